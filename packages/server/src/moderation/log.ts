import { createHash, randomBytes } from 'node:crypto';

import type { LogEntry, Page } from '@kindred/core/contract';
import { formatItemId, roundTime, TIME_STEP } from '@kindred/core/contract';

import type { Db, Sql, Tx } from '../database/connect.js';
import type { Ground } from '../store/ground.js';
import { scopeOf } from '../store/ground.js';
import type { ItemKey } from '../store/items.js';

/**
 * The log of what people decided: append-only, one chain a community. Each link is
 * SHA-256(link before ‖ SHA-256(salt ‖ payload)), so with salt and payload erased the chain still shows that nothing
 * was taken out, put in, changed or moved.
 */

/** What goes before the first link. */
const START = Buffer.alloc(32);

export interface Said {
  outcome: string;
  revision?: number | undefined;
  reason?: LogEntry['reason'] | undefined;
  [more: string]: unknown;
}

export interface LogRow {
  n: number;
  at: number;
  reader: string;
  digest: Buffer;
  chain: Buffer;
  circle: string | null;
  thread: string | null;
  id: string | null;
  salt: Buffer | null;
  payload: string | null;
}

const hash = (...parts: (Buffer | string)[]): Buffer => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
};

const scopeOfLog = (community: string): string => scopeOf(community, '');

/**
 * Adds a decision to its community's chain, in the decision's own transaction. Only decisions wait for each other
 * here, and only those of one community.
 */
export async function appendLog(
  tx: Tx,
  community: string,
  { reader, now, item, said }: { reader: string; now: number; item?: ItemKey & { circle: string }; said: Said },
): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`log|${community}`}, 0))`;
  const [head] = await tx<{ n: number; chain: Buffer }[]>`
    select n, chain from log_heads where community = ${community}`;
  const at = roundTime(now, TIME_STEP.item);
  const n = (head?.n ?? 0) + 1;
  const salt = randomBytes(16);
  const named = item && formatItemId({ circle: item.circle, thread: item.thread, item: item.id });
  const payload = JSON.stringify({ n, at, reader, ...(named && { item: named }), ...said });
  const digest = hash(salt, payload);
  const chain = hash(head?.chain ?? START, digest);
  await tx`
    with entry as (
      insert into log (scope, n, at, reader, digest, chain, circle, thread, id, salt, payload)
      values (${scopeOfLog(community)}, ${n}, ${at}, ${reader}, ${digest}, ${chain},
              ${item?.circle ?? null}, ${item?.thread ?? null}, ${item?.id ?? null}, ${salt}, ${payload}))
    insert into log_heads (community, n, chain) values (${community}, ${n}, ${chain})
    on conflict (community) do update set n = excluded.n, chain = excluded.chain`;
}

/** Takes what was said about an item out of the log, and which item it was. The chain holds. */
export const eraseFromLog = (tx: Tx, community: string, { thread, id }: ItemKey) =>
  tx`
    update log set salt = null, payload = null, circle = null, thread = null, id = null
    where scope = ${scopeOfLog(community)} and thread = ${thread} and id = ${id}`;

/** Newest first. */
export const logRows = (db: Db, community: string, before: number, limit: number) => db<LogRow[]>`
  select * from log where scope = ${scopeOfLog(community)} and n < ${before} order by n desc limit ${limit}`;

export async function readLog(
  { sql, sealer }: Ground,
  community: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<LogEntry>> {
  const list = `log|${community}`;
  const [before = Number.MAX_SAFE_INTEGER] = cursor ? sealer.openCursor(list, cursor) : [];
  const rows = await logRows(sql, community, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toEntry),
    next: rows.length > limit && last ? sealer.sealCursor(list, [last.n]) : null,
  };
}

function toEntry({ n, at, reader, chain, payload }: LogRow): LogEntry {
  const said = payload === null ? undefined : (JSON.parse(payload) as Said & { item?: string });
  return {
    number: n,
    at,
    reader,
    hash: chain.toString('base64url'),
    ...(said && {
      ...(said.item && { item: said.item }),
      ...(said.revision && { revision: said.revision }),
      outcome: said.outcome,
      ...(said.reason && { reason: said.reason }),
    }),
  };
}

// Verifying -------------------------------------------------------------------------------------------------

export interface Verified {
  /** How many entries hold, from the first on. */
  entries: number;
  /** Of these, how many no longer say anything. */
  erased: number;
  /** The last link that holds, in base64url: noted elsewhere, it shows later whether the tail was cut. */
  head: string;
  /** The number of the first entry that doesn't hold, and why. */
  broken?: { number: number; why: string };
}

/** A link somebody noted: it has to be where it was then. */
export interface Noted {
  number: number;
  hash: string;
}

const AT_ONCE = 1_000;

/** Walks a community's chain from its start, in one snapshot. */
export async function verifyLog(sql: Sql, community: string, noted?: Noted): Promise<Verified> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const scope = scopeOfLog(community);
    let link: Buffer = START;
    let entries = 0;
    let erased = 0;
    const end = (broken?: Verified['broken']): Verified => ({
      entries,
      erased,
      head: link.toString('base64url'),
      ...(broken && { broken }),
    });
    for (;;) {
      const rows = await tx<LogRow[]>`
        select * from log where scope = ${scope} and n > ${entries} order by n limit ${AT_ONCE}`;
      for (const row of rows) {
        const why = faultOf(row, entries + 1, link);
        if (why) return end({ number: entries + 1, why });
        link = row.chain;
        entries += 1;
        if (row.payload === null) erased += 1;
        if (noted?.number === entries && noted.hash !== link.toString('base64url')) {
          return end({ number: entries, why: 'it is not the link that was noted' });
        }
      }
      if (rows.length < AT_ONCE) break;
    }
    const [head] = await tx<{ n: number; chain: Buffer }[]>`
      select n, chain from log_heads where community = ${community}`;
    const cut = Math.max(head?.n ?? 0, noted?.number ?? 0) > entries;
    if (cut) return end({ number: entries + 1, why: 'the log ends before it' });
    if (entries && !head?.chain.equals(link)) return end({ number: entries, why: 'it is not where the log ended' });
    return end();
  });
}

/** What is wrong with an entry that should be number `n` after `link`. */
function faultOf(row: LogRow, n: number, link: Buffer): string | undefined {
  if (row.n !== n) return 'it is not there';
  if (!hash(link, row.digest).equals(row.chain)) return 'it does not follow from the one before';
  if ((row.salt === null) !== (row.payload === null)) return 'it is half erased';
  if (row.salt === null || row.payload === null) return row.thread === null ? undefined : 'it is half erased';
  if (!hash(row.salt, row.payload).equals(row.digest)) return 'what it says was changed';
  const said = JSON.parse(row.payload) as { n?: number; at: number; reader?: string; item?: string };
  // Entries from before there was one chain a community carry neither number nor reader.
  if (said.n === undefined) return undefined;
  const item =
    row.thread && row.id && row.circle
      ? formatItemId({ circle: row.circle, thread: row.thread, item: row.id })
      : undefined;
  const same = said.n === row.n && said.at === row.at && said.reader === row.reader && said.item === item;
  return same ? undefined : 'what stands beside it was changed';
}
