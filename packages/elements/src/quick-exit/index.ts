export * from './quick-exit.events.js';
export * from './quick-exit.js';
