import common from '../../../internal/translations/ar.js';
import sent from '../../../writing/translations/sent.ar.js';
import wall from '../../translations/ar.js';

import type { ThreadWords } from './en.js';

/** One, two, three to ten, and from eleven on take different forms; hundreds begin again. */
const newReplies = (n: number): string => {
  const rest = n % 100;
  if (n === 1) return 'رد جديد';
  if (n === 2) return 'ردّان جديدان';
  if (rest >= 3 && rest <= 10) return `${n} ردود جديدة`;
  return rest >= 11 ? `${n} ردًّا جديدًا` : `${n} رد جديد`;
};

const ar: ThreadWords = {
  ...wall,
  ...sent,
  common,
  label: 'الردود',
  byAuthor: 'كتب المشاركة',
  arrived: newReplies,
  more: 'المزيد من الردود',
  none: 'لا رد بعد. تكفي جملة.',
  leftOut: 'الردود التي تتطرق إلى ما أخفيته لا تظهر هنا.',
  answer: 'رد',
  to: (name) => `إلى ${name}`,
  nobody: 'من كتب هذا',
  notTo: 'بل إلى المشاركة نفسها',
  field: 'ردّك',
  placeholder: 'لا حاجة إلى كلمات مثالية.',
  note: 'إشارة إلى المحتوى',
  private: 'لا حساب ولا اسم. في هذه المحادثة لك كلمتان خاصتان بك.',
  send: 'إرسال',
  talk: 'التحدث مع أحد الآن',
  leave: 'إغلاق',
  empty: 'لا شيء هنا بعد. تكفي كلمة أو كلمتان.',
  edit: 'تعديل',
  editing: 'ردّك بعد التعديل',
  save: 'حفظ',
  remove: 'حذف',
  ask: 'هل تريد حذف هذا الرد؟ سيزول فورًا.',
  yes: 'نعم، احذفه',
  no: 'إبقاؤه',
  changed: 'تغيّر شيء في هذا الرد.',
  returned: 'لا يرى هذا أحد غيرك. أُعيد إليك.',
  pending: 'تعديلك يُقرأ أولًا. حتى ذلك الحين يرى الآخرون الكلمات السابقة.',
  from: 'من شخص يعتني بهذه الحلقة:',
  pause: 'إيقاف الردود مؤقتًا',
  resume: 'السماح بالردود من جديد',
  paused: 'الردود متوقفة مؤقتًا. ما هو موجود متاح للقراءة.',
  closed: 'من كتب هذا يفضّل التفاعلات فقط.',
};
export default ar;
