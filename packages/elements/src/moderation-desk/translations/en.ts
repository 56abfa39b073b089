import common from '../../internal/translations/common.en.js';

/** What the desk says before anybody is signed in; the rest is in the words for work. */
const en = {
  common,
  title: 'Moderation desk',
  intro: 'For those who look after this community. What is read here stays between you and whoever wrote it.',
  key: 'Your key',
  keyHint: 'The key you were given. It is never kept here unless you choose so.',
  keep: 'Keep it in this tab for today',
  signIn: 'Sign in',
  checking: 'One moment',
  refused: 'This key is not known here. Have another look at it, or ask whoever runs this site for a new one.',
  refusedToken: 'The site’s own sign-in was not taken here. You can sign in with a key instead.',
  again: 'Your sign-in has ended. What you decided is still here and goes out once you sign in again.',
  empty: 'Paste your key first.',
};
export default en;
/** The shape every language has. */
export type DeskWords = typeof en;
