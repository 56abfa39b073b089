import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { DEFAULT_POLICY, settlePolicy } from '@kindred/core/contract';

import { connect, type Sql } from '../database/connect.js';
import { verifyLog } from '../moderation/index.js';
import { createKindredServer } from '../server.js';
import { runCli } from '../testing/child.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson, listen } from '../testing/person.js';
import { retain } from './retain.js';

const DAY = 86_400_000;

for (const { name, skip, open } of targets) {
  describe(`retention on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    let sql: Sql;

    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster, { policy: { moderation: 'post' } });
      sql = connect({ url: bench.databaseUrl }, { max: 2 });
    });
    after(async () => {
      await sql?.end();
      await bench?.close();
      await cluster?.close();
    });

    it('erases what is older with all that hangs on it, tells readers, and leaves what is younger', async () => {
      const { id, moderatorToken } = await bench.community({
        policy: settlePolicy({ ...DEFAULT_POLICY, moderation: 'post' }),
      });
      const call = createCaller(bench.url, id);
      const moderator = createCaller(bench.url, id, { authorization: `Bearer ${moderatorToken}` });
      const person = createPerson();
      const old = await person.post({ text: 'words-grown-old' });
      const story = await person.story({ hard: 'story-grown-old' });
      for (const { path, input } of [old, story]) assert.equal((await call.post(path, input)).status, 200);
      bench.advance(10 * DAY);
      const reply = await person.reply(old.id, { text: 'reply-not-so-old' });
      assert.equal((await call.post(reply.path, reply.input)).status, 200);
      const reaction = await person.reaction(`post:${old.id}`);
      assert.equal((await call.post(reaction.path, reaction.input)).status, 200);
      const decided = await moderator.post('/moderation/decisions', {
        idempotencyKey: crypto.randomUUID(),
        item: old.id,
        revision: 1,
        outcome: 'publish',
        note: 'note-grown-old',
      });
      assert.equal(decided.status, 200, decided.text);
      const young = await person.post({ text: 'words-still-young' });
      assert.equal((await call.post(young.path, young.input)).status, 200);

      const stream = await listen(`${bench.url}/v1/${id}`, 'circle=main');
      await stream.opened();
      const done = await retain(sql, { days: 5, now: bench.now() });
      assert.deepEqual(done, { threads: 2, items: 3 });
      await stream.until(({ data }) => data.event.type === 'gone' && data.event.id === old.id, 'the old post go');
      await stream.close();

      const { items } = (await call.get('/circles/main/posts?fresh=1')).json;
      assert.deepEqual(
        items.map((item: { id: string }) => item.id),
        [young.id],
      );
      const stored = JSON.stringify(await bench.stored(id));
      for (const words of ['words-grown-old', 'story-grown-old', 'reply-not-so-old', 'note-grown-old']) {
        assert.ok(!stored.includes(words), words);
      }
      assert.match(stored, /words-still-young/);
      assert.deepEqual((await bench.stored(id))['reactions'], []);
      const own = await call.post('/own/get', { capability: old.capability, circle: 'main' });
      assert.equal(own.json.state, 'expired');
      const { entries, erased, broken } = await verifyLog(sql, id);
      assert.deepEqual({ entries, erased, broken }, { entries: 1, erased: 1, broken: undefined });
    });

    it('takes more than one batch, and leaves examples alone', async () => {
      const { id } = await bench.community();
      await sql`
        insert into items (scope, thread, id, kind, place, position, state, revision, latest, author, by_author, capability,
                           content, topics, example, created_at)
        select ${`${id}/main`}, u, u, 'post', nextval('place_order'), 0, 'live', 1, 1, 'quiet fern', true,
               sha256(u::text::bytea), '{"text":"x","topics":[],"contentNotes":[]}', '{}', n % 5 = 0, 0
        from (select n, gen_random_uuid() as u from generate_series(1, 350) n) s`;
      const lines: number[] = [];
      const progress = { at: (_: string, count: number) => lines.push(count), end: () => {} };
      const done = await retain(sql, { days: 5, now: bench.now(), progress });
      assert.equal(done.items, 280);
      assert.ok(new Set(lines).size >= 3, 'said how far it was between batches');
      const left = await sql<{ example: boolean }[]>`
        select distinct example from items where scope = ${`${id}/main`} and state = 'live'`;
      assert.deepEqual([...left], [{ example: true }]);
    });

    it('runs in a server that was told how long', async () => {
      const [row] = await sql<{ n: number }[]>`
        update items set created_at = 0 where content ->> 'text' = 'words-still-young' returning 1 as n`;
      assert.equal(row?.n, 1);
      const { databaseUrl } = bench;
      const server = await createKindredServer({ databaseUrl, log: false, retentionDays: 5, now: bench.now });
      const left = () => sql`select 1 from items where content ->> 'text' = 'words-still-young'`;
      while ((await left()).length);
      await server.close();
    });

    it('is a command, and says in one line what is missing', async () => {
      const env = { DATABASE_URL: bench.databaseUrl };
      const [done, without, wrong, setting] = await Promise.all([
        runCli(['retain', '--days', '36500'], env),
        runCli(['retain'], env),
        runCli(['retain', '--days', 'many'], env),
        runCli(['retain'], { ...env, KINDRED_RETENTION_DAYS: '0' }),
      ]);
      assert.deepEqual([done.code, without.code, wrong.code, setting.code], [0, 1, 1, 1], done.out);
      assert.match(done.out, /^Erased what is older than 36,500 days: 0 threads, 0 items\.$/m);
      assert.match(without.out, /^Say how long things are kept: .*KINDRED_RETENTION_DAYS\.\n$/);
      assert.match(wrong.out, /^--days is "many"; write a whole number of days, 1 to 36500\.\n$/);
      assert.match(setting.out, /^KINDRED_RETENTION_DAYS is "0"; write a whole number from 1 to 36500\.\n$/);
    });
  });
}
