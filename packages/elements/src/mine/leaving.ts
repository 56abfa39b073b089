import { type AdapterError, isAdapterError, type ReactionKind } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { OwnItems, pause } from '../store/own-items.js';
import type { Kept } from '../store/own-shelf.js';

import { forgetDevice } from './forget.js';
import { shuffled, spread } from './spreading.js';

const KEY = 'leaving';
/** The longest pause between two requests, in milliseconds: nobody should be able to tell by the time what belongs together. */
const SPREAD = 6_000;
/** How often everything that did not go is tried again before somebody is asked. */
const ROUNDS = 3;

/** Begun, and not done: kept on the device, so that it goes on after a reload. */
interface KeptLeaving {
  /** How many there were in the beginning. */
  total: number;
}

export type LeavingState = 'idle' | 'deleting' | 'stuck' | 'gone';

type Deed = () => Promise<unknown>;

/**
 * Takes back everything this device gave: posts and replies, one by one, spread in time and in random order, reactions
 * likewise; then forgets the device. Goes on after a reload. What can't be deleted stays on the list, with the reason.
 */
export class Leaving {
  state: LeavingState = 'idle';
  total = 0;
  left = 0;
  /** Why the last thing that did not go did not. */
  error: unknown;

  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #run?: Promise<void>;

  static of(store: CommunityStore): Leaving {
    return store.use('leaving', (own) => new Leaving(own));
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
    if (await device.get<KeptLeaving>(KEY)) await this.start(signal, spreadMs);
  }

  /** Begins, or goes on. @param signal ends it for now; it goes on with {@link resume} */
  start(signal: AbortSignal, spreadMs = SPREAD): Promise<void> {
    return (this.#run ??= this.#leave(signal, spreadMs)
      .catch((error: unknown) => {
        if (signal.aborted) this.#become('idle');
        else this.#become('stuck', error);
      })
      .finally(() => (this.#run = undefined)));
  }

  /** Somebody thought better of it. What is deleted by then stays deleted. */
  async stop(): Promise<void> {
    await (await this.#store.device()).update(KEY, () => undefined);
    this.#become('idle');
  }

  /** Leaves what could not be deleted where it is, for good: nobody has a way to it any more. */
  async forget(): Promise<void> {
    await forgetDevice(this.#store);
    this.#become('gone');
  }

  #become(state: LeavingState, error?: unknown): void {
    this.state = state;
    this.error = error;
    this.#changes.notify();
  }

  async #leave(signal: AbortSignal, spreadMs: number): Promise<void> {
    const device = await this.#store.device();
    const items = OwnItems.of(this.#store);
    await items.load();
    const all = await this.#deeds(signal);
    const { total } = (await device.update<KeptLeaving>(KEY, (kept) => kept ?? { total: all.length }))!;
    this.total = total;
    this.left = all.length;
    this.#become('deleting');
    let last: unknown;
    for (let round = 0, deeds = all; deeds.length > 0; deeds = await this.#deeds(signal)) {
      if ((round += 1) > ROUNDS) return this.#become('stuck', last);
      let went = false;
      for (const deed of shuffled(deeds)) {
        await pause(spread(spreadMs), signal);
        signal.throwIfAborted();
        // Somebody thought better of it, here or in another tab.
        if (!(await device.get<KeptLeaving>(KEY))) return this.#become('idle');
        try {
          await deed();
          this.left -= 1;
          went = true;
          this.#changes.notify();
        } catch (error) {
          last = error;
          const { retryable, retryAfter = 0 } = isAdapterError(error) ? error : ({} as Partial<AdapterError>);
          // The network is away, or everything was too fast: trying the next at once would only add to it.
          if (retryable) await pause(Math.min(Math.max(retryAfter, spreadMs), 60_000), signal);
        }
      }
      // Whatever went wrong will go wrong again.
      if (!went) return this.#become('stuck', last);
    }
    await this.forget();
  }

  /** What there is to take back now. */
  async #deeds(signal: AbortSignal): Promise<Deed[]> {
    const { adapter } = this.#store;
    const device = await this.#store.device();
    const items = OwnItems.of(this.#store);
    const entries = (await device.get<Kept>('own'))?.entries ?? [];
    const reactions = (await device.get<Record<string, { on: boolean }>>('reactions')) ?? {};
    return [
      ...entries.map(({ key, id, state, withdrawn }): Deed => {
        if (withdrawn) return async () => this.#sent(key);
        if (state === 'queued') return async () => (await items.cancel(key)) && this.#sent(key);
        if (!id || state === 'deleted' || state === 'expired') return () => items.forget(key);
        return async () => {
          if (!adapter.own) throw new Error('This backend lets nobody delete what they wrote.');
          await items.act(key, { type: 'delete' }, signal);
        };
      }),
      ...Object.keys(reactions)
        .filter((key) => reactions[key]!.on && adapter.reactions)
        .map((key): Deed => async () => {
          const [target, kind] = key.split(' ') as [string, ReactionKind];
          const token = await (await this.#store.identity()).reactionToken(target, kind);
          try {
            await adapter.reactions!.set({ target, kind, token, on: false }, { signal });
          } catch (error) {
            // With what it was said to, it is gone.
            if (!isAdapterError(error) || error.code !== 'not-found') throw error;
          }
          await device.update<typeof reactions>('reactions', ({ [key]: _, ...rest } = {}) => rest);
        }),
    ];
  }

  /** What was taken back after it may have left is gone once the backend said so. */
  async #sent(key: string): Promise<void> {
    await OwnItems.of(this.#store).flush();
    const kept = await (await this.#store.device()).get<Kept>('own');
    const entry = kept?.entries.find((one) => one.key === key);
    if (entry) throw Object.assign(new Error('It may have arrived, and could not be taken back yet.'), entry.error);
  }
}
