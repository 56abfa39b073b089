import type { OwnEntry } from '../store/own-items.js';

/** How much of the way to the limit is left before it is worth saying. */
const NEAR = 200;

/** Characters left, negative for too many; nothing while there is plenty. Counted as the backend counts them. */
export function roomLeft(text: string, max: number): number | undefined {
  const left = max - text.trim().length;
  return left <= NEAR ? left : undefined;
}

/** `undo-seconds` in milliseconds: none to a minute. */
export const clampUndo = (seconds: number): number => (seconds >= 0 ? Math.min(seconds, 60) : 8) * 1000;

/** Where something one sent stands, in the steps that its writer sees. */
export type Phase = 'undo' | 'sending' | 'waiting' | 'failed' | 'held' | 'live' | 'changed';

export function phaseOf({ state, left, error, sendAfter, createdAt }: OwnEntry): Phase {
  if (state === 'failed' || state === 'held' || state === 'live') return state;
  if (state !== 'queued') return 'changed';
  if (error) return 'waiting';
  return left || sendAfter <= createdAt ? 'sending' : 'undo';
}
