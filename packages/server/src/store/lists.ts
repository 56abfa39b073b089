import type postgres from 'postgres';

import type { Db } from '../database/connect.js';
import type { ShownRow } from './rows.js';

/** All that a list shows, and what puts it in order: nothing else is even read, and nothing that is known already. */
const SHOWN = `i.thread, i.place, i.author, i.content, i.resources, i.example, i.created_at, i.edited_at, i.expires_at`;
const SHOWN_OF = {
  post: `${SHOWN}, i.replies, i.reply_count, i.new_here`,
  story: `${SHOWN}, i.chapter_of`,
} as const;

/**
 * The part of the waiting lane an opener is in: those new here, others who wait, the answered. In the same words as in
 * the index.
 */
const PART = 'case when i.answered then 2 when i.new_here then 0 else 1 end';
export type Part = 0 | 1 | 2;
const PARTS: readonly Part[] = [0, 1, 2];

/** How many topics an opener may have: each has an index of its own. */
export const TOPIC_PLACES = [1, 2, 3] as const;

/** Beyond every place in any order. */
const END = Number.MAX_SAFE_INTEGER;

export interface OpenerQuery {
  kind: 'post' | 'story';
  scope: string;
  topic: string | undefined;
  limit: number;
  now: number;
}

/**
 * An order that one index alone has. The planner can only guess how rare a topic is or how many wait; were there another
 * index with the same order, it would now and then walk all the newest through it until it has found a page.
 */
const ORDER = { parts: '(-i.place)', topics: '(0 - i.place)' } as const;

/** Live openers of a circle, newest first, from before a place. */
export async function readRecent(db: Db, query: OpenerQuery, before = END): Promise<ShownRow[]> {
  const { topic, limit } = query;
  if (topic === undefined) {
    const rows = await db<ShownRow[]>`
      ${head(db, query)} and i.place is not null and i.place < ${before} order by i.place desc limit ${limit}`;
    return known(query, rows);
  }
  const order = db.unsafe(ORDER.topics);
  const lists = TOPIC_PLACES.flatMap((place) =>
    PARTS.map(
      (part) => db`(
        ${head(db, query)} and ${db.unsafe(`i.topics[${place}]`)} = ${topic} and ${db.unsafe(PART)} = ${db.unsafe(String(part))}
          and ${order} > ${-before} order by ${order} limit ${limit})`,
    ),
  );
  return known(query, await db<ShownRow[]>`select * from (${union(db, lists)}) i order by i.place desc limit ${limit}`);
}

/** Adds what all rows of a list have in common. */
function known<Row extends ShownRow>({ scope, kind }: OpenerQuery, rows: Row[]): Row[] {
  for (const row of rows) {
    row.scope = scope;
    row.kind = kind;
    row.id = row.thread;
  }
  return rows;
}

export type WaitingRow = ShownRow & { part: Part };

export interface Since {
  /** The part the last page ended in, and the place it ended at there; 0 before the first page. */
  part: Part;
  after: number;
  /** The place in the order of flips at which the first page was read. */
  since: number;
}

/**
 * The parts one after another: those who wait, the longest waiting first, then the answered, newest first. Who flipped
 * since the first page is still where they were then.
 */
export async function readWaiting(db: Db, query: OpenerQuery, at: Since): Promise<WaitingRow[]> {
  const waiting = PARTS.filter((part) => part !== 2 && part >= at.part);
  const rows = waiting.length ? await readParts(db, query, at, waiting) : [];
  if (rows.length >= query.limit) return rows;
  return [...rows, ...(await readParts(db, { ...query, limit: query.limit - rows.length }, at, [2]))];
}

/** The newest flip of a circle. */
export async function readLastFlip(db: Db, scope: string): Promise<number> {
  const [row] = await db<{ turned: number }[]>`
    select turned from items where scope = ${scope} and turned is not null order by turned desc limit 1`;
  return row?.turned ?? 0;
}

async function readParts(db: Db, query: OpenerQuery, { part: from, after, since }: Since, parts: readonly Part[]) {
  const { scope, topic, limit } = query;
  const lists = parts.flatMap((part) => {
    const downwards = part === 2;
    const mark = part === from && after > 0 ? after : downwards ? END : 0;
    const rank = downwards ? db`-i.place` : db`i.place`;
    const one = (order: string, where: ReturnType<typeof db.unsafe>) => db`
      select ${part}::int as part, ${rank} as rank, i.* from (
        ${head(db, query)} ${where} and ${db.unsafe(PART)} = ${db.unsafe(String(part))}
          and (i.turned is null or i.turned <= ${since})
          and ${db.unsafe(order)} ${downwards ? db`>` : db`<`} ${-mark}
        order by ${db.unsafe(order)} ${downwards ? db`` : db`desc`} limit ${limit}) i`;
    const steady =
      topic === undefined
        ? [one(ORDER.parts, db.unsafe(''))]
        : TOPIC_PLACES.map((at) => one(ORDER.topics, db`and ${db.unsafe(`i.topics[${at}]`)} = ${topic}` as never));
    const was = db`i.answered = ${!downwards} ${downwards ? db`` : db`and i.new_here = ${part === 0}`}`;
    const beyond = downwards ? db`i.place < ${mark}` : db`i.place > ${mark}`;
    return [
      ...steady,
      db`select ${part}::int as part, ${rank} as rank, ${db.unsafe(SHOWN_OF[query.kind])} from flipped i where ${was} and ${beyond}`,
    ];
  });
  // In the order of flips, so that there is one index to read them by.
  const rows = await db<WaitingRow[]>`
    with flipped as materialized (
      select * from (
        select i.* from items i where i.scope = ${scope} and i.turned is not null and i.turned > ${since} order by i.turned) i
      where i.kind = ${query.kind} and i.state = 'live' and (i.expires_at is null or i.expires_at > ${query.now})
        ${topic === undefined ? db`` : db`and i.topics @> ${[topic]}::text[]`})
    select * from (${union(db, lists)}) i order by part, rank limit ${limit}`;
  return known(query, rows);
}

/** Written out where a value would keep the index of live openers from being known to fit. */
const head = (db: Db, { kind, scope, now }: OpenerQuery) => db`
  select ${db.unsafe(SHOWN_OF[kind])} from items i
  where i.scope = ${scope} and ${db.unsafe(`i.kind = '${kind}'`)} and i.state = 'live'
    and (i.expires_at is null or i.expires_at > ${now})`;

const union = (db: Db, lists: readonly postgres.PendingQuery<postgres.Row[]>[]) =>
  lists.reduce((all, list) => db`${all} union all ${list}`);
