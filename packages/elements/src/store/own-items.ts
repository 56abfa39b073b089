import {
  type AdapterError,
  type ContentNote,
  type ErrorShape,
  isAdapterError,
  type ItemState,
  type OwnAction,
  type OwnItem,
  type Receipt,
  type ReplyMode,
  type Seeking,
} from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

/** What somebody wrote, before the keys are added. */
export type OwnDraft =
  | {
      kind: 'post';
      circle: string;
      text: string;
      topics?: string[];
      seeking?: Seeking;
      contentNotes?: ContentNote[];
      replies?: ReplyMode;
      /** Milliseconds. */
      expiresIn?: number;
    }
  | { kind: 'reply'; circle: string; post: string; parent?: string; text: string; contentNotes?: ContentNote[] };

/** One thing this device wrote, whether it has left the device or not. */
export interface OwnEntry {
  /** Its number on this device: which capability owns it. */
  readonly n: number;
  readonly draft: OwnDraft;
  readonly thread: string;
  readonly idempotencyKey: string;
  /** Epoch milliseconds on this device. */
  readonly createdAt: number;
  /** Not sent before this time (epoch milliseconds): the undo window. */
  readonly sendAfter: number;
  /** `queued` until the backend has it; `failed` when it was refused; then the item's own state. */
  readonly state: 'queued' | 'failed' | ItemState;
  readonly id?: string;
  /** The pseudonym it carries. */
  readonly author?: { name: string };
  readonly error?: ErrorShape;
  /** What the backend last said of it. */
  readonly item?: OwnItem;
}

interface Kept {
  next: number;
  entries: OwnEntry[];
}

const KEY = 'own';
/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;
/** Entries whose state can still change by somebody else's hand. */
const OPEN: readonly OwnEntry['state'][] = ['held', 'live', 'returned', 'appealed'];

/**
 * One's own things on this device: the outbox of what has not left yet, and what became of what has. Everything is
 * written to the device before it is sent and sent with the same keys however often it takes, so that it arrives once.
 */
export class OwnItems {
  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #entries: readonly OwnEntry[] = [];
  #loaded?: Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;
  #failures = 0;
  #flushing?: Promise<void>;

  static of(store: CommunityStore): OwnItems {
    return store.use('own-items', (own) => new OwnItems(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
    globalThis.addEventListener?.('online', () => void this.flush());
  }

  /** Newest first. */
  get entries(): readonly OwnEntry[] {
    return this.#entries;
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Reads what the device keeps and sends on what was left over. */
  load(): Promise<void> {
    return (this.#loaded ??= (async () => {
      const device = await this.#store.device();
      device.subscribe(KEY, () => void this.#read());
      await this.#read();
      void this.flush();
    })());
  }

  /**
   * Keeps what was written and sends it once `undoMs` has passed, now or after a reload.
   *
   * @throws Error without a secure context
   */
  async add(draft: OwnDraft, { undoMs = 0 } = {}): Promise<OwnEntry> {
    await this.#store.identity();
    await this.load();
    const thread = draft.kind === 'reply' ? (draft.post.split('.')[1] as string) : crypto.randomUUID();
    const now = Date.now();
    const kept = await this.#update((value) => {
      const { next, entries } = value;
      const entry: OwnEntry = {
        n: next,
        draft,
        thread,
        idempotencyKey: crypto.randomUUID(),
        createdAt: now,
        sendAfter: now + undoMs,
        state: 'queued',
      };
      return { next: next + 1, entries: [entry, ...entries] };
    });
    void this.flush();
    return kept.entries[0] as OwnEntry;
  }

  /** Takes back what has not left the device. @returns whether it was still here */
  async cancel(n: number): Promise<boolean> {
    let taken = false;
    await this.#update(({ next, entries }) => {
      taken = entries.some((entry) => entry.n === n && !entry.id);
      return { next, entries: taken ? entries.filter((entry) => entry.n !== n) : entries };
    });
    return taken;
  }

  /** Sends a failed entry again, at once. */
  async retry(n: number): Promise<void> {
    await this.#change(n, (entry) =>
      entry.state === 'failed' ? { ...entry, state: 'queued', error: undefined, sendAfter: 0 } : entry,
    );
    await this.flush();
  }

  /** Asks the backend how an item stands. @throws AdapterError */
  async refresh(n: number, signal?: AbortSignal): Promise<OwnEntry | undefined> {
    const { own } = this.#store.adapter;
    const entry = this.#find(n);
    if (!entry?.id || !own) return entry;
    const capability = await (await this.#store.identity()).capability(n);
    const item = await own.get({ capability, circle: entry.draft.circle }, { signal });
    return this.#change(n, (now) => ({ ...now, state: item.state, item, author: item.author }));
  }

  /** Does one thing to an item of one's own. @throws AdapterError */
  async act(n: number, action: OwnAction, signal?: AbortSignal): Promise<OwnEntry | undefined> {
    const { own } = this.#store.adapter;
    const entry = this.#find(n);
    if (!entry?.id || !own) return entry;
    const capability = await (await this.#store.identity()).capability(n);
    const item = await own.act(
      { capability, circle: entry.draft.circle, idempotencyKey: crypto.randomUUID(), action },
      { signal },
    );
    return this.#change(n, (now) => ({ ...now, state: item.state, item, author: item.author }));
  }

  /**
   * Asks how the open entries stand, one by one and randomly spread, so that a backend can't tell from the timing which
   * belong together.
   *
   * @returns a function that stops it
   */
  watch(spreadMs = 20_000): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const open = this.#entries.filter(({ state, id }) => id && OPEN.includes(state)).map(({ n }) => n);
    const next = (): void => {
      const n = open.pop();
      if (n === undefined || stopped) return;
      timer = setTimeout(() => void this.refresh(n).then(next, next), Math.random() * spreadMs);
    };
    next();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }

  /** Sends what is due, oldest first. Safe to call at any time. */
  flush(): Promise<void> {
    return (this.#flushing ??= this.#flush().finally(() => {
      this.#flushing = undefined;
    }));
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.load();
    const key = `kindred|outbox|${this.#store.endpoint}|${this.#store.community}`;
    // Another tab of this device may be sending the same queue.
    const send = (): Promise<void> => this.#sendDue();
    await (navigator.locks && (await this.#store.device()).persistent ? navigator.locks.request(key, send) : send());
    this.#schedule();
  }

  async #sendDue(): Promise<void> {
    await this.#read();
    for (;;) {
      const due = this.#entries.findLast(({ state, sendAfter }) => state === 'queued' && sendAfter <= Date.now());
      if (!due) return;
      try {
        const { id, state, author } = await this.#send(due);
        this.#failures = 0;
        await this.#change(due.n, (now) => ({ ...now, id, state, author, error: undefined }));
      } catch (error) {
        if (!isAdapterError(error)) throw error;
        if (error.retryable) {
          // What stands behind it waits too: a conversation keeps its order.
          this.#failures += 1;
          await this.#change(due.n, (now) => ({ ...now, error: error.toJSON() }));
          return;
        }
        await this.#fail(due, error);
      }
    }
  }

  async #fail(due: OwnEntry, error: AdapterError): Promise<void> {
    if (error.code === 'conflict') {
      // Either it arrived before and the answer was lost, or this number was used on another device.
      const arrived = await this.#arrived(due);
      if (arrived) {
        await this.#change(due.n, (now) => ({
          ...now,
          id: arrived.id,
          state: arrived.state,
          author: arrived.author,
          item: arrived,
        }));
        return;
      }
      await this.#update(({ next, entries }) => ({
        next: next + 1,
        entries: entries.map((entry) =>
          entry.n === due.n ? { ...entry, n: next, idempotencyKey: crypto.randomUUID() } : entry,
        ),
      }));
      return;
    }
    await this.#change(due.n, (now) => ({ ...now, state: 'failed', error: error.toJSON() }));
  }

  async #arrived(due: OwnEntry): Promise<OwnItem | undefined> {
    const capability = await (await this.#store.identity()).capability(due.n);
    try {
      const item = await this.#store.adapter.own?.get({ capability, circle: due.draft.circle });
      return item?.id.split('.')[1] === due.thread && item.kind === due.draft.kind ? item : undefined;
    } catch {
      return undefined;
    }
  }

  async #send({ n, draft, thread, idempotencyKey }: OwnEntry): Promise<Receipt> {
    const identity = await this.#store.identity();
    const { posts, replies } = this.#store.adapter;
    const [capability, threadKey] = await Promise.all([identity.capability(n), identity.threadKey(thread)]);
    const keys = { idempotencyKey, capabilityHash: await hashKey(capability), threadKey };
    if (draft.kind === 'post') {
      const { kind: _, ...post } = draft;
      return posts!.create({ ...keys, thread, ...post });
    }
    const { kind: _, circle: __, ...reply } = draft;
    return replies!.create({ ...keys, ...reply });
  }

  #schedule(): void {
    const waiting = this.#entries
      .filter(({ state }) => state === 'queued')
      .map(({ sendAfter }) => sendAfter - Date.now());
    if (waiting.length === 0) return;
    const backOff = this.#failures > 0 ? (BACK_OFF[Math.min(this.#failures, BACK_OFF.length) - 1] as number) : 0;
    this.#timer = setTimeout(() => void this.flush(), Math.max(backOff, Math.min(...waiting), 0));
  }

  #find(n: number): OwnEntry | undefined {
    return this.#entries.find((entry) => entry.n === n);
  }

  async #read(): Promise<void> {
    const kept = await (await this.#store.device()).get<Kept>(KEY);
    this.#entries = kept?.entries ?? [];
    this.#changes.notify();
  }

  async #update(change: (kept: Kept) => Kept): Promise<Kept> {
    const device = await this.#store.device();
    const kept = (await device.update<Kept>(KEY, (value) => change(value ?? { next: 0, entries: [] }))) as Kept;
    this.#entries = kept.entries;
    this.#changes.notify();
    return kept;
  }

  async #change(n: number, change: (entry: OwnEntry) => OwnEntry): Promise<OwnEntry | undefined> {
    await this.#update(({ next, entries }) => ({
      next,
      entries: entries.map((entry) => (entry.n === n ? change(entry) : entry)),
    }));
    return this.#find(n);
  }
}
