import common from '../../internal/translations/common.en.js';

const en = {
  common,
  label: 'Stories from people who have been there',
  /** What a screen reader calls the whole, and one of its pages. */
  carousel: 'carousel',
  previous: 'Previous story',
  next: 'Next story',
  /** `of` is missing until the last story is known. */
  position: (n: number, of?: number) => (of ? `Story ${n} of ${of}` : `Story ${n}`),
  slide: 'story',
  slideLabel: (n: number, of?: number) => (of ? `${n} of ${of}` : `${n}`),
  parts: {
    hard: 'What was hard',
    tried: 'What I tried',
    helped: 'What helped a bit',
    now: 'Where I am now',
  },
  readOn: 'Read on',
  save: 'Save this to try',
  stays: 'Stays on this device, for you alone.',
  staysForNow: 'Stays until you close this page.',
  react: 'Say you were here',
};
export default en;
export type StoryCarouselWords = typeof en;
