import common from '../../internal/translations/en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';
import sent from '../../writing/translations/sent.en.js';

import box from './en.js';

/** All words of the box, once somebody writes or has written. */
const en = {
  ...box,
  ...sent,
  common,
  vocabulary,
  clear: 'Clear',
  cleared: 'Cleared.',
  bringBack: 'Bring it back',
  empty: 'There is nothing here yet. A word or two is enough.',
  topics: 'What’s around this?',
  topicsHint: 'up to three, if you like',
  seeking: 'What would you like back?',
  seek: { heard: 'To be heard', experience: 'Others’ experience', advice: 'Advice' },
  more: 'Content note, replies, how long it stays',
  replies: 'Replies',
  reply: { welcome: 'Replies welcome', 'reactions-only': 'Reactions only' },
  stays: 'How long it stays',
  stay: { keep: 'Until you take it down', '24h': 'One day', '7d': 'One week' },
  norms: 'What people here ask of each other',
  sending: 'Sending',
  another: 'Write something else',
  vetoed: 'This page didn’t let it go out. Your words are still here.',
  busy: 'There are words in the box already. Send or clear those first.',
  yours: 'Yours here',
  yoursBack: 'Yours here · something was given back to you',
};
export default en;
/** The shape every language has. */
export type WritingWords = typeof en;
