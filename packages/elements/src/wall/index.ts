export * from './wall.events.js';
export * from './wall.js';
