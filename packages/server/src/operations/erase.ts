import { AdapterError } from '@kindred/core/contract';

import type { Sql, Tx } from '../database/connect.js';
import { type Erasable, eraseItems, GONE } from '../store/erase.js';
import { scopeOf } from '../store/ground.js';
import { keyOf } from '../store/items.js';
import { atLeisure, calmly } from './leisure.js';
import { type Progress, SILENT } from './progress.js';
import { eraseThreads } from './retain.js';
import { TABLES } from './tables.js';

/** What is to go: one item, with its replies where it has some; a whole thread; or a whole community. */
export type Erasure = { item: string } | { thread: string } | { community: string };

export interface Counted {
  items: number;
  /** What opened their threads among them. */
  threads: number;
}

const noItem = (): AdapterError =>
  new AdapterError('not-found', 'There is no item with this id. Its community is named with --community.');

/** What an erasure would take, and nothing is taken yet. */
export async function countErasure(sql: Sql, community: string, erasure: Erasure): Promise<Counted> {
  const [known] = await sql`select 1 from communities where id = ${community}`;
  if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  const rows = await sql.begin(async (tx) => {
    await atLeisure(tx);
    return 'community' in erasure ? countAll(tx, community) : [await countThread(tx, community, erasure)];
  });
  return rows[0] ?? { items: 0, threads: 0 };
}

const countAll = (tx: Tx, community: string) =>
  tx<Counted[]>`
    select count(*) as items, count(*) filter (where i.id = i.thread) as threads
    from circles c join items i on i.scope = c.community || '/' || c.id where c.community = ${community}`;

async function countThread(tx: Tx, community: string, erasure: Erasure): Promise<Counted> {
  const { scope, thread, id } = keyIn(community, erasure);
  const rows = await tx<Pick<Erasable, 'id' | 'state'>[]>`
    select id, state from items where scope = ${scope} and thread = ${thread}`;
  if (!rows.some((row) => row.id === id)) throw noItem();
  const meant = rows.filter((row) => !GONE.includes(row.state) && (id === thread || row.id === id));
  return { items: meant.length, threads: meant.filter((row) => row.id === thread).length };
}

/** A thread is named by what opened it or by anything in it. */
function keyIn(community: string, erasure: Erasure) {
  const named = 'item' in erasure ? erasure.item : 'thread' in erasure ? erasure.thread : '';
  try {
    const key = keyOf(community, named);
    return 'thread' in erasure ? { ...key, id: key.thread } : key;
  } catch {
    throw new AdapterError('invalid', `${JSON.stringify(named)} is no id of an item; it looks like main.0f3a…-….`);
  }
}

/**
 * Erases an item or a thread as its author could, from every table and out of the log, whose chain still holds. A post's
 * or story's replies go with it.
 */
export const eraseItem = (sql: Sql, community: string, erasure: Erasure, now: number): Promise<Erasable[]> =>
  calmly(sql, async (tx) => {
    const { scope, thread, id } = keyIn(community, erasure);
    if (id === thread) return eraseThreads(tx, scope, [thread], { to: 'deleted', now });
    const rows = await tx<Erasable[]>`
      select scope, thread, id, kind, state, revision from items
      where scope = ${scope} and thread = ${thread} and id = any(${[thread, id]}::uuid[]) order by position for update`;
    const items = rows.filter((row) => row.id === id && !GONE.includes(row.state));
    await eraseItems(tx, scope, items, { to: 'deleted', actor: 'system', now });
    return items;
  });

/** Takes a community away with everything in it; not even its log is left. */
export async function eraseCommunity(sql: Sql, community: string, progress: Progress = SILENT): Promise<void> {
  const scopes = await calmly(sql, (tx) => eraseCommunityWithin(tx, community, progress));
  // Somebody may have been writing while it went; from now on there is no circle to write in.
  await calmly(sql, (tx) => eraseScopes(tx, scopes, SILENT));
}

/** The same in a transaction that is open already. @returns its scopes */
export async function eraseCommunityWithin(tx: Tx, community: string, progress: Progress = SILENT): Promise<string[]> {
  await atLeisure(tx);
  const circles = await tx<{ id: string }[]>`select id from circles where community = ${community}`;
  const scopes = [...circles.map(({ id }) => id), ''].map((circle) => scopeOf(community, circle));
  await eraseScopes(tx, scopes, progress);
  await tx`
    insert into deletions (scope, hash, day)
    select id || '/', ${communityHash(tx)}, (now() at time zone 'UTC')::date from communities where id = ${community}
    on conflict do nothing`;
  for (const { name, by } of [...TABLES].reverse()) {
    if (typeof by === 'object') await tx`delete from ${tx(name)} where ${tx(by.community)} = ${community}`;
  }
  return scopes;
}

/** What a community that was erased is called in the ledger. */
export const communityHash = (tx: Tx) => tx`sha256(convert_to('community|' || id || '|' || born, 'UTF8'))`;

async function eraseScopes(tx: Tx, scopes: readonly string[], progress: Progress): Promise<void> {
  for (const { name, by } of [...TABLES].reverse()) {
    if (by !== 'scope') continue;
    progress.at(name, 0);
    for (const scope of scopes) {
      const { count } = await tx`delete from ${tx(name)} where scope = ${scope}`;
      progress.at(name, count);
    }
  }
}
