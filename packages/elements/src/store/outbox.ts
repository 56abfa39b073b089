import { AdapterError, isAdapterError, type OwnItem, type Receipt } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';

import { admitted, prepare } from './admission/admitted.js';
import type { Carried } from './admission/paying.js';
import type { OwnEntry, OwnShelf } from './own-shelf.js';
import { Waits } from './waits.js';

/** How many taken numbers are passed over before the person is asked. */
const MOST_MOVES = 8;
/** A clock set back by more than this must not hold a post for as long. */
const CLOCK_SLACK = 60_000;

type Arrived = Pick<Receipt, 'id' | 'state' | 'author'> & { item?: OwnItem };

const waits = ({ state, withdrawn }: OwnEntry): boolean => state === 'queued' || Boolean(withdrawn);

/** Milliseconds until an entry may go; none or less when it is due. */
function dueIn({ createdAt, sendAfter, withdrawn }: OwnEntry): number {
  const now = Date.now();
  return withdrawn || now < createdAt - CLOCK_SLACK ? 0 : sendAfter - now;
}

/** Whether the backend may have something although this error came back. */
const mayHaveArrived = ({ code, retryable }: AdapterError): boolean =>
  retryable && code !== 'offline' && code !== 'rate-limited';

/** What the whole device waits for, and not one conversation, as for its next pass. */
const everywhere = ({ code, field }: AdapterError): boolean =>
  code === 'offline' || (code === 'rate-limited' && field !== 'admission');

/** Said while it goes on: not an error of anybody. */
const SLOW = new AdapterError('timeout', 'This device takes long.', { reason: 'slow-device' }).toJSON();

/**
 * Sends what waits on the shelf, oldest first, one at a time for all tabs together, with the same keys however often it
 * takes. A conversation keeps its order; one that can't go on now holds up no other. Goes on by itself: at the end of an
 * undo window, when the network is back, after a growing wait.
 */
export class Outbox {
  readonly #store: CommunityStore;
  readonly #shelf: OwnShelf;
  #timer?: ReturnType<typeof setTimeout>;
  readonly #waits = new Waits();
  #running?: Promise<void>;
  #again = false;
  /** The entry that what it has to bring along is being got for, before it is due. */
  #preparing?: { key: string; end: AbortController } | undefined;
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
    if (now) this.#waits.skip();
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
      this.#waits.add('');
    }
  }

  async #sendDue(): Promise<void> {
    await this.#shelf.read();
    for (;;) {
      const due = this.#next.find((entry) => this.#dueIn(entry) <= 0);
      if (!due) return;
      try {
        await (due.withdrawn ? this.#takeBack(due) : this.#deliver(due));
        this.#waits.end(due.thread);
      } catch (error) {
        await this.#stumble(due, error);
      }
    }
  }

  async #deliver(due: OwnEntry): Promise<void> {
    const { key } = due;
    const end = new AbortController();
    const leave = this.#shelf.subscribe(() => {
      const entry = this.#shelf.find(key);
      if (entry?.state !== 'queued' || entry.withdrawn) end.abort();
    });
    const onSlow = (): void =>
      void this.#shelf
        .change(key, (entry) => (entry.state === 'queued' && !entry.left ? { ...entry, error: SLOW } : entry))
        .catch(() => undefined);
    try {
      const receipt = await admitted(this.#store, { key, signal: end.signal, onSlow }, (carried) =>
        this.#arrive(due, carried),
      );
      if (receipt) await this.#shelf.change(key, ({ left: _, error: __, ...entry }) => ({ ...entry, ...receipt }));
    } catch (error) {
      // Taken back before anything had left.
      if (error !== end.signal.reason) throw error;
    } finally {
      leave();
    }
  }

  /** @returns what the backend has of it; nothing where it is not to be sent, or not under this number */
  async #arrive(due: OwnEntry, carried: Carried | undefined): Promise<Arrived | undefined> {
    // Marked first, so that taking it back from now on asks the backend too.
    const sent = await this.#shelf.change(due.key, (entry) =>
      entry.state === 'queued' && !entry.withdrawn ? { ...entry, left: true } : entry,
    );
    if (!sent || sent.withdrawn || sent.state !== 'queued') return undefined;
    try {
      return await this.#send(due, carried);
    } catch (error) {
      if (!isAdapterError(error) || error.code !== 'conflict') throw error;
      // Either it arrived before and the answer was lost, or this number was used on another device.
      const item = await this.#arrived(due);
      if (item) return { id: item.id, state: item.state, author: item.author, item };
      if ((due.moves ?? 0) >= MOST_MOVES) throw error;
      await this.#renumber(due);
      return undefined;
    }
  }

  async #stumble(due: OwnEntry, thrown: unknown): Promise<void> {
    const error = isAdapterError(thrown)
      ? thrown
      : // Against the contract, so nobody knows whether trying again would help.
        new AdapterError('unavailable', String(thrown), { retryable: false, cause: thrown });
    if (error.retryable) {
      this.#waits.add(everywhere(error) ? '' : due.thread, error);
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

  async #send(entry: OwnEntry, admission: Carried | undefined): Promise<Receipt> {
    const { draft, thread, idempotencyKey } = entry;
    const { posts, replies } = this.#store.adapter;
    const identity = await this.#store.identity();
    const threadKey = await identity.threadKey(thread);
    const capabilityHash = await identity.capabilityHash(entry.n);
    const keys = { idempotencyKey, capabilityHash, threadKey, ...(admission && { admission }) };
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
    return Math.max(dueIn(entry), this.#waits.until(entry.thread) - Date.now());
  }

  /** While it can still be taken back, what the next one has to bring along is got; it ends with what it was for. */
  #prepare(): void {
    const key = this.#next.find(({ withdrawn }) => !withdrawn)?.key;
    if (key === this.#preparing?.key) return;
    this.#preparing?.end.abort();
    const end = new AbortController();
    this.#preparing = key ? { key, end } : undefined;
    if (key) void prepare(this.#store, { key, signal: end.signal });
  }

  /** Nothing runs, and nothing listens, while nothing waits. */
  #schedule(): void {
    clearTimeout(this.#timer);
    this.#prepare();
    const waiting = this.#next.map((entry) => this.#dueIn(entry));
    if (waiting.length === 0) return globalThis.removeEventListener?.('online', this.#onOnline);
    globalThis.addEventListener?.('online', this.#onOnline);
    if (this.#running) return;
    this.#timer = setTimeout(() => void this.flush(), Math.max(Math.min(...waiting), 0));
  }
}
