import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { directionOf, type Move, moveOfSwipe } from './carousel-core.js';

export interface SwipeOptions {
  rtl(): boolean;
  onMove(move: Move): void;
}

interface Touch {
  id: number;
  x: number;
  y: number;
  at: number;
  track: HTMLElement;
  dragging: boolean;
}

/**
 * Turns the page with a finger or pen: the page follows it sideways, while scrolling up and down stays the browser's.
 * A mouse selects text instead. Zoomed in by pinching, all of it is the browser's.
 */
export class SwipeController implements ReactiveController {
  readonly #options: SwipeOptions;
  #touch?: Touch;

  constructor(host: ReactiveControllerHost, options: SwipeOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#release();
  }

  readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' || !event.isPrimary || (globalThis.visualViewport?.scale ?? 1) > 1.01) return;
    const track = event.currentTarget as HTMLElement;
    const { pointerId: id, clientX: x, clientY: y, timeStamp: at } = event;
    this.#touch = { id, x, y, at, track, dragging: false };
  };

  readonly onMove = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    const dx = event.clientX - touch.x;
    if (!touch.dragging) {
      const direction = directionOf(dx, event.clientY - touch.y);
      if (direction === 'other') this.#release();
      if (direction !== 'sideways') return;
      touch.dragging = true;
      touch.track.setPointerCapture(touch.id);
      touch.track.classList.add('dragging');
    }
    touch.track.style.setProperty('--_drag', `${dx}px`);
  };

  readonly onUp = (event: PointerEvent): void => {
    const touch = this.#touch;
    if (!touch || event.pointerId !== touch.id) return;
    this.#release();
    if (!touch.dragging || event.type === 'pointercancel') return;
    const { clientX, timeStamp } = event;
    const move = moveOfSwipe(clientX - touch.x, touch.track.clientWidth, timeStamp - touch.at, this.#options.rtl());
    if (move) this.#options.onMove(move);
  };

  #release(): void {
    const { track } = this.#touch ?? {};
    track?.classList.remove('dragging');
    track?.style.removeProperty('--_drag');
    this.#touch = undefined;
  }
}
