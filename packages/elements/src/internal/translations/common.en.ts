/** Words that every widget has. */
const en = {
  retry: 'Try again',
  local: 'Kept in this browser only. Nobody else sees it.',
  loading: 'Loading',
  example: 'Written example',
  unavailable: 'The community can’t be reached right now.',
};
export default en;
/** The shape every language has. */
export type CommonWords = typeof en;
