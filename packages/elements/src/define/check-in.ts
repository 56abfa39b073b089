import { KindredCheckIn } from '../check-in/check-in.js';
import { define } from '../internal/define.js';

define('kindred-check-in', KindredCheckIn);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-check-in': KindredCheckIn;
  }
}
