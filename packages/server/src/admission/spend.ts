import { isPublic, OUTCOME_STATE } from '@kindred/core/contract';

import { constraintOf, type Db, sqlState, type Tx } from '../database/connect.js';
import type { Ground, Place } from '../store/ground.js';
import { scopeOf } from '../store/ground.js';
import type { ItemKey } from '../store/items.js';
import { type ItemRow, WISH } from '../store/rows.js';
import type { Paid } from './admission.js';
import type { Once } from './proofs.js';
import { unpaid } from './unpaid.js';

/** How long something has to stand without an upheld report where nobody looks first. */
const STANDS = 86_400_000;

/** Spent passes and proofs have no circle: a pass is good in each of them, once. */
export const scopeOfSpent = (community: string): string => scopeOf(community, '');

/** The same pass or proof again, in the words of the contract; undefined for any other error. */
export const spentBefore = (error: unknown): Error | undefined =>
  sqlState(error) === '23505' && constraintOf(error).startsWith('spent_') ? unpaid('spent') : undefined;

/**
 * Parts of a statement that makes an item, from a table `key` that is empty where it was made before. The unique key of
 * what is spent fails the whole of it.
 */
export const spending = (db: Db, community: string, { scope, thread, id }: ItemKey, { spent, deposit }: Paid) => db`
  ${
    spent
      ? db`, spent_now as (
          insert into spent (scope, hash, until)
          select ${scopeOfSpent(community)}, ${spent.hash}::bytea, ${spent.until}::bigint from key)`
      : db``
  }
  ${
    deposit
      ? db`, deposited as (
          insert into deposits (scope, thread, id, key, blinded, until)
          select ${scope}, ${thread}::uuid, ${id}::uuid, ${deposit.key}::bytea, ${deposit.blinded}::bytea, ${deposit.until}::bigint from key)`
      : db``
  }`;

/** The same in a transaction, where the key was taken already. */
export async function spend(tx: Tx, community: string, key: ItemKey, paid: Paid): Promise<void> {
  if (!paid.spent) return;
  await tx`with key as (select 1) ${spending(tx, community, key, paid)} select`;
}

/**
 * Takes a proof that pays for no item.
 *
 * @param what it pays for; the same again is no second spending
 * @returns whether it was taken just now
 * @throws AdapterError `unpaid` when it paid for something else
 */
export async function spendOnce(db: Db, community: string, { hash, until }: Once, what: Buffer): Promise<boolean> {
  const made = await db`
    insert into spent (scope, hash, until, what) values (${scopeOfSpent(community)}, ${hash}, ${until}, ${what})
    on conflict do nothing returning 1`;
  if (made.length) return true;
  if (await isSpentOn(db, community, hash, what)) return false;
  throw unpaid('spent');
}

/** Whether it paid for just this. @throws AdapterError `unpaid` when it paid for something else */
export async function isSpentOn(db: Db, community: string, hash: Buffer, what: Buffer): Promise<boolean> {
  const [row] = await db<{ what: Buffer | null }[]>`
    select what from spent where scope = ${scopeOfSpent(community)} and hash = ${hash}`;
  if (!row) return false;
  if (row.what?.equals(what)) return true;
  throw unpaid('spent');
}

// What comes back -------------------------------------------------------------------------------------------

/** The pass an item earned, signed, once it was let through. Made anew each time it is asked for: it is always the same. */
export async function earnedBy(
  { sql, admission, now }: Ground,
  place: Place,
  item: Pick<ItemRow, 'scope' | 'thread' | 'id' | 'state' | 'outcome' | 'created_at' | 'edited_at'>,
): Promise<string | undefined> {
  if (place.abuse !== 'passes' || (item.state !== 'live' && item.state !== 'expired')) return undefined;
  const { scope, thread, id } = item;
  const [deposit] = await sql<{ key: Buffer; blinded: Buffer; reported: boolean }[]>`
    select d.key, d.blinded, exists (
      select from reports p where p.scope = ${scope} and p.thread = ${thread} and p.id = ${id} and p.open
        and p.reason <> ${WISH}) as reported
    from deposits d where d.scope = ${scope} and d.thread = ${thread} and d.id = ${id}`;
  if (!deposit) return undefined;
  const letThrough = item.state === 'live' && item.outcome !== null && isPublic(OUTCOME_STATE[item.outcome]);
  const stood = !deposit.reported && now() >= Math.max(item.created_at, item.edited_at ?? 0) + STANDS;
  if (!letThrough && !stood) return undefined;
  return (await admission.signDeposit(place.community, deposit))?.toString('base64url');
}

/** Takes away what can't come back any more. @param items as they were before they went, and their reports with them */
export async function forfeit(
  tx: Tx,
  scope: string,
  items: readonly Pick<ItemRow, 'thread' | 'id' | 'state'>[],
  to: 'deleted' | 'expired',
): Promise<void> {
  // What stood to its end, with nothing said against it, has earned what it was to earn.
  await tx`
    delete from deposits d
    using unnest(${items.map(({ thread }) => thread)}::uuid[], ${items.map(({ id }) => id)}::uuid[],
                 ${items.map(({ state }) => state)}::text[]) as k (thread, id, state)
    where d.scope = ${scope} and d.thread = k.thread and d.id = k.id
      and (${to} = 'deleted' or k.state <> 'live' or exists (
        select from reports p where p.scope = ${scope} and p.thread = k.thread and p.id = k.id and p.open
          and p.reason <> ${WISH}))`;
}

/** Forgets what nobody could spend any more. */
export async function sweepAdmission(db: Db, now: number): Promise<void> {
  await db`delete from spent where until <= ${now}`;
  await db`delete from deposits where until <= ${now}`;
  await db`delete from pass_keys where until <= ${now}`;
}
