import { define } from '../internal/define.js';
import type { KindredExitEvent } from '../quick-exit/quick-exit.events.js';
import { KindredQuickExit } from '../quick-exit/quick-exit.js';

define('kindred-quick-exit', KindredQuickExit);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-quick-exit': KindredQuickExit;
  }
  interface HTMLElementEventMap {
    'kindred-exit': KindredExitEvent;
  }
}
