import { define } from '../internal/define.js';
import type { KindredDecisionEvent } from '../moderation-desk/moderation-desk.events.js';
import { KindredModerationDesk } from '../moderation-desk/moderation-desk.js';

define('kindred-moderation-desk', KindredModerationDesk);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-moderation-desk': KindredModerationDesk;
  }
  interface HTMLElementEventMap {
    'kindred-decision': KindredDecisionEvent;
  }
}
