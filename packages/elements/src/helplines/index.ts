export * from './helplines.events.js';
export * from './helplines.js';
