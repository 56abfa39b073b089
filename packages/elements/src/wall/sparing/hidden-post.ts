import type { ListedPost } from '../../store/posts.js';

const made = new WeakMap<ListedPost, ListedPost>();

/** A post that was hidden from its place just now: without its words. The same for the same post, so that whoever shows it can tell. */
export function hiddenIn(post: ListedPost): ListedPost {
  let hidden = made.get(post);
  if (!hidden) {
    hidden = { ...post, text: '', topics: [], contentNotes: [], seeking: undefined, gone: 'hidden' };
    made.set(post, hidden);
  }
  return hidden;
}
