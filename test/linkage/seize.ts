/**
 * What somebody has who takes the whole database away: every table with every column, and beside it what PostgreSQL itself
 * tells of a row: where it lies, and in which order the transactions came that wrote it.
 */
import type { Sql } from '../../packages/server/src/database/connect.js';
import type { Truth } from './world.js';

/** One row that somebody made, with all that may say when and by whom. */
export interface Row {
  what: 'item' | 'reaction' | 'nullifier';
  device: number;
  visit: number;
  /** Rows of one thread are never compared: who is who in a thread is meant to be seen. */
  thread: string;
  scope: string;
  /** Numbers of which a small difference could mean the same hand: only what is not public. */
  orders: Record<string, number | undefined>;
  /** Times that are not public, in minutes; the least difference counts. */
  times: number[];
  /** Transactions that wrote this row or one that belongs to it. */
  transactions: number[];
  /** Values derived on the device, of which equal bytes could mean the same hand. */
  keys: Buffer[];
  /** How much of what was written that day, and in that circle, was written before it, from 0 to 1. */
  turn?: number;
  /** What everyone could read; `turn` as the order of a wall tells it. */
  open: { text?: string; minute?: number; edited?: number; expires?: number; turn?: number; kind: string };
}

interface Told {
  ctid: string;
  xmin: string;
  part: string;
}

const MINUTE = 60_000;

export async function seize(sql: Sql, community: string, truth: Truth): Promise<Row[]> {
  const all = async <T>(table: string): Promise<(T & Told)[]> =>
    sql.unsafe<(T & Told)[]>(
      `select *, ctid::text as ctid, xmin::text as xmin, tableoid::regclass::text as part from ${table}
       where starts_with(scope, $1)`,
      [`${community}/`],
    );
  type Item = Told & Record<string, unknown> & { scope: string; thread: string; id: string; kind: string };
  interface Of {
    scope: string;
    thread: string | null;
    id: string | null;
  }
  const [items, history, revisions, reports, idempotency, events, deletions, reactions, nullifiers, tallies, log] =
    await Promise.all([
      all<Item>('items'),
      all<Of & { at: number; actor: string; from_state: string | null }>('history'),
      all<Of>('revisions'),
      all<Of & { at: number }>('reports'),
      all<{ answer: string }>('idempotency'),
      all<Of & { n: number; target: string | null }>('events'),
      all<{ hash: Buffer; day: unknown }>('deletions'),
      all<{ scope: string; target: string; kind: string; token: Buffer }>('reactions'),
      all<{ scope: string; hash: Buffer }>('nullifiers'),
      all<{ scope: string; target: string; kind: string }>('tallies'),
      all<Of & { n: number; at: number }>('log'),
    ]);

  // Numbers of transactions as their rank among all there are: what lies between two is what happened between them.
  const everything = [items, history, revisions, reports, idempotency, events, deletions, reactions, nullifiers];
  const known = [...new Set([...everything, tallies, log].flat().map(({ xmin }) => Number(xmin)))].sort(
    (a, b) => a - b,
  );
  const rank = new Map(known.map((xid, n) => [xid, n]));
  const transaction = ({ xmin }: Told): number => rank.get(Number(xmin)) ?? 0;
  /** Where a row lies in its part: its number in the order on disk, over all parts one after the other. */
  const places = (rows: readonly Told[]): Map<Told, number> => {
    const at = (row: Told): [string, number, number] => {
      const [block = 0, line = 0] = row.ctid.slice(1, -1).split(',').map(Number);
      return [row.part, block, line];
    };
    const sorted = [...rows].sort((a, b) => {
      const [x, y] = [at(a), at(b)];
      return x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : x[1] - y[1] || x[2] - y[2];
    });
    // Parts are far from each other.
    let far = 0;
    let part = '';
    return new Map(
      sorted.map((row, n) => {
        if (row.part !== part) [part, far] = [row.part, far + 100_000];
        return [row, n + far];
      }),
    );
  };
  const lies = new Map(everything.flatMap((rows) => [...places(rows)]));
  const byItem = <T extends Of>(rows: readonly T[]): Map<string, T[]> => {
    const found = new Map<string, T[]>();
    for (const row of rows) {
      if (row.id === null) continue;
      const list = found.get(row.id) ?? [];
      list.push(row);
      found.set(row.id, list);
    }
    return found;
  };
  const [steps, edits, told, heard] = [byItem(history), byItem(revisions), byItem(reports), byItem(events)];
  const keys = new Map(
    idempotency.flatMap((row) => {
      const id = row.answer && (JSON.parse(row.answer) as { id?: string }).id;
      return id ? [[id, row] as const] : [];
    }),
  );
  const { createHash } = await import('node:crypto');
  const buried = new Map(deletions.map((row) => [row.hash.toString('hex'), row]));
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

  const rows: Row[] = [];
  const publicMinute = new Map<string, number>();
  for (const item of items) {
    const circle = item.scope.slice(item.scope.indexOf('/') + 1);
    const id = item.id === item.thread ? `${circle}.${item.thread}` : `${circle}.${item.thread}.${item.id}`;
    publicMinute.set(`${item.kind}:${id}`, Number(item['created_at']) / MINUTE);
    const whose = truth.items.get(id);
    if (!whose) continue;
    const { device, visit, text } = whose;
    const mine = steps.get(item.id) ?? [];
    const own = mine.filter(({ actor, from_state }) => actor === 'author' && from_state !== null);
    const grave = buried.get(createHash('sha256').update(`${item.scope}|${item.thread}|${item.id}`).digest('hex'));
    const around = [
      ...mine,
      ...(edits.get(item.id) ?? []),
      ...(told.get(item.id) ?? []),
      ...(heard.get(item.id) ?? []),
    ];
    const key = keys.get(id);
    rows.push({
      what: 'item',
      device,
      visit,
      thread: item.thread,
      scope: item.scope,
      orders: {
        place: number(item['place']),
        written: number(item['written']),
        turned: number(item['turned']),
        queued: number(item['queued']),
        lies: lies.get(item),
        key: key && lies.get(key),
        grave: grave && lies.get(grave),
        history: mine.length ? Math.max(...mine.map((row) => lies.get(row) ?? 0)) : undefined,
      },
      times: own.map(({ at }) => at / MINUTE),
      transactions: [item, ...around, ...(key ? [key] : []), ...(grave ? [grave] : [])].map(transaction),
      keys: [item['voice'], item['capability'], Buffer.from(item.id.replaceAll('-', ''), 'hex')].filter(
        Buffer.isBuffer,
      ),
      open: {
        text,
        minute: Number(item['created_at']) / MINUTE,
        edited: item['edited_at'] === null ? undefined : Number(item['edited_at']) / MINUTE,
        expires: item['expires_at'] === null ? undefined : Number(item['expires_at']) / MINUTE,
        kind: item.kind,
      } as Row['open'],
    });
  }
  turns(rows, 'written').forEach((turn, row) => (row.turn = turn));
  turns(rows, 'place').forEach((turn, row) => (row.open.turn = turn));
  for (const row of reactions) {
    const whose = truth.reactions.get(row.token.toString('hex'));
    if (!whose) continue;
    rows.push({
      what: 'reaction',
      ...whose,
      thread: row.target.split('.')[1] ?? '',
      scope: row.scope,
      orders: { lies: lies.get(row) },
      times: [],
      transactions: [transaction(row)],
      keys: [row.token],
      open: { kind: row.kind, minute: publicMinute.get(row.target) ?? 0 },
    });
  }
  for (const row of nullifiers) {
    const whose = truth.nullifiers.get(row.hash.toString('hex'));
    if (!whose) continue;
    rows.push({
      what: 'nullifier',
      ...whose,
      thread: row.hash.toString('hex'),
      scope: row.scope,
      orders: { lies: lies.get(row) },
      times: [],
      transactions: [transaction(row)],
      keys: [row.hash],
      open: { kind: 'nullifier' },
    });
  }
  return rows;
}

/** For what has a number in an order, how far into its day and circle it stands there. */
function turns(rows: readonly Row[], order: string): Map<Row, number> {
  const days = new Map<string, [Row, number][]>();
  for (const row of rows) {
    const at = row.orders[order];
    if (at === undefined) continue;
    const day = `${row.scope}|${Math.floor((row.open.minute ?? 0) / 1440)}`;
    const list = days.get(day) ?? [];
    days.set(day, list);
    list.push([row, at]);
  }
  const found = new Map<Row, number>();
  for (const list of days.values()) {
    list.sort(([, a], [, b]) => a - b).forEach(([row], n) => found.set(row, (n + 0.5) / list.length));
  }
  return found;
}
