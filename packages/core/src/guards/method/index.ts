import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';
import { voice as english } from './rules.en.js';

/** Says where a text tells how; in a story it keeps moderators from letting it through as it is. */
export const { guard, prepare } = phraseGuard({ name: 'method', english, judge });
