export * from './mock-community.js';
export type { Method } from './router.js';
