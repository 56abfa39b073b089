import type { PrivacyWords } from './en.js';

const words: PrivacyWords = {
  email: ['Das sieht nach einer E-Mail-Adresse aus. Wer das liest, könnte dorthin schreiben.', '[E-Mail]'],
  url: ['Das sieht nach einem Link aus. Er kann zu mehr führen, als du hier zeigen magst.', '[Link]'],
  iban: ['Das sieht nach einer Kontonummer aus. Ohne sie bist du sicherer.', '[Kontonummer]'],
  card: ['Das sieht nach einer Kartennummer aus. Ohne sie bist du sicherer.', '[Kartennummer]'],
  'national-id': [
    'Das sieht nach einer amtlichen Nummer aus, die zu einem einzelnen Menschen gehört.',
    '[Ausweisnummer]',
  ],
  ip: ['Das sieht nach der Adresse eines Geräts aus. Sie kann verraten, wo jemand ungefähr ist.', '[IP-Adresse]'],
  phone: ['Das sieht nach einer Telefonnummer aus. Wer das liest, könnte dort anrufen.', '[Telefonnummer]'],
  handle: ['Das sieht nach einem Namen auf einer anderen Seite aus. Das Profil wäre damit zu finden.', '[Profilname]'],
  address: ['Das sieht nach einer Anschrift aus. Sie sagt, wo jemand wohnt oder ist.', '[Anschrift]'],
  name: ['Das sieht nach einem Namen aus. Vielleicht kennt jemand, der das liest, diesen Menschen.', '[Name]'],
};
export default words;
