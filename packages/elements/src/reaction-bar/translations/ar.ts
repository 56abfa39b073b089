import common from '../../internal/translations/common.ar.js';

import type { ReactionBarWords } from './en.js';

const people = (count: number): string => {
  if (count === 1) return 'شخص واحد';
  if (count === 2) return 'شخصان';
  const rest = count % 100;
  if (rest >= 3 && rest <= 10) return `${count} أشخاص`;
  return rest >= 11 ? `${count} شخصًا` : `${count} شخص`;
};

const ar: ReactionBarWords = {
  common,
  label: 'كلمة تقول إنك كنت هنا',
  kinds: {
    read: 'قرأتُ هذا',
    near: 'مررتُ بما يشبه هذا',
    with: 'أنا معك',
    thanks: 'شكرًا لأنك قلت هذا',
    hope: 'هذا يمنحني أملًا',
    helped: 'ساعدني هذا قليلًا',
  },
  bands: {
    one: 'شخص أو شخصان',
    few: 'بضعة أشخاص',
    several: 'عدة أشخاص',
    many: 'أشخاص كثيرون',
  },
  people,
  waits: 'محفوظ على هذا الجهاز، وسيُرسل حالما يصبح ذلك ممكنًا.',
  waitsOpen: 'لم يُرسل بعد. سيُرسل حالما يصبح ذلك ممكنًا ما دامت هذه الصفحة مفتوحة.',
  notSent: 'لم يصل هذا.',
};
export default ar;
