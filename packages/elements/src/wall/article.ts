import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Adapter } from '@kindred/core/contract';

import { eyeOffIcon, icon } from '../internal/icons.js';
import type { Theme } from '../internal/theme.js';

import type { WallWords } from './translations/en.js';
import { isLong, type Shown } from './wall-core.js';

const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);

/** What an article needs to know of the wall around it. */
export interface ArticleView {
  words: WallWords;
  /** Its place, from 1. */
  position: number;
  when: string;
  topics: readonly string[];
  /** Its text is in view although it carries content notes. */
  uncovered: boolean;
  unfolded: boolean;
  withReplies: boolean;
  withReactions: boolean;
  adapter?: Adapter;
  theme?: Theme;
}

/** One post of a feed: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
export function renderArticle(shown: Shown, view: ArticleView): TemplateResult {
  const { key, state, contentNotes } = shown;
  const open = contentNotes.length === 0 || view.uncovered;
  return html`<article
    part="post"
    class=${state ? 'own' : ''}
    tabindex="0"
    data-key=${key}
    aria-posinset=${view.position}
    aria-setsize="-1"
    aria-labelledby="by-${key} when-${key}"
  >
    ${renderHead(shown, view)} ${contentNotes.length > 0 ? renderCover(shown, view) : nothing}
    ${open ? renderText(shown, view) : nothing} ${renderFoot(shown, view)}
  </article>`;
}

function renderHead({ key, name, createdAt, edited, example, mine, seeking, state }: Shown, view: ArticleView) {
  const { words, when } = view;
  return html`<header>
    <h3 class="name" id="by-${key}">${name ?? words.unnamed}</h3>
    ${mine ? html`<span class="mark">${words.yours}</span>` : nothing}
    ${example ? html`<span class="mark">${words.common.example}</span>` : nothing}
    <span class="quiet when" id="when-${key}"
      ><time datetime=${new Date(createdAt).toISOString()}>${when}</time
      >${edited ? ` · ${words.edited}` : nothing}</span
    >
    ${seeking ? html`<p class="quiet seeking">${words.seeking[seeking]}</p>` : nothing}
    ${state ? html`<p class="state" part="state">${clockIcon}<span>${words.own[state]}</span></p>` : nothing}
  </header>`;
}

function renderCover({ key, contentNotes }: Shown, { words, uncovered }: ArticleView): TemplateResult {
  const { contentNotes: names, comma } = words.vocabulary;
  return html`<div class="cover" part="cover">
    <p id="about-${key}">
      ${eyeOffIcon}<span>${words.covered(contentNotes.map((note) => names[note]).join(comma))}</span>
    </p>
    <button
      type="button"
      data-do="uncover"
      aria-expanded=${uncovered}
      aria-describedby="about-${key}"
      aria-controls=${uncovered ? `text-${key}` : nothing}
    >
      ${uncovered ? words.cover : words.uncover}
    </button>
  </div>`;
}

function renderText({ key, text }: Shown, { words, unfolded }: ArticleView): TemplateResult {
  const long = isLong(text);
  return html`<p class="prose ${long && !unfolded ? 'folded' : ''}" id="text-${key}" part="text">${text}</p>
    ${
      long
        ? html`<button
            class="plain"
            type="button"
            data-do="unfold"
            aria-expanded=${unfolded}
            aria-controls="text-${key}"
          >
            ${unfolded ? words.fold : words.readOn}
          </button>`
        : nothing
    }`;
}

function renderFoot({ id, replies, replyCount, state }: Shown, view: ArticleView): TemplateResult {
  const { words, topics, withReplies, withReactions, adapter, theme } = view;
  const answers =
    replyCount > 0 ? words.replies(replyCount) : replies === 'reactions-only' ? words.noReplies : undefined;
  const said = withReplies && !state ? answers : undefined;
  return html`${topics.length > 0 || said ? html`<div class="quiet about">${renderTopics(topics, words)}${said ? html`<p>${said}</p>` : nothing}</div>` : nothing}
  ${
    withReactions && id && !state
      ? html`<kindred-reaction-bar
          target="post:${id}"
          theme=${theme ?? nothing}
          .adapter=${adapter}
          .quiet=${true}
        ></kindred-reaction-bar>`
      : nothing
  }`;
}

function renderTopics(topics: readonly string[], words: WallWords): TemplateResult | typeof nothing {
  if (topics.length === 0) return nothing;
  return html`<ul class="topics" aria-label=${words.topics}>
    ${topics.map((topic) => html`<li>${topic}</li>`)}
  </ul>`;
}
