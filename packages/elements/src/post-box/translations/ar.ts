import common from '../../internal/translations/common.ar.js';

import type { PostBoxWords } from './en.js';

const ar: PostBoxWords = {
  common,
  label: 'ما الذي يشغل بالك؟',
  placeholder: 'تكفي جملة واحدة، وصفحة كاملة لا بأس بها أيضًا.',
  private: 'دون حساب ودون اسم. تظهر كلمتان فقط، مثل «فانوس المطر».',
  send: 'إرسال',
  talk: 'التحدث مع أحد الآن',
  yoursToChange: 'ما ترسله يبقى لك: يمكنك تعديله أو حذفه لاحقًا.',
};
export default ar;
