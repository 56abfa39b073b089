import common from '../../internal/translations/common.de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { PulseWords } from './en.js';

const de: PulseWords = {
  common,
  vocabulary,
  titles: { week: 'Wie die letzten sieben Tage hier waren', day: 'Wie es hier heute ist' },
  moods: ['sehr schlecht', 'schlecht', 'mittel', 'ganz gut', 'gut'],
  share: (tenths) => (tenths < 1 ? 'weniger als 1 von 10' : tenths > 9 ? 'fast alle' : `etwa ${tenths} von 10`),
  said: (parts) => `Was Menschen hier von sich aus hinzugefügt haben, ohne Namen: ${parts}.`,
  few: 'Sobald genug Menschen hinzugefügt haben, wie es ihnen geht, ist es hier zu sehen. Bis dahin bleibt es leer, damit niemand auffällt.',
  table: 'Als Tabelle zeigen',
  helped: 'Was jemandem ein wenig geholfen hat',
  none: 'Wenn jemand erzählt, was geholfen hat, steht es hier.',
  covered: (notes) => `Hier geht es um: ${notes}.`,
  readOn: 'Weiterlesen',
};
export default de;
