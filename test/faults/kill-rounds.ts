/** Kills the server in the middle of writes, again and again, and looks for everything it had acknowledged. */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';

import { until } from '../support/until.js';
import { Person } from './crowd.js';
import { readAlong } from './reader.js';
import { type UnderFire, underFire } from './server-under-fire.js';

export interface KillOptions {
  bundle: string;
  kills: number;
  databaseUrl?: string | undefined;
  /** How many write at the same time. */
  people?: number;
  /** With every so many kills the embedded database goes too. */
  databaseEvery?: number;
  progress?: (line: string) => void;
}

export interface KillReport {
  kills: number;
  /** Of these, with the database. */
  databaseKills: number;
  acknowledged: number;
  /** Not acknowledged when the server went, and sent again. */
  open: number;
  posts: number;
  replies: number;
  reactions: number;
  deleted: number;
  events: number;
  /** Of the events, sent more than once. */
  repeated: number;
  streams: number;
  seconds: number;
  complaints: string[];
}

const WORDS = 1_000;

export async function killRounds({
  bundle,
  kills,
  databaseUrl,
  people = 6,
  databaseEvery = 8,
  progress = () => {},
}: KillOptions): Promise<KillReport> {
  const began = performance.now();
  const server = await underFire({ bundle, databaseUrl });
  const crowd = Array.from({ length: people }, (_, n) => new Person(`person ${n}`));
  let databaseKills = 0;
  let open = 0;
  try {
    // The reader is told sums only where a community shows them.
    await server.sql`update communities set policy = policy || '{"counts": "exact"}'`;
    await server.kill();
    await server.start();
    const reader = readAlong(() => server.url);
    try {
      for (let n = 1; n <= kills; n += 1) {
        const whole = databaseUrl === undefined && n % databaseEvery === 0;
        if (whole) databaseKills += 1;
        await round(server, crowd, whole);
        await server.start();
        const before = total(crowd);
        for (const person of crowd) await person.finish(server.url);
        open += total(crowd) - before;
        for (const person of crowd) await person.repeat(server.url);
        await countRows(server, crowd);
        if (n % 50 === 0) progress(`${n} kills, ${total(crowd)} acknowledged, ${seconds(began)} s`);
      }
      await compare(server, crowd);
      await compareHeard(crowd, reader);
    } finally {
      await reader.stop();
    }
    const posts = crowd.flatMap((person) => person.posts);
    const replies = posts.flatMap((post) => post.replies);
    return {
      kills,
      databaseKills,
      acknowledged: total(crowd),
      open,
      posts: posts.length,
      replies: replies.length,
      reactions: posts.reduce((sum, { tokens }) => sum + tokens.size, 0),
      deleted: [...posts, ...replies].filter(({ deleted }) => deleted).length,
      events: reader.events,
      repeated: reader.repeated,
      streams: reader.streams,
      seconds: seconds(began),
      complaints: server.complaints(),
    };
  } finally {
    await server.dispose();
  }
}

const total = (crowd: readonly Person[]): number => crowd.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
const seconds = (began: number): number => Math.round((performance.now() - began) / 1000);

/** Everybody writes; after some acknowledged writes, while others are on their way, the server is killed. */
async function round(server: UnderFire, crowd: readonly Person[], database: boolean): Promise<void> {
  const enough = randomInt(5, 40);
  let done = 0;
  let killed: Promise<void> | undefined;
  await Promise.all(
    crowd.map((person) =>
      person.writeUntilCut(
        () => server.url,
        () => {
          done += 1;
          if (done >= enough) killed ??= server.kill(database);
        },
      ),
    ),
  );
  await killed;
}

/** After each start: as many rows as were made, none lost and none made twice. */
async function countRows({ sql }: UnderFire, crowd: readonly Person[]): Promise<void> {
  const posts = crowd.flatMap((person) => person.posts);
  const made = posts.length + posts.reduce((sum, { replies }) => sum + replies.length, 0);
  const [row] = await sql<{ items: number }[]>`select count(*)::int as items from items where scope = 'main/main'`;
  assert.equal(row?.items, made, 'items made');
}

interface Shown {
  id: string;
  text: string;
  replyCount: number;
}

async function pages(url: string, path: string): Promise<Shown[]> {
  const all: Shown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const response = await fetch(`${url}/v1/main${path}?limit=50&fresh=1${cursor && `&cursor=${cursor}`}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const { items, next } = (await response.json()) as { items: Shown[]; next: string | null };
    all.push(...items);
    cursor = next;
  }
  return all;
}

const byId = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** At the end: what people read is what was acknowledged, each once and as it was last written. */
async function compare({ url, sql }: UnderFire, crowd: readonly Person[]): Promise<void> {
  const posts = crowd.flatMap((person) => person.posts);
  const live = posts.filter(({ deleted }) => !deleted);
  const shown = await pages(url, '/circles/main/posts');
  assert.deepEqual(
    byId(shown).map(({ id, text, replyCount }) => ({ id, text, replyCount })),
    byId(live).map(({ id, text, replies }) => ({
      id,
      text,
      replyCount: replies.filter(({ deleted }) => !deleted).length,
    })),
  );
  const rows = await sql<{ id: string; text: string; state: string }[]>`
    select 'main.' || thread || '.' || id as id, content ->> 'text' as text, state from items
    where scope = 'main/main' and kind = 'reply'`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const { id, text, deleted } of posts.flatMap(({ replies }) => replies)) {
    const row = stored.get(id);
    assert.deepEqual([row?.state, row?.text], deleted ? ['deleted', null] : ['live', text]);
  }
  // One row for each who said it, and a sum that agrees with the rows.
  const counted = await sql<{ target: string; rows: number; count: number }[]>`
    select t.target, t.count, (select count(*) from reactions r where r.scope = t.scope and r.target = t.target)::int as rows
    from tallies t where t.scope = 'main/main'`;
  const sums = new Map(counted.map((row) => [row.target, row]));
  for (const { id, tokens } of live) {
    const on = [...tokens.values()].filter(Boolean).length;
    const { rows: found = 0, count = 0 } = sums.get(`post:${id}`) ?? {};
    assert.deepEqual([found, count], [on, on], `reactions to ${id}`);
  }
}

/** Who read along all the time knows the same, and never had to begin anew. */
async function compareHeard(crowd: readonly Person[], heard: ReturnType<typeof readAlong>): Promise<void> {
  const posts = crowd.flatMap((person) => person.posts);
  const isTrue = ({ id, text, deleted, replies }: (typeof posts)[number]): boolean => {
    const told = heard.items.get(id);
    if (deleted) return !told;
    return told?.text === text && told.replyCount === replies.filter((reply) => !reply.deleted).length;
  };
  const reacted = ({ id, deleted, tokens }: (typeof posts)[number]): boolean => {
    const on = [...tokens.values()].filter(Boolean).length;
    return deleted || !tokens.size || (heard.tallies.get(`post:${id}`)?.['with'] ?? 0) === on;
  };
  await until(() => posts.every(isTrue) && posts.every(reacted), 'the reader to have heard everything').catch(
    (error: unknown) => {
      const wrong = posts.filter((post) => !isTrue(post) || !reacted(post)).slice(0, 3);
      throw new Error(
        `${String(error)} ${JSON.stringify(wrong.map((post) => ({ ...post, tokens: [...post.tokens.values()], heard: heard.items.get(post.id), tally: heard.tallies.get(`post:${post.id}`) }))).slice(0, WORDS)}`,
      );
    },
  );
  assert.equal(heard.resyncs, 0, 'the reader never had to read everything again');
}
