import type { AdapterError } from '@kindred/core/contract';

/** Waits before trying again without the network's own word that it is back, in milliseconds. */
const BACK_OFF = [2_000, 8_000, 30_000, 120_000] as const;

/** How long each conversation, and everything, waits after a failure. */
export class Waits {
  /** By thread, and for all under ''. */
  readonly #waits = new Map<string, { failures: number; notBefore: number }>();
  /** Whether the backend asked for it: then nobody skips it. */
  #asked = false;

  /** Longer with each failure, and at least as long as the backend asked for. */
  add(whose: string, { code, retryAfter = 0 }: Partial<Pick<AdapterError, 'code' | 'retryAfter'>> = {}): void {
    this.#asked ||= code === 'rate-limited';
    const failures = (this.#waits.get(whose)?.failures ?? 0) + 1;
    const backOff = BACK_OFF[Math.min(failures, BACK_OFF.length) - 1] as number;
    this.#waits.set(whose, { failures, notBefore: Date.now() + Math.max(backOff, retryAfter) });
  }

  /** Something of this thread got through. */
  end(thread: string): void {
    this.#waits.delete('');
    this.#waits.delete(thread);
    this.#asked = false;
  }

  skip(): void {
    if (!this.#asked) this.#waits.clear();
  }

  /** In epoch milliseconds. */
  until(thread: string): number {
    return Math.max(...['', thread].map((whose) => this.#waits.get(whose)?.notBefore ?? 0));
  }
}
