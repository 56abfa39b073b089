import common from '../../internal/translations/ar.js';
import said from '../../looking-back/translations/said.ar.js';

import type { AnsweringWords } from './answering.en.js';
import rest from './ar.js';

const days = (count: number): string => {
  if (count === 2) return 'قبل يومين';
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `قبل ${count} أيام`;
  return rest >= 11 ? `قبل ${count} يومًا` : `قبل ${count} يوم`;
};

const people = (k: number): string => {
  const word = ['ثلاثة', 'أربعة', 'خمسة', 'ستة'][k - 3] ?? k;
  const rest = k % 100;
  return rest >= 3 && rest <= 10 ? `${word} أشخاص` : rest >= 11 ? `${word} شخصًا` : `${word} شخص`;
};

const ar: AnsweringWords = {
  ...rest,
  ...said,
  common,
  grid: 'الطاقة، ومدى الراحة في الشعور',
  gridHint: 'مفاتيح الأسهم للتنقل، ومفتاح الإدخال للاختيار.',
  groups: { heavy: 'ثِقَل', quiet: 'هدوء', edgy: 'توتر', light: 'خِفّة' },
  wordsHint: 'ثلاث كلمات على الأكثر.',
  wordsFull: 'هذه ثلاث كلمات. يمكنك التراجع عن إحداها لاختيار غيرها.',
  ago: (count) => (count <= 0 ? 'اليوم' : count === 1 ? 'أمس' : days(count)),
  kept: 'محفوظة على هذا الجهاز فقط.',
  keptForNow: 'محفوظة لك وحدك حتى إغلاق هذه الصفحة.',
  help: 'إذا كان الحمل ثقيلًا عليك وحدك: في خطوط المساعدة أناس يصغون، ولا يلزم أن تكون حالة طارئة.',
  shareQuestion: 'هل تضاف دون اسمك إلى مزاج هذه الدائرة؟',
  shareHint: (k) =>
    k ? `لا تظهر إلا بعد أن يضيف ${people(k)} على الأقل إجاباتهم.` : 'لا تظهر إلا بعد أن يضيف عدة أشخاص إجاباتهم.',
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
};
export default ar;
