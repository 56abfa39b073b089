import type { Vocabulary } from './vocabulary.en.js';

const vocabulary: Vocabulary = {
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
    substances: 'الكحول أو المخدرات',
    death: 'الموت',
    illness: 'المرض',
    discrimination: 'التمييز',
  },
  comma: '، ',
};
export default vocabulary;
