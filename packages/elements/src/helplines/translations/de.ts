import said from '@kindred/core/helplines/de';

import common from '../../internal/translations/common.de.js';

import type { HelplinesWords } from './en.js';

const de: HelplinesWords = {
  common,
  said,
  country: 'Land',
  choose: 'Ein Land wählen',
  remember: 'Auf diesem Gerät merken',
  broken: 'Die Nummern deines Landes konnten nicht geladen werden. Sie stehen auch hier:',
};
export default de;
