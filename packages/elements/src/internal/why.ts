import { describeError } from './describe-error.js';
import en from './translations/en.js';
import { defineWords, type Lang, loadWords } from './words.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** In the reader's words, why something failed. A file of its own, for the pages on which something does. */
export async function why(error: unknown, lang: Lang): Promise<string> {
  await loadWords(WORDS, lang);
  return describeError(error, WORDS.loaded.get(lang) ?? WORDS.en);
}
