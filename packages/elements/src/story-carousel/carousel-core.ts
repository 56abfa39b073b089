import type { ShownStory, StorySource } from './shown-story.js';

/**
 * Where a reader is in a row of stories. Nothing here grows with the number of stories: the row is known by its count
 * alone, and its end may not be known yet.
 */

/** A row of stories as far as it has been read from the backend. */
export interface Row {
  /** How many are there. */
  count: number;
  /** Whether there are no more than these. */
  ended: boolean;
}

/** What stands at a place of the row: behind the last story there is an end, or a wait for the next page. */
export type Place = 'story' | 'waiting' | 'end' | 'empty';

/** The row of a list cut off after `limit` stories; `shift` of them came in while another was being read. */
export function rowOf({ items: { length }, ended }: StorySource['list'], limit: number, shift: number): Row {
  // What came in meanwhile doesn't push the story being read over the edge.
  const most = limit + Math.max(shift, 0);
  return { count: Math.min(length, most), ended: ended || length >= most };
}

export function placeAt(index: number, { count, ended }: Row): Place {
  if (index < count) return 'story';
  if (!ended) return 'waiting';
  return count === 0 ? 'empty' : 'end';
}

/** What helped, which can be saved to try. */
export const stepOf = ({ parts }: ShownStory): string | undefined =>
  parts.find(({ name }) => name === 'helped')?.text.trim();
