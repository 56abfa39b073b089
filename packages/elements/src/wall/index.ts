export * from './wall.js';
