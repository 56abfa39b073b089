import common from '../../internal/translations/common.ar.js';

import type { MineWords } from './en.js';

const ar: MineWords = {
  common,
  title: 'ما يخصك',
  intro: 'هذا الجهاز وحده يجد هذه الأشياء من جديد. لا حساب وراءها، ولا يرى هذه القائمة أحد سواك.',
};
export default ar;
