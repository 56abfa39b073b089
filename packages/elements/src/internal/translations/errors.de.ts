import type { ErrorWords } from './errors.en.js';

const de: ErrorWords = {
  offline: 'Du bist gerade offline. Nichts geht verloren.',
  timeout: 'Das dauert länger als sonst. Du kannst es noch einmal versuchen.',
  'rate-limited': (minutes) =>
    minutes <= 1
      ? 'Das war viel auf einmal. Bitte versuch es in einer Minute noch einmal.'
      : `Das war viel auf einmal. Bitte versuch es in ${minutes} Minuten noch einmal.`,
  unpaid: 'Die Gemeinschaft konnte das gerade nicht annehmen. Du kannst es noch einmal versuchen.',
  invalid: 'Etwas darin konnte so nicht angenommen werden.',
  refused: 'Die Gemeinschaft nimmt das so nicht an.',
  'not-found': 'Das ist nicht mehr da.',
  forbidden: 'Das geht von dieser Seite aus nicht.',
  conflict: 'Das hat sich inzwischen geändert. Sieh noch einmal nach.',
  paused: 'Antworten pausieren hier.',
  'read-only': 'Die Gemeinschaft ruht gerade: Lesen geht, Schreiben im Moment nicht.',
  none: 'Dieser Teil der Seite ist noch mit keiner Gemeinschaft verbunden.',
  insecure: 'Lesen geht hier, Schreiben nicht: Diese Seite hat keine sichere Verbindung (https).',
  unsupported: 'Das bietet diese Gemeinschaft nicht an.',
};
export default de;
