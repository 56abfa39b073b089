import vocabulary from '../../internal/translations/vocabulary.en.js';

import frame from './en.js';

/** All that is said with a story. */
const en = {
  ...frame,
  vocabulary,
  slide: 'story',
  slideLabel: (n: number, of?: number) => (of ? `${n} of ${of}` : `${n}`),
  parts: {
    hard: 'What was hard',
    tried: 'What I tried',
    helped: 'What helped a bit',
    now: 'Where I am now',
  },
  readOn: 'Read on',
  save: 'Save this to try',
  stays: 'Stays on this device, for you alone.',
  staysForNow: 'Stays until you close this page.',
  react: 'Say you were here',
};
export default en;
export type TellingWords = typeof en;
