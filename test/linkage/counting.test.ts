/** Figures that are only shown of `k` and more: what each device and each release can move, over weeks of people. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { memoryAdapter } from '@kindred/adapters/memory';
import { isoDay, isoWeek } from '@kindred/core/belonging';
import type { Adapter, Pulse } from '@kindred/core/contract';
import { createIdentity, createSecret, type Identity } from '@kindred/core/identity';

import { targets, type TestCluster } from '../../packages/server/src/testing/database.js';
import { TestBench } from '../../packages/server/src/testing/kit.js';
import { chance } from './chance.js';

const K = 4;
const DAY = 86_400_000;
const CIRCLE = 'main';

interface Backend {
  adapter: Adapter;
  close(): Promise<void>;
}

const BACKENDS: Record<string, () => Promise<Backend>> = {
  async server() {
    const cluster: TestCluster = await (targets[0] as (typeof targets)[number]).open();
    const bench = await TestBench.open(cluster);
    const policy = { moderation: 'post', audience: 'adult', counts: 'bands', k: K, readOnly: false } as const;
    const { id } = await bench.community({ policy, circles: [{ id: CIRCLE }] });
    return {
      adapter: bench.adapter(id),
      async close() {
        await bench.close();
        await cluster.close();
      },
    };
  },
  memory: async () => ({
    adapter: memoryAdapter({ policy: { k: K, moderation: 'post' }, circles: [{ id: CIRCLE, name: 'Main' }] }),
    close: async () => {},
  }),
};

const person = (): Identity =>
  createIdentity({ secret: createSecret(), endpoint: 'https://test.example', community: 'main' });

for (const [name, open] of Object.entries(BACKENDS)) {
  describe(`figures of k people and more, of ${name}`, () => {
    let backend: Backend;
    before(async () => {
      backend = await open();
    });
    after(() => backend?.close());

    const give = async (who: Identity, subject: 'mood' | 'active' | 'helped', window: string, mood = 3) => {
      const nullifier = await who.nullifier({ circle: CIRCLE, window, subject });
      const value = subject === 'mood' ? ({ scale: 'mood', mood: mood as 3 } as const) : undefined;
      return backend.adapter.checkIns!.contribute({
        circle: CIRCLE,
        subject,
        window,
        nullifier,
        ...(value && { value }),
      });
    };
    const read = (subject: 'mood' | 'active' | 'helped', window: string): Promise<Pulse> =>
      backend.adapter.checkIns!.pulse({ circle: CIRCLE, subject, window });

    it('are moved by one by a device that contributes five times', async () => {
      const people = Array.from({ length: K * 2 - 1 }, person);
      const [often, ...others] = people as [Identity, ...Identity[]];
      const window = '2026-W30';
      for (let n = 0; n < 5; n += 1) {
        const { counted } = await give(often, 'mood', window, 1 + n);
        assert.equal(counted, n === 0);
      }
      assert.equal((await read('mood', window)).people, null, 'five times is one person');
      for (const other of others.slice(0, K - 1)) await give(other, 'mood', window, 5);
      const sealed = await read('mood', window);
      assert.equal(sealed.people, K);
      assert.deepEqual(sealed.values, { 'mood:1': 1, 'mood:5': K - 1 });
      await Promise.all(Array.from({ length: 5 }, () => give(often, 'mood', window, 4)));
      for (const other of others.slice(K - 1)) await give(other, 'mood', window, 5);
      assert.deepEqual(await read('mood', window), sealed, 'and again it is nobody new');
    });

    it('never differ by fewer than k from one release to the next, while people come, go, delete, and weeks change', async () => {
      const luck = chance(7);
      const people = Array.from({ length: 30 }, person);
      const written = new Map<Identity, { capability: string }[]>();
      const numbers = new Map<Identity, number>();
      /** What was last seen of each figure. */
      const seen = new Map<string, Pulse>();
      let releases = 0;
      const look = async (subject: 'mood' | 'active' | 'helped', window: string): Promise<void> => {
        const now = await read(subject, window);
        const before = seen.get(`${subject} ${window}`);
        const [were, are] = [before?.people ?? 0, now.people ?? 0];
        if (are === were) {
          assert.deepEqual(now.values, before?.values ?? {}, 'the same people, the same answers');
          return;
        }
        releases += 1;
        assert.ok(are - were >= K, `${subject} ${window}: from ${were} to ${are}`);
        seen.set(`${subject} ${window}`, now);
      };

      // From a Thursday on, over two ends of a week and the end of a year.
      for (let day = 0; day < 18; day += 1) {
        const now = Date.UTC(2026, 11, 24) + day * DAY;
        const [today, week] = [isoDay(now), isoWeek(now)];
        for (const who of people) {
          if (!luck.is(0.45)) continue;
          const mine = written.get(who) ?? [];
          if (luck.is(0.5)) {
            const n = numbers.get(who) ?? 0;
            numbers.set(who, n + 1);
            const thread = randomUUID();
            const [capability, capabilityHash] = [await who.capability(n), await who.capabilityHash(n)];
            await backend.adapter.posts!.create({
              ...{ circle: CIRCLE, thread, text: 'A day.', idempotencyKey: randomUUID(), capabilityHash },
              threadKey: await who.threadKey(thread),
            });
            written.set(who, [...mine, { capability }]);
            await give(who, 'active', week);
          } else if (mine.length && luck.is(0.5)) {
            // Taking back what one wrote takes nobody out of a figure: that would say who.
            const [{ capability }] = mine as [{ capability: string }];
            written.set(who, mine.slice(1));
            const action = { type: 'delete' } as const;
            await backend.adapter.own!.act({ capability, circle: CIRCLE, idempotencyKey: randomUUID(), action });
          }
          await give(who, 'mood', today, 1 + luck.whole(5));
          if (luck.is(0.3)) await give(who, 'helped', week);
          for (const [subject, window] of [
            ['active', week],
            ['mood', today],
            ['helped', week],
          ] as const) {
            await look(subject, window);
          }
        }
        for (const key of seen.keys()) {
          const [subject, window] = key.split(' ') as ['mood', string];
          await look(subject, window);
        }
      }
      assert.ok(releases > 20, `${releases} releases`);
    });
  });
}
