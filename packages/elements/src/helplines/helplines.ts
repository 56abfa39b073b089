import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Audience } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { family } from '../internal/styles/family.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Lang, loadWords, type Words } from '../internal/words.js';

import { type HelplineDetail, KindredHelplineEvent } from './helplines.events.js';
import { styles } from './helplines.styles.js';
import en, { type HelplinesWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
const loadLines = again(import.meta.url, () => import('./lines.js'));

/** Lists helplines of most countries. */
const DIRECTORY = 'findahelpline.com';
/** Where a device keeps the country that somebody chose to keep. */
const KEY = 'country';

/**
 * People who listen, for whoever needs someone now: by telephone, text or chat, each a real link, those who answer day
 * and night first. Which country is said by the page or chosen here, never found out. Once it is shown nothing of it
 * needs the network, and it can be printed.
 *
 * @slot - Shown where there is no script: a link to the server's page, such as `<a href="https://community.example/helplines/GB">Help now</a>`.
 * @slot more - Lines of your own, such as those of your town; they stand below the others.
 * @event {KindredHelplineEvent} kindred-helpline - A way to reach people was pressed: `detail` is `{kind, country}`. Not cancelable.
 * @csspart emergency - The line for those in danger.
 * @csspart line - Each helpline.
 * @csspart contact - Each way to reach one.
 * @csspart note - What there is to say where nobody answers all night.
 */
export class KindredHelplines extends KindredElement<HelplinesWords> {
  static override styles = [tokens, base, family, styles];

  /** Has everything there that is shown, so that it can be shown without a network. */
  static async load(lang: Lang): Promise<void> {
    await Promise.all([loadLines(), loadWords(WORDS, lang)]);
  }

  /** Two-letter code of the country; otherwise its provider's or the page's. */
  @property() country?: string;

  /** `adult`, `mixed` or `youth`, which puts lines for young people first; otherwise its provider's or the page's. */
  @property() audience?: Audience;

  @query('h2') private _title!: HTMLElement;

  /** What somebody chose here. */
  @state() private _chosen?: string;
  @state() private _kept?: string;
  /** Whether the choice can be kept at all. */
  @state() private _keeps = false;

  #lines?: typeof import('./lines.js');

  /** The country whose lines are shown. */
  get #country(): string {
    return (this._chosen ?? this._kept ?? this.country ?? this.community.scope?.country ?? '').trim().toUpperCase();
  }

  protected override wordSource(): Words<HelplinesWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    let ended = false;
    let unsubscribe: (() => void) | undefined;
    const follow = async (): Promise<void> => {
      const device = await store.device();
      const look = async (): Promise<void> => {
        const kept = await device.get<string>(KEY);
        if (!ended) [this._kept, this._keeps] = [kept, device.persistent];
      };
      if (!ended) unsubscribe = device.subscribe(KEY, look);
      await look();
    };
    // A device that can't be asked keeps nothing; the lines are here all the same.
    follow().catch(() => undefined);
    return () => {
      ended = true;
      unsubscribe?.();
      this._keeps = false;
    };
  }

  // Shown only whole: whoever looks here shall find the numbers at the first look.
  protected override async scheduleUpdate(): Promise<void> {
    try {
      this.#lines ??= await loadLines();
    } catch {
      // The way to the directory is shown, and the next look asks again.
    }
    await super.scheduleUpdate();
  }

  /** Takes the focus to the title, where reading begins. */
  override focus(options?: FocusOptions): void {
    this._title?.focus(options);
  }

  readonly #onPress = (kind: HelplineDetail['kind']): void => {
    this.dispatchEvent(new KindredHelplineEvent({ kind, country: this.#country }));
  };

  #onChoose(event: Event): void {
    this._chosen = (event.target as HTMLSelectElement).value;
    if (this._kept !== undefined) void this.#keep(this._chosen);
  }

  #onRemember(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    void this.#keep(checked ? this.#country : undefined);
  }

  async #keep(country: string | undefined): Promise<void> {
    const device = await this.community.store?.device();
    await device?.update<string>(KEY, () => country);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const audience = this.audience ?? this.community.scope?.audience;
    const view = this.#lines?.viewOf({
      country: this.#country,
      audience,
      lang: this.language,
      words: words.said,
    });
    return this.shell(
      html`<h2 class="title" tabindex="-1">${words.said.title}</h2>
        ${
          view
            ? html`<p>${view.intro}</p>
                ${this.#lines!.renderLines(view, { words: words.said, onPress: this.#onPress })}`
            : nothing
        }
        <slot name="more"></slot>
        <div class="foot">
          <p class="elsewhere">
            ${view ? words.said.directory : words.broken}
            <a href="https://${DIRECTORY}/" rel="noopener noreferrer">${DIRECTORY}</a>
          </p>
          ${this.#lines ? this.#renderChoice() : nothing}
        </div>`,
    );
  }

  #renderChoice(): TemplateResult {
    const { words } = this;
    const country = this.#country;
    const known = this.#lines!.countriesOf(this.language);
    const named = known.some(({ code }) => code === country);
    return html`<div class="choice">
      <label for="country">${words.country}</label>
      <select id="country" @change=${this.#onChoose}>
        ${named ? nothing : html`<option value="" selected>${words.choose}</option>`}
        ${known.map(({ code, name }) => html`<option value=${code} ?selected=${code === country}>${name}</option>`)}
      </select>
      ${
        this._keeps && named && (this._chosen || this._kept)
          ? html`<label class="keep"
              ><input
                type="checkbox"
                .checked=${this._kept === country}
                @change=${this.#onRemember}
              />${words.remember}</label
            >`
          : nothing
      }
    </div>`;
  }
}
