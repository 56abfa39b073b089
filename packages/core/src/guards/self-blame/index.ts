import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';
import { voice as english } from './rules.en.js';

/** A private word to whoever puts all the blame on themselves. Seen by them alone. */
export const { guard, prepare } = phraseGuard({ name: 'self-blame', english, judge });
