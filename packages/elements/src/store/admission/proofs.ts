import type { AdmissionPort } from '@kindred/core/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Before its end, in milliseconds, a proof is not begun to be sent any more. */
const MARGIN = 60_000;
/** A proof just made is taken, whatever the clock of this device says: the backend goes by its own. */
const LEAST = 120_000;
/** Other work of the page gets its turn after as many milliseconds. */
const CHUNK = 12;

type Task = Parameters<typeof solveChallenge>[0]['challenge'];

/** Lets the page do what waits. Not by a timer: those of a page that is not in front are held back. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * Solves a task in ALTCHA's format where the page runs, since a strict page lets no script from elsewhere start a worker.
 * The work itself is done by the browser beside the page; between two pieces of it the page goes on.
 *
 * @param task JSON, as the backend gave it
 * @returns what a write carries as `proof`
 * @throws the signal's reason
 */
export async function solve(task: string, signal: AbortSignal): Promise<string> {
  const challenge = JSON.parse(task) as Task;
  let begun = performance.now();
  const solution = await solveChallenge({
    challenge,
    controller: { signal } as AbortController,
    timeout: 0,
    async deriveKey(...one) {
      if (performance.now() - begun > CHUNK) {
        await turn();
        begun = performance.now();
      }
      return deriveKey(...one);
    },
  });
  signal.throwIfAborted();
  return JSON.stringify({ challenge, solution });
}

/** Rejects when the signal aborts, whatever becomes of `work`. */
const unless = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) return end();
    signal.addEventListener('abort', end);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });

/** Proofs of work, one at a time: solved once for all who wait, and used once. */
export class Proofs {
  readonly #port: AdmissionPort;
  #ready?: { proof: string; madeAt: number; lasts: number };
  #solving?: { done: Promise<void>; end: AbortController; waiting: number };

  constructor(port: AdmissionPort) {
    this.#port = port;
  }

  /** A proof nobody else gets. @throws AdapterError, or the signal's reason */
  async take(signal: AbortSignal): Promise<string> {
    for (;;) {
      await this.prepare(signal);
      const { proof } = this.#fresh ?? {};
      this.#ready = undefined;
      if (proof) return proof;
    }
  }

  /** Resolves once there is one to take. The work ends when nobody waits for it any more. */
  async prepare(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#fresh) return;
    const solving = (this.#solving ??= this.#begin());
    solving.waiting += 1;
    try {
      await unless(signal, solving.done);
    } finally {
      solving.waiting -= 1;
      if (!solving.waiting && this.#solving === solving) {
        this.#solving = undefined;
        solving.end.abort();
      }
    }
  }

  get #fresh() {
    const age = Date.now() - (this.#ready?.madeAt ?? 0);
    return this.#ready && age < this.#ready.lasts ? this.#ready : undefined;
  }

  #begin() {
    const end = new AbortController();
    const done = (async () => {
      const { challenge, expiresAt } = await this.#port.challenge({ signal: end.signal });
      const lasts = Math.max(expiresAt - Date.now() - MARGIN, LEAST);
      const madeAt = Date.now();
      this.#ready = { proof: await solve(challenge, end.signal), madeAt, lasts };
    })();
    const solving = { done, end, waiting: 0 };
    const over = (): void => {
      if (this.#solving === solving) this.#solving = undefined;
    };
    done.then(over, over);
    return solving;
  }
}
