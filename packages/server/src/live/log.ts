import type { Sql } from '../database/connect.js';
import type { Change } from '../store/ground.js';

export interface Logged {
  n: number;
  change: Change;
}

interface Row {
  /** The oldest transaction still running, as this read saw it. */
  oldest: number;
  n: number | null;
  scope: string;
  thread: string;
  id: string;
  target: string | null;
}

/** Events a process looks back on when it starts. */
const KEPT = 2_000;
const MOST = 5_000;
/** For so long somebody who was away can go on where they left. */
const AGE = 3_600_000;
const MOST_STORED = 20_000;

/**
 * What changed in public, in the order in which it was numbered, read from the table that every commit writes its own
 * changes to. Two numbers may be committed the other way round, and a number whose transaction failed never comes: so
 * beside what is new it knows the floor, below which nothing can appear any more.
 */
export class EventLog {
  readonly #sql: Sql;
  readonly #now: () => number;
  /** Numbers above the floor that were read already. */
  readonly #seen = new Set<number>();
  /** Numbers are missing below `upTo`; once every transaction before `next` has ended, they never come. */
  #gap?: { upTo: number; next: number };
  #floor = 0;
  #from = 0;
  #head = 0;
  #marks: { floor: number; at: number }[] = [];
  /** The same for every process of this database, and for no other database. */
  #name = '';

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  get name(): string {
    return this.#name;
  }

  /** Every number up to here was read or never comes. */
  get floor(): number {
    return this.#floor;
  }

  /** What came after this number can still be told again. */
  get from(): number {
    return this.#from;
  }

  /** The newest number there was. */
  get head(): number {
    return this.#head;
  }

  async open(): Promise<void> {
    const [row] = await this.#sql<{ name: string; pruned: number; head: number; oldest: number | null }[]>`
      select (select value from settings where key = 'events') as name,
             (select value::bigint from settings where key = 'events-pruned') as pruned,
             (select case when is_called then last_value else 0 end from event_order) as head,
             (select n from events order by n desc offset ${KEPT} limit 1) as oldest`;
    if (!row) return;
    this.#name = row.name;
    this.#head = row.head;
    this.#floor = this.#from = row.oldest ?? row.pruned;
  }

  /** Everything committed since the last call, each once, in the order of their numbers. */
  async read(): Promise<Logged[]> {
    const fresh: Logged[] = [];
    for (;;) {
      const limit = MOST + this.#seen.size;
      // One statement, so that the rows and the transactions are seen at the same moment.
      const rows = await this.#sql<Row[]>`
        with moment as materialized (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest)
        select m.oldest, e.n, e.scope, e.thread, e.id, e.target
        from moment m left join lateral (
          select * from events where n > ${this.#floor} order by n limit ${limit}) e on true`;
      const found = rows.filter((row): row is Row & { n: number } => row.n !== null).sort((a, b) => a.n - b.n);
      for (const row of found) {
        if (this.#seen.has(row.n)) continue;
        this.#seen.add(row.n);
        fresh.push({ n: row.n, change: changeOf(row) });
      }
      const last = found.at(-1)?.n ?? 0;
      this.#head = Math.max(this.#head, last);
      this.#raise(rows[0]?.oldest ?? 0);
      if (!this.#gap && this.#seen.size) this.#gap = { upTo: last, next: await this.#nextTransaction() };
      if (found.length < limit) break;
    }
    return fresh.sort((a, b) => a.n - b.n);
  }

  #raise(oldest: number): void {
    if (this.#gap && oldest >= this.#gap.next) {
      this.#floor = Math.max(this.#floor, this.#gap.upTo);
      this.#gap = undefined;
      for (const n of this.#seen) if (n <= this.#floor) this.#seen.delete(n);
    }
    while (this.#seen.delete(this.#floor + 1)) this.#floor += 1;
  }

  /**
   * Later than every transaction that has begun to write. A snapshot doesn't know: it ends at the last one that
   * was completed.
   */
  async #nextTransaction(): Promise<number> {
    const [row] = await this.#sql<{ next: number }[]>`select pg_current_xact_id()::text::bigint as next`;
    return row?.next ?? Number.POSITIVE_INFINITY;
  }

  /** Forgets what nobody comes back for. How old a row is nobody wrote down: this process remembers. */
  async prune(): Promise<void> {
    const now = this.#now();
    this.#marks.push({ floor: this.#floor, at: now });
    const old = this.#marks.filter(({ at }) => at <= now - AGE).at(-1)?.floor ?? 0;
    this.#marks = this.#marks.filter(({ at }) => at > now - AGE);
    const upTo = Math.max(old, this.#floor - MOST_STORED);
    if (upTo <= 0) return;
    await this.#sql`
      with pruned as (delete from events where n <= ${upTo})
      update settings set value = greatest(value::bigint, ${upTo}::bigint)::text where key = 'events-pruned'`;
  }
}

const changeOf = ({ scope, thread, id, target }: Row): Change =>
  target === null ? { what: 'item', scope, thread, id } : { what: 'tally', scope, target };
