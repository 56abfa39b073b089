import { html, type TemplateResult } from 'lit';

export interface Question {
  text: string;
  yes: string;
  no: string;
  /** Names the group. */
  label: string;
}

/** A question before something that can't be taken back. The way out comes first, and has the focus. */
export function renderQuestion(
  { text, yes, no, label }: Question,
  go: () => unknown,
  leave: () => unknown,
): TemplateResult {
  return html`<div class="notice ask-first" role="group" aria-label=${label}>
    <p>${text}</p>
    <div class="actions">
      <button class="no" @click=${leave}>${no}</button>
      <button class="plain yes" @click=${go}>${yes}</button>
    </div>
  </div>`;
}
