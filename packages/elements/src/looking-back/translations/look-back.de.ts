import type { LookBackWords } from './look-back.en.js';

const de: LookBackWords = {
  history: 'Deine letzten vier Wochen',
  historyHint: 'Nur auf diesem Gerät. Niemand sonst sieht es.',
  historyEmpty: 'Aus diesen vier Wochen gibt es keine Antworten. Auch das ist in Ordnung.',
  between: (from, to) => `Vom ${from} bis zum ${to}: `,
  times: (what, n) => (n === 1 ? `einmal ${what}` : n === 2 ? `zweimal ${what}` : `${n}-mal ${what}`),
  answers: 'Alle deine Antworten',
  when: 'Wann',
  what: 'Was du gesagt hast',
  delete: 'Löschen',
  deleteOne: (when) => `Antwort vom ${when} löschen`,
  deleteAll: 'Alle löschen',
  deleteAllHint:
    'Alle Antworten verschwinden von diesem Gerät. Was zum Kreis dazukam, zählt dort ohne deinen Namen weiter.',
  deleteAllYes: 'Alle Antworten löschen',
  deleteAllNo: 'Behalten',
};
export default de;
