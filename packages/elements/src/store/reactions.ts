import type { AdapterError, ReactionKind } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';

/** What a person last meant, for one target and kind. Nothing is kept of what was never said or was taken back. */
interface Intent {
  on: boolean;
  /** While the backend has not confirmed it: counts the changes of mind, so that an answer to an older one is known. */
  open?: number;
  /** While open: what the backend had before, to go back to when it refuses. */
  was?: boolean;
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
/** The longest wait before trying again without the network's own word that it is back: 2 s, in steps of four times. */
const BACK_OFFS = 3;

const targetOf = (key: string): string => key.split(' ', 1)[0] as string;

/**
 * The reactions of this device, for all bars of a page. What is pressed shows at once, is kept on the device as what is
 * wanted, and is sent one step at a time for each target and kind, also between tabs, until the backend has the last
 * word that was meant.
 */
function createReactions(store: CommunityStore) {
  const watchers = new Set<{ target: string; listener: () => void }>();
  const problems = new Map<string, ReactionProblem>();
  /** Pressed, and not written to the device yet. */
  const unsaved = new Map<string, { on: boolean }>();
  const onSent: ((target: string) => void)[] = [];
  let kept: Kept = {};
  let reads = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;
  let endDevice: (() => void) | undefined;

  const tell = (target: string): void => {
    for (const watcher of [...watchers]) if (watcher.target === target) watcher.listener();
  };

  const take = (next: Kept): void => {
    const before = kept;
    kept = next;
    for (const key in { ...before, ...next }) if (before[key]?.on !== next[key]?.on) tell(targetOf(key));
  };

  const read = async (): Promise<Kept> => {
    const read = (reads += 1);
    const next = (await (await store.device()).get<Kept>(KEY)) ?? {};
    // Otherwise something newer was read or written meanwhile.
    if (read === reads) take(next);
    return next;
  };

  /** @param change made on a copy of its own */
  const update = async (change: (kept: Kept) => unknown): Promise<void> => {
    const next = await (
      await store.device()
    ).update<Kept>(KEY, (now = {}) => {
      change(now);
      return now;
    });
    reads += 1;
    take(next!);
  };

  const settle = (key: string, open: number, has: boolean): Promise<void> =>
    update((now) => {
      const intent = now[key];
      if (intent && intent.open !== open) intent.was = has;
      else if (intent && has) now[key] = { on: has };
      else delete now[key];
    });

  const sendUntilSettled = async (key: string): Promise<void> => {
    const [target, kind] = key.split(' ') as [string, ReactionKind];
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
        // Only what an adapter throws may be tried again.
        const { retryable = false, retryAfter = 0 } = error as AdapterError;
        if (!retryable) await settle(key, open, was);
        else {
          clearTimeout(timer);
          const wait = Math.max(retryAfter, 2000 * 4 ** Math.min(failures++, BACK_OFFS));
          // Nobody looks any more: the next page that does sends it.
          if (watchers.size) timer = setTimeout(sendOpen, wait);
        }
        problems.set(target, { error, waits: retryable, lasts: (await store.device()).persistent });
        tell(target);
        if (retryable) return;
      }
    }
  };

  /** One after the other for each target and kind, in all tabs; the last of them sees what was meant last. */
  const send = async (key: string): Promise<void> =>
    (await store.device()).inTurn(`reaction|${key}`, () => sendUntilSettled(key));

  const sendOpen = async (): Promise<void> => {
    clearTimeout(timer);
    await Promise.all(
      Object.keys(kept)
        .filter((key) => kept[key]!.open)
        .map(send),
    );
  };

  /** Sends what was left over, here or in another tab. Safe to call at any time; resolves once everything was tried. */
  const flush = async (): Promise<void> => {
    await read();
    await sendOpen();
  };

  const wake = async (): Promise<void> => {
    addEventListener('online', sendOpen);
    const device = await store.device();
    if (!watchers.size || endDevice) return;
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
      const watcher = { target, listener };
      if (!watchers.size) void wake();
      watchers.add(watcher);
      return () => {
        if (!watchers.delete(watcher) || watchers.size) return;
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
        const { on: last = false, open = 0, was = last } = now[key] ?? {};
        now[key] = { on, was, open: open + 1 };
      });
      if (unsaved.get(key) === press) unsaved.delete(key);
      void send(key);
    },
  };
}

export const Reactions = {
  of: (store: CommunityStore): Reactions => store.use('reactions', createReactions),
};
