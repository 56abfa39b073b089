import { define } from '../internal/define.js';
import type { KindredForgetEvent } from '../mine/mine.events.js';
import { KindredMine } from '../mine/mine.js';

define('kindred-mine', KindredMine);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-mine': KindredMine;
  }
  interface HTMLElementEventMap {
    'kindred-forget': KindredForgetEvent;
  }
}
