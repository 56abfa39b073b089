import { html, type TemplateResult } from 'lit';

import type { ShownPart, ShownStory } from './shown-story.js';
import type { TellingWords } from './translations/telling.en.js';

/** What stands over a story with notes. */
export interface Cover {
  /** In the story's place, while it is covered. */
  page?: TemplateResult;
  /** The button that covers and uncovers it. */
  toggle: TemplateResult;
}

function part({ name, heading, text }: ShownPart, words: TellingWords): TemplateResult {
  const title = heading ?? (name && words.parts[name]);
  return html`<section class=${name ?? ''} part="part">
    ${title && html`<h4 class="part">${title}</h4>`}
    ${text.split(/\n{2,}/).map((paragraph) => html`<p class="prose" dir="auto">${paragraph}</p>`)}
  </section>`;
}

/**
 * A story set as a page of a book; as two facing pages where there is room. While it is covered neither its title nor its
 * text is there. The button that covers and uncovers it keeps its place, and so the focus.
 */
export function storyPage(
  story: ShownStory,
  words: TellingWords,
  { page, toggle }: Partial<Cover> = {},
): TemplateResult {
  const { vocabulary, common } = words;
  const { title, author, topics, example, parts } = story;
  const half = Math.ceil(parts.length / 2);
  const said = [author, topics.map((topic) => vocabulary.topics[topic] ?? topic).join(vocabulary.comma)];
  return html`<div class="sheet ${page ? 'rest' : ''}">
    ${
      page ??
      html`<h3 class="story" dir="auto">${title}</h3>
        <p class="byline quiet">
          ${[...said, example && common.example].filter(Boolean).map((text) => html`<span><bdi>${text}</bdi></span>`)}
        </p>`
    }
    ${toggle}
    ${
      page
        ? ''
        : html`<div class="leaves">
            ${[parts.slice(0, half), parts.slice(half)].map(
              (leaf) => leaf[0] && html`<div class="leaf">${leaf.map((each) => part(each, words))}</div>`,
            )}
          </div>`
    }
  </div>`;
}
