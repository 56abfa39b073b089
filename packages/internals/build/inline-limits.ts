import type { Plugin } from 'rolldown';

import { LIMITS } from '../../core/src/contract/limits.js';

/** A limit that is read; in a type it stays what it is. */
const READ = /(?<!\btypeof )\bLIMITS\.(\w+)/g;

/** Puts the contract's limits where they are read: a page needs two or three of them, and none of the others. */
export function inlineLimits(): Plugin {
  return {
    name: 'kindred:inline-limits',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: READ },
      handler: (code) => ({ code: withLimits(code), map: null }),
    },
  };
}

export const withLimits = (code: string): string =>
  code.replace(READ, (whole, name: string) => {
    const limit = (LIMITS as Record<string, number>)[name];
    return limit === undefined ? whole : `${limit}`;
  });
