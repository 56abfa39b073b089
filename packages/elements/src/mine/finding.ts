import { isAdapterError, type OwnItem } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { type OwnDraft, type OwnEntry, pause } from '../store/own-items.js';
import type { Kept } from '../store/own-shelf.js';

import { shuffled, spread } from './spreading.js';

const KEY = 'finding';
/** Numbers asked about at a time, in no order. */
const WINDOW = 8;
/** After so many windows without a trace there is nothing more: numbers are given one after the other, with small gaps. */
const EMPTY = 2;
/** The longest pause between two questions, in milliseconds. */
const SPREAD = 3_000;

/** How far it has come, kept on the device, so that it goes on after a reload. */
interface KeptFinding {
  from: number;
  empty: number;
}

export type FindingState = 'idle' | 'looking' | 'done' | 'failed';

/** An item of one's own as this device keeps it. Stories are not written here, so they are not listed either. */
export function entryOf(item: OwnItem, n: number): OwnEntry | undefined {
  const { id, kind, circle, text = '', topics, contentNotes, seeking, replies, createdAt, state, author } = item;
  const thread = id.split('.')[1]!;
  const notes = contentNotes.length > 0 && { contentNotes };
  let draft: OwnDraft;
  if (kind === 'post') {
    draft = { kind, circle, text, ...(topics.length > 0 && { topics }), ...(seeking && { seeking }), ...notes };
    if (replies) draft.replies = replies;
  } else if (kind === 'reply') draft = { kind, circle, post: `${circle}.${thread}`, text, ...notes };
  else return undefined;
  const [key, idempotencyKey] = [crypto.randomUUID(), crypto.randomUUID()];
  return { key, n, draft, thread, idempotencyKey, createdAt, sendAfter: 0, state, id, author, item };
}

/**
 * Finds what was written under this device's secret elsewhere: asks about number after number, one by one, in random
 * order and with random pauses, until there is nothing more. Goes on after a reload.
 */
export class Finding {
  state: FindingState = 'idle';
  /** How many were found since it began. */
  found = 0;
  error: unknown;

  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #run?: Promise<void>;

  static of(store: CommunityStore): Finding {
    return store.use('finding', (own) => new Finding(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Goes on with what was begun before a reload, if there is such a thing. */
  async resume(signal: AbortSignal, spreadMs = SPREAD): Promise<void> {
    const device = await this.#store.device();
    if (await device.get<KeptFinding>(KEY)) await this.start(signal, spreadMs);
  }

  /** @param signal ends it; what was found stays, and it can be gone on with */
  start(signal: AbortSignal, spreadMs = SPREAD): Promise<void> {
    return (this.#run ??= this.#look(signal, spreadMs)
      .then(
        () => this.#become(signal.aborted ? 'idle' : 'done'),
        (error: unknown) => this.#become(signal.aborted ? 'idle' : 'failed', error),
      )
      .finally(() => (this.#run = undefined)));
  }

  #become(state: FindingState, error?: unknown): void {
    this.state = state;
    this.error = error;
    this.#changes.notify();
  }

  async #look(signal: AbortSignal, spreadMs: number): Promise<void> {
    const { adapter } = this.#store;
    const device = await this.#store.device();
    this.found = 0;
    this.#become('looking');
    await device.update<KeptFinding>(KEY, (kept) => kept ?? { from: 0, empty: 0 });
    const circles = adapter.circles ? (await adapter.circles.list({ signal })).map(({ id }) => id) : ['main'];
    for (;;) {
      const { from, empty } = (await device.get<KeptFinding>(KEY)) ?? { from: 0, empty: EMPTY };
      if (empty >= EMPTY) break;
      const numbers = Array.from({ length: WINDOW }, (_, at) => from + at);
      const questions = shuffled(numbers.flatMap((n) => circles.map((circle) => ({ n, circle }))));
      let traces = 0;
      for (const { n, circle } of questions) {
        await pause(spread(spreadMs), signal);
        signal.throwIfAborted();
        const item = await this.#ask(n, circle, signal);
        if (!item) continue;
        traces += 1;
        await this.#take(item, n);
      }
      await device.update<KeptFinding>(KEY, () => ({ from: from + WINDOW, empty: traces ? 0 : empty + 1 }));
    }
    await device.update(KEY, () => undefined);
  }

  async #ask(n: number, circle: string, signal: AbortSignal): Promise<OwnItem | undefined> {
    const capability = await (await this.#store.identity()).capability(n);
    try {
      return await this.#store.adapter.own!.get({ capability, circle }, { signal });
    } catch (error) {
      if (isAdapterError(error) && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  async #take(item: OwnItem, n: number): Promise<void> {
    const entry = entryOf(item, n);
    const device = await this.#store.device();
    await device.update<Kept>('own', (kept = { next: 0, entries: [] }) => {
      // A number that was ever used is never given again.
      const next = Math.max(kept.next, n + 1);
      const known = kept.entries.some(({ id }) => id === item.id);
      if (!entry || known || item.state === 'deleted') return { ...kept, next };
      this.found += 1;
      return { ...kept, next, entries: [...kept.entries, entry].sort((a, b) => b.createdAt - a.createdAt) };
    });
    this.#changes.notify();
  }
}
