import { existsSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

import type { Sql, Tx } from '../database/connect.js';
import { type Erasable, eraseItems } from '../store/erase.js';
import type { ItemKey } from '../store/items.js';
import { sha256 } from '../store/seal.js';
import { communityHash, eraseCommunityWithin } from './erase.js';
import { atLeisure, calmly } from './leisure.js';
import { type Progress, SILENT } from './progress.js';

/**
 * What was deleted, expired or erased stays so, also when the database is put back to an earlier day. The database
 * notes each such item in the commit that takes it away; a file outside the database gets the same lines before
 * anybody is told that it is gone: a hash of the item's random id, and the day. Before a server serves, and at the end
 * of a restore, whatever the file knows and the database doesn't is taken away again.
 */

const TITLE = '# What was deleted here: hashes of ids, so that no backup brings it back. Keep it apart from backups.\n';
const LINE = /^([\w-]{43}) (\d{4}-\d\d-\d\d)$/;

/** Entries the database is told, or tells, at once. */
const AT_ONCE = 5_000;
/** Items erased with one statement. */
const BATCH = 500;

export interface LedgerPlace {
  ledger?: string;
  databaseUrl?: string;
  data?: string;
}

/** The file of a server: the one that is named, or, with an embedded database, one beside it. */
export const ledgerFile = ({ ledger, databaseUrl, data = '.kindred' }: LedgerPlace): string | undefined =>
  ledger ?? (databaseUrl === undefined ? path.join(path.resolve(data), 'deletions') : undefined);

/** As the database hashes it. */
export const hashOf = ({ scope, thread, id }: ItemKey): string =>
  sha256(`${scope}|${thread}|${id}`).toString('base64url');

export interface Ledger {
  /** Returns once it is on the disk. */
  add(hashes: readonly string[], day: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a ledger to add to. Several processes may: each adds whole lines. */
export async function openLedger(file: string): Promise<Ledger> {
  const handle = await openFile(file);
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;

  /** What came while the disk was busy goes with one write and one sync. */
  async function write(): Promise<void> {
    while (waiting.length) {
      const lines = waiting;
      waiting = [];
      try {
        await handle.appendFile(lines.join(''));
        await handle.sync();
      } catch (error) {
        waiting = [...lines, ...waiting];
        throw error;
      }
    }
  }

  const add = async (hashes: readonly string[], day: string): Promise<void> => {
    if (hashes.length) waiting.push(hashes.map((hash) => `${hash} ${day}\n`).join(''));
    while (waiting.length || writing) {
      writing ??= write().finally(() => (writing = undefined));
      await writing;
    }
  };

  return {
    add,
    async close() {
      await add([], '').finally(() => handle.close());
    },
  };
}

async function openFile(file: string): Promise<FileHandle> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'a+', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The ledger of deletions ${file} can’t be opened (${code}). See KINDRED_LEDGER.`, { cause: error });
  }
  const { size } = await handle.stat();
  if (!size) await handle.appendFile(TITLE);
  else {
    // A line that a crash cut off is no entry; what comes next begins a new one.
    const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 });
    if (buffer.toString() !== '\n') await handle.appendFile('\n');
  }
  return handle;
}

/** @throws Error naming a file that is no ledger */
async function* entriesOf(file: string): AsyncGenerator<{ hash: string; day: string }[]> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The ledger of deletions ${file} can’t be read (${error.code}).`, { cause: error });
  });
  let some: { hash: string; day: string }[] = [];
  let first = true;
  for await (const line of createInterface({ input: handle.createReadStream() })) {
    if (first && `${line}\n` !== TITLE) throw new Error(`${file} is no ledger of deletions.`);
    first = false;
    const [, hash, day] = LINE.exec(line) ?? [];
    if (!hash || !day) continue;
    some.push({ hash, day });
    if (some.length === AT_ONCE) {
      yield some;
      some = [];
    }
  }
  yield some;
}

export interface Settled {
  /** Items that were there and should not have been. */
  erased: Erasable[];
  communities: string[];
}

export interface SettleOptions {
  /** Files that are read and not written. */
  others?: readonly string[];
  /** Whether the database's own ledger may be ahead of the rest of it. */
  restored?: boolean;
  now: number;
  progress?: Progress;
}

/**
 * Brings database and files to know the same: what the database lacks is taken away in it now, and what `file` lacks is
 * written to it.
 */
export const settleLedger = (sql: Sql, file: string | undefined, options: SettleOptions): Promise<Settled> =>
  calmly(sql, (tx) => settleLedgerWithin(tx, file, options));

/** The same in a transaction that is open already; the file is written before it ends. */
export async function settleLedgerWithin(
  tx: Tx,
  file: string | undefined,
  { others = [], restored = false, now, progress = SILENT }: SettleOptions,
): Promise<Settled> {
  await atLeisure(tx);
  await tx`create temp table noted (hash bytea, day date, own boolean) on commit drop`;
  const own = file !== undefined && existsSync(file) ? [file] : [];
  let count = 0;
  for (const source of [...own, ...others]) {
    for await (const some of entriesOf(source)) {
      count += some.length;
      await tx`
        insert into noted select decode(translate(hash, '-_', '+/') || '=', 'base64'), day::date, ${own.includes(source)}
        from unnest(${some.map(({ hash }) => hash)}::text[], ${some.map(({ day }) => day)}::text[]) as n (hash, day)`;
      progress.at('ledger', count);
    }
  }
  if (restored) {
    const { count: known } = await tx`insert into noted select hash, day, false from deletions`;
    count += known;
  }
  await tx`analyze noted`;
  const settled = count ? await takeAway(tx, now, progress) : { erased: [], communities: [] };
  // Of what is not here nobody knows any more in which circle it was.
  await tx`
    insert into deletions (scope, hash, day)
    select '', hash, min(day) from noted n where not exists (select from deletions d where d.hash = n.hash) group by hash`;
  if (file !== undefined) await tellFile(tx, file);
  await tx`drop table noted`;
  return settled;
}

async function takeAway(tx: Tx, now: number, progress: Progress): Promise<Settled> {
  const rows = await tx<(Erasable & { day: Date })[]>`
    select i.scope, i.thread, i.id, i.kind, i.state, i.revision from items i
    where i.state not in ('deleted', 'expired')
      and sha256(convert_to(i.scope || '|' || i.thread || '|' || i.id, 'UTF8')) in (select hash from noted)
    order by i.scope, i.thread, i.position for update`;
  for (const scope of new Set(rows.map((row) => row.scope))) {
    const these = rows.filter((row) => row.scope === scope);
    for (let from = 0; from < these.length; from += BATCH) {
      const some = these.slice(from, from + BATCH);
      await eraseItems(tx, scope, some, { to: 'deleted', actor: 'system', now });
      progress.at('taken away again', from + some.length);
    }
  }
  const gone = await tx<{ id: string }[]>`
    select id from communities where ${communityHash(tx)} in (select hash from noted)`;
  for (const { id } of gone) await eraseCommunityWithin(tx, id, progress);
  return { erased: [...rows], communities: gone.map(({ id }) => id) };
}

async function tellFile(tx: Tx, file: string): Promise<void> {
  const ledger = await openLedger(file);
  try {
    const missing = tx<{ hash: Buffer; day: string }[]>`
      select d.hash, min(d.day)::text as day from deletions d
      where not exists (select from noted n where n.own and n.hash = d.hash) group by d.hash`;
    for await (const some of missing.cursor(AT_ONCE)) {
      for (const [day, hashes] of byDay(some)) await ledger.add(hashes, day);
    }
  } finally {
    await ledger.close();
  }
}

function byDay(rows: readonly { hash: Buffer; day: string }[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const { hash, day } of rows) days.set(day, [...(days.get(day) ?? []), hash.toString('base64url')]);
  return days;
}
