import { defineWords } from '../internal/words.js';

import en from './translations/en.js';

export type { PostBoxWords } from './translations/en.js';

export const postBoxWords = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
