import { html, nothing, type TemplateResult } from 'lit';
import {
  type ContactView,
  countriesIn,
  type HelplinesView,
  type LineView,
  viewOf,
  type ViewOptions,
} from '@kindred/core/helplines';

/** Names of countries take long to make: once a language. */
const countries = new Map<string, { code: string; name: string }[]>();

export function countriesOf(lang: string): { code: string; name: string }[] {
  const found = countries.get(lang) ?? countriesIn(lang);
  countries.set(lang, found);
  return found;
}

export { viewOf };

/** What is the same for every line. */
interface Around extends Pick<ViewOptions, 'words'> {
  onPress(by: ContactView['by']): void;
}

/** What is known of a country, everything in it a real link. */
export function renderLines({ emergency, lines, note }: HelplinesView, around: Around): TemplateResult {
  const { words, onPress } = around;
  return html`${
    emergency.length
      ? html`<p class="danger" part="emergency">
          <span>${words.danger}</span>
          ${emergency.map(({ href, text }) => html`<a class="button" href=${href} @click=${() => onPress('call')}>${text}</a>`)}
        </p>`
      : nothing
  }
  ${
    lines.length
      ? html`<ul class="lines">
          ${lines.map((line) => renderLine(line, around))}
        </ul>`
      : nothing
  }
  ${note ? html`<p part="note">${note}</p>` : nothing}`;
}

const renderLine = ({ name, contacts, facts, page }: LineView, { words, onPress }: Around): TemplateResult =>
  html`<li part="line">
    <h3><bdi>${name}</bdi></h3>
    <div class="ways">
      ${contacts.map(
        ({ by, href, text, facts }) =>
          html`<span class="way"
            ><a
              class="button"
              part="contact"
              href=${href}
              @click=${() => onPress(by)}
              rel=${by === 'chat' ? 'noopener noreferrer' : nothing}
              >${text}</a
            >${facts.length ? html`<span class="quiet">${facts.join(' · ')}</span>` : nothing}</span
          >`,
      )}
    </div>
    <p class="quiet">
      ${facts.join(' · ')}${
        page ? html`${facts.length ? ' · ' : ''}<a href=${page} rel="noopener noreferrer">${words.page}</a>` : nothing
      }
    </p>
  </li>`;
