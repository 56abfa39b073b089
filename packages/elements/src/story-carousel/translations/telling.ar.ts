import vocabulary from '../../internal/translations/vocabulary.ar.js';

import frame from './ar.js';
import type { TellingWords } from './telling.en.js';

const ar: TellingWords = {
  ...frame,
  vocabulary,
};
export default ar;
