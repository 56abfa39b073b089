import type en from './en.js';

const de: typeof en = {
  sending: 'Das siehst bisher nur du. Es ist unterwegs.',
  waiting: 'Das siehst bisher nur du. Es bleibt auf diesem Gerät und geht hinaus, sobald es geht.',
  held: 'Das siehst bisher nur du. Jemand, der sich um diesen Kreis kümmert, liest es zuerst.',
  returned: 'Das siehst nur du. Du hast es mit einer Begründung zurückbekommen.',
  failed: 'Das siehst nur du. Die Gemeinschaft hat es so nicht angenommen.',
};
export default de;
