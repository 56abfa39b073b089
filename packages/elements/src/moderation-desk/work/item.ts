import { html, nothing, type TemplateResult } from 'lit';
import { fullText, type ModerationItem } from '@kindred/core/contract';

import { eyeOffIcon } from '../../internal/icons.js';

import { renderDeciding } from './deciding.js';
import { difference, isHeavy, type Part, partsOf, type Span, spansIn } from './desk-core.js';
import type { Row } from './item-list.js';
import { KEYS } from './keys.js';
import { prose } from './prose.js';
import { circleName, nameOf, notesOf, whyHere } from './rows.js';
import { selectionIn } from './selection.js';
import { renderContext, renderHistory, renderSaid } from './said.js';
import type { DeskWork } from './work.js';
import { agoWords } from './words.js';

/** One item: why it is here, its words once they are asked for, what stands around it, and what can be decided. */
export function renderItem(work: DeskWork): TemplateResult {
  const { words, lang } = work;
  const { row } = work.walk;
  if (!row) return html`<section class="item" part="item"><p class="quiet pick">${words.pick}</p></section>`;
  const { item, note } = row;
  const notes = notesOf(work, item);
  return html`<article class="item" part="item" aria-labelledby="item-title">
    <button type="button" class="plain back" @click=${() => work.walk.back()}>${words.back}</button>
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
    ${renderAbout(work, item)} ${note ? html`<p class="notice">${words.overtaken[note]}</p>` : nothing}
    ${note === 'gone' ? nothing : html`${renderWords(work, row)} ${renderHistory(work, item)} ${renderDeciding(work, item)}`}
  </article>`;
}

/** What its author said around it. */
function renderAbout({ words, shift }: DeskWork, item: ModerationItem): TemplateResult | typeof nothing {
  const { topics, seeking, circle } = item;
  const named = shift.circles.find(({ id }) => id === circle)?.topics;
  const name = (key: string): string =>
    named?.find((topic) => topic.key === key)?.label ?? words.vocabulary.topics[key] ?? key;
  const said = [
    ...(topics.length > 0 ? [`${words.about} ${topics.map(name).join(words.vocabulary.comma)}`] : []),
    ...(seeking ? [words.seeking[seeking]] : []),
  ];
  return said.length > 0 ? html`<p class="quiet">${said.join(' · ')}</p>` : nothing;
}

function renderWords(work: DeskWork, row: Row): TemplateResult {
  const { words, shift } = work;
  const { reading } = work.walk;
  const { revealed } = reading;
  const aside = !revealed && work.walk.setAside(row);
  return html`<div class="cover" part="cover">
      ${revealed ? nothing : html`<p>${eyeOffIcon}<span>${aside ? words.setAside(shift.care.habits.cap) : words.covered}</span></p>`}
      <button
        type="button"
        class="reveal ${revealed ? 'plain' : ''}"
        aria-expanded=${revealed}
        aria-keyshortcuts=${KEYS.reveal}
        @click=${() => work.walk.reveal(true)}
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

function renderText(work: DeskWork, item: ModerationItem): TemplateResult {
  const { words } = work;
  const { reading } = work.walk;
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
  const { reading } = work.walk;
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
  work.focus(reading.selecting ? 'textarea.text' : '#words');
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
  const { words } = work;
  const { reading } = work.walk;
  const { id } = item;
  const { mark } = reading.draft(id);
  if (!mark) return nothing;
  const remove = (): void => {
    reading.write(id, { mark: undefined });
    work.focus('#words');
  };
  return html`<p class="quiet">
    ${words.marked} <mark dir="auto">${fullText(item).slice(mark.start, mark.end)}</mark>
    <button type="button" class="plain" @click=${remove}>${words.unmark}</button>
  </p>`;
}
