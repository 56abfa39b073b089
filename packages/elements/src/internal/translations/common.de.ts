import type { CommonWords } from './common.en.js';

const de: CommonWords = {
  retry: 'Noch einmal versuchen',
  noCommunity: 'Dieser Teil der Seite ist noch mit keiner Gemeinschaft verbunden.',
  insecure: 'Lesen geht hier, Schreiben nicht: Diese Seite hat keine sichere Verbindung (https).',
  local: 'Bleibt nur in diesem Browser. Niemand sonst sieht es.',
  loading: 'Wird geladen',
  example: 'Geschriebenes Beispiel',
  unavailable: 'Die Gemeinschaft ist gerade nicht erreichbar.',
  unsupported: 'Das bietet diese Gemeinschaft nicht an.',
};
export default de;
