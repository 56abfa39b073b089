import type { CreateOptions, KitOptions, Made } from '@kindred/adapter-kit';

import { memoryAdapter, type MemoryOptions } from './memory.js';
import { MemoryData } from './storage.js';

interface MadeInMemory extends Made {
  options: MemoryOptions & { data: MemoryData };
  clock: { offset: number };
}

/** How the kit makes a memory adapter: for its own conformance test and for the mutants made from it. */
export const memoryKit = {
  create(setUp: CreateOptions): MadeInMemory {
    const clock = { offset: 0 };
    const now = (): number => Date.now() + clock.offset;
    const options = { ...setUp, moderatorToken: 'a-moderator', data: new MemoryData(), now };
    return { adapter: memoryAdapter(options), moderatorToken: options.moderatorToken, now, options, clock };
  },
  second: ({ options }) => memoryAdapter(options),
  advance: ({ clock }, milliseconds) => void (clock.offset += milliseconds),
  inspect: ({ options }) => options.data.dump(),
} satisfies KitOptions<MadeInMemory>;
