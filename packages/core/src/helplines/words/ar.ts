import type { HelplineWords } from './en.js';

const ar: HelplineWords = {
  title: 'مساعدة الآن',
  intro: 'هنا من يصغي إليك. لا يلزم أن تعرف ماذا تقول.',
  introYouth: 'يمكنك أن تتحدث معهم عن أي شيء. لا يلزم أن تعرف كيف تبدأ.',
  danger: 'إذا كان أحد في خطر الآن:',
  emergency: (number) => `اتصل بالرقم ${number}`,
  ambulance: (number) => `اتصل بالإسعاف: ${number}`,
  call: (number) => `اتصل بالرقم ${number}`,
  text: (number) => `أرسل رسالة نصية إلى ${number}`,
  textWord: (word, number) => `أرسل كلمة ${word} في رسالة نصية إلى ${number}`,
  chat: (where) => `محادثة: ${where}`,
  then: (key) => `، ثم اضغط ${key}`,
  always: 'ليلًا ونهارًا',
  daily: (from, to) => `كل يوم من ${from} إلى ${to}`,
  days: (first, last, from, to) => `من ${first} إلى ${last}، من ${from} إلى ${to}`,
  midnight: 'منتصف الليل',
  free: 'مجانًا',
  charged: 'بسعر المكالمة العادية',
  youth: 'للشباب والصغار',
  page: 'صفحتهم',
  lookedUp: (month) => `آخر مراجعة في ${month}`,
  silent: 'لا نعرف هناك خطًا يجيب طوال الليل.',
  none: 'لا نعرف خطًا هناك بعد.',
  unknown: 'اختر البلد الذي أنت فيه.',
  directory: 'خطوط في معظم البلدان:',
};
export default ar;
