/** What was acknowledged against what is there. */
import assert from 'node:assert/strict';

import type { Sql } from '../../packages/server/src/database/connect.js';
import { until } from '../support/until.js';
import type { Person } from './crowd.js';
import type { Heard } from './reader.js';

interface Place {
  readonly url: string;
  readonly sql: Sql;
}

const WORDS = 1_000;

/** After each start: as many rows as were made, none lost and none made twice. */
export async function countRows({ sql }: Pick<Place, 'sql'>, crowd: readonly Person[]): Promise<void> {
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
export async function compare({ url, sql }: Place, crowd: readonly Person[]): Promise<void> {
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
export async function compareHeard(crowd: readonly Person[], heard: Heard): Promise<void> {
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
  // Whoever found the server away again and again waits for longer and longer before the next try.
  await until(() => posts.every(isTrue) && posts.every(reacted), 'the reader to have heard everything', 120_000).catch(
    (error: unknown) => {
      const wrong = posts.filter((post) => !isTrue(post) || !reacted(post)).slice(0, 3);
      throw new Error(
        `${String(error)} ${JSON.stringify(wrong.map((post) => ({ ...post, tokens: [...post.tokens.values()], heard: heard.items.get(post.id), tally: heard.tallies.get(`post:${post.id}`) }))).slice(0, WORDS)}`,
      );
    },
  );
  assert.equal(heard.resyncs, 0, 'the reader never had to read everything again');
}
