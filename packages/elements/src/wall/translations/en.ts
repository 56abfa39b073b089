import type { Seeking } from '@kindred/core/contract';

import common from '../../internal/translations/common.en.js';
import vocabulary from '../../internal/translations/vocabulary.en.js';

const en = {
  common,
  vocabulary,
  label: 'What people here have written',
  orders: 'In which order',
  order: { recent: 'Newest first', unheard: 'Waiting for a first reply', 'for-you': 'For you' },
  arrived: (count: number) => (count === 1 ? '1 new post' : `${count} new posts`),
  resting: 'The community is resting: you can read, but not write just now.',
  empty: 'Nothing is written here yet.',
  emptyMore: 'Whenever someone writes, it appears here. Reading is a full way to be part of this.',
  more: 'More',
  end: 'You have read everything that is here.',
  gone: 'This is no longer here.',
  today: 'today',
  yesterday: 'yesterday',
  daysAgo: (days: number) => `${days} days ago`,
  edited: 'edited',
  yours: 'Yours',
  newHere: 'New here',
  unnamed: 'You',
  seeking: {
    heard: 'Would like to be heard',
    experience: 'Would like to hear others’ experience',
    advice: 'Would like advice',
  } satisfies Record<Seeking, string> as Record<Seeking, string>,
  topics: 'What’s around this',
  covered: (notes: string) => `This speaks of ${notes}.`,
  uncover: 'Read it',
  cover: 'Cover it again',
  readOn: 'Read on',
  fold: 'Show less',
  help: 'If this is close to you, too: somebody listens, day and night.',
  replies: (count: number) => (count === 1 ? '1 reply' : `${count} replies`),
  reply: 'Reply',
  unanswered: 'No reply yet',
  modes: { 'reactions-only': 'Reactions only', paused: 'Replies are paused' },
  hide: 'Hide a topic',
  report: 'Report',
};
export default en;
/** The shape every language has. */
export type WallWords = typeof en;
