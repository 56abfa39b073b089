import { coverPage, silencePage, uncoverPage } from './cover.js';
import { attempt, keyOfKept, makeUnreadable, sweep } from './kept.js';

/** One way out. */
export interface Way {
  /** Where to. */
  readonly destination: string;
  /** What the empty page says, and in which language. */
  readonly word: string;
  readonly wordLang: string;
  /** Lets the page know that somebody leaves. */
  tell(): void;
}

const CHANNEL = 'kindred-quick-exit';

// GOV.UK's component listens for the same three presses, and marks the page that it leaves.
const hostListens = (): boolean => 'govukFrontendExitThisPageKeypress' in document.body.dataset;
const hostLeaves = (): boolean => document.body.classList.contains('govuk-exit-this-page-hide-content');

const stop = (event: Event): void => event.stopImmediatePropagation();

/** The leaving of one page. What must be gone first goes first; a step that fails is passed over. */
export class Leaving {
  readonly #usual: () => Way | undefined;
  #channel?: BroadcastChannel;
  #observer?: MutationObserver;
  /** What was taken, once somebody left. */
  #taken?: Way;
  /** The key of what was kept here when the page was put aside. */
  #asideWith?: string | null;

  /** @param usual - the way out where nobody chose one */
  constructor(usual: () => Way | undefined) {
    this.#usual = usual;
  }

  connect(): void {
    this.#taken = undefined;
    attempt(sweep, () => {
      this.#channel = new BroadcastChannel(CHANNEL);
      this.#channel.onmessage = () => this.#depart(this.#usual());
    });
    addEventListener('pagehide', this.#onHide);
    addEventListener('pageshow', this.#onShow);
    // The page's own way out takes along what is kept, and goes where it goes.
    this.#observer = new MutationObserver(() => {
      if (!this.#taken && hostLeaves()) this.leave(this.#usual(), 'host');
    });
    this.#observer.observe(document.body, { attributeFilter: ['class'] });
  }

  disconnect(): void {
    this.#channel?.close();
    this.#observer?.disconnect();
    removeEventListener('pagehide', this.#onHide);
    removeEventListener('pageshow', this.#onShow);
  }

  /** @param by - a press, the keys, which the page's own way out may know too, or that one itself: it goes first then */
  leave(way: Way | undefined, by: 'press' | 'keys' | 'host' = 'press'): void {
    this.#close(way);
    attempt(
      () => this.#channel?.postMessage('left'),
      () => way?.tell(),
    );
    if (by === 'press' || (by === 'keys' && !hostListens())) this.#go();
    // It hears of the last key after this.
    else if (by === 'keys') setTimeout(() => hostLeaves() || this.#go());
    sweep();
  }

  /** In another tab somebody left. */
  #depart(way: Way | undefined): void {
    this.#close(way);
    this.#go();
    sweep();
  }

  #close(way: Way | undefined): void {
    this.#taken = way;
    attempt(makeUnreadable, this.#cover, silencePage);
    // Nobody is asked whether they really want to.
    addEventListener('beforeunload', stop, true);
  }

  readonly #cover = (): void => {
    const { word = '', wordLang = '' } = this.#taken ?? this.#usual() ?? {};
    coverPage(word, wordLang);
  };

  #go(): void {
    if (this.#taken) location.replace(this.#taken.destination);
  }

  /** Should the page be brought back as it was, its cover comes back with it. */
  readonly #onHide = ({ persisted }: PageTransitionEvent): void => {
    if (this.#taken) sweep();
    if (!persisted) return;
    this.#asideWith = keyOfKept();
    attempt(this.#cover);
  };

  /** Brought back as it was, with what was being written: somebody may have left from another page in between. */
  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    if (this.#taken) return this.#go();
    // Leaving takes the key away, so nobody left. Without one nobody can tell, and nothing is kept that could be lost.
    if (this.#asideWith && this.#asideWith === keyOfKept()) return uncoverPage();
    addEventListener('beforeunload', stop, true);
    location.reload();
  };
}
