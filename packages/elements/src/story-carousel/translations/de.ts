import common from '../../internal/translations/de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { StoryCarouselWords } from './en.js';

const de: StoryCarouselWords = {
  common,
  vocabulary,
  label: 'Geschichten von Menschen, die das kennen',
  carousel: 'Karussell',
  slide: 'Geschichte',
  previous: 'Vorige Geschichte',
  next: 'Nächste Geschichte',
  start: 'Seiten von selbst umblättern',
  stop: 'Nicht mehr umblättern',
  position: (n, of) => (of ? `Geschichte ${n} von ${of}` : `Geschichte ${n}`),
  slideLabel: (n, of) => (of ? `${n} von ${of}` : `${n}`),
  parts: {
    hard: 'Was schwer war',
    tried: 'Was ich versucht habe',
    helped: 'Was ein wenig geholfen hat',
    now: 'Wo ich jetzt stehe',
  },
  readOn: 'Weiterlesen',
  readLess: 'Weniger zeigen',
  save: 'Zum Ausprobieren merken',
  stays: 'Bleibt auf diesem Gerät, nur für dich.',
  staysForNow: 'Bleibt, bis du diese Seite schließt.',
  notSaved: 'Das konnte auf diesem Gerät nicht aufbewahrt werden.',
  covered: (notes) => `In dieser Geschichte geht es um: ${notes}.`,
  coveredHint: 'Sie bleibt verdeckt, wenn du sie nicht lesen möchtest.',
  uncover: 'Geschichte zeigen',
  cover: 'Wieder verdecken',
  empty: 'Hier gibt es noch keine Geschichten.',
  emptyHint: 'Wenn jemand erzählt, was hinter ihm oder ihr liegt, findest du es hier.',
  end: 'Das war vorerst die letzte.',
  endHint: 'Nimm mit, was dir guttut, und lass den Rest. Die Geschichten bleiben hier, wenn du zurückkommen möchtest.',
  toFirst: 'Zurück zur ersten',
  gone: 'Die Geschichte von eben ist nicht mehr da.',
};
export default de;
