export * from './moderation-desk.events.js';
export * from './moderation-desk.js';
