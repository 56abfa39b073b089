import type { CarryFile } from './carry.js';

/** The device's key for what came out of a file and was written elsewhere. */
export const CARRIED = 'carried';
export type CarriedItem = CarryFile['items'][number];
