import { describe, it } from 'node:test';

import { describeAdapter } from '@kindred/adapter-kit';
import { PORTS } from '@kindred/core/contract';

import { memoryKit } from '../memory/testing.js';
import { httpAdapter } from './http.js';
import { testServer } from './testing.js';

describeAdapter('http', {
  describe,
  it,
  // What this one asks for itself is tested where there is a server that asks for it.
  ports: PORTS,
  async create(setUp) {
    const memory = memoryKit.create(setUp);
    const server = await testServer(
      memory.adapter,
      setUp.circles.map(({ id }) => id),
    );
    return { ...memory, server, adapter: httpAdapter({ endpoint: server.url }) };
  },
  dispose: ({ server }) => server.close(),
  second: ({ server }) => httpAdapter({ endpoint: server.url }),
  advance: (made, milliseconds) => memoryKit.advance(made, milliseconds),
  inspect: (made) => memoryKit.inspect(made),
  colleague: () => memoryKit.colleague(),
  words: true,
  // The data was walked through without a network already; one walk shows that nothing is lost on the way.
  walk: { walks: 1 },
  deviations: [],
});
