import { type CheckInValue, isAdapterError } from '@kindred/core/contract';
import { isoDay } from '@kindred/core/belonging';

import { circleIdOf } from '../internal/circles.js';
import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { type DeviceStore, openDeviceStore } from '../internal/device/device-store.js';

/** What became of the question whether an answer is added to the circle's mood. */
export type Shared =
  | { readonly state: 'no' | 'counted' | 'already' }
  /** Agreed to, with the value as it was then; not confirmed by the backend yet. */
  | { readonly state: 'waiting'; readonly circle?: string; readonly window: string; readonly value: CheckInValue };

/** One answer. Never leaves the device, but for what was agreed to in `shared`. */
export interface CheckInEntry {
  /** When it was given, in epoch milliseconds; also its name. */
  readonly at: number;
  readonly value: CheckInValue;
  /** The page's own words for a custom choice, since the page may not be there any more when one looks back. */
  readonly said?: string;
  /** The question, where it is the page's own. */
  readonly prompt?: string;
  /** Given where nothing is to be looked back at: the next one takes its place. */
  readonly single?: boolean;
  readonly shared?: Shared;
}

/** Why an answer has not been added. */
export interface ShareProblem {
  readonly error: unknown;
  /** Whether it waits here and is sent again; otherwise it was given up. */
  readonly waits: boolean;
}

type Change = (entries: readonly CheckInEntry[]) => readonly CheckInEntry[];

const KEY = 'check-ins';
/** A year of days. */
const MOST = 366;
/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;

/** One for the whole page, where it names no community. */
let alone: CheckIns | undefined;

/**
 * The answers of this device, newest first. They need no backend: only what is agreed to be added to a circle's mood is
 * sent, in a request of its own and without anything that tells whose it is.
 */
export class CheckIns {
  /** Whether the device was read; until then {@link entries} may lack something. */
  known = false;

  readonly #store?: CommunityStore;
  readonly #open: () => Promise<DeviceStore>;
  readonly #changes = new Changes();
  readonly #problems = new Map<number, ShareProblem>();
  readonly #sending = new Set<number>();
  readonly #onOnline = (): void => this.#sendWaiting();
  #kept: readonly CheckInEntry[] = [];
  /** Done here, and not written to the device yet. */
  #unwritten: Change[] = [];
  #reads = 0;
  #opened?: DeviceStore;
  #loaded?: Promise<void>;
  #endDevice?: () => void;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;

  static of(store: CommunityStore): CheckIns {
    return store.use('check-ins', (own) => new CheckIns(() => own.device(), own));
  }

  /** For a page that names no community: kept on the device, added to nothing. */
  static alone(): CheckIns {
    return (alone ??= new CheckIns(() => Promise.resolve(openDeviceStore('page', 'none'))));
  }

  /** For a community that can't be loaded: nobody can say whether this device is shared, so nothing outlives the page. */
  static forNow(): CheckIns {
    return new CheckIns(() => Promise.resolve(openDeviceStore('page', 'none', true)));
  }

  private constructor(open: () => Promise<DeviceStore>, store?: CommunityStore) {
    this.#open = open;
    this.#store = store;
  }

  get entries(): readonly CheckInEntry[] {
    return this.#unwritten.reduce((entries, change) => change(entries), this.#kept);
  }

  /** Whether what is kept outlives the page. */
  get lasts(): boolean {
    return this.#opened?.persistent ?? true;
  }

  find(at: number): CheckInEntry | undefined {
    return this.entries.find((entry) => entry.at === at);
  }

  /** Whether there is anybody to add an answer to: a backend that counts, beyond this browser, over a secure connection. */
  get canShare(): boolean {
    const store = this.#store;
    return Boolean(store?.secure && store.has('checkIns') && !store.adapter.local);
  }

  /** Why an answer that was to be added has not been, if it hasn't. */
  problem(at: number): ShareProblem | undefined {
    return this.#problems.get(at);
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    if (this.#changes.size === 0) this.#wake();
    const unsubscribe = this.#changes.subscribe(listener);
    return () => {
      unsubscribe();
      if (this.#changes.size === 0) this.#sleep();
    };
  }

  /** Resolves once the device was read, or can't be. */
  async load(): Promise<void> {
    // A newer read may have begun meanwhile: then that is the one to wait for.
    while (!this.known) await (this.#loaded ?? this.#read());
  }

  /** Keeps an answer, in the place of the one of the same time if there is one. Shown before this returns. */
  keep(entry: CheckInEntry): Promise<void> {
    return this.#do((entries) => {
      const others = entries.filter(({ at, single, value }) =>
        at === entry.at ? false : !(entry.single && single && value.scale === entry.value.scale),
      );
      return [entry, ...others].sort((a, b) => b.at - a.at).slice(0, MOST);
    });
  }

  /** Takes answers off this device: one, or all. What waited to be added with them is not sent any more. */
  async remove(at?: number): Promise<void> {
    if (at === undefined) this.#problems.clear();
    else this.#problems.delete(at);
    await this.#do((entries) => (at === undefined ? [] : entries.filter((entry) => entry.at !== at)));
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

  // On this device ------------------------------------------------------------------------------------------

  async #device(): Promise<DeviceStore> {
    return (this.#opened ??= await this.#open());
  }

  #wake(): void {
    globalThis.addEventListener?.('online', this.#onOnline);
    void this.#device().then(async (device) => {
      if (this.#changes.size === 0 || this.#endDevice) return;
      this.#endDevice = device.subscribe(KEY, () => void this.#read());
      await this.#read();
      this.#sendWaiting();
    });
  }

  #sleep(): void {
    globalThis.removeEventListener?.('online', this.#onOnline);
    clearTimeout(this.#timer);
    this.#endDevice?.();
    this.#endDevice = undefined;
  }

  #read(): Promise<void> {
    return (this.#loaded = this.#readNow((this.#reads += 1)));
  }

  async #readNow(read: number): Promise<void> {
    const kept = (await (await this.#device()).get<CheckInEntry[]>(KEY)) ?? [];
    // Something newer was read or written meanwhile.
    if (read === this.#reads) this.#take(kept);
  }

  async #do(change: Change): Promise<void> {
    this.#unwritten.push(change);
    this.#changes.notify();
    const device = await this.#device();
    const kept = await device.update<readonly CheckInEntry[]>(KEY, (before) => {
      const next = change(before ?? []);
      return next.length > 0 ? next : undefined;
    });
    this.#reads += 1;
    this.#unwritten = this.#unwritten.filter((waiting) => waiting !== change);
    this.#take(kept ?? []);
  }

  #take(kept: readonly CheckInEntry[]): void {
    this.#kept = kept;
    this.known = true;
    this.#changes.notify();
  }

  // On its way to the circle --------------------------------------------------------------------------------

  #settle(at: number, shared?: Shared): Promise<void> {
    return this.#do((entries) =>
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
    const store = this.#store;
    if (shared?.state !== 'waiting' || !store || this.#sending.has(at)) return;
    this.#sending.add(at);
    try {
      const { window, value } = shared;
      const circle = await circleIdOf(store, shared.circle);
      const nullifier = await (await store.identity()).nullifier({ circle, window, subject: 'mood' });
      const { counted } = await store.adapter.checkIns!.contribute({
        circle,
        subject: 'mood',
        window,
        nullifier,
        value,
      });
      this.#failures = 0;
      this.#problems.delete(at);
      await this.#settle(at, { state: counted ? 'counted' : 'already' });
    } catch (error) {
      const waits = isAdapterError(error) && error.retryable;
      this.#problems.set(at, { error, waits });
      if (waits) this.#retryLater(error.retryAfter);
      else await this.#settle(at);
      this.#changes.notify();
    } finally {
      this.#sending.delete(at);
    }
  }

  #retryLater(retryAfter = 0): void {
    this.#failures += 1;
    const backOff = BACK_OFF[Math.min(this.#failures, BACK_OFF.length) - 1] as number;
    clearTimeout(this.#timer);
    // Nobody looks any more: the next page that does sends it.
    if (this.#changes.size > 0) this.#timer = setTimeout(this.#onOnline, Math.max(backOff, retryAfter));
  }
}
