import vocabulary from '../../internal/translations/vocabulary.en.js';

/** What is said where a person hides something from themselves, and shows it again. */
const en = {
  vocabulary,
  ask: 'What should stay away here?',
  hint: 'It is kept on this device alone, and nobody is told.',
  topics: (topic: string) => `Anything about ${topic}`,
  notes: (note: string) => `Anything that speaks of ${note}`,
  leave: 'Nothing',
  hidden: {
    topics: (topic: string) => `Anything about ${topic} is hidden on this device now.`,
    notes: (note: string) => `Anything that speaks of ${note} is hidden on this device now.`,
  },
  undo: 'Show it again',
  leftOut: 'What you hide is left out here.',
  allLeftOut: 'All that is here so far is about something you hide. It stays away.',
  inVain: 'What came now is about something you hide, too.',
  which: 'What I hide',
  again: (what: string) => `Show ${what} again`,
  shownAgain: (what: string) => `${what} is shown again.`,
  notKept: 'This could not be kept on this device.',
};
export default en;
/** The shape every language has. */
export type HidingWords = typeof en;
