import type { VocabularyWords } from './en.js';

const ar: VocabularyWords = {
  topics: {
    work: 'العمل',
    money: 'المال',
    family: 'العائلة',
    health: 'الصحة',
    loss: 'الفقد',
    sleep: 'النوم',
    loneliness: 'الوحدة',
    identity: 'الهوية',
    'something-else': 'شيء آخر',
    'not-sure': 'غير واضح بعد',
  },
  contentNotes: {
    suicide: 'الانتحار',
    'self-harm': 'إيذاء النفس',
    abuse: 'الإساءة',
    'sexual-violence': 'العنف الجنسي',
    violence: 'العنف',
    eating: 'الأكل',
    substances: 'الكحول والمخدرات',
    death: 'الموت',
    illness: 'المرض',
    discrimination: 'التمييز',
  },
  seeking: {
    heard: 'أن يُصغى إليّ',
    experience: 'تجارب الآخرين',
    advice: 'نصيحة',
  },
};
export default ar;
