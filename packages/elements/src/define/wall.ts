import { define } from '../internal/define.js';
import { KindredWall } from '../wall/wall.js';

import './reaction-bar.js';

define('kindred-wall', KindredWall);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-wall': KindredWall;
  }
}
