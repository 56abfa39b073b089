import type { OwnItem } from './schemas.js';

/**
 * What the marks of a moderator or a word list are measured on: the text of a post or reply; the title and the four
 * parts of a story, in their order, with an empty line between.
 */
export const fullText = ({ text, story }: Pick<OwnItem, 'text' | 'story'>): string =>
  story ? [story.title, story.hard, story.tried, story.helped, story.now].join('\n\n') : (text ?? '');
