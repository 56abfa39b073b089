import { sqlState, type Db, type Sql } from '../database/connect.js';

/**
 * A database remembers more than it was told: rows lie in the order in which they came, and each carries the number of the
 * transaction that wrote it. From the two one could read which reaction, which mood and which post came in one sitting,
 * though no column says so. So what was written is written anew from time to time, in an order made by chance.
 */

/** Parts up to this size become one transaction's work, all rows of them; of larger ones only what is new is moved. */
const SMALL = 4_000;
/** Rows of one step where a part is larger: so long others wait to write to it. */
const STEP = 1_000;
/** What is moved of one part at a time: what is left over comes next time. */
const MOST = 50_000;
/** Waiting for a part must never make others wait behind it. */
const PATIENCE = '50ms';
/** The order of these is what they are for, and tells nothing that the other columns don't. */
const IN_ORDER: readonly string[] = ['events', 'log'];
const SETTING = 'shuffled';
/** Any number will do that nothing else locks. */
const LOCK = 0x6b73_6866;

export interface Shuffled {
  /** Rows that were written anew. */
  rows: number;
  /** Parts somebody was writing to: their turn comes again. */
  skipped: number;
}

interface Part {
  name: string;
  of: string;
  /** Triggers would tell of rows that go and come: there they are changed where they are. */
  triggers: boolean;
}

/** Takes one process at a time; others leave it to that one. @param stopped whether to end early */
export async function shuffle(
  sql: Sql,
  { stopped = () => false }: { stopped?: () => boolean } = {},
): Promise<Shuffled> {
  const done: Shuffled = { rows: 0, skipped: 0 };
  const own = await sql.reserve();
  try {
    const [mine] = await own<{ locked: boolean }[]>`select pg_try_advisory_lock(${LOCK}) as locked`;
    if (!mine?.locked) return done;
    try {
      // A large part takes longer to look through than any request may.
      await own`set statement_timeout = 0`;
      const marks = await readMarks(own);
      const moved: string[] = [];
      let marked = false;
      for (const part of await partsOf(own)) {
        if (stopped()) break;
        try {
          const { rows, mark } = await shufflePart(own, part, marks.get(part.name));
          if (mark !== undefined) marks.set(part.name, mark);
          marked ||= mark !== undefined;
          if (rows) moved.push(part.name);
          done.rows += rows;
        } catch (error) {
          // Somebody is writing there, and goes first.
          if (!['55P03', '40P01'].includes(sqlState(error) ?? '')) throw error;
          done.skipped += 1;
        }
      }
      if (marked) await keepMarks(own, marks);
      // What lay there before can still be read until this has been.
      for (const part of moved) if (!stopped()) await own.unsafe(`vacuum ${quoted(part)}`);
      if (moved.length) await dropJournal(own);
    } finally {
      await own`reset statement_timeout`;
      await own`select pg_advisory_unlock(${LOCK})`;
    }
  } finally {
    own.release();
  }
  return done;
}

/**
 * A database of its own keeps no journal of what came when. One that was given may need its own for a standby or for
 * backups, which is for its owner to know.
 */
async function dropJournal(db: Db): Promise<void> {
  const [own] = await db<{ own: boolean }[]>`
    select current_setting('is_superuser') = 'on' and current_setting('wal_level') = 'minimal'
      and current_setting('wal_recycle') = 'off' as own`;
  if (!own?.own) return;
  await db`select pg_switch_wal()`;
  await db`checkpoint`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** For each part the transaction that last shuffled it. */
async function readMarks(db: Db): Promise<Map<string, string>> {
  const [row] = await db<{ value: string }[]>`select value from settings where key = ${SETTING}`;
  return new Map(Object.entries(row ? (JSON.parse(row.value) as Record<string, string>) : {}));
}

const keepMarks = (db: Db, marks: ReadonlyMap<string, string>) => db`
  insert into settings values (${SETTING}, ${JSON.stringify(Object.fromEntries(marks))})
  on conflict (key) do update set value = excluded.value`;

const partsOf = (db: Db): Promise<Part[]> => db<Part[]>`
  select c.relname as name, p.relname as of,
    exists (select from pg_trigger t where t.tgrelid in (c.oid, p.oid) and not t.tgisinternal) as triggers
  from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
  where p.relkind = 'p' and c.relkind = 'r' and p.relnamespace = 'public'::regnamespace
    and p.relname <> all(${[...IN_ORDER]})
  order by random()`;

async function shufflePart(
  db: Db,
  { name, triggers }: Part,
  mark: string | undefined,
): Promise<{ rows: number; mark?: string }> {
  const table = quoted(name);
  const [size] = await db.unsafe<{ many: boolean; fresh: boolean }[]>(
    `select count(*) > ${SMALL} as many, coalesce(bool_or(xmin::text <> $1), false) as fresh
     from (select xmin from ${table} limit ${SMALL + 1}) t`,
    [mark ?? ''],
  );
  if (!size?.fresh) return { rows: 0 };
  const horizon = size.many ? await oldest(db) : undefined;
  // Where a part was never looked at, what it holds may be years of it: only what comes from now on is moved.
  if (size.many && mark === undefined) return { rows: 0, ...(horizon !== undefined && { mark: horizon }) };
  const only = size.many ? `where age(xmin) < age('${Number(mark)}'::xid)` : '';
  const found = await db.unsafe<{ ctid: string }[]>(
    `select ctid::text as ctid from ${table} ${only} order by random() limit ${MOST}`,
  );
  const ids = found.map(({ ctid }) => ctid);
  // Numbers of transactions come round again: one of long ago must not be compared with.
  if (!ids.length && horizon !== undefined) return { rows: 0, mark: horizon };
  const step = size.many ? STEP : SMALL * 2;
  let last: string | undefined;
  for (let n = 0; n < ids.length; n += step) {
    last = await (triggers ? rewrite : replace)(db, table, ids.slice(n, n + step), !size.many);
  }
  return { rows: ids.length, ...(last !== undefined && { mark: last }) };
}

/** Whatever is committed from now on has this number or a later one. */
async function oldest(db: Db): Promise<string | undefined> {
  const [row] = await db<{ horizon: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::xid::text as horizon`;
  return row?.horizon;
}

/** Takes rows out and puts them back, in one statement, while nobody else writes there. @returns its transaction */
async function replace(db: Db, table: string, ids: string[], all: boolean): Promise<string | undefined> {
  return inTransaction(db, async () => {
    await db.unsafe(`lock table ${table} in share row exclusive mode`);
    await db.unsafe(
      `with gone as (delete from ${table} ${all ? '' : 'where ctid = any($1::tid[])'} returning *)
       insert into ${table} select * from gone order by random()`,
      all ? [] : [ids],
    );
  });
}

/** Writes rows anew without changing them, leaving out those that somebody is at. @returns its transaction */
async function rewrite(db: Db, table: string, ids: string[]): Promise<string | undefined> {
  return inTransaction(db, () =>
    db.unsafe(
      `with free as materialized (
         select t.ctid as at from unnest($1::tid[]) with ordinality u (at, n) join ${table} t on t.ctid = u.at
         order by n for no key update of t skip locked)
       update ${table} t set scope = t.scope from free where t.ctid = free.at`,
      [ids],
    ),
  );
}

async function inTransaction(db: Db, work: () => Promise<unknown>): Promise<string | undefined> {
  await db.unsafe('begin');
  try {
    await db.unsafe(`set local lock_timeout = '${PATIENCE}'`);
    await work();
    const [row] = await db<{ mark: string }[]>`select pg_current_xact_id()::xid::text as mark`;
    await db.unsafe('commit');
    return row?.mark;
  } catch (error) {
    await db.unsafe('rollback');
    throw error;
  }
}
