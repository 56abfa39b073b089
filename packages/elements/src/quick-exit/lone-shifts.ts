/** How many presses leave, and within how many milliseconds. */
export const PRESSES = 3;
export const WITHIN = 5_000;

/** What is looked at of a keyboard event. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'code' | 'timeStamp' | 'repeat' | 'isComposing' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

const isShift = ({ key, isComposing }: Stroke): boolean => key === 'Shift' && !isComposing;
const isMixed = ({ ctrlKey, altKey, metaKey }: Stroke): boolean => ctrlKey || altKey || metaKey;

/**
 * Counts presses of Shift that were nothing but that: pressed while no other key was down, and released before anything
 * else happened. So writing in capitals, choosing text and changing the keyboard's language count for nothing.
 */
export class LoneShifts {
  #presses: number[] = [];
  /** Whether Shift is down, and nothing happened since. */
  #alone = false;
  /** Other keys that are down, and since when. */
  readonly #down = new Map<string, number>();

  /** Presses that still count at this time, in milliseconds. */
  count(now: number): number {
    this.#presses = this.#presses.filter((at) => now - at < WITHIN);
    return this.#presses.length;
  }

  /** Milliseconds until the first of them counts no more. */
  lasts(now: number): number {
    return Math.max(1, WITHIN - now + (this.#presses[0] ?? now));
  }

  down(stroke: Stroke): void {
    if (!isShift(stroke)) {
      this.interrupt();
      // Where Meta is held some systems never tell of the release.
      if (!stroke.metaKey) this.#down.set(stroke.code, stroke.timeStamp);
      return;
    }
    // Held for so long that it repeats, or together with the other Shift key: that is no press.
    this.#alone = !stroke.repeat && !this.#alone && !isMixed(stroke) && !this.#held(stroke.timeStamp);
    if (!this.#alone) this.#presses = [];
  }

  /** @returns how many count now */
  up(stroke: Stroke): number {
    if (!isShift(stroke)) {
      this.#down.delete(stroke.code);
      if (stroke.key === 'Meta') this.#down.clear();
      this.interrupt();
      return 0;
    }
    // Still on after the release: the other Shift key is down, or a system for one-handed writing holds it.
    if (this.#alone && !stroke.shiftKey && !isMixed(stroke)) this.#presses.push(stroke.timeStamp);
    else this.#presses = [];
    this.#alone = false;
    return this.count(stroke.timeStamp);
  }

  /** Something else happened: a word, a click, a turn of the wheel. */
  interrupt(): void {
    this.#alone = false;
    this.#presses = [];
  }

  /** The keys are somebody else's now; which are released meanwhile is not told. */
  forget(): void {
    this.interrupt();
    this.#down.clear();
  }

  /** A release that was never told must not switch this off for good. */
  #held(now: number): boolean {
    return [...this.#down.values()].some((since) => now - since < WITHIN);
  }
}
