/** Many posts with few commits: each is answered for itself, also where another of the same commit is refused. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { NewPost } from '@kindred/core/contract';

import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createPerson } from '../testing/person.js';

for (const { name, skip, open } of targets) {
  describe(`posts at once on ${name}`, { skip }, () => {
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

    const ready = async () => {
      const { id } = await bench.community({
        policy: { audience: 'adult', counts: 'none', k: 5, readOnly: false, moderation: 'post' },
        circles: [{ id: 'main' }],
      });
      const { posts } = bench.server.ports(id);
      const rows = async (table: string): Promise<number> => {
        const [row] = await bench.sql<{ n: number }[]>`
          select count(*)::int as n from ${bench.sql(table)} where scope = ${`${id}/main`}`;
        return row?.n ?? 0;
      };
      return { id, posts, rows };
    };
    const some = (count: number, fields: Partial<NewPost> = {}): Promise<NewPost[]> =>
      Promise.all(Array.from({ length: count }, async () => (await createPerson().post(fields)).input));

    it('takes each once, whole, and as its author is told', async () => {
      const { id, posts, rows } = await ready();
      const inputs = await some(150, { topics: ['sleep'], seeking: 'heard', newHere: true });
      const receipts = await Promise.all(inputs.map((input) => posts.create(input)));
      receipts.forEach((receipt, at) => assert.equal(receipt.id, `main.${inputs[at]!.thread}`));
      assert.equal(await rows('items'), 150);
      assert.equal(await rows('history'), 150);
      const post = await posts.get(receipts[77]!.id);
      assert.deepEqual(
        [post.text, post.topics, post.seeking, post.author.name],
        [inputs[77]!.text, ['sleep'], 'heard', receipts[77]!.author.name],
      );
      const [commits] = await bench.sql<{ n: number }[]>`
        select count(distinct xmin::text)::int as n from items where scope = ${`${id}/main`}`;
      assert.ok((commits?.n ?? 150) < 50, `${commits?.n} commits for 150 posts`);
    });

    it('answers the same request twice at once with the same words', async () => {
      const { posts, rows } = await ready();
      const inputs = await some(10);
      const receipts = await Promise.all([...inputs, ...inputs, ...inputs].map((input) => posts.create(input)));
      for (const at of inputs.keys()) {
        assert.deepEqual(receipts[at + 10], receipts[at]);
        assert.deepEqual(receipts[at + 20], receipts[at]);
      }
      assert.equal(await rows('items'), 10);
    });

    it('refuses what is taken, and nothing that came beside it', async () => {
      const { posts, rows } = await ready();
      const [before] = await some(1);
      await posts.create(before!);
      const inputs = await some(20);
      const bad: NewPost[] = [
        { ...inputs[3]!, thread: before!.thread },
        { ...inputs[7]!, capabilityHash: before!.capabilityHash },
        // The key of another, for something else.
        { ...inputs[11]!, idempotencyKey: inputs[12]!.idempotencyKey },
      ];
      const all = [...inputs.filter((_, at) => ![3, 7, 11].includes(at)), ...bad];
      const results = await Promise.allSettled(all.map((input) => posts.create(input)));
      const codes = results.flatMap((one) =>
        one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
      );
      // Of the two under one key either may have been first.
      assert.deepEqual(codes, ['conflict', 'conflict', 'conflict']);
      assert.equal(await rows('items'), 18);
    });
  });
}
