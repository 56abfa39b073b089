/** What went wrong, and what happens next; the rest of the contract's codes is in the common words. */
const en = {
  offline: 'You seem to be offline. Nothing is lost.',
  timeout: 'This is taking longer than usual. You can try again.',
  'rate-limited': (minutes: number) =>
    minutes <= 1
      ? 'That was a lot at once. Please try again in a minute.'
      : `That was a lot at once. Please try again in ${minutes} minutes.`,
  unpaid: 'The community could not let this through just now. You can try again.',
  invalid: 'Something in this could not be taken as it is.',
  refused: 'The community does not take this as it is.',
  'not-found': 'This is no longer here.',
  forbidden: 'This is not possible from this page.',
  conflict: 'This changed in the meantime. Have another look.',
  paused: 'Replies are paused here.',
  'read-only': 'The community is resting: you can read, but not write just now.',
};
export default en;
/** The shape every language has. */
export type ErrorWords = typeof en;
