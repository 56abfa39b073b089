import common from '../../internal/translations/common.de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { StoryCarouselWords } from './en.js';

const de: StoryCarouselWords = {
  common,
  vocabulary,
  label: 'Geschichten von Menschen, die das kennen',
  carousel: 'Karussell',
  slide: 'Geschichte',
  previous: 'Vorige Geschichte',
  next: 'Nächste Geschichte',
  position: (n, of) => (of ? `Geschichte ${n} von ${of}` : `Geschichte ${n}`),
  slideLabel: (n, of) => (of ? `${n} von ${of}` : `${n}`),
  parts: {
    hard: 'Was schwer war',
    tried: 'Was ich versucht habe',
    helped: 'Was ein wenig geholfen hat',
    now: 'Wo ich jetzt stehe',
  },
  readOn: 'Weiterlesen',
  save: 'Zum Ausprobieren merken',
  stays: 'Bleibt auf diesem Gerät, nur für dich.',
  staysForNow: 'Bleibt, bis du diese Seite schließt.',
  react: 'Sag, dass du da warst',
  covered: (notes) => `In dieser Geschichte geht es um: ${notes}.`,
  coveredHint: 'Sie bleibt verdeckt, wenn du sie nicht lesen möchtest.',
  uncover: 'Geschichte zeigen',
  empty: 'Hier gibt es noch keine Geschichten.',
  emptyHint: 'Wenn jemand erzählt, was hinter ihm oder ihr liegt, findest du es hier.',
};
export default de;
