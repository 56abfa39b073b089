import { define } from '../internal/define.js';
import { KindredPostBox } from '../post-box/post-box.js';

define('kindred-post-box', KindredPostBox);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-post-box': KindredPostBox;
  }
}
