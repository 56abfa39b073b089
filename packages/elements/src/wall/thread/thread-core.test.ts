import type { Reply } from '@kindred/core/contract';
import { expect } from '@open-wc/testing';

import type { OwnEntry } from '../../store/own-items.js';

import { type Branch, branches } from './thread-core.js';

const POST = 'night-shift.p';
const reply = (id: string, over: Partial<Reply> = {}): Reply => ({
  id,
  post: POST,
  author: { name: 'Quiet Meadow' },
  createdAt: 1_000,
  byAuthor: false,
  text: id,
  contentNotes: [],
  resources: false,
  example: false,
  ...over,
});
const own = (key: string, over: Partial<OwnEntry> = {}, parent?: string): OwnEntry => ({
  key,
  n: 0,
  draft: { kind: 'reply', circle: 'night-shift', post: POST, text: key, ...(parent && { parent }) },
  thread: 'p',
  idempotencyKey: key,
  createdAt: 2_000,
  sendAfter: 0,
  state: 'held',
  ...over,
});
const drawn = (all: readonly Branch[]): string =>
  all.map(({ reply: { key }, answers }) => [key, ...answers.map((answer) => `>${answer.key}`)].join(' ')).join(' | ');

describe('branches', () => {
  it('puts what answers a reply below it, and what answers nothing that is there below the post', () => {
    const replies = [reply('a'), reply('b'), reply('c', { parent: 'a' }), reply('d', { parent: 'gone' })];
    expect(drawn(branches(POST, replies, [], false))).to.equal('a >c | b | d');
  });

  it('puts one’s own that others don’t see at the end of where it belongs, the first written first', () => {
    const entries = [
      own('new'),
      own('old'),
      own('under', {}, 'a'),
      own('elsewhere', { draft: { kind: 'reply', circle: 'night-shift', post: 'x', text: '' } }),
      own('removed', { state: 'removed' }),
    ];
    const all = branches(POST, [reply('a'), reply('b')], entries, true);
    expect(drawn(all)).to.equal('a >under | b | old | new');
    expect(all.at(-1)!.reply).to.include({ hidden: true, byAuthor: true });
  });

  it('keeps the key and the place of one that goes live, and shows it once', () => {
    const entry = own('mine', { id: 'b', state: 'live' });
    expect(drawn(branches(POST, [reply('a')], [entry], false))).to.equal('a');
    expect(drawn(branches(POST, [reply('a')], [entry], false, new Set(['mine'])))).to.equal('a | mine');
    const listed = branches(POST, [reply('a'), reply('b')], [entry], false, new Set(['mine']));
    expect(drawn(listed)).to.equal('a | mine');
    expect(listed[1]!.reply).to.include({ hidden: false, entry });
  });
});
