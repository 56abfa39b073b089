import { html, nothing, type TemplateResult } from 'lit';
import type { DecisionReason, Outcome } from '@kindred/core/contract';

import type { DeskWork } from './work.js';
import { timeWords } from './words.js';

/** For leads: what was decided, by whom, and that it can be verified. */
export function renderLog(work: DeskWork): TemplateResult {
  const { words, lang, session } = work;
  const { log } = work.shift;
  return html`<section class="log" part="log" aria-labelledby="log-title" aria-busy=${log.busy}>
    <h3 class="title" id="log-title">${words.log}</h3>
    <p class="quiet">${words.logAbout} <code dir="ltr">${words.verify}</code></p>
    <ol>
      ${log.entries.map(
        ({ number, at, reader, outcome, reason, item, hash }) =>
          html`<li>
            <p>
              <span class="quiet">${words.entry(number)}</span>
              ${outcome ? (words.done[outcome as Outcome] ?? outcome) : words.erased}
              ${reason ? html`· ${words.reason[reason satisfies DecisionReason]}` : nothing}
            </p>
            <p class="quiet">
              ${timeWords(at, lang)} · ${reader === session.reader ? words.you : html`<bdi>${reader}</bdi>`} ·
              <code dir="ltr">${hash.slice(0, 10)}</code>
            </p>
            ${item ? html`<button type="button" class="plain" @click=${() => work.walk.look(item)}>${words.openIt}</button>` : nothing}
          </li>`,
      )}
    </ol>
    ${log.entries.length === 0 && !log.busy && !log.error ? html`<p class="quiet">${words.foundNothing}</p>` : nothing}
    ${
      log.error
        ? html`<p class="notice" role="alert">${work.why(log.error)}</p>
            <button type="button" @click=${() => log.read()}>${words.common.retry}</button>`
        : log.next
          ? html`<button type="button" aria-disabled=${log.busy} @click=${() => log.read()}>${words.more}</button>`
          : nothing
    }
  </section>`;
}
