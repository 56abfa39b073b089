/** Words that every widget has. */
const en = {
  retry: 'Try again',
  noCommunity: 'This part of the page is not connected to a community yet.',
  insecure: 'You can read here, but not write: this page is not on a secure (https) connection.',
  local: 'Kept in this browser only. Nobody else sees it.',
  loading: 'Loading',
  example: 'Written example',
  unavailable: 'The community can’t be reached right now.',
  unsupported: 'This community does not offer that.',
};
export default en;
/** The shape every language has. */
export type CommonWords = typeof en;
