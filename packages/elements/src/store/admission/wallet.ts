import { AdapterError, isAdapterError, type PassKey, type PassKind } from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';
import type { Kept as Own } from '../own-shelf.js';

import { ask, type Asked, finish } from './blinding.js';
import type { Fare } from './paying.js';
import type { Proofs } from './proofs.js';

interface Pass {
  token: string;
  kind: PassKind;
  until: number;
  /** The entry it is put by for: shown with that as often as it takes, and with nothing else meanwhile. */
  for?: string;
}

type Waiting = Asked & Pick<Pass, 'until'>;

interface Kept {
  /** The shape's version. */
  v: 1;
  passes: Pass[];
  /** What is signed once an item was let through, by its entry. */
  asked: Record<string, Waiting>;
  /** Asked for and not answered: asked for again it is the same pass. */
  drip?: { proof: string; asked: Waiting } | undefined;
}

/** Under which the device keeps them. */
const KEY = 'passes';
const HOUR = 3_600_000;
const TRIES = 3;

const isUnpaid = (error: unknown): error is AdapterError => isAdapterError(error) && error.code === 'unpaid';

/**
 * The passes of this device. One is put by for each thing that is sent and taken away once the backend has that or says
 * that the pass is worth nothing; what comes back for what was let through is a pass again. One step at a time in all
 * tabs, so that none is shown for two things.
 */
export class Wallet {
  readonly #store: CommunityStore;
  readonly #proofs: Proofs;
  #keys?: { readAt: number; keys: readonly PassKey[] } | undefined;
  #dryUntil = 0;

  constructor(store: CommunityStore, proofs: Proofs) {
    this.#store = store;
    this.#proofs = proofs;
  }

  /** The pass of an entry: the same until it is spent. @throws AdapterError, or the signal's reason */
  fareFor(key: string, signal: AbortSignal): Promise<Fare> {
    return this.#inTurn(async (kept, save) => {
      await this.#tidy(kept);
      signal.throwIfAborted();
      const free = kept.passes.filter((pass) => !pass.for);
      const pass =
        kept.passes.find((one) => one.for === key) ??
        free.find(({ kind }) => kind === 'earned') ??
        free[0] ??
        (await this.#drip(kept, save, signal));
      const asked = (kept.asked[key] ??= await this.#ask('earned', signal));
      pass.for = key;
      await save();
      return {
        carried: { pass: pass.token, blinded: asked.blinded },
        spent: () => this.#without(key),
        refused: (error) => this.#refused(key, error),
      };
    });
  }

  /** The pass that an item has earned. */
  takeUp(key: string, signature: string): Promise<void> {
    return this.#inTurn(async (kept, save) => {
      await this.#earn(kept, key, signature);
      await save();
    });
  }

  #without(key: string): Promise<void> {
    return this.#inTurn(async (kept, save) => {
      kept.passes = kept.passes.filter((pass) => pass.for !== key);
      await save();
    });
  }

  async #refused(key: string, { field }: AdapterError): Promise<void> {
    // Keys may be others by now.
    this.#keys = undefined;
    if (field !== 'blinded') return this.#without(key);
    return this.#inTurn(async (kept, save) => {
      delete kept.asked[key];
      await save();
    });
  }

  /** A new one, against a proof. @throws AdapterError `rate-limited` until the next one is to be had */
  async #drip(kept: Kept, save: () => Promise<void>, signal: AbortSignal): Promise<Pass> {
    if (Date.now() < this.#dryUntil) throw dry(this.#dryUntil - Date.now());
    for (let tries = 1; ; tries += 1) {
      kept.drip ??= { asked: await this.#ask('drip', signal), proof: await this.#proofs.take(signal) };
      const { asked, proof } = kept.drip;
      await save();
      try {
        const { signature } = await this.#store.adapter.admission!.drip({ proof, blinded: asked.blinded }, { signal });
        const pass: Pass = { token: await finished(asked, signature), kind: 'drip', until: asked.until };
        kept.drip = undefined;
        kept.passes.push(pass);
        await save();
        return pass;
      } catch (error) {
        if (isAdapterError(error) && error.retryable && error.code !== 'rate-limited') throw error;
        kept.drip = undefined;
        await save();
        if (isAdapterError(error) && error.code === 'rate-limited') {
          const { retryAfter = 60_000 } = error;
          this.#dryUntil = Date.now() + retryAfter;
          throw dry(retryAfter);
        }
        this.#keys = undefined;
        if (!isUnpaid(error) || tries >= TRIES) throw error;
      }
    }
  }

  async #ask(kind: PassKind, signal: AbortSignal): Promise<Waiting> {
    if (!this.#keys || Math.abs(Date.now() - this.#keys.readAt) > HOUR) {
      const { keys } = await this.#store.adapter.admission!.keys({ signal });
      this.#keys = { readAt: Date.now(), keys };
    }
    const key = this.#keys.keys.find((one) => one.kind === kind);
    if (!key) throw new AdapterError('unavailable', `The community has no key for ${kind} passes.`);
    return { ...(await ask(key)), until: key.until };
  }

  async #earn(kept: Kept, key: string, signature: string): Promise<void> {
    const asked = kept.asked[key];
    if (!asked) return;
    delete kept.asked[key];
    try {
      kept.passes.push({ token: await finish(asked, signature), kind: 'earned', until: asked.until });
    } catch {
      // Not what was asked for: it would never be taken.
    }
  }

  /** Takes up what was earned, and lets go of what is of no use any more. */
  async #tidy(kept: Kept): Promise<void> {
    const { entries = [] } = (await (await this.#store.device()).get<Own>('own')) ?? {};
    const own = new Map(entries.map((entry) => [entry.key, entry]));
    for (const [key, { item }] of own) if (item?.signature) await this.#earn(kept, key, item.signature);
    const now = Date.now();
    for (const [key, { until }] of Object.entries(kept.asked)) {
      if (!own.has(key) || until <= now) delete kept.asked[key];
    }
    kept.passes = kept.passes.filter((pass) => {
      const entry = own.get(pass.for ?? '');
      // What it was put by for was taken back.
      if (!entry) delete pass.for;
      return pass.until > now && !entry?.id;
    });
  }

  /** @param work changes what is kept, and says when to write it down */
  async #inTurn<T>(work: (kept: Kept, save: () => Promise<void>) => Promise<T>): Promise<T> {
    const device = await this.#store.device();
    return device.inTurn('wallet', async () => {
      const kept: Kept = { v: 1, passes: [], asked: {}, ...(await device.get<Kept>(KEY)) };
      const save = async (): Promise<void> => {
        const { passes, asked, drip } = kept;
        const empty = !passes.length && !Object.keys(asked).length && !drip;
        await device.update<Kept>(KEY, () => (empty ? undefined : kept));
      };
      return work(kept, save);
    });
  }
}

/** Only the conversation that needs it waits for it: `field` says so. */
const dry = (retryAfter: number): AdapterError =>
  new AdapterError('rate-limited', 'The next pass is not there yet.', { retryAfter, field: 'admission' });

async function finished(asked: Asked, signature: string): Promise<string> {
  try {
    return await finish(asked, signature);
  } catch (cause) {
    throw new AdapterError('unavailable', 'The backend signed something else than was asked for.', {
      cause,
      retryable: false,
    });
  }
}
