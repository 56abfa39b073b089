import common from '../../internal/translations/common.de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { WallWords } from './en.js';

const de: WallWords = {
  common,
  vocabulary,
  label: 'Was Menschen hier geschrieben haben',
  orders: 'In welcher Reihenfolge',
  order: { recent: 'Neues zuerst', unheard: 'Wartet auf eine erste Antwort', 'for-you': 'Für dich' },
  arrived: (count) => (count === 1 ? '1 neuer Beitrag' : `${count} neue Beiträge`),
  resting: 'Die Gemeinschaft ruht gerade: Lesen geht, Schreiben im Moment nicht.',
  empty: 'Hier steht noch nichts.',
  emptyMore: 'Sobald jemand schreibt, erscheint es hier. Auch wer nur liest, gehört ganz dazu.',
  more: 'Mehr',
  end: 'Du hast alles gelesen, was hier steht.',
  gone: 'Das ist nicht mehr hier.',
  today: 'heute',
  yesterday: 'gestern',
  daysAgo: (days) => `vor ${days} Tagen`,
  edited: 'bearbeitet',
  yours: 'Von dir',
  help: 'Wenn dir das auch nahegeht: Jemand hört zu, Tag und Nacht.',
  newHere: 'Neu hier',
  unnamed: 'Du',
  seeking: {
    heard: 'Möchte gehört werden',
    experience: 'Möchte hören, wie es anderen ging',
    advice: 'Möchte einen Rat',
  },
  topics: 'Worum es geht',
  covered: (notes) => `Hier geht es um: ${notes}.`,
  uncover: 'Lesen',
  cover: 'Wieder zudecken',
  readOn: 'Weiterlesen',
  fold: 'Weniger zeigen',
  replies: (count) => (count === 1 ? '1 Antwort' : `${count} Antworten`),
  reply: 'Antworten',
  unanswered: 'Noch keine Antwort',
  modes: { 'reactions-only': 'Nur Reaktionen', paused: 'Antworten pausieren gerade' },
  hide: 'Thema ausblenden',
  report: 'Melden',
};
export default de;
