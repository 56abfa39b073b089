import type { PrivacyWords } from './en.js';

const words: PrivacyWords = {
  email: ['Esto parece una dirección de correo. Quien lo lea podría escribir ahí.', '[correo]'],
  url: ['Esto parece un enlace. Puede llevar a más de lo que quieres mostrar aquí.', '[enlace]'],
  iban: ['Esto parece un número de cuenta. Es más seguro no ponerlo.', '[número de cuenta]'],
  card: ['Esto parece un número de tarjeta. Es más seguro no ponerlo.', '[número de tarjeta]'],
  'national-id': ['Esto parece un número oficial que pertenece a una sola persona.', '[número de identidad]'],
  ip: ['Esto parece la dirección de un dispositivo. Puede decir más o menos dónde está alguien.', '[dirección IP]'],
  phone: ['Esto parece un número de teléfono. Quien lo lea podría llamar.', '[teléfono]'],
  handle: ['Esto parece un nombre en otro sitio. Se podría encontrar ese perfil.', '[perfil]'],
  address: ['Esto parece una dirección. Dice dónde vive o está alguien.', '[dirección]'],
  name: ['Esto parece un nombre. Quizá alguien que lo lea conozca a esa persona.', '[nombre]'],
};
export default words;
