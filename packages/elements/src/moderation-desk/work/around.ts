import { html, nothing, type TemplateResult } from 'lit';
import { LANES, type LaneState, LIMITS } from '@kindred/core/contract';

import { renderDialog } from './dialogs.js';
import { renderItem } from './item.js';
import { renderLog } from './log.js';
import { renderList } from './rows.js';
import { renderSearch } from './search.js';
import type { View } from './walk.js';
import type { DeskWork } from './work.js';
import { agoWords } from './words.js';

/** The whole desk. */
export function renderDesk(work: DeskWork): TemplateResult {
  const { view, reading } = work.walk;
  return html`<div
    class="desk"
    @keydown=${work.onKey}
    @pointerdown=${() => work.shift.care.touch()}
    aria-label=${work.words.title}
    role="region"
  >
    ${renderTop(work)} ${renderCards(work)} ${renderNav(work)} ${view === 'search' ? renderSearch(work) : nothing}
    ${
      view === 'log'
        ? renderLog(work)
        : view
          ? html`<div class="panes ${reading.entered && work.walk.row ? 'entered' : ''}">
              ${renderList(work)} ${renderItem(work)}
            </div>`
          : nothing
    }
    ${renderBar(work)} ${renderDialog(work)}
  </div>`;
}

function renderTop(work: DeskWork): TemplateResult {
  const { words, session } = work;
  return html`<div class="top">
    <h2 class="title" id="desk-title" tabindex="-1">${words.title}</h2>
    <span class="quiet">${words.roles[session.role]}</span>
    <span class="ways"
      ><button type="button" class="plain" aria-keyshortcuts="?" @click=${() => work.shift.show('desk')}>
        ${words.desk}
      </button>
      <button type="button" class="plain" @click=${() => work.shift.show('leave')}>${words.leave}</button></span
    >
  </div>`;
}

/** What is said once, above everything, and can be put away. None of it stands in the way. */
function renderCards(work: DeskWork): TemplateResult {
  const { words, lang } = work;
  const { view } = work.walk;
  const { care, handOver, session, error } = work.shift;
  const rest = (deed: () => void) => () => {
    deed();
    work.focus('#desk-title');
  };
  return html`${session.readOnly ? html`<p class="notice">${words.resting}</p>` : nothing}
    ${
      handOver?.text
        ? html`<section class="card" part="hand-over" aria-labelledby="hand-over">
            <h3 id="hand-over" class="quiet">
              ${words.handOver}${handOver.at ? html` · ${agoWords(handOver.at, lang)}` : nothing}
            </h3>
            <p class="prose" dir="auto">${handOver.text}</p>
            <button type="button" class="plain" @click=${() => work.shift.putAway()}>${words.close}</button>
          </section>`
        : nothing
    }
    <div role="status" class="rest">
      ${
        care.restDue
          ? html`<div class="card" part="rest">
              <p>${words.rest(care.minutes)}</p>
              <button type="button" class="plain" @click=${rest(() => care.rested())}>${words.rested}</button>
              <button type="button" class="plain" @click=${rest(() => care.later())}>${words.later}</button>
            </div>`
          : nothing
      }
    </div>
    ${
      error && !view
        ? html`<p class="notice" role="alert">${work.why(error)}</p>
            <button type="button" @click=${() => work.retry()}>${words.common.retry}</button>`
        : nothing
    }`;
}

function renderNav(work: DeskWork): TemplateResult {
  const { words, lang } = work;
  const { view } = work.walk;
  const { lanes, session } = work.shift;
  const link = (to: View, label: string, state?: LaneState): TemplateResult =>
    html`<li>
      <button
        type="button"
        class="lane"
        aria-current=${view === to ? 'page' : nothing}
        @click=${() => work.walk.go(to)}
      >
        <span>${label}</span>
        ${
          state?.waiting
            ? html`<span class="count">${words.waiting(state.waiting, state.waiting >= LIMITS.laneCount)}</span>
                ${state.oldest === null ? nothing : html`<span class="quiet">${words.oldest(agoWords(state.oldest, lang))}</span>`}`
            : nothing
        }
      </button>
    </li>`;
  return html`<nav part="lanes" aria-label=${words.lanes}>
    <ul>
      ${LANES.map((lane) =>
        link(
          lane,
          words.lane[lane],
          lanes.find((state) => state.lane === lane),
        ),
      )}
      ${link('search', words.search)} ${session.role === 'lead' ? link('log', words.log) : nothing}
    </ul>
  </nav>`;
}

/** What is on its way, and what was said last. Room is kept for it, so that it moves nothing. */
function renderBar(work: DeskWork): TemplateResult {
  const { words, decisions, said } = work;
  const waiting = decisions.in('undo');
  const failed = decisions.in('failed');
  const [last] = waiting.slice(-1);
  const [first] = failed;
  const moment = !last
    ? ''
    : waiting.length === 1
      ? words.inAMoment(words.outcome[last.choice])
      : words.manyInAMoment(waiting.length);
  return html`<div class="bar ${moment || said || first ? 'on' : ''}" part="bar">
    <p role="status">
      ${moment || said}
      ${first ? html`<span>${words.unsentCount(failed.length)} ${work.why(first.error)}</span>` : nothing}
    </p>
    ${last ? html`<button type="button" aria-keyshortcuts="u" @click=${() => work.choosing.undo()}>${words.undo}</button>` : nothing}
    ${
      first
        ? html`<button type="button" @click=${() => work.choosing.resend()}>${words.common.retry}</button>
            <button type="button" class="plain" @click=${() => work.choosing.undo(first.item.id)}>
              ${words.takeBack}
            </button>`
        : nothing
    }
  </div>`;
}
