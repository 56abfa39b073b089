import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';
import { voice as english } from './rules.en.js';

/** Which content notes a text may want: one finding a note, where it is first spoken of. Whoever writes decides. */
export const { guard, prepare } = phraseGuard({ name: 'content-notes', english, judge });
