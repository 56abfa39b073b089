export * from './post-box.events.js';
export * from './post-box.js';
