import { after, before, describe, it } from 'node:test';

import { adapterTests, describeAdapter, type KitOptions, type Made, paying } from '@kindred/adapter-kit';
import { PORTS } from '@kindred/core/contract';

import { type TestCluster, targets } from './testing/database.js';
import { LIGHT, TestBench } from './testing/kit.js';

/** Of every way to write: what it takes, what comes twice, what is refused. */
const SHARE = {
  work: /^(?:replies|stories|checkIns): |^posts: .*(?:twice|same|conflict|held|taken)/,
  passes: /^(?:posts|stories|checkIns): .*(?:twice|taken|conflict|parts)|^replies: (?:replies nest|a deleted reply)/,
};

/** The suite every adapter passes, through the http adapter, over a real socket, on each database. */
for (const { name, skip, open } of targets) {
  describe(name, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster, { proofs: LIGHT });
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    const kit: KitOptions<Made & { id: string }> = {
      ports: PORTS,
      async create(options) {
        const { id, moderatorToken } = await bench.community(options);
        return { id, moderatorToken, adapter: bench.adapter(id), now: bench.now };
      },
      second: ({ id }) => bench.adapter(id),
      advance: (_made, milliseconds) => bench.advance(milliseconds),
      inspect: ({ id }) => bench.stored(id),
      colleague: ({ id }) => bench.server.createModeratorKey(id, 'moderator'),
      words: true,
      abuse: true,
      deviations: [],
    };

    describeAdapter('http', { describe, it, ...kit });

    // What is written is written as ever where it has to be paid for: a share of the same, as a device would do it.
    for (const abuse of ['work', 'passes'] as const) {
      describe(`with abuse ${abuse}`, () => {
        const paid: typeof kit = {
          ...kit,
          async create(options) {
            const made = await kit.create({ ...options, abuse });
            return { ...made, adapter: paying(made.adapter, abuse) };
          },
          second: ({ id }) => paying(bench.adapter(id), abuse),
        };
        const share = adapterTests(paid).filter(({ name: test, skip: left }) => !left && SHARE[abuse].test(test));
        for (const { name: title, run } of share) it(title, run);
      });
    }
  });
}
