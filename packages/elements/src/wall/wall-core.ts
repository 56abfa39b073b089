import type { ContentNote, ReplyMode, Seeking } from '@kindred/core/contract';

import type { OwnEntry } from '../store/own-items.js';
import type { ListedPost } from '../store/posts.js';

/** How an own post stands that nobody else sees. */
export type OwnState = 'sending' | 'waiting' | 'held' | 'returned' | 'failed';

/** One article of the wall: a post everyone sees, or one of one's own that only its author does. */
export interface Shown {
  /** Stays the same when one's own post goes live, so that nothing jumps. */
  readonly key: string;
  readonly id?: string;
  readonly name?: string;
  readonly createdAt: number;
  readonly text: string;
  readonly topics: readonly string[];
  readonly seeking?: Seeking;
  readonly contentNotes: readonly ContentNote[];
  readonly replies: ReplyMode;
  readonly replyCount: number;
  readonly example: boolean;
  readonly edited: boolean;
  readonly mine: boolean;
  readonly newHere?: boolean;
  /** A moderator asked for help to be named with it. */
  readonly resources?: boolean;
  /** Only for what others don't see. */
  readonly state?: OwnState;
  /** It was taken away while it stood here; `hidden` by whoever reads. */
  readonly gone?: true | 'hidden';
}

/** What was made of a post stays the same as long as the post does, so that whoever shows it can tell. */
const made = new WeakMap<ListedPost, Shown>();

export function shownPost(post: ListedPost, mine?: OwnEntry): Shown {
  const known = made.get(post);
  if (known && known.mine === Boolean(mine)) return known;
  const shown: Shown = {
    ...post,
    key: mine?.key ?? post.id,
    name: post.author.name,
    edited: post.editedAt !== undefined,
    mine: Boolean(mine),
  };
  made.set(post, shown);
  return shown;
}

/** About how many characters stand in a line at the widest. */
const LINE = 66;
/** Longer than this is folded; a text that ends soon after the fold is not. */
const LINES = 15;

/** Whether a text is so long that it starts folded. Reckoned, not measured: measuring would hold up the first paint. */
export function isLong(text: string): boolean {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / LINE));
    if (lines > LINES) return true;
  }
  return false;
}

/** Whole days between two times by this device's calendar: 0 today, 1 yesterday; never below 0. */
export function daysAgo(time: number, now: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
  // A day with a clock change has 23 or 25 hours.
  return Math.max(0, Math.round((midnight(now) - midnight(time)) / 86_400_000));
}

/** How many posts stand together in the document; the first of these is there at once. */
export const BLOCK = 20;

/** Posts that come and go together, as far as the document is concerned. */
export interface Block {
  readonly id: number;
  /** How many stand before it. */
  readonly from: number;
  readonly shown: readonly Shown[];
  /** `full` near the reader; `bare` words alone, to be found and read out; `held` a place kept until there is time. */
  as: 'full' | 'bare' | 'held';
  /** As high as it was in full, in pixels, where that is known. */
  height?: number;
}
