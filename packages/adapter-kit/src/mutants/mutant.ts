import type { Adapter } from '@kindred/core/contract';

import type { Ports } from '../scene.js';
import type { CreateOptions } from '../types.js';

/** What a mutant may use for its mischief. */
export interface Workshop {
  /** The healthy adapter's ports. */
  ports: Ports;
  /** Shared by all visitors of one test. */
  shared: Map<string, unknown>;
  setUp: CreateOptions;
  token: string;
}

/** A way of doing it wrong that somebody has done, somewhere. */
export interface Mutant {
  /** What it does wrong: `toggles instead of setting`. */
  name: string;
  /** The test that must fail because of it. */
  caughtBy: string;
  /** Ports to replace. */
  ports?(workshop: Workshop): Partial<Adapter>;
  /** A wrong way to understand the set-up. */
  setUp?(setUp: CreateOptions): CreateOptions;
}

/** Something of its own that a mutant remembers for all visitors. */
export function remember<T>({ shared }: Workshop, key: string, start: () => T): T {
  if (!shared.has(key)) shared.set(key, start());
  return shared.get(key) as T;
}

/** Every method of every port, wrapped alike. */
export function wrapAll(
  ports: Ports,
  wrap: (call: (...args: unknown[]) => Promise<unknown>) => (...args: unknown[]) => Promise<unknown>,
): Partial<Adapter> {
  const { live: _live, ...rest } = ports;
  return Object.fromEntries(
    Object.entries(rest)
      .filter(([, port]) => port !== null && typeof port === 'object')
      .map(([name, port]) => [
        name,
        Object.fromEntries(Object.entries(port as object).map(([method, call]) => [method, wrap(call)])),
      ]),
  );
}
