import { html, nothing, type TemplateResult } from 'lit';
import type { ContentNote } from '@kindred/core/contract';

import type { Changed } from './noticing.js';
import { type Notice, type Noticed, shortened, WAYS } from './notices-core.js';
import type { NoticingWords } from './words.js';

/** Where there is neither a page of helplines nor a server. */
const DIRECTORY = 'https://findahelpline.com/';
/** More than so many at once are too many. */
const MOST = 3;

export interface NoticesView {
  words: NoticingWords;
  noticed: Noticed;
  /** What the card on crisis says first. */
  reason?: string;
  /** The latest to be read out. */
  said: string;
  changed?: Changed;
  /** Whether all of it was asked for. */
  all: boolean;
  coach: boolean;
  /** What happens once it is sent. */
  after?: 'first' | 'maybe' | 'posted';
  people?: unknown;
  /** What moderators are told, where they are. */
  care?: { between: string; choice: unknown } | undefined;
  help: HTMLAnchorElement | null;
  nameOf(note: ContentNote): string;
  onHelp(event: MouseEvent): void;
  onHush(key: string): void;
  onNote(note: ContentNote): void;
  onChange(notices: readonly Notice[]): void;
  onUndo(): void;
  onBegin(words: string, where: 'first' | 'last'): void;
  onAll(): void;
}

/** The one quiet place. */
export function renderNotices(view: NoticesView): TemplateResult {
  const { words, noticed, said, changed, coach, care } = view;
  const there = Boolean(noticed.crisis || noticed.notices.length > 0 || changed || coach || care);
  return html`<p class="sr" role="status">${said}</p>
    ${
      there
        ? html`<div class="noticed" part="noticed" role="group" aria-label=${words.label}>
            <div>
              ${renderCrisis(view)} ${noticed.crisis ? nothing : care?.choice}
              ${changed ? renderChanged(changed, view) : nothing} ${renderRows(view)}
              ${coach ? renderWays(view) : nothing}
            </div>
          </div>`
        : nothing
    }`;
}

function renderCrisis(view: NoticesView): TemplateResult | typeof nothing {
  const { words, reason, people, after, care } = view;
  const { card } = view.noticed.crisis ?? {};
  if (!card) return nothing;
  const put = (key: string): TemplateResult =>
    html`<button class="plain" type="button" @click=${() => view.onHush(key)}>${words.close}</button>`;
  if (card === 'mention')
    return html`<div class="mention">
      <p>${reason}</p>
      ${care?.choice}
      <p class="deeds">${renderHelp(view, words.listen)} ${put('mention')}</p>
    </div>`;
  const answering = card === 'answering';
  return html`<div class="card-now notice">
    <div role="group" aria-label=${answering ? words.how : words.listen}>
      <p>${reason}</p>
      ${
        answering
          ? html`<ul class="tips">
                ${words.tips.map((tip) => html`<li>${tip}</li>`)}
              </ul>
              <p>${words.both}</p>`
          : nothing
      }
      ${people}
      <p class="quiet">${care?.between ?? words.between} ${after && !answering ? words[after] : nothing}</p>
      ${care?.choice}
      <p class="deeds">${renderHelp(view, words.more)} ${put('crisis')}</p>
    </div>
  </div>`;
}

function renderHelp({ help, onHelp }: NoticesView, words: string): TemplateResult {
  return html`<a href=${help?.href ?? DIRECTORY} rel="noopener noreferrer" @click=${onHelp}>${words}</a>`;
}

function renderChanged({ changes }: Changed, { words, onUndo }: NoticesView): TemplateResult {
  const [only] = changes;
  const said = changes.length > 1 ? words.changedAll(changes.length) : words.changed(only?.after ?? '');
  return html`<p class="deeds changed">
    <span>${said}</span> <button class="plain undo" type="button" @click=${onUndo}>${words.undo}</button>
  </p>`;
}

function renderRows(view: NoticesView): TemplateResult | typeof nothing {
  const { words, all, onChange, onAll } = view;
  const { notices } = view.noticed;
  if (notices.length === 0) return nothing;
  const shown = all ? notices : notices.slice(0, MOST);
  const masks = notices.filter(({ offer }) => offer === 'mask');
  const rest = notices.length - shown.length;
  return html`<ul class="rows">
      ${shown.map((notice) => renderRow(notice, view))}
    </ul>
    ${
      masks.length > 1 || rest > 0
        ? html`<p class="deeds">
            ${
              masks.length > 1
                ? html`<button type="button" @click=${() => onChange(masks)}>${words.maskAll(masks.length)}</button>`
                : nothing
            }
            ${rest > 0 ? html`<button class="plain" type="button" @click=${onAll}>${words.rest(rest)}</button>` : nothing}
          </p>`
        : nothing
    }`;
}

function renderRow(notice: Notice, view: NoticesView): TemplateResult {
  const { words } = view;
  const { key, quoted, finding } = notice;
  return html`<li>
    <p>
      ${quoted ? html`<q><mark dir="auto">${shortened(quoted)}</mark></q> ` : nothing}<span>${finding.reason}</span>
    </p>
    <p class="deeds">
      ${renderOffer(notice, view)}
      <button class="plain" type="button" @click=${() => view.onHush(key)}>${words.leave}</button>
    </p>
  </li>`;
}

function renderOffer(notice: Notice, view: NoticesView): TemplateResult | typeof nothing {
  const { words, onChange, onNote, onBegin } = view;
  const { offer, finding } = notice;
  if (!offer) return nothing;
  const suggestion = finding.suggestion ?? '';
  const note = finding.kind as ContentNote;
  const take = (): void => {
    if (offer === 'note') onNote(note);
    else if (offer === 'begin') onBegin(suggestion, 'first');
    else onChange([notice]);
  };
  const label = words[offer](offer === 'note' ? view.nameOf(note) : suggestion);
  return html`<button type="button" @click=${take}>${label}</button>`;
}

/** Each recedes as the reply does it; none is ever asked for. */
function renderWays({ words, noticed, onBegin }: NoticesView): TemplateResult {
  return html`<div class="ways" role="group" aria-label=${words.ways}>
    <p class="quiet" aria-hidden="true">${words.ways}</p>
    <div class="chips">
      ${WAYS.map((way) => {
        const done = noticed.done.has(way);
        return html`<button
          class="chip ${done ? 'done' : ''}"
          type="button"
          @click=${() => onBegin(words.starter[way], 'last')}
        >
          ${
            done
              ? html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 13l4 4 10-10" /></svg>`
              : nothing
          }
          <span>${words.way[way]}${done ? html`<span class="sr">, ${words.there}</span>` : nothing}</span>
        </button>`;
      })}
    </div>
  </div>`;
}
