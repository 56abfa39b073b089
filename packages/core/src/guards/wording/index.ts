import { phraseGuard } from '../phrase-guard.js';
import { judge } from './judge.js';
import { voice as english } from './rules.en.js';

/** Offers another word where one may hurt or shame others. Never a reason to hold anything, unless a site chose so. */
export const { guard, prepare } = phraseGuard({ name: 'wording', english, judge });
