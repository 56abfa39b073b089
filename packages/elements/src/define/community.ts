import { KindredCommunity } from '../community/community.js';
import { define } from '../internal/define.js';

define('kindred-community', KindredCommunity);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-community': KindredCommunity;
  }
}
