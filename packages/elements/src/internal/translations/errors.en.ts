/** What went wrong, and what happens next: the contract's codes but `unavailable`, which is in the common words, and what a page lacks. */
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
  none: 'This part of the page is not connected to a community yet.',
  insecure: 'You can read here, but not write: this page is not on a secure (https) connection.',
  unsupported: 'This community does not offer that.',
};
export default en;
/** The shape every language has. */
export type ErrorWords = typeof en;
