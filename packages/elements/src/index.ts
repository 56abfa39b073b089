export * from './check-in/index.js';
export * from './community/community.events.js';
export * from './community/community.js';
export type { KindredElement, Theme } from './internal/kindred-element.js';
export { configurePage, type Backend, type PageDefaults } from './internal/page.js';
export * from './post-box/index.js';
export * from './reaction-bar/index.js';
export * from './story-carousel/index.js';
export * from './wall/index.js';
