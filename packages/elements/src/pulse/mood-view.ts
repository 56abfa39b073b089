import { html, nothing, type TemplateResult } from 'lit';

import { type Moods, sum } from './pulse-core.js';
import type { PulseWords } from './translations/en.js';

/** Five columns on one line, with the check-in's answers below; the line alone while they are on their way. */
export function picture(words: PulseWords, moods: Moods = []): TemplateResult {
  // Half of all fills the room, so that a picture looks like that of another day.
  const full = Math.max(...moods, sum(moods) / 2);
  return html`<div class="picture" aria-hidden="true">
    ${words.moods.map((mood, at) => {
      // Text set from script: unlike an attribute, a strict policy for styles lets it through.
      const style = `block-size:${(moods[at]! * 100) / full}%` as string & CSSStyleDeclaration;
      return html`<div>${moods[at] ? html`<b .style=${style}></b>` : nothing}<span>${mood}</span></div>`;
    })}
  </div>`;
}

/** The mood as a picture, the same in a sentence and as a table: no average, no score, nothing compared, nobody counted. */
export function moodView(words: PulseWords, moods: Moods): TemplateResult {
  // Each rounded for itself, so that what is alike looks alike.
  const rows = words.moods
    .map((mood, at) => [mood, moods[at] && words.share(Math.round((moods[at] * 10) / sum(moods)))] as const)
    .filter(([, share]) => share)
    .reverse();
  return html`${picture(words, moods)}
    <p part="sentence">${words.said(rows.map(([mood, share]) => `${share} ${mood}`).join(words.vocabulary.comma))}</p>
    <details part="table">
      <summary>${words.table}</summary>
      <table>
        ${rows.map(
          ([mood, share]) =>
            html`<tr>
              <th scope="row">${mood}</th>
              <td>${share}</td>
            </tr>`,
        )}
      </table>
    </details>`;
}
