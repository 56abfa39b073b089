import type { HelpWords } from './help.en.js';

const de: HelpWords = {
  help: 'Hilfe, jetzt gleich',
  close: 'Schließen',
};
export default de;
