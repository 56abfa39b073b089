import { html, type LitElement, nothing, type TemplateResult } from 'lit';

import { adopt } from '../internal/theme.js';
import { defineWords, type Lang, loadWords } from '../internal/words.js';
import type { Mutable, Mute, Mutes } from '../store/mutes.js';

import { hidingStyles } from './hiding.styles.js';
import en, { type HidingWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** What can be hidden of something: each topic it is about, and each thing it speaks of. */
const mutesOf = ({ topics = [], contentNotes = [] }: Mutable): Mute[] => [
  ...topics.map((key) => ({ list: 'topics', key }) as const),
  ...contentNotes.map((key) => ({ list: 'notes', key }) as const),
];

/** What a widget needs so that a person can hide something at the very place where it stands, and show it again there. */
export class Hiding {
  readonly #host: LitElement;
  readonly #mutes: Mutes;
  readonly #topicName: (key: string) => string;
  readonly #placeOf: (id: string) => string;
  /** Where somebody is asked what to hide. */
  #asking?: string;
  /** What is hidden is listed. */
  #listed = false;
  /** What happened after a press, in words. */
  #said = '';
  #failed = false;

  /**
   * @param topicName what a topic is called here
   * @param placeOf selects, in the host, where an item of this id stands
   */
  constructor(host: LitElement, mutes: Mutes, topicName: (key: string) => string, placeOf: (id: string) => string) {
    this.#host = host;
    this.#mutes = mutes;
    this.#topicName = topicName;
    this.#placeOf = placeOf;
    adopt(host, hidingStyles);
  }

  /** To be waited for where something is about to be said. */
  ready(lang: Lang): Promise<void> {
    return loadWords(WORDS, lang);
  }

  /** Asks what of it should be hidden, or leaves it. */
  async toggle(id: string, lang: Lang): Promise<void> {
    this.#failed = false;
    this.#asking = this.#asking === id ? undefined : id;
    await this.ready(lang);
    await this.#focus(id, this.#asking ? '.hiding button' : '[data-do=hide]');
  }

  asks(id: string | undefined): boolean {
    return id !== undefined && this.#asking === id;
  }

  /** What of it can be hidden, where somebody asked. */
  renderAsking(item: Mutable, lang: Lang): TemplateResult | undefined {
    const { id } = item;
    const words = this.#words(lang);
    if (!id || !words || this.#asking !== id) return undefined;
    const hide = (mute: Mute) => (): void => void this.#hide(id, mute);
    return html`<div class="hiding" id="hide-${id}" role="group" aria-labelledby="ask-${id}">
      <p id="ask-${id}">${words.ask} <span class="quiet">${words.hint}</span></p>
      <div>
        ${mutesOf(item).map(
          (mute) =>
            html`<button class="chip" type="button" @click=${hide(mute)}>
              ${words[mute.list](this.#nameOf(mute, words))}
            </button>`,
        )}
      </div>
      <p class="notice" role="status">${this.#failed ? words.notKept : ''}</p>
      <button class="plain" type="button" @click=${() => void this.toggle(id, lang)}>${words.leave}</button>
    </div>`;
  }

  /** What stands in the place of something that was hidden there; undefined where it wasn't there. */
  renderInstead(id: string, lang: Lang): TemplateResult | undefined {
    const words = this.#words(lang);
    const mute = this.#mutes.hiddenAt(id);
    if (!words || !mute) return undefined;
    return html`${words.hidden[mute.list](this.#nameOf(mute, words))}
      <button class="plain undo" type="button" @click=${() => void this.#undo(id, mute)}>${words.undo}</button>`;
  }

  /** That something is left out, and what: each can be shown again. */
  renderHidden(lang: Lang, how: 'leftOut' | 'allLeftOut' | 'inVain' = 'leftOut'): TemplateResult | typeof nothing {
    const words = this.#words(lang);
    if (!words) return nothing;
    const list = (): void => {
      this.#listed = !this.#listed;
      this.#host.requestUpdate();
    };
    return html`<div class="hiding left-out">
      <p class="quiet">
        <span role="status">${words[how]}</span>
        <button class="plain" type="button" aria-expanded=${this.#listed} @click=${list}>${words.which}</button>
      </p>
      ${
        this.#listed
          ? html`<div>
              ${this.#mutes.all.map((mute) => {
                const name = this.#nameOf(mute, words);
                return html`<button
                  class="chip"
                  type="button"
                  @click=${() => void this.#show(mute, words.shownAgain(name), words)}
                >
                  ${words.again(name)}
                </button>`;
              })}
            </div>`
          : nothing
      }
      <p class="quiet" role="status">${this.#said}</p>
    </div>`;
  }

  #nameOf({ list, key }: Mute, { vocabulary }: HidingWords): string {
    return list === 'topics' ? this.#topicName(key) : (vocabulary.contentNotes[key as 'death'] ?? key);
  }

  async #hide(id: string, mute: Mute): Promise<void> {
    const hidden = this.#mutes.hideAt(id, mute);
    this.#asking = undefined;
    this.#said = '';
    void this.#focus(id, '.undo');
    try {
      await hidden;
    } catch {
      this.#asking = id;
      this.#failed = true;
      await this.#focus(id, '.hiding button');
    }
    this.#host.requestUpdate();
  }

  async #undo(id: string, mute: Mute): Promise<void> {
    const shown = this.#mutes.set(mute.list, mute.key, false);
    void this.#focus(id, '[data-do=hide]');
    await shown.catch(() => undefined);
  }

  /** The button that was pressed goes with what it names. */
  async #show(mute: Mute, said: string, { notKept }: HidingWords): Promise<void> {
    await this.#mutes.set(mute.list, mute.key as never, false).then(
      () => (this.#said = said),
      () => (this.#said = notKept),
    );
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.left-out button')?.focus();
  }

  async #focus(id: string, selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#placeOf(id))?.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Undefined while they are on their way: nothing is said in another language first. */
  #words(lang: Lang): HidingWords | undefined {
    const words = WORDS.loaded.get(lang);
    if (!words) void this.ready(lang).then(() => this.#host.requestUpdate());
    return words;
  }
}
