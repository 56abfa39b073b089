import common from '../../internal/translations/common.de.js';

import type { StoryCarouselWords } from './en.js';

const de: StoryCarouselWords = {
  common,
  label: 'Geschichten von Menschen, die das kennen',
  carousel: 'Karussell',
  previous: 'Vorige Geschichte',
  next: 'Nächste Geschichte',
  position: (n, of) => (of ? `Geschichte ${n} von ${of}` : `Geschichte ${n}`),
  slide: 'Geschichte',
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
};
export default de;
