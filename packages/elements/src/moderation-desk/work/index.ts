export { DeskWork } from './work.js';
