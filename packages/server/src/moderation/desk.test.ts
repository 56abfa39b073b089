import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { LaneState, ModerationItem } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller } from '../testing/person.js';
import { laneRows, queueRows, searchRows } from './desk.js';
import { logRows } from './log.js';

const HELD = 100_000;
const WORDED = 700;

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

const below = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(below)];

/**
 * How a query is really run: every node, the parts of tables it touched, and about how many rows it took from them (each
 * time a node runs anew only the mean is told, and older versions round that).
 */
async function explain(sql: Sql, query: ReturnType<Sql>) {
  const [row] = await sql<
    { 'QUERY PLAN': [{ Plan: Node }] }[]
  >`explain (analyze, costs off, timing off, format json) ${query}`;
  const nodes = below((row as NonNullable<typeof row>)['QUERY PLAN'][0].Plan).filter(
    (node) => node['Actual Loops'] > 0,
  );
  const scans = nodes.filter((node) => node['Relation Name'] !== undefined);
  const of = (table: string) => scans.filter((node) => new RegExp(`^${table}_\\d+$`).test(node['Relation Name'] ?? ''));
  return {
    nodes,
    whole: scans.filter((node) => node['Node Type'] === 'Seq Scan' && of('items').includes(node)),
    indexes: new Set(of('items').map((node) => node['Index Name']?.replace(/_\d+_/, '_'))),
    parts: new Set(of('items').map((node) => node['Relation Name'])),
    rows: of('items')
      .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
      .reduce((sum, rows) => sum + rows, 0),
    sorted: nodes.filter((node) => /Sort/.test(node['Node Type'])).map((node) => node['Actual Rows']),
  };
}

for (const { name, skip, open } of targets) {
  describe(`a desk with ${HELD} waiting items on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    let community: string;
    let scopes: string[];
    let call: ReturnType<typeof createCaller>;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster);
      const { id, moderatorToken } = await bench.community({ circles: [{ id: 'main' }, { id: 'other' }] });
      community = id;
      scopes = [`${id}/main`, `${id}/other`];
      call = createCaller(bench.url, id, { authorization: `Bearer ${moderatorToken}` });
      // One in a hundred is urgent, and what is elsewhere is not in the way.
      await bench.sql`
        insert into items (scope, thread, id, kind, place, position, state, held, lane, queued, revision, latest, author,
                           by_author, capability, topics, content, created_at)
        select case when n % 10 = 0 then ${scopes[1] ?? ''} else ${scopes[0] ?? ''} end, u, u, 'post', nextval('place_order'), 0,
               'held', 'pre-moderation', case when n % 100 = 1 then 2 else 4 end, nextval('queue_order'), 1, 1, 'x', true,
               sha256(u::text::bytea), '{}',
               jsonb_build_object('text', case when n <= ${WORDED} then 'a lighthouse' else 'nothing' end,
                                  'topics', '[]'::jsonb, 'contentNotes', '[]'::jsonb), n::bigint * 60000
        from (select gen_random_uuid() as u, n from generate_series(1, ${HELD}::int) n) g`;
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    const now = () => bench.now();
    const queue = (more: { lane?: number; after?: number; rank?: number }) =>
      explain(
        bench.sql,
        queueRows(bench.sql, { scopes, rank: undefined, lane: -1, after: 0, limit: 21, now: now(), ...more }) as never,
      );

    for (const statistics of ['that were never taken', 'that are new'] as const) {
      it(`reads a page of the queue from its index, a few rows of a few parts, with statistics ${statistics}`, async () => {
        if (statistics === 'that are new') await bench.sql`analyze items`;
        const pages = {
          first: {},
          late: { lane: 4, after: HELD / 2 },
          last: { lane: 4, after: HELD + 2 },
          lane: { rank: 4 },
        };
        for (const [what, more] of Object.entries(pages)) {
          const plan = await queue(more);
          assert.deepEqual([...plan.indexes], ['items_scope_lane_queued_lane_since_created_at_expires_at_idx'], what);
          assert.ok(plan.parts.size <= 2, `${what}: ${[...plan.parts].join(' ')}`);
          assert.ok(plan.rows <= 42, `${what}: ${plan.rows} rows`);
          for (const rows of plan.sorted) assert.ok(rows <= 42, `${what}: sorted ${rows}`);
        }
      });

      it(`counts lanes in the index, no further than they are shown, with statistics ${statistics}`, async () => {
        const plan = await explain(bench.sql, laneRows(bench.sql, scopes, now()) as never);
        assert.deepEqual([...plan.indexes], ['items_scope_lane_queued_lane_since_created_at_expires_at_idx']);
        assert.deepEqual(
          plan.nodes.filter((node) => node['Index Name']).map((node) => node['Node Type']),
          plan.parts.size === 2 ? ['Index Only Scan', 'Index Only Scan'] : ['Index Only Scan'],
        );
        assert.ok(plan.rows <= 401, `${plan.rows} rows`);
      });

      it(`searches a bounded stretch, newest first, with statistics ${statistics}`, async () => {
        const part = { scopes, before: Number.MAX_SAFE_INTEGER, limit: 21, now: now(), collation: '"default"' };
        const all = await explain(bench.sql, searchRows(bench.sql, part) as never);
        const word = await explain(
          bench.sql,
          searchRows(bench.sql, { ...part, text: 'lighthouse', most: 400 }) as never,
        );
        const state = await explain(bench.sql, searchRows(bench.sql, { ...part, state: 'removed' }) as never);
        for (const plan of [all, word, state]) {
          assert.deepEqual([...plan.indexes], ['items_scope_state_written_idx']);
          assert.deepEqual(plan.whole, []);
          assert.ok(plan.parts.size <= 2);
        }
        assert.ok(all.rows <= 100, `${all.rows} rows`);
        assert.ok(word.rows <= 500, `${word.rows} rows`);
        assert.equal(state.rows, 0);
      });
    }

    it('pages to the end of a lane, the longest waiting first, each once', async () => {
      const seen: string[] = [];
      let cursor = '';
      for (let pages = 0; pages < 21; pages += 1) {
        const { json } = await call.get(`/moderation/queue?lane=reported&limit=50${cursor && `&cursor=${cursor}`}`);
        const items = json.items as ModerationItem[];
        for (const { lane } of items) assert.equal(lane, 'reported');
        seen.push(...items.map(({ createdAt }) => String(createdAt).padStart(12)));
        cursor = (json.next as string | null) ?? '';
        if (!cursor) break;
      }
      assert.equal(seen.length, HELD / 100);
      assert.deepEqual(seen, [...new Set(seen)].sort());
    });

    it('says how much waits, and no more than a hundred', async () => {
      const { items } = (await call.get('/moderation/lanes')).json as { items: LaneState[] };
      assert.deepEqual(
        items.map(({ lane, waiting, oldest }) => [lane, waiting, oldest]),
        [
          ['worried', 0, null],
          ['appeals', 0, null],
          ['reported', 100, 60_000],
          ['second', 0, null],
          ['held', 100, 120_000],
          ['notes', 0, null],
        ],
      );
    });

    it('finds by and by what is far back, each once, and says where nothing is left', async () => {
      const seen: number[] = [];
      let cursor = '';
      let pages = 0;
      do {
        const { json } = await call.get(`/moderation/search?text=LIGHTHOUSE&limit=50${cursor && `&cursor=${cursor}`}`);
        seen.push(...(json.items as ModerationItem[]).map(({ createdAt }) => createdAt / 60_000));
        cursor = (json.next as string | null) ?? '';
        pages += 1;
      } while (cursor && pages < 1_000);
      assert.deepEqual(
        seen,
        Array.from({ length: WORDED }, (_, n) => WORDED - n),
      );
      assert.ok(pages >= WORDED / 50, `${pages} pages`);
    });

    it('reads a page of a long log from its own key', async () => {
      await bench.sql`
        insert into log (scope, n, at, reader, digest, chain)
        select ${`${community}/`}, n, 0, 'x', '\\x00', '\\x00' from generate_series(1, 20000) n`;
      const plan = await explain(bench.sql, logRows(bench.sql, community, 10_000, 21) as never);
      assert.deepEqual(
        plan.nodes.map((node) => node['Node Type']),
        ['Limit', 'Index Scan'],
      );
    });
  });
}
