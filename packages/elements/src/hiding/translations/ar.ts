import vocabulary from '../../internal/translations/vocabulary.ar.js';

import type { HidingWords } from './en.js';

const ar: HidingWords = {
  vocabulary,
  ask: 'ما الذي تفضّل ألا تراه هنا؟',
  hint: 'يُحفظ هذا على هذا الجهاز وحده، ولا يُخبَر به أحد.',
  topics: (topic) => `كل ما يدور حول: ${topic}`,
  notes: (note) => `كل ما يتطرق إلى: ${note}`,
  leave: 'لا شيء',
  hidden: {
    topics: (topic) => `كل ما يدور حول «${topic}» مخفي الآن على هذا الجهاز.`,
    notes: (note) => `كل ما يتطرق إلى «${note}» مخفي الآن على هذا الجهاز.`,
  },
  undo: 'إظهاره من جديد',
  leftOut: 'ما أخفيته لا يظهر هنا.',
  allLeftOut: 'كل ما هنا حتى الآن يدور حول شيء أخفيته، ويبقى مخفيًا.',
  inVain: 'وما جاء الآن أيضًا يدور حول شيء أخفيته.',
  which: 'ما أخفيه',
  again: (what) => `إظهار من جديد: ${what}`,
  shownAgain: (what) => `${what}: يظهر من جديد.`,
  notKept: 'تعذّر حفظ هذا على هذا الجهاز.',
};
export default ar;
