import { band } from '@kindred/core/belonging';
import type { Counts, ReactionKind, Tally } from '@kindred/core/contract';

import { defineWords, type Lang, loadWords } from '../internal/words.js';

import en, { type CountWords } from './translations/counts.en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/counts.de.js'),
  ar: () => import('./translations/counts.ar.js'),
});

export async function countWordsOf(lang: Lang): Promise<CountWords> {
  await loadWords(WORDS, lang);
  return WORDS.loaded.get(lang) ?? en;
}

/** All that a bar needs to show counts, loaded by the bars that do. */
export { Tallies } from '../store/tallies.js';

/**
 * What may be said of how many: a number, a band, or nothing. The tally itself never holds more than the policy shows,
 * and the page can only ask for less.
 */
export function countWords(tally: Tally | undefined, kind: ReactionKind, counts: Counts, words: CountWords): string {
  const exact = tally?.exact?.[kind];
  if (counts === 'exact' && exact !== undefined) return exact > 0 ? words.people(exact) : '';
  const known = tally?.bands?.[kind] ?? band(exact ?? 0);
  return known === 'none' ? '' : words.bands[known];
}
