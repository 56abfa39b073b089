import common from '../../../internal/translations/de.js';
import sent from '../../../writing/translations/sent.de.js';
import wall from '../../translations/de.js';

import type { ThreadWords } from './en.js';

const de: ThreadWords = {
  ...wall,
  ...sent,
  common,
  label: 'Antworten',
  byAuthor: 'Hat den Beitrag geschrieben',
  arrived: (count) => (count === 1 ? '1 neue Antwort' : `${count} neue Antworten`),
  more: 'Mehr Antworten',
  none: 'Noch keine Antwort. Ein Satz reicht.',
  leftOut: 'Antworten, in denen es um etwas geht, das du ausblendest, fehlen hier.',
  answer: 'Antworten',
  to: (name) => `An ${name}`,
  nobody: 'wer das geschrieben hat',
  notTo: 'Doch auf den Beitrag',
  field: 'Deine Antwort',
  placeholder: 'Es müssen nicht die richtigen Worte sein.',
  note: 'Inhaltshinweis',
  private: 'Kein Konto, kein Name. In diesem Gespräch hast du zwei eigene Wörter.',
  send: 'Abschicken',
  talk: 'Jetzt mit jemandem reden',
  leave: 'Schließen',
  empty: 'Hier steht noch nichts. Ein, zwei Wörter reichen.',
  edit: 'Bearbeiten',
  editing: 'Deine geänderte Antwort',
  save: 'Sichern',
  remove: 'Löschen',
  ask: 'Diese Antwort löschen? Sie ist sofort weg.',
  yes: 'Ja, löschen',
  no: 'Behalten',
  changed: 'Daran hat sich etwas geändert.',
  returned: 'Das siehst nur du. Du hast es zurückbekommen.',
  pending: 'Deine Änderung wird erst gelesen. Bis dahin sehen andere die Worte von vorher.',
  from: 'Von jemandem, der sich um diesen Kreis kümmert:',
  pause: 'Antworten pausieren',
  resume: 'Wieder Antworten zulassen',
  paused: 'Antworten pausieren gerade. Was da ist, kann man lesen.',
  closed: 'Wer das geschrieben hat, möchte nur Reaktionen.',
};
export default de;
