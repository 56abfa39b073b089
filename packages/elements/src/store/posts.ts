import { type LiveEvent, LIMITS, type Order, type Post } from '@kindred/core/contract';

import { listen, retell } from '../internal/live.js';
import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

/** Which posts, and how many come with one request. */
export interface PostPlace {
  circle: string;
  order?: Order;
  topic?: string;
  pageSize?: number;
}

type Settled = Required<Omit<PostPlace, 'topic'>> & Pick<PostPlace, 'topic'>;

/**
 * A post as it stands in a list: where it was taken away under a reader's eyes, or hidden by that reader just now, its place
 * without its words.
 */
export type ListedPost = Post & { gone?: true | 'hidden' };

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

export type PostListStatus = 'waiting' | 'loading' | 'more' | 'ready' | 'failed';

/**
 * The posts of one place, read page by page as far as somebody wants to read. The live stream changes in place what is
 * shown; what is gone loses its words at once and its place when it is cleared; what is new waits in `arrivals` until it
 * is asked for. So nothing moves under a reader's eyes.
 */
export class PostList {
  readonly #store: CommunityStore;
  readonly #place: Settled;
  readonly #changes = new Changes();
  /** Told to be gone while a page with them may still be on its way. */
  readonly #gone = new Set<string>();
  #items: readonly ListedPost[] = [];
  #arrivals: readonly Post[] = [];
  #next: string | null = null;
  #status: PostListStatus = 'waiting';
  #error: unknown;
  #readAt = 0;
  /** After so long an absence that what is shown and what is there no longer touch: the first page as it is now. */
  #anew?: { items: readonly Post[]; next: string | null };
  #call?: AbortController;
  /** The first page has to be compared again, once nothing else is being read. */
  #missed = false;
  #leaveLive?: () => void;

  /** One list for each place, however many widgets show it. */
  static of(store: CommunityStore, place: PostPlace): PostList {
    const { circle, order = 'recent', topic, pageSize = LIMITS.defaultPageSize } = place;
    const name = ['posts', circle, order, topic ?? '', pageSize].join('|');
    return store.use(name, (own) => new PostList(own, { circle, order, topic, pageSize }));
  }

  private constructor(store: CommunityStore, place: Settled) {
    this.#store = store;
    this.#place = place;
  }

  get items(): readonly ListedPost[] {
    return this.#items;
  }

  /** New ones that nobody has asked to see yet, newest first. */
  get arrivals(): readonly Post[] {
    return this.#arrivals;
  }

  get status(): PostListStatus {
    return this.#status;
  }

  /** Why the last request did not come back with posts. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether there are more to read. */
  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** When the first page was read, in epoch milliseconds. */
  get readAt(): number {
    return this.#readAt;
  }

  /** The first one to come begins to read, the last to leave ends every open call. @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    if (!this.#leaveLive) {
      this.#leaveLive = listen(this.#store, this.#place.circle, this.#heard);
      void (this.#readAt ? this.#catchUp() : this.refresh());
    }
    return () => {
      leave();
      if (this.#changes.size > 0) return;
      this.#leaveLive?.();
      this.#leaveLive = undefined;
      this.#call?.abort();
      this.#call = undefined;
      if (this.#status !== 'failed') this.#status = this.#readAt ? 'ready' : 'waiting';
      this.#items = this.#items.filter(({ gone }) => !gone);
    };
  }

  /** Reads the first page, as if nothing had been there. */
  async refresh(): Promise<void> {
    const page = await this.#read('loading');
    if (!page) return;
    this.#items = page.items;
    this.#next = page.next;
    this.#arrivals = [];
    this.#anew = undefined;
    this.#readAt = Date.now();
    this.#settle();
  }

  /** Reads the next page. @returns the first of the new posts, if there is one */
  async more(): Promise<Post | undefined> {
    if (this.#next === null || this.#status === 'more' || this.#status === 'loading') return undefined;
    const page = await this.#read('more', this.#next);
    if (!page) return undefined;
    const known = new Set([...this.#items, ...this.#arrivals].map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    this.#items = [...this.#items, ...fresh];
    this.#next = page.next;
    this.#settle();
    return fresh[0];
  }

  /** What failed, once more. */
  retry(): Promise<unknown> {
    return this.#readAt ? this.more() : this.refresh();
  }

  /**
   * Puts what is new above the rest: all of it, or the ones named.
   *
   * @returns the first of them, if there is one
   */
  show(ids?: ReadonlySet<string>): Post | undefined {
    const shown = this.#arrivals.filter(({ id }) => !ids || ids.has(id));
    if (shown.length === 0) return undefined;
    if (this.#anew && !ids) {
      this.#items = this.#anew.items;
      this.#next = this.#anew.next;
      this.#arrivals = [];
      this.#anew = undefined;
    } else {
      this.#items = [...shown, ...this.#items];
      this.#arrivals = this.#arrivals.filter((post) => !shown.includes(post));
    }
    this.#changes.notify();
    return shown[0];
  }

  /** Gives up the place of what is gone, where nobody reads there any more. */
  clear(ids: ReadonlySet<string>): void {
    const before = this.#items.length;
    this.#items = this.#items.filter(({ id, gone }) => !gone || !ids.has(id));
    if (this.#items.length !== before) this.#changes.notify();
  }

  async #read(status: 'loading' | 'more', cursor?: string) {
    if (this.#call) {
      this.#call.abort();
      this.#missed = true;
    }
    const call = new AbortController();
    this.#call = call;
    this.#status = status;
    this.#error = undefined;
    this.#changes.notify();
    const { circle, order, topic, pageSize: limit } = this.#place;
    try {
      const query = { circle, order, limit, ...(topic && { topic }), ...(cursor && { cursor }) };
      const page = await this.#store.adapter.posts!.list(query, { signal: call.signal });
      if (this.#call !== call) return undefined;
      this.#status = 'ready';
      return { items: page.items.filter(({ id }) => !this.#gone.has(id)), next: page.next };
    } catch (error) {
      // Nobody waits for this one any more.
      if (this.#call !== call) return undefined;
      this.#status = 'failed';
      this.#error = error;
      this.#changes.notify();
      return undefined;
    } finally {
      if (this.#call === call) {
        this.#call = undefined;
        if (this.#missed) void this.#catchUp();
      }
    }
  }

  readonly #heard = (event: LiveEvent): void => {
    if (event.type === 'resync') void this.#catchUp();
    if (event.type === 'gone') this.#drop(event.id);
    if (event.type === 'post') this.#take(event.post);
  };

  /** What was read may be older than what was heard. */
  #settle(): void {
    retell(this.#store, this.#place.circle, this.#heard);
    this.#changes.notify();
  }

  #drop(id: string): void {
    this.#gone.add(id);
    const is = (post: ListedPost): boolean => post.id === id && !post.gone;
    if (![...this.#items, ...this.#arrivals].some(is)) return;
    this.#items = this.#items.map((post) => (is(post) ? emptied(post) : post));
    this.#arrivals = this.#arrivals.filter((post) => !is(post));
    this.#changes.notify();
  }

  #take(post: Post): void {
    this.#gone.delete(post.id);
    const { topic } = this.#place;
    if (topic && !post.topics.includes(topic)) return this.#drop(post.id);
    // Only the lane of those who wait says who is new here; the stream, which is the same for everybody, does not.
    const put = (posts: readonly ListedPost[]) =>
      posts.map((old) => (old.id === post.id ? { ...post, ...(old.newHere && { newHere: true }) } : old));
    const has = (posts: readonly Post[]): boolean => posts.some(({ id }) => id === post.id);
    if (has(this.#items)) this.#items = put(this.#items);
    else if (has(this.#arrivals)) this.#arrivals = put(this.#arrivals);
    else if (!this.#readAt || this.#isFurtherDown(post)) return;
    // Where there was nothing, nothing can move.
    else if (this.#items.every(({ gone }) => gone)) this.#items = [post, ...this.#items];
    else this.#arrivals = [post, ...this.#arrivals];
    this.#changes.notify();
  }

  /** Whether a post that changed is one that "More" has yet to bring. */
  #isFurtherDown({ createdAt }: Post): boolean {
    if (this.#next === null) return false;
    // In the order of waiting only what was written since is surely new.
    const edge = this.#place.order === 'recent' ? edgeOf(this.#items) : this.#readAt - 60_000;
    return createdAt <= edge;
  }

  /** Compares the first page with what is shown: something may have been missed. */
  async #catchUp(): Promise<void> {
    this.#missed = Boolean(this.#call);
    if (this.#missed) return;
    if (!this.#readAt) return this.refresh();
    const call = new AbortController();
    this.#call = call;
    const { circle, order, topic, pageSize: limit } = this.#place;
    try {
      const query = { circle, order, limit, ...(topic && { topic }) };
      const page = await this.#store.adapter.posts!.list(query, { signal: call.signal });
      if (this.#call === call) this.#compare(page);
    } catch {
      // What is shown stays as it is; the live stream says again when it can.
    } finally {
      if (this.#call === call) this.#call = undefined;
    }
  }

  #compare({ items, next }: { items: readonly Post[]; next: string | null }): void {
    const now = new Map(items.map((post) => [post.id, post]));
    const shown = new Set(this.#items.map(({ id }) => id));
    const fresh = items.filter(({ id }) => !shown.has(id));
    // What the first page reaches over and doesn't name is gone.
    const edge = next === null ? -1 : this.#place.order === 'recent' ? edgeOf(items) : Infinity;
    this.#items = this.#items.map(
      (post) => now.get(post.id) ?? (post.createdAt > edge || next === null ? emptied(post) : post),
    );
    const apart = next !== null && fresh.length === items.length;
    this.#anew = apart ? { items, next } : undefined;
    if (this.#items.every(({ gone }) => gone)) {
      this.#items = items;
      this.#next = next;
    } else {
      const waiting = this.#arrivals.filter(({ id }) => !now.has(id) && next !== null);
      this.#arrivals = [...fresh, ...waiting];
    }
    this.#settle();
  }
}
