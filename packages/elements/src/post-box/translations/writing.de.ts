import common from '../../internal/translations/de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';
import sent from '../../writing/translations/sent.de.js';

import box from './de.js';
import type { WritingWords } from './writing.en.js';

const de: WritingWords = {
  ...box,
  ...sent,
  common,
  vocabulary,
  clear: 'Leeren',
  cleared: 'Geleert.',
  bringBack: 'Zurückholen',
  empty: 'Hier steht noch nichts. Ein, zwei Wörter reichen.',
  topics: 'Worum geht es ungefähr?',
  topicsHint: 'bis zu drei, wenn du magst',
  seeking: 'Was würde dir guttun?',
  seek: { heard: 'Gehört werden', experience: 'Erfahrungen anderer', advice: 'Rat' },
  more: 'Inhaltshinweis, Antworten, wie lange es bleibt',
  replies: 'Antworten',
  reply: { welcome: 'Antworten willkommen', 'reactions-only': 'Nur Reaktionen' },
  stays: 'Wie lange es bleibt',
  stay: { keep: 'Bis du es wegnimmst', '24h': 'Einen Tag', '7d': 'Eine Woche' },
  norms: 'Worum wir uns hier gegenseitig bitten',
  sending: 'Wird geschickt',
  another: 'Etwas anderes schreiben',
  vetoed: 'Diese Seite hat es nicht rausgelassen. Deine Worte sind noch da.',
  busy: 'Im Feld steht schon etwas. Schick das zuerst ab oder leere es.',
  yours: 'Deins hier',
  yoursBack: 'Deins hier · etwas kam zu dir zurück',
};
export default de;
