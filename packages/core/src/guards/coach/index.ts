import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';
import { voice as english } from './rules.en.js';

/** Sees what a reply already does, so that its prompts can fade, and openings that skip it. */
export const { guard, prepare } = phraseGuard({ name: 'coach', english, judge });
