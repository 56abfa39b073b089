import { PORTS, type PortName } from '@kindred/core/contract';

import { KitFailure } from './assert.js';
import { Scene } from './scene.js';
import { TESTS, type KitTest } from './tests/index.js';
import type { Hook, KitOptions, Made, Runner } from './types.js';

/** One test as it is to be run for one adapter. */
export interface AdapterTest {
  name: string;
  port: KitTest['group'];
  /** Why it can't run here: a hook that is missing. */
  skip?: string;
  /** Why it is expected to fail. */
  deviation?: string;
  run(): Promise<void>;
}

/** What an adapter has that doesn't say: a backend that lets everybody write asks for nothing. */
const USUAL_PORTS: readonly PortName[] = PORTS.filter((port) => port !== 'admission');

/** Every test that concerns an adapter with these ports. */
export function adapterTests<M extends Made>(options: KitOptions<M>): AdapterTest[] {
  const ports = options.ports ?? USUAL_PORTS;
  return TESTS.filter((test) => test.ports.every((port) => ports.includes(port))).map((test) => {
    const missing = test.needs?.find((hook: Hook) => options[hook] === undefined);
    const deviation = options.deviations?.find((entry) => entry.test === test.name);
    const run = async (): Promise<void> => {
      const scene = await Scene.open(options, {
        ...(test.policy && { policy: test.policy }),
        ...(test.circles && { circles: test.circles }),
        ...(test.words && { words: test.words }),
        ...(test.abuse && { abuse: test.abuse }),
        ...(test.needs?.includes('colleague') && { colleague: true }),
      });
      try {
        await test.run(scene as unknown as Scene);
      } finally {
        await scene.close();
      }
    };
    return {
      name: test.name,
      port: test.group,
      ...(missing && { skip: `needs ${missing}()` }),
      ...(deviation && { deviation: deviation.reason }),
      run: deviation ? () => expectFailure(test.name, run) : run,
    };
  });
}

/** A deviation that isn't one any more must be taken out, or it would hide the next failure. */
async function expectFailure(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch {
    return;
  }
  throw new KitFailure(`"${name}" passes: take it out of the deviations.`);
}

/**
 * The conformance suite: says whether an adapter keeps what the contract promises.
 *
 * @example
 * import { describe, it } from 'node:test';
 * describeAdapter('memory', { describe, it, create: () => ({ adapter: memoryAdapter() }) });
 */
export function describeAdapter<M extends Made>(
  name: string,
  { describe, it, ...options }: Runner & KitOptions<M>,
): void {
  const ports = options.ports ?? USUAL_PORTS;
  const tests = adapterTests(options);
  describe(`${name} adapter`, () => {
    it('has exactly the ports it is tested for', async () => {
      const scene = await Scene.open(options);
      try {
        const there = PORTS.filter((port) => scene.adapter[port] !== undefined);
        if (there.join() !== PORTS.filter((port) => ports.includes(port)).join()) {
          throw new KitFailure(`The adapter has ${there.join(', ')}; name exactly these in "ports".`);
        }
      } finally {
        await scene.close();
      }
    });
    for (const { test, reason } of options.deviations ?? []) {
      if (reason.trim() === '' || !tests.some(({ name: known }) => known === test)) {
        it(`deviates in "${test}"`, () => {
          throw new KitFailure(reason.trim() === '' ? 'Give the reason.' : 'There is no such test for these ports.');
        });
      }
    }
    for (const port of [...new Set(tests.map((test) => test.port))]) {
      describe(port, () => {
        for (const test of tests.filter((each) => each.port === port)) {
          const title = test.deviation ? `${test.name} (deviates: ${test.deviation})` : test.name;
          if (!test.skip) it(title, test.run);
          else if (it.skip) it.skip(`${title} (${test.skip})`, test.run);
        }
      });
    }
  });
}
