import type { NoticingWords } from './en.js';

const de: NoticingWords = {
  label: 'Worauf du schauen könntest',
  found: (count) =>
    count === 1
      ? 'Unter dem Feld steht ein Gedanke zu dem, was du schreibst.'
      : `Unter dem Feld stehen ${count} Gedanken zu dem, was du schreibst.`,
  people: 'Unter dem Feld stehen Menschen, mit denen du sprechen kannst.',
  listen: 'Menschen, die zuhören',
  more: 'Mehr Menschen zum Reden',
  youth:
    'Das klingt richtig schwer. Du kannst weiterschreiben. Wenn du jetzt mit jemandem reden willst: Diese Leute kannst du anrufen oder ihnen schreiben.',
  between: 'Das siehst nur du. Nichts davon wird verschickt.',
  first:
    'Was du abschickst, liest zuerst jemand, der sich um diesen Kreis kümmert. Erst dann sehen es andere. Das kann eine Weile dauern.',
  maybe:
    'Was du abschickst, liest vielleicht zuerst jemand, der sich um diesen Kreis kümmert. Das kann eine Weile dauern.',
  posted: 'Was du abschickst, ist sofort für andere da.',
  how: 'Für diesen Menschen da sein',
  tips: [
    'Bleib bei dem, was da steht. Du könntest fragen, wie es gerade ist.',
    'Du darfst sagen, dass du dir Sorgen machst und dass es Menschen gibt, die auch jetzt zuhören.',
    'Versprich nur, was du halten kannst: Du musst es nicht für dich behalten und nicht die ganze Nacht da sein.',
  ],
  both: 'Diese Menschen sind für beide da, auch für dich:',
  close: 'Weglegen',
  mask: (mask) => `Stattdessen ${mask} schreiben`,
  maskAll: (count) => `Alle ${count} verdecken`,
  replace: (words) => `„${words}“ schreiben`,
  note: (note) => `Hinweis „${note}“ dazusetzen`,
  begin: (words) => `Mit „${words}“ anfangen`,
  leave: 'So lassen',
  rest: (count) => (count === 1 ? 'Noch 1' : `Noch ${count}`),
  changed: (words) => `Jetzt steht da „${words}“.`,
  changedAll: (count) => `${count} Stellen sind jetzt verdeckt.`,
  undo: 'Rückgängig',
  ways: 'Falls du nach Worten suchst',
  way: { feeling: 'Das Gefühl benennen', understanding: 'Zeigen, dass du verstehst', asking: 'Behutsam fragen' },
  there: 'schon da',
  starter: {
    feeling: 'Es tut mir leid, dass es so',
    understanding: 'Ich kann verstehen, dass du',
    asking: 'Magst du mehr erzählen von',
  },
};
export default de;
