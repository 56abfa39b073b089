import type { VocabularyWords } from './en.js';

const de: VocabularyWords = {
  topics: {
    work: 'Arbeit',
    money: 'Geld',
    family: 'Familie',
    health: 'Gesundheit',
    loss: 'Verlust',
    sleep: 'Schlaf',
    loneliness: 'Einsamkeit',
    identity: 'Identität',
    'something-else': 'etwas anderes',
    'not-sure': 'weiß nicht genau',
  },
  contentNotes: {
    suicide: 'Suizid',
    'self-harm': 'Selbstverletzung',
    abuse: 'Missbrauch',
    'sexual-violence': 'sexualisierte Gewalt',
    violence: 'Gewalt',
    eating: 'Essen',
    substances: 'Alkohol und Drogen',
    death: 'Tod',
    illness: 'Krankheit',
    discrimination: 'Diskriminierung',
  },
  seeking: {
    heard: 'Gehört werden',
    experience: 'Erfahrungen anderer',
    advice: 'Rat',
  },
};
export default de;
