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
};
export default en;
export type StoryCarouselWords = typeof en;
