/** What keys and fingers ask for, and where that leads. Nothing here grows with the number of stories. */
import type { Row } from './carousel-core.js';

export type Move = 'previous' | 'next' | 'first' | 'last';

/** How many stories are read ahead of the one shown. */
export const AHEAD = 4;

/** The index after a move. The row has two ends: nothing goes round. */
export function moved(index: number, move: Move, { count }: Row): number {
  switch (move) {
    case 'previous':
      return Math.max(index - 1, 0);
    case 'next':
      return Math.min(index + 1, count);
    case 'first':
      return 0;
    case 'last':
      return Math.max(count - 1, 0);
  }
}

/**
 * The three slides there are: which index each shows. A slide keeps its index while it is in view, so that turning
 * moves two slides and fills one anew. `shift` is how far the row slid under the reader by stories that came or went.
 */
export function slidesAround(index: number, shift: number): readonly [number, number, number] {
  const slides: [number, number, number] = [0, 0, 0];
  for (const at of [index - 1, index, index + 1]) slides[(((at - shift) % 3) + 3) % 3] = at;
  return slides;
}

/** What a key asks for; the arrows follow the reading direction. */
export function moveOfKey(key: string, rtl: boolean): Move | undefined {
  switch (key) {
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** Pixels a finger moves before it is clear where it is going. */
const SLOP = 10;
/** Part of the width after which letting go turns the page, and the speed (px/ms) at which a flick does. */
const FAR = 0.28;
const FAST = 0.45;

/** Which way a finger is going: sideways turns the page, anything else is the page's own scrolling. */
export function directionOf(dx: number, dy: number): 'sideways' | 'other' | undefined {
  if (Math.abs(dx) > SLOP && Math.abs(dx) > Math.abs(dy) * 1.2) return 'sideways';
  return Math.abs(dx) > SLOP || Math.abs(dy) > SLOP ? 'other' : undefined;
}

/** What letting go after `dx` pixels in `ms` milliseconds asks for, if anything. */
export function moveOfSwipe(dx: number, width: number, ms: number, rtl: boolean): Move | undefined {
  const far = Math.abs(dx) > width * FAR;
  const fast = Math.abs(dx) > 3 * SLOP && Math.abs(dx) / Math.max(ms, 1) > FAST;
  if (!far && !fast) return undefined;
  return dx < 0 === rtl ? 'previous' : 'next';
}
