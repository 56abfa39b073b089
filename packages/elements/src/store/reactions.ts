import { isAdapterError, type ReactionKind } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { type DeviceStore, MemoryDeviceStore } from '../internal/device/device-store.js';

/** What a person last meant, for one target and kind. Nothing is kept of what was never said or was taken back. */
interface Intent {
  readonly on: boolean;
  /** While the backend has not confirmed it: counts the changes of mind, so that an answer to an older one is known. */
  readonly open?: number;
  /** While open: what the backend had before, to go back to when it refuses. */
  readonly was?: boolean;
}

/** By `target kind`. */
type Kept = Record<string, Intent>;

/** Why what was pressed has not gone through. */
export interface ReactionProblem {
  readonly error: unknown;
  /** Whether it waits here and is sent again; otherwise it was taken back. */
  readonly waits: boolean;
  /** Whether what waits outlives the page. */
  readonly lasts: boolean;
}

const KEY = 'reactions';
/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;

const keyOf = (target: string, kind: ReactionKind): string => `${target} ${kind}`;
const targetOf = (key: string): string => key.slice(0, key.indexOf(' '));

/**
 * The reactions of this device, for all bars of a page. What is pressed shows at once, is kept on the device as what is
 * wanted, and is sent one step at a time for each target and kind, also between tabs, until the backend has the last
 * word that was meant.
 */
export class Reactions {
  readonly #store: CommunityStore;
  readonly #watched = new Map<string, Changes>();
  readonly #problems = new Map<string, ReactionProblem>();
  /** Pressed, and not written to the device yet. */
  readonly #unsaved = new Map<string, { on: boolean }>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #onSent: ((target: string) => void)[] = [];
  readonly #onOnline = (): void => void this.#sendOpen();
  #kept: Kept = {};
  #reads = 0;
  #opened?: Promise<DeviceStore>;
  #endDevice?: () => void;
  #failures = 0;
  #timer?: ReturnType<typeof setTimeout>;

  static of(store: CommunityStore): Reactions {
    return store.use('reactions', (own) => new Reactions(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
  }

  isOn(target: string, kind: ReactionKind): boolean {
    const key = keyOf(target, kind);
    return (this.#unsaved.get(key) ?? this.#kept[key])?.on ?? false;
  }

  /** Why the last press on this target has not gone through, if it hasn't. */
  problem(target: string): ReactionProblem | undefined {
    return this.#problems.get(target);
  }

  /**
   * Tells of changes to one target.
   *
   * @returns a function that ends it
   */
  watch(target: string, listener: () => void): () => void {
    if (this.#watched.size === 0) this.#wake();
    const changes = this.#watched.get(target) ?? new Changes();
    this.#watched.set(target, changes);
    const leave = changes.subscribe(listener);
    return () => {
      leave();
      if (changes.size > 0 || this.#watched.get(target) !== changes) return;
      this.#watched.delete(target);
      if (this.#watched.size === 0) this.#sleep();
    };
  }

  /** Tells, for as long as there is a page, which target the backend has taken something for. */
  onSent(listener: (target: string) => void): void {
    this.#onSent.push(listener);
  }

  /**
   * What somebody wants from now on. Shown before this returns; it never fails, {@link problem} says what went wrong.
   *
   * @returns once the device keeps it; the sending goes on after that
   */
  async set(target: string, kind: ReactionKind, on: boolean): Promise<void> {
    const key = keyOf(target, kind);
    const press = { on };
    this.#unsaved.set(key, press);
    this.#problems.delete(target);
    this.#tell(target);
    await this.#update((kept) => {
      const now = kept[key];
      const was = now?.open ? now.was : (now?.on ?? false);
      return { ...kept, [key]: { on, was, open: (now?.open ?? 0) + 1 } };
    });
    if (this.#unsaved.get(key) === press) this.#unsaved.delete(key);
    void this.#send(key);
  }

  /** Sends what was left over, here or in another tab. Safe to call at any time; resolves once everything was tried. */
  async flush(): Promise<void> {
    await this.#read();
    await this.#sendOpen();
  }

  #device(): Promise<DeviceStore> {
    return (this.#opened ??= this.#store.device());
  }

  #wake(): void {
    globalThis.addEventListener?.('online', this.#onOnline);
    void this.#device().then((device) => {
      if (this.#watched.size === 0 || this.#endDevice) return;
      this.#endDevice = device.subscribe(KEY, () => void this.#read());
      return this.flush();
    });
  }

  #sleep(): void {
    globalThis.removeEventListener?.('online', this.#onOnline);
    clearTimeout(this.#timer);
    this.#endDevice?.();
    this.#endDevice = undefined;
  }

  // What is meant -------------------------------------------------------------------------------------------

  async #read(): Promise<Kept> {
    const read = (this.#reads += 1);
    try {
      const kept = (await (await this.#device()).get<Kept>(KEY)) ?? {};
      // Something newer was read or written meanwhile.
      if (read === this.#reads) this.#take(kept);
      return kept;
    } catch {
      return this.#kept;
    }
  }

  async #update(change: (kept: Kept) => Kept): Promise<void> {
    let next: Kept | undefined;
    try {
      next = await (await this.#device()).update<Kept>(KEY, (kept) => change(kept ?? {}));
    } catch {
      // The device takes nothing more: this page alone still knows what was meant.
      const memory = new MemoryDeviceStore();
      this.#opened = Promise.resolve(memory);
      next = await memory.update<Kept>(KEY, () => change(this.#kept));
    }
    this.#reads += 1;
    this.#take(next ?? {});
  }

  #take(kept: Kept): void {
    const before = this.#kept;
    this.#kept = kept;
    const changed = Object.keys({ ...before, ...kept }).filter((key) => before[key]?.on !== kept[key]?.on);
    for (const target of new Set(changed.map(targetOf))) this.#tell(target);
  }

  #tell(target: string): void {
    this.#watched.get(target)?.notify();
  }

  // On its way ----------------------------------------------------------------------------------------------

  #sendOpen(): Promise<unknown> {
    clearTimeout(this.#timer);
    const open = Object.entries(this.#kept).filter(([, intent]) => intent.open);
    return Promise.all(open.map(([key]) => this.#send(key)));
  }

  /** One after the other for each target and kind; the last of them sees what was meant last. */
  #send(key: string): Promise<void> {
    const turn = (this.#sending.get(key) ?? Promise.resolve()).then(async () => {
      const { persistent } = await this.#device();
      const send = (): Promise<void> => this.#sendUntilSettled(key, persistent);
      const { endpoint, community } = this.#store;
      // Another tab of this device may be sending the same.
      const lock = `kindred|reaction|${endpoint}|${community}|${key}`;
      await (persistent && navigator.locks ? navigator.locks.request(lock, send) : send());
    });
    this.#sending.set(key, turn);
    return turn.finally(() => {
      if (this.#sending.get(key) === turn) this.#sending.delete(key);
    });
  }

  async #sendUntilSettled(key: string, lasts: boolean): Promise<void> {
    const target = targetOf(key);
    const kind = key.slice(target.length + 1) as ReactionKind;
    for (;;) {
      const intent = (await this.#read())[key];
      if (!intent?.open) return;
      const { on, open, was = false } = intent;
      try {
        const token = await (await this.#store.identity()).reactionToken(target, kind);
        await this.#store.adapter.reactions!.set({ target, kind, token, on });
        this.#failures = 0;
        await this.#settle(key, open, on);
        if (this.#problems.delete(target)) this.#tell(target);
        for (const tell of this.#onSent) tell(target);
      } catch (error) {
        const waits = isAdapterError(error) && error.retryable;
        if (waits) this.#retryLater(error.retryAfter);
        else await this.#settle(key, open, was);
        this.#problems.set(target, { error, waits, lasts });
        this.#tell(target);
        if (waits) return;
      }
    }
  }

  #settle(key: string, open: number, has: boolean): Promise<void> {
    return this.#update((kept) => {
      const { [key]: now, ...rest } = kept;
      if (!now) return kept;
      if (now.open !== open) return { ...kept, [key]: { ...now, was: has } };
      return has ? { ...rest, [key]: { on: true } } : rest;
    });
  }

  #retryLater(retryAfter = 0): void {
    this.#failures += 1;
    const backOff = BACK_OFF[Math.min(this.#failures, BACK_OFF.length) - 1] as number;
    clearTimeout(this.#timer);
    // Nobody looks any more: the next page that does sends it.
    if (this.#watched.size > 0) this.#timer = setTimeout(this.#onOnline, Math.max(backOff, retryAfter));
  }
}
