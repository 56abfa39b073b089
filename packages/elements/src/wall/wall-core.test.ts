import type { Post } from '@kindred/core/contract';
import { expect } from '@open-wc/testing';

import type { OwnEntry } from '../store/own-items.js';

import { shownOn } from './own/own-shown.js';
import { daysAgo, isLong } from './wall-core.js';

const CIRCLE = 'night-shift';
const post = (id: string, over: Partial<Post> = {}): Post => ({
  id,
  circle: CIRCLE,
  author: { name: 'Quiet Meadow' },
  createdAt: 1_000,
  text: id,
  topics: [],
  contentNotes: [],
  replies: 'welcome',
  replyCount: 0,
  resources: false,
  example: false,
  ...over,
});
const own = (key: string, over: Partial<OwnEntry> = {}): OwnEntry => ({
  key,
  n: 0,
  draft: { kind: 'post', circle: CIRCLE, text: key },
  thread: key,
  idempotencyKey: key,
  createdAt: 2_000,
  sendAfter: 0,
  state: 'held',
  ...over,
});

describe('shownOn', () => {
  it('puts what only its author sees above, with how it stands', () => {
    const entries = [
      own('a', { state: 'queued' }),
      own('b', { state: 'queued', error: { code: 'offline', message: '', retryable: true } }),
      own('c', { id: 'x.c' }),
      own('d', { id: 'x.d', state: 'returned' }),
      own('e', { state: 'failed' }),
      own('f', { id: 'x.f', state: 'appealed' }),
      own('g', { id: 'x.g', state: 'deleted' }),
      own('h', { id: 'x.h', state: 'removed' }),
      own('i', { state: 'queued', withdrawn: true }),
    ];
    const shown = shownOn(CIRCLE, [post('x.1')], entries, 5_000);
    expect(shown.map(({ key, state }) => `${key} ${state ?? 'live'}`)).to.deep.equal([
      'a sending',
      'b waiting',
      'c held',
      'd returned',
      'e failed',
      'f held',
      'x.1 live',
    ]);
    expect(shown.map(({ mine }) => mine)).to.deep.equal([true, true, true, true, true, true, false]);
  });

  it('leaves out other circles and replies', () => {
    const entries = [
      own('a', { draft: { kind: 'post', circle: 'elsewhere', text: 'a' } }),
      own('b', { draft: { kind: 'reply', circle: CIRCLE, post: 'x.1', text: 'b' } }),
    ];
    expect(shownOn(CIRCLE, [], entries, 0)).to.deep.equal([]);
  });

  it('keeps the key of one that goes live, and shows it once', () => {
    const entry = own('a', { id: 'x.a', state: 'live' });
    // Not in anybody's list yet, but written since that was read.
    expect(shownOn(CIRCLE, [], [entry], 1_500).map(({ key, state }) => [key, state])).to.deep.equal([['a', undefined]]);
    expect(shownOn(CIRCLE, [], [entry], 3_000)).to.deep.equal([]);
    expect(shownOn(CIRCLE, [], [entry], 3_000, new Set(['a']))).to.have.length(1);
    const both = shownOn(CIRCLE, [post('x.b'), post('x.a')], [entry], 1_500);
    expect(both.map(({ key, mine }) => [key, mine])).to.deep.equal([
      ['x.b', false],
      ['a', true],
    ]);
  });
});

describe('isLong', () => {
  it('folds only what goes on well beyond the fold', () => {
    expect(isLong('word '.repeat(150))).to.equal(false);
    expect(isLong('word '.repeat(300))).to.equal(true);
    expect(isLong('line\n'.repeat(14))).to.equal(false);
    expect(isLong('line\n'.repeat(40))).to.equal(true);
  });
});

describe('daysAgo', () => {
  it('counts by the calendar, over clock changes, never below nothing', () => {
    const now = new Date(2026, 2, 30, 0, 5).getTime();
    expect(daysAgo(new Date(2026, 2, 30, 0, 1).getTime(), now)).to.equal(0);
    expect(daysAgo(new Date(2026, 2, 29, 23, 59).getTime(), now)).to.equal(1);
    expect(daysAgo(new Date(2026, 2, 25, 12).getTime(), now)).to.equal(5);
    expect(daysAgo(now + 86_400_000, now)).to.equal(0);
  });
});
