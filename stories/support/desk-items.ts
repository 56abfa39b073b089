/** What waits at the desk of a story: one of each kind of thing, and a lane longer than a page. */
import type { ContentNote, ModerationItem } from '@kindred/core/contract';

import { held, replyId } from '../../packages/elements/src/moderation-desk/testing.js';

const HOUR = 3_600_000;

const NIGHT =
  'Third week of nights. I walk home when the bakers open, and the street smells of bread, and I feel as if I had been left out of the day on purpose. I told Marek at number 14 that I was fine. I am not fine. I do not need anything, I only wanted to say it somewhere.';

export const ITEMS: ModerationItem[] = [
  held(1, {
    lane: 'worried',
    state: 'live',
    contentNotes: ['suicide'] as ContentNote[],
    author: { name: 'Harbour Lantern' },
    text: 'I have stopped answering when people ring. It seems simpler for everybody.',
    held: undefined,
    createdAt: Date.now() - 2 * HOUR,
    reports: [
      { reason: 'worried', note: 'This does not sound like her usual posts.', at: Date.now() - HOUR },
      { reason: 'worried', at: Date.now() - HOUR / 2 },
    ],
  }),
  held(0, {
    lane: 'worried',
    author: { name: 'Late Ferry' },
    text: 'I don’t want to be here any more. I have it all thought through, and I am so tired.',
    care: true,
    contentNotes: ['suicide'] as ContentNote[],
    createdAt: Date.now() - HOUR / 4,
  }),
  held(9, {
    lane: 'notes',
    state: 'live',
    held: undefined,
    author: { name: 'Garden Gate' },
    text: 'He took his coat and said he would be back for supper. The call came at ten. I still lay the table for two.',
    createdAt: Date.now() - 20 * HOUR,
    reports: [
      {
        reason: 'content-note',
        contentNotes: ['death'] as ContentNote[],
        note: 'I would have liked to know before I began.',
        at: Date.now() - HOUR,
      },
    ],
  }),
  held(2, {
    author: { name: 'Early Window' },
    text: NIGHT,
    held: 'suspect-word',
    suspect: [{ start: NIGHT.indexOf('Marek'), end: NIGHT.indexOf('Marek') + 'Marek at number 14'.length }],
    createdAt: Date.now() - 26 * HOUR,
  }),
  held(3, {
    id: replyId(2, 1),
    kind: 'reply',
    author: { name: 'Slow Kettle' },
    text: 'At least you have work. Have you tried going to bed earlier?',
    createdAt: Date.now() - 5 * HOUR,
  }),
  held(4, {
    author: { name: 'Paper Boat' },
    text: 'It is a year today. I made her soup, and nobody came, and it was all right.',
    live: { text: 'It is a year today. I made her soup, and nobody came.', revision: 1 },
    held: 'edit',
    state: 'live',
    revision: 2,
    contentNotes: ['death'] as ContentNote[],
    createdAt: Date.now() - 3 * HOUR,
    history: [
      { actor: 'author', from: null, to: 'held', revision: 1, at: Date.now() - 8 * HOUR },
      {
        actor: 'moderator',
        reader: 'reader-2',
        from: 'held',
        to: 'live',
        revision: 1,
        outcome: 'publish',
        at: Date.now() - 7 * HOUR,
      },
    ],
  }),
  held(5, {
    lane: 'appeals',
    state: 'appealed',
    author: { name: 'Linden Hour' },
    text: 'The name I wrote was my own dog’s.',
    held: 'appeal',
    appeal: 'It was given back because it names somebody. Bruno is a dog.',
  }),
  held(6, {
    lane: 'reported',
    state: 'live',
    kind: 'story',
    author: { name: 'Copper Hill' },
    text: undefined,
    held: undefined,
    story: {
      title: 'The machine that would not stop beeping',
      hard: 'Three months in, and sure that everybody could see it.',
      tried: 'Lists. Manuals. Telling nobody.',
      helped: 'Somebody asked for the worst ten minutes, and only those.',
      now: 'I ask the new ones the same.',
    },
    reports: [
      {
        reason: 'illegal',
        note: 'The ward can be recognised.',
        law: 'Data protection',
        goodFaith: true,
        notifier: { name: 'A. Reader', email: 'reader@example.org' },
        at: Date.now() - HOUR,
      },
    ],
  }),
  held(7, {
    lane: 'second',
    author: { name: 'Far Field' },
    text: 'I don’t know whether this is allowed here, and I don’t know where else to put it.',
    second: { reader: 'reader-2', note: 'Is this about somebody we know of?', at: Date.now() - HOUR },
  }),
  ...Array.from({ length: 24 }, (_, n) =>
    held(n + 10, { author: { name: `Quiet Fern ${n + 1}` }, createdAt: Date.now() - (25 - n) * 41 * 60_000 }),
  ),
];
