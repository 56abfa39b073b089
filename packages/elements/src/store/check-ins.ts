import { isAdapterError } from '@kindred/core/contract';
import { isoDay } from '@kindred/core/belonging';

import { circleIdOf } from '../internal/circles.js';

import { admitted } from './admission/admitted.js';
import type { CheckInEntry, KeptAnswers, Shared } from './kept-answers.js';

export type { CheckInEntry, Shared } from './kept-answers.js';

/** Why an answer has not been added. */
export interface ShareProblem {
  readonly error: unknown;
  /** Whether it waits here and is sent again; otherwise it was given up. */
  readonly waits: boolean;
}

/** A year of days. */
const MOST = 366;
/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;

const all = new WeakMap<KeptAnswers, CheckIns>();

/**
 * What can be done with the answers of this device. They need no backend: only what is agreed to be added to a circle's
 * mood is sent, in a request of its own and without anything that tells whose it is.
 *
 * Reads them through what is handed to it: this is also loaded where that could not be, and asked for again by itself.
 */
export class CheckIns {
  readonly #kept: KeptAnswers;
  readonly #problems = new Map<number, ShareProblem>();
  readonly #sending = new Set<number>();
  readonly #onOnline = (): void => this.#sendWaiting();
  #watchers = 0;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;

  /** One for all who hold the same answers. */
  static over(kept: KeptAnswers): CheckIns {
    let checkIns = all.get(kept);
    if (!checkIns) all.set(kept, (checkIns = new CheckIns(kept)));
    return checkIns;
  }

  private constructor(kept: KeptAnswers) {
    this.#kept = kept;
  }

  get known(): boolean {
    return this.#kept.known;
  }

  /** Newest first. */
  get entries(): readonly CheckInEntry[] {
    return this.#kept.entries;
  }

  get lasts(): boolean {
    return this.#kept.lasts;
  }

  get canShare(): boolean {
    return this.#kept.canShare;
  }

  load(): Promise<void> {
    return this.#kept.load();
  }

  find(at: number): CheckInEntry | undefined {
    return this.entries.find((entry) => entry.at === at);
  }

  /** Why an answer that was to be added has not been, if it hasn't. */
  problem(at: number): ShareProblem | undefined {
    return this.#problems.get(at);
  }

  /** While somebody looks, what waits to be added is sent. @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    const unsubscribe = this.#kept.subscribe(listener);
    this.#watchers += 1;
    if (this.#watchers === 1) {
      globalThis.addEventListener?.('online', this.#onOnline);
      void this.load().then(() => this.#watchers > 0 && this.#sendWaiting());
    }
    return () => {
      unsubscribe();
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      globalThis.removeEventListener?.('online', this.#onOnline);
      clearTimeout(this.#timer);
    };
  }

  /** Keeps an answer, in the place of the one of the same time if there is one. Shown before this returns. */
  keep(entry: CheckInEntry): Promise<void> {
    return this.#kept.change((entries) => {
      const others = entries.filter(({ at, single, value }) =>
        at === entry.at ? false : !(entry.single && single && value.scale === entry.value.scale),
      );
      return [entry, ...others].sort((a, b) => b.at - a.at).slice(0, MOST);
    });
  }

  /** Takes answers off this device: one, or all. What waited to be added with them is not sent any more. */
  remove(at?: number): Promise<void> {
    if (at === undefined) this.#problems.clear();
    else this.#problems.delete(at);
    return this.#kept.change((entries) => (at === undefined ? [] : entries.filter((entry) => entry.at !== at)));
  }

  /** Adds an answer, as it is now, to the mood of a circle (the community's own without one). */
  async share(at: number, circle?: string): Promise<void> {
    const entry = this.find(at);
    if (!entry) return;
    this.#problems.delete(at);
    const waiting = { state: 'waiting', window: isoDay(Date.now()), value: entry.value } as const;
    await this.#settle(at, circle ? { ...waiting, circle } : waiting);
    await this.#send(at);
  }

  /** Somebody would rather not add it. Not asked again for this answer. */
  keepPrivate(at: number): Promise<void> {
    this.#problems.delete(at);
    return this.#settle(at, { state: 'no' });
  }

  #settle(at: number, shared?: Shared): Promise<void> {
    return this.#kept.change((entries) =>
      entries.map(({ shared: before, ...entry }) =>
        entry.at !== at ? { ...entry, ...(before && { shared: before }) } : { ...entry, ...(shared && { shared }) },
      ),
    );
  }

  #sendWaiting(): void {
    clearTimeout(this.#timer);
    for (const { at, shared } of this.entries) if (shared?.state === 'waiting') void this.#send(at);
  }

  /** Two tabs may send the same: the nullifier sees to it that it is counted once. */
  async #send(at: number): Promise<void> {
    const shared = this.find(at)?.shared;
    const { store } = this.#kept;
    if (shared?.state !== 'waiting' || !store || this.#sending.has(at)) return;
    this.#sending.add(at);
    try {
      const { window, value } = shared;
      const circle = await circleIdOf(store, shared.circle);
      const nullifier = await (await store.identity()).nullifier({ circle, window, subject: 'mood' });
      const part = { circle, subject: 'mood', window, nullifier, value };
      const { counted } = await admitted(store, { signal: new AbortController().signal }, (admission) =>
        store.adapter.checkIns!.contribute({ ...part, ...(admission && { admission }) }),
      );
      this.#failures = 0;
      this.#problems.delete(at);
      await this.#settle(at, { state: counted ? 'counted' : 'already', window });
    } catch (error) {
      const waits = isAdapterError(error) && error.retryable;
      this.#problems.set(at, { error, waits });
      if (waits) this.#retryLater(error.retryAfter);
      else await this.#settle(at);
      this.#kept.notify();
    } finally {
      this.#sending.delete(at);
    }
  }

  #retryLater(retryAfter = 0): void {
    this.#failures += 1;
    const backOff = BACK_OFF[Math.min(this.#failures, BACK_OFF.length) - 1] as number;
    clearTimeout(this.#timer);
    // Nobody looks any more: the next page that does sends it.
    if (this.#watchers > 0) this.#timer = setTimeout(this.#onOnline, Math.max(backOff, retryAfter));
  }
}
