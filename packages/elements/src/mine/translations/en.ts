import common from '../../internal/translations/common.en.js';

/** What stands there before the device was asked. */
const en = {
  common,
  title: 'Yours',
  intro: 'Only this device finds these things again. There is no account behind them, and nobody else sees this list.',
};
export default en;
export type MineWords = typeof en;
