import { LIMITS } from '../contract/limits.js';

/**
 * Whether a figure about `others` people may be shown. `others` leaves the reader out, where the reader is one of them:
 * a group of `k` in which one knows one's own part is a group of `k − 1`. No setting goes below the contract's smallest `k`.
 */
export const atLeastK = (others: number, k: number): boolean => others >= Math.max(k, LIMITS.smallestK);
