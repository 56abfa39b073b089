import type { LitElement, ReactiveController } from 'lit';

/** How long something stays before a reader, in a tab they look at, until it counts as read. In milliseconds. */
export const READ_AFTER = 6_000;
/** So much of it, or of the window, is enough. */
const ENOUGH = 0.6;

/** Tells which articles came on screen, and which stayed there long enough to be read. */
export class KeptInView implements ReactiveController {
  readonly #host: LitElement;
  readonly #onSeen: (key: string) => void;
  readonly #onRead: (key: string) => void;
  readonly #watched = new WeakSet<Element>();
  readonly #inView = new Map<HTMLElement, ReturnType<typeof setTimeout> | undefined>();
  #observer?: IntersectionObserver;

  constructor(host: LitElement, onSeen: (key: string) => void, onRead: (key: string) => void) {
    this.#host = host;
    this.#onSeen = onSeen;
    this.#onRead = onRead;
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (!this.#observer) {
      this.#observer = new IntersectionObserver((entries) => this.#told(entries), {
        threshold: [0, 0.2, 0.4, ENOUGH, 1],
      });
      document.addEventListener('visibilitychange', this.#onVisibility);
    }
    for (const article of this.#host.renderRoot.querySelectorAll('.full > article')) {
      if (this.#watched.has(article)) continue;
      this.#watched.add(article);
      this.#observer.observe(article);
    }
  }

  /** Ends all of it. */
  leave(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    for (const timer of this.#inView.values()) clearTimeout(timer);
    this.#inView.clear();
  }

  #told(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const article = target as HTMLElement;
      if (isIntersecting) this.#onSeen(article.dataset['key']!);
      const ofWindow = rootBounds ? intersectionRect.height / rootBounds.height : 0;
      const stays = isIntersecting && (intersectionRatio >= ENOUGH || ofWindow >= ENOUGH);
      if (!stays) {
        clearTimeout(this.#inView.get(article));
        this.#inView.delete(article);
      } else if (!this.#inView.has(article)) this.#inView.set(article, this.#start(article));
    }
  }

  /** What nobody looks at is not read: it begins anew when they come back. */
  readonly #onVisibility = (): void => {
    for (const [article, timer] of this.#inView) {
      clearTimeout(timer);
      this.#inView.set(article, this.#start(article));
    }
  };

  #start(article: HTMLElement): ReturnType<typeof setTimeout> | undefined {
    if (document.visibilityState === 'hidden') return undefined;
    return setTimeout(() => {
      // What is still covered was not read.
      if (article.querySelector('.prose')) this.#onRead(article.dataset['key']!);
    }, READ_AFTER);
  }
}
