export { openDeviceStore } from './device-store.js';
