import type { Guard } from '../guard.js';

/** Personal details that would tell who writes, or somebody else. */
export const guard: Guard = () => [];
