import { type Db, type Sql, sqlState, type Tx } from '../database/connect.js';

const WAYS = ['bitmapscan', 'hashjoin', 'incremental_sort', 'material', 'mergejoin', 'seqscan', 'sort'] as const;

const plan = (tx: Tx, ways: 'on' | 'off') =>
  tx.unsafe(['set local statement_timeout = 0', ...WAYS.map((way) => `set local enable_${way} = ${ways}`)].join('; '));

/**
 * What a command does to whole tables takes as long as it takes, and may be planned as the database likes: what
 * `connect` sets is for statements of a few rows.
 */
export async function atLeisure(tx: Tx): Promise<void> {
  await tx`set local plan_cache_mode = auto`;
  await plan(tx, 'on');
}

/** What is done many times to a few rows takes its index, also in the middle of other work, but has all the time. */
export async function byIndex(tx: Tx): Promise<void> {
  await plan(tx, 'off');
}

/** What PostgreSQL ends so that another may go on: nothing of it happened. */
const TORN = new Set(['40001', '40P01']);
const TRIES = 10;

/** A transaction that is begun again when it stood in another's way. */
export async function calmly<T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await sql.begin(async (tx) => {
        await byIndex(tx);
        return work(tx);
      })) as T;
    } catch (error) {
      if (tries === TRIES || !TORN.has(sqlState(error) ?? '')) throw error;
    }
  }
}

export interface CircleScope {
  community: string;
  scope: string;
}

/** The scopes of all circles, or of one community's. */
export const circleScopes = (db: Db, community?: string): Promise<CircleScope[]> =>
  db<CircleScope[]>`
    select community, community || '/' || id as scope from circles
    where ${community ?? null}::text is null or community = ${community ?? null} order by 1, 2`;
