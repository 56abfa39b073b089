import type { LiveEvent } from '@kindred/core/contract';
import { formatItemId, isAdapterError } from '@kindred/core/contract';

import type { Change, Ground } from '../store/ground.js';
import { circleOf, communityOf } from '../store/ground.js';
import { itemColumns } from '../store/items.js';
import { readCounts, toTally } from '../store/reactions.js';
import { type ShownRow, toPost, toReply, toStory } from '../store/rows.js';

type ItemChange = Extract<Change, { what: 'item' }>;
type TallyChange = Extract<Change, { what: 'tally' }>;

const NEVER = Number.POSITIVE_INFINITY;

/** What names a change: of two of the same name only the later tells anything. */
export const nameOf = (change: Change): string =>
  change.what === 'item' ? `${change.scope}|${change.thread}|${change.id}` : `${change.scope}|${change.target}`;

export interface Rendered {
  event: LiveEvent;
  /** When what it tells comes to its end, or what it stands under. */
  ends: number;
}

/**
 * What the public may hear of each change, as things stand now, by its name. Nothing is told of what was never seen,
 * such as a reply under a post that is no longer public.
 */
export async function render(ground: Ground, changes: readonly Change[]): Promise<Map<string, Rendered>> {
  const events = new Map<string, Rendered>();
  await Promise.all([
    renderItems(
      ground,
      changes.filter((change) => change.what === 'item'),
      events,
    ),
    renderTallies(
      ground,
      changes.filter((change) => change.what === 'tally'),
      events,
    ),
  ]);
  return events;
}

async function renderItems({ sql, now }: Ground, changes: readonly ItemChange[], events: Map<string, Rendered>) {
  if (!changes.length) return;
  const at = now();
  const rows = await sql<(ShownRow & { w_n: number; there: boolean; open: boolean; ends: number | null })[]>`
    select w.n::int as w_n, i.id is not null as there, o.id is not null as open,
           least(i.expires_at, o.expires_at) as ends, ${itemColumns(sql)}
    from unnest(${changes.map(({ scope }) => scope)}::text[], ${changes.map(({ thread }) => thread)}::uuid[],
                ${changes.map(({ id }) => id)}::uuid[]) with ordinality as w (scope, thread, id, n)
    left join items i on i.scope = w.scope and i.thread = w.thread and i.id = w.id
      and i.state = 'live' and (i.expires_at is null or i.expires_at > ${at})
    left join items o on o.scope = w.scope and o.thread = w.thread and o.id = w.thread
      and o.state = 'live' and (o.expires_at is null or o.expires_at > ${at})`;
  for (const row of rows) {
    const change = changes[row.w_n - 1] as ItemChange;
    const { scope, thread, id } = change;
    const event = row.there && row.open ? toEvent(row) : undefined;
    if (event) {
      events.set(nameOf(change), { event, ends: row.ends ?? NEVER });
    } else if (row.open || id === thread) {
      const gone = formatItemId({ circle: circleOf(scope), thread, item: id });
      events.set(nameOf(change), { event: { type: 'gone', id: gone }, ends: NEVER });
    }
  }
}

const toEvent = (row: ShownRow): LiveEvent =>
  row.kind === 'post'
    ? { type: 'post', post: toPost(row) }
    : row.kind === 'story'
      ? { type: 'story', story: toStory(row) }
      : { type: 'reply', reply: toReply(row) };

async function renderTallies(ground: Ground, changes: readonly TallyChange[], events: Map<string, Rendered>) {
  await Promise.all(
    [...new Set(changes.map(({ scope }) => scope))].map(async (scope) => {
      const some = changes.filter((change) => change.scope === scope);
      const place = await ground.places.circle(communityOf(scope), circleOf(scope)).catch((error: unknown) => {
        // A community that was erased meanwhile is no reason to tell the others nothing.
        if (isAdapterError(error) && error.code === 'not-found') return undefined;
        throw error;
      });
      if (!place || place.policy.counts === 'none') return;
      const { policy } = place;
      const counts = await readCounts(ground.sql, some, ground.now());
      for (const change of some) {
        const { target } = change;
        const tally = toTally(target, counts.get(target) ?? [], policy);
        events.set(nameOf(change), { event: { type: 'tally', tally }, ends: NEVER });
      }
    }),
  );
}
