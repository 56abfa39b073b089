import common from '../../internal/translations/de.js';
import said from '../../looking-back/translations/said.de.js';

import type { AnsweringWords } from './answering.en.js';
import rest from './de.js';

const de: AnsweringWords = {
  ...rest,
  ...said,
  common,
  grid: 'Kraft, und wie angenehm es sich anfühlt',
  gridHint: 'Die Pfeiltasten bewegen, die Eingabetaste wählt.',
  groups: { heavy: 'Schwer', quiet: 'Ruhig', edgy: 'Unruhig', light: 'Leicht' },
  wordsHint: 'Bis zu drei.',
  wordsFull: 'Das sind drei. Nimm eines zurück, um ein anderes zu wählen.',
  ago: (days) => (days <= 0 ? 'Heute' : days === 1 ? 'Gestern' : `Vor ${days} Tagen`),
  kept: 'Bleibt nur auf diesem Gerät.',
  keptForNow: 'Aufbewahrt, bis du diese Seite schließt, nur für dich.',
  help: 'Wenn es allein viel zu tragen ist: Bei Hilfetelefonen hört dir jemand zu. Es muss kein Notfall sein.',
  shareQuestion: 'Ohne deinen Namen zur Stimmung dieses Kreises dazugeben?',
  shareHint: (k) =>
    k
      ? `Zu sehen erst, wenn mindestens ${['drei', 'vier', 'fünf', 'sechs'][k - 3] ?? k} Menschen ihre dazugegeben haben.`
      : 'Zu sehen erst, wenn mehrere Menschen ihre dazugegeben haben.',
  shareYes: 'Dazugeben',
  shareNo: 'Für mich behalten',
  adding: 'Auf diesem Gerät aufbewahrt. Kommt gerade zum Kreis dazu.',
  added: 'Auf diesem Gerät aufbewahrt und ohne deinen Namen zur Stimmung dieses Kreises dazugegeben.',
  already: 'Auf diesem Gerät aufbewahrt. Deine Antwort von heute zählt in diesem Kreis schon mit.',
  waits: 'Auf diesem Gerät aufbewahrt. Sie kommt zum Kreis dazu, sobald das wieder geht.',
  waitsOpen: 'Noch nicht dazugegeben. Das passiert, sobald es wieder geht, solange diese Seite offen bleibt.',
  notAdded: 'Die Antwort kam nicht zum Kreis dazu. Hier hast du sie noch.',
  change: 'Ändern',
  delete: 'Löschen',
  lookBack: 'Zurückblicken',
  lookAway: 'Schließen',
};
export default de;
