/** Many reactions with few commits: exact and durable all the same. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { ReactionChange } from '@kindred/core/contract';

import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createPerson } from '../testing/person.js';

for (const { name, skip, open } of targets) {
  describe(`reactions on ${name}`, { skip }, () => {
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

    const token = (): string => randomBytes(32).toString('base64url');
    const ready = async (posts: number) => {
      const { id } = await bench.community({
        policy: { audience: 'adult', counts: 'exact', k: 5, readOnly: false, moderation: 'post' },
        circles: [{ id: 'main' }],
      });
      const ports = bench.server.ports(id);
      const ids = await Promise.all(
        Array.from({ length: posts }, async () => (await ports.posts.create((await createPerson().post()).input)).id),
      );
      const count = async (target: string) => (await ports.reactions.tallies({ targets: [target] }))[0]?.exact ?? {};
      return { id, ports, targets: ids.map((post) => `post:${post}`), count };
    };

    it('counts 60 people once each, however often one of them presses', async () => {
      const {
        id,
        ports,
        targets: [target = ''],
        count,
      } = await ready(1);
      const set = (own: string) => ports.reactions.set({ target, kind: 'with', token: own, on: true });
      const eager = token();
      const all = [...Array.from({ length: 60 }, token), ...Array.from({ length: 40 }, () => eager)];
      await Promise.all(all.sort().map(set));
      assert.deepEqual(await count(target), { with: 61 });
      const [row] = await bench.sql`select count(*)::int as n from reactions where scope = ${`${id}/main`}`;
      assert.equal(row?.['n'], 61);
    });

    it('ends where the last wish of each person was, over two thousand of them in any order', async () => {
      const { id, ports, targets: list, count } = await ready(3);
      const people = Array.from({ length: 40 }, token);
      const kinds = ['near', 'with'] as const;
      const model = new Set<string>();
      // Always the same, so that what fails can be run again.
      let seed = 20_240_611;
      const next = (below: number): number => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((seed / 2 ** 32) * below);
      };
      for (let round = 0; round < 20; round += 1) {
        const wishes = Array.from({ length: 100 }, (): ReactionChange => ({
          target: list[next(list.length)] as string,
          kind: kinds[next(2)] as 'near',
          token: people[next(people.length)] as string,
          on: next(3) > 0,
        }));
        const answers = await Promise.all(wishes.map((wish) => ports.reactions.set(wish)));
        wishes.forEach((wish, at) => {
          const key = JSON.stringify([wish.target, wish.kind, wish.token]);
          if (wish.on) model.add(key);
          else model.delete(key);
          assert.deepEqual(answers[at], { on: wish.on });
        });
        for (const target of list) {
          const expected: Record<string, number> = {};
          for (const key of model) {
            const [where, kind] = JSON.parse(key) as [string, string];
            if (where === target) expected[kind] = (expected[kind] ?? 0) + 1;
          }
          assert.deepEqual(await count(target), expected, `round ${round}`);
        }
      }
      const [row] = await bench.sql`select count(*)::int as n from reactions where scope = ${`${id}/main`}`;
      assert.equal(row?.['n'], model.size);
    });

    it('takes far fewer commits than reactions, and leaves out what can’t be reacted to', async () => {
      const {
        ports,
        targets: [target = ''],
        count,
      } = await ready(1);
      const missing = `post:main.${crypto.randomUUID()}`;
      const commits = async (): Promise<number> => {
        const [row] = await bench.sql`select last_value::int as n from event_order`;
        return row?.['n'];
      };
      const before = await commits();
      const wishes = Array.from({ length: 200 }, (_, n) =>
        ports.reactions.set({ target: n % 10 ? target : missing, kind: 'near', token: token(), on: true }),
      );
      const done = await Promise.allSettled(wishes);
      done.forEach(({ status }, n) => assert.equal(status, n % 10 ? 'fulfilled' : 'rejected', String(n)));
      assert.deepEqual(await count(target), { near: 180 });
      // One event for each commit that changed the sum.
      assert.ok((await commits()) - before <= 20, `${(await commits()) - before} commits`);
    });
  });
}
