import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';

import { AdapterError } from '@kindred/core/contract';

import type { Sql, Tx } from '../database/connect.js';
import { schemaOf } from '../database/migrate.js';
import { FORMAT, type Header, headerLine, readRows, rowLine, trailerLine, type Trailer } from './format.js';
import { atLeisure } from './leisure.js';
import { type Progress, SILENT } from './progress.js';
import { DAY } from './retain.js';
import { KEPT_SETTING, type Table, TABLES } from './tables.js';

export interface DumpOptions {
  /** Of this one an export, without what is the server's own; without it a backup of everything. */
  community?: string;
  now: number;
  /** How long things are kept here: the file says when it has to go. */
  keepDays?: number | undefined;
  progress?: Progress;
}

/** Rows the database sends at once, and bytes that are written at once. */
const ROWS = 500;
const BYTES = 1 << 18;

/**
 * Writes everything as it stood at one moment, while others go on writing.
 *
 * @param write waits while what takes it is full, so that memory holds a few hundred rows and no more
 */
export async function dump(
  sql: Sql,
  write: (chunk: Buffer) => Promise<void>,
  { community, now, keepDays, progress = SILENT }: DumpOptions,
): Promise<Trailer> {
  const sum = createHash('sha256');
  const counts: Record<string, number> = {};
  let text = '';
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(text);
    text = '';
    sum.update(chunk);
    await write(chunk);
  };
  await sql.begin('isolation level repeatable read read only', async (tx) => {
    await atLeisure(tx);
    text = `${headerLine(await header(tx, { community, now, keepDays }))}\n`;
    const communities = community === undefined ? await idsOf(tx) : [community];
    const there = await namesOf(tx);
    const scopes = await scopesOf(tx, communities);
    for (const table of TABLES) {
      if ((table.backupOnly && community !== undefined) || !there.has(table.name)) continue;
      progress.at(table.name, 0);
      for (const part of table.by === 'database' ? [''] : table.by === 'scope' ? scopes : communities) {
        for await (const rows of rowsOf(tx, table, part).cursor(ROWS)) {
          for (const { row } of rows) text += `${rowLine(table.name, row)}\n`;
          counts[table.name] = (counts[table.name] ?? 0) + rows.length;
          if (text.length > BYTES) await flush();
          progress.at(table.name, counts[table.name] ?? 0);
        }
      }
    }
    await flush();
  });
  const trailer = { counts, sha256: sum.digest('hex') };
  await write(Buffer.from(`${trailerLine(trailer)}\n`));
  return trailer;
}

function rowsOf(tx: Tx, { name, by, order }: Table, part: string) {
  const only =
    by === 'database'
      ? tx`where key = ${KEPT_SETTING}`
      : by === 'scope'
        ? tx`where scope = ${part}`
        : tx`where ${tx(by.community)} = ${part}`;
  return tx<{ row: string }[]>`
    select row_to_json(t)::text as row from (select * from ${tx(name)} ${only} order by ${tx.unsafe(order)}) t`;
}

async function header(
  tx: Tx,
  { community, now, keepDays }: Pick<DumpOptions, 'community' | 'now' | 'keepDays'>,
): Promise<Header> {
  if (community !== undefined) {
    const [known] = await tx`select 1 from communities where id = ${community}`;
    if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  }
  return {
    what: community === undefined ? 'backup' : 'export',
    format: FORMAT,
    migration: await schemaOf(tx),
    ...(community !== undefined && { community }),
    at: new Date(now).toISOString(),
    ...(keepDays !== undefined && { keepDays, keepUntil: new Date(now + keepDays * DAY).toISOString() }),
  };
}

/** A database of an older schema holds fewer tables. */
const namesOf = async (tx: Tx): Promise<Set<string>> =>
  new Set(
    (
      await tx<{ name: string }[]>`
        select relname as name from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`
    ).map(({ name }) => name),
  );

const idsOf = async (tx: Tx): Promise<string[]> =>
  (await tx<{ id: string }[]>`select id from communities order by id collate "C"`).map(({ id }) => id);

/** Each circle's, and the one of what has no circle. */
async function scopesOf(tx: Tx, communities: readonly string[]): Promise<string[]> {
  const rows = await tx<{ scope: string }[]>`
    select scope from (
      select id || '/' as scope, id as community from communities
      union all select community || '/' || id, community from circles) s
    where community = any(${[...communities]}::text[]) order by scope collate "C"`;
  return rows.map(({ scope }) => scope);
}

// Where it goes ---------------------------------------------------------------------------------------------

/** What a command that was killed left behind; nobody takes it for a file that is whole. */
export const PART = '.part';

/**
 * Writes a file that is there whole or not at all: beside its place first, read back, and then put there.
 *
 * @param check whether to read it back
 */
export async function dumpToFile(sql: Sql, file: string, options: DumpOptions & { check?: boolean }): Promise<Trailer> {
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name, or move it away.`);
  const half = `${file}.${randomBytes(4).toString('hex')}${PART}`;
  const handle = await open(half, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path.dirname(path.resolve(file))} can’t be written to (${error.code}).`, { cause: error });
  });
  try {
    const trailer = await dump(sql, async (chunk) => void (await handle.writeFile(chunk)), options);
    await handle.sync();
    await handle.close();
    if (options.check) {
      const { trailer: read } = await readRows(half, undefined, options.progress, 'checked');
      if (read.sha256 !== trailer.sha256) throw new Error(`What was written to ${file} does not read back.`);
    }
    await put(half, file);
    return trailer;
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(half, { force: true });
    throw error;
  }
}

async function put(half: string, file: string): Promise<void> {
  try {
    await link(half, file);
    await rm(half);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Error(`${file} is there already.`, { cause: error });
    // Where there are no links.
    await rename(half, file);
  }
  const folder = await open(path.dirname(path.resolve(file)), 'r').catch(() => undefined);
  // Windows opens no folders.
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Writes to a pipe, as fast as it is read. */
export async function dumpToStream(sql: Sql, stream: Writable, options: DumpOptions): Promise<Trailer> {
  let gone: Error | undefined;
  stream.once('error', (error) => (gone = error));
  return dump(
    sql,
    async (chunk) => {
      const more = stream.write(chunk);
      if (!more && !gone) await once(stream, 'drain').catch(() => {});
      if (gone) throw new Error('Whoever was reading the export went away before its end.', { cause: gone });
    },
    options,
  );
}
