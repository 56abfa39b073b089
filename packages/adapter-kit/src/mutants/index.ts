import { isAdapterError } from '@kindred/core/contract';

import { adapterTests } from '../describe-adapter.js';
import { KitFailure } from '../assert.js';
import type { Ports } from '../scene.js';
import type { KitOptions, Made, Runner } from '../types.js';
import { ADMITTING } from './admitting.js';
import { CARING } from './caring.js';
import { MODERATING } from './moderating.js';
import { POSTING } from './posting.js';
import type { Mutant } from './mutant.js';
import { TOGETHER } from './together.js';

export type { Mutant, Workshop } from './mutant.js';

/** Adapters that are wrong in one way each. The kit is worth something as long as it catches them all. */
export const MUTANTS: readonly Mutant[] = [...POSTING, ...TOGETHER, ...MODERATING, ...CARING, ...ADMITTING];

/** The same way to make an adapter, with one thing broken in it. */
export function mutate<M extends Made>(options: KitOptions<M>, mutant: Mutant): KitOptions<M> {
  const broken = new WeakMap<M, (adapter: M['adapter']) => M['adapter']>();
  return {
    ...options,
    async create(asked) {
      const setUp = mutant.setUp?.(asked) ?? asked;
      const shared = new Map<string, unknown>();
      const made = await options.create(setUp);
      const break_ = (adapter: M['adapter']): M['adapter'] => {
        const workshop = { ports: adapter as Ports, shared, setUp, token: made.moderatorToken ?? '' };
        return { ...adapter, ...mutant.ports?.(workshop) };
      };
      const mutated = { ...made, adapter: break_(made.adapter) };
      broken.set(mutated, break_);
      return mutated;
    },
    ...(options.second && {
      async second(made: M) {
        const adapter = await (options.second as NonNullable<typeof options.second>)(made);
        return broken.get(made)?.(adapter) ?? adapter;
      },
    }),
  };
}

/** The names of the tests that fail for a mutant of a healthy adapter. */
export async function caughtBy<M extends Made>(
  options: KitOptions<M>,
  mutant: Mutant,
  only?: string,
): Promise<string[]> {
  const caught: string[] = [];
  for (const test of adapterTests(mutate(options, mutant))) {
    if (test.skip || (only !== undefined && test.name !== only)) continue;
    await test.run().catch((error: unknown) => {
      // A complaint of the kit or a refusal of the adapter; a mutant that falls over proves nothing.
      if (error instanceof KitFailure || isAdapterError(error)) caught.push(test.name);
      else throw error;
    });
  }
  return caught;
}

/** Shows that every mutant made of a healthy adapter is caught, and by which test. */
export function describeMutants<M extends Made>(
  name: string,
  { describe, it, only = () => true, ...options }: Runner & KitOptions<M> & { only?: (mutant: Mutant) => boolean },
): void {
  const admits = options.ports?.includes('admission');
  // A mutant that never says something is waited for in vain, so not for long.
  const impatient = { patience: 250, ...options };
  describe(`mutants of ${name}`, () => {
    // What breaks a port that isn't there breaks nothing.
    for (const mutant of MUTANTS.filter((each) => only(each) && (admits || !ADMITTING.includes(each)))) {
      it(`one that ${mutant.name} is caught by "${mutant.caughtBy}"`, async () => {
        const caught = await caughtBy(impatient, mutant, mutant.caughtBy);
        if (!caught.length) throw new KitFailure(`It passes "${mutant.caughtBy}".`);
      });
    }
  });
}
