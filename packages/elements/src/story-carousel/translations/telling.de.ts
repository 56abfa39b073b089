import vocabulary from '../../internal/translations/vocabulary.de.js';

import frame from './de.js';
import type { TellingWords } from './telling.en.js';

const de: TellingWords = {
  ...frame,
  vocabulary,
};
export default de;
