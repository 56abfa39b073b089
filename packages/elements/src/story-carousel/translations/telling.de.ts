import vocabulary from '../../internal/translations/vocabulary.de.js';

import frame from './de.js';
import type { TellingWords } from './telling.en.js';

const de: TellingWords = {
  ...frame,
  vocabulary,
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
