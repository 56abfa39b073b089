import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';

import type { Sql, Tx } from '../database/connect.js';
import { migrateWithin, schemaOf } from '../database/migrate.js';
import { MIGRATIONS } from '../database/migrations.js';
import { type Header, type Read, readRows } from './format.js';
import { type Settled, settleLedgerWithin } from './ledger.js';
import { atLeisure } from './leisure.js';
import { type Progress, SILENT } from './progress.js';
import { type Retained, retainWithin } from './retain.js';
import { KEPT_SETTING, SEQUENCES, TABLES } from './tables.js';

export interface RestoreOptions {
  /** Takes the place of what is there. */
  replace?: boolean;
  /** The server's ledger, which is written to as well. */
  ledger?: string | undefined;
  /** Other ledgers, which are read. */
  ledgers?: readonly string[];
  /** Goes on where there is no ledger at all. */
  withoutLedger?: boolean;
  /** How long things are kept here; the file may say less. */
  keepDays?: number | undefined;
  /** Whether this connection is the only one there should be. */
  alone?: boolean;
  now: number;
  progress?: Progress;
}

export interface Restored extends Read {
  settled: Settled;
  retained: Retained;
}

/** Rows, and characters of them, that go to the database at once. */
const ROWS = 500;
const CHARACTERS = 1 << 20;

/** The migration that made the database's own ledger. */
const LEDGER_SINCE = 5;

/** A command that was killed a moment ago may still be ending its statement. */
const TRIES = 30;

/**
 * Fills a database from a backup or an export: all of it, and nothing when anything is wrong on the way. What was
 * deleted since stays deleted, and what is too old by now is not brought back, before anything of it can be seen.
 */
export async function restore(sql: Sql, file: string, options: RestoreOptions): Promise<Restored> {
  const { progress = SILENT, ledger, ledgers = [], keepDays, now } = options;
  // To its end first: a file that was cut says so only there.
  const read = await readRows(file, undefined, progress, 'checked');
  if (options.alone) await waitForOthers(sql);
  const done = await sql.begin(async (tx) => {
    await atLeisure(tx);
    await prepare(tx, read.header, options);
    await load(tx, file, read, progress);
    await migrateWithin(tx);
    await tx`
      insert into deletions (scope, hash, day)
      select scope, sha256(convert_to(scope || '|' || thread || '|' || id, 'UTF8')), (now() at time zone 'UTC')::date
      from items where state in ('deleted', 'expired') on conflict do nothing`;
    const settled = await settleLedgerWithin(tx, ledger, { others: ledgers, restored: true, now, progress });
    const days = Math.min(keepDays ?? Infinity, read.header.keepDays ?? Infinity);
    const retained = Number.isFinite(days) ? await retainWithin(tx, { days, now, progress }) : { threads: 0, items: 0 };
    return { ...read, settled, retained };
  });
  progress.at('statistics', 0);
  // A database that knows nothing of what it holds plans badly.
  await sql.begin(async (tx) => {
    await atLeisure(tx);
    for (const { name } of TABLES) await tx`analyze ${tx(name)}`;
  });
  return done;
}

/** Servers go on with what they know: none may run while everything changes under them. */
async function waitForOthers(sql: Sql): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const others = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'kindred' and pid <> pg_backend_pid() limit 1`;
    if (!others.length) return;
    if (tries === TRIES) {
      throw new Error('A Kindred server or command is using this database. Stop it, then restore.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Makes an empty database of the schema the file was written from. */
async function prepare(tx: Tx, header: Header, options: RestoreOptions): Promise<void> {
  const { migration } = header;
  if (migration > MIGRATIONS.length) {
    throw new Error(
      `The file is of migration ${migration}, but this version knows only ${MIGRATIONS.length}. Restore it with the newer version that wrote it.`,
    );
  }
  const [found] = await tx<{ there: boolean }[]>`select to_regclass('migrations') is not null as there`;
  const before = found?.there ? await schemaOf(tx) : 0;
  if (before > migration) {
    throw new Error(
      `The file is of migration ${migration}, this database is at ${before} already. Restore it into a new, empty database or folder; it is brought up to date there.`,
    );
  }
  await migrateWithin(tx, migration);
  const [held] = await tx<{ communities: number; items: number }[]>`
    select (select count(*) from communities) as communities, (select count(*) from items) as items`;
  const full = held !== undefined && held.communities + held.items > 0;
  if (full && !options.replace) {
    throw new Error(
      `This database is not empty: it holds ${held.communities} communities and ${held.items} items. Say --replace to put the backup in their place.`,
    );
  }
  const ledgers = [...(options.ledgers ?? []), ...(options.ledger ? [options.ledger] : [])];
  const noted = before >= LEDGER_SINCE && (await tx`select 1 from deletions limit 1`).length > 0;
  if (!full && !noted && !options.withoutLedger && !ledgers.some((file) => existsSync(file))) {
    throw new Error(
      'There is no ledger here of what was deleted since this backup: it would all come back. Name it with --ledger FILE, or say --no-ledger if there is none.',
    );
  }
  if (full) await empty(tx);
  if (header.what === 'backup') await tx`delete from settings where key = ${KEPT_SETTING}`;
}

/** Only what holds something: to truncate hundreds of empty partitions takes longer than all the rest. */
async function empty(tx: Tx): Promise<void> {
  const scoped = TABLES.filter(({ by }) => by === 'scope').map(({ name }) => name);
  const parts = await tx<{ part: string }[]>`
    select i.inhrelid::regclass::text as part from unnest(${scoped}::text[]) as t (name)
    join pg_inherits i on i.inhparent = t.name::regclass order by 1`;
  for (const { part } of parts) {
    const [row] = await tx<{ held: boolean }[]>`select exists (select from ${tx(part)}) as held`;
    if (row?.held) await tx`truncate ${tx(part)}`;
  }
  for (const { name, by } of [...TABLES].reverse()) if (typeof by === 'object') await tx`delete from ${tx(name)}`;
}

async function load(tx: Tx, file: string, read: Read, progress: Progress): Promise<void> {
  const { what } = read.header;
  // An export may come from somebody else: it must not bring keys of its own.
  const known = new Set(TABLES.filter(({ backupOnly }) => what === 'backup' || !backupOnly).map(({ name }) => name));
  const marked = ['items', 'tallies'];
  // Nobody hears of what comes back: open pages read everything anew.
  for (const table of marked) await tx`alter table ${tx(table)} disable trigger user`;
  let table = '';
  let rows: string[] = [];
  let length = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (!rows.length) return;
    await tx.unsafe(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::text::json)`, [
      `[${rows.join()}]`,
    ]);
    count += rows.length;
    rows = [];
    length = 0;
    progress.at(table, count);
  };
  const again = await readRows(file, async (name, row) => {
    if (name !== table) {
      await flush();
      if (!known.has(name)) throw new Error(`${file} holds a table ${name}, which this version knows in no ${what}.`);
      table = name;
      count = 0;
      progress.at(table, 0);
    }
    rows.push(row);
    length += row.length;
    if (rows.length === ROWS || length > CHARACTERS) await flush();
  });
  await flush();
  if (again.trailer.sha256 !== read.trailer.sha256) throw new Error(`${file} was changed while it was read.`);
  for (const name of marked) await tx`alter table ${tx(name)} enable trigger user`;
  for (const { name, table: of, column } of SEQUENCES) {
    await tx`select setval(${name}, greatest((select max(${tx(column)}) from ${tx(of)}), 1))`;
  }
  // Numbers of events begin another history: whoever comes back from before reads everything anew.
  await tx`delete from events`;
  await tx`update settings set value = ${randomBytes(4).toString('hex')} where key = 'events'`;
}
