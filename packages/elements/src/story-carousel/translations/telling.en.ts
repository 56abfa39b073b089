import vocabulary from '../../internal/translations/vocabulary.en.js';

import frame from './en.js';

/** All that is said with a story: what it is about, too. */
const en = {
  ...frame,
  vocabulary,
};
export default en;
export type TellingWords = typeof en;
