import type { HelplineWords } from './en.js';

const de: HelplineWords = {
  title: 'Hilfe, jetzt gleich',
  intro: 'Diese Menschen hören zu. Du musst nicht wissen, was du sagen sollst.',
  introYouth: 'Mit diesen Menschen kannst du über alles reden. Du musst nicht wissen, wie man anfängt.',
  danger: 'Wenn gerade jemand in Gefahr ist:',
  emergency: (number) => `${number} anrufen`,
  ambulance: (number) => `Rettungsdienst rufen: ${number}`,
  call: (number) => `${number} anrufen`,
  text: (number) => `SMS an ${number}`,
  textWord: (word, number) => `SMS mit ${word} an ${number}`,
  chat: (where) => `Chat: ${where}`,
  then: (key) => `, dann die ${key} drücken`,
  always: 'Tag und Nacht',
  daily: (from, to) => `Täglich von ${from} bis ${to}`,
  days: (first, last, from, to) => `${first} bis ${last}, ${from} bis ${to}`,
  midnight: 'Mitternacht',
  free: 'Kostenlos',
  charged: 'Kostet so viel wie ein Anruf',
  youth: 'Für junge Menschen',
  page: 'Ihre Seite',
  lookedUp: (month) => `Zuletzt nachgesehen im ${month}`,
  silent: 'Wir kennen dort keine Nummer, unter der die ganze Nacht jemand abnimmt.',
  none: 'Wir kennen dort noch keine Nummer.',
  unknown: 'Wähle das Land, in dem du bist.',
  directory: 'Nummern in den meisten Ländern:',
};
export default de;
