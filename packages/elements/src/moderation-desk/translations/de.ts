import common from '../../internal/translations/common.de.js';

import type { DeskWords } from './en.js';

const de: DeskWords = {
  common,
  title: 'Moderation',
  intro:
    'Für alle, die sich um diese Gemeinschaft kümmern. Was du hier liest, bleibt zwischen dir und dem Menschen, der es geschrieben hat.',
  key: 'Dein Schlüssel',
  keyHint: 'Der Schlüssel, den du bekommen hast. Er bleibt nur hier, wenn du es so wählst.',
  keep: 'Für heute in diesem Tab behalten',
  signIn: 'Anmelden',
  checking: 'Einen Moment',
  refused: 'Dieser Schlüssel ist hier nicht bekannt. Schau ihn dir noch einmal an, oder lass dir einen neuen geben.',
  refusedToken: 'Die Anmeldung dieser Seite wurde hier nicht angenommen. Mit einem Schlüssel geht es auch.',
  again:
    'Deine Anmeldung ist zu Ende. Was du entschieden hast, ist noch da und geht raus, sobald du wieder angemeldet bist.',
  empty: 'Füge zuerst deinen Schlüssel ein.',
};
export default de;
