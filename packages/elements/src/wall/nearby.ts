import type { LitElement, ReactiveController } from 'lit';

/**
 * Which posts were near the reader: only these carry what is heavy. It learns of them from the browser, once they are
 * less than a screen away.
 */
export class Nearby implements ReactiveController {
  /** Keys of posts. */
  readonly keys = new Set<string>();
  readonly #host: LitElement;
  readonly #onLeave: () => void;
  readonly #seen = new WeakSet<Element>();
  #observer?: IntersectionObserver;

  /** @param onLeave called when some are no longer near */
  constructor(host: LitElement, onLeave: () => void) {
    this.#host = host;
    this.#onLeave = onLeave;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#told(entries), { rootMargin: '100% 0px' });
    for (const article of this.#host.renderRoot.querySelectorAll('.full > article')) {
      if (this.#seen.has(article)) continue;
      this.#seen.add(article);
      this.#observer.observe(article);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #told(entries: IntersectionObserverEntry[]): void {
    const before = this.keys.size;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.keys.add((target as HTMLElement).dataset['key']!);
    }
    if (this.keys.size !== before) this.#host.requestUpdate();
    if (entries.some(({ isIntersecting }) => !isIntersecting)) this.#onLeave();
  }
}
