/** Moderation as the contract tells it, without storage, time or anybody else: what the random walks compare with. */
import {
  type ErrorCode,
  isPublic,
  type ItemState,
  mayMove,
  type Outcome,
  OUTCOME_STATE,
  type ReplyMode,
} from '@kindred/core/contract';

import type { Person } from '../scene.js';

export interface Pending {
  revision: number;
  text: string;
  state: 'held' | 'returned';
}

export interface ModelItem {
  kind: 'post' | 'reply' | 'story';
  /** In the order they were written, from 1. */
  number: number;
  id: string;
  capability: string;
  author: Person;
  /** What a reply stands under. */
  under?: ModelItem;
  state: ItemState;
  revision: number;
  text: string;
  pending?: Pending;
  /** Every revision there ever was: none is used twice. */
  revisions: Set<number>;
  expires: boolean;
  replies: ReplyMode;
  limited: boolean;
  outcome?: Outcome;
  reactions: number;
}

/** What an act must come to: done, or refused with one of these. */
export type Verdict = 'done' | readonly ErrorCode[];

const CONFLICT = ['conflict'] as const;
const GONE: readonly ItemState[] = ['deleted', 'expired'];

export const isGone = ({ state }: ModelItem): boolean => GONE.includes(state);
/** A reply is read only while its post is. */
export const canBeRead = ({ state, under }: ModelItem): boolean =>
  isPublic(state) && (under === undefined || isPublic(under.state));
/** The revision an edit must name. */
export const newest = ({ pending, revision }: ModelItem): number => pending?.revision ?? revision;
/** The revision a decision must name. */
export const decidable = ({ pending, revision }: ModelItem): number =>
  pending?.state === 'held' ? pending.revision : revision;

/** For the trail of a walk. */
export const nameOf = ({ kind, number, state, revision }: ModelItem): string =>
  `${kind} ${number} (${state}, revision ${revision})`;

const changeable = ({ state }: ModelItem): boolean => state === 'live' || state === 'held' || state === 'returned';

function go(item: ModelItem, to: ItemState): void {
  item.state = to;
  if (!isGone(item)) return;
  item.text = '';
  delete item.pending;
  delete item.outcome;
  item.expires = false;
  item.reactions = 0;
}

export function edit(item: ModelItem, text: string, revision: number, heldFirst: boolean): Verdict {
  if (!changeable(item) || revision !== newest(item)) return CONFLICT;
  // The backend chooses the number; it must be a new one, which the walk looks up.
  const next = { revision: Number.NaN, text };
  if (item.state === 'live' && heldFirst) {
    item.pending = { ...next, state: 'held' };
    return 'done';
  }
  Object.assign(item, next);
  delete item.pending;
  if (item.state === 'returned') go(item, 'held');
  return 'done';
}

export function erase(item: ModelItem): Verdict {
  if (item.state === 'deleted') return 'done';
  if (!mayMove(item.state, 'deleted', 'author')) return CONFLICT;
  go(item, 'deleted');
  return 'done';
}

export function appeal(item: ModelItem): Verdict {
  if (!mayMove(item.state, 'appealed', 'author')) return CONFLICT;
  go(item, 'appealed');
  return 'done';
}

export function expireLater(item: ModelItem, expires: boolean): Verdict {
  if (!changeable(item)) return CONFLICT;
  item.expires = expires;
  return 'done';
}

export function setReplies(item: ModelItem, replies: ReplyMode): Verdict {
  if (!changeable(item)) return CONFLICT;
  if (item.limited && replies === 'welcome') return ['refused'];
  item.replies = replies;
  return 'done';
}

export function timePasses(items: readonly ModelItem[]): void {
  for (const item of items) if (item.expires && !isGone(item)) go(item, 'expired');
}

export function decide(item: ModelItem, outcome: Outcome, revision: number): Verdict {
  if (isGone(item)) return ['conflict', 'not-found'];
  const to = OUTCOME_STATE[outcome];
  const takesAway = isPublic(item.state) && (to === 'held' || to === 'removed');
  if (revision !== decidable(item) && !(takesAway && revision === item.revision)) return CONFLICT;
  const waiting = item.pending?.state === 'held' ? item.pending : undefined;
  const givesEditBack = waiting !== undefined && to === 'returned';
  const stays = isPublic(item.state) && (isPublic(to) || givesEditBack);
  if (!stays && !mayMove(item.state, to, 'moderator')) return CONFLICT;
  item.outcome = outcome;
  if (givesEditBack) {
    waiting.state = 'returned';
    return 'done';
  }
  if (waiting) {
    // What is removed keeps the text that was public: an appeal is about that.
    if (to !== 'removed') item.text = waiting.text;
    item.revision = waiting.revision;
    delete item.pending;
  }
  if (outcome === 'limit-replies') {
    item.limited = true;
    if (item.kind === 'post') item.replies = 'reactions-only';
  }
  go(item, to);
  return 'done';
}
