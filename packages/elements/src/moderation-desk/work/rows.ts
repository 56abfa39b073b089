import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DECISION_REASONS, type DecisionReason, type ModerationItem } from '@kindred/core/contract';

import { isHeavy, reportsByReason } from './desk-core.js';
import type { Row } from './item-list.js';
import type { DeskWork } from './work.js';
import { agoWords } from './words.js';

export const circleName = ({ shift }: DeskWork, id: string): string =>
  shift.circles.find((circle) => circle.id === id)?.name ?? id;

/** Why somebody should look at it, in words. */
export function whyHere(
  { words }: DeskWork,
  { held, reports, appeal, second, silenced, care }: ModerationItem,
): string[] {
  return [
    ...(care ? [words.careFlag] : []),
    ...reportsByReason(reports).map(([reason, count]) => words.times(words.report[reason], count)),
    ...(appeal !== undefined && held !== 'appeal' ? [words.appealed] : []),
    ...(second ? [words.asked] : []),
    ...(held && (held !== 'reported' || reports.length === 0) ? [words.held[held]] : []),
    ...(silenced ? [words.silenced] : []),
  ];
}

export const notesOf = ({ words }: DeskWork, { contentNotes }: Pick<ModerationItem, 'contentNotes'>): string =>
  contentNotes.map((note) => words.vocabulary.contentNotes[note]).join(words.vocabulary.comma);

/** What waits, as a list that never moves by itself. The words of nothing in it are shown. */
export function renderList(work: DeskWork): TemplateResult {
  const { words } = work;
  const { list, view } = work.walk;
  const title = view === 'search' ? words.search : view && view !== 'log' ? words.lane[view] : words.lanes;
  const { rows, status, hasMore, error } = list;
  return html`<section class="list" part="list" aria-labelledby="list-title" aria-busy=${status === 'loading'}>
    <div class="head">
      <h3 class="title" id="list-title" tabindex="-1">${title}</h3>
      ${
        view === 'search' || status === 'loading'
          ? nothing
          : html`<button class="plain" type="button" @click=${() => work.walk.go(view!)}>${words.again}</button>`
      }
    </div>
    ${renderBulk(work)} ${renderResults(work)}
    <ul class="rows">
      ${repeat(
        rows,
        ({ item }) => item.id,
        (row) => renderRow(work, row),
      )}
    </ul>
    ${rows.length === 0 && status === 'ready' ? renderEmpty(work) : nothing}
    ${
      error
        ? html`<p class="notice">${work.why(error)}</p>
            <button type="button" @click=${() => work.retry()}>${words.common.retry}</button>`
        : hasMore
          ? html`<button type="button" class="more" aria-disabled=${status === 'more'} @click=${() => work.walk.more()}>
              ${words.more}
            </button>`
          : nothing
    }
  </section>`;
}

function renderEmpty({ words, walk: { view } }: DeskWork): TemplateResult {
  return view === 'search'
    ? html`<p class="quiet">${words.foundNothing}</p>`
    : html`<p>${words.laneEmpty}</p>
        <p class="quiet">${words.laneEmptyMore}</p>`;
}

export const nameOf = ({ words }: DeskWork, { kind, author }: ModerationItem): string =>
  words.by(words.kind[kind], author.name);

function renderRow(work: DeskWork, row: Row): TemplateResult {
  const { words, lang } = work;
  const { chosen, decisions } = work.choosing;
  const { reading } = work.walk;
  const { item, note } = row;
  const { id, kind, circle, createdAt } = item;
  const entry = decisions.get(id);
  const here = reading.current === id;
  const notes = notesOf(work, item);
  const fate = entry
    ? entry.fate === 'failed'
      ? words.unsent
      : entry.fate === 'sent'
        ? words.done[entry.choice]
        : words.outcome[entry.choice]
    : note && words.stands[note];
  const aside = work.walk.setAside(row);
  return html`<li data-id=${id} class="row ${here ? 'here' : ''} ${entry || note === 'gone' || aside ? 'past' : ''}">
    <input
      type="checkbox"
      aria-label=${words.select(nameOf(work, item))}
      .checked=${chosen.has(id)}
      ?disabled=${Boolean(entry) || note === 'gone'}
      @change=${() => work.choosing.toggle(id)}
    />
    <button type="button" class="open" aria-current=${here ? 'true' : nothing} @click=${() => work.walk.open(id)}>
      <span class="what"
        ><span>${words.kind[kind]}</span> <span class="quiet">${circleName(work, circle)}</span>
        <time class="quiet" datetime=${new Date(createdAt).toISOString()}>${agoWords(createdAt, lang)}</time></span
      >
      <span class="whys">${whyHere(work, item).join(' · ')}</span>
      ${
        notes || isHeavy(item)
          ? html`<span class="quiet notes"
              >${isHeavy(item) ? html`<span class="mark">${aside ? words.aside : words.heavy}</span>` : nothing}
              ${notes ? words.speaks(notes) : nothing}</span
            >`
          : nothing
      }
      ${fate ? html`<span class="fate">${fate}</span>` : nothing}
    </button>
  </li>`;
}

function renderBulk(work: DeskWork): TemplateResult | typeof nothing {
  const { words, choosing } = work;
  const { chosen, batch } = choosing;
  if (chosen.size === 0) return nothing;
  return html`<div class="bulk" role="group" aria-label=${words.bulk}>
    <p>${words.chosen(chosen.size)}</p>
    ${
      batch.asking
        ? html`<label
              >${words.outcome[batch.asking]}: ${words.why}
              <select
                @change=${({ target }: Event) => batch.because((target as HTMLSelectElement).value as DecisionReason)}
              >
                ${batch.reason ? nothing : html`<option selected></option>`}
                ${DECISION_REASONS.map((reason) => html`<option value=${reason}>${words.reason[reason]}</option>`)}
              </select></label
            >
            <button
              type="button"
              class="primary"
              aria-disabled=${batch.reason ? 'false' : 'true'}
              @click=${() => batch.reason && choosing.decideChosen(batch.asking!)}
            >
              ${words.outcome[batch.asking]}
            </button>
            <button type="button" class="plain" @click=${() => (batch.clear(), work.focus('#list-title'))}>
              ${words.cancel}
            </button>`
        : html`${batch.possible.map(
              (outcome) =>
                html`<button type="button" class="chip" @click=${() => choosing.decideChosen(outcome)}>
                  ${words.outcome[outcome]}
                </button>`,
            )}
            <button type="button" class="plain" @click=${() => (chosen.clear(), work.focus('#list-title'))}>
              ${words.unchoose}
            </button>`
    }
  </div>`;
}

/** What came of a decision for several: what went through, and what needs another look. */
function renderResults(work: DeskWork): TemplateResult | typeof nothing {
  const { words } = work;
  const { batch, decisions } = work.choosing;
  const { results } = batch;
  if (!results || [...results.values()].some(({ fate }) => fate === 'undo')) return nothing;
  const of = ({ id }: ModerationItem, fate: string): string =>
    fate === 'sent'
      ? words.done[decisions.get(id)?.choice ?? 'publish']
      : fate === 'failed'
        ? words.unsent
        : fate === 'notFor'
          ? words.notFor
          : words.stands[fate as keyof typeof words.stands];
  return html`<div class="results" role="group" aria-labelledby="results-title">
    <h4 id="results-title" class="head">${words.results}</h4>
    <ul>
      ${[...results.values()].map(
        ({ item, fate }) =>
          html`<li>
            <button type="button" class="plain" @click=${() => work.walk.open(item.id)}>${nameOf(work, item)}</button>
            <span class="quiet">${of(item, fate)}</span>
          </li>`,
      )}
    </ul>
    <button type="button" class="plain" @click=${() => (batch.clear(), work.focus('#list-title'))}>
      ${words.close}
    </button>
  </div>`;
}
