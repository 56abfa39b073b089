import type { Sql } from './connect.js';
import { MIGRATIONS } from './migrations.js';

/** Any number, the same in every process: who holds it migrates. */
const MIGRATION_LOCK = 5_463_728;

/**
 * Brings the database to the newest schema; several processes may call it at once.
 *
 * @returns how many migrations ran
 */
export async function migrate(sql: Sql): Promise<number> {
  const known = MIGRATIONS.length;
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await tx`create table if not exists migrations (id int primary key, name text not null, at timestamptz not null default now())`;
    const [row] = await tx<{ last: number | null }[]>`select max(id) as last from migrations`;
    const last = row?.last ?? 0;
    if (last > known) {
      throw new Error(
        `This database is at migration ${last}, but this version knows only ${known}. Start the newer version of the server that made it.`,
      );
    }
    const due = MIGRATIONS.filter((migration) => migration.id > last);
    for (const { id, name, statements } of due) {
      for (const statement of statements) await tx.unsafe(statement);
      await tx`insert into migrations (id, name) values (${id}, ${name})`;
    }
    return due.length;
  });
}
