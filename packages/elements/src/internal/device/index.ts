export { createIdentity } from '@kindred/core/identity';
export { openDeviceStore } from './device-store.js';
