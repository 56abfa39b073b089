import common from '../../internal/translations/common.de.js';

import type { CheckInWords } from './en.js';

const de: CheckInWords = {
  common,
  prompts: {
    mood: 'Wie geht es dir gerade?',
    'energy-mood': 'Wie ist es gerade in dir?',
    words: 'Welche Wörter passen gerade?',
    custom: 'Wie geht es dir gerade?',
  },
  intros: {
    never: 'Nur für dich. Deine Antwort bleibt auf diesem Gerät.',
    forNow: 'Nur für dich. Deine Antwort ist weg, wenn du diese Seite schließt.',
    ask: 'Nur für dich. Deine Antwort bleibt auf diesem Gerät. Danach kannst du wählen, ob sie ohne deinen Namen auch in der Stimmung dieses Kreises mitzählt.',
    always:
      'Deine Antwort bleibt auf diesem Gerät. Ohne deinen Namen zählt sie auch in der Stimmung dieses Kreises mit.',
  },
  moods: ['Sehr schlecht', 'Schlecht', 'Mittel', 'Ganz gut', 'Gut'],
  talk: 'Jetzt mit jemandem reden',
};
export default de;
