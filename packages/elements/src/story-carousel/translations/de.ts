import common from '../../internal/translations/common.de.js';

import type { StoryCarouselWords } from './en.js';

const de: StoryCarouselWords = {
  common,
  label: 'Geschichten von Menschen, die das kennen',
  carousel: 'Karussell',
  previous: 'Vorige Geschichte',
  next: 'Nächste Geschichte',
  position: (n, of) => (of ? `Geschichte ${n} von ${of}` : `Geschichte ${n}`),
};
export default de;
