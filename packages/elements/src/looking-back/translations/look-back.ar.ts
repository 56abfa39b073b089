import type { LookBackWords } from './look-back.en.js';

const times = (count: number): string => {
  if (count === 1) return 'مرة واحدة';
  if (count === 2) return 'مرتين';
  const rest = count % 100;
  return rest >= 3 && rest <= 10 ? `${count} مرات` : `${count} مرة`;
};

const ar: LookBackWords = {
  history: 'أسابيعك الأربعة الأخيرة',
  historyHint: 'على هذا الجهاز فقط. لا يراه أحد غيرك.',
  historyEmpty: 'لا إجابات من هذه الأسابيع الأربعة، وهذا لا بأس به أيضًا.',
  between: (from, to) => `من ${from} إلى ${to}: `,
  times: (what, n) => `${what} ${times(n)}`,
  answers: 'كل إجاباتك',
  when: 'متى',
  what: 'ما قلته',
  delete: 'حذف',
  deleteOne: (when) => `حذف إجابة ${when}`,
  deleteAll: 'حذف الكل',
  deleteAllHint: 'تُحذف كل الإجابات من هذا الجهاز. ما أضيف إلى الدائرة يبقى محتسبًا فيها دون اسمك.',
  deleteAllYes: 'حذف كل الإجابات',
  deleteAllNo: 'الاحتفاظ بها',
};
export default ar;
