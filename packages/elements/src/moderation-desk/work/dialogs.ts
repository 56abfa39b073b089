import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS, OUTCOMES } from '@kindred/core/contract';

import { KEYS } from './keys.js';
import type { DeskWork } from './work.js';

/** What stands in the way on purpose: the browser keeps the focus inside and gives it back. */
export function renderDialog(work: DeskWork): TemplateResult | typeof nothing {
  const { words } = work;
  const { dialog } = work.shift;
  if (!dialog) return nothing;
  return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${() => work.shift.show(undefined)}>
    <h3 class="title" id="dialog-title">${dialog === 'leave' ? words.leaveTitle : words.desk}</h3>
    ${dialog === 'leave' ? renderLeave(work) : renderOwn(work)}
  </dialog>`;
}

const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();

function renderLeave(work: DeskWork): TemplateResult {
  const { words, decisions, said } = work;
  const failed = decisions.in('failed').length;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('note') as HTMLTextAreaElement;
    void work.leave(field.value);
  };
  return html`<form class="form" @submit=${onSubmit}>
    <label
      ><span class="ask">${words.leaveNote}</span>
      <textarea name="note" dir="auto" rows="3" maxlength=${LIMITS.note} aria-describedby="leave-hint"></textarea>
    </label>
    <p class="quiet" id="leave-hint">${words.leaveHint}</p>
    <p role="status">${said}${failed > 0 ? words.unsentCount(failed) : nothing}</p>
    <div class="acts">
      <button type="submit" class="primary">${words.leaveNow}</button>
      <button type="button" class="plain" @click=${close}>${words.cancel}</button>
    </div>
  </form>`;
}

/** One's own habits at the desk, its keys, and for leads the whole community. */
function renderOwn(work: DeskWork): TemplateResult {
  const { words } = work;
  const { care, session } = work.shift;
  const number = (name: 'cap' | 'breakAfter', label: string, most: number): TemplateResult =>
    html`<label class="number"
      ><span>${label}</span>
      <input
        type="number"
        min="0"
        max=${most}
        .value=${String(care.habits[name])}
        @change=${({ target }: Event) => care.set({ [name]: (target as HTMLInputElement).valueAsNumber })}
    /></label>`;
  const line = (key: string, label: string): TemplateResult =>
    html`<div>
      <dt><kbd>${key}</kbd></dt>
      <dd>${label}</dd>
    </div>`;
  return html`<section aria-labelledby="care">
      <h4 id="care">${words.care}</h4>
      ${number('cap', words.cap, 100)} ${number('breakAfter', words.breakAfter, 240)}
      <p class="quiet">${words.careHint}</p>
    </section>
    <section aria-labelledby="keys">
      <h4 id="keys">${words.shortcuts}</h4>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${care.habits.keys}
          @change=${({ target }: Event) => care.set({ keys: (target as HTMLInputElement).checked })}
        />
        <span>${words.useKeys}</span></label
      >
      <p class="quiet">${words.useKeysHint}</p>
      <dl class="keys">
        ${Object.entries(words.command).map(([command, label]) => line(KEYS[command as keyof typeof KEYS], label))}
        ${[...OUTCOMES, 'note' as const, 'second' as const].map((choice) => line(KEYS[choice], words.outcome[choice]))}
      </dl>
    </section>
    ${session.role === 'lead' ? renderSwitch(work) : nothing}
    <button type="button" class="primary" @click=${close}>${words.close}</button>`;
}

function renderSwitch(work: DeskWork): TemplateResult {
  const { words, said, shift } = work;
  const { session, asksRest } = shift;
  return html`<section class="switch" aria-labelledby="switch">
    <h4 id="switch">${words.switchTitle}</h4>
    <p>${session.readOnly ? words.resting : words.awake}</p>
    ${
      session.readOnly
        ? html`<button type="button" @click=${() => shift.switchTo(false)}>${words.toWake}</button>`
        : asksRest
          ? html`<p role="status">${words.toRestAsk}</p>
              <button type="button" class="primary" @click=${() => shift.switchTo(true)}>${words.toRest}</button>
              <button type="button" class="plain" @click=${() => shift.askRest(false)}>${words.cancel}</button>`
          : html`<button type="button" @click=${() => shift.askRest(true)}>${words.toRest}</button>`
    }
    <p role="status">${said}</p>
  </section>`;
}
