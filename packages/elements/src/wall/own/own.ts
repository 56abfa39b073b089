import { html, type LitElement, svg, type TemplateResult } from 'lit';

import { icon } from '../../internal/icons.js';
import { defineWords, type Lang, loadWords } from '../../internal/words.js';

import type { OwnState } from '../wall-core.js';

import { shownOn } from './own-shown.js';
import en from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);

/** What a wall needs for whoever wrote something in its circle; nobody else loads it. */
export class Own {
  readonly on = shownOn;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** To be waited for before something is said. */
  ready(lang: Lang): Promise<void> {
    return loadWords(WORDS, lang);
  }

  renderState(state: OwnState, lang: Lang): TemplateResult {
    const words = WORDS.loaded.get(lang);
    if (!words) void this.ready(lang).then(() => this.#host.requestUpdate());
    return html`<p class="state" part="state">${clockIcon}<span>${words?.[state]}</span></p>`;
  }
}
