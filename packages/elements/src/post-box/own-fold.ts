import { html, nothing, type TemplateResult } from 'lit';

import { again } from '../internal/again.js';
import type { Lang } from '../internal/words.js';
import type { OwnList, OwnListHost } from '../writing/own-list/own-list.js';

import type { TopicChoice } from './choices-core.js';
import type { Sending } from './sending.js';
import type { WritingWords } from './words.js';

const loadList = again(import.meta.url, () => import('../writing/own-list/own-list.js'));

export interface OwnFoldOptions {
  hasOwnPort(): boolean;
  /** What the circle and the page have to choose from. */
  topics(): readonly TopicChoice[];
  /** Brings a post that wasn't taken back into the box. */
  rewrite(key: string): void;
  /** Says why it can't be opened. */
  say(said: string): void;
}

/** One's own posts here, behind one quiet line; the list itself is loaded when it is opened. */
export class OwnFold {
  readonly #host: OwnListHost;
  readonly #sending: Sending;
  readonly #options: OwnFoldOptions;
  #open = false;
  #list?: OwnList;

  constructor(host: OwnListHost, sending: Sending, options: OwnFoldOptions) {
    this.#host = host;
    this.#sending = sending;
    this.#options = options;
  }

  async #toggle(words: WritingWords, lang: Lang): Promise<void> {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    if (this.#list || !this.#open) return;
    try {
      const { loadListWords, OwnList } = await loadList();
      await loadListWords(lang);
      this.#list ??= new OwnList(this.#host, { ...this.#options, items: () => this.#sending.items! });
      this.#host.requestUpdate();
      void this.#sending.items?.ask(this.#sending.others.map(({ key }) => key));
    } catch {
      this.#open = false;
      this.#options.say(words.common.unavailable);
    }
  }

  /** @returns nothing where there is none */
  render(words: WritingWords, lang: Lang): TemplateResult | undefined {
    const { others } = this.#sending;
    const open = this.#open;
    if (others.length === 0 && !open) return undefined;
    const back = others.some(({ state, item }) => state === 'returned' || item?.pending?.state === 'returned');
    return html`<button
        class="plain"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="own"
        @click=${() => this.#toggle(words, lang)}
      >
        ${back ? words.yoursBack : words.yours}
      </button>
      <div part="own" id="own" ?hidden=${!open}>${open ? this.#list?.render(others, words, lang) : nothing}</div>`;
  }
}
