import { define } from '../internal/define.js';
import type { KindredReplyEvent } from '../wall/wall.events.js';
import { KindredWall } from '../wall/wall.js';

import './reaction-bar.js';

define('kindred-wall', KindredWall);

declare global {
  interface HTMLElementTagNameMap {
    'kindred-wall': KindredWall;
  }
  interface HTMLElementEventMap {
    'kindred-reply': KindredReplyEvent;
  }
}
