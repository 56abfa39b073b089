import said from '@kindred/core/helplines/en';

import common from '../../internal/translations/common.en.js';

const en = {
  common,
  said,
  country: 'Country',
  choose: 'Choose a country',
  remember: 'Remember this on this device',
  broken: 'The lines of your country could not be loaded. They are here, too:',
};
export default en;
export type HelplinesWords = typeof en;
