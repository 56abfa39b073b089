import common from '../../internal/translations/common.ar.js';

import type { StoryCarouselWords } from './en.js';

const ar: StoryCarouselWords = {
  common,
  label: 'قصص من أشخاص مرّوا بذلك',
  carousel: 'عرض متتابع',
  previous: 'القصة السابقة',
  next: 'القصة التالية',
  position: (n, of) => (of ? `القصة ${n} من ${of}` : `القصة ${n}`),
  slide: 'قصة',
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
};
export default ar;
