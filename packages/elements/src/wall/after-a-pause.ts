import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough that several things coming one after the other are said as one. */
const PAUSE = 1_500;

/** What is to be announced, once nothing else has come for a moment: whoever listens to a page is not talked over. */
export class AfterAPause implements ReactiveController {
  /** What to announce now. */
  said = '';
  readonly #host: ReactiveControllerHost;
  #wanted = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#wanted = this.said;
  }

  say(text: string): void {
    if (text === this.#wanted) return;
    this.#wanted = text;
    clearTimeout(this.#timer);
    if (!text) this.said = '';
    else
      this.#timer = setTimeout(() => {
        this.said = text;
        this.#host.requestUpdate();
      }, PAUSE);
  }
}
