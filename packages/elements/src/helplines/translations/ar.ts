import said from '@kindred/core/helplines/ar';

import common from '../../internal/translations/common.ar.js';

import type { HelplinesWords } from './en.js';

const ar: HelplinesWords = {
  common,
  said,
  country: 'البلد',
  choose: 'اختر بلدًا',
  remember: 'تذكّر هذا على هذا الجهاز',
  broken: 'تعذّر تحميل خطوط بلدك. تجدها هنا أيضًا:',
};
export default ar;
