import type { LaneState } from '@kindred/core/contract';

/** How often it is asked what waits: gently, and only while somebody can see it. */
const EVERY = 30_000;
/** After failures less often, up to this. */
const SELDOM = 300_000;

/** Asks again and again while the page is visible, and at once when it is again. */
export class Watch {
  readonly #ask: () => Promise<void>;
  #timer?: ReturnType<typeof setTimeout>;
  #pause = EVERY;
  #on = false;

  constructor(ask: () => Promise<void>) {
    this.#ask = ask;
  }

  start(): void {
    if (this.#on) return;
    this.#on = true;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  /** Without waiting for the next time. */
  now(): void {
    this.#look();
  }

  stop(): void {
    this.#on = false;
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (!this.#on || document.visibilityState === 'hidden') return;
    void this.#ask().then(
      () => this.#again(EVERY),
      () => this.#again(Math.min(this.#pause * 2, SELDOM)),
    );
  };

  #again(pause: number): void {
    this.#pause = pause;
    clearTimeout(this.#timer);
    if (this.#on) this.#timer = setTimeout(this.#look, pause);
  }
}

/** Lanes in which more waits than before. */
export const grown = (before: readonly LaneState[], now: readonly LaneState[]): LaneState[] =>
  now.filter(({ lane, waiting }) => waiting > (before.find((state) => state.lane === lane)?.waiting ?? waiting));
