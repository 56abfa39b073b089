import { again } from '../again.js';
import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';

/**
 * A private word to whoever puts all the blame on themselves. Seen by them alone, and where they write of themselves:
 * who answers somebody has the coach beside them.
 */
export const { guard, prepare } = phraseGuard({
  name: 'self-blame',
  english: again(import.meta.url, () => import('./rules.en.js')),
  writing: ['post', 'story'],
  judge,
});
