export * from './check-in.events.js';
export * from './check-in.js';
