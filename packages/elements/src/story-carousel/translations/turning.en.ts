/** What is said once somebody turns pages. */
const en = {
  start: 'Turn the pages for me',
  stop: 'Stop turning the pages',
  readLess: 'Show less',
  notSaved: 'This could not be kept on this device.',
  cover: 'Cover it again',
  end: 'That was the last for now.',
  endHint: 'Take what helps and leave the rest. The stories stay here if you want to come back to one.',
  toFirst: 'Back to the first',
  gone: 'The story that was here is no longer there.',
};
export default en;
export type TurningWords = typeof en;
