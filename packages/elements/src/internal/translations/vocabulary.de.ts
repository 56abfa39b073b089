import type { Vocabulary } from './vocabulary.en.js';

const vocabulary: Vocabulary = {
  topics: {
    work: 'Arbeit',
    money: 'Geld',
    family: 'Familie',
    health: 'Gesundheit',
    loss: 'Verlust',
    sleep: 'Schlaf',
    loneliness: 'Einsamkeit',
    identity: 'Identität',
    'something-else': 'Etwas anderes',
    'not-sure': 'Weiß nicht genau',
  },
  contentNotes: {
    suicide: 'Suizid',
    'self-harm': 'Selbstverletzung',
    abuse: 'Missbrauch',
    'sexual-violence': 'sexuelle Gewalt',
    violence: 'Gewalt',
    eating: 'Essen',
    substances: 'Alkohol oder Drogen',
    death: 'Tod',
    illness: 'Krankheit',
    discrimination: 'Diskriminierung',
  },
  comma: ', ',
};
export default vocabulary;
