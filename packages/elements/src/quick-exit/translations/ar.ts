import type { QuickExitWords } from './en.js';

export default {
  leave: 'مغادرة هذه الصفحة',
  shortcut: 'أو اضغط مفتاح Shift ثلاث مرات.',
  effect: 'تُمسح المسودات والملاحظات المحفوظة على هذا الجهاز. ويبقى ذكر هذه الصفحة في سجل المتصفح.',
  more: (presses) =>
    presses === 1
      ? 'اضغط مفتاح Shift مرة أخرى لمغادرة هذه الصفحة.'
      : 'اضغط مفتاح Shift مرتين أخريين لمغادرة هذه الصفحة.',
  late: 'ما زلت هنا: ثلاث ضغطات خلال خمس ثوانٍ تغادر هذه الصفحة.',
  loading: 'جارٍ التحميل',
} satisfies QuickExitWords;
