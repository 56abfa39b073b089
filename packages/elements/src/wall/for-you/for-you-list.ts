import { EMPTY_PROFILE, rank, type Ranked } from '@kindred/core/belonging';
import { LIMITS, type Post } from '@kindred/core/contract';

import { Changes } from '../../internal/changes.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { Belonging } from '../../store/belonging.js';
import { Mutes } from '../../store/mutes.js';
import { type ListedPost, PostList, type PostListStatus } from '../../store/posts.js';

import { hiddenIn } from '../sparing/hidden-post.js';

/** Only whoever opens the lane of those who wait learns who is new. */
const strangers = new WeakMap<ListedPost, ListedPost>();
function asToAll(post: ListedPost): ListedPost {
  if (!post.newHere) return post;
  let plain = strangers.get(post);
  if (!plain) {
    plain = { ...post };
    delete (plain as { newHere?: true }).newHere;
    strangers.set(post, plain);
  }
  return plain;
}

/**
 * The posts of a circle in an order made on the device. The backend is asked for the newest ones and for those who wait,
 * page by page, in the same words as anybody asks; what comes is put in order here. What has its place keeps it: reading
 * changes what is yet to come, and a press on a button alone what is there. Has the members of {@link PostList}.
 */
export class ForYouList {
  readonly #recent: PostList;
  readonly #lane: PostList;
  readonly #belonging: Belonging;
  readonly #mutes: Mutes;
  readonly #size: number;
  readonly #changes = new Changes();
  /** What was on screen: nothing above it moves. */
  readonly #seen = new Set<string>();
  readonly #less = new Set<string>();
  #placed: readonly Ranked<ListedPost>[] = [];
  #byId: ReadonlyMap<string, ListedPost> = new Map();
  #items: readonly ListedPost[] = [];
  /** How many places were asked for. */
  #want: number;
  #chance?: () => number;
  #ready = false;
  #error: unknown;
  #known = false;
  /** Several things change at once. */
  #held = false;
  #leave: (() => void)[] = [];

  /** One list for each place, however many walls show it. */
  static of(store: CommunityStore, circle: string, pageSize: number): ForYouList {
    return store.use(['for-you', circle, pageSize].join('|'), (own) => new ForYouList(own, circle, pageSize));
  }

  private constructor(store: CommunityStore, circle: string, pageSize: number) {
    this.#recent = PostList.of(store, { circle, pageSize: LIMITS.pageSize });
    this.#lane = PostList.of(store, { circle, order: 'unheard', pageSize: LIMITS.pageSize });
    this.#belonging = Belonging.of(store, circle);
    this.#mutes = Mutes.of(store);
    this.#size = this.#want = pageSize;
  }

  get items(): readonly ListedPost[] {
    return this.#items;
  }

  get arrivals(): readonly Post[] {
    return this.#recent.arrivals.filter((post) => !this.#mutes.covers(post));
  }

  get status(): PostListStatus {
    const { status } = this.#recent;
    if (this.#error) return 'failed';
    return this.readAt || status === 'failed' ? status : 'loading';
  }

  get error(): unknown {
    return this.#error ?? this.#recent.error;
  }

  get hasMore(): boolean {
    return this.#recent.hasMore || this.#pool().length > 0;
  }

  /** 0 until all that the first page is made from is there. */
  get readAt(): number {
    const laneThere = this.#lane.readAt || this.#lane.status === 'failed';
    return this.#ready && laneThere ? this.#recent.readAt : 0;
  }

  /** Whether anything is hidden on this device. */
  get hides(): boolean {
    return this.#mutes.all.length > 0;
  }

  /** Whether the order is drawn. */
  get surprised(): boolean {
    return Boolean(this.#chance);
  }

  /** Whether there is anything to start over from. */
  get knows(): boolean {
    return this.#belonging.profile !== EMPTY_PROFILE;
  }

  /** Why a post is where it is. */
  placeOf(id: string): Ranked<ListedPost> | undefined {
    return this.#placed.find(({ item }) => item.id === id);
  }

  wantsLess(id: string): boolean {
    return this.#less.has(id);
  }

  /** As that of {@link PostList}. */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    if (this.#leave.length === 0) {
      const changed = (): void => this.#arrange();
      this.#leave = [
        this.#mutes.subscribe(changed),
        this.#belonging.subscribe(() => this.#learned()),
        this.#recent.subscribe(changed),
        this.#lane.subscribe(changed),
      ];
      void this.#load();
    }
    return () => {
      leave();
      if (this.#changes.size === 0) for (const leaveOne of this.#leave.splice(0)) leaveOne();
    };
  }

  /** Gives places to more. @returns the first of them, if there is one */
  async more(): Promise<Post | undefined> {
    if (this.status === 'more' || this.status === 'loading') return undefined;
    const before = this.#want;
    const had = new Set(this.#placed.map(({ item }) => item.id));
    this.#want += this.#size;
    const recent = this.#recent;
    // Counted over all there are, whatever is hidden, so that everybody asks for the same pages.
    while (recent.hasMore && (recent.items.length < this.#want + this.#size || this.#pool().length === 0)) {
      const length = recent.items.length;
      await recent.more();
      if (recent.status === 'failed' || recent.items.length <= length) break;
    }
    this.#arrange();
    const first = this.#placed.find(({ item }) => !had.has(item.id));
    if (!first && recent.error) this.#want = before;
    return first?.item;
  }

  /** What failed, once more. */
  retry(): Promise<unknown> {
    if (this.#error) return this.#load();
    if (this.readAt) return this.more();
    return Promise.all([this.#recent.retry(), this.#lane.readAt ? undefined : this.#lane.retry()]);
  }

  /** As that of {@link PostList}. */
  show(ids?: ReadonlySet<string>): Post | undefined {
    const shown = this.arrivals.filter(({ id }) => !ids || ids.has(id));
    this.#held = true;
    this.#recent.show(ids);
    this.#held = false;
    this.#want += shown.length;
    this.#placed = [...shown.map((item) => ({ item, kept: false, pause: false })), ...this.#placed];
    this.#arrange();
    return shown[0];
  }

  /** As that of {@link PostList}. */
  clear(ids: ReadonlySet<string>): void {
    this.#held = true;
    this.#mutes.leave(ids);
    this.#recent.clear(ids);
    this.#lane.clear(ids);
    this.#held = false;
    this.#arrange();
  }

  /** It came on screen. */
  sawOnScreen(id: string): void {
    this.#seen.add(id);
  }

  /** Somebody read it. What can't be kept on the device is not learned. */
  read(id: string): void {
    const post = this.#byId.get(id);
    if (post && !post.gone) void this.#belonging.read(post).catch(() => undefined);
  }

  /** Less like this, or as before; what follows after it and wasn't on screen yet is put in order anew. */
  async less(id: string, on: boolean): Promise<void> {
    const post = this.#byId.get(id);
    if (!post || this.#less.has(id) === on) return;
    if (on) this.#less.add(id);
    else this.#less.delete(id);
    this.#changes.notify();
    await this.#belonging.less(post, on);
    const last = this.#placed.findLastIndex(({ item }) => this.#seen.has(item.id) || item.id === id);
    this.#placed = this.#placed.slice(0, last + 1);
    this.#arrange();
  }

  /** Draws another order, or puts it back. */
  surprise(on: boolean): void {
    this.#chance = on ? Math.random : undefined;
    this.#anew();
  }

  /** Forgets what was read. @throws Error where the device can't be reached */
  async startOver(): Promise<void> {
    await this.#belonging.startOver();
    this.#less.clear();
    this.surprise(false);
  }

  async #load(): Promise<void> {
    this.#error = undefined;
    try {
      // Without a device to ask nothing was read; but nothing is shown before it is known what is hidden.
      await Promise.all([this.#mutes.load(), this.#belonging.load().catch(() => undefined)]);
      this.#ready = true;
      this.#known = this.knows;
    } catch (error) {
      this.#error = error;
    }
    this.#arrange();
  }

  /** Forgotten on this device, wherever that was asked for, is forgotten here. */
  #learned(): void {
    const { knows } = this;
    if (this.#known && !knows) this.#anew();
    this.#known = knows;
  }

  #anew(): void {
    this.#placed = [];
    this.#seen.clear();
    this.#want = Math.max(this.#size, this.#want);
    this.#arrange();
  }

  #arrange(): void {
    if (this.#held) return;
    if (this.readAt) {
      const lists = [...this.#recent.items, ...this.#lane.items.map(asToAll)];
      const byId = new Map<string, ListedPost>();
      for (const post of lists) if (!byId.has(post.id)) byId.set(post.id, post);
      this.#byId = byId;
      // What was hidden from its place just now keeps that place.
      this.#placed = this.#placed.filter(({ item: { id } }) => {
        const post = byId.get(id);
        return post && (!this.#mutes.covers(post) || this.#mutes.hiddenAt(id));
      });
      const count = this.#want - this.#placed.length;
      if (count > 0) this.#place(count);
      const items = this.#placed.map(({ item }) => {
        const post = byId.get(item.id)!;
        return this.#mutes.covers(post) ? hiddenIn(post) : post;
      });
      const same = items.length === this.#items.length && items.every((post, at) => post === this.#items[at]);
      if (!same) this.#items = items;
    }
    this.#changes.notify();
  }

  #place(count: number): void {
    const placed = rank(this.#pool(), this.#belonging.profile, {
      count,
      after: this.#placed,
      ...(this.#chance && { chance: this.#chance }),
    });
    this.#placed = [...this.#placed, ...placed];
  }

  /** What is there and has no place yet. */
  #pool(): ListedPost[] {
    const taken = new Set([...this.#placed.map(({ item }) => item.id), ...this.#recent.arrivals.map(({ id }) => id)]);
    return [...this.#byId.values()].filter((post) => !post.gone && !taken.has(post.id) && !this.#mutes.covers(post));
  }
}
