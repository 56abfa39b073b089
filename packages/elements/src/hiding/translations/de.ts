import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { HidingWords } from './en.js';

const de: HidingWords = {
  vocabulary,
  ask: 'Was soll hier fernbleiben?',
  hint: 'Das bleibt allein auf diesem Gerät. Sonst erfährt es niemand.',
  topics: (topic) => `Alles zum Thema ${topic}`,
  notes: (note) => `Alles, worin es um ${note} geht`,
  leave: 'Nichts',
  hidden: {
    topics: (topic) => `Alles zum Thema ${topic} ist auf diesem Gerät jetzt ausgeblendet.`,
    notes: (note) => `Alles, worin es um ${note} geht, ist auf diesem Gerät jetzt ausgeblendet.`,
  },
  undo: 'Wieder zeigen',
  leftOut: 'Was du ausblendest, fehlt hier.',
  allLeftOut: 'Bisher geht es hier nur um etwas, das du ausblendest. Es bleibt fern.',
  inVain: 'Auch was jetzt kam, handelt von etwas, das du ausblendest.',
  which: 'Was ich ausblende',
  again: (what) => `${what} wieder zeigen`,
  shownAgain: (what) => `${what} wird wieder gezeigt.`,
  notKept: 'Das ließ sich auf diesem Gerät nicht behalten.',
};
export default de;
