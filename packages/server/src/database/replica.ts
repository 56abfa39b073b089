import { connect, type Sql } from './connect.js';

/** How often a replica that is behind is asked how far it is, in milliseconds. */
const ASK_EVERY = 25;
/** For how long nothing is asked of a replica that was away. */
const AWAY = 5_000;
/** Longer than any page takes: whoever waits is better served by the primary. */
const PATIENCE = 2_000;

/**
 * A hot standby that public pages may be read from.
 *
 * Nothing it serves is older than anything this process told of. As soon as a change of a circle is known here (before
 * its event goes out, and before the write is answered), pages of that circle come from the primary, until the standby has
 * replayed the journal as far as the primary had written it then. A span of time would not do: replay may stop for as
 * long as it likes, and nobody can say in advance for how long.
 */
export interface Replica {
  sql: Sql;
  /** Whether these scopes may be read from it now. */
  serves(scopes: readonly string[]): boolean;
  /** Something of this scope was committed. */
  touch(scope: string): void;
  /** What is read from it, within patience. @throws as the read does; the primary answers then */
  ask<T>(read: () => Promise<T>): Promise<T>;
  /** Scopes it is behind on. */
  readonly behind: number;
  readonly away: boolean;
  close(): Promise<void>;
}

/** A place in the journal, `16/B374D848`, as a number that can be compared. */
export function toPosition(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/** Everything there is: not known to be anywhere yet. */
const ALL = '*';

/** @throws Error when the address names something else than a standby */
export async function openReplica(primary: Sql, url: string, note: (line: string) => void): Promise<Replica> {
  const sql = connect({ url }, { max: 10, connectSeconds: 2 });
  /** Where the primary's journal was after the last change of a scope; null until that is known. */
  const dirty = new Map<string, bigint | null>([[ALL, null]]);
  let awayUntil = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const patiently = <T>(work: Promise<T>): Promise<T> => {
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      limit = setTimeout(() => reject(new Error('the replica takes too long')), PATIENCE);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(limit));
  };
  const fail = (): void => {
    awayUntil = performance.now() + AWAY;
    // What was committed meanwhile may never be told here: start anew.
    dirty.set(ALL, null);
  };
  const isAway = (): boolean => performance.now() < awayUntil;

  async function look(): Promise<void> {
    const unknown = [...dirty].flatMap(([scope, at]) => (at === null ? [scope] : []));
    if (unknown.length) {
      // Nobody is told anew while this is asked that isn't behind it: what is touched meanwhile is unknown again.
      for (const scope of unknown) dirty.set(scope, -1n);
      const [row] = await primary<{ at: string }[]>`select pg_current_wal_insert_lsn()::text as at`.catch(
        (error: unknown) => {
          for (const scope of unknown) dirty.set(scope, null);
          throw error;
        },
      );
      const at = toPosition(row?.at ?? '0/0');
      for (const scope of unknown) if (dirty.get(scope) === -1n) dirty.set(scope, at);
    }
    const [row] = await patiently(sql<{ at: string | null }[]>`select pg_last_wal_replay_lsn()::text as at`);
    // No standby any more: it was promoted, and nothing of what comes after reaches it.
    if (!row?.at) return fail();
    const replayed = toPosition(row.at);
    for (const [scope, at] of dirty) if (at !== null && at >= 0n && at <= replayed) dirty.delete(scope);
  }

  function schedule(): void {
    if (closed || timer || running || !dirty.size) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        running = look()
          .catch(fail)
          .finally(() => {
            running = undefined;
            schedule();
          });
      },
      isAway() ? AWAY : ASK_EVERY,
    );
    timer.unref();
  }

  const problem = await patiently(sql<{ standby: boolean }[]>`select pg_is_in_recovery() as standby`).then(
    ([row]) => (row?.standby ? undefined : 'wrong'),
    () => 'away',
  );
  if (problem === 'wrong') {
    await sql.end({ timeout: 1 });
    throw new Error(
      'KINDRED_REPLICA_URL does not name a hot standby: what it names takes writes of its own. Name a standby of DATABASE_URL, or leave it out.',
    );
  }
  if (problem === 'away') {
    fail();
    note('The replica in KINDRED_REPLICA_URL does not answer. Pages are read from DATABASE_URL until it does.');
  }
  schedule();

  return {
    sql,
    serves: (scopes) => !isAway() && !dirty.has(ALL) && scopes.every((scope) => !dirty.has(scope)),
    touch(scope) {
      dirty.set(scope, null);
      schedule();
    },
    async ask(read) {
      try {
        return await patiently(read());
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'AdapterError') {
          fail();
          schedule();
        }
        throw error;
      }
    },
    get behind() {
      return dirty.size;
    },
    get away() {
      return isAway();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      await sql.end({ timeout: 1 });
    },
  };
}
