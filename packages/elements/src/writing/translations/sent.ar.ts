import type { SentWords } from './sent.en.js';

/** One, two, three to ten, and from eleven on take different forms; hundreds begin again. */
const characters = (n: number): string => {
  const rest = n % 100;
  if (n === 1) return 'حرف واحد';
  if (n === 2) return 'حرفان';
  if (rest >= 3 && rest <= 10) return `${n} أحرف`;
  return rest >= 11 ? `${n} حرفًا` : `${n} حرف`;
};

const ar: SentWords = {
  unkept: 'لا يُحفظ شيء على هذا الجهاز: ما لم يُرسل يزول عند مغادرة الصفحة.',
  kept: 'محفوظ على هذا الجهاز إلى حين إرساله.',
  room: (left) => `المتبقي: ${left === 0 ? 'لا شيء' : characters(left)}`,
  over: (over) => `الزيادة: ${characters(over)}. يمكن إرسال النص على جزأين.`,
  notes: 'هل يتطرق النص إلى شيء من هذا؟',
  notesHint: 'هكذا يختار كل شخص متى يفتحه.',
  undo: 'تراجع',
  window: 'سيُرسل بعد لحظات. لا يزال التراجع ممكنًا.',
  onItsWay: 'في الطريق الآن.',
  offline: 'لا يوجد اتصال بالإنترنت. النص محفوظ على هذا الجهاز وسيُرسل عند عودة الاتصال.',
  offlineUnkept: 'لا يوجد اتصال بالإنترنت. سيُرسل النص عند عودة الاتصال ما دامت هذه الصفحة مفتوحة.',
  waiting: (why) => `${why} النص محفوظ وسيُرسل تلقائيًا حالما يصبح ذلك ممكنًا.`,
  takeBack: 'استرجاع النص',
  held: 'يقرؤه أولًا شخص يعتني بهذه الحلقة. سترى هنا متى أصبح منشورًا.',
  live: (name) => `أصبح منشورًا الآن باسم «${name}».`,
  changed: 'تغيّر شيء في هذا النص. التفاصيل تحت «نصوصك هنا».',
  editAgain: 'تعديله من جديد',
  notKept: 'لم ينجح ذلك الآن. كلماتك ما زالت هنا.',
  reasons: {
    'personal-details': 'فيه تفاصيل قد تكشف هوية شخص ما.',
    'names-someone': 'فيه ذكر لاسم شخص.',
    'method-detail': 'فيه وصف دقيق لما قد يؤذي أحدًا.',
    unkind: 'قد يجرح من يقرؤه.',
    'advice-as-fact': 'فيه نصيحة تبدو كأنها أمر مؤكد.',
    selling: 'فيه عرض لبيع شيء.',
    illegal: 'قد يخالف القانون.',
    'off-topic': 'مكانه المناسب في موضع آخر.',
    other: 'لا يناسب هذا المكان بصيغته الحالية.',
  },
};
export default ar;
