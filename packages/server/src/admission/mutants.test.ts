import { after, before, describe, it } from 'node:test';

import { describeMutants } from '@kindred/adapter-kit/mutants';
import { PORTS } from '@kindred/core/contract';

import { type TestCluster, targets } from '../testing/database.js';
import { LIGHT, TestBench } from '../testing/kit.js';

/** The kit's own shelf is tried on adapters without a server; what a write has to carry only a server asks for. */
const [{ name, open }] = targets as [(typeof targets)[number]];

describe('what a write has to carry', () => {
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

  describeMutants(name, {
    describe,
    it,
    ports: PORTS,
    only: ({ caughtBy }) => caughtBy.startsWith('admission: '),
    async create(options) {
      const { id, moderatorToken } = await bench.community(options);
      return { id, moderatorToken, adapter: bench.adapter(id), now: bench.now };
    },
    second: ({ id }) => bench.adapter(id),
    advance: (_made, milliseconds) => bench.advance(milliseconds),
    words: true,
    abuse: true,
  });
});
