import type { KindredHelplineEvent } from '../helplines/helplines.events.js';
import { KindredHelplines } from '../helplines/helplines.js';
import { define } from '../internal/define.js';

define('kindred-helplines', KindredHelplines);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-helplines': KindredHelplines;
  }
  interface HTMLElementEventMap {
    'kindred-helpline': KindredHelplineEvent;
  }
}
