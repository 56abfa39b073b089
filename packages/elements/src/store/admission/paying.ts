import { type Abuse, AdapterError, isAdapterError, type NewPost } from '@kindred/core/contract';

import { again } from '../../internal/again.js';
import { aboutOf } from '../../internal/circles.js';
import type { CommunityStore } from '../../internal/community-store.js';

import { Proofs } from './proofs.js';
import type { Wallet } from './wallet.js';

export type Carried = NonNullable<NewPost['admission']>;
export type Send<T> = (carried?: Carried) => Promise<T>;

/** What is to be let in. */
export interface Write {
  /** Names what makes an item, the same however often it is sent; none for what is only counted. */
  key?: string;
  signal: AbortSignal;
  /** Told once, where this device takes so long that somebody who waits should know. */
  onSlow?: () => void;
}

/** Something that lets one write in, and what becomes of it. */
export interface Fare {
  carried: Carried | undefined;
  /** The backend has taken it. */
  spent?(): Promise<void>;
  /** The backend takes it for nothing. */
  refused?(error: AdapterError): Promise<void>;
}

/** How often something else is tried before somebody is told. */
const TRIES = 3;
/** Longer than this, in milliseconds, is said. */
const SLOW = 8_000;

const loadWallet = again(import.meta.url, () => import('./wallet.js'));

/**
 * Gets what writes have to bring along: proofs of work, or passes. For all widgets of a page; out of sight unless it
 * takes long.
 */
export class Paying {
  readonly #store: CommunityStore;
  readonly #proofs: Proofs;
  /** What the community asked for when it was last asked. */
  #abuse?: Abuse;

  constructor(store: CommunityStore) {
    this.#store = store;
    this.#proofs = new Proofs(store.adapter.admission!);
  }

  /** Gets it ready, without sending anything that matters. @throws AdapterError, or the signal's reason */
  async prepare(write: Write): Promise<void> {
    const abuse = await this.#asked();
    if (abuse === 'passes' && write.key) await (await this.#wallet()).fareFor(write.key, write.signal);
    else if (abuse !== 'off') await this.#proofs.prepare(write.signal);
  }

  /** Sends with it, and with another where the first is not taken. @throws AdapterError, or the signal's reason */
  async pay<T>(write: Write, send: Send<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const abuse = await this.#asked();
      const fare = await this.#slowly(write, () => this.#fare(abuse, write));
      try {
        const answer = await send(fare.carried);
        if (answer !== undefined) await fare.spent?.();
        return answer;
      } catch (error) {
        if (!isAdapterError(error) || error.code !== 'unpaid') throw error;
        this.#abuse = undefined;
        // Where something else is asked for by now, nothing is wrong with what was shown.
        if ((await this.#asked(true)) === abuse) await fare.refused?.(error);
        if (tries >= TRIES) throw error;
      }
    }
  }

  /** The same after a write was refused that brought nothing along. @throws what it was refused with, where nothing is asked for */
  async payAfter<T>(refused: AdapterError, write: Write, send: Send<T>): Promise<T> {
    this.#abuse = undefined;
    if ((await this.#asked(true)) === 'off') throw refused;
    return this.pay(write, send);
  }

  async takeUp(key: string, signature: string): Promise<void> {
    await (await this.#wallet()).takeUp(key, signature);
  }

  async #fare(abuse: Abuse, { key, signal }: Write): Promise<Fare> {
    if (abuse === 'off') return { carried: undefined };
    if (abuse === 'passes' && key) return (await this.#wallet()).fareFor(key, signal);
    return { carried: { proof: await this.#proofs.take(signal) } };
  }

  async #asked(again = false): Promise<Abuse> {
    const { abuse = 'off' } = this.#abuse
      ? { abuse: this.#abuse }
      : again
        ? await this.#store.adapter.circles!.community()
        : await aboutOf(this.#store);
    return (this.#abuse = abuse);
  }

  async #wallet(): Promise<Wallet> {
    const { Wallet } = await loadWallet().catch((cause: unknown) => {
      throw new AdapterError('offline', 'What makes passes could not be loaded.', { cause });
    });
    return this.#store.use('passes', (own) => new Wallet(own, this.#proofs));
  }

  async #slowly<T>({ onSlow }: Write, work: () => Promise<T>): Promise<T> {
    const timer = onSlow && setTimeout(onSlow, SLOW);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }
}

export const payingIn = (store: CommunityStore): Paying => store.use('paying', (own) => new Paying(own));
