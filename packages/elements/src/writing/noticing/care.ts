import { html, type TemplateResult } from 'lit';

import { defineWords, type Lang, loadWords } from '../../internal/words.js';

import en, { type CareWords } from './translations/care.en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/care.de.js'),
  ar: () => import('./translations/care.ar.js'),
});

/** To be waited for before it is shown, so that it doesn't flash English. */
export const loadCareWords = (lang: Lang): Promise<void> => loadWords(WORDS, lang);

export const careWords = (lang: Lang): CareWords => WORDS.loaded.get(lang) ?? WORDS.en;

/**
 * What moderators are told, said before anything is sent, and the choice. It comes ticked: whoever runs the place has said
 * that there is somebody to tell; it says nothing that the words don't say to the same people anyway, only that they look
 * sooner; and somebody at their worst should not have to find a box. One press takes it away, also after the card was
 * put away: what is not to be seen is never sent.
 */
export function renderCare(words: CareWords, on: boolean, choose: () => void): TemplateResult {
  return html`<div class="care">
    <label>
      <input type="checkbox" aria-describedby="care" .checked=${on} @change=${choose} />
      <span>${words.ask}</span>
    </label>
    <p class="quiet" id="care">${on ? words.told : words.untold}</p>
  </div>`;
}
