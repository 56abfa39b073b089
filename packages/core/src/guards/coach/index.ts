import { again } from '../again.js';
import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';

/** Sees what a reply already does, so that its prompts can fade, and openings that skip it. */
export const { guard, prepare } = phraseGuard({
  name: 'coach',
  english: again(import.meta.url, () => import('./rules.en.js')),
  writing: ['reply'],
  judge,
});
