import { define } from '../../internal/define.js';

import { KindredReplyBox } from './reply-box.js';
import { KindredThread } from './thread.js';

/** Registers what the wall shows below a post, once somebody wants to see it. */
export function defineThread(): void {
  define('kindred-reply-box', KindredReplyBox);
  define('kindred-thread', KindredThread);
}
