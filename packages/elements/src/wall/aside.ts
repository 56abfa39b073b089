import type { Lang } from '../internal/words.js';

import type { PostList } from '../store/posts.js';

import type { Shown } from './wall-core.js';

/** What stands between a wall and the lists of its backend: an order made on the device, or what a person hides. */
export interface Aside {
  readonly list: Pick<
    PostList,
    'items' | 'arrivals' | 'status' | 'error' | 'hasMore' | 'readAt' | 'subscribe' | 'more' | 'retry' | 'show' | 'clear'
  >;
  /** The wall shows something else, or is gone. */
  leave(): void;
  /** Asks below a post what of it should be hidden, or no longer. */
  hide(id: string, lang: Lang): Promise<void>;
  /** What is said above the posts. */
  renderHow(lang: Lang): unknown;
  /** What is said below the last post. */
  renderFoot(lang: Lang): unknown;
  /** What is said with a post, or in the place of one that was hidden. */
  renderWhy(shown: Shown, lang: Lang): unknown;
  /** The question below a post; undefined where nobody asked for it. */
  renderAsking(shown: Shown, lang: Lang): unknown;
}
