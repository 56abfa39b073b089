import type { ForYouWords } from './en.js';

const ar: ForYouWords = {
  how: 'الترتيب يتم على هذا الجهاز، بحسب ما تقرؤه هنا. لا يعلم به أحد غيرك.',
  surprise: 'فاجئني',
  surprised: 'ترتيب بالصدفة. ما أخفيته يبقى مخفيًا.',
  asBefore: 'بحسب ما أقرؤه',
  startOver: 'البدء من جديد',
  startedOver: 'نُسي ما قرأته، ويبدأ الترتيب من جديد.',
  why: {
    topic: (topic) => `يظهر هنا لأنك قرأت عن: ${topic}.`,
    word: (word) => `يظهر هنا لأنك قرأت ما فيه كلمة «${word}».`,
    alike: 'يظهر هنا لأنه يشبه ما قرأته.',
    waiting: 'يظهر هنا لأنه ينتظر أول رد.',
    lighter: 'شيء أخف بين ما يثقل.',
    recent: 'يظهر هنا لأنه حديث.',
    chance: 'يظهر هنا بالصدفة.',
  },
  pause: 'كان هذا كثيرًا دفعة واحدة. قد تفيدك استراحة: كل هذا يبقى هنا.',
  less: 'أقل من هذا',
  lessSaid: 'سيظهر أقل من هذا.',
  hide: (topic) => `إخفاء: ${topic}`,
  hidden: (topic) => `${topic}: مخفي على هذا الجهاز.`,
  showAgain: (topic) => `إظهار من جديد: ${topic}`,
  shownAgain: (topic) => `${topic}: يظهر من جديد.`,
  notKept: 'تعذّر حفظ هذا على هذا الجهاز.',
};
export default ar;
