import type { CareWords } from './care.en.js';

const de: CareWords = {
  ask: 'Denen Bescheid geben, die sich um diesen Kreis kümmern',
  told: 'Wenn du das abschickst, erfahren sie, dass hier vielleicht früher jemand gebraucht wird. Mehr erfahren sie nicht, und sonst erfährt es niemand. Kann sein, dass gerade niemand von ihnen hinschaut: Wenn du jetzt gleich jemanden brauchst, geht es über die Menschen zum Reden schneller.',
  untold: 'Sie erfahren nichts. Was du abschickst, kommt an wie alles andere.',
  between: 'Das siehst nur du.',
  said: 'Wenn du es abschickst, erfahren die, die sich um diesen Kreis kümmern, dass vielleicht früher jemand gebraucht wird. Unter dem Feld kannst du das ändern.',
};
export default de;
