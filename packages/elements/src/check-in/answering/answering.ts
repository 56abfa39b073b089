import { html, nothing, type TemplateResult } from 'lit';
import type { CheckInValue } from '@kindred/core/contract';

import { describeError } from '../../internal/describe-error.js';
import { fields } from '../../internal/styles/controls.styles.js';
import { defineWords, type Lang } from '../../internal/words.js';
import type { KeptAnswers } from '../../store/kept-answers.js';
import type { arrowOf } from '../arrow-keys.js';
import { daysBetween } from '../check-in-core.js';
import { KindredCheckInEvent } from '../check-in.events.js';
import type { KindredCheckIn } from '../check-in.js';
import type { Choose } from '../choice-scale.js';
import { sky } from '../skies.js';
import en, { type AnsweringWords } from '../translations/answering.en.js';
import type { CheckInWords } from '../translations/en.js';

import { styles } from './answering.styles.js';
import { Later, type PartName } from './later.js';
import { isLowest, say } from '../../looking-back/saying.js';
import { Visit, type VisitQuestion } from './visit.js';

export interface AnsweringView extends VisitQuestion {
  readonly words: CheckInWords;
  readonly lang: Lang;
  readonly rtl: boolean;
  readonly choose: Choose;
  /** Handed on, so that the scales share the widget's own. */
  readonly arrowOf: typeof arrowOf;
}

/** What a scale is given: how things stand, and whom to tell. */
export interface ScaleView {
  readonly widget: KindredCheckIn;
  readonly words: AnsweringWords;
  readonly value?: CheckInValue;
  readonly choose: Choose;
  readonly arrowOf: AnsweringView['arrowOf'];
  /** The cell of the grid somebody is on, as `energy,pleasantness`. */
  readonly active?: string;
  activate(cell: string): void;
  /** Takes the answer back. */
  clear(): void;
  changed(): void;
}

/** What is shown in the widget, from top to bottom. */
export interface Shown {
  /** In place of the steps of the mood. */
  readonly scale?: TemplateResult;
  readonly status: string;
  readonly help: unknown;
  readonly ask: unknown;
  readonly actions: unknown;
  readonly history: unknown;
}

/**
 * All of the widget that comes with answering, or with an answer that is there: keeping it, changing it, adding it to
 * the circle, looking back.
 */
export class Answering {
  readonly wordSource = defineWords(en, {
    de: () => import('../translations/answering.de.js'),
    ar: () => import('../translations/answering.ar.js'),
  });
  readonly #widget: KindredCheckIn;
  readonly #view: () => AnsweringView;
  readonly #visit: Visit;
  readonly #later: Later;
  #cell?: string;
  #lookingBack = false;
  #deleting = false;

  constructor(widget: KindredCheckIn, view: () => AnsweringView) {
    const changed = (): void => widget.requestUpdate();
    const wear = ({ styleSheet }: typeof styles): void => {
      if (styleSheet) (widget.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet);
    };
    wear(fields);
    wear(styles);
    this.#widget = widget;
    this.#view = view;
    this.#visit = new Visit(view, changed);
    this.#later = new Later(changed, wear);
  }

  get value(): CheckInValue | undefined {
    return this.#visit.answer?.value;
  }

  /** Whether an answer could be added that has not been, nor been kept to oneself. */
  get canShare(): boolean {
    return Boolean(this.#visit.canShare && !this.#visit.answer?.shared);
  }

  follow(kept: KeptAnswers | undefined): void {
    this.#visit.follow(kept);
  }

  reset(): void {
    this.#cell = undefined;
    this.#visit.reset();
  }

  choose(...chosen: Parameters<Visit['choose']>): void {
    this.#visit.choose(...chosen);
  }

  #onAdd(): void {
    const value = this.#visit.add();
    if (value) this.#widget.dispatchEvent(new KindredCheckInEvent({ scale: value.scale, value, shared: true }));
    void this.#focus('.said');
  }

  #onKeepPrivate(): void {
    this.#visit.keepPrivate();
    void this.#focus('.said');
  }

  #onChange(): void {
    this.#visit.change();
    void this.#focus('.scale [tabindex="0"], .feelings button');
  }

  #onLookBack(): void {
    this.#lookingBack = !this.#lookingBack;
    this.#deleting = false;
    this.#widget.requestUpdate();
  }

  #onRemove(at?: number): void {
    this.#deleting = false;
    this.#visit.remove(at);
    void this.#focus(this.#lookingBack ? '.history' : '.said');
  }

  #setDeleting(deleting: boolean): void {
    this.#deleting = deleting;
    void this.#focus(deleting ? '#deleting' : '.delete-all');
  }

  /** What was pressed may be gone now: whoever uses the keyboard goes on nearby. */
  async #focus(selector: string): Promise<void> {
    this.#widget.requestUpdate();
    await this.#widget.updateComplete;
    this.#widget.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** @returns nothing while the words in the page's language are on their way */
  render(): Shown | undefined {
    const view = this.#view();
    if (!('kept' in view.words)) return undefined;
    const words = view.words as AnsweringWords;
    const visit = this.#visit;
    return {
      ...this.#renderScale(view, words),
      status: this.#status(view, words),
      help:
        visit.answer && isLowest(visit.answer.value)
          ? html`<p class="help" part="help">${words.help} <slot name="help"></slot></p>`
          : nothing,
      ask: this.#renderAsk(words),
      actions: this.#renderActions(view, words),
      history: this.#lookingBack ? this.#renderLookBack(view, words) : nothing,
    };
  }

  /** Where the answer is, in one sentence. */
  #status({ share }: AnsweringView, words: AnsweringWords): string {
    const { checkIns, problem, shared, canShare, answer, recent } = this.#visit;
    const lasts = checkIns?.lasts ?? true;
    if (!answer && !recent) return words.intros[lasts ? (canShare ? share : 'never') : 'forNow'];
    if (problem?.waits) return lasts ? words.waits : words.waitsOpen;
    if (problem) return `${words.notAdded} ${describeError(problem.error, words.common)}`;
    switch (shared) {
      case 'waiting':
        return words.adding;
      case 'counted':
        return words.added;
      case 'already':
        return words.already;
      default:
        return lasts ? words.kept : words.keptForNow;
    }
  }

  #renderScale({ scale, lang, choose, arrowOf }: AnsweringView, words: AnsweringWords): Pick<Shown, 'scale'> {
    const { answer, recent } = this.#visit;
    if (!answer && recent) {
      const { value, at } = recent;
      return {
        scale: html`<div class="last" part="last">
          ${value.scale === 'mood' ? sky(value.mood - 1) : nothing}
          <p>
            <span class="quiet">${words.ago(daysBetween(at, Date.now()))}</span>
            <strong>${say(recent, words)}</strong>
          </p>
          <button class="plain" type="button" @click=${() => this.#onChange()}>${words.change}</button>
        </div>`,
      };
    }
    if (scale === 'mood') return {};
    const name = ({ 'energy-mood': 'energy-grid', words: 'feeling-words', custom: 'custom-choices' } as const)[scale];
    const part = this.#later.get(name, lang);
    if (!part) return { scale: this.#renderMissing(name, lang, words, scale) };
    return {
      scale: part.scale({
        widget: this.#widget,
        words,
        ...(answer && { value: answer.value }),
        choose,
        arrowOf,
        ...(this.#cell && { active: this.#cell }),
        activate: (cell) => {
          if (cell === this.#cell) return;
          this.#cell = cell;
          this.#widget.requestUpdate();
        },
        clear: () => this.#visit.clear(),
        changed: () => this.#widget.requestUpdate(),
      }),
    };
  }

  #renderAsk(words: AnsweringWords): TemplateResult | typeof nothing {
    const { problem, asks, k } = this.#visit;
    const add = (): void => this.#onAdd();
    if (problem && !problem.waits) {
      return html`<div><button type="button" @click=${add}>${words.common.retry}</button></div>`;
    }
    if (!asks) return nothing;
    return html`<div class="ask" part="share" role="group" aria-labelledby="ask">
      <div>
        <p id="ask">${words.shareQuestion}</p>
        <p class="quiet" id="ask-hint">${words.shareHint(k)}</p>
      </div>
      <div class="row">
        <button type="button" aria-describedby="ask-hint" @click=${add}>${words.shareYes}</button>
        <button type="button" @click=${() => this.#onKeepPrivate()}>${words.shareNo}</button>
      </div>
    </div>`;
  }

  #renderActions({ withoutHistory }: AnsweringView, words: AnsweringWords): TemplateResult | typeof nothing {
    const { answer, recent, checkIns } = this.#visit;
    if (withoutHistory) {
      if (answer || !recent) return nothing;
      return html`<button class="plain" type="button" @click=${() => this.#onRemove(recent.at)}>
        ${words.delete}
      </button>`;
    }
    if (!checkIns?.entries.length && !this.#lookingBack) return nothing;
    return html`<button
      class="plain"
      type="button"
      aria-expanded=${this.#lookingBack}
      @click=${() => this.#onLookBack()}
    >
      ${this.#lookingBack ? words.lookAway : words.lookBack}
    </button>`;
  }

  #renderLookBack({ lang, rtl }: AnsweringView, words: AnsweringWords): TemplateResult {
    const part = this.#later.get('look-back', lang);
    if (!part) return this.#renderMissing('look-back', lang, words, 'look-back');
    const now = Date.now();
    return part.lookBack({
      entries: this.#visit.checkIns?.entries ?? [],
      words: { ...words, ...(part.wordSource.loaded.get(lang) ?? part.wordSource.en) },
      lang,
      rtl,
      now,
      daysAgo: (at) => daysBetween(at, now),
      deleting: this.#deleting,
      setDeleting: (deleting) => this.#setDeleting(deleting),
      remove: (at) => this.#onRemove(at),
    });
  }

  /** A part on its way, or one that could not come. */
  #renderMissing(name: PartName, lang: Lang, { common }: AnsweringWords, room: string): TemplateResult {
    return html`<div class="coming ${room}">
      ${
        this.#later.failed(name)
          ? html`<p class="notice" role="status">${common.unavailable}</p>
              <button type="button" @click=${() => this.#later.retry(name, lang)}>${common.retry}</button>`
          : nothing
      }
    </div>`;
  }
}
