import { html, nothing, type TemplateResult } from 'lit';
import { fullText, type ModerationItem } from '@kindred/core/contract';

import { eyeOffIcon } from '../../internal/icons.js';

import { renderDeciding } from './deciding.js';
import { difference, isHeavy, type Part, partsOf, type Span, spansIn, type Stretch, stretches } from './desk-core.js';
import type { Row } from './item-list.js';
import { KEYS } from './keys.js';
import { circleName, nameOf, notesOf, whyHere } from './rows.js';
import { selectionIn } from './selection.js';
import type { DeskWork } from './work.js';
import { agoWords, timeWords } from './words.js';

/** One item: why it is here, its words once they are asked for, what stands around it, and what can be decided. */
export function renderItem(work: DeskWork): TemplateResult {
  const { words, row, lang } = work;
  if (!row) return html`<section class="item" part="item"><p class="quiet pick">${words.pick}</p></section>`;
  const { item, note } = row;
  const notes = notesOf(work, item);
  return html`<article class="item" part="item" aria-labelledby="item-title">
    <button type="button" class="plain back" @click=${() => work.back()}>${words.back}</button>
    <h3 class="title" id="item-title" tabindex="-1">${nameOf(work, item)}</h3>
    <p class="quiet">
      ${circleName(work, item.circle)} · ${agoWords(item.createdAt, lang)} · ${words.state[item.state]}
    </p>
    <ul class="whys">
      ${whyHere(work, item).map((why) => html`<li>${why}</li>`)}
      ${
        isHeavy(item) || notes
          ? html`<li>
              ${isHeavy(item) ? html`<span class="mark">${words.heavy}</span>` : nothing}
              ${notes ? words.speaks(notes) : nothing}
            </li>`
          : nothing
      }
    </ul>
    ${note ? html`<p class="notice">${words.overtaken[note]}</p>` : nothing}
    ${note === 'gone' ? nothing : html`${renderWords(work, row)} ${renderHistory(work, item)} ${renderDeciding(work, item)}`}
  </article>`;
}

function renderWords(work: DeskWork, row: Row): TemplateResult {
  const { words, reading, care } = work;
  const { revealed } = reading;
  const aside = !revealed && work.setAside(row);
  return html`<div class="cover" part="cover">
      ${revealed ? nothing : html`<p>${eyeOffIcon}<span>${aside ? words.setAside(care.habits.cap) : words.covered}</span></p>`}
      <button
        type="button"
        class="reveal ${revealed ? 'plain' : ''}"
        aria-expanded=${revealed}
        aria-keyshortcuts=${KEYS.reveal}
        @click=${() => work.reveal(true)}
      >
        ${revealed ? words.cover : aside ? words.revealAnyway : words.reveal}
      </button>
      ${revealed ? renderMarkButton(work, row.item) : nothing}
    </div>
    ${
      revealed
        ? html`<div class="words" part="words" id="words" tabindex="-1">
            ${renderText(work, row.item)} ${renderMark(work, row.item)} ${renderSaid(work, row.item)}
            ${renderContext(work, row.item)}
          </div>`
        : nothing
    }`;
}

interface Prose {
  marks?: readonly Span[];
  edited?: Span;
  /** What the edit did here. */
  how?: 'ins' | 'del';
  /** Where it begins in the whole. */
  start?: number;
}

/** Without any white space of its own: places in it are counted. */
const prose = (text: string, { marks, edited, how, start }: Prose = {}): TemplateResult => {
  const stretch = ({ text, marked, edited }: Stretch): unknown => {
    const words = marked ? html`<mark>${text}</mark>` : text;
    return !edited ? words : how === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  };
  return html`<p class="prose" dir="auto" data-start=${start ?? nothing}>
    ${stretches(text, marks, edited).map(stretch)}
  </p>`;
};

function renderText(work: DeskWork, item: ModerationItem): TemplateResult {
  const { words, reading } = work;
  const live = item.live && partsOf(item.live);
  const { mark } = reading.draft(item.id);
  const spans = [...(item.suspect ?? []), ...(mark ? [mark] : [])];
  if (reading.selecting) {
    return html`<label class="selecting"
      >${words.markHint}<textarea class="text" readonly dir="auto" .value=${fullText(item)}></textarea>
    </label>`;
  }
  return html`${partsOf(item).map((part, index) =>
    live && live[index]?.text !== part.text
      ? renderBoth(work, part, live[index]?.text ?? '', spans)
      : renderPart(work, part, spans),
  )}`;
}

function renderPart({ words }: DeskWork, part: Part, spans: readonly Span[]): TemplateResult {
  const { name, text, start } = part;
  return html`<div>
    ${name === 'text' ? nothing : html`<h4 class="quiet">${words.part[name]}</h4>`}
    ${prose(text, { marks: spansIn(part, spans), start })}
  </div>`;
}

/** Old beside new, what differs marked. */
function renderBoth({ words }: DeskWork, part: Part, live: string, spans: readonly Span[]): TemplateResult {
  const { name, text, start } = part;
  const { before, after } = difference(live, text);
  return html`<div class="both">
    <div>
      <h4 class="quiet">${words.liveNow}${name === 'text' ? nothing : html` · ${words.part[name]}`}</h4>
      ${prose(live, { edited: before, how: 'del' })}
    </div>
    <div>
      <h4 class="quiet">${words.waits}</h4>
      ${prose(text, { marks: spansIn(part, spans), edited: after, how: 'ins', start })}
    </div>
  </div>`;
}

/** What is selected in the words; without a selection a field for the keyboard, and then what is selected there. */
function onMark(work: DeskWork, { id }: ModerationItem, event: Event): void {
  const { reading } = work;
  const scope = (event.currentTarget as Element).closest('.item')!;
  const field = scope.querySelector<HTMLTextAreaElement>('textarea.text');
  let mark: Span | undefined;
  if (field) mark = { start: field.selectionStart, end: field.selectionEnd };
  for (const shown of field ? [] : scope.querySelectorAll<HTMLElement>('[data-start]')) {
    const found = selectionIn(shown);
    const from = Number(shown.dataset['start']);
    if (found) mark = { start: from + found.start, end: from + found.end };
  }
  if (mark && mark.start < mark.end) reading.write(id, { mark });
  reading.selecting = !mark;
  work.update();
  if (reading.selecting) work.focus('textarea.text');
}

function renderMarkButton(work: DeskWork, item: ModerationItem): TemplateResult {
  return html`<button
    type="button"
    class="plain"
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${(event: Event) => onMark(work, item, event)}
  >
    ${work.words.mark}
  </button>`;
}

function renderMark(work: DeskWork, item: ModerationItem): TemplateResult | typeof nothing {
  const { words, reading } = work;
  const { id } = item;
  const { mark } = reading.draft(id);
  if (!mark) return nothing;
  const remove = (): void => {
    reading.write(id, { mark: undefined });
    work.update();
  };
  return html`<p class="quiet">
    ${words.marked} <mark dir="auto">${fullText(item).slice(mark.start, mark.end)}</mark>
    <button type="button" class="plain" @click=${remove}>${words.unmark}</button>
  </p>`;
}

/** What the author and others said to moderators about it. */
function renderSaid({ words, lang }: DeskWork, { appeal, second, reports }: ModerationItem): TemplateResult {
  const told = reports.filter(({ note, law, notifier }) => note || law || notifier);
  return html`${
    appeal
      ? html`<h4 class="quiet">${words.appeal}</h4>
          ${prose(appeal)}`
      : nothing
  }
  ${
    second?.note
      ? html`<h4 class="quiet">${words.secondNote}</h4>
          ${prose(second.note)}`
      : nothing
  }
  ${
    told.length > 0
      ? html`<h4 class="quiet">${words.reports}</h4>
          <ul class="told">
            ${told.map(
              ({ reason, note, law, goodFaith, notifier, at }) =>
                html`<li>
                  <p>${words.report[reason]} <span class="quiet">${timeWords(at, lang)}</span></p>
                  ${note ? prose(note) : nothing}
                  ${law ? html`<p class="quiet">${words.law} <bdi>${law}</bdi></p>` : nothing}
                  ${goodFaith ? html`<p class="quiet">${words.goodFaith}</p>` : nothing}
                  ${notifier ? html`<p class="quiet">${words.from} <bdi>${notifier.name}, ${notifier.email}</bdi></p>` : nothing}
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

function renderContext(work: DeskWork, { kind }: ModerationItem): TemplateResult | typeof nothing {
  const { words, reading, store } = work;
  const { context } = reading;
  if (kind !== 'reply' || !context) return nothing;
  const { post, parent, earlier, hasMore, error } = context;
  const text = (item: ModerationItem): TemplateResult =>
    html`${prose(item.text ?? item.story?.title ?? '')}
      <p class="quiet">${item.author.name} · ${words.state[item.state]}</p>`;
  return html`<div class="context" part="context">
    ${
      post
        ? html`<h4 class="quiet">${words.answers}</h4>
            ${text(post)}`
        : nothing
    }
    ${
      parent
        ? html`<h4 class="quiet">${words.answersReply}</h4>
            ${text(parent)}`
        : nothing
    }
    ${earlier?.map(
      ({ text, author }) =>
        html`${prose(text)}
          <p class="quiet">${author.name}</p>`,
    )}
    ${earlier?.length === 0 ? html`<p class="quiet">${words.noEarlier}</p>` : nothing}
    ${error ? html`<p class="notice">${work.why(error)}</p>` : nothing}
    ${
      store.has('replies') && (!earlier || hasMore)
        ? html`<button type="button" class="plain" @click=${() => context.more()}>
            ${earlier ? words.more : words.earlier}
          </button>`
        : nothing
    }
  </div>`;
}

function renderHistory(work: DeskWork, { history }: ModerationItem): TemplateResult {
  const { words, lang, session } = work;
  return html`<details class="history">
    <summary>${words.history}</summary>
    <ol>
      ${history.map(
        ({ actor, reader, from, to, at, outcome, reason, note }) =>
          html`<li>
            <p>
              ${outcome ? words.done[outcome] : from ? words.state[to] : words.start}
              <span class="quiet"
                >·
                ${actor === 'moderator' && reader === session.reader ? words.you : words.actor[actor]}${
                  reader && reader !== session.reader ? html` <bdi>${reader}</bdi>` : nothing
                }
                · ${timeWords(at, lang)}</span
              >
            </p>
            ${reason || note ? html`<p class="quiet">${[reason && (words.reason[reason as 'other'] ?? reason), note].filter(Boolean).join(': ')}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}
