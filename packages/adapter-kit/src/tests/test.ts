import { DEFAULT_POLICY, type Policy, type PortName } from '@kindred/core/contract';

import { OPEN_POLICY, type Scene } from '../scene.js';
import type { CreateOptions, Hook } from '../types.js';

/** One promise of the contract and how to see whether it is kept. */
export interface KitTest {
  name: string;
  /** What it is listed under. */
  group: PortName | 'adapter';
  /** The ports it can't do without. */
  ports: readonly PortName[];
  needs?: readonly Hook[];
  policy?: Policy;
  circles?: CreateOptions['circles'];
  words?: CreateOptions['words'];
  abuse?: CreateOptions['abuse'];
  run(scene: Scene): Promise<void>;
}

type Setup = Partial<Pick<KitTest, 'needs' | 'circles' | 'words' | 'abuse'>> & {
  ports?: readonly PortName[];
  policy?: Partial<Policy>;
};

/** Collects the tests of one port, which may need others, too. Policies are `post` unless a test says otherwise. */
export function collect(
  group: KitTest['group'],
  also: readonly PortName[] = [],
): {
  tests: KitTest[];
  test(name: string, run: KitTest['run']): void;
  test(name: string, setup: Setup, run: KitTest['run']): void;
} {
  const tests: KitTest[] = [];
  const own: readonly PortName[] = group === 'adapter' ? also : [group, ...also];
  return {
    tests,
    test(name: string, setupOrRun: Setup | KitTest['run'], maybeRun?: KitTest['run']) {
      const [setup, run] = typeof setupOrRun === 'function' ? [{}, setupOrRun] : [setupOrRun, maybeRun];
      tests.push({
        name: `${group}: ${name}`,
        group,
        ports: [...new Set([...own, ...(setup.ports ?? [])])],
        ...(setup.needs && { needs: setup.needs }),
        policy: { ...OPEN_POLICY, ...setup.policy },
        ...(setup.circles && { circles: setup.circles }),
        ...(setup.words && { words: setup.words }),
        ...(setup.abuse && { abuse: setup.abuse }),
        run: run as KitTest['run'],
      });
    },
  };
}

export const PRE: Partial<Policy> = { moderation: DEFAULT_POLICY.moderation };
