import type { Sql, Tx } from './connect.js';
import { MIGRATIONS } from './migrations.js';

/** Any number, the same in every process: who holds it migrates. */
const MIGRATION_LOCK = 5_463_728;

/**
 * Brings the database to the newest schema; several processes may call it at once.
 *
 * @returns how many migrations ran
 */
export const migrate = (sql: Sql): Promise<number> => sql.begin((tx) => migrateWithin(tx));

/** The same in a transaction that is open already, and, for rows of an older schema, to `upTo` and no further. */
export async function migrateWithin(tx: Tx, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const known = MIGRATIONS.length;
  await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
  await tx`create table if not exists migrations (id int primary key, name text not null, at timestamptz not null default now())`;
  const last = await schemaOf(tx);
  if (last > known) {
    throw new Error(
      `This database is at migration ${last}, but this version knows only ${known}. Start the newer version of the server that made it.`,
    );
  }
  const due = MIGRATIONS.filter(({ id }) => id > last && id <= upTo);
  for (const { id, name, statements } of due) {
    for (const statement of statements) await tx.unsafe(statement);
    await tx`insert into migrations (id, name) values (${id}, ${name})`;
  }
  return due.length;
}

/** The last migration of a database that has had any. */
export async function schemaOf(tx: Tx): Promise<number> {
  const [row] = await tx<{ last: number | null }[]>`select max(id) as last from migrations`;
  return row?.last ?? 0;
}
