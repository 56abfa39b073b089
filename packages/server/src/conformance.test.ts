import { after, before, describe, it } from 'node:test';

import { describeAdapter } from '@kindred/adapter-kit';
import { PORTS } from '@kindred/core/contract';

import { type TestCluster, targets } from './testing/database.js';
import { LIGHT, TestBench } from './testing/kit.js';

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

    describeAdapter('http', {
      describe,
      it,
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
    });
  });
}
