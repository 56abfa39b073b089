import common from '../../internal/translations/ar.js';
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
  start: 'تقليب الصفحات تلقائيًا',
  stop: 'إيقاف تقليب الصفحات',
  position: (n, of) => (of ? `القصة ${n} من ${of}` : `القصة ${n}`),
  slideLabel: (n, of) => (of ? `${n} من ${of}` : `${n}`),
  parts: {
    hard: 'ما كان صعبًا',
    tried: 'ما جرّبته',
    helped: 'ما ساعدني قليلًا',
    now: 'أين أنا الآن',
  },
  readOn: 'متابعة القراءة',
  readLess: 'عرض أقل',
  save: 'حفظ هذا لتجربته',
  stays: 'يبقى على هذا الجهاز، لك وحدك.',
  staysForNow: 'يبقى إلى أن تُغلق هذه الصفحة.',
  notSaved: 'لم يمكن حفظ هذا على هذا الجهاز.',
  covered: (notes) => `تتحدث هذه القصة عن: ${notes}.`,
  coveredHint: 'تبقى مخفية ما لم ترغب في قراءتها.',
  uncover: 'عرض هذه القصة',
  cover: 'إخفاؤها من جديد',
  empty: 'لا توجد قصص هنا بعد.',
  emptyHint: 'عندما يشارك أحدهم ما مرّ به، ستجد قصته هنا.',
  end: 'كانت هذه آخر قصة حاليًا.',
  endHint: 'خذ ما ينفعك ودع الباقي. تبقى القصص هنا إن أردت العودة إلى إحداها.',
  toFirst: 'العودة إلى الأولى',
  gone: 'القصة التي كانت هنا لم تعد موجودة.',
};
export default ar;
