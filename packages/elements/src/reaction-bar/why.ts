import { describeError } from '../internal/describe-error.js';
import en from '../internal/translations/en.js';
import { defineWords, type Lang, loadWords } from '../internal/words.js';

const WORDS = defineWords(en, {
  de: () => import('../internal/translations/de.js'),
  ar: () => import('../internal/translations/ar.js'),
});

/** In the reader's words, why something was refused. Loaded when something is: the backend was just reached, so this can be. */
export async function why(error: unknown, lang: Lang): Promise<string> {
  await loadWords(WORDS, lang);
  return describeError(error, WORDS.loaded.get(lang) ?? WORDS.en);
}
