import { html, nothing, type TemplateResult } from 'lit';
import type { Adapter } from '@kindred/core/contract';

import type { Theme } from '../../internal/theme.js';
import type { Lang } from '../../internal/words.js';
import { abilitiesOf, shownOf } from '../../writing/own-entry.js';
import type { Phase } from '../../writing/phase.js';
import { sentWords } from '../../writing/sent-words.js';
import { renderCover, renderHelp, renderText } from '../article.js';
import { whenWords } from '../dates.js';

import type { ShownReply } from './thread-core.js';
import type { ThreadWords } from './translations/en.js';

/** What a reply needs to know of the thread around it. */
export interface ReplyView {
  words: ThreadWords;
  language: Lang;
  uncovered: boolean;
  unfolded: boolean;
  answerable: boolean;
  reportable: boolean;
  hasOwnPort: boolean;
  /** Where one's own stands. */
  phase?: Phase;
  /** Whether this device keeps what waits. */
  keeps?: boolean;
  /** Whether it is being asked if it is to be deleted. */
  asking: boolean;
  reporting: boolean;
  /** What could not be done with it just now. */
  problem: string;
  adapter?: Adapter;
  theme?: Theme;
  onReported(): void;
}

/** One reply. */
export function renderReply(reply: ShownReply, view: ReplyView): TemplateResult {
  const { key, name, createdAt, byAuthor, entry, example, edited, hidden, gone, contentNotes } = reply;
  const { words, language, uncovered } = view;
  if (gone) return html`<div class="reply" data-key=${key} tabindex="-1"><p class="quiet">${words.gone}</p></div>`;
  const mark = (text: string): TemplateResult => html`<span class="mark">${text}</span>`;
  return html`<div class="reply ${hidden ? 'own' : ''}" part="reply" data-key=${key} tabindex="-1">
    <p class="by">
      <span class="name">${name ?? words.unnamed}</span>
      ${byAuthor ? mark(words.byAuthor) : nothing} ${entry ? mark(words.yours) : nothing}
      ${example ? mark(words.common.example) : nothing}
      <span class="quiet"
        ><time datetime=${new Date(createdAt).toISOString()}>${whenWords(createdAt, words, language)}</time
        >${edited ? ` · ${words.edited}` : nothing}</span
      >
    </p>
    ${contentNotes.length > 0 ? renderCover(reply, view) : nothing}
    ${contentNotes.length === 0 || uncovered ? renderText(reply, view) : nothing}
    ${reply.resources ? renderHelp(view) : nothing} ${renderState(reply, view)}
    ${view.problem ? html`<p class="notice" role="status">${view.problem}</p>` : nothing}
    ${view.asking ? renderAsking(words) : renderDeeds(reply, view)}
    ${view.reporting ? renderReport(reply, view) : nothing}
  </div>`;
}

/** How one's own stands, and what happens next. */
function renderState({ entry }: ShownReply, { words, phase, keeps }: ReplyView): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  const { reason, note, pending } = shownOf(entry);
  const back = entry.state === 'returned' || pending === 'returned';
  const state = back
    ? words.returned
    : pending
      ? words.pending
      : phase === 'live'
        ? ''
        : sentWords(entry, words, keeps);
  const why = back || phase === 'failed' ? words.reasons[reason as keyof ThreadWords['reasons']] : undefined;
  return html`<p class="state quiet" role="status">${state} ${phase === 'failed' ? nothing : why}</p>
    ${note ? html`<p class="state"><span class="quiet">${words.from}</span> <q dir="auto">${note}</q></p>` : nothing}`;
}

function renderAsking(words: ThreadWords): TemplateResult {
  return html`<div class="notice" role="group" aria-label=${words.remove}>
    <p>${words.ask}</p>
    <div class="deeds">
      <button type="button" data-do="keep">${words.no}</button>
      <button class="plain" type="button" data-do="delete">${words.yes}</button>
    </div>
  </div>`;
}

function renderDeeds({ entry, id }: ShownReply, view: ReplyView): TemplateResult {
  const { words, phase } = view;
  const may = entry && abilitiesOf(entry, view.hasOwnPort);
  const deed = (on: boolean | undefined, does: string, text: string): TemplateResult | typeof nothing =>
    on ? html`<button class="plain" type="button" data-do=${does}>${text}</button>` : nothing;
  return html`<div class="deeds">
    ${deed(view.answerable && Boolean(id) && (!entry || phase === 'live'), 'answer', words.answer)}
    ${deed(may?.cancel, 'back', phase === 'undo' ? words.undo : words.takeBack)}
    ${deed(may?.rewrite, 'back', words.editAgain)} ${deed(may?.retry, 'retry', words.common.retry)}
    ${deed(may?.edit, 'edit', words.edit)} ${deed(may?.delete, 'ask', words.remove)}
    ${
      view.reportable
        ? html`<button class="plain last" type="button" data-do="report" aria-expanded=${view.reporting}>
            ${words.report}
          </button>`
        : nothing
    }
  </div>`;
}

function renderReport({ id }: ShownReply, { adapter, theme, onReported }: ReplyView): TemplateResult {
  return html`<kindred-report
    theme=${theme ?? nothing}
    .adapter=${adapter}
    .item=${id!}
    @close=${onReported}
  ></kindred-report>`;
}
