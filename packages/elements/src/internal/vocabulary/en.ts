/** The closed word lists of the contract in words, for every widget that shows or asks for them. */
const en = {
  topics: {
    work: 'work',
    money: 'money',
    family: 'family',
    health: 'health',
    loss: 'loss',
    sleep: 'sleep',
    loneliness: 'loneliness',
    identity: 'identity',
    'something-else': 'something else',
    'not-sure': 'not sure',
  },
  contentNotes: {
    suicide: 'suicide',
    'self-harm': 'self-harm',
    abuse: 'abuse',
    'sexual-violence': 'sexual violence',
    violence: 'violence',
    eating: 'eating',
    substances: 'alcohol and drugs',
    death: 'death',
    illness: 'illness',
    discrimination: 'discrimination',
  },
  seeking: {
    heard: 'To be heard',
    experience: 'Others’ experience',
    advice: 'Advice',
  },
};
export default en;
/** The shape every language has. */
export type VocabularyWords = typeof en;
