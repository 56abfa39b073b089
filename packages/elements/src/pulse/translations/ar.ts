import common from '../../internal/translations/common.ar.js';
import vocabulary from '../../internal/translations/vocabulary.ar.js';

import type { PulseWords } from './en.js';

const ar: PulseWords = {
  common,
  vocabulary,
  titles: { week: 'كيف كانت الأيام السبعة الماضية هنا', day: 'كيف هو اليوم هنا' },
  moods: ['سيئ جدًا', 'سيئ', 'بين بين', 'لا بأس', 'جيد'],
  share: (tenths) => (tenths < 1 ? 'أقل من 1 من كل 10' : tenths > 9 ? 'الكل تقريبًا' : `نحو ${tenths} من كل 10`),
  said: (parts) => `ما اختار الناس أن يضيفوه هنا، دون أسماء: ${parts}.`,
  few: 'يظهر هنا حين يضيف عدد كافٍ من الناس كيف حالهم. وحتى ذلك الحين لا يُعرض شيء، كي لا يُميَّز أحد.',
  table: 'عرض كجدول',
  helped: 'ما أعان أحدهم بعض الشيء',
  none: 'حين يحكي أحدهم ما أعانه، تجده هنا.',
  covered: (notes) => `يتناول هذا: ${notes}.`,
  readOn: 'متابعة القراءة',
};
export default ar;
