import common from '../../internal/translations/common.en.js';

/** What stands there before anybody answers. */
const en = {
  common,
  prompts: {
    mood: 'How are you right now?',
    'energy-mood': 'What is it like inside you right now?',
    words: 'Which words fit right now?',
    custom: 'How are you right now?',
  },
  /** By what becomes of an answer; `forNow` where nothing outlives the page. */
  intros: {
    never: 'Just for you. Your answer stays on this device.',
    forNow: 'Just for you. Your answer is gone when you close this page.',
    ask: 'Just for you. Your answer stays on this device. Afterwards you can choose whether it is also counted, without your name, in the mood of this circle.',
    always: 'Your answer stays on this device. It is also counted in the mood of this circle, without your name.',
  },
  /** From very low to good. */
  moods: ['Very low', 'Low', 'So-so', 'Fairly good', 'Good'],
  talk: 'Talk to someone now',
};
export default en;
export type CheckInWords = typeof en;
