export * from './reaction-bar.events.js';
export * from './reaction-bar.js';
