import { html, nothing, type TemplateResult } from 'lit';
import { CONTENT_NOTES, type ContentNote, LIMITS } from '@kindred/core/contract';

import { renderChips, toggled, type TopicChoice } from '../chips.js';

import type { CommonWords } from './own-parts.js';
import type { OwnListWords } from './translations/en.js';

/** What is open at one entry: at most one thing in the whole list. */
export interface Open {
  key: string;
  doing: 'edit' | 'delete' | 'appeal';
  /** The words of the post, or what goes with an appeal. */
  text: string;
  revision: number;
  topics: readonly string[];
  contentNotes: readonly ContentNote[];
  /** How it reads now, where somebody else changed it meanwhile. */
  newer?: string;
}
export const CLOSED = { text: '', revision: 0, topics: [], contentNotes: [] } as const;

export interface Form {
  open: Open;
  words: OwnListWords;
  common: CommonWords;
  topics: readonly TopicChoice[];
  busy: boolean;
  change(change: (now: Open) => Partial<Open>): unknown;
  go(): unknown;
  leave(): void;
}

/** The words, what is around them and what they touch on, to be changed. */
export function renderEdit(form: Form): TemplateResult {
  const { open, words, common, change } = form;
  const { vocabulary } = common;
  // What was chosen when the page had other topics can still be taken away.
  const known = form.topics.map(({ key, label }) => [key, label ?? vocabulary.topics[key] ?? key] as const);
  const others = open.topics.filter((key) => !known.some(([one]) => one === key));
  const topics = [...known, ...others.map((key) => [key, vocabulary.topics[key] ?? key] as const)];
  return html`${
    open.newer === undefined
      ? nothing
      : html`<div class="notice">
          <p>${words.newer}</p>
          <p class="prose" dir="auto">${open.newer}</p>
        </div>`
  }
  ${renderText(form, 'edit', words.editing, LIMITS.postText)}
  ${
    topics.length
      ? renderChips(
          'own-topics',
          words.topics,
          words.topicsHint,
          topics,
          open.topics,
          (key) => change((now) => ({ topics: toggled(now.topics, key, LIMITS.topics) })),
          LIMITS.topics,
        )
      : nothing
  }
  ${renderChips(
    'own-notes',
    common.notes,
    common.notesHint,
    CONTENT_NOTES.map((key) => [key, vocabulary.contentNotes[key]] as const),
    open.contentNotes,
    (key) => change((now) => ({ contentNotes: toggled(now.contentNotes, key, LIMITS.contentNotes) })),
    LIMITS.contentNotes,
  )}
  ${renderEnds(form, words.save, LIMITS.postText, open.text.trim() !== '')}`;
}

/** Asks for something that was taken down to be looked at again; what goes with it can be left empty. */
export function renderAppeal(form: Form): TemplateResult {
  const { words } = form;
  return html`<div class="notice" role="group" aria-label=${words.appeal}>
    ${renderText(form, 'appeal', words.appealNote, LIMITS.note, html`<p id="appeal-note">${words.appealNote}</p>`)}
    ${renderEnds(form, words.appealSend, LIMITS.note)}
  </div>`;
}

export function renderDelete({ words, go, leave }: Form): TemplateResult {
  return html`<div class="notice" role="group" aria-label=${words.delete}>
    <p>${words.ask}</p>
    <div class="actions">
      <button id="no" @click=${leave}>${words.no}</button>
      <button class="plain" @click=${go}>${words.yes}</button>
    </div>
  </div>`;
}

function renderText(
  { open, change, common }: Form,
  id: string,
  label: string,
  most: number,
  above: unknown = nothing,
): TemplateResult {
  const room = most - open.text.trim().length;
  return html`${above}
    <textarea
      id=${id}
      aria-label=${label}
      dir="auto"
      rows="4"
      .value=${open.text}
      @input=${({ target }: Event) => change(() => ({ text: (target as HTMLTextAreaElement).value }))}
    ></textarea>
    ${room < 0 ? html`<p class="quiet">${common.over(-room)}</p>` : nothing}`;
}

function renderEnds(
  { open, words, busy, go, leave }: Form,
  label: string,
  most: number,
  enough = true,
): TemplateResult {
  const off = busy || !enough || open.text.trim().length > most;
  return html`<div class="actions">
    <button class="primary" aria-disabled=${off ? 'true' : 'false'} @click=${() => off || go()}>${label}</button>
    <button class="plain" @click=${leave}>${words.leave}</button>
  </div>`;
}
