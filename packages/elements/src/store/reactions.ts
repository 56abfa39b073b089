import { isAdapterError, type ReactionKind } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import type { DeviceStore } from '../internal/device/device-store.js';

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

export type Reactions = ReturnType<typeof createReactions>;

const KEY = 'reactions';
/** The first wait before trying again without the network's own word that it is back, and the longest, in milliseconds. */
const BACK_OFF = [2_000, 128_000] as const;

const targetOf = (key: string): string => key.slice(0, key.indexOf(' '));

/**
 * The reactions of this device, for all bars of a page. What is pressed shows at once, is kept on the device as what is
 * wanted, and is sent one step at a time for each target and kind, also between tabs, until the backend has the last
 * word that was meant.
 */
function createReactions(store: CommunityStore) {
  const watched = new Map<string, Changes>();
  const problems = new Map<string, ReactionProblem>();
  /** Pressed, and not written to the device yet. */
  const unsaved = new Map<string, { on: boolean }>();
  const sending = new Map<string, Promise<void>>();
  const onSent: ((target: string) => void)[] = [];
  let kept: Kept = {};
  let reads = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;
  let endDevice: (() => void) | undefined;
  let device: DeviceStore | undefined;

  const tell = (target: string): void => watched.get(target)?.notify();

  const take = (next: Kept = {}): void => {
    const before = kept;
    kept = next;
    for (const key in { ...before, ...next }) if (before[key]?.on !== next[key]?.on) tell(targetOf(key));
  };

  const read = async (): Promise<Kept> => {
    const read = (reads += 1);
    device ??= await store.device();
    const next = (await device.get<Kept>(KEY)) ?? {};
    // Otherwise something newer was read or written meanwhile.
    if (read === reads) take(next);
    return next;
  };

  const update = async (change: (kept: Kept) => Kept): Promise<void> => {
    device ??= await store.device();
    const next = await device.update<Kept>(KEY, (now = {}) => change(now));
    reads += 1;
    take(next);
  };

  const settle = (key: string, open: number, has: boolean): Promise<void> =>
    update((now) => {
      const { [key]: intent, ...rest } = now;
      if (!intent) return now;
      if (intent.open !== open) return { ...now, [key]: { ...intent, was: has } };
      return has ? { ...rest, [key]: { on: true } } : rest;
    });

  const retryLater = (retryAfter = 0): void => {
    const [first, longest] = BACK_OFF;
    const wait = Math.max(retryAfter, Math.min(first * 4 ** failures++, longest));
    clearTimeout(timer);
    // Nobody looks any more: the next page that does sends it.
    if (watched.size) timer = setTimeout(sendOpen, wait);
  };

  const sendUntilSettled = async (key: string): Promise<void> => {
    const target = targetOf(key);
    const kind = key.slice(target.length + 1) as ReactionKind;
    for (;;) {
      const { on, open, was = false } = (await read())[key] ?? {};
      if (!open) return;
      try {
        const token = await (await store.identity()).reactionToken(target, kind);
        await store.adapter.reactions!.set({ target, kind, token, on: on! });
        failures = 0;
        await settle(key, open, on!);
        if (problems.delete(target)) tell(target);
        for (const listener of onSent) listener(target);
      } catch (error) {
        const waits = isAdapterError(error) && error.retryable;
        if (waits) retryLater(error.retryAfter);
        else await settle(key, open, was);
        problems.set(target, { error, waits, lasts: device!.persistent });
        tell(target);
        if (waits) return;
      }
    }
  };

  /** One after the other for each target and kind; the last of them sees what was meant last. */
  const send = (key: string): Promise<void> => {
    const turn = (sending.get(key) ?? Promise.resolve()).then(async () => {
      const attempt = (): Promise<void> => sendUntilSettled(key);
      // Another tab of this device may be sending the same.
      const lock = `kindred|reaction|${store.endpoint}|${store.community}|${key}`;
      await (device?.persistent && navigator.locks ? navigator.locks.request(lock, attempt) : attempt());
    });
    sending.set(key, turn);
    return turn.finally(() => sending.get(key) === turn && sending.delete(key));
  };

  const sendOpen = async (): Promise<void> => {
    clearTimeout(timer);
    const open = Object.keys(kept).filter((key) => kept[key]!.open);
    await Promise.all(open.map(send));
  };

  /** Sends what was left over, here or in another tab. Safe to call at any time; resolves once everything was tried. */
  const flush = async (): Promise<void> => {
    await read();
    await sendOpen();
  };

  const wake = async (): Promise<void> => {
    addEventListener('online', sendOpen);
    device ??= await store.device();
    if (!watched.size || endDevice) return;
    endDevice = device.subscribe(KEY, read);
    await flush();
  };

  return {
    flush,

    /** Tells of every reaction the backend has taken in. */
    onSent: (listener: (target: string) => void): unknown => onSent.push(listener),

    isOn(target: string, kind: ReactionKind): boolean {
      const key = `${target} ${kind}`;
      return (unsaved.get(key) ?? kept[key])?.on ?? false;
    },

    /** Why the last press on this target has not gone through, if it hasn't. */
    problem: (target: string): ReactionProblem | undefined => problems.get(target),

    /**
     * Tells of changes to one target.
     *
     * @returns a function that ends it
     */
    watch(target: string, listener: () => void): () => void {
      if (!watched.size) void wake();
      let changes = watched.get(target);
      if (!changes) watched.set(target, (changes = new Changes()));
      const unsubscribe = changes.subscribe(listener);
      return () => {
        unsubscribe();
        if (changes.size || !watched.delete(target) || watched.size) return;
        removeEventListener('online', sendOpen);
        clearTimeout(timer);
        endDevice?.();
        endDevice = undefined;
      };
    },

    /**
     * What somebody wants from now on. Shown before this returns; it never fails, `problem` says what went wrong.
     *
     * @returns once the device keeps it; the sending goes on after that
     */
    async set(target: string, kind: ReactionKind, on: boolean): Promise<void> {
      const key = `${target} ${kind}`;
      const press = { on };
      unsaved.set(key, press);
      problems.delete(target);
      tell(target);
      await update((now) => {
        const intent = now[key];
        const was = intent?.open ? intent.was : (intent?.on ?? false);
        return { ...now, [key]: { on, was, open: (intent?.open ?? 0) + 1 } };
      });
      if (unsaved.get(key) === press) unsaved.delete(key);
      void send(key);
    },
  };
}

export const Reactions = {
  of: (store: CommunityStore): Reactions => store.use('reactions', createReactions),
};
