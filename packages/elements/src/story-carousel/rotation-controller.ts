import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Nobody reads a story faster. */
const LEAST_SECONDS = 5;

export interface RotationOptions {
  /** Seconds between two pages; nothing turns without. */
  seconds(): number | undefined;
  /** Turns the page. @returns false where there is none left */
  turn(): boolean;
}

/**
 * Turns pages by itself where the site asked for it. It stops when the focus or a pointer comes in, and goes on only when
 * a person says so; where less motion is wanted it is not offered at all.
 */
export class RotationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: RotationOptions;
  /** `held` by a person's presence: it stands still, and its button still says "stop" until they leave. */
  #state: 'turning' | 'held' | 'stopped' = 'turning';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & Element, options: RotationOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether there is anything to stop or start. */
  get offered(): boolean {
    return Boolean(this.#seconds) && !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  }

  /** Whether pages turn by themselves now. */
  get turning(): boolean {
    return this.offered && this.#state === 'turning';
  }

  /** Whether its button says "stop". */
  get stoppable(): boolean {
    return this.#state !== 'stopped';
  }

  get #seconds(): number | undefined {
    const seconds = this.#options.seconds();
    return seconds && seconds > 0 ? Math.max(seconds, LEAST_SECONDS) : undefined;
  }

  // Every page stays for its whole time, however it was come to.
  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || !this.turning) return;
    this.#timer = setTimeout(() => {
      if (document.hidden) this.#host.requestUpdate();
      else if (!this.#options.turn()) this.#set('stopped');
    }, this.#seconds! * 1000);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The focus or a pointer came in. */
  hold(): void {
    if (this.#state === 'turning') this.#set('held');
  }

  /** The focus or the pointer went: what was held stays so. */
  leave(): void {
    if (this.#state === 'held') this.#set('stopped');
  }

  /** A person pressed the button. */
  toggle(): void {
    this.#set(this.stoppable ? 'stopped' : 'turning');
  }

  #set(state: 'turning' | 'held' | 'stopped'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
