import { html, nothing, type TemplateResult } from 'lit';
import type { Adapter } from '@kindred/core/contract';

import { eyeOffIcon } from '../internal/icons.js';
import type { Theme } from '../internal/theme.js';

import type { WallWords } from './translations/en.js';
import { isLong, type Shown } from './wall-core.js';

/** What an article needs to know of the wall around it. */
export interface ArticleView {
  words: WallWords;
  /** Its place, from 1. */
  position: number;
  /** Of all there are; −1 while that isn't known. */
  of: number;
  when: string;
  topics: readonly string[];
  /** Its text is in view although it carries content notes. */
  uncovered: boolean;
  unfolded: boolean;
  /** Far from the reader: words alone. */
  bare: boolean;
  /** As high as it was, in pixels, where it is gone. */
  height?: number;
  /** What is said of replies, and what can be done about them. */
  lane: boolean;
  withReplies: boolean;
  /** Whether replies can be read here. */
  readable: boolean;
  /** Whether something can be written here. */
  writable: boolean;
  reportable: boolean;
  /** Its replies are open; also `write` where one is about to be written. */
  thread?: 'read' | 'write';
  reporting: boolean;
  /** What was to be opened here could not be loaded. */
  broken: boolean;
  /** Shows what is open, from when something was. */
  opened?: (shown: Shown, view: ArticleView) => unknown;
  /** Why it is shown, where the order is made on the device; in the place of what was hidden there, what can be done. */
  why: unknown;
  /** What of it should be hidden, where somebody asked. */
  asking: unknown;
  /** How it stands, where nobody else sees it. */
  own: unknown;
  /** The reaction bar, or the room for it. */
  bar: unknown;
  circle?: string;
  adapter?: Adapter;
  theme?: Theme;
  onReported(): void;
}

/** One post of a feed: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
export function renderArticle(shown: Shown, view: ArticleView): TemplateResult {
  const { key, state, contentNotes, gone } = shown;
  const open = contentNotes.length === 0 || view.uncovered;
  // Text set from script: unlike an attribute, a strict policy for styles lets it through.
  const style = (gone && view.height ? `min-block-size:${view.height}px` : '') as string & CSSStyleDeclaration;
  return html`<article
    part="post"
    class=${gone ? 'gone' : state ? 'own' : ''}
    tabindex="0"
    data-key=${key}
    aria-posinset=${view.position}
    aria-setsize=${view.of}
    aria-labelledby=${gone ? `gone-${key}` : `by-${key} when-${key}`}
    .style=${style}
  >
    ${
      gone
        ? html`<p class="quiet" id="gone-${key}">${gone === 'hidden' ? view.why : view.words.gone}</p>`
        : html`${renderHead(shown, view)} ${contentNotes.length > 0 && !view.bare ? renderCover(shown, view) : nothing}
          ${open ? renderText(shown, view) : nothing} ${shown.resources ? renderHelp(view) : nothing}
          ${view.bare ? nothing : renderFoot(shown, view)}`
    }
  </article>`;
}

function renderHead(shown: Shown, { words, when, bare, own }: ArticleView) {
  const { key, name, createdAt, edited, example, mine, seeking, newHere } = shown;
  return html`<header>
    <h3 class="name" id="by-${key}">${name ?? words.unnamed}</h3>
    ${mine ? renderMark(words.yours) : newHere ? renderMark(words.newHere) : nothing}
    ${example ? renderMark(words.common.example) : nothing}
    <span class="quiet when" id="when-${key}"
      ><time datetime=${new Date(createdAt).toISOString()}>${when}</time
      >${edited ? ` · ${words.edited}` : nothing}</span
    >
    ${seeking && !bare ? html`<p class="quiet seeking">${words.seeking[seeking]}</p>` : nothing} ${own}
  </header>`;
}

const renderMark = (text: string): TemplateResult => html`<span class="mark">${text}</span>`;

/** What stands before a text with content notes. */
export function renderCover(
  { key, contentNotes }: Pick<Shown, 'key' | 'contentNotes'>,
  { words, uncovered }: Pick<ArticleView, 'words' | 'uncovered'>,
): TemplateResult {
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

/** The words themselves, folded where they are very many. */
export function renderText(
  { key, text }: Pick<Shown, 'key' | 'text'>,
  { words, unfolded }: Pick<ArticleView, 'words' | 'unfolded'>,
): TemplateResult {
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

/** Lists helplines of most countries. */
const DIRECTORY = 'findahelpline.com';

/** Where help is, day and night: said with what a moderator let through only together with this. */
export const renderHelp = ({ words }: Pick<ArticleView, 'words'>): TemplateResult =>
  html`<p class="quiet" part="help">
    ${words.help} <a href="https://${DIRECTORY}" rel="noopener noreferrer">${DIRECTORY}</a>
  </p>`;

function renderFoot(shown: Shown, view: ArticleView): TemplateResult | typeof nothing {
  const { words, topics } = view;
  const tags =
    topics.length > 0
      ? html`<ul class="quiet topics" aria-label=${words.topics}>
          ${topics.map((topic) => html`<li>${topic}</li>`)}
        </ul>`
      : nothing;
  return html`${tags}${view.why}${shown.id && !shown.state ? html`${view.bar}${renderDeeds(shown, view)}` : nothing}`;
}

function renderDeeds(shown: Shown, view: ArticleView): TemplateResult {
  const { key, replies, replyCount, mine, topics, contentNotes } = shown;
  const { words, withReplies, readable, thread, asking } = view;
  const welcome = replies === 'welcome';
  const count = replyCount > 0 ? words.replies(replyCount) : undefined;
  const mode = welcome ? (view.lane && !count ? words.unanswered : undefined) : words.modes[replies];
  const button = (does: string, text: string, expanded?: boolean): TemplateResult =>
    html`<button
      class="plain"
      type="button"
      data-do=${does}
      aria-expanded=${expanded ?? nothing}
      aria-controls=${expanded ? `${does}-${key}` : nothing}
    >
      ${text}
    </button>`;
  return html`<div class="deeds">
      ${
        withReplies
          ? html`${count && (readable ? button('thread', count, Boolean(thread)) : html`<p class="quiet">${count}</p>`)}
            ${mode ? html`<p class="quiet">${mode}</p>` : nothing}
            ${readable && welcome && view.writable ? button('reply', words.reply) : nothing}`
          : nothing
      }
      ${
        mine
          ? nothing
          : html`<span class="last"
              >${topics[0] || contentNotes[0] ? button('hide', words.hide, Boolean(asking)) : nothing}${
                view.reportable ? button('report', words.report, view.reporting) : nothing
              }</span
            >`
      }
    </div>
    ${asking} ${view.broken ? html`<p class="notice" role="status">${words.common.unavailable}</p>` : nothing}
    ${view.opened?.(shown, view)}`;
}
