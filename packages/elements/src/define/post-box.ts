import { define } from '../internal/define.js';
import type { KindredBeforePostEvent, KindredPostEvent } from '../post-box/post-box.events.js';
import { KindredPostBox } from '../post-box/post-box.js';

define('kindred-post-box', KindredPostBox);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-post-box': KindredPostBox;
  }
  interface HTMLElementEventMap {
    'kindred-before-post': KindredBeforePostEvent;
    'kindred-post': KindredPostEvent;
  }
}
