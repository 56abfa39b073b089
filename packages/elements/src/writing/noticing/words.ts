import { defineWords } from '../../internal/words.js';

import en from './translations/en.js';

export type { NoticingWords } from './translations/en.js';

/** What is said of what was noticed, beside the reasons that the guards give. */
export const NOTICING_WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
