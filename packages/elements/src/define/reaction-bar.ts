import { define } from '../internal/define.js';
import { KindredReactionBar } from '../reaction-bar/reaction-bar.js';

define('kindred-reaction-bar', KindredReactionBar);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-reaction-bar': KindredReactionBar;
  }
}
