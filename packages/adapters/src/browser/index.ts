export type { CircleOptions, LocalOptions, ModeratorOptions, WordOptions } from '../local/options.js';
export type { Seed, SeedPost, SeedReply, SeedStory } from '../local/seed.js';
export { browserAdapter, type BrowserOptions } from './browser.js';
