import type { HelpWords } from './help.en.js';

const ar: HelpWords = {
  help: 'مساعدة الآن',
  close: 'إغلاق',
};
export default ar;
