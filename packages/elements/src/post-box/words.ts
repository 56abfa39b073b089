import { defineWords } from '../internal/words.js';

import en from './translations/writing.en.js';

export type { WritingWords } from './translations/writing.en.js';

/** All words of the box, those of the empty one among them. */
export const writingWords = defineWords(en, {
  de: () => import('./translations/writing.de.js'),
  ar: () => import('./translations/writing.ar.js'),
});
