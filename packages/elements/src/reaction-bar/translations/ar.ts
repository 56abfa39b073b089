import common from '../../internal/translations/common.ar.js';

import type { ReactionBarWords } from './en.js';

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
  waits: 'محفوظ على هذا الجهاز، وسيُرسل حالما يصبح ذلك ممكنًا.',
  waitsOpen: 'لم يُرسل بعد. سيُرسل حالما يصبح ذلك ممكنًا ما دامت هذه الصفحة مفتوحة.',
  notSent: 'لم يصل هذا.',
};
export default ar;
