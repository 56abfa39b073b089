import type { OwnEntry } from '../../store/own-items.js';
import type { ListedPost } from '../../store/posts.js';

import { type OwnState, type Shown, shownPost } from '../wall-core.js';

/** States in which an own entry is shown although it is not in anybody's list. */
const STATES: Partial<Record<OwnEntry['state'], OwnState>> = {
  held: 'held',
  appealed: 'held',
  returned: 'returned',
  failed: 'failed',
};

/** How an own entry stands that is shown to its author alone; nothing for what everybody sees, or nobody. */
export function ownState({ state, error, withdrawn }: OwnEntry): OwnState | undefined {
  if (withdrawn) return undefined;
  if (state === 'queued') return error ? 'waiting' : 'sending';
  return STATES[state];
}

function shownOwn(entry: OwnEntry, state: OwnState | undefined): Shown | undefined {
  const { key, id, draft, item, author, createdAt } = entry;
  if (draft.kind !== 'post') return undefined;
  const said = item?.pending ?? item;
  return {
    key,
    id,
    name: author?.name,
    createdAt,
    text: said?.text ?? draft.text,
    topics: said?.topics ?? draft.topics ?? [],
    seeking: item?.seeking ?? draft.seeking,
    contentNotes: said?.contentNotes ?? draft.contentNotes ?? [],
    replies: item?.replies ?? draft.replies ?? 'welcome',
    replyCount: item?.replyCount ?? 0,
    example: false,
    edited: false,
    mine: true,
    state,
  };
}

/**
 * What the wall shows, from top to bottom: one's own that others don't see (yet), then the posts as they are listed, one's
 * own marked among them.
 *
 * @param readAt when the list was read: what of one's own went live after that may not be in it yet
 * @param above entries (by key) that stood above it already
 */
export function shownOn(
  circle: string,
  posts: readonly ListedPost[],
  entries: readonly OwnEntry[],
  readAt: number,
  above: ReadonlySet<string> = new Set(),
): readonly Shown[] {
  const here = entries.filter(({ draft }) => draft.kind === 'post' && draft.circle === circle);
  const listed = new Set(posts.map(({ id }) => id));
  const first = here.flatMap((entry) => {
    if (entry.id && listed.has(entry.id)) return [];
    const state = ownState(entry);
    const justLive = entry.state === 'live' && (entry.createdAt > readAt || above.has(entry.key));
    return state || justLive ? (shownOwn(entry, state) ?? []) : [];
  });
  const mine = new Map(here.map((entry) => [entry.id, entry]));
  return [...first, ...posts.map((post) => shownPost(post, mine.get(post.id)))];
}
