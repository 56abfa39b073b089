import common from '../../internal/translations/common.ar.js';
import vocabulary from '../../internal/translations/vocabulary.ar.js';

import type { ReportWords } from './en.js';

const ar: ReportWords = {
  common,
  vocabulary,
  legend: 'ما الأمر؟',
  reasons: {
    worried: 'أنا قلق على هذا الشخص',
    'content-note': 'يحسن أن تسبقه ملاحظة عن محتواه',
    unkind: 'فيه كلام جارح',
    'personal-details': 'يكشف هوية شخص ما',
    'method-detail': 'يصف كيف يمكن أن يتأذى أحد',
    selling: 'يعرض شيئًا للبيع',
    untrue: 'فيه كلام لا يطابق الواقع وقد يضر',
    illegal: 'قد يخالف القانون',
    'something-else': 'أمر آخر',
  },
  note: 'ما الذي تود قوله عنه؟',
  worry: 'ما الذي يقلقك؟',
  optional: 'لمن يرغب',
  about: 'ما الذي يتطرق إليه؟',
  aboutMissing: 'يُرجى اختيار ما يتطرق إليه.',
  law: 'أي قانون، ولماذا؟',
  faith: 'أعتقد أن ما أقوله هنا صحيح وكامل.',
  who: 'اسمك وبريدك الإلكتروني',
  whoHint: 'لمن يود معرفة القرار؛ لا يراهما إلا المشرفون',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  choose: 'يُرجى اختيار الأمر.',
  lawMissing: 'يُرجى ذكر القانون والسبب.',
  faithMissing: 'يُرجى تأكيد أن ما ذُكر صحيح في رأيك.',
  bothOrNone: 'يُرجى ذكر الاسم والبريد معًا، أو تركهما معًا.',
  private: 'من كتب هذا لا يعرف من أبلغ عنه.',
  send: 'إخبار من يعتنون بهذه الحلقة',
  leave: 'إغلاق',
  thanks: 'شكرًا على إخبارنا.',
  next: 'سيقرؤه شخص يعتني بهذه الحلقة ويقرر ما يلزم.',
  nextWish: 'سيطّلع عليه أحد من يعتنون بهذه الحلقة حين يتاح الوقت، ويضيف الملاحظة إن ناسبت. ولا يؤخذ شيء على من كتبه.',
  thanksWorried: 'شكرًا على اهتمامك بغيرك.',
  nextWorried: 'يقرأ هذا قبل أي شيء آخر شخص يعتني بهذه الحلقة. ويمكنك أيضًا أن تترك كلمة هنا بنفسك.',
  helplines: 'خطوط المساعدة في هذه الصفحة موجودة أيضًا لمن يقلق على غيره.',
  close: 'العودة إلى القراءة',
};
export default ar;
