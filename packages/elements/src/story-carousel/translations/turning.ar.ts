import type { TurningWords } from './turning.en.js';

const ar: TurningWords = {
  start: 'تقليب الصفحات تلقائيًا',
  stop: 'إيقاف تقليب الصفحات',
  readLess: 'عرض أقل',
  notSaved: 'لم يمكن حفظ هذا على هذا الجهاز.',
  cover: 'إخفاؤها من جديد',
  covered: (notes) => `تتحدث هذه القصة عن: ${notes}.`,
  coveredHint: 'تبقى مخفية ما لم ترغب في قراءتها.',
  uncover: 'عرض هذه القصة',
  empty: 'لا توجد قصص هنا بعد.',
  emptyHint: 'عندما يشارك أحدهم ما مرّ به، ستجد قصته هنا.',
  end: 'كانت هذه آخر قصة حاليًا.',
  endHint: 'خذ ما ينفعك ودع الباقي. تبقى القصص هنا إن أردت العودة إلى إحداها.',
  toFirst: 'العودة إلى الأولى',
  hide: 'إخفاء موضوع',
  gone: 'القصة التي كانت هنا لم تعد موجودة.',
};
export default ar;
