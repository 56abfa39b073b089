import type { PrivacyWords } from './en.js';

const words: PrivacyWords = {
  email: ['On dirait une adresse e-mail. Toute personne qui lit pourrait y écrire.', '[e-mail]'],
  url: ['On dirait un lien. Il peut mener à plus que ce que tu veux montrer ici.', '[lien]'],
  iban: ['On dirait un numéro de compte. Il est plus sûr de ne pas le mettre.', '[numéro de compte]'],
  card: ['On dirait un numéro de carte. Il est plus sûr de ne pas le mettre.', '[numéro de carte]'],
  'national-id': ['On dirait un numéro officiel qui appartient à une seule personne.', '[numéro d’identité]'],
  ip: ['On dirait l’adresse d’un appareil. Elle peut dire à peu près où se trouve quelqu’un.', '[adresse IP]'],
  phone: ['On dirait un numéro de téléphone. Toute personne qui lit pourrait appeler.', '[téléphone]'],
  handle: ['On dirait un nom sur un autre site. On pourrait retrouver ce profil.', '[pseudo]'],
  address: ['On dirait une adresse. Elle dit où quelqu’un vit ou se trouve.', '[adresse]'],
  name: ['On dirait un nom. Quelqu’un qui lit connaît peut-être cette personne.', '[nom]'],
};
export default words;
