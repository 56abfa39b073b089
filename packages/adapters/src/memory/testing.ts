import type { CreateOptions, KitOptions, Made } from '@kindred/adapter-kit';

import { memoryAdapter, type MemoryOptions } from './memory.js';
import { MemoryData } from './storage.js';

const LEAD = { token: 'a-lead', role: 'lead' } as const;
const COLLEAGUE = { token: 'a-colleague' };

interface MadeInMemory extends Made {
  options: MemoryOptions & { data: MemoryData };
  clock: { offset: number };
}

/** How the kit makes a memory adapter: for its own conformance test and for the mutants made from it. */
export const memoryKit = {
  create({ colleague, ...setUp }: CreateOptions): MadeInMemory {
    const clock = { offset: 0 };
    const now = (): number => Date.now() + clock.offset;
    const options = { ...setUp, moderators: colleague ? [LEAD, COLLEAGUE] : [LEAD], data: new MemoryData(), now };
    return { adapter: memoryAdapter(options), moderatorToken: LEAD.token, now, options, clock };
  },
  second: ({ options }) => memoryAdapter(options),
  advance: ({ clock }, milliseconds) => void (clock.offset += milliseconds),
  colleague: () => COLLEAGUE.token,
  words: true,
  inspect: ({ options }) => options.data.dump(),
} satisfies KitOptions<MadeInMemory>;
