import { type LiveEvent, LIMITS, type Order, type Page, type Post } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import { listen } from '../internal/live.js';
import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

import type { FollowingPosts } from './following-posts.js';

const loadFollowing = again(import.meta.url, () => import('./following-posts.js'));

/** Which posts, and how many come with one request. */
export interface PostPlace {
  circle: string;
  order?: Order;
  topic?: string;
  pageSize?: number;
}

export type SettledPlace = Required<Omit<PostPlace, 'topic'>> & Pick<PostPlace, 'topic'>;

/**
 * A post as it stands in a list: where it was taken away under a reader's eyes, or hidden by that reader just now, its place
 * without its words.
 */
export type ListedPost = Post & { gone?: true | 'hidden' };

/** Where it could not be loaded, it is asked for again by the next press, or by the next that is told. */
const LATER = (): void => undefined;

export type PostListStatus = 'waiting' | 'loading' | 'more' | 'ready' | 'failed';

/**
 * The posts of one place, read page by page as far as somebody wants to read. By itself it reads the first page; what
 * reads on, and keeps true what is shown, comes once that is there, and hears all that was told meanwhile. Nothing moves
 * under a reader's eyes.
 */
export class PostList {
  items: readonly ListedPost[] = [];
  /** New ones that nobody has asked to see yet, newest first. */
  arrivals: readonly Post[] = [];
  /** The cursor of the next page; null before the first and after the last. */
  next: string | null = null;
  status: PostListStatus = 'waiting';
  /** Why the last request did not come back with posts. */
  error: unknown;
  /** When the first page was read, in epoch milliseconds. */
  readAt = 0;
  /** What is being asked for. */
  call?: AbortController;
  readonly store: CommunityStore;
  readonly place: SettledPlace;
  readonly #changes = new Changes();
  /** What the stream has told before anybody could follow it. */
  #heard: LiveEvent[] = [];
  #leave?: () => void;
  #following?: FollowingPosts;

  /** One list for each place, however many widgets show it. */
  static of(store: CommunityStore, place: PostPlace): PostList {
    const { circle, order = 'recent', topic, pageSize = LIMITS.defaultPageSize } = place;
    const name = ['posts', circle, order, topic ?? '', pageSize].join('|');
    return store.use(name, (own) => new PostList(own, { circle, order, topic, pageSize }));
  }

  private constructor(store: CommunityStore, place: SettledPlace) {
    this.store = store;
    this.place = place;
  }

  /** Whether there are more to read. */
  get hasMore(): boolean {
    return this.next !== null;
  }

  /** The first one to come begins to read, the last to leave ends every open call. @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    if (!this.#leave) {
      this.#leave = listen(this.store, this.place.circle, this.#hear);
      // Since it was read nobody listened.
      if (this.readAt) this.#hear({ type: 'resync' });
      else void this.#read();
    }
    return () => {
      leave();
      if (this.#changes.size > 0) return;
      this.#leave?.();
      this.call?.abort();
      this.#leave = this.call = undefined;
      this.#heard = [];
      if (this.status !== 'failed') this.status = this.readAt ? 'ready' : 'waiting';
      this.items = this.items.filter(({ gone }) => !gone);
    };
  }

  /** Reads the next page. @returns the first of the new posts, if there is one */
  async more(): Promise<Post | undefined> {
    try {
      return await (await this.#follow()).more();
    } catch (error) {
      this.become('failed', error);
      return undefined;
    }
  }

  /** What failed, once more. */
  retry(): Promise<unknown> {
    return this.readAt ? this.more() : this.#read();
  }

  /**
   * Puts what is new above the rest: all of it, or the ones named.
   *
   * @returns the first of them, if there is one
   */
  show(ids?: ReadonlySet<string>): Post | undefined {
    return this.#following?.show(ids);
  }

  /** Gives up the place of what is gone, where nobody reads there any more. */
  clear(ids: ReadonlySet<string>): void {
    this.#following?.clear(ids);
  }

  /** Asks for a page in place of whatever is being asked for. @returns nothing where nobody waits for it any more */
  async ask(cursor?: string): Promise<Page<Post> | undefined> {
    this.call?.abort();
    const call = (this.call = new AbortController());
    const { circle, order, topic, pageSize: limit } = this.place;
    try {
      const query = { circle, order, limit, ...(topic && { topic }), ...(cursor && { cursor }) };
      const page = await this.store.adapter.posts!.list(query, { signal: call.signal });
      return this.call === call ? page : undefined;
    } catch (error) {
      if (this.call === call) throw error;
      return undefined;
    } finally {
      if (this.call === call) this.call = undefined;
    }
  }

  /** The same for whoever waits: says how it stands. */
  async load(status: 'loading' | 'more', cursor?: string): Promise<Page<Post> | undefined> {
    this.become(status);
    try {
      const page = await this.ask(cursor);
      if (page) this.status = 'ready';
      return page;
    } catch (error) {
      this.become('failed', error);
      return undefined;
    }
  }

  become(status: PostListStatus, error?: unknown): void {
    this.status = status;
    this.error = error;
    this.notify();
  }

  notify(): void {
    this.#changes.notify();
  }

  async #read(): Promise<void> {
    const page = await this.load('loading');
    if (!page) return;
    const gone = this.#heard.map((event) => event.type === 'gone' && event.id);
    this.items = page.items.filter(({ id }) => !gone.includes(id));
    this.next = page.next;
    this.readAt = Date.now();
    this.notify();
    this.#follow().catch(LATER);
  }

  readonly #hear = (event: LiveEvent): void => {
    if (this.#following) return this.#following.hear(event);
    this.#heard.push(event);
    if (this.readAt) this.#follow().catch(LATER);
  };

  async #follow(): Promise<FollowingPosts> {
    const { FollowingPosts } = await loadFollowing();
    return (this.#following ??= new FollowingPosts(this, this.#heard));
  }
}
