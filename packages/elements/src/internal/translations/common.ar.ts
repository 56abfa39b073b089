import type { CommonWords } from './common.en.js';

const ar: CommonWords = {
  retry: 'حاول مرة أخرى',
  local: 'محفوظ في هذا المتصفح فقط. لا يراه أحد غيرك.',
  loading: 'جارٍ التحميل',
  example: 'مثال مكتوب',
  unavailable: 'لا يمكن الوصول إلى المجتمع الآن.',
};
export default ar;
