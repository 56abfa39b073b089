import common from '../../internal/translations/en.js';
import said from '../../looking-back/translations/said.en.js';

import rest from './en.js';

/** All that is said from the first sign that somebody answers. */
const en = {
  ...rest,
  ...said,
  common,
  grid: 'Energy, and how pleasant it feels',
  gridHint: 'Arrow keys move, Enter chooses.',
  groups: { heavy: 'Heavy', quiet: 'Quiet', edgy: 'On edge', light: 'Light' },
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
      ? `Shown only once at least ${['three', 'four', 'five', 'six'][k - 3] ?? k} people have added theirs.`
      : 'Shown only once several people have added theirs.',
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
};
export default en;
export type AnsweringWords = typeof en;
