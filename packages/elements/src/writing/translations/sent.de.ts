import type { SentWords } from './sent.en.js';

const de: SentWords = {
  unkept: 'Auf diesem Gerät bleibt nichts: Was nicht abgeschickt ist, ist weg, wenn du gehst.',
  kept: 'Bleibt auf diesem Gerät, bis du es abschickst.',
  room: (left) => (left === 1 ? 'Noch 1 Zeichen' : `Noch ${left} Zeichen`),
  over: (over) => `${over} Zeichen zu viel. Du kannst es auf zwei Mal schicken.`,
  notes: 'Geht es auch um etwas davon?',
  notesHint: 'Andere entscheiden dann selbst, wann sie es öffnen.',
  undo: 'Rückgängig',
  window: 'Geht gleich raus. Du kannst es noch zurücknehmen.',
  onItsWay: 'Ist unterwegs.',
  slow: 'Das dauert auf diesem Gerät länger. Es ist aufgehoben und geht von selbst raus; du brauchst nicht darauf zu warten.',
  offline: 'Du bist offline. Es bleibt auf diesem Gerät und geht raus, sobald du wieder online bist.',
  offlineUnkept: 'Du bist offline. Es geht raus, sobald du wieder online bist, solange diese Seite offen bleibt.',
  waiting: (why) => `${why} Es ist aufgehoben und geht von selbst raus, sobald es geht.`,
  takeBack: 'Zurücknehmen',
  held: 'Jemand, der sich um diesen Kreis kümmert, liest es zuerst. Hier siehst du, wenn es da ist.',
  live: (name) => `Es ist jetzt da, unter „${name}“.`,
  changed: 'Daran hat sich etwas geändert. Du findest es unter „Deins hier“.',
  editAgain: 'Noch einmal bearbeiten',
  consent: {
    ask: 'Was ich schreibe, kann etwas über meine Gesundheit sagen. Ich bin einverstanden, dass es hier gespeichert und gezeigt wird; ich kann es jederzeit löschen.',
    missing: 'Eines zuerst: Bitte setz oben das Häkchen, wenn du einverstanden bist. Deine Worte bleiben solange hier.',
  },
  notKept: 'Das hat gerade nicht geklappt. Deine Worte sind noch da.',
  reasons: {
    'personal-details': 'Darin stehen Angaben, an denen man jemanden erkennen könnte.',
    'names-someone': 'Darin wird jemand beim Namen genannt.',
    'method-detail': 'Darin steht genau, wie jemand zu Schaden kommen könnte.',
    unkind: 'Es könnte jemanden verletzen, der es liest.',
    'advice-as-fact': 'Darin klingt ein Rat, als wäre er sicher.',
    selling: 'Darin wird etwas verkauft.',
    illegal: 'Es könnte gegen ein Gesetz sein.',
    'off-topic': 'Es gehört an einen anderen Ort.',
    other: 'So, wie es ist, passt es hier nicht.',
  },
};
export default de;
