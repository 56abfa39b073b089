/** What can be answered to a check-in. The moods are the same as those that stand there before anybody answers. */
const en = {
  /** Stands between the words of a list. */
  comma: ', ',
  /** From very low to good. */
  moods: ['Very low', 'Low', 'So-so', 'Fairly good', 'Good'],
  /** From least to most; `comma` and one of `pleasantness` follow. */
  energy: ['Very little energy', 'Little energy', 'Some energy', 'Quite some energy', 'A lot of energy'],
  pleasantness: ['unpleasant', 'a bit unpleasant', 'in between', 'a bit pleasant', 'pleasant'],
  axes: { most: 'a lot of energy', least: 'little energy', unpleasant: 'unpleasant', pleasant: 'pleasant' },
  feelings: {
    sad: 'sad',
    tired: 'tired',
    lonely: 'lonely',
    numb: 'numb',
    ashamed: 'ashamed',
    hopeless: 'hopeless',
    calm: 'calm',
    relieved: 'relieved',
    safe: 'safe',
    thoughtful: 'thoughtful',
    content: 'content',
    rested: 'rested',
    anxious: 'anxious',
    angry: 'angry',
    restless: 'restless',
    overwhelmed: 'overwhelmed',
    tense: 'tense',
    lost: 'lost',
    hopeful: 'hopeful',
    grateful: 'grateful',
    glad: 'glad',
    curious: 'curious',
    connected: 'connected',
    brave: 'brave',
  } as Record<string, string>,
};
export default en;
export type SaidWords = typeof en;
