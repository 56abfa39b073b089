import vocabulary from '../../internal/translations/vocabulary.ar.js';

import frame from './ar.js';
import type { TellingWords } from './telling.en.js';

const ar: TellingWords = {
  ...frame,
  vocabulary,
  slide: 'قصة',
  slideLabel: (n, of) => (of ? `${n} من ${of}` : `${n}`),
  parts: {
    hard: 'ما كان صعبًا',
    tried: 'ما جرّبته',
    helped: 'ما ساعدني قليلًا',
    now: 'أين أنا الآن',
  },
  readOn: 'متابعة القراءة',
  save: 'حفظ هذا لتجربته',
  stays: 'يبقى على هذا الجهاز، لك وحدك.',
  staysForNow: 'يبقى إلى أن تُغلق هذه الصفحة.',
  react: 'إشارة إلى أنك كنت هنا',
};
export default ar;
