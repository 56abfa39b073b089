import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson } from '../testing/person.js';
import { coarsen } from './coarsen.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const POSTS = 12;

interface Item {
  id: string;
  thread: string;
  created_at: number;
  edited_at: number | null;
  place: number | null;
  written: number;
  turned: number | null;
}

for (const { name, skip, open } of targets) {
  describe(`hours on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster);
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    const started = async () => {
      const { id } = await bench.community({
        policy: { moderation: 'post', audience: 'adult', counts: 'none', k: 5, readOnly: false },
      });
      // A little after midnight: what follows is of one day.
      bench.advance(2 * DAY - (bench.now() % DAY) + 60_000);
      const call = createCaller(bench.url, id);
      const person = createPerson();
      const write = async (): Promise<string> => {
        const post = await person.post();
        assert.equal((await call.post(post.path, post.input)).status, 200);
        bench.advance(HOUR);
        return post.id;
      };
      const items = async (): Promise<Item[]> => {
        const rows = await bench.sql<Item[]>`
          select id, thread, created_at, edited_at, place, written, turned from items
          where scope = ${`${id}/main`} order by written`;
        return rows.map((row) => ({ ...row }));
      };
      // Never the same address twice, so that no kept page answers.
      let limit = 20;
      const shown = async (): Promise<{ id: string; createdAt: number }[]> => {
        const { items: posts } = await bench.adapter(id).posts!.list({ circle: 'main', limit: (limit += 1) });
        return [...posts];
      };
      return { id, call, person, write, items, shown };
    };
    const told = async (): Promise<number> =>
      (await bench.sql<{ n: number }[]>`select count(*)::int as n from events`)[0]?.n ?? 0;
    const numbers = (rows: readonly Item[], key: 'place' | 'written'): number[] =>
      rows.map((row) => row[key] ?? 0).sort((a, b) => a - b);

    it('are forgotten of what is older than a day, with the order of that day, and nobody is told', async () => {
      const { id, call, person, write, items, shown } = await started();
      const day = bench.now() - (bench.now() % DAY);
      const posts: string[] = [];
      for (let n = 0; n < POSTS; n += 1) posts.push(await write());
      const replies: string[] = [];
      for (let n = 0; n < 4; n += 1) {
        const reply = await person.reply(posts[0]!, { text: `Reply ${n}.` });
        const { json } = await call.post(reply.path, reply.input);
        replies.push((json as { id: string }).id);
        bench.advance(HOUR / 2);
      }
      const edited = await person.post();
      assert.equal((await call.post(edited.path, edited.input)).status, 200);
      const action = { type: 'edit', revision: 1, text: 'Said better.' };
      const change = { capability: edited.capability, circle: 'main', idempotencyKey: randomUUID(), action };
      assert.equal((await call.post('/own/act', change)).status, 200);
      const report = { idempotencyKey: randomUUID(), item: posts[1], reason: 'something-else' };
      assert.equal((await call.post('/reports', report)).status, 200);
      bench.advance(DAY);
      const next = await write();
      bench.advance(DAY);
      const last = await write();

      const [was, events] = [await items(), await told()];
      assert.deepEqual(
        (await shown()).map((post) => post.id),
        [last, next, edited.id, ...posts.toReversed()],
      );
      const done = await coarsen(bench.sql, { now: bench.now() });
      assert.deepEqual(done, { items: POSTS + 4 + 1, whole: true }, 'what is of that day');
      assert.equal(await told(), events);

      const now = await items();
      for (const key of ['place', 'written'] as const) assert.deepEqual(numbers(now, key), numbers(was, key));
      const list = await shown();
      const old = list.filter(({ createdAt }) => createdAt === day + DAY / 2).map((post) => post.id);
      assert.deepEqual(old.toSorted(), [...posts, edited.id].toSorted());
      assert.deepEqual(
        list.slice(0, 2).map((post) => post.id),
        [last, next],
      );
      assert.ok(
        list.slice(0, 2).every(({ createdAt }) => createdAt % HOUR),
        'of what is new there is the minute',
      );
      assert.notDeepEqual(old, [edited.id, ...posts.toReversed()]);
      const order = (rows: Item[]): string[] =>
        rows.filter((row) => old.includes(`main.${row.id}`)).map((row) => row.id);
      assert.notDeepEqual(order(now), order(was), 'nor in the order moderators search in');
      const thread = await bench.adapter(id).replies!.list({ post: posts[0]!, limit: 20 });
      assert.deepEqual(
        thread.items.map((reply) => reply.id),
        replies,
        'what stands in one thread stays as it was',
      );

      const until = day + DAY;
      const stored = await bench.stored(id);
      for (const [table, columns] of Object.entries({
        items: ['created_at', 'edited_at', 'lane_since'],
        history: ['at'],
        reports: ['at'],
      })) {
        const times = (stored[table] as Record<string, number | null>[]).flatMap((row) =>
          columns.map((one) => row[one]),
        );
        const early = times.filter((time): time is number => typeof time === 'number' && time < until);
        assert.ok(early.length > 0, table);
        for (const time of early) assert.equal(time % (DAY / 2), 0, table);
      }
      assert.equal((await coarsen(bench.sql, { now: bench.now() })).items, 0, 'once');
      assert.equal((await coarsen(bench.sql, { now: bench.now(), stopped: () => true })).whole, false);
    });

    it('and the order of first answers are let go after two days', async () => {
      const { call, person, write, items } = await started();
      const [post, other] = [await write(), await write()];
      const answer = async (item: string): Promise<void> => {
        const reply = await person.reply(item, { text: 'I am here.' });
        assert.equal((await call.post(reply.path, reply.input)).status, 200);
      };
      const turned = async (item: string): Promise<number | null | undefined> =>
        (await items()).find((row) => `main.${row.id}` === item)?.turned;
      await answer(post);
      await coarsen(bench.sql, { now: bench.now() });
      assert.ok(await turned(post));
      bench.advance(DAY);
      await answer(other);
      await coarsen(bench.sql, { now: bench.now() });
      assert.equal(await turned(post), null);
      assert.ok(await turned(other), 'pages that are being turned stay steady');
    });
  });
}
