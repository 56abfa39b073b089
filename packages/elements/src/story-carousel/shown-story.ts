import type { ContentNote, Story } from '@kindred/core/contract';

import type { StoryList } from '../store/stories.js';

/** The four parts, in the order they are read. */
export const PARTS = ['hard', 'tried', 'helped', 'now'] as const;
export type PartName = (typeof PARTS)[number];

export interface ShownPart {
  readonly name?: PartName;
  /** The author's own heading; the widget's words for the part without one. */
  readonly heading?: string;
  readonly text: string;
}

/** A story as a slide needs it, wherever it came from. */
export interface ShownStory {
  /** Of the backend's story, or one made up for an article. */
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly topics: readonly string[];
  readonly notes: readonly ContentNote[];
  readonly example: boolean;
  readonly parts: readonly ShownPart[];
}

/** Where the stories come from: the backend, or the page itself. Only those that are shown are read. */
export interface StorySource {
  /** Whether they were written into the page: no backend knows them. */
  readonly articles?: boolean;
  readonly list: Pick<StoryList, 'ended' | 'error' | 'want' | 'retry'> & { readonly items: readonly unknown[] };
  read(item: unknown): ShownStory;
  /** What tells a story from all others, also when the row around it changes. */
  keyOf(item: unknown): unknown;
}

export const backendSource = (list: StoryList): StorySource => ({
  list,
  read: (item) => {
    const story = item as Story;
    return {
      ...story,
      author: story.author.name,
      notes: story.contentNotes,
      parts: PARTS.map((name) => ({ name, text: story[name] })),
    };
  },
  keyOf: (item) => (item as Story).id,
});
