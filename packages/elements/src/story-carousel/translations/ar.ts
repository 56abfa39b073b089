import common from '../../internal/translations/common.ar.js';

import type { StoryCarouselWords } from './en.js';

const ar: StoryCarouselWords = {
  common,
  label: 'قصص من أشخاص مرّوا بذلك',
  carousel: 'عرض متتابع',
  previous: 'القصة السابقة',
  next: 'القصة التالية',
  position: (n, of) => (of ? `القصة ${n} من ${of}` : `القصة ${n}`),
};
export default ar;
