import common from '../../internal/translations/common.ar.js';
import vocabulary from '../../internal/translations/vocabulary.ar.js';

import type { StoryCarouselWords } from './en.js';

const ar: StoryCarouselWords = {
  common,
  vocabulary,
  label: 'قصص من أشخاص مرّوا بذلك',
  carousel: 'عرض متتابع',
  slide: 'قصة',
  previous: 'القصة السابقة',
  next: 'القصة التالية',
  position: (n, of) => (of ? `القصة ${n} من ${of}` : `القصة ${n}`),
  slideLabel: (n, of) => (of ? `${n} من ${of}` : `${n}`),
  parts: {
    hard: 'ما كان صعبًا',
    tried: 'ما جرّبته',
    helped: 'ما ساعدني قليلًا',
    now: 'أين أنا الآن',
  },
  readOn: 'متابعة القراءة',
  save: 'حفظ هذا لتجربته',
  stays: 'يبقى على هذا الجهاز، لك وحدك.',
  staysForNow: 'يبقى إلى أن تُغلق هذه الصفحة.',
  react: 'إشارة إلى أنك كنت هنا',
  covered: (notes) => `تتحدث هذه القصة عن: ${notes}.`,
  coveredHint: 'تبقى مخفية ما لم ترغب في قراءتها.',
  uncover: 'عرض هذه القصة',
  empty: 'لا توجد قصص هنا بعد.',
  emptyHint: 'عندما يشارك أحدهم ما مرّ به، ستجد قصته هنا.',
};
export default ar;
