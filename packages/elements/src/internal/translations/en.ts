/** Words that several widgets share: what went wrong, and what happens next. */
const en = {
  errors: {
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
    unsupported: 'This community does not offer that.',
    unavailable: 'The community can’t be reached right now.',
  },
  retry: 'Try again',
  noCommunity: 'This part of the page is not connected to a community yet.',
  insecure: 'You can read here, but not write: this page is not on a secure (https) connection.',
  local: 'Kept in this browser only. Nobody else sees it.',
  loading: 'Loading',
  example: 'Written example',
};
export default en;
/** The shape every language has. */
export type CommonWords = typeof en;
