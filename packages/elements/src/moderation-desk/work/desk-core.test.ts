import { expect } from '@open-wc/testing';
import { fullText, type ModerationItem } from '@kindred/core/contract';

import { held } from '../testing.js';

import {
  age,
  choicesFor,
  difference,
  isHeavy,
  notesAsked,
  partsOf,
  reportsByReason,
  spansIn,
  stretches,
  threadOf,
  whyNot,
} from './desk-core.js';

const MODERATOR = { role: 'moderator', reader: 'me' } as const;
const LEAD = { role: 'lead', reader: 'me' } as const;
const report = (reason: ModerationItem['reports'][number]['reason']) => ({ reason, at: 0 });

describe('what can be decided at the desk', () => {
  it('lets what is held be let through, given back or removed', () => {
    expect(choicesFor(held(1), MODERATOR)).to.deep.equal([
      ...['publish', 'publish-with-resources', 'limit-replies', 'soften', 'return', 'remove', 'second'],
    ]);
  });

  it('limits replies of posts alone', () => {
    for (const kind of ['reply', 'story'] as const)
      expect(choicesFor(held(1, { kind }), MODERATOR)).not.to.include('limit-replies');
  });

  it('lets what is live stand, be held or removed; an edit of it can be given back', () => {
    const live = held(1, { state: 'live', lane: 'reported' });
    expect(choicesFor(live, MODERATOR)).to.include.members(['publish', 'hold', 'remove']);
    expect(choicesFor(live, MODERATOR)).not.to.include('return');
    expect(choicesFor({ ...live, live: { text: 'Before.', revision: 1 } }, MODERATOR)).to.include.members([
      'return',
      'soften',
    ]);
  });

  it('leaves the end of an appeal to a lead', () => {
    const appealed = held(1, { state: 'appealed', lane: 'appeals' });
    expect(choicesFor(appealed, MODERATOR)).to.deep.equal([]);
    expect(whyNot(appealed, MODERATOR)).to.equal('lead');
    expect(choicesFor(appealed, LEAD)).to.include.members(['publish', 'final']);
    expect(choicesFor(held(1), LEAD)).not.to.include('final');
  });

  it('leaves it to somebody else once another pair of eyes was asked for', () => {
    const asked = held(1, { second: { reader: 'me', at: 0 } });
    expect(choicesFor(asked, LEAD)).to.deep.equal([]);
    expect(whyNot(asked, LEAD)).to.equal('second');
    const theirs = choicesFor(held(1, { second: { reader: 'they', at: 0 } }), MODERATOR);
    expect(theirs).to.include('publish');
    expect(theirs).not.to.include('second');
  });

  it('offers no way from removed to live', () => {
    for (const state of ['removed', 'returned', 'final', 'deleted', 'expired'] as const) {
      expect(choicesFor(held(1, { state }), LEAD), state).to.deep.equal([]);
      expect(whyNot(held(1, { state }), LEAD)).to.equal('done');
    }
  });

  it('knows what is heavy', () => {
    expect(isHeavy(held(1, { lane: 'worried' }))).to.equal(true);
    expect(isHeavy(held(1, { contentNotes: ['eating', 'self-harm'] }))).to.equal(true);
    expect(isHeavy(held(1, { contentNotes: ['death'] }))).to.equal(false);
  });

  it('counts reports by their reason', () => {
    expect(reportsByReason([report('unkind'), report('worried'), report('unkind')])).to.deep.equal([
      ['unkind', 2],
      ['worried', 1],
    ]);
  });

  it('offers to add what readers asked for, where it is missing and nothing waits', () => {
    const reports = [{ reason: 'content-note' as const, contentNotes: ['death' as const], at: 0 }];
    const live = { state: 'live' as const, reports };
    expect(notesAsked(held(1, { reports: [...reports, ...reports] }))).to.deep.equal(['death']);
    expect(choicesFor(held(1, live), MODERATOR)[0]).to.equal('note');
    expect(choicesFor(held(1, { ...live, contentNotes: ['death'] }), MODERATOR)).not.to.include('note');
    expect(choicesFor(held(1, { ...live, live: { text: 'x', revision: 1 } }), MODERATOR)).not.to.include('note');
    expect(choicesFor(held(1, { reports }), MODERATOR)).not.to.include('note');
  });

  it('finds the post of a reply', () => {
    expect(threadOf('a.b.c')).to.equal('a.b');
    expect(threadOf('a.b')).to.equal('a.b');
  });
});

describe('text in stretches', () => {
  const shown = (...args: Parameters<typeof stretches>) =>
    stretches(...args).map((one) => `${one.marked ? 'm' : ''}${one.edited ? 'e' : ''}:${one.text}`);

  it('says what is marked and what an edit changed, also where they cross', () => {
    expect(shown('abcdef', [{ start: 1, end: 3 }])).to.deep.equal([':a', 'm:bc', ':def']);
    expect(shown('abcdef', [{ start: 1, end: 4 }], { start: 3, end: 6 })).to.deep.equal([':a', 'm:bc', 'me:d', 'e:ef']);
    expect(shown('')).to.deep.equal([]);
  });

  it('leaves out what doesn’t fit, and keeps every letter', () => {
    const wrong = [
      { start: -1, end: 2 },
      { start: 3, end: 3 },
      { start: 5, end: 2 },
      { start: 4, end: 99 },
    ];
    expect(shown('abcdef', wrong)).to.deep.equal([':abcdef']);
    expect(
      stretches('a👩‍👧b', [{ start: 1, end: 3 }])
        .map(({ text }) => text)
        .join(''),
    ).to.equal('a👩‍👧b');
  });

  it('finds what an edit changed, by whole words', () => {
    const cut = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);
    const from = (before: string, after: string) => {
      const found = difference(before, after);
      return [cut(before, found.before), cut(after, found.after)];
    };
    expect(from('I am not well today.', 'I am not so well today.')).to.deep.equal(['', 'so ']);
    expect(from('one two three', 'one tow three')).to.deep.equal(['two', 'tow']);
    expect(from('the same', 'the same')).to.deep.equal(['', '']);
    expect(from('', 'new')).to.deep.equal(['', 'new']);
    expect(from('aa', 'aaa')).to.deep.equal(['aa', 'aaa']);
  });

  it('measures a story’s parts on the whole of its words', () => {
    const story = { title: 'T', hard: 'Hard.', tried: '', helped: 'Helped.', now: 'Now.' };
    const whole = fullText({ story });
    for (const { text, start } of partsOf({ story })) expect(whole.slice(start, start + text.length)).to.equal(text);
    const [title, hard] = partsOf({ story });
    const across = [{ start: 0, end: 5 }];
    expect(spansIn(title!, across)).to.deep.equal([{ start: 0, end: 1 }]);
    expect(spansIn(hard!, across)).to.deep.equal([{ start: 0, end: 2 }]);
    expect(spansIn(partsOf({ story })[4]!, across)).to.deep.equal([]);
  });

  it('says how long ago in whole units', () => {
    const hour = 3_600_000;
    expect(age(0, 25 * hour)).to.deep.equal({ unit: 'day', count: 1 });
    expect(age(0, 2.5 * hour)).to.deep.equal({ unit: 'hour', count: 2 });
    expect(age(0, 59_999)).to.deep.equal({ unit: 'minute', count: 0 });
    expect(age(hour, 0), 'a clock that is behind').to.deep.equal({ unit: 'minute', count: 0 });
  });
});
