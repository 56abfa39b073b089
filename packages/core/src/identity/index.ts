export * from './base64url.js';
export * from './identity.js';
export * from './pseudonym.js';
