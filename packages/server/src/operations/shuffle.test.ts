import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { connect, type Sql } from '../database/connect.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson } from '../testing/person.js';
import { shuffle } from './shuffle.js';

const POSTS = 60;

for (const { name, skip, open } of targets) {
  describe(`rows of ${name} in an order made by chance`, { skip }, () => {
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

    /** A community in which many wrote one after the other, each a post and a reaction to it. */
    const filled = async () => {
      const { id } = await bench.community({
        policy: { moderation: 'post', audience: 'adult', counts: 'none', k: 5, readOnly: false },
      });
      const call = createCaller(bench.url, id);
      const person = createPerson();
      const ids: string[] = [];
      for (let n = 0; n < POSTS; n += 1) {
        const post = await person.post({ text: `Number ${n}.` });
        assert.equal((await call.post(post.path, post.input)).status, 200);
        const reaction = await person.reaction(`post:${post.id}`);
        assert.equal((await call.post(reaction.path, reaction.input)).status, 200);
        ids.push(post.id);
      }
      return { id, call, ids, person };
    };

    /** For each post in the order of writing, the place of its reaction on the disk. */
    const places = async (sql: Sql, id: string, ids: readonly string[]): Promise<number[]> => {
      const rows = await sql<{ target: string }[]>`
        select target from reactions where scope = ${`${id}/main`} order by ctid`;
      const order = rows.map(({ target }) => target);
      return ids.map((post) => order.indexOf(`post:${post}`));
    };
    const transactions = async (table: string, id: string): Promise<number> => {
      const [row] = await bench.sql<{ n: number }[]>`
        select count(distinct xmin::text)::int as n from ${bench.sql(table)} where scope = ${`${id}/main`}`;
      return row?.n ?? 0;
    };
    const neighbours = (order: readonly number[]): number =>
      order.filter((place, n) => n > 0 && Math.abs(place - (order[n - 1] ?? 0)) === 1).length;

    it('tell neither which came together nor in which order, and are the same rows', async () => {
      const { id, ids } = await filled();
      const stored = await bench.stored(id);
      assert.equal(neighbours(await places(bench.sql, id, ids)), POSTS - 1, 'they lie as they came');
      assert.equal(await transactions('reactions', id), POSTS);

      const done = await shuffle(bench.sql);
      assert.equal(done.skipped, 0);
      // By chance two neighbours stay together about twice.
      assert.ok(neighbours(await places(bench.sql, id, ids)) < 12);
      for (const table of ['reactions', 'items', 'history', 'idempotency', 'tallies']) {
        assert.equal(await transactions(table, id), 1, table);
      }
      const same = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
      for (const [table, rows] of Object.entries(await bench.stored(id))) {
        assert.deepEqual(same(rows), same(stored[table] ?? []), table);
      }
    });

    it('move only where something was written, and nothing is told of it', async () => {
      const { id, call, ids, person } = await filled();
      await shuffle(bench.sql);
      assert.equal((await shuffle(bench.sql)).rows, 0);
      const [before] = await bench.sql<{ n: number }[]>`select count(*)::int as n from events`;
      const reaction = await person.reaction(`post:${ids[0]}`, 'near');
      await call.post(reaction.path, reaction.input);
      const { rows } = await shuffle(bench.sql);
      assert.ok(rows > POSTS && rows < POSTS * 4, `${rows} rows`);
      assert.equal(await transactions('reactions', id), 1);
      const [after] = await bench.sql<{ n: number }[]>`select count(*)::int as n from events`;
      assert.equal(after?.n, before?.n);
    });

    it('move of a large part only what is new', async () => {
      const scope = 'large/main';
      const add = (from: number, to: number) => bench.sql`
        insert into reactions select ${scope}, 'post:' || n, 'with', sha256(convert_to(n::text, 'UTF8'))
        from generate_series(${from}::int, ${to}::int) n`;
      const written = async (): Promise<Set<string>> => {
        const rows = await bench.sql<{ xmin: string }[]>`
          select distinct xmin::text as xmin from reactions where scope = ${scope}`;
        return new Set(rows.map(({ xmin }) => xmin));
      };
      await shuffle(bench.sql);
      await add(1, 5_000);
      assert.equal((await shuffle(bench.sql)).rows, 0, 'what was there before is left');
      for (let n = 5_001; n <= 5_040; n += 1) await add(n, n);
      assert.equal((await written()).size, 41);
      assert.equal((await shuffle(bench.sql)).rows, 40);
      assert.equal((await written()).size, 2);
      assert.equal((await shuffle(bench.sql)).rows, 0);
      assert.equal((await shuffle(bench.sql)).rows, 0);
      await bench.sql`delete from reactions where scope = ${scope}`;
    });

    it('go on while others write: nobody waits for long, and nothing is lost', async () => {
      const { id, call, ids } = await filled();
      const own = connect({ url: bench.databaseUrl }, { max: 1 });
      const people = Array.from({ length: 8 }, () => createPerson());
      let writing = true;
      const shuffled = (async () => {
        while (writing) await shuffle(own);
      })();
      // Each presses, thinks better of it every other time, and writes under a post.
      await Promise.all(
        people.map(async (person, n) => {
          for (const [at, post] of ids.slice(0, 12).entries()) {
            const { path, input } = await person.reaction(`post:${post}`, 'near');
            assert.equal((await call.post(path, input)).status, 200);
            if ((at + n) % 2) assert.equal((await call.post(path, { ...input, on: false })).status, 200);
            const reply = await person.reply(post, { text: 'Me too.' });
            assert.equal((await call.post(reply.path, reply.input)).status, 200);
          }
        }),
      ).finally(() => (writing = false));
      await shuffled;
      await own.end();
      const [sums] = await bench.sql<{ rows: number; told: number; replies: number; counted: number }[]>`
        select (select count(*)::int from reactions where scope = ${`${id}/main`} and kind = 'near') as rows,
          (select sum(count)::int from tallies where scope = ${`${id}/main`} and kind = 'near') as told,
          (select count(*)::int from items where scope = ${`${id}/main`} and kind = 'reply') as replies,
          (select sum(reply_count)::int from items where scope = ${`${id}/main`} and kind = 'post') as counted`;
      assert.deepEqual({ ...sums }, { rows: 48, told: 48, replies: 96, counted: 96 });
    });

    if (name === 'embedded') {
      it('leave no journal of what came when', async () => {
        const journal = async (): Promise<string[]> =>
          (await bench.sql<{ name: string }[]>`select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'`).map(
            (file) => file.name,
          );
        await filled();
        const [at] = await bench.sql<{ file: string }[]>`select pg_walfile_name(pg_current_wal_lsn()) as file`;
        assert.ok((await journal()).includes(at?.file ?? ''));
        await shuffle(bench.sql);
        assert.ok(!(await journal()).includes(at?.file ?? ''));
      });
    }
  });
}
