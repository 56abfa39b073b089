import { roundTime } from '@kindred/core/contract';

import { type Db, type Sql, type Tx } from '../database/connect.js';
import { atLeisure, calmly, circleScopes } from './leisure.js';

/**
 * The minute in which somebody writes is of use while a text is new: to who moderates, and to pages that are open. After
 * that it only tells at which hours its author is awake, and by that, over weeks, which texts are of one hand. So of what
 * is older than a day there is the day alone, in its middle, where it is the same date almost everywhere; and in which
 * order the texts of such a day came is left to chance, but for what stands in one thread.
 */

const DAY = 86_400_000;
const HALF = DAY / 2;
const SETTING = 'coarse';
/** Any number will do that nothing else locks. */
const LOCK = 0x6b73_636f;

export interface Coarsened {
  /** Items of which the hour was forgotten. */
  items: number;
  /** False where it was ended early, or somebody else is at it. */
  whole: boolean;
}

/** What came before this is told by its day. */
export const coarseBefore = (now: number): number => roundTime(now, DAY) - DAY;

/** Somebody else is at it. */
class Taken extends Error {}

/** Takes one process at a time; others leave it to that one. @param stopped whether to end early */
export async function coarsen(
  sql: Sql,
  { now, stopped = () => false }: { now: number; stopped?: () => boolean },
): Promise<Coarsened> {
  const done: Coarsened = { items: 0, whole: false };
  const before = coarseBefore(now);
  try {
    for (const { scope } of await circleScopes(sql)) {
      for (const day of await daysOf(sql, scope, before)) {
        if (stopped()) return done;
        done.items += await alone(sql, (tx) => coarsenDay(tx, scope, day));
      }
      if (stopped()) return done;
      await alone(sql, (tx) => coarsenSteps(tx, scope, before));
    }
    await alone(sql, (tx) => forgetFlips(tx, before));
    done.whole = true;
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
  return done;
}

const alone = <T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> =>
  calmly(sql, async (tx) => {
    const [mine] = await tx<{ locked: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as locked`;
    if (!mine?.locked) throw new Taken();
    // No index knows of times.
    await atLeisure(tx);
    return work(tx);
  });

/** A time that tells more than its day. */
const fine = (db: Db, column: string) => db`${db(column)} % ${DAY}::bigint not in (0, ${HALF}::bigint)`;
const middle = (db: Db, column: string) => db`${db(column)} - ${db(column)} % ${DAY}::bigint + ${HALF}::bigint`;

/** The days of which hours are still known, oldest first. */
async function daysOf(sql: Sql, scope: string, before: number): Promise<number[]> {
  const days = await alone(
    sql,
    (tx) => tx<{ day: number }[]>`
      select distinct created_at - created_at % ${DAY}::bigint as day from items
      where scope = ${scope} and created_at < ${before} and ${fine(tx, 'created_at')} order by day`,
  );
  return days.map(({ day }) => day);
}

/** What was written on one day changes places, in the order of the wall and in the one moderators search in. */
async function coarsenDay(tx: Tx, scope: string, day: number): Promise<number> {
  // Arrays, one in the order of chance: a planner that knows nothing of either would compare each with each.
  const { count } = await tx`
    with dealt as materialized (
      select unnest(array_agg(thread order by id)) as thread, unnest(array_agg(id order by id)) as id,
        unnest(array_agg(place order by lot)) as place, unnest(array_agg(written order by lot)) as written
      from (select thread, id, place, written, random() as lot from items
            where scope = ${scope} and created_at >= ${day} and created_at < ${day + DAY}) i
      group by place is null)
    update items i set created_at = ${day + HALF}, place = d.place, written = d.written
    from dealt d where i.scope = ${scope} and i.thread = d.thread and i.id = d.id`;
  return count;
}

/** What was done to items since, and what was said of them; when moderators decide is no secret of an author. */
async function coarsenSteps(tx: Tx, scope: string, before: number): Promise<void> {
  for (const column of ['edited_at', 'lane_since']) {
    await tx`
      update items set ${tx(column)} = ${middle(tx, column)}
      where scope = ${scope} and ${tx(column)} < ${before} and ${fine(tx, column)}`;
  }
  await tx`
    update history set at = ${middle(tx, 'at')}
    where scope = ${scope} and at < ${before} and ${fine(tx, 'at')} and actor <> 'moderator'`;
  await tx`
    update reports set at = ${middle(tx, 'at')} where scope = ${scope} and at < ${before} and ${fine(tx, 'at')}`;
}

/**
 * The order in which posts got their first answer keeps the waiting lane steady while somebody turns its pages. Nobody
 * turns them for days, so what flipped before the last time this was done is let go.
 */
async function forgetFlips(tx: Tx, before: number): Promise<void> {
  const [row] = await tx<{ value: string }[]>`select value from settings where key = ${SETTING}`;
  const last = row && (JSON.parse(row.value) as { before: number; flips: number });
  if (last && last.before >= before) return;
  if (last) await tx`update items set turned = null where turned <= ${last.flips}`;
  const [flips] = await tx<{ n: number }[]>`select last_value as n from turn_order`;
  const value = JSON.stringify({ before, flips: flips?.n ?? 0 });
  await tx`
    insert into settings values (${SETTING}, ${value}) on conflict (key) do update set value = excluded.value`;
}
