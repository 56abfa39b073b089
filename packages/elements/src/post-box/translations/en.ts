import common from '../../internal/translations/common.en.js';

/** What the empty box says; the rest is in the words for writing. */
const en = {
  common,
  label: 'What’s on your mind?',
  placeholder: 'A sentence is enough. So is a page.',
  private: 'No account, no name. Shown under two words, such as “Harbour Lantern”.',
  send: 'Send',
  talk: 'Talk to someone now',
  yoursToChange: 'What you send stays yours: you can change or delete it later.',
};
export default en;
/** The shape every language has. */
export type PostBoxWords = typeof en;
