import { defineWords } from '../../internal/words.js';

import en from './translations/en.js';

/** All words below a post, once its replies are opened. */
export const THREAD_WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
