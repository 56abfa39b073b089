import { type ContentNote, LIMITS, type ReplyMode, type Seeking } from '@kindred/core/contract';

import type { OwnDraft, OwnEntry } from '../store/own-items.js';

/** How long a post stays, in milliseconds; kept without. */
export const STAYS = { keep: undefined, '24h': 86_400_000, '7d': 7 * 86_400_000 } as const;
export type Stays = keyof typeof STAYS;

/** What stands in the box: the words and what was chosen about them. */
export interface Writing {
  text: string;
  topics: string[];
  seeking?: Seeking;
  contentNotes: ContentNote[];
  replies: ReplyMode;
  stays: Stays;
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
  { text, stays, ...choices }: Writing,
): PostDraft & Required<Pick<PostDraft, 'topics' | 'contentNotes' | 'replies'>> {
  return { kind: 'post', circle, text: text.trim(), ...choices, ...(STAYS[stays] && { expiresIn: STAYS[stays] }) };
}

export function toWriting({ text, topics = [], seeking, contentNotes = [], replies, expiresIn }: PostDraft): Writing {
  const stays = (Object.keys(STAYS) as Stays[]).find((key) => STAYS[key] === expiresIn) ?? 'keep';
  return { text, topics, ...(seeking && { seeking }), contentNotes, replies: replies ?? 'welcome', stays };
}

/** How much of the way to the limit is left before it is worth saying. */
const NEAR = 200;

/** Characters left, negative for too many; nothing while there is plenty. Counted as the backend counts them. */
export function roomLeft(text: string, max: number): number | undefined {
  const left = max - text.trim().length;
  return left <= NEAR ? left : undefined;
}

/** `max-length` within what the contract takes. */
export const clampLength = (asked: number): number =>
  asked >= 1 ? Math.min(Math.floor(asked), LIMITS.postText) : LIMITS.postText;

/** `undo-seconds` in milliseconds: none to a minute. */
export const clampUndo = (seconds: number): number => (seconds >= 0 ? Math.min(seconds, 60) : 8) * 1000;

/** Where something one sent stands, in the steps that its writer sees. */
export type Phase = 'undo' | 'sending' | 'waiting' | 'failed' | 'held' | 'live' | 'changed';

export function phaseOf({ state, left, error, sendAfter, createdAt }: OwnEntry): Phase {
  if (state === 'failed' || state === 'held' || state === 'live') return state;
  if (state !== 'queued') return 'changed';
  if (error) return 'waiting';
  return left || sendAfter <= createdAt ? 'sending' : 'undo';
}
