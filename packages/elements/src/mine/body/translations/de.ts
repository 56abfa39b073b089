import common from '../../../internal/translations/de.js';
import vocabulary from '../../../internal/translations/vocabulary.de.js';
import lookBack from '../../../looking-back/translations/look-back.de.js';
import said from '../../../looking-back/translations/said.de.js';
import sent from '../../../writing/translations/sent.de.js';
import rest from '../../translations/de.js';

import type { BodyWords } from './en.js';

const de: BodyWords = {
  ...rest,
  ...sent,
  common,
  vocabulary,
  lookBack: { ...said, ...lookBack },
  forNow: 'Auf diesem Gerät wird nichts aufbewahrt: All das ist weg, wenn du die Seite schließt.',
  notRead: 'Was dieses Gerät aufbewahrt, ließ sich gerade nicht lesen. Nichts ist verloren.',
  notKept: 'Das ließ sich auf diesem Gerät gerade nicht aufbewahren.',
  written: 'Was du geschrieben hast',
  empty: 'Noch nichts. Was du schreibst, steht dann hier, und was daraus wird.',
  noOwn: 'Diese Gemeinschaft sagt nicht, was aus etwas geworden ist. Hier steht, was dieses Gerät weiß.',
  kinds: {
    post: (circle) => `Beitrag in ${circle}`,
    reply: (circle) => `Antwort in ${circle}`,
  },
  waitingHere: (count) =>
    count === 1
      ? 'Eines wartet hier darauf, abgeschickt zu werden. Es geht von selbst hinaus und lässt sich noch zurücknehmen.'
      : `${count} warten hier darauf, abgeschickt zu werden. Sie gehen von selbst hinaus und lassen sich noch zurücknehmen.`,
  more: 'Mehr zeigen',
  carried: 'Aus einer Datei',
  carriedHint: 'Unter einem anderen Belegcode geschrieben. Mit jenem Code lässt es sich auch hier ändern.',
  carriedRemove: 'Von diesem Gerät nehmen',
  kit: 'Schritte, die du ausprobieren möchtest',
  kitEmpty: 'Noch keine. In einer Geschichte hebst du auf, was jemand anderem ein wenig geholfen hat.',
  from: (title, author) => (author ? `Aus „${title}“ von ${author}` : `Aus „${title}“`),
  tried: { tried: 'Ausprobiert', helped: 'Hat ein wenig geholfen' },
  remove: 'Entfernen',
  removeStep: (step) => `Entfernen: ${step}`,
  removed: 'Entfernt.',
  mutes: 'Was du lieber nicht sehen möchtest',
  mutesHint: 'Nur auf diesem Gerät ausgeblendet. Niemand erfährt davon, und es lässt sich jederzeit wieder einblenden.',
  muteTopics: 'Themen',
  muteNotes: 'Alles, was davon handelt',
  answers: 'Wie es dir ging',
  historyNone: 'Noch nichts. Was du bei „Wie geht es dir gerade?“ antwortest, steht dann hier.',
  taking: 'Mitnehmen',
  exportHint:
    'Eine Datei mit deinen aufgehobenen Schritten, dem, was du ausblendest, deinen Antworten, deinen Entwürfen und den Worten dessen, was du geschrieben hast. Wer sie öffnet, kann das lesen. Sie enthält nichts, womit sich ändern ließe, was andere sehen.',
  export: 'Als Datei speichern',
  exported: (name) => `Gespeichert als ${name}.`,
  import: 'Eine Datei einlesen',
  imported: 'Eingelesen. Was schon hier war, blieb, wie es war.',
  notImported: {
    unknown: (where) =>
      where
        ? `In dieser Datei steht etwas, das hier nicht bekannt ist, bei „${where}“. Nichts wurde geändert.`
        : 'Das ist keine Datei, die hier gespeichert wurde. Nichts wurde geändert.',
    newer: () =>
      'Diese Datei stammt von einer neueren Fassung dieser Seite. Lade die Seite neu und versuche es dann noch einmal.',
    'too-big': () => 'Diese Datei ist größer als jede, die hier gespeichert wird. Nichts wurde geändert.',
  },
  code: 'Dein Belegcode',
  codeHint:
    'Was du geschrieben hast, lässt sich auch von einem anderen Gerät aus ändern und löschen: mit deinem Belegcode, 24 englischen Wörtern, die für dieses Gerät stehen.',
  codeMeans:
    'Wer diese Wörter hat, kann lesen, wie es um deine Beiträge steht, sie ändern und löschen. Bewahre sie auf wie einen Schlüssel. Sie sind sonst nirgends gespeichert, und niemand kann sie für dich nachschlagen.',
  codeForNow: 'Dieses Gerät bewahrt nichts auf, deshalb lässt sich hier kein Code von anderswo verwenden.',
  showCode: 'Meinen Belegcode zeigen',
  hide: 'Verbergen',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser hat das Kopieren nicht zugelassen. Du kannst die Wörter markieren und selbst kopieren.',
  print: 'Drucken',
  enterCode: 'Einen Code von einem anderen Gerät verwenden',
  typeCode: 'Die 24 Wörter, mit Leerzeichen dazwischen',
  useCode: 'Diesen Code verwenden',
  sameCode: 'Das ist bereits der Code dieses Geräts.',
  codeWaits:
    'Hier wartet noch etwas darauf, abgeschickt zu werden. Schick es ab oder nimm es zurück, damit es als deines hinausgeht.',
  codeLength: (words) => `Ein Belegcode hat 24 Wörter; das sind ${words}.`,
  codeWord: (at, word) => `Wort ${at}, „${word}“, kommt in keinem Belegcode vor. Ist ein Buchstabe anders?`,
  codeChecksum:
    'Diese Wörter passen noch nicht zusammen. Schau, ob eines anders lautet oder zwei die Plätze getauscht haben.',
  replaceAsk: (items) =>
    `${items === 1 ? 'Etwas, das du auf diesem Gerät geschrieben hast, lässt' : `${items} Dinge, die du auf diesem Gerät geschrieben hast, lassen`} sich dann von hier aus nicht mehr ändern oder löschen. Zwei Codes lassen sich nicht verbinden. Wenn du einen Weg dorthin behalten willst, notiere zuerst den eigenen Code dieses Geräts.`,
  replaceYes: 'Den anderen Code verwenden',
  replaceNo: 'Den Code dieses Geräts behalten',
  looking: (found) =>
    `Gesucht wird, was unter diesem Code geschrieben wurde, eine Frage nach der anderen. Bisher gefunden: ${found}. Das dauert einige Minuten. Du kannst gehen; es geht weiter, wenn du wieder hier bist.`,
  lookedAll: (found) => `Überall nachgesehen. Gefunden: ${found}.`,
  going: 'Gehen',
  keep: 'Alles behalten',
  forget: 'Dieses Gerät vergessen lassen',
  forgetHint: 'Alles, was in diesem Browser aufbewahrt ist, geht. Was du für andere geschrieben hast, bleibt dort.',
  forgetLocal: 'Diese Gemeinschaft ist nur in diesem Browser aufbewahrt. Vergisst das Gerät, ist sie ganz gelöscht.',
  forgetAsk:
    'Alles geht sofort aus diesem Browser: deine Listen, Entwürfe, aufgehobenen Schritte, Antworten und der Weg, Geschriebenes zu ändern. Was andere lesen können, bleibt dort, und nur dein Belegcode könnte es noch ändern. Das lässt sich nicht zurückholen.',
  forgetYes: 'Ja, alles vergessen',
  deleteAll: 'Alles überall löschen',
  deleteHint: 'Was du geschrieben hast und deine Reaktionen werden zuerst zurückgenommen, eines nach dem anderen.',
  deleteAsk:
    'Alles, was diese Liste kennt, wird für alle gelöscht, deine Reaktionen werden zurückgenommen, und dann vergisst dieses Gerät alles. Das geschieht eines nach dem anderen über einige Minuten, damit niemand an der Zeit erkennt, was zusammengehört. Antworten, die zur Stimmung eines Kreises dazugegeben wurden, tragen keinen Namen und zählen weiter mit. Das lässt sich nicht zurückholen.',
  deleteYes: 'Ja, alles löschen',
  deleting: (done, total) =>
    `Wird gelöscht: ${done} von ${total} sind fertig. Du kannst diese Seite verlassen; es geht weiter, wenn du wieder hier bist.`,
  deletingNow: 'Gerade wird alles gelöscht; oben steht, wie weit es ist.',
  stuck: (left) =>
    left === 1
      ? 'Eines ließ sich nicht löschen. Es bleibt hier stehen.'
      : `${left} ließen sich nicht löschen. Sie bleiben hier stehen.`,
  forgetAnyway: 'Dieses Gerät trotzdem vergessen lassen',
  stop: 'Anhalten',
  gone: 'Dieses Gerät hat alles vergessen. Was du von nun an schreibst, beginnt von vorn.',
};
export default de;
