import type { CommonWords } from './common.en.js';

const de: CommonWords = {
  retry: 'Noch einmal versuchen',
  local: 'Bleibt nur in diesem Browser. Niemand sonst sieht es.',
  loading: 'Wird geladen',
  example: 'Geschriebenes Beispiel',
  unavailable: 'Die Gemeinschaft ist gerade nicht erreichbar.',
};
export default de;
