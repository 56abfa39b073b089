import common from '../../internal/translations/en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';

import box from './en.js';

/** All words of the box, once somebody writes or has written. */
const en = {
  ...box,
  common,
  vocabulary,
  unkept: 'Nothing is kept on this device: what isn’t sent is gone when you leave.',
  kept: 'Kept on this device until you send it.',
  clear: 'Clear',
  cleared: 'Cleared.',
  bringBack: 'Bring it back',
  empty: 'There is nothing here yet. A word or two is enough.',
  room: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
  over: (over: number) =>
    over === 1
      ? '1 character too many. You could send it in two parts.'
      : `${over} characters too many. You could send it in two parts.`,
  topics: 'What’s around this?',
  topicsHint: 'up to three, if you like',
  seeking: 'What would you like back?',
  seek: { heard: 'To be heard', experience: 'Others’ experience', advice: 'Advice' },
  more: 'Content note, replies, how long it stays',
  notes: 'Does it touch on any of these?',
  notesHint: 'People then choose when to open it.',
  replies: 'Replies',
  reply: { welcome: 'Replies welcome', 'reactions-only': 'Reactions only' },
  stays: 'How long it stays',
  stay: { keep: 'Until you take it down', '24h': 'One day', '7d': 'One week' },
  norms: 'What people here ask of each other',
  undo: 'Undo',
  window: 'Going out in a moment. You can still take it back.',
  sending: 'Sending',
  onItsWay: 'On its way.',
  offline: 'You’re offline. It is kept on this device and goes out when you’re back online.',
  offlineUnkept: 'You’re offline. It goes out when you’re back online, as long as this page stays open.',
  waiting: (why: string) => `${why} It is kept and goes out by itself as soon as it can.`,
  takeBack: 'Take it back',
  held: 'Somebody who looks after this circle reads it first. You’ll see here when it is there.',
  live: (name: string) => `It’s there now, under “${name}”.`,
  changed: 'Something changed about this. You’ll find it under “Yours here”.',
  editAgain: 'Edit it again',
  another: 'Write something else',
  vetoed: 'This page didn’t let it go out. Your words are still here.',
  notKept: 'That didn’t work just now. Your words are still here.',
  busy: 'There are words in the box already. Send or clear those first.',
  yours: 'Yours here',
  yoursBack: 'Yours here · something was given back to you',
  reasons: {
    'personal-details': 'It holds details that could show who somebody is.',
    'names-someone': 'It names somebody.',
    'method-detail': 'It describes in detail how somebody could get hurt.',
    unkind: 'It could hurt somebody who reads it.',
    'advice-as-fact': 'It gives advice as if it were certain.',
    selling: 'It offers something for sale.',
    illegal: 'It may be against the law.',
    'off-topic': 'It belongs in another place.',
    other: 'It doesn’t fit here as it is.',
  },
};
export default en;
/** The shape every language has. */
export type WritingWords = typeof en;
