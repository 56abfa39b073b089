import common from '../../../internal/translations/en.js';
import vocabulary from '../../../internal/translations/vocabulary.en.js';
import lookBack from '../../../looking-back/translations/look-back.en.js';
import said from '../../../looking-back/translations/said.en.js';
import sent from '../../../writing/translations/sent.en.js';
import rest from '../../translations/en.js';

/** Everything, once the device was asked. */
const en = {
  ...rest,
  ...sent,
  common,
  vocabulary,
  lookBack: { ...said, ...lookBack },
  forNow: 'Nothing is kept on this device: all of this goes when you close the page.',
  notRead: 'What this device keeps could not be read just now. Nothing is lost.',
  notKept: 'That could not be kept on this device just now.',
  written: 'What you wrote',
  empty: 'Nothing yet. What you write shows up here, with what becomes of it.',
  noOwn: 'This community does not say what became of things. Here is what this device knows.',
  kinds: {
    post: (circle: string) => `Post in ${circle}`,
    reply: (circle: string) => `Reply in ${circle}`,
  },
  waitingHere: (count: number) =>
    count === 1
      ? 'One thing waits here to be sent. It goes out by itself, and can still be taken back.'
      : `${count} things wait here to be sent. They go out by themselves, and can still be taken back.`,
  more: 'Show more',
  carried: 'From a file',
  carriedHint: 'Written under another receipt code. Enter that code to be able to change these here.',
  carriedRemove: 'Take these off this device',
  kit: 'Steps you saved to try',
  kitEmpty: 'None yet. In a story, “Save this to try” keeps what helped somebody else a bit.',
  from: (title: string, author?: string) => (author ? `From “${title}” by ${author}` : `From “${title}”`),
  tried: { tried: 'Tried it', helped: 'Helped a bit' },
  remove: 'Remove',
  removeStep: (step: string) => `Remove: ${step}`,
  removed: 'Removed.',
  mutes: 'What you’d rather not see',
  mutesHint: 'Hidden on this device alone. Nobody is told, and it can be shown again at any time.',
  muteTopics: 'Topics',
  muteNotes: 'Anything about',
  answers: 'How you’ve been',
  historyNone: 'None yet. What you answer in a check-in can be looked back at here.',
  taking: 'Take it with you',
  exportHint:
    'One file with your saved steps, what you hide, your check-in answers, your drafts and the words of what you wrote. Whoever opens it can read them. It holds nothing that could change what others see.',
  export: 'Save as a file',
  exported: (name: string) => `Saved as ${name}.`,
  import: 'Read a file in',
  imported: 'Read in. What was here before stayed as it was.',
  notImported: {
    unknown: (where: string) =>
      where
        ? `This file holds something that isn’t known here, at “${where}”. Nothing was changed.`
        : 'This is not a file that was saved here. Nothing was changed.',
    newer: (_where: string) => 'This file is from a newer version of this page. Reload the page, then try again.',
    'too-big': (_where: string) => 'This file is larger than any that is saved here. Nothing was changed.',
  },
  code: 'Your receipt code',
  codeHint:
    'What you wrote can also be changed and deleted from another device: with your receipt code, 24 English words that stand for this device.',
  codeMeans:
    'Whoever has these words can read how your posts stand, change them and delete them. Keep them as you keep a key. They are stored nowhere else, and nobody can look them up for you.',
  codeForNow: 'This device keeps nothing, so a code from elsewhere can’t be used here.',
  showCode: 'Show my receipt code',
  hide: 'Hide it',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let it be copied. You can mark the words and copy them by hand.',
  print: 'Print',
  enterCode: 'Use a code from another device',
  typeCode: 'The 24 words, with spaces between them',
  useCode: 'Use this code',
  sameCode: 'That is the code of this device already.',
  codeWaits: 'Something waits to be sent from here. Send it or take it back first, so that it goes out as yours.',
  codeLength: (words: number) => `A receipt code has 24 words; these are ${words}.`,
  codeWord: (at: number, word: string) => `Word ${at}, “${word}”, is in no receipt code. Is a letter different?`,
  codeChecksum: 'These words don’t fit together yet. Have a look whether one is different, or two have changed places.',
  replaceAsk: (items: number) =>
    `${items === 1 ? 'One thing you wrote' : `${items} things you wrote`} on this device can then no longer be changed or deleted from here. Two codes can’t be joined. If you want to keep a way to them, note down this device’s own code first.`,
  replaceYes: 'Use the other code',
  replaceNo: 'Keep this device’s code',
  looking: (found: number) =>
    `Looking for what was written under this code, one question at a time. Found so far: ${found}. This takes some minutes. You can leave; it goes on when you’re back here.`,
  lookedAll: (found: number) => `Looked everywhere. Found: ${found}.`,
  going: 'Leave',
  keep: 'Keep everything',
  forget: 'Forget this device',
  forgetHint: 'Everything kept in this browser goes. What you wrote for others stays there.',
  forgetLocal: 'This community is kept in this browser only. Forgetting the device deletes all of it.',
  forgetAsk:
    'Everything goes from this browser at once: your lists, drafts, saved steps, answers and the way to change what you wrote. What others can read stays there, and only your receipt code could still change it. This can’t be brought back.',
  forgetYes: 'Forget this device',
  deleteAll: 'Delete everything everywhere',
  deleteHint: 'What you wrote and the reactions you left are taken back first, one by one.',
  deleteAsk:
    'Everything this list knows of is deleted for everybody, your reactions are taken back, and then this device forgets everything. It is done one by one over some minutes, so that nobody can tell from the time what belongs together. Answers that were added to a circle’s mood carry no name and stay counted. This can’t be brought back.',
  deleteYes: 'Delete everything',
  deleting: (done: number, total: number) =>
    `Deleting: ${done} of ${total} done. You can leave this page; it goes on when you’re back here.`,
  deletingNow: 'Everything is being deleted; you see above how far it is.',
  stuck: (left: number) =>
    left === 1
      ? 'One thing could not be deleted. It is kept here.'
      : `${left} things could not be deleted. They are kept here.`,
  forgetAnyway: 'Forget this device anyway',
  stop: 'Stop',
  gone: 'This device has forgotten everything. Whatever you write from now on starts anew.',
};
export default en;
export type BodyWords = typeof en;
