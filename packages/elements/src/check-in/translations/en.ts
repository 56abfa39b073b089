import common from '../../internal/translations/en.js';

const en = {
  common,
  /** Stands between the words of a list. */
  comma: ', ',
  prompts: {
    mood: 'How are you right now?',
    'energy-mood': 'What is it like inside you right now?',
    words: 'Which words fit right now?',
    custom: 'How are you right now?',
  },
  intro: 'Just for you. Your answer stays on this device.',
  introForNow: 'Just for you. Your answer is gone when you close this page.',
  introAsk:
    'Just for you. Your answer stays on this device. Afterwards you can choose whether it is also counted, without your name, in the mood of this circle.',
  introAlways: 'Your answer stays on this device. It is also counted in the mood of this circle, without your name.',
  /** From very low to good. */
  moods: ['Very low', 'Low', 'So-so', 'Fairly good', 'Good'],
  /** From least to most; `comma` and one of `pleasantness` follow. */
  energy: ['Very little energy', 'Little energy', 'Some energy', 'Quite some energy', 'A lot of energy'],
  pleasantness: ['unpleasant', 'a bit unpleasant', 'in between', 'a bit pleasant', 'pleasant'],
  axes: { most: 'a lot of energy', least: 'little energy', unpleasant: 'unpleasant', pleasant: 'pleasant' },
  grid: 'Energy, and how pleasant it feels',
  gridHint: 'Arrow keys move, Enter chooses.',
  groups: { heavy: 'Heavy', quiet: 'Quiet', edgy: 'On edge', light: 'Light' },
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
  wordsHint: 'Up to three.',
  wordsFull: 'That makes three. Take one back to choose another.',
  ago: (days: number) => (days <= 0 ? 'Today' : days === 1 ? 'Yesterday' : `${days} days ago`),
  kept: 'Kept on this device only.',
  keptForNow: 'Kept until you close this page, for you alone.',
  help: 'If it is a lot to carry alone: people at helplines listen. It doesn’t have to be an emergency.',
  shareQuestion: 'Add it to the mood of this circle, without your name?',
  /** `k` is missing while it is not known. */
  shareHint: (k?: number) =>
    k
      ? `Counted only together with at least ${['three', 'four', 'five', 'six'][k - 3] ?? k} others.`
      : 'Counted only together with others.',
  shareYes: 'Add it',
  shareNo: 'Keep it to myself',
  adding: 'Kept on this device. Being added to the circle.',
  added: 'Kept on this device, and added to the mood of this circle without your name.',
  already: 'Kept on this device. Your answer of today was already counted in this circle.',
  /** It waits on the device. */
  waits: 'Kept on this device. It is added to the circle as soon as that works again.',
  /** It waits, but nothing is kept on this device. */
  waitsOpen: 'Not added yet. It is added once that works again, while this page stays open.',
  notAdded: 'It was not added to the circle. You still have it here.',
  change: 'Change',
  delete: 'Delete',
  lookBack: 'Look back',
  lookAway: 'Close',
  history: 'Your last four weeks',
  historyHint: 'Only on this device. Nobody else sees it.',
  historyEmpty: 'No answers from these four weeks. That is fine too.',
  between: (from: string, to: string) => `From ${from} to ${to}: `,
  times: (what: string, n: number) => (n === 1 ? `${what} once` : n === 2 ? `${what} twice` : `${what} ${n} times`),
  answers: 'All your answers',
  when: 'When',
  what: 'What you said',
  deleteOne: (when: string) => `Delete the answer of ${when}`,
  deleteAll: 'Delete all',
  deleteAllHint:
    'All answers go from this device. What was added to the circle stays counted there, without your name.',
  deleteAllYes: 'Delete all answers',
  deleteAllNo: 'Keep them',
};
export default en;
export type CheckInWords = typeof en;
