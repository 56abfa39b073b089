import { Leaving, type Way } from './leaving.js';
import { LoneShifts, PRESSES } from './lone-shifts.js';

/** How the presses stand: so many are missing still, those there were came too late, or there were none. */
export type Presses = { missing: number } | 'late' | 'none';

/** One of the ways out that are on a page. */
export interface WayOut extends Way {
  /** Whether the three presses mean it too. */
  readonly listens: boolean;
  say(presses: Presses): void;
}

const LATE_FOR = 5_000;
/** Whatever is done between two presses makes the next the first again. */
const INTERRUPTIONS = ['pointerdown', 'wheel', 'compositionstart', 'dragstart'] as const;

/**
 * All ways out of one page. However many there are, the keyboard is listened to once, one of them speaks, and the page
 * is left once.
 */
class WaysOut {
  readonly #ways = new Set<WayOut>();
  readonly #shifts = new LoneShifts();
  readonly #leaving = new Leaving(() => this.#meant ?? [...this.#ways][0]);
  #listening?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  /** The one that the three presses mean. */
  get #meant(): WayOut | undefined {
    return [...this.#ways].find(({ listens }) => listens);
  }

  add(way: WayOut): void {
    this.#ways.add(way);
    if (this.#listening) return;
    this.#leaving.connect();
    this.#listening = new AbortController();
    // Before anybody inside the page can stop them.
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    addEventListener('keydown', (event) => this.#shifts.down(event), options);
    addEventListener('keyup', this.#onUp, options);
    for (const type of INTERRUPTIONS) addEventListener(type, () => this.#shifts.interrupt(), options);
    addEventListener('blur', ({ target }) => target === window && this.#shifts.forget(), options);
  }

  remove(way: WayOut): void {
    this.#ways.delete(way);
    if (this.#ways.size > 0) return;
    this.#leaving.disconnect();
    this.#listening?.abort();
    this.#listening = undefined;
    clearTimeout(this.#timer);
    this.#shifts.forget();
  }

  take(way: WayOut): void {
    this.#leaving.leave(way);
  }

  readonly #onUp = (event: KeyboardEvent): void => {
    if (this.#shifts.up(event) < PRESSES) return this.#say(event.timeStamp);
    this.#shifts.forget();
    if (this.#meant) this.#leaving.leave(this.#meant, 'keys');
  };

  #say(now: number, atRest: Presses = 'none'): void {
    clearTimeout(this.#timer);
    const count = this.#shifts.count(now);
    this.#meant?.say(count > 0 ? { missing: PRESSES - count } : atRest);
    const wait = count > 0 ? this.#shifts.lasts(now) : atRest === 'late' ? LATE_FOR : 0;
    if (wait) this.#timer = setTimeout(() => this.#say(performance.now(), count > 0 ? 'late' : 'none'), wait);
  }
}

export const waysOut = new WaysOut();
