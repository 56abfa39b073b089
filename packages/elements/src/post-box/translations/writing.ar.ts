import common from '../../internal/translations/ar.js';
import vocabulary from '../../internal/translations/vocabulary.ar.js';
import sent from '../../writing/translations/sent.ar.js';

import box from './ar.js';
import type { WritingWords } from './writing.en.js';

const ar: WritingWords = {
  ...box,
  ...sent,
  common,
  vocabulary,
  clear: 'مسح',
  cleared: 'تم المسح.',
  bringBack: 'استعادة النص',
  empty: 'لا شيء هنا بعد. تكفي كلمة أو كلمتان.',
  topics: 'ما الذي يحيط بهذا؟',
  topicsHint: 'حتى ثلاثة، لمن يرغب',
  seeking: 'ما الذي قد يفيدك من الآخرين؟',
  seek: { heard: 'أن يسمعني أحد', experience: 'تجارب الآخرين', advice: 'نصيحة' },
  more: 'إشارة إلى المحتوى، الردود، مدة البقاء',
  replies: 'الردود',
  reply: { welcome: 'الردود موضع ترحيب', 'reactions-only': 'التفاعلات فقط' },
  stays: 'مدة البقاء',
  stay: { keep: 'إلى حين إزالته', '24h': 'يوم واحد', '7d': 'أسبوع واحد' },
  norms: 'ما يطلبه الناس هنا بعضهم من بعض',
  sending: 'جارٍ الإرسال',
  another: 'كتابة شيء آخر',
  vetoed: 'لم تسمح هذه الصفحة بإرساله. كلماتك ما زالت هنا.',
  busy: 'في المربع نص آخر. يمكن إرساله أو مسحه أولًا.',
  yours: 'نصوصك هنا',
  yoursBack: 'نصوصك هنا · أُعيد إليك شيء منها',
};
export default ar;
