import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  CONTENT_NOTES,
  type ContentNote,
  LIMITS,
  type NewReport,
  REPORT_REASONS,
  type ReportReason,
} from '@kindred/core/contract';

import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';

import { reportStyles } from './report.styles.js';
import en, { type ReportWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** Worry for somebody comes first: it is why most people look for this. */
const ORDER: readonly ReportReason[] = ['worried', ...REPORT_REASONS.filter((reason) => reason !== 'worried')];

/** Asks for something, and says nothing against anybody. */
const WISH: ReportReason = 'content-note';

/**
 * Tells those who look after a circle that something is wrong with a text, or that one is worried about whoever wrote it.
 * Part of other widgets; says what happens next, and tells nobody who asked.
 *
 * @fires close - Somebody is done here, or changed their mind.
 */
export class KindredReport extends KindredElement<ReportWords> {
  static override styles = [tokens, base, controls, reportStyles];

  /** The id of the post, reply or story. */
  @property({ attribute: false }) item = '';

  @query('form') private form?: HTMLFormElement;
  @query('.done') private done?: HTMLElement;
  @state() private reason?: ReportReason;
  @state() private said = '';
  @state() private busy = false;
  @state() private received = false;
  @state() private error: unknown;

  /** The same however often the same is sent, so that it arrives once. */
  #key = '';

  protected override wordSource(): Words<ReportWords> {
    return WORDS;
  }

  protected override firstUpdated(): void {
    this.form?.querySelector('input')?.focus();
  }

  #onReason(event: Event): void {
    this.reason = (event.target as HTMLInputElement).value as ReportReason;
    this.said = '';
    this.error = undefined;
  }

  /** What was changed is something else than what may have arrived. */
  #onInput(): void {
    this.#key = '';
  }

  #onClose(): void {
    this.dispatchEvent(new Event('close'));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.#onClose();
  }

  /** What was filled in; nothing, and a word about it, where something is missing. */
  #report(): NewReport | undefined {
    const { words, reason } = this;
    const data = new FormData(this.form);
    const text = (name: string): string | undefined => (data.get(name) as string | null)?.trim() || undefined;
    const ask = (said: string, field: string): undefined => {
      this.said = said;
      this.form?.querySelector<HTMLElement>(`[name=${field}]`)?.focus();
    };
    if (!reason) return ask(words.choose, 'reason');
    const report: NewReport = { idempotencyKey: this.#key, item: this.item, reason, note: text('note') };
    if (reason === WISH) {
      const contentNotes = data.getAll('about') as ContentNote[];
      return contentNotes.length > 0 ? { ...report, contentNotes } : ask(words.aboutMissing, 'about');
    }
    if (reason !== 'illegal') return report;
    const [law, name, email] = [text('law'), text('name'), text('email')];
    if (!law) return ask(words.lawMissing, 'law');
    if (!data.has('faith')) return ask(words.faithMissing, 'faith');
    if (Boolean(name) !== Boolean(email)) return ask(words.bothOrNone, name ? 'email' : 'name');
    return { ...report, law, goodFaith: true, ...(name && email && { notifier: { name, email } }) };
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.#key ||= crypto.randomUUID();
    const report = this.#report();
    if (!report) return;
    this.busy = true;
    this.said = '';
    this.error = undefined;
    try {
      const { adapter } = await this.community.ready();
      await adapter.reports!.create(report);
      this.received = true;
      await this.updateComplete;
      this.done?.focus();
    } catch (error) {
      this.error = error;
    } finally {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    const { words } = this;
    if (this.received) return this.shell(this.#renderDone());
    const trouble = this.trouble('reports');
    const status = this.error ? this.why(this.error) : this.said;
    return this.shell(
      html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#onKeydown}>
        ${trouble}
        <fieldset @change=${this.#onReason}>
          <legend>${words.legend}</legend>
          ${ORDER.map(
            (reason) =>
              html`<label class="choice">
                <input type="radio" name="reason" value=${reason} .checked=${reason === this.reason} />
                <span>${words.reasons[reason]}</span>
              </label>`,
          )}
        </fieldset>
        ${this.reason === WISH ? this.#renderAbout() : nothing}
        ${this.reason === 'illegal' ? this.#renderLaw() : nothing} ${this.reason ? this.#renderNote() : nothing}
        <p class="status" role="status">${status}</p>
        <div class="actions">
          <button class="primary" aria-disabled=${this.busy}>${words.send}</button>
          <button class="plain" type="button" @click=${this.#onClose}>${words.leave}</button>
        </div>
        <p class="quiet">${words.private}</p>
      </form>`,
    );
  }

  #renderNote(): TemplateResult {
    const { words } = this;
    return html`<label class="field">
      <span>${this.reason === 'worried' ? words.worry : words.note} <span class="quiet">${words.optional}</span></span>
      <textarea name="note" rows="2" dir="auto" maxlength=${LIMITS.note}></textarea>
    </label>`;
  }

  /** As many as an item can carry. */
  #onAbout(event: Event): void {
    const chosen = this.form!.querySelectorAll('[name=about]:checked');
    if (chosen.length > LIMITS.contentNotes) (event.target as HTMLInputElement).checked = false;
  }

  #renderAbout(): TemplateResult {
    const { words } = this;
    return html`<fieldset class="about" @change=${this.#onAbout}>
      <legend>${words.about}</legend>
      ${CONTENT_NOTES.map(
        (note) =>
          html`<label class="choice">
            <input type="checkbox" name="about" value=${note} />
            <span>${words.vocabulary.contentNotes[note]}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderLaw(): TemplateResult {
    const { words } = this;
    return html`<label class="field">
        <span>${words.law}</span>
        <textarea name="law" rows="2" dir="auto" maxlength=${LIMITS.note}></textarea>
      </label>
      <label class="choice">
        <input type="checkbox" name="faith" />
        <span>${words.faith}</span>
      </label>
      <div class="pair" role="group" aria-labelledby="who">
        <p id="who">${words.who} <span class="quiet">${words.whoHint}</span></p>
        <label class="field">
          <span>${words.name}</span>
          <input type="text" name="name" autocomplete="name" maxlength=${LIMITS.name} />
        </label>
        <label class="field">
          <span>${words.email}</span>
          <input type="text" inputmode="email" name="email" autocomplete="email" dir="ltr" maxlength=${LIMITS.email} />
        </label>
      </div>`;
  }

  #renderDone(): TemplateResult {
    const { words } = this;
    const worried = this.reason === 'worried';
    const next = this.reason === WISH ? words.nextWish : words.next;
    // Only where they are does it help to speak of them.
    const helplines = worried && document.querySelector('kindred-helplines');
    return html`<div class="done" tabindex="-1">
      <p>${worried ? words.thanksWorried : words.thanks}</p>
      <p>${worried ? words.nextWorried : next}</p>
      ${helplines ? html`<p>${words.helplines}</p>` : nothing}
      <div class="actions"><button type="button" @click=${this.#onClose}>${words.close}</button></div>
    </div>`;
  }
}
