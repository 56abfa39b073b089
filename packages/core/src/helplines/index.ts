export * from './lines.js';
export * from './sources.js';
export type * from './types.js';
export * from './view.js';
export type { HelplineWords } from './words/en.js';
