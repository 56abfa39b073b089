import { html, nothing, type TemplateResult } from 'lit';
import type { Story } from '@kindred/core/contract';

import { beginningOf } from './pulse-core.js';
import type { PulseWords } from './translations/en.js';

/** What helped one person a bit: behind its note where the story has one, its beginning first where it is long. */
export function stepView({ helped, author, example, contentNotes }: Story, words: PulseWords): TemplateResult {
  const { vocabulary, common } = words;
  const notes = contentNotes.map((note) => vocabulary.contentNotes[note]).join(vocabulary.comma);
  const beginning = beginningOf(helped);
  return html`<li part="step">
    ${notes ? nothing : html`<p dir="auto">${beginning ?? helped}</p>`}
    ${
      notes || beginning
        ? html`<details>
            <summary>${notes ? words.covered(notes) : words.readOn}</summary>
            <p class="prose" dir="auto">${helped}</p>
          </details>`
        : nothing
    }
    <p class="quiet">
      ${[author.name, example && common.example].filter(Boolean).map((said) => html`<bdi>${said}</bdi>`)}
    </p>
  </li>`;
}
