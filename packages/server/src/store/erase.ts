import type { Actor, ItemState } from '@kindred/core/contract';

import { forfeit, sweepAdmission } from '../admission/index.js';
import type { Tx } from '../database/connect.js';
import { eraseFromLog } from '../moderation/log.js';
import type { Ground } from './ground.js';
import { communityOf } from './ground.js';
import { hasExpired, type ItemKey, lockItem, stepTime } from './items.js';
import type { ItemRow } from './rows.js';
import { targetOf } from './rows.js';

/** States in which nothing is left to take away. */
export const GONE: readonly ItemState[] = ['deleted', 'expired'];

/** Items that came to their end, of which a sweep takes so many before it looks again. */
const AT_ONCE = 500;

export type Erasable = Pick<ItemRow, 'scope' | 'thread' | 'id' | 'kind' | 'state' | 'revision'>;

export interface Erasing {
  to: 'deleted' | 'expired';
  actor: Actor;
  now: number;
}

/**
 * Takes away everything items said and everything said about them, and leaves what other items need: their place,
 * their state, the name others know the voice by. Their capabilities stay taken. That they are gone is written to the
 * ledger by the database itself.
 *
 * @param items of one scope, locked, none of them gone
 */
export async function eraseItems(
  tx: Tx,
  scope: string,
  items: readonly Erasable[],
  { to, actor, now }: Erasing,
): Promise<void> {
  if (!items.length) return;
  const threads = items.map(({ thread }) => thread);
  const ids = items.map(({ id }) => id);
  const targets = items.map(targetOf);
  const these = tx`unnest(${threads}::uuid[], ${ids}::uuid[]) as k (thread, id)`;
  await tx`
    with less as (
      select i.thread, count(*)::int as n from ${these}
      join items i on i.scope = ${scope} and i.thread = k.thread and i.id = k.id
      where i.kind = 'reply' and i.state = 'live' group by i.thread)
    update items o set
      reply_count = o.reply_count - less.n,
      answered = o.reply_count > less.n,
      turned = case when (o.reply_count > less.n) = o.answered then o.turned else nextval('turn_order') end
    from less where o.scope = ${scope} and o.thread = less.thread and o.id = less.thread and o.kind = 'post'`;
  await tx`
    update items i set state = ${to}, content = null, topics = '{}', voice = null, held = null, suspect = null, outcome = null,
      reason = null, note = null, mark = null, appeal = null, second = null, pending = null, lane = null, queued = null,
      lane_since = null, expires_at = null, thanked = false, new_here = false, care = false, chapter_of = null
    from ${these} where i.scope = ${scope} and i.thread = k.thread and i.id = k.id`;
  await tx`delete from revisions r using ${these} where r.scope = ${scope} and r.thread = k.thread and r.id = k.id`;
  await tx`delete from reactions where scope = ${scope} and target = any(${targets}::text[])`;
  await tx`delete from tallies where scope = ${scope} and target = any(${targets}::text[])`;
  await forfeit(tx, scope, items, to);
  await tx`
    update reports r set note = null, content_notes = null, law = null, good_faith = null, notifier = null, open = false
    from ${these} where r.scope = ${scope} and r.thread = k.thread and r.id = k.id`;
  await tx`
    update history h set note = null, reason = null
    from ${these} where h.scope = ${scope} and h.thread = k.thread and h.id = k.id`;
  await Promise.all(items.map((item) => eraseFromLog(tx, communityOf(scope), item)));
  // Nobody writes under what is gone, so nobody has to be silent there.
  const openers = items.filter(({ id, thread }) => id === thread).map(({ thread }) => thread);
  if (openers.length) await tx`delete from silences where scope = ${scope} and thread = any(${openers}::uuid[])`;
  await tx`
    insert into history (scope, thread, id, n, actor, from_state, to_state, revision, at)
    select ${scope}, k.thread, k.id,
      (select coalesce(max(n), 0) + 1 from history h where h.scope = ${scope} and h.thread = k.thread and h.id = k.id),
      ${actor}, k.state, ${to}, k.revision, ${stepTime(actor, items[0]?.state ?? null, now)}::bigint
    from unnest(${threads}::uuid[], ${ids}::uuid[], ${items.map(({ state }) => state)}::text[],
                ${items.map(({ revision }) => revision)}::int[]) as k (thread, id, state, revision)`;
}

/** Takes away what has come to its end. @returns how many */
export async function sweep(ground: Ground): Promise<number> {
  const { sql } = ground;
  const now = ground.now();
  let count = 0;
  for (;;) {
    const due = await sql<ItemKey[]>`
      select scope, thread, id from items
      where expires_at is not null and expires_at <= ${now} and state not in ('deleted', 'expired') limit ${AT_ONCE}`;
    let ended = 0;
    for (const key of due) if (await expireItem(ground, key)) ended += 1;
    count += ended;
    if (due.length < AT_ONCE || !ended) break;
  }
  await sql`delete from idempotency where expires_at <= ${now}`;
  await sweepAdmission(sql, now);
  return count;
}

/** @returns whether it was its end, and this took it away */
export async function expireItem(ground: Ground, key: ItemKey): Promise<boolean> {
  const now = ground.now();
  const gone = await ground.sql.begin(async (tx) => {
    const found = await lockItem(tx, key);
    if (!found || !hasExpired(found.item, now) || GONE.includes(found.item.state)) return false;
    await eraseItems(tx, key.scope, [found.item], { to: 'expired', actor: 'system', now });
    return true;
  });
  if (!gone) return false;
  await ground.bury?.([key]);
  ground.announce({ what: 'item', ...key });
  return true;
}
