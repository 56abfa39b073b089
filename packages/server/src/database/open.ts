import path from 'node:path';

import type { Sql } from './connect.js';
import { connect } from './connect.js';
import { startEmbedded } from './embedded.js';
import { migrate } from './migrate.js';

export interface OpenOptions {
  databaseUrl?: string;
  /** Folder of the embedded database; `.kindred` without. */
  data?: string;
  connections?: number;
  /** Holds the folder of an embedded database for this process alone. */
  exclusive?: boolean;
  /** Leaves the schema as it is, for a restore, which brings its own. There is no secret then. */
  untouched?: boolean;
  note?: (line: string) => void;
}

export interface OpenDatabase {
  sql: Sql;
  /** What cursors are sealed with, the same for every process of this database. */
  secret: string;
  migrated: number;
  close(): Promise<void>;
}

/** Held by a server for as long as it runs on an embedded database. */
const FOLDER_LOCK = 5_463_729;
/** A server that was killed a moment ago may still be ending a statement. */
const LOCK_TRIES = 30;

/** Finds or starts the database and brings it to the newest schema. */
export async function openDatabase({
  databaseUrl,
  data = '.kindred',
  connections = 10,
  exclusive = false,
  untouched = false,
  note = () => {},
}: OpenOptions): Promise<OpenDatabase> {
  const folder = path.resolve(data);
  const embedded = databaseUrl === undefined ? await startEmbedded(folder, { note }) : undefined;
  const address = embedded?.address ?? { url: databaseUrl ?? '' };
  const lock = embedded && connect(address, { max: 1 });
  const sql = connect(address, { max: connections });

  const hold = async (): Promise<boolean> => {
    if (!lock) return false;
    const [row] = await lock<{ held: boolean }[]>`select pg_try_advisory_lock(${FOLDER_LOCK}) as held`;
    return row?.held === true;
  };
  const close = async (held: boolean): Promise<void> => {
    await sql.end({ timeout: 5 });
    // Whoever holds the folder last stops the database; a command beside a running server leaves it alone.
    const last = held || (embedded !== undefined && (await hold().catch(() => false)));
    await lock?.end({ timeout: 5 });
    if (last) await embedded?.stop();
  };

  let held = false;
  try {
    if (exclusive && embedded) {
      for (let tries = 0; !(held = await hold()); tries += 1) {
        if (tries === LOCK_TRIES) {
          throw new Error(
            `Another Kindred server is running on ${folder}. Stop it first, or choose another folder with KINDRED_DATA.`,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    if (untouched) {
      await sql`select 1`;
      return { sql, secret: '', migrated: 0, close: () => close(held) };
    }
    const migrated = await migrate(sql);
    const [row] = await sql<{ value: string }[]>`select value from settings where key = 'secret'`;
    if (!row) throw new Error('The database holds no secret: its table "settings" was changed by hand.');
    return { sql, secret: row.value, migrated, close: () => close(held) };
  } catch (error) {
    if (held || !exclusive) await close(held);
    else await Promise.all([sql.end({ timeout: 1 }), lock?.end({ timeout: 1 })]);
    throw explain(error, databaseUrl);
  }
}

/** The usual reasons a database of one's own does not answer, in words. */
function explain(error: unknown, url: string | undefined): unknown {
  if (url === undefined) return error;
  const { code, message } = error as { code?: string; message?: string };
  const where = URL.canParse(url) ? new URL(url).host : 'the address given';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'CONNECT_TIMEOUT' || code === 'EAI_AGAIN') {
    return new Error(`DATABASE_URL: no PostgreSQL answers at ${where} (${code}).`, { cause: error });
  }
  if (code === '28P01' || code === '28000') {
    return new Error(`DATABASE_URL: the PostgreSQL at ${where} does not accept this user and password.`, {
      cause: error,
    });
  }
  if (code === '3D000') return new Error(`DATABASE_URL: ${message}. Create it first.`, { cause: error });
  return error;
}
