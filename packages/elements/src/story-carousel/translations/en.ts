import common from '../../internal/translations/en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';

const en = {
  common,
  vocabulary,
  label: 'Stories from people who have been there',
  /** What a screen reader calls the whole, and one of its pages. */
  carousel: 'carousel',
  slide: 'story',
  previous: 'Previous story',
  next: 'Next story',
  start: 'Turn the pages for me',
  stop: 'Stop turning the pages',
  /** `of` is missing until the last story is known. */
  position: (n: number, of?: number) => (of ? `Story ${n} of ${of}` : `Story ${n}`),
  slideLabel: (n: number, of?: number) => (of ? `${n} of ${of}` : `${n}`),
  parts: {
    hard: 'What was hard',
    tried: 'What I tried',
    helped: 'What helped a bit',
    now: 'Where I am now',
  },
  readOn: 'Read on',
  readLess: 'Show less',
  save: 'Save this to try',
  stays: 'Stays on this device, for you alone.',
  staysForNow: 'Stays until you close this page.',
  notSaved: 'This could not be kept on this device.',
  covered: (notes: string) => `This story speaks of ${notes}.`,
  coveredHint: 'It stays covered unless you want to read it.',
  uncover: 'Show this story',
  cover: 'Cover it again',
  empty: 'No stories here yet.',
  emptyHint: 'When somebody shares what they came through, you will find it here.',
  end: 'That was the last for now.',
  endHint: 'Take what helps and leave the rest. The stories stay here if you want to come back to one.',
  toFirst: 'Back to the first',
  gone: 'The story that was here is no longer there.',
};
export default en;
export type StoryCarouselWords = typeof en;
