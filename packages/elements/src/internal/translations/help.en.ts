/** The way to the helplines that every widget has. */
const en = {
  help: 'Help now',
  close: 'Close',
};
export default en;
/** The shape every language has. */
export type HelpWords = typeof en;
