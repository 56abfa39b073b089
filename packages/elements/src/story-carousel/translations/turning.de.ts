import type { TurningWords } from './turning.en.js';

const de: TurningWords = {
  start: 'Seiten von selbst umblättern',
  stop: 'Nicht mehr umblättern',
  readLess: 'Weniger zeigen',
  notSaved: 'Das konnte auf diesem Gerät nicht aufbewahrt werden.',
  cover: 'Wieder verdecken',
  covered: (notes) => `In dieser Geschichte geht es um: ${notes}.`,
  coveredHint: 'Sie bleibt verdeckt, wenn du sie nicht lesen möchtest.',
  uncover: 'Geschichte zeigen',
  empty: 'Hier gibt es noch keine Geschichten.',
  emptyHint: 'Wenn jemand erzählt, was hinter ihm oder ihr liegt, findest du es hier.',
  end: 'Das war vorerst die letzte.',
  endHint: 'Nimm mit, was dir guttut, und lass den Rest. Die Geschichten bleiben hier, wenn du zurückkommen möchtest.',
  toFirst: 'Zurück zur ersten',
  hide: 'Thema ausblenden',
  gone: 'Die Geschichte von eben ist nicht mehr da.',
};
export default de;
