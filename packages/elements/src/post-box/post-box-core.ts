import { type ContentNote, LIMITS, type ReplyMode, type Seeking } from '@kindred/core/contract';

import type { OwnDraft } from '../store/own-items.js';
import { STAYS, type Stays } from '../writing/stays.js';

export { STAYS, type Stays } from '../writing/stays.js';

/** What stands in the box: the words and what was chosen about them. */
export interface Writing {
  text: string;
  topics: string[];
  seeking?: Seeking;
  contentNotes: ContentNote[];
  replies: ReplyMode;
  stays: Stays;
  /** What was noticed and put away. It stays on the device. */
  hushed?: string[];
}

export const blank = (stays: Stays = 'keep', seeking?: Seeking): Writing => ({
  text: '',
  topics: [],
  ...(seeking && { seeking }),
  contentNotes: [],
  replies: 'welcome',
  stays,
});

export type PostDraft = Extract<OwnDraft, { kind: 'post' }>;

export function toDraft(
  circle: string,
  { text, stays, hushed: _, ...choices }: Writing,
): PostDraft & Required<Pick<PostDraft, 'topics' | 'contentNotes' | 'replies'>> {
  return { kind: 'post', circle, text: text.trim(), ...choices, ...(STAYS[stays] && { expiresIn: STAYS[stays] }) };
}

/** Of which moderators were not to be told, they are not told unless somebody says so. */
export function toWriting(draft: PostDraft): Writing {
  const { text, topics = [], seeking, contentNotes = [], replies, expiresIn, care } = draft;
  const stays = (Object.keys(STAYS) as Stays[]).find((key) => STAYS[key] === expiresIn) ?? 'keep';
  const chosen = { ...(seeking && { seeking }), ...(!care && { hushed: ['care'] }) };
  return { text, topics, ...chosen, contentNotes, replies: replies ?? 'welcome', stays };
}

/** `max-length` within what the contract takes. */
export const clampLength = (asked: number): number =>
  asked >= 1 ? Math.min(Math.floor(asked), LIMITS.postText) : LIMITS.postText;
