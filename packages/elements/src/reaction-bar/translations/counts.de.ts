import type { CountWords } from './counts.en.js';

const de: CountWords = {
  bands: {
    one: 'Ein oder zwei Menschen',
    few: 'Ein paar Menschen',
    several: 'Mehrere Menschen',
    many: 'Viele Menschen',
  },
  people: (count) => (count === 1 ? '1 Mensch' : `${count} Menschen`),
};
export default de;
