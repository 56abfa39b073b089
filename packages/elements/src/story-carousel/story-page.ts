import { html, nothing, type TemplateResult } from 'lit';

import { eyeOffIcon } from '../internal/icons.js';

import type { ShownPart, ShownStory } from './shown-story.js';
import type { StoryCarouselWords } from './translations/en.js';

function part({ name, heading, text }: ShownPart, words: StoryCarouselWords): TemplateResult {
  const title = heading ?? (name && words.parts[name]);
  return html`<section class=${name ?? ''} part="part">
    ${title && html`<h4 class="part">${title}</h4>`}
    ${text.split(/\n{2,}/).map((paragraph) => html`<p class="prose" dir="auto">${paragraph}</p>`)}
  </section>`;
}

export const notesOf = ({ notes }: ShownStory, { vocabulary }: StoryCarouselWords): string =>
  notes.map((note) => vocabulary.contentNotes[note]).join(vocabulary.comma);

/**
 * A story set as a page of a book; as two facing pages where there is room. While it is covered neither its title nor its
 * text is there. `toggle`, the button that covers and uncovers it, keeps its place and so the focus.
 */
export function storyPage(
  story: ShownStory,
  words: StoryCarouselWords,
  covered: boolean,
  toggle: unknown,
): TemplateResult {
  const { vocabulary, common } = words;
  const { title, author, topics, example, parts } = story;
  const half = Math.ceil(parts.length / 2);
  const said = [author, topics.map((topic) => vocabulary.topics[topic] ?? topic).join(vocabulary.comma)];
  return html`<div class="sheet ${covered ? 'rest' : ''}">
    ${
      covered
        ? restPage(words.covered(notesOf(story, words)), words.coveredHint, nothing, eyeOffIcon)
        : html`<h3 class="story" dir="auto">${title}</h3>
            <p class="byline quiet">
              ${[...said, example && common.example]
                .filter(Boolean)
                .map((text) => html`<span dir="auto">${text}</span>`)}
            </p>`
    }
    ${toggle}
    ${
      covered
        ? nothing
        : html`<div class="leaves">
            ${[parts.slice(0, half), parts.slice(half)].map(
              (leaf) => leaf[0] && html`<div class="leaf">${leaf.map((each) => part(each, words))}</div>`,
            )}
          </div>`
    }
  </div>`;
}

/** A page without a story: the last one, an empty one, one that did not come. */
export const restPage = (
  title: string,
  hint: string,
  action: unknown = nothing,
  icon: unknown = nothing,
): TemplateResult => html`
  ${icon}
  <h3 class="story">${title}</h3>
  <p class="quiet">${hint}</p>
  ${action}
`;
