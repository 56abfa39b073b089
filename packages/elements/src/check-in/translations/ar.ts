import common from '../../internal/translations/ar.js';

import type { CheckInWords } from './en.js';

const days = (count: number): string => {
  if (count === 2) return 'قبل يومين';
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `قبل ${count} أيام`;
  return rest >= 11 ? `قبل ${count} يومًا` : `قبل ${count} يوم`;
};

const times = (count: number): string => {
  if (count === 1) return 'مرة واحدة';
  if (count === 2) return 'مرتين';
  const rest = count % 100;
  return rest >= 3 && rest <= 10 ? `${count} مرات` : `${count} مرة`;
};

const others = (k: number): string => {
  const word = ['ثلاثة', 'أربعة', 'خمسة', 'ستة'][k - 3] ?? k;
  const rest = k % 100;
  return rest >= 3 && rest <= 10 ? `${word} أشخاص آخرين` : `${word} شخصًا آخر`;
};

const ar: CheckInWords = {
  common,
  comma: '، ',
  prompts: {
    mood: 'كيف حالك الآن؟',
    'energy-mood': 'كيف هو الأمر في داخلك الآن؟',
    words: 'أي الكلمات تناسب ما تشعر به الآن؟',
    custom: 'كيف حالك الآن؟',
  },
  intro: 'لك وحدك. تبقى إجابتك على هذا الجهاز.',
  introForNow: 'لك وحدك. تزول إجابتك عند إغلاق هذه الصفحة.',
  introAsk: 'لك وحدك. تبقى إجابتك على هذا الجهاز. وبعدها يمكنك اختيار أن تُحتسب أيضًا، دون اسمك، ضمن مزاج هذه الدائرة.',
  introAlways: 'تبقى إجابتك على هذا الجهاز، وتُحتسب أيضًا دون اسمك ضمن مزاج هذه الدائرة.',
  moods: ['سيئ جدًا', 'سيئ', 'بين بين', 'لا بأس', 'جيد'],
  energy: ['طاقة قليلة جدًا', 'طاقة قليلة', 'بعض الطاقة', 'قدر من الطاقة', 'طاقة كثيرة'],
  pleasantness: ['غير مريح', 'غير مريح بعض الشيء', 'بين بين', 'مريح بعض الشيء', 'مريح'],
  axes: { most: 'طاقة كثيرة', least: 'طاقة قليلة', unpleasant: 'غير مريح', pleasant: 'مريح' },
  grid: 'الطاقة، ومدى الراحة في الشعور',
  gridHint: 'مفاتيح الأسهم للتنقل، ومفتاح الإدخال للاختيار.',
  groups: { heavy: 'ثِقَل', quiet: 'هدوء', edgy: 'توتر', light: 'خِفّة' },
  feelings: {
    sad: 'حزن',
    tired: 'تعب',
    lonely: 'وحدة',
    numb: 'تبلّد',
    ashamed: 'خجل',
    hopeless: 'يأس',
    calm: 'سكينة',
    relieved: 'ارتياح',
    safe: 'أمان',
    thoughtful: 'تأمّل',
    content: 'رضا',
    rested: 'راحة',
    anxious: 'قلق',
    angry: 'غضب',
    restless: 'اضطراب',
    overwhelmed: 'فوق الطاقة',
    tense: 'شدّ',
    lost: 'ضياع',
    hopeful: 'أمل',
    grateful: 'امتنان',
    glad: 'سرور',
    curious: 'فضول',
    connected: 'قُرب من الناس',
    brave: 'شجاعة',
  },
  wordsHint: 'ثلاث كلمات على الأكثر.',
  wordsFull: 'هذه ثلاث كلمات. يمكنك التراجع عن إحداها لاختيار غيرها.',
  ago: (count) => (count <= 0 ? 'اليوم' : count === 1 ? 'أمس' : days(count)),
  kept: 'محفوظة على هذا الجهاز فقط.',
  keptForNow: 'محفوظة لك وحدك حتى إغلاق هذه الصفحة.',
  help: 'إذا كان الحمل ثقيلًا عليك وحدك: في خطوط المساعدة أناس يصغون، ولا يلزم أن تكون حالة طارئة.',
  shareQuestion: 'هل تضاف دون اسمك إلى مزاج هذه الدائرة؟',
  shareHint: (k) => (k ? `لا تُحتسب إلا مع ${others(k)} على الأقل.` : 'لا تُحتسب إلا مع آخرين.'),
  shareYes: 'أضِفها',
  shareNo: 'أحتفظ بها لنفسي',
  adding: 'محفوظة على هذا الجهاز، وتجري إضافتها إلى الدائرة.',
  added: 'محفوظة على هذا الجهاز، وأضيفت دون اسمك إلى مزاج هذه الدائرة.',
  already: 'محفوظة على هذا الجهاز. إجابتك اليوم محتسبة من قبل في هذه الدائرة.',
  waits: 'محفوظة على هذا الجهاز، وستضاف إلى الدائرة حالما يصبح ذلك ممكنًا.',
  waitsOpen: 'لم تُضَف بعد. ستضاف حالما يصبح ذلك ممكنًا ما دامت هذه الصفحة مفتوحة.',
  notAdded: 'لم تُضَف إلى الدائرة، وما زالت لديك هنا.',
  change: 'تغيير',
  delete: 'حذف',
  lookBack: 'نظرة إلى الوراء',
  lookAway: 'إغلاق',
  history: 'أسابيعك الأربعة الأخيرة',
  historyHint: 'على هذا الجهاز فقط. لا يراه أحد غيرك.',
  historyEmpty: 'لا إجابات من هذه الأسابيع الأربعة، وهذا لا بأس به أيضًا.',
  between: (from, to) => `من ${from} إلى ${to}: `,
  times: (what, n) => `${what} ${times(n)}`,
  answers: 'كل إجاباتك',
  when: 'متى',
  what: 'ما قلته',
  deleteOne: (when) => `حذف إجابة ${when}`,
  deleteAll: 'حذف الكل',
  deleteAllHint: 'تُحذف كل الإجابات من هذا الجهاز. ما أضيف إلى الدائرة يبقى محتسبًا فيها دون اسمك.',
  deleteAllYes: 'حذف كل الإجابات',
  deleteAllNo: 'الاحتفاظ بها',
};
export default ar;
