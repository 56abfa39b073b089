import common from '../../internal/translations/common.de.js';
import vocabulary from '../../internal/translations/vocabulary.de.js';

import type { ReportWords } from './en.js';

const de: ReportWords = {
  common,
  vocabulary,
  legend: 'Worum geht es?',
  reasons: {
    worried: 'Ich mache mir Sorgen um diesen Menschen',
    'content-note': 'Ein Inhaltshinweis würde helfen',
    unkind: 'Es ist verletzend',
    'personal-details': 'Man kann daran jemanden erkennen',
    'method-detail': 'Es beschreibt, wie jemand zu Schaden kommen könnte',
    selling: 'Es will etwas verkaufen',
    untrue: 'Es ist unwahr und könnte schaden',
    illegal: 'Es verstößt vielleicht gegen ein Gesetz',
    'something-else': 'Etwas anderes',
  },
  note: 'Was möchtest du dazu sagen?',
  worry: 'Was macht dir Sorgen?',
  optional: 'wenn du magst',
  about: 'Was kommt darin vor?',
  aboutMissing: 'Bitte wähl aus, was darin vorkommt.',
  law: 'Gegen welches Gesetz, und warum?',
  faith: 'Ich bin überzeugt, dass meine Angaben richtig und vollständig sind.',
  who: 'Dein Name und deine E-Mail-Adresse',
  whoHint: 'wenn du erfahren möchtest, was entschieden wurde; nur die Moderation sieht sie',
  name: 'Name',
  email: 'E-Mail',
  choose: 'Bitte wähl aus, worum es geht.',
  lawMissing: 'Bitte sag, gegen welches Gesetz, und warum.',
  faithMissing: 'Bitte bestätige, dass du deine Angaben für richtig hältst.',
  bothOrNone: 'Bitte gib Name und E-Mail-Adresse an, oder keins von beiden.',
  private: 'Wer es geschrieben hat, erfährt nicht, von wem die Meldung kam.',
  send: 'Denen sagen, die sich um diesen Kreis kümmern',
  leave: 'Schließen',
  thanks: 'Danke, dass du es uns sagst.',
  next: 'Jemand, der sich um diesen Kreis kümmert, liest es und entscheidet, was zu tun ist.',
  nextWish:
    'Jemand, der sich um diesen Kreis kümmert, sieht es sich in Ruhe an und ergänzt den Hinweis, wenn er passt. Niemandem wird etwas vorgeworfen.',
  thanksWorried: 'Danke, dass du auf andere achtest.',
  nextWorried:
    'Jemand, der sich um diesen Kreis kümmert, liest das vor allem anderen. Du kannst hier auch selbst ein Wort dalassen.',
  helplines: 'Die Hilfetelefone auf dieser Seite sind auch da, wenn man sich um jemanden sorgt.',
  close: 'Weiterlesen',
};
export default de;
