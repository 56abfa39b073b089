import type { Adapter } from '@kindred/core/contract';

import { localAdapter } from '../local/adapter.js';
import type { LocalOptions } from '../local/options.js';
import { MemoryData } from './storage.js';

export interface MemoryOptions extends LocalOptions {
  /** Shared with other memory adapters, as one community has many visitors. Its own without. */
  data?: MemoryData;
}

const NAME = 'memory';

/** A community that lives as long as the page: for tests, pictures and trying things out. */
export function memoryAdapter({ data = new MemoryData(), ...options }: MemoryOptions = {}): Adapter {
  return localAdapter(NAME, data.storage(), options);
}
