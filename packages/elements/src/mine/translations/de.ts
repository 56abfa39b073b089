import common from '../../internal/translations/common.de.js';

import type { MineWords } from './en.js';

const de: MineWords = {
  common,
  title: 'Deines',
  intro: 'Nur dieses Gerät findet diese Dinge wieder. Dahinter steht kein Konto, und niemand sonst sieht diese Liste.',
};
export default de;
