import { html, nothing, type TemplateResult } from 'lit';
import { type Circle, CONTENT_NOTES, LIMITS, type ReplyMode, SEEKING } from '@kindred/core/contract';

import { renderChips, toggled } from '../writing/chips.js';

import { topicChoices } from './choices-core.js';
import type { Stays, Writing } from './post-box-core.js';
import type { WritingWords } from './words.js';

export interface Choices {
  words: WritingWords;
  writing: Writing;
  about?: Circle;
  /** What the page names. */
  topics?: string;
  normsOpen: boolean;
  /** Whether the rarely used ones are out. */
  more: boolean;
  /** Chips may be pressed faster than they are drawn, so a change is made on what stands then. */
  write(change: (now: Writing) => Partial<Writing>): void;
  toggleMore(): void;
}

/** Everything that can be said about a post beside its words; all of it can be left alone. */
export function renderChoices(choices: Choices): TemplateResult {
  const { words, writing, about, more, write } = choices;
  const topics = topicChoices(choices.topics, about);
  return html` ${renderNorms(choices)}
    ${
      topics.length === 0
        ? nothing
        : renderChips(
            'topics',
            words.topics,
            words.topicsHint,
            topics.map(({ key, label }) => [key, label ?? words.vocabulary.topics[key] ?? key.replace(/-/g, ' ')]),
            writing.topics,
            (key) => write(({ topics }) => ({ topics: toggled(topics, key, LIMITS.topics) })),
            LIMITS.topics,
          )
    }
    ${renderChips(
      'seeking',
      words.seeking,
      '',
      SEEKING.map((key) => [key, words.seek[key]]),
      writing.seeking ? [writing.seeking] : [],
      (key) => write(({ seeking }) => ({ seeking: seeking === key ? undefined : key })),
    )}
    <button class="plain" aria-expanded=${more ? 'true' : 'false'} @click=${choices.toggleMore}>${words.more}</button>
    ${more ? renderMore(choices) : nothing}`;
}

function renderNorms({ about, words, normsOpen }: Choices): TemplateResult | typeof nothing {
  if (!about?.norms.length) return nothing;
  return html`<details class=${normsOpen ? 'card' : ''} ?open=${normsOpen}>
    <summary>${words.norms}</summary>
    <ul>
      ${about.norms.map((norm) => html`<li dir="auto">${norm}</li>`)}
    </ul>
  </details>`;
}

function renderMore({ words, writing, write }: Choices): TemplateResult {
  return html`${renderChips(
      'notes',
      words.notes,
      words.notesHint,
      CONTENT_NOTES.map((key) => [key, words.vocabulary.contentNotes[key]]),
      writing.contentNotes,
      (key) => write(({ contentNotes }) => ({ contentNotes: toggled(contentNotes, key, LIMITS.contentNotes) })),
      LIMITS.contentNotes,
    )}
    <div class="pair">
      ${renderSelect(words.replies, words.reply, writing.replies, (key) => write(() => ({ replies: key as ReplyMode })))}
      ${renderSelect(words.stays, words.stay, writing.stays, (key) => write(() => ({ stays: key as Stays })))}
    </div>`;
}

function renderSelect(
  label: string,
  options: Record<string, string>,
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label>
    <span class="ask">${label}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${Object.entries(options).map(
        ([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`,
      )}
    </select>
  </label>`;
}
