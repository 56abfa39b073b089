import { html, nothing, type TemplateResult } from 'lit';

import { eyeOffIcon } from '../internal/icons.js';

import type { ShownPart, ShownStory } from './shown-story.js';
import type { StoryCarouselWords } from './translations/en.js';

const paragraphs = (text: string): TemplateResult[] =>
  text.split(/\n{2,}/).map((paragraph) => html`<p class="prose" dir="auto">${paragraph}</p>`);

function part({ name, heading, text }: ShownPart, words: StoryCarouselWords): TemplateResult {
  const title = heading ?? (name && words.parts[name]);
  return html`<section class=${name ?? ''} part="part">
    ${title ? html`<h4 class="part">${title}</h4>` : nothing}${paragraphs(text)}
  </section>`;
}

export const notesOf = ({ notes }: ShownStory, { vocabulary }: StoryCarouselWords): string =>
  notes.map((note) => vocabulary.contentNotes[note]).join(vocabulary.comma);

/** Who tells it, what is around it, and whether it is an example. */
function byline(story: ShownStory, { vocabulary, common }: StoryCarouselWords): TemplateResult | typeof nothing {
  const topics = story.topics.map((topic) => vocabulary.topics[topic] ?? topic).join(vocabulary.comma);
  const said = [story.author, topics, story.example && common.example].filter(Boolean);
  if (!said.length) return nothing;
  return html`<p class="byline quiet">${said.map((text) => html`<span dir="auto">${text}</span>`)}</p>`;
}

/**
 * A story set as a page of a book; as two facing pages where there is room. While it is covered neither its title nor its
 * text is there. `toggle`, the button that covers and uncovers it, keeps its place and so the focus.
 */
export function storyPage(
  story: ShownStory,
  words: StoryCarouselWords,
  { covered, toggle }: { covered: boolean; toggle: unknown },
): TemplateResult {
  const half = Math.ceil(story.parts.length / 2);
  const leaves = [story.parts.slice(0, half), story.parts.slice(half)].filter(({ length }) => length);
  return html`<div class="sheet ${covered ? 'rest' : ''}">
    ${covered ? coverOf(story, words) : headOf(story, words)} ${toggle}
    ${
      covered
        ? nothing
        : html`<div class="leaves">
            ${leaves.map((parts) => html`<div class="leaf">${parts.map((each) => part(each, words))}</div>`)}
          </div>`
    }
  </div>`;
}

const coverOf = (story: ShownStory, words: StoryCarouselWords): TemplateResult => html`
  ${eyeOffIcon}
  <h3 class="story">${words.covered(notesOf(story, words))}</h3>
  <p class="quiet">${words.coveredHint}</p>
`;

const headOf = (story: ShownStory, words: StoryCarouselWords): TemplateResult => html`
  ${story.title ? html`<h3 class="story" dir="auto">${story.title}</h3>` : nothing} ${byline(story, words)}
`;

/** A page without a story: the last one, an empty one, one that did not come. */
export const restPage = (title: string, hint: string, action: unknown = nothing): TemplateResult => html`
  <div class="rest">
    <h3 class="story">${title}</h3>
    ${hint ? html`<p class="quiet">${hint}</p>` : nothing}${action}
  </div>
`;

/** Lines where the words will stand. */
export const waitingPage = ({ common }: StoryCarouselWords): TemplateResult => html`
  <div class="lines" aria-hidden="true">${Array.from({ length: 11 }, () => html`<i></i>`)}</div>
  <p class="sr">${common.loading}</p>
`;
