import { directionOf, type Move, moveOfSwipe } from './turning-core.js';

export interface SwipeOptions {
  track: HTMLElement;
  rtl(): boolean;
  onMove(move: Move): void;
}

interface Touch {
  id: number;
  x: number;
  y: number;
  at: number;
  dragging: boolean;
}

/**
 * Turns the page with a finger or pen: the page follows it sideways, while scrolling up and down stays the browser's.
 * A mouse selects text instead. Zoomed in by pinching, all of it is the browser's.
 */
export class Swipe {
  readonly #options: SwipeOptions;
  #touch?: Touch;

  constructor(options: SwipeOptions) {
    this.#options = options;
  }

  onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' || !event.isPrimary || (globalThis.visualViewport?.scale ?? 1) > 1.01) return;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: at } = event;
    this.#touch = { id, x, y, at, dragging: false };
    const { track } = this.#options;
    track.addEventListener('pointermove', this.#onMove);
    track.addEventListener('pointercancel', this.hostDisconnected);
  }

  onUp(event: PointerEvent): void {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    this.hostDisconnected();
    const dx = event.clientX - touch.x;
    // A finger may be gone again before anything could follow it.
    if (!touch.dragging && directionOf(dx, event.clientY - touch.y) !== 'sideways') return;
    const { track, rtl, onMove } = this.#options;
    const move = moveOfSwipe(dx, track.clientWidth, event.timeStamp - touch.at, rtl());
    if (move) onMove(move);
  }

  /** The page goes back to its place. */
  readonly hostDisconnected = (): void => {
    const { track } = this.#options;
    track.removeEventListener('pointermove', this.#onMove);
    track.removeEventListener('pointercancel', this.hostDisconnected);
    track.classList.remove('dragging');
    track.style.removeProperty('--_drag');
    this.#touch = undefined;
  };

  readonly #onMove = (event: PointerEvent): void => {
    const { track } = this.#options;
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    const dx = event.clientX - touch.x;
    if (!touch.dragging) {
      const direction = directionOf(dx, event.clientY - touch.y);
      if (direction === 'other') this.hostDisconnected();
      if (direction !== 'sideways') return;
      touch.dragging = true;
      track.setPointerCapture(touch.id);
      track.classList.add('dragging');
    }
    track.style.setProperty('--_drag', `${dx}px`);
  };
}
