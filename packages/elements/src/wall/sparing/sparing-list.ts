import type { Order, Post } from '@kindred/core/contract';

import { Changes } from '../../internal/changes.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { Mutes } from '../../store/mutes.js';
import { type ListedPost, PostList, type PostListStatus } from '../../store/posts.js';

import { hiddenIn } from './hidden-post.js';

export interface SparingPlace {
  circle: string;
  order: Order;
  pageSize: number;
}

/**
 * The posts of a circle without what a person hides. The backend is asked for the same pages as by anybody, one for each
 * press: what is hidden is left out here. Has the members of {@link PostList}.
 */
export class SparingList {
  readonly #list: PostList;
  readonly #mutes: Mutes;
  readonly #changes = new Changes();
  #items: readonly ListedPost[] = [];
  #leftOut = false;
  #inVain = false;
  #ready = false;
  #error: unknown;
  #leave: (() => void)[] = [];

  constructor(store: CommunityStore, place: SparingPlace) {
    this.#list = PostList.of(store, place);
    this.#mutes = Mutes.of(store);
  }

  get items(): readonly ListedPost[] {
    return this.#items;
  }

  get arrivals(): readonly Post[] {
    return this.#ready ? this.#list.arrivals.filter((post) => !this.#mutes.covers(post)) : [];
  }

  /** `waiting` also where all there is is hidden: that is no empty place. */
  get status(): PostListStatus {
    const { status } = this.#list;
    if (this.#error) return 'failed';
    if (!this.#ready) return 'loading';
    return status === 'ready' && this.#leftOut && this.#items.length === 0 ? 'waiting' : status;
  }

  get error(): unknown {
    return this.#error ?? this.#list.error;
  }

  get hasMore(): boolean {
    return this.#ready && this.#list.hasMore;
  }

  /** 0 until it is known what is hidden, too. */
  get readAt(): number {
    return this.#ready ? this.#list.readAt : 0;
  }

  /** Whether anything is left out as far as somebody has read. */
  get leftOut(): boolean {
    return this.#leftOut;
  }

  /** Whether the last page brought nothing but what is hidden. */
  get inVain(): boolean {
    return this.#inVain;
  }

  /** As that of {@link PostList}. */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    if (this.#leave.length === 0) {
      const changed = (): void => this.#arrange();
      this.#leave = [this.#mutes.subscribe(changed), this.#list.subscribe(changed)];
      if ((this.#ready = this.#mutes.known)) this.#arrange();
      else void this.#load();
    }
    return () => {
      leave();
      if (this.#changes.size === 0) for (const leaveOne of this.#leave.splice(0)) leaveOne();
    };
  }

  /** As that of {@link PostList}; the first that is shown of what came. */
  async more(): Promise<Post | undefined> {
    const had = new Set(this.#list.items.map(({ id }) => id));
    const came = await this.#list.more();
    const first = this.#items.find(({ id }) => !had.has(id));
    this.#inVain = Boolean(came && !first);
    this.#changes.notify();
    return first;
  }

  /** What failed, once more. */
  retry(): Promise<unknown> {
    return this.#error ? this.#load() : this.#list.retry();
  }

  /** As that of {@link PostList}. */
  show(ids?: ReadonlySet<string>): Post | undefined {
    const [first] = this.arrivals.filter(({ id }) => !ids || ids.has(id));
    this.#list.show(ids);
    return first;
  }

  /** As that of {@link PostList}. */
  clear(ids: ReadonlySet<string>): void {
    this.#mutes.leave(ids);
    this.#list.clear(ids);
  }

  /** Nothing is shown before it is known what is not to be. */
  async #load(): Promise<void> {
    this.#error = undefined;
    try {
      await this.#mutes.load();
      this.#ready = true;
    } catch (error) {
      this.#error = error;
    }
    this.#arrange();
  }

  #arrange(): void {
    const mutes = this.#mutes;
    if (this.#ready) {
      let leftOut = false;
      const items = this.#list.items.flatMap((post) => {
        if (post.gone || !mutes.covers(post)) return post;
        leftOut = true;
        return mutes.hiddenAt(post.id) ? hiddenIn(post) : [];
      });
      this.#leftOut = leftOut;
      const same = items.length === this.#items.length && items.every((post, at) => post === this.#items[at]);
      if (!same) this.#items = items;
    }
    this.#changes.notify();
  }
}
