export * from './story-carousel.events.js';
export * from './story-carousel.js';
