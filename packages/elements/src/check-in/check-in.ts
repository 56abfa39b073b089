import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CIRCLE_PATTERN, type CheckInValue } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';
import { type CheckInEntry, CheckIns } from '../store/check-ins.js';

import { Answering } from './answering.js';
import {
  CADENCES,
  type CheckInCadence,
  type CheckInScale,
  type CheckInShare,
  daysBetween,
  say,
  SCALES,
  SHARES,
} from './check-in-core.js';
import { KindredCheckInEvent } from './check-in.events.js';
import { styles } from './check-in.styles.js';
import { type Choice, choiceScale, type ScaleView } from './choice-scale.js';
import { foot } from './foot.js';
import { Later, type PartName } from './later.js';
import { sky } from './skies.js';
import en, { type CheckInWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
const KNOWN = { scale: SCALES, share: SHARES, cadence: CADENCES } as const;

/**
 * A question for oneself. The answer is kept on this device, encrypted, and needs no community at all; whether it is
 * also counted, without a name, in the circle's mood is asked afterwards and never assumed. Who says that it is very
 * low is told quietly that helplines are there.
 *
 * A choice of one is a radio group (https://www.w3.org/WAI/ARIA/apg/patterns/radio/), energy and pleasantness are a
 * grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 *
 * @slot - For `scale="custom"`: the choices, such as `<data value="rested">Rested</data>`; a value is 1 to 40 of a–z, 0–9 and inner hyphens.
 * @slot help - Your own link to help, shown in the line that follows a lowest answer.
 * @event {KindredCheckInEvent} kindred-check-in - Somebody answered, changed the answer or agreed to add it: `detail` is `{scale, value, shared}`. Not cancelable.
 * @csspart prompt - The question.
 * @csspart scale - What is chosen from.
 * @csspart choice - Each of it.
 * @csspart last - The last answer, until it is time to ask again.
 * @csspart foot - All that stands below.
 * @csspart status - The line that says where the answer is.
 * @csspart help - The line that follows a lowest answer.
 * @csspart share - The question whether to add it.
 * @csspart history - What one looks back at.
 */
export class KindredCheckIn extends KindredElement<CheckInWords> {
  static override styles = [tokens, base, controls, styles];

  /** The question; otherwise one that suits the scale, in the page's language. */
  @property() prompt?: string;

  /** `mood` (five steps), `energy-mood` (a grid), `words` (up to three feelings) or `custom` (the page's own choices). */
  @property() scale: CheckInScale = 'mood';

  /** Whether an answer may also be counted in the circle's mood: `never`, `ask` or `always`. */
  @property() share: CheckInShare = 'ask';

  /** How soon it asks again: `daily`, `weekly` or `none` (whenever the page is opened). */
  @property() cadence: CheckInCadence = 'daily';

  /** Only the last answer is kept, and there is nothing to look back at. */
  @property({ type: Boolean, attribute: 'without-history' }) withoutHistory = false;

  readonly #answering = new Answering(
    () => ({
      ...this.#settings,
      prompt: this.prompt,
      withoutHistory: this.withoutHistory,
      circle: this.community.circle,
      store: this.community.store,
    }),
    () => this.requestUpdate(),
  );
  readonly #later = new Later(() => this.requestUpdate());
  /** The cell of the grid somebody is on. */
  #cell?: string;
  #lookingBack = false;
  #deleting = false;

  /** The attributes, or their defaults where a page wrote something else. */
  get #settings(): { scale: CheckInScale; share: CheckInShare; cadence: CheckInCadence } {
    const { scale, share, cadence } = this;
    return {
      scale: SCALES.includes(scale) ? scale : 'mood',
      share: SHARES.includes(share) ? share : 'ask',
      cadence: CADENCES.includes(cadence) ? cadence : 'daily',
    };
  }

  protected override wordSource(): Words<CheckInWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    this.#answering.follow(CheckIns.of(store));
    return () => this.#answering.follow(undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#answering.follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { status } = this.community;
    // The private part needs nobody.
    if (this.isConnected && !this.#answering.checkIns) {
      if (status === 'none') this.#answering.follow(CheckIns.alone());
      if (status === 'failed') this.#answering.follow(CheckIns.forNow());
    }
    for (const name of ['scale', 'share', 'cadence'] as const) {
      const values: readonly string[] = KNOWN[name];
      if (changed.has(name) && !values.includes(this[name])) {
        console.error(`kindred-check-in: ${name} must be "${values.join('", "')}", not "${this[name]}".`);
      }
    }
    if (this.hasUpdated && (changed.has('scale') || changed.has('prompt'))) {
      this.#answering.reset();
      this.#cell = undefined;
    }
  }

  protected override updated(): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    for (const { styleSheet } of this.#later.styles) {
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
    }
  }

  #choose(value: CheckInValue, settled: boolean, said?: string): void {
    const shared = this.#answering.choose(value, settled, said);
    this.dispatchEvent(new KindredCheckInEvent({ scale: value.scale, value, shared }));
  }

  #onAdd(): void {
    const value = this.#answering.add();
    if (value) this.dispatchEvent(new KindredCheckInEvent({ scale: value.scale, value, shared: true }));
    void this.#focus('.said');
  }

  #onKeepPrivate(): void {
    this.#answering.keepPrivate();
    void this.#focus('.said');
  }

  #onChange(): void {
    this.#answering.change();
    void this.#focus('.scale [tabindex="0"], .feelings button');
  }

  #onChoices(): void {
    for (const { value } of this.querySelectorAll<HTMLDataElement>(':scope > data')) {
      if (CIRCLE_PATTERN.test(value)) continue;
      console.error(`kindred-check-in: a choice needs a value of a–z, 0–9 and inner hyphens, not "${value}".`);
    }
    this.requestUpdate();
  }

  #onLookBack(): void {
    this.#lookingBack = !this.#lookingBack;
    this.#deleting = false;
    this.requestUpdate();
  }

  #onRemove(at?: number): void {
    this.#deleting = false;
    this.#answering.remove(at);
    void this.#focus(this.#lookingBack ? '.history' : '.said');
  }

  #setDeleting(deleting: boolean): void {
    this.#deleting = deleting;
    void this.#focus(deleting ? '#deleting' : '.delete-all');
  }

  /** What was pressed may be gone now: whoever uses the keyboard goes on nearby. */
  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { scale } = this.#settings;
    const answering = this.#answering;
    const recent = answering.answer ? undefined : answering.recent;
    return this.shell(
      html`<div class="${scale}-scale ${this.#settings.share === 'never' ? '' : 'asks'}">
        <p class="title" part="prompt" id="prompt">${this.prompt || words.prompts[scale]}</p>
        ${recent ? this.#renderLast(recent) : this.#renderScale()}
        ${foot({
          words,
          answering,
          always: this.#settings.share === 'always',
          actions: this.#renderActions(recent),
          add: () => this.#onAdd(),
          keepPrivate: () => this.#onKeepPrivate(),
        })}
        ${this.#lookingBack ? this.#renderLookBack() : nothing}
        <slot hidden @slotchange=${this.#onChoices}></slot>
      </div>`,
    );
  }

  #renderActions(recent: CheckInEntry | undefined): TemplateResult | typeof nothing {
    const { words, withoutHistory } = this;
    if (withoutHistory) {
      if (!recent) return nothing;
      return html`<button class="plain" type="button" @click=${() => this.#onRemove(recent.at)}>
        ${words.delete}
      </button>`;
    }
    if (!this.#answering.checkIns?.entries.length && !this.#lookingBack) return nothing;
    return html`<button class="plain" type="button" aria-expanded=${this.#lookingBack} @click=${this.#onLookBack}>
      ${this.#lookingBack ? words.lookAway : words.lookBack}
    </button>`;
  }

  #renderScale(): TemplateResult {
    const { answer, checkIns } = this.#answering;
    const view: ScaleView = {
      words: this.words,
      rtl: this.#rtl,
      ...(answer && { value: answer.value }),
      choose: (...chosen) => this.#choose(...chosen),
    };
    return html`<div class=${answer || checkIns?.known ? 'asking' : 'asking unknown'}>${this.#renderKind(view)}</div>`;
  }

  get #rtl(): boolean {
    return (this.dir || dirOf(this.language)) === 'rtl';
  }

  #renderKind(view: ScaleView): TemplateResult {
    const { value, words } = view;
    switch (this.#settings.scale) {
      case 'energy-mood': {
        const activate = (cell: string): void => {
          if (cell === this.#cell) return;
          this.#cell = cell;
          this.requestUpdate();
        };
        const active = this.#cell;
        const grid = this.#later.get('energy-grid');
        return grid?.scale({ ...view, ...(active && { active }), activate }) ?? this.#renderMissing('energy-grid');
      }
      case 'words': {
        const feelings = this.#later.get('feeling-words');
        const clear = (): void => this.#answering.clear();
        return feelings?.scale({ ...view, clear }) ?? this.#renderMissing('feeling-words');
      }
      case 'custom':
        return choiceScale(this.#choices(value), 'custom', view);
      case 'mood': {
        const chosen = value?.scale === 'mood' ? value.mood : 0;
        const choices = words.moods.map((text, at): Choice => {
          const mood = at + 1;
          return { value: { scale: 'mood', mood }, text, picture: sky(mood), chosen: mood === chosen };
        });
        return choiceScale(choices, 'mood', view);
      }
    }
  }

  /** The page's own choices, as they stand in it now. */
  #choices(value: CheckInValue | undefined): Choice[] {
    const chosen = value?.scale === 'custom' ? value.choice : undefined;
    return [...this.querySelectorAll<HTMLDataElement>(':scope > data')].flatMap((data): Choice[] => {
      const { value: choice } = data;
      if (!CIRCLE_PATTERN.test(choice)) return [];
      const text = data.textContent?.trim() || choice;
      return [{ value: { scale: 'custom', choice }, text, chosen: choice === chosen }];
    });
  }

  #renderLast(last: CheckInEntry): TemplateResult {
    const { value, at } = last;
    return html`<div class="last" part="last">
      ${value.scale === 'mood' ? sky(value.mood) : nothing}
      <p>
        <span class="quiet">${this.words.ago(daysBetween(at, Date.now()))}</span>
        <strong>${say(last, this.words)}</strong>
      </p>
      <button class="plain" type="button" @click=${this.#onChange}>${this.words.change}</button>
    </div>`;
  }

  #renderLookBack(): TemplateResult {
    const { words } = this;
    const part = this.#later.get('look-back');
    if (!part) return this.#renderMissing('look-back');
    return part.lookBack({
      entries: this.#answering.checkIns?.entries ?? [],
      words,
      lang: this.language,
      rtl: this.#rtl,
      now: Date.now(),
      deleting: this.#deleting,
      setDeleting: (deleting) => this.#setDeleting(deleting),
      remove: (at) => this.#onRemove(at),
    });
  }

  /** A part on its way, or one that could not come. */
  #renderMissing(name: PartName): TemplateResult {
    const { common } = this.words;
    if (!this.#later.failed(name)) return html`<div class="coming ${name}"></div>`;
    return html`<div class="coming ${name}">
      ${this.notice(common.errors.unavailable)}
      <button type="button" @click=${() => this.#later.retry(name)}>${common.retry}</button>
    </div>`;
  }
}
