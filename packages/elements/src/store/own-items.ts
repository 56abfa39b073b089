import { isAdapterError, type LiveEvent, type OwnAction, type OwnItem } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';

import { takeUp } from './admission/admitted.js';
import { Outbox } from './outbox.js';
import { OwnShelf, type OwnDraft, type OwnEntry } from './own-shelf.js';

export type { OwnDraft, OwnEntry } from './own-shelf.js';

/** Entries whose state can still change by somebody else's hand. */
const OPEN: readonly OwnEntry['state'][] = ['held', 'live', 'returned', 'appealed'];
/** Between two rounds of asking, in milliseconds. */
const ROUND = 120_000;
/** After a live event, the most to wait before asking what it means. */
const SOON = 3_000;

const took = (item: OwnItem) => (entry: OwnEntry) => ({ ...entry, state: item.state, item, author: item.author });

/** Resolves after `ms`, or at once when `signal` aborts, leaving no timer behind. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/**
 * One's own things on this device: the outbox of what has not left yet, and what became of what has. Everything is
 * written to the device before it is sent and sent with the same keys however often it takes, so that it arrives once.
 */
export class OwnItems {
  readonly #store: CommunityStore;
  readonly #shelf: OwnShelf;
  readonly #outbox: Outbox;
  #watchers = 0;
  #watching?: AbortController;

  static of(store: CommunityStore): OwnItems {
    return store.use('own-items', (own) => new OwnItems(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
    this.#shelf = new OwnShelf(store);
    this.#outbox = new Outbox(store, this.#shelf);
  }

  /** Newest first. */
  get entries(): readonly OwnEntry[] {
    return this.#shelf.entries;
  }

  find(key: string): OwnEntry | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    return this.#shelf.subscribe(listener);
  }

  /** Reads what the device keeps and sends on what was left over. */
  load(): Promise<void> {
    return this.#shelf.load();
  }

  /**
   * Keeps what was written and sends it once `undoMs` has passed, now or after a reload.
   *
   * @throws Error without a secure context, or where the device refuses to keep it
   */
  async add(draft: OwnDraft, { undoMs = 0 } = {}): Promise<OwnEntry> {
    await this.#store.identity();
    await this.#shelf.load();
    const createdAt = Date.now();
    const { entries } = await this.#shelf.update(({ next, entries }) => {
      const entry: OwnEntry = {
        key: crypto.randomUUID(),
        n: next,
        draft,
        thread: draft.kind === 'reply' ? (draft.post.split('.')[1] as string) : crypto.randomUUID(),
        idempotencyKey: crypto.randomUUID(),
        createdAt,
        sendAfter: createdAt + undoMs,
        state: 'queued',
      };
      return { next: next + 1, entries: [entry, ...entries] };
    });
    if (undoMs <= 0) void this.flush();
    return entries[0] as OwnEntry;
  }

  /**
   * Takes back what the backend has not confirmed yet. If it may have left all the same, it is deleted there as soon as
   * that can be asked.
   *
   * @returns whether it was still here
   */
  async cancel(key: string): Promise<boolean> {
    let taken = false;
    await this.#shelf.change(key, (entry) => {
      taken = !entry.id;
      if (!taken) return entry;
      return entry.left ? { ...entry, withdrawn: true } : undefined;
    });
    if (this.#shelf.find(key)?.withdrawn) void this.flush();
    return taken;
  }

  /** Takes an entry out of this device's list, whatever became of it elsewhere. */
  async forget(key: string): Promise<void> {
    await this.#shelf.change(key, () => undefined);
  }

  /** Sends a failed or waiting entry again, at once. */
  async retry(key: string): Promise<void> {
    await this.#shelf.change(key, (entry) => {
      if (entry.state !== 'failed') return entry;
      const { error: _, ...rest } = entry;
      return { ...rest, state: 'queued', moves: 0, sendAfter: 0 };
    });
    await this.#outbox.flush({ now: true });
  }

  /** Sends what is due, oldest first. Safe to call at any time. */
  flush(): Promise<void> {
    return this.#outbox.flush();
  }

  /** Asks the backend how an item stands. @throws AdapterError */
  async refresh(key: string, signal?: AbortSignal): Promise<OwnEntry | undefined> {
    const { own } = this.#store.adapter;
    const entry = this.find(key);
    if (!entry?.id || !own) return entry;
    const capability = await (await this.#store.identity()).capability(entry.n);
    const item = await own.get({ capability, circle: entry.draft.circle }, { signal });
    return this.#shelf.change(key, took(item));
  }

  /**
   * Does one thing to an item of one's own. What was deleted leaves this device too.
   *
   * @returns how it stands now; nothing when it is gone
   * @throws AdapterError
   */
  async act(key: string, action: OwnAction, signal?: AbortSignal): Promise<OwnEntry | undefined> {
    const { own } = this.#store.adapter;
    const entry = this.find(key);
    if (!entry?.id || !own) return entry;
    const capability = await (await this.#store.identity()).capability(entry.n);
    const idempotencyKey = crypto.randomUUID();
    try {
      const item = await own.act({ capability, circle: entry.draft.circle, idempotencyKey, action }, { signal });
      const { signature } = entry.item ?? {};
      if (item.state === 'deleted' && signature) await takeUp(this.#store, key, signature);
      return await this.#shelf.change(key, item.state === 'deleted' ? () => undefined : took(item));
    } catch (error) {
      const code = isAdapterError(error) ? error.code : undefined;
      // Gone there already is what was wanted.
      if (action.type === 'delete' && code === 'not-found') return this.#shelf.change(key, () => undefined);
      if (action.type === 'edit' && code === 'conflict') {
        const now = await this.refresh(key, signal);
        const { text } = now?.item?.pending ?? now?.item ?? {};
        // The edit had arrived and its answer was lost.
        if (text !== undefined && text === action.text?.trim()) return now;
      }
      throw error;
    }
  }

  /** Takes up what the live stream says of one's own, and asks for the rest a little later. */
  heard(event: LiveEvent): void {
    const id =
      event.type === 'post'
        ? event.post.id
        : event.type === 'reply'
          ? event.reply.id
          : event.type === 'gone'
            ? event.id
            : undefined;
    const entry = id && this.entries.find((own) => own.id === id);
    if (!entry) return;
    const gone = event.type === 'gone';
    // What is live already and has no edit waiting has nothing to tell but its replies.
    if (!gone && entry.state === 'live' && !entry.item?.pending) return;
    if (!gone) void this.#shelf.change(entry.key, (now) => ({ ...now, state: 'live' })).catch(() => undefined);
    if (this.#watching) void this.#ask(entry.key, SOON, this.#watching.signal);
  }

  /** Asks soon how these stand, where that was never asked: somebody wants to see. */
  async ask(keys: readonly string[]): Promise<void> {
    const { signal } = this.#watching ?? {};
    for (const key of keys) {
      const entry = this.find(key);
      if (signal && entry?.id && !entry.item) await this.#ask(key, SOON / 4, signal);
    }
  }

  /**
   * Asks how the open entries stand for as long as somebody looks, one by one and randomly spread, so that a backend
   * can't tell from the timing which belong together. However many watch, it is asked once.
   *
   * @returns a function that stops it
   */
  watch(spreadMs = 20_000): () => void {
    this.#watchers += 1;
    if (!this.#watching) {
      this.#watching = new AbortController();
      void this.#rounds(spreadMs, this.#watching.signal);
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      this.#watching?.abort();
      this.#watching = undefined;
    };
  }

  async #rounds(spreadMs: number, signal: AbortSignal): Promise<void> {
    await this.#shelf.load().catch(() => undefined);
    while (!signal.aborted) {
      const open = this.entries.filter(({ id, state }) => id && OPEN.includes(state)).map(({ key }) => key);
      open.sort(() => Math.random() - 0.5);
      for (const key of open) await this.#ask(key, spreadMs, signal);
      await pause(ROUND * (1 + Math.random()), signal);
    }
  }

  async #ask(key: string, spreadMs: number, signal: AbortSignal): Promise<void> {
    await pause(Math.random() * spreadMs, signal);
    if (signal.aborted || globalThis.document?.hidden) return;
    try {
      await this.refresh(key, signal);
    } catch (error) {
      if (!isAdapterError(error) || error.code !== 'not-found') return;
      // Erased there, such as after its time: nothing is left to ask about.
      await this.#shelf.change(key, (entry) => ({ ...entry, state: 'expired' })).catch(() => undefined);
    }
  }
}
