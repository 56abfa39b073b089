import { AdapterError, isAdapterError, type OwnItem, type Receipt } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';

import type { OwnEntry, OwnShelf } from './own-shelf.js';

/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;
/** How many taken numbers are passed over before the person is asked. */
const MOST_MOVES = 8;
/** A clock set back by more than this must not hold a post for as long. */
const CLOCK_SLACK = 60_000;

const waits = ({ state, withdrawn }: OwnEntry): boolean => state === 'queued' || Boolean(withdrawn);

/** Milliseconds until an entry may go; none or less when it is due. */
function dueIn({ createdAt, sendAfter, withdrawn }: OwnEntry): number {
  const now = Date.now();
  return withdrawn || now < createdAt - CLOCK_SLACK ? 0 : sendAfter - now;
}

/** Whether the backend may have something although this error came back. */
const mayHaveArrived = ({ code, retryable }: AdapterError): boolean =>
  retryable && code !== 'offline' && code !== 'rate-limited';

/** What the whole device waits for, and not one conversation. */
const everywhere = ({ code }: AdapterError): boolean => code === 'offline' || code === 'rate-limited';

/**
 * Sends what waits on the shelf, oldest first, one at a time for all tabs together, with the same keys however often it
 * takes. A conversation keeps its order; one that can't go on now holds up no other. Goes on by itself: at the end of an
 * undo window, when the network is back, after a growing wait.
 */
export class Outbox {
  readonly #store: CommunityStore;
  readonly #shelf: OwnShelf;
  #timer?: ReturnType<typeof setTimeout>;
  /** By thread, and for all under ''. */
  readonly #waits = new Map<string, { failures: number; notBefore: number }>();
  #limited = false;
  #running?: Promise<void>;
  #again = false;
  readonly #onOnline = (): void => void this.flush({ now: true });

  constructor(store: CommunityStore, shelf: OwnShelf) {
    this.#store = store;
    this.#shelf = shelf;
    shelf.subscribe(() => this.#schedule());
  }

  /**
   * Sends what is due. Safe to call at any time; resolves when nothing more can go now.
   *
   * @param now whether to skip the wait after a failure; one the backend asked for is kept
   */
  flush({ now = false } = {}): Promise<void> {
    if (now && !this.#limited) this.#waits.clear();
    this.#again = true;
    return (this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      this.#schedule();
    }));
  }

  async #run(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#shelf.load();
        const key = `kindred|outbox|${this.#store.endpoint}|${this.#store.community}`;
        const { persistent } = await this.#store.device();
        // Another tab of this device may be sending the same queue.
        await (navigator.locks && persistent ? navigator.locks.request(key, () => this.#sendDue()) : this.#sendDue());
      }
    } catch {
      // The device's own store failed. What was written is there still, or was never taken.
      this.#wait('');
    }
  }

  async #sendDue(): Promise<void> {
    await this.#shelf.read();
    for (;;) {
      const due = this.#next.find((entry) => this.#dueIn(entry) <= 0);
      if (!due) return;
      try {
        await (due.withdrawn ? this.#takeBack(due) : this.#deliver(due));
        this.#waits.delete('');
        this.#waits.delete(due.thread);
        this.#limited = false;
      } catch (error) {
        await this.#stumble(due, error);
      }
    }
  }

  async #deliver(due: OwnEntry): Promise<void> {
    // Marked first, so that taking it back from now on asks the backend too.
    const sent = await this.#shelf.change(due.key, (entry) =>
      entry.state === 'queued' && !entry.withdrawn ? { ...entry, left: true } : entry,
    );
    if (!sent || sent.withdrawn || sent.state !== 'queued') return;
    let receipt: Pick<Receipt, 'id' | 'state' | 'author'> & { item?: OwnItem };
    try {
      receipt = await this.#send(due);
    } catch (error) {
      if (!isAdapterError(error) || error.code !== 'conflict') throw error;
      // Either it arrived before and the answer was lost, or this number was used on another device.
      const item = await this.#arrived(due);
      if (!item) {
        if ((due.moves ?? 0) >= MOST_MOVES) throw error;
        return this.#renumber(due);
      }
      receipt = { id: item.id, state: item.state, author: item.author, item };
    }
    await this.#shelf.change(due.key, ({ left: _, error: __, ...entry }) => ({ ...entry, ...receipt }));
  }

  async #stumble(due: OwnEntry, thrown: unknown): Promise<void> {
    const error = isAdapterError(thrown)
      ? thrown
      : // Against the contract, so nobody knows whether trying again would help.
        new AdapterError('unavailable', String(thrown), { retryable: false, cause: thrown });
    if (error.retryable) {
      this.#limited ||= error.code === 'rate-limited';
      this.#wait(everywhere(error) ? '' : due.thread, error.retryAfter);
    }
    await this.#shelf.change(due.key, ({ left: _, withdrawn, ...entry }) => {
      if (error.retryable) {
        return { ...entry, withdrawn, left: due.left || mayHaveArrived(error), error: error.toJSON() };
      }
      // What can't be deleted there must not be hidden here.
      if (withdrawn) return entry.id ? entry : undefined;
      return { ...entry, state: 'failed', error: error.toJSON() };
    });
  }

  /** After something that was taken back may have arrived all the same. */
  async #takeBack(due: OwnEntry): Promise<void> {
    const item = await this.#arrived(due);
    if (item) {
      await this.#shelf.change(due.key, (entry) => ({ ...entry, id: item.id, state: item.state, item }));
      const action = { type: 'delete' } as const;
      const [circle, idempotencyKey] = [due.draft.circle, crypto.randomUUID()];
      await this.#store.adapter.own!.act({ capability: await this.#capability(due), circle, idempotencyKey, action });
    }
    await this.#shelf.change(due.key, () => undefined);
  }

  /** Takes the next number. A thread of its own gets a new name too: that may be what was taken. */
  async #renumber({ key, draft, thread }: OwnEntry): Promise<void> {
    await this.#shelf.update(({ next, entries }) => ({
      next: next + 1,
      entries: entries.map((entry) =>
        entry.key === key
          ? {
              ...entry,
              n: next,
              idempotencyKey: crypto.randomUUID(),
              thread: draft.kind === 'post' ? crypto.randomUUID() : thread,
              moves: (entry.moves ?? 0) + 1,
            }
          : entry,
      ),
    }));
  }

  /** @throws AdapterError where it can't be known now: guessing could post twice. */
  async #arrived(due: OwnEntry): Promise<OwnItem | undefined> {
    const { draft, thread } = due;
    const { own } = this.#store.adapter;
    if (!own) return undefined;
    try {
      const item = await own.get({ capability: await this.#capability(due), circle: draft.circle });
      const same = item.id.split('.')[1] === thread && item.kind === draft.kind;
      // Two devices may answer the same thread under the same number.
      return same && (draft.kind === 'post' || item.text === draft.text.trim()) ? item : undefined;
    } catch (error) {
      if (isAdapterError(error) && !error.retryable) return undefined;
      throw error;
    }
  }

  async #capability({ n }: OwnEntry): Promise<string> {
    return (await this.#store.identity()).capability(n);
  }

  async #send(entry: OwnEntry): Promise<Receipt> {
    const { draft, thread, idempotencyKey } = entry;
    const { posts, replies } = this.#store.adapter;
    const identity = await this.#store.identity();
    const threadKey = await identity.threadKey(thread);
    const keys = { idempotencyKey, capabilityHash: await identity.capabilityHash(entry.n), threadKey };
    const missing = new AdapterError('unsupported', `This backend takes no ${draft.kind}.`);
    if (draft.kind === 'post') {
      const { kind: _, ...post } = draft;
      if (!posts) throw missing;
      return posts.create({ ...keys, thread, ...post });
    }
    const { kind: _, circle: __, ...reply } = draft;
    if (!replies) throw missing;
    return replies.create({ ...keys, ...reply });
  }

  #wait(whose: string, atLeast = 0): void {
    const failures = (this.#waits.get(whose)?.failures ?? 0) + 1;
    const backOff = BACK_OFF[Math.min(failures, BACK_OFF.length) - 1] as number;
    this.#waits.set(whose, { failures, notBefore: Date.now() + Math.max(backOff, atLeast) });
  }

  /** What may go next, oldest first: of each conversation the oldest, so that nothing in it is overtaken. */
  get #next(): OwnEntry[] {
    const threads = new Map<string, OwnEntry>();
    // From the oldest to the newest.
    for (const entry of this.#shelf.all.toReversed()) {
      if (waits(entry) && !threads.has(entry.thread)) threads.set(entry.thread, entry);
    }
    return [...threads.values()];
  }

  #dueIn(entry: OwnEntry): number {
    const waits = ['', entry.thread].map((whose) => (this.#waits.get(whose)?.notBefore ?? 0) - Date.now());
    return Math.max(dueIn(entry), ...waits);
  }

  /** Nothing runs, and nothing listens, while nothing waits. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const waiting = this.#next.map((entry) => this.#dueIn(entry));
    if (waiting.length === 0) return globalThis.removeEventListener?.('online', this.#onOnline);
    globalThis.addEventListener?.('online', this.#onOnline);
    if (this.#running) return;
    this.#timer = setTimeout(() => void this.flush(), Math.max(Math.min(...waiting), 0));
  }
}
