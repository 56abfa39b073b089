import { isoDay, isoWeek } from '@kindred/core/belonging';

import type { Db, Sql, Tx } from '../database/connect.js';
import { type Erasable, eraseItems, GONE } from '../store/erase.js';
import type { ItemKey } from '../store/items.js';
import { byIndex, calmly, circleScopes } from './leisure.js';
import { type Progress, SILENT } from './progress.js';

export const DAY = 86_400_000;
/** A hundred years: more than that is no retention. */
export const MOST_DAYS = 36_500;

/** Threads of one commit. */
const AT_ONCE = 100;

export interface RetainOptions {
  /** What is older goes. */
  days: number;
  now: number;
  progress?: Progress;
  /** Called after each commit, with what was public in it. */
  erased?: (keys: readonly ItemKey[]) => unknown;
  /** Whether to end before the next batch; what is left goes another time. */
  stopped?: () => boolean;
}

export interface Retained {
  threads: number;
  items: number;
}

/**
 * Erases what is older than so many days: a post or story with all its replies, since those stand nowhere without it.
 * It counts how old the post is, not who answered lately. Written examples stay.
 */
export const retain = (sql: Sql, options: RetainOptions): Promise<Retained> =>
  eraseAllOld(sql, (work) => calmly(sql, work), options);

/** The same in a transaction that is open already, all of it or nothing. */
export async function retainWithin(tx: Tx, options: RetainOptions): Promise<Retained> {
  await byIndex(tx);
  return eraseAllOld(tx, (work) => work(tx), options);
}

async function eraseAllOld(
  db: Db,
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  { days, now, progress = SILENT, erased, stopped = () => false }: RetainOptions,
): Promise<Retained> {
  const done: Retained = { threads: 0, items: 0 };
  const before = Math.max(0, now - days * DAY);
  for (const { scope } of await circleScopes(db)) {
    let last: string | undefined;
    do {
      if (stopped()) return done;
      const batch = await run((tx) => eraseOld(tx, scope, { before, after: last, now }));
      last = batch.last;
      done.threads += batch.threads;
      done.items += batch.items.length;
      await erased?.(batch.items);
      progress.at('erased', done.items);
    } while (last !== undefined);
  }
  await run((tx) => dropOldFigures(tx, before));
  return done;
}

/** @returns what went, and the last thread of a full batch: there may be more after it */
async function eraseOld(
  tx: Tx,
  scope: string,
  { before, after, now }: { before: number; after: string | undefined; now: number },
): Promise<{ threads: number; items: Erasable[]; last: string | undefined }> {
  const from = after ?? '00000000-0000-0000-0000-000000000000';
  const found = await tx<{ thread: string }[]>`
    select i.thread from items i
    join items o on o.scope = i.scope and o.thread = i.thread and o.id = i.thread
    where i.scope = ${scope} and i.thread > ${from}::uuid and o.scope = ${scope} and o.thread > ${from}::uuid
      and i.state not in ('deleted', 'expired') and o.created_at < ${before} and not o.example
    group by i.thread order by i.thread limit ${AT_ONCE}`;
  const threads = found.map(({ thread }) => thread);
  const items = await eraseThreads(tx, scope, threads, { to: 'expired', now });
  return { threads: threads.length, items, last: threads.length === AT_ONCE ? threads.at(-1) : undefined };
}

/** Takes away all there is left of some threads. @returns what that was */
export async function eraseThreads(
  tx: Tx,
  scope: string,
  threads: readonly string[],
  { to, now }: { to: 'deleted' | 'expired'; now: number },
): Promise<Erasable[]> {
  if (!threads.length) return [];
  // What opens a thread is locked first, as by everybody who writes in it.
  const rows = await tx<Erasable[]>`
    select scope, thread, id, kind, state, revision from items
    where scope = ${scope} and thread = any(${[...threads]}::uuid[]) order by thread, position for update`;
  const items = rows.filter(({ state }) => !GONE.includes(state));
  await eraseItems(tx, scope, items, { to, actor: 'system', now });
  return items;
}

/** Figures of old weeks, notes handed over long ago, and what the ledger needs no more: see there. */
async function dropOldFigures(tx: Tx, before: number): Promise<void> {
  const [day, week] = [isoDay(before), isoWeek(before)];
  for (const table of ['contributions', 'released']) {
    await tx`
      delete from ${tx(table)} where (length("window") = ${day.length} and "window" < ${day})
        or (length("window") = ${week.length} and "window" < ${week})`;
  }
  await tx`delete from hand_overs where at < ${before}`;
  // A backup that still has such an item has it as something older yet, which is erased when it is restored.
  await tx`delete from deletions where day < ${isoDay(Math.max(0, before - DAY))}::date and scope like '%/_%'`;
}
