import type { TurningWords } from './turning.en.js';

const de: TurningWords = {
  start: 'Seiten von selbst umblättern',
  stop: 'Nicht mehr umblättern',
  readLess: 'Weniger zeigen',
  notSaved: 'Das konnte auf diesem Gerät nicht aufbewahrt werden.',
  cover: 'Wieder verdecken',
  end: 'Das war vorerst die letzte.',
  endHint: 'Nimm mit, was dir guttut, und lass den Rest. Die Geschichten bleiben hier, wenn du zurückkommen möchtest.',
  toFirst: 'Zurück zur ersten',
  gone: 'Die Geschichte von eben ist nicht mehr da.',
};
export default de;
