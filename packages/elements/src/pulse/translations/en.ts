import common from '../../internal/translations/common.en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';

const en = {
  common,
  vocabulary,
  titles: { week: 'How the last seven days have been here', day: 'How today has been here' },
  /** From very low to good: the check-in's own answers, inside a sentence. */
  moods: ['very low', 'low', 'so-so', 'fairly good', 'good'],
  /** About how many of ten; a mood follows. Rounded, so that 0 is some. */
  share: (tenths: number) => (tenths < 1 ? 'fewer than 1 in 10' : tenths > 9 ? 'nearly all' : `about ${tenths} in 10`),
  said: (parts: string) => `What people chose to add here, without names: ${parts}.`,
  few: 'It shows here once enough people have added how they are. Until then nothing is shown, so that nobody stands out.',
  table: 'Show as a table',
  helped: 'What helped somebody a bit',
  none: 'When somebody tells what helped them, it stands here.',
  covered: (notes: string) => `This speaks of ${notes}.`,
  readOn: 'Read on',
};
export default en;
export type PulseWords = typeof en;
