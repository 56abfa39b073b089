/** Helpers for the browser tests. For stories there is `@kindred/internals/mocks`, which needs no test runner. */
export * from './axe.js';
export * from './engines.js';
export * from './keyboard.js';
export * from './leak-check.js';
export * from './mocks.js';
export * from './mocks/index.js';
export * from './rendered.js';
export * from './until.js';
