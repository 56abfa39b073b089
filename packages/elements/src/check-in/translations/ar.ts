import common from '../../internal/translations/common.ar.js';

import type { CheckInWords } from './en.js';

const ar: CheckInWords = {
  common,
  prompts: {
    mood: 'كيف حالك الآن؟',
    'energy-mood': 'كيف هو الأمر في داخلك الآن؟',
    words: 'أي الكلمات تناسب ما تشعر به الآن؟',
    custom: 'كيف حالك الآن؟',
  },
  intros: {
    never: 'لك وحدك. تبقى إجابتك على هذا الجهاز.',
    forNow: 'لك وحدك. تزول إجابتك عند إغلاق هذه الصفحة.',
    ask: 'لك وحدك. تبقى إجابتك على هذا الجهاز. وبعدها يمكنك اختيار أن تُحتسب أيضًا، دون اسمك، ضمن مزاج هذه الدائرة.',
    always: 'تبقى إجابتك على هذا الجهاز، وتُحتسب أيضًا دون اسمك ضمن مزاج هذه الدائرة.',
  },
  moods: ['سيئ جدًا', 'سيئ', 'بين بين', 'لا بأس', 'جيد'],
  talk: 'التحدث مع أحد الآن',
};
export default ar;
