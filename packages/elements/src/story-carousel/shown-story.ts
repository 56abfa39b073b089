import type { ContentNote, Story } from '@kindred/core/contract';

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
  /** `story:ID` where the backend knows it and it can be reacted to. */
  readonly target?: string;
  readonly title: string;
  readonly author?: string;
  readonly topics: readonly string[];
  readonly notes: readonly ContentNote[];
  readonly example: boolean;
  readonly parts: readonly ShownPart[];
}

export const shownStory = (story: Story): ShownStory => ({
  id: story.id,
  target: `story:${story.id}`,
  title: story.title,
  author: story.author.name,
  topics: story.topics,
  notes: story.contentNotes,
  example: story.example,
  parts: PARTS.map((name) => ({ name, text: story[name] })),
});

/** What helped, which can be saved to try. */
export const stepOf = (story: ShownStory): string | undefined =>
  story.parts.find(({ name }) => name === 'helped')?.text.trim() || undefined;
