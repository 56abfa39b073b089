import type { ReportReason } from '@kindred/core/contract';

import common from '../../internal/translations/common.en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';

const en = {
  common,
  vocabulary,
  legend: 'What is it?',
  reasons: {
    worried: 'I’m worried about this person',
    'content-note': 'It could do with a content note',
    unkind: 'It is unkind',
    'personal-details': 'It shows who somebody is',
    'method-detail': 'It describes how somebody could get hurt',
    selling: 'It sells something',
    untrue: 'It says something untrue that could do harm',
    illegal: 'It may be against the law',
    'something-else': 'Something else',
  } satisfies Record<ReportReason, string> as Record<ReportReason, string>,
  note: 'What would you like to say about it?',
  worry: 'What worries you?',
  optional: 'if you like',
  about: 'What does it speak of?',
  aboutMissing: 'Please choose what it speaks of.',
  law: 'Which law, and why?',
  faith: 'I believe that what I say here is accurate and complete.',
  who: 'Your name and e-mail',
  whoHint: 'if you want to be told what was decided; only moderators see them',
  name: 'Name',
  email: 'E-mail',
  choose: 'Please choose what it is.',
  lawMissing: 'Please say which law, and why.',
  faithMissing: 'Please confirm that you believe it is accurate.',
  bothOrNone: 'Please give both name and e-mail, or neither.',
  private: 'Whoever wrote it doesn’t learn who told us.',
  send: 'Tell those who look after this circle',
  leave: 'Close',
  thanks: 'Thank you for telling us.',
  next: 'Somebody who looks after this circle will read it and decide what to do.',
  nextWish:
    'Somebody who looks after this circle looks at it when there is time, and adds the note if it fits. Nothing is held against whoever wrote it.',
  thanksWorried: 'Thank you for looking out for them.',
  nextWorried:
    'Somebody who looks after this circle reads this before everything else. You can also leave a word here yourself.',
  helplines: 'The helplines on this page are there for whoever is worried about somebody, too.',
  close: 'Back to reading',
};
export default en;
/** The shape every language has. */
export type ReportWords = typeof en;
