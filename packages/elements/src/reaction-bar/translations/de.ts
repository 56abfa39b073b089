import common from '../../internal/translations/common.de.js';

import type { ReactionBarWords } from './en.js';

const de: ReactionBarWords = {
  common,
  label: 'Sag, dass du da warst',
  kinds: {
    read: 'Ich habe es gelesen',
    near: 'Das kenne ich von mir',
    with: 'Ich bin bei dir',
    thanks: 'Danke, dass du das sagst',
    hope: 'Das macht mir Hoffnung',
    helped: 'Das hat ein wenig geholfen',
  },
  waits: 'Auf diesem Gerät aufbewahrt. Es wird gesendet, sobald das wieder geht.',
  waitsOpen: 'Noch nicht gesendet. Das passiert, sobald es wieder geht, solange diese Seite offen bleibt.',
  notSent: 'Das ist nicht angekommen.',
};
export default de;
