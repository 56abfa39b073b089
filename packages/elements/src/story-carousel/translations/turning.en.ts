/** What is said once somebody turns pages. */
const en = {
  start: 'Turn the pages for me',
  stop: 'Stop turning the pages',
  readLess: 'Show less',
  notSaved: 'This could not be kept on this device.',
  cover: 'Cover it again',
  covered: (notes: string) => `This story speaks of ${notes}.`,
  coveredHint: 'It stays covered unless you want to read it.',
  uncover: 'Show this story',
  empty: 'No stories here yet.',
  emptyHint: 'When somebody shares what they came through, you will find it here.',
  end: 'That was the last for now.',
  endHint: 'Take what helps and leave the rest. The stories stay here if you want to come back to one.',
  toFirst: 'Back to the first',
  hide: 'Hide a topic',
  gone: 'The story that was here is no longer there.',
};
export default en;
export type TurningWords = typeof en;
