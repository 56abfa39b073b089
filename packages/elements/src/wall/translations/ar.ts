import common from '../../internal/translations/common.ar.js';
import vocabulary from '../../internal/translations/vocabulary.ar.js';

import type { WallWords } from './en.js';

/** One, two, a few (3 to 10), many (11 to 99) and the rest each have a form of their own. */
const counted = (count: number, one: string, two: string, few: string, many: string, other: string): string => {
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `${count} ${few}`;
  return `${count} ${rest >= 11 ? many : other}`;
};

const ar: WallWords = {
  common,
  vocabulary,
  label: 'ما كُتب هنا',
  orders: 'الترتيب',
  order: { recent: 'الأحدث أولًا', unheard: 'بانتظار أول رد', 'for-you': 'مرتّب لك' },
  arrived: (count) =>
    counted(count, 'مشاركة جديدة', 'مشاركتان جديدتان', 'مشاركات جديدة', 'مشاركة جديدة', 'مشاركة جديدة'),
  resting: 'المجتمع في استراحة: يمكنك القراءة، لكن الكتابة متوقفة الآن.',
  empty: 'لم يُكتب هنا شيء بعد.',
  emptyMore: 'كل ما يُكتب سيظهر هنا. والقراءة وحدها مشاركة كاملة.',
  more: 'المزيد',
  end: 'هذا كل ما كُتب هنا حتى الآن.',
  gone: 'لم يعد هذا هنا.',
  today: 'اليوم',
  yesterday: 'أمس',
  daysAgo: (days) => counted(days, 'قبل يوم', 'قبل يومين', 'أيام', 'يومًا', 'يوم').replace(/^(?=\d)/, 'قبل '),
  edited: 'معدَّلة',
  yours: 'لك',
  help: 'إن كان هذا قريبًا منك أنت أيضًا، فهناك من يصغي ليلًا ونهارًا.',
  newHere: 'مشاركة أولى',
  unnamed: 'أنت',
  seeking: {
    heard: 'المطلوب هنا: من يسمع',
    experience: 'المطلوب هنا: تجارب الآخرين',
    advice: 'المطلوب هنا: نصيحة',
  },
  topics: 'ما الذي يدور حوله هذا',
  covered: (notes) => `يتناول هذا: ${notes}.`,
  uncover: 'قراءة',
  cover: 'إخفاء من جديد',
  readOn: 'متابعة القراءة',
  fold: 'عرض أقل',
  replies: (count) => counted(count, 'رد واحد', 'ردّان', 'ردود', 'ردًّا', 'رد'),
  reply: 'رد',
  unanswered: 'لا رد بعد',
  modes: { 'reactions-only': 'تفاعلات فقط', paused: 'الردود متوقفة مؤقتًا' },
  hide: 'إخفاء موضوع',
  report: 'إبلاغ',
};
export default ar;
