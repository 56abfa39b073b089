export * from './mine.events.js';
export * from './mine.js';
