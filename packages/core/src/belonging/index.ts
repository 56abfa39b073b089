export * from './bands.js';
export * from './threshold.js';
export * from './windows.js';
