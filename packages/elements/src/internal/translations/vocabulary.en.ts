import type { ContentNote, DEFAULT_TOPICS } from '@kindred/core/contract';

/** Words for the contract's closed lists: what is around it, and what a text speaks of. Short neutral nouns. */
const vocabulary = {
  topics: {
    work: 'Work',
    money: 'Money',
    family: 'Family',
    health: 'Health',
    loss: 'Loss',
    sleep: 'Sleep',
    loneliness: 'Loneliness',
    identity: 'Identity',
    'something-else': 'Something else',
    'not-sure': 'Not sure',
  } satisfies Record<(typeof DEFAULT_TOPICS)[number], string> as Record<string, string>,
  contentNotes: {
    suicide: 'suicide',
    'self-harm': 'self-harm',
    abuse: 'abuse',
    'sexual-violence': 'sexual violence',
    violence: 'violence',
    eating: 'eating',
    substances: 'alcohol or drugs',
    death: 'death',
    illness: 'illness',
    discrimination: 'discrimination',
  } satisfies Record<ContentNote, string> as Record<ContentNote, string>,
  /** Stands between the words of a list. */
  comma: ', ',
};
export default vocabulary;
/** The shape every language has. */
export type Vocabulary = typeof vocabulary;
