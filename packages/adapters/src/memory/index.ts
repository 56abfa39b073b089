export type { CircleOptions, LocalOptions, ModeratorOptions, WordOptions } from '../local/options.js';
export type { Seed, SeedPost, SeedReply, SeedStory } from '../local/seed.js';
export * from './memory.js';
export { MemoryData } from './storage.js';
