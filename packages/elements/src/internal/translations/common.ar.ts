import type { CommonWords } from './common.en.js';

const ar: CommonWords = {
  retry: 'حاول مرة أخرى',
  noCommunity: 'هذا الجزء من الصفحة غير متصل بمجتمع بعد.',
  insecure: 'يمكنك القراءة هنا دون الكتابة: هذه الصفحة ليست على اتصال آمن (https).',
  local: 'محفوظ في هذا المتصفح فقط. لا يراه أحد غيرك.',
  loading: 'جارٍ التحميل',
  example: 'مثال مكتوب',
  unavailable: 'لا يمكن الوصول إلى المجتمع الآن.',
  unsupported: 'هذا المجتمع لا يوفر ذلك.',
};
export default ar;
