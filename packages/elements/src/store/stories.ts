import { LIMITS, type LiveEvent, type Story } from '@kindred/core/contract';

import { listen } from '../internal/live.js';
import { circleIdOf } from '../internal/circles.js';
import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

/** Which stories: those of a circle (the community's default without one), of one topic where it is named. */
export interface StoryPlace {
  circle?: string;
  topic?: string;
}

/** Stories of one request. Four parts are a lot of text, so pages are short and fetched ahead. */
const PAGE = 10;

/**
 * The stories of one place in the backend's order, read page by page as far as somebody wants to read, and kept true by
 * the live stream: a changed story changes in place, one that goes is gone, a new one stands first.
 */
export class StoryList {
  readonly #store: CommunityStore;
  readonly #place: StoryPlace;
  readonly #changes = new Changes();
  /** Told to be gone while a page with them may still be on its way. */
  readonly #gone = new Set<string>();
  #items: readonly Story[] = [];
  /** The cursor of the next page; undefined before the first, null after the last. */
  #next: string | null | undefined;
  #wanted = 0;
  #most = 0;
  #error: unknown;
  #call?: AbortController;
  #leaveLive?: () => void;
  /** Something may have been missed: what is shown has to be read again. */
  #stale = false;

  static of(store: CommunityStore, place: StoryPlace): StoryList {
    const name = `stories|${place.circle ?? ''}|${place.topic ?? ''}`;
    return store.use(name, (own) => new StoryList(own, place));
  }

  private constructor(store: CommunityStore, place: StoryPlace) {
    this.#store = store;
    this.#place = place;
  }

  get items(): readonly Story[] {
    return this.#items;
  }

  /** Whether the last page has been read. */
  get ended(): boolean {
    return this.#next === null;
  }

  /** Why the next page did not come; nothing is asked again before {@link retry}. */
  get error(): unknown {
    return this.#error;
  }

  /** The last one to leave ends every open call. @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    this.#pump();
    return () => {
      leave();
      if (this.#changes.size === 0) this.#rest();
    };
  }

  /** Reads on until at least `count` stories are there; never more than `most` altogether. */
  want(count: number, most = Infinity): void {
    this.#wanted = Math.max(this.#wanted, Math.min(count, most));
    this.#most = Math.max(this.#most, most);
    this.#pump();
  }

  /** Asks again for what did not come. */
  retry(): void {
    this.#error = undefined;
    this.#changes.notify();
    this.#pump();
  }

  #rest(): void {
    this.#call?.abort();
    this.#leaveLive?.();
    this.#call = this.#leaveLive = undefined;
    // Nobody listens from here on, so what happens meanwhile is missed.
    this.#stale = this.#next !== undefined;
  }

  #pump(): void {
    const lacking = !this.ended && this.#items.length < this.#wanted;
    if (this.#call || this.#error || this.#changes.size === 0 || !(lacking || this.#stale)) return;
    const call = (this.#call = new AbortController());
    const work = this.#stale ? this.#readAgain(call.signal) : this.#readOn(call.signal);
    void work
      .catch((error: unknown) => {
        if (!call.signal.aborted) this.#error = error;
      })
      .finally(() => {
        if (this.#call !== call) return;
        this.#call = undefined;
        this.#changes.notify();
        this.#pump();
      });
  }

  async #readOn(signal: AbortSignal): Promise<void> {
    const cursor = this.#next ?? undefined;
    const page = await this.#page(cursor, Math.min(PAGE, this.#most - this.#items.length), signal);
    this.#items = this.#merged(this.#items, page.items);
    // A backend that answers with the same cursor for ever has no more to give.
    this.#next = page.next === cursor ? null : page.next;
  }

  /** Reads as many as are shown from the start, and puts them in place in one go. */
  async #readAgain(signal: AbortSignal): Promise<void> {
    const before = this.#items;
    const least = Math.max(before.length, 1);
    let fresh: readonly Story[] = [];
    let cursor: string | null | undefined;
    do {
      const limit = Math.min(LIMITS.pageSize, Math.max(least - fresh.length, 1));
      const page = await this.#page(cursor ?? undefined, limit, signal);
      fresh = this.#merged(fresh, page.items);
      cursor = page.next === cursor ? null : page.next;
    } while (cursor !== null && fresh.length < least);
    // What came in live meanwhile stands before everything.
    const arrived = this.#items.filter((story) => !before.includes(story));
    this.#items = this.#merged(arrived, fresh);
    this.#next = cursor;
    this.#stale = false;
  }

  async #page(
    cursor: string | undefined,
    limit: number,
    signal: AbortSignal,
  ): Promise<{ items: Story[]; next: string | null }> {
    const { topic } = this.#place;
    const circle = await circleIdOf(this.#store, this.#place.circle);
    signal.throwIfAborted();
    // Listening begins before reading, so that nothing falls between the two.
    this.#leaveLive ??= listen(this.#store, circle, (event) => this.#onLive(event));
    const query = { circle, limit, ...(topic && { topic }), ...(cursor && { cursor }) };
    const page = await this.#store.adapter.stories!.list(query, { signal });
    signal.throwIfAborted();
    return page;
  }

  #merged(before: readonly Story[], more: readonly Story[]): readonly Story[] {
    const known = new Set(before.map(({ id }) => id));
    return [...before, ...more.filter(({ id }) => !known.has(id) && !this.#gone.has(id))];
  }

  #onLive(event: LiveEvent): void {
    if (event.type === 'resync') {
      this.#stale = this.#next !== undefined;
      // Whatever stood in the way, the backend is there again.
      this.retry();
    } else if (event.type === 'gone') {
      this.#drop(event.id);
    } else if (event.type === 'story') {
      this.#put(event.story);
    }
  }

  #drop(id: string): void {
    this.#gone.add(id);
    const rest = this.#items.filter((story) => story.id !== id);
    if (rest.length === this.#items.length) return;
    this.#items = rest;
    this.#changes.notify();
  }

  #put(story: Story): void {
    const { topic } = this.#place;
    // It may have lost the topic it was listed for.
    if (topic && !story.topics.includes(topic)) return this.#drop(story.id);
    this.#gone.delete(story.id);
    const known = this.#items.some(({ id }) => id === story.id);
    // Before the first page is there, that page will hold it.
    if (!known && this.#next === undefined) return;
    this.#items = known ? this.#items.map((old) => (old.id === story.id ? story : old)) : [story, ...this.#items];
    this.#changes.notify();
  }
}
