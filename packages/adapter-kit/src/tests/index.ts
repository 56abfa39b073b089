import adapter from './adapter.js';
import posts from './posts.js';
import type { KitTest } from './test.js';

export type { KitTest } from './test.js';

/** Every test of the kit. */
export const TESTS: readonly KitTest[] = [adapter, posts].flat();
