import type { ForYouWords } from './en.js';

const de: ForYouWords = {
  how: 'Auf diesem Gerät geordnet, nach dem, was du hier liest. Sonst erfährt das niemand.',
  surprise: 'Überrasch mich',
  surprised: 'Vom Zufall gezogen. Was du ausblendest, bleibt fern.',
  asBefore: 'Nach dem, was ich lese',
  startOver: 'Neu anfangen',
  startedOver: 'Was du gelesen hast, ist vergessen. Die Reihenfolge beginnt neu.',
  why: {
    topic: (topic) => `Steht hier, weil du zum Thema ${topic} gelesen hast.`,
    word: (word) => `Steht hier, weil du etwas mit „${word}“ gelesen hast.`,
    alike: 'Steht hier, weil es dem ähnelt, was du gelesen hast.',
    waiting: 'Steht hier, weil es auf eine erste Antwort wartet.',
    lighter: 'Etwas Leichteres dazwischen.',
    recent: 'Steht hier, weil es neu ist.',
    chance: 'Steht durch Zufall hier.',
  },
  pause: 'Das war viel auf einmal. Eine Pause kann guttun: All das bleibt hier.',
  less: 'Weniger davon',
  lessSaid: 'Davon kommt weniger.',
  notKept: 'Das ließ sich auf diesem Gerät nicht behalten.',
};
export default de;
