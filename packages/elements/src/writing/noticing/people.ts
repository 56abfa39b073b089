import { html, nothing, type TemplateResult } from 'lit';
import { type HelplinesView, viewOf } from '@kindred/core/helplines';
import en from '@kindred/core/helplines/en';

import { defineWords, type Lang, loadWords } from '../../internal/words.js';

const WORDS = defineWords(en, {
  de: () => import('@kindred/core/helplines/de'),
  ar: () => import('@kindred/core/helplines/ar'),
});

/** As many as can be taken in at such a moment. */
const MOST = 2;

/** People to talk to now, those that answer day and night first; the rest is among the helplines. */
export async function peopleOf(
  country: string | undefined,
  audience: string | undefined,
  lang: Lang,
): Promise<HelplinesView> {
  await loadWords(WORDS, lang);
  const view = viewOf({ country, audience, lang, words: WORDS.loaded.get(lang) ?? en });
  return { ...view, lines: view.lines.slice(0, MOST) };
}

export function renderPeople({ lines }: HelplinesView): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="people">
    ${lines.map(
      ({ name, contacts, facts }) =>
        html`<li>
          <strong><bdi>${name}</bdi></strong>
          <span class="deeds">
            ${contacts
              .slice(0, 3)
              .map(
                ({ by, href, text, facts }) =>
                  html`<a class="button" href=${href} rel=${by === 'chat' ? 'noopener noreferrer' : nothing}
                    >${text}${facts.length ? ` · ${facts.join(' · ')}` : ''}</a
                  >`,
              )}
          </span>
          <span class="quiet">${facts.slice(0, 2).join(' · ')}</span>
        </li>`,
    )}
  </ul>`;
}
