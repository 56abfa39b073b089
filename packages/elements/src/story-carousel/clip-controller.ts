import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Watches whether the text shown is longer than the page it stands on. */
export class ClipController implements ReactiveController {
  clipped = false;

  readonly #host: ReactiveControllerHost;
  /** The frame that cuts and the text that is cut, as they are now. */
  readonly #find: () => readonly [Element, Element] | undefined;
  #watched: readonly [Element, Element] | undefined;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost, find: () => readonly [Element, Element] | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostUpdated(): void {
    const found = this.#find();
    if (found?.[1] === this.#watched?.[1]) return;
    this.hostDisconnected();
    this.#watched = found;
    if (!found) return;
    this.#observer = new ResizeObserver(() => this.#measure());
    for (const element of found) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#watched = undefined;
  }

  #measure(): void {
    const [frame, text] = this.#watched!;
    const clipped = text.getBoundingClientRect().height > frame.clientHeight + 1;
    if (clipped === this.clipped) return;
    this.clipped = clipped;
    this.#host.requestUpdate();
  }
}
