import type { LiveEvent, Page, Post } from '@kindred/core/contract';

import { retell } from '../internal/live.js';

import type { ListedPost, PostList } from './posts.js';

const emptied = (post: ListedPost): ListedPost =>
  post.gone ? post : { ...post, text: '', topics: [], contentNotes: [], seeking: undefined, gone: true };

const DAY = 86_400_000;

/**
 * How far down in time a list reaches at least: of what is older than a day only the day is told, by its middle, and the
 * order of such a day may have changed since some of it was read.
 */
const edgeOf = (posts: readonly Post[]): number => {
  const last = posts.at(-1)?.createdAt ?? 0;
  return Date.now() - last < DAY ? last : last + DAY / 2;
};

/**
 * Reads on from the first page of a list, and keeps true what is shown. The live stream changes it in place; what is gone
 * loses its words at once and its place when it is cleared; what is new waits in `arrivals` until it is asked for.
 */
export class FollowingPosts {
  readonly #list: PostList;
  /** Told to be gone while a page with them may still be on its way. */
  readonly #gone = new Set<string>();
  /** After so long an absence that what is shown and what is there no longer touch: the first page as it is now. */
  #anew?: Page<Post>;
  /** The first page has to be compared again, once nothing else is being read. */
  #missed = false;

  /** @param heard what was told since the first page was asked for */
  constructor(list: PostList, heard: readonly LiveEvent[]) {
    this.#list = list;
    for (const event of heard) this.hear(event);
    this.#settle();
  }

  /** Reads the next page. @returns the first of the new posts, if there is one */
  async more(): Promise<Post | undefined> {
    const list = this.#list;
    if (list.next === null || list.status === 'more') return undefined;
    this.#missed ||= Boolean(list.call);
    const page = await list.load('more', list.next);
    if (page) {
      const known = new Set([...list.items, ...list.arrivals].map(({ id }) => id));
      const fresh = page.items.filter(({ id }) => !known.has(id) && !this.#gone.has(id));
      list.items = [...list.items, ...fresh];
      list.next = page.next;
      this.#settle();
      if (this.#missed) void this.#catchUp();
      return fresh[0];
    }
    if (this.#missed) void this.#catchUp();
    return undefined;
  }

  /**
   * Puts what is new above the rest: all of it, or the ones named.
   *
   * @returns the first of them, if there is one
   */
  show(ids?: ReadonlySet<string>): Post | undefined {
    const shown = this.#list.arrivals.filter(({ id }) => !ids || ids.has(id));
    if (shown.length === 0) return undefined;
    if (this.#anew && !ids) {
      this.#list.items = this.#anew.items;
      this.#list.next = this.#anew.next;
      this.#list.arrivals = [];
      this.#anew = undefined;
    } else {
      this.#list.items = [...shown, ...this.#list.items];
      this.#list.arrivals = this.#list.arrivals.filter((post) => !shown.includes(post));
    }
    this.#list.notify();
    return shown[0];
  }

  /** Gives up the place of what is gone, where nobody reads there any more. */
  clear(ids: ReadonlySet<string>): void {
    const before = this.#list.items.length;
    this.#list.items = this.#list.items.filter(({ id, gone }) => !gone || !ids.has(id));
    if (this.#list.items.length !== before) this.#list.notify();
  }

  readonly hear = (event: LiveEvent): void => {
    if (event.type === 'resync') void this.#catchUp();
    if (event.type === 'gone') this.#drop(event.id);
    if (event.type === 'post') this.#take(event.post);
  };

  /** What was read may be older than what was heard. */
  #settle(): void {
    const { store, place } = this.#list;
    retell(store, place.circle, this.hear);
    this.#list.notify();
  }

  #drop(id: string): void {
    this.#gone.add(id);
    const is = (post: ListedPost): boolean => post.id === id && !post.gone;
    if (![...this.#list.items, ...this.#list.arrivals].some(is)) return;
    this.#list.items = this.#list.items.map((post) => (is(post) ? emptied(post) : post));
    this.#list.arrivals = this.#list.arrivals.filter((post) => !is(post));
    this.#list.notify();
  }

  #take(post: Post): void {
    this.#gone.delete(post.id);
    const { topic } = this.#list.place;
    if (topic && !post.topics.includes(topic)) return this.#drop(post.id);
    // Only the lane of those who wait says who is new here; the stream, which is the same for everybody, does not.
    const put = (posts: readonly ListedPost[]) =>
      posts.map((old) => (old.id === post.id ? { ...post, ...(old.newHere && { newHere: true }) } : old));
    const has = (posts: readonly Post[]): boolean => posts.some(({ id }) => id === post.id);
    if (has(this.#list.items)) this.#list.items = put(this.#list.items);
    else if (has(this.#list.arrivals)) this.#list.arrivals = put(this.#list.arrivals);
    else if (this.#isFurtherDown(post)) return;
    // Where there was nothing, nothing can move.
    else if (this.#list.items.every(({ gone }) => gone)) this.#list.items = [post, ...this.#list.items];
    else this.#list.arrivals = [post, ...this.#list.arrivals];
    this.#list.notify();
  }

  /** Whether a post that changed is one that "More" has yet to bring. */
  #isFurtherDown({ createdAt }: Post): boolean {
    if (this.#list.next === null) return false;
    // In the order of waiting only what was written since is surely new.
    const edge = this.#list.place.order === 'recent' ? edgeOf(this.#list.items) : this.#list.readAt - 60_000;
    return createdAt <= edge;
  }

  /** Compares the first page with what is shown: something may have been missed. */
  async #catchUp(): Promise<void> {
    this.#missed = Boolean(this.#list.call);
    if (this.#missed) return;
    // What is shown stays as it is where this fails; the live stream says again when it can.
    const page = await this.#list.ask().catch(() => undefined);
    if (page) this.#compare(page);
  }

  #compare({ items, next }: Page<Post>): void {
    const now = new Map(items.map((post) => [post.id, post]));
    const shown = new Set(this.#list.items.map(({ id }) => id));
    const fresh = items.filter(({ id }) => !shown.has(id));
    // What the first page reaches over and doesn't name is gone.
    const edge = next === null ? -1 : this.#list.place.order === 'recent' ? edgeOf(items) : Infinity;
    this.#list.items = this.#list.items.map(
      (post) => now.get(post.id) ?? (post.createdAt > edge || next === null ? emptied(post) : post),
    );
    const apart = next !== null && fresh.length === items.length;
    this.#anew = apart ? { items, next } : undefined;
    if (this.#list.items.every(({ gone }) => gone)) {
      this.#list.items = items;
      this.#list.next = next;
    } else {
      const waiting = this.#list.arrivals.filter(({ id }) => !now.has(id) && next !== null);
      this.#list.arrivals = [...fresh, ...waiting];
    }
    this.#settle();
  }
}
