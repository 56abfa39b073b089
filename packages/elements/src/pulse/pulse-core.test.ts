import { atLeastK, isoDay } from '@kindred/core/belonging';
import { DEFAULT_POLICY, LIMITS } from '@kindred/core/contract';
import { expect } from '@open-wc/testing';

import { beginningOf, daysOf, moodsOf, poolOf } from './pulse-core.js';

const NOW = Date.UTC(2026, 2, 1, 23, 59);
const day = (window: string, values: Record<string, number>) => ({ window, values });

describe('what a pulse is made of', () => {
  it('asks for the seven days up to today, or for today', () => {
    const days = daysOf('week', NOW);
    expect(days[0]).to.equal('2026-03-01');
    expect(days[6]).to.equal('2026-02-23');
    expect(days).to.deep.equal([0, 1, 2, 3, 4, 5, 6].map((n) => isoDay(NOW - n * 86_400_000)));
    expect(daysOf('day', NOW)).to.deep.equal(['2026-03-01']);
    expect(daysOf('year' as 'day', NOW).length).to.equal(7);
  });

  it('reads moods, and how pleasant it was; nothing else says how it was', () => {
    const values = {
      'mood:1': 1,
      'mood:5': 2,
      'energy-mood:-2,-2': 3,
      'energy-mood:2,0': 4,
      'energy-mood:0,2': 5,
      'words:mood:3': 6,
      'custom:rested,2': 7,
      'words:tired': 8,
    };
    expect(moodsOf(values)).to.deep.equal([4, 0, 4, 0, 7]);
  });

  it('pools the days on which enough said how it was, and no others', () => {
    const full = day('2026-03-01', { 'mood:3': 3, 'mood:4': 2 });
    const few = day('2026-02-28', { 'mood:1': 4, 'words:tired': 9 });
    expect(poolOf([full, few], 5)).to.deep.equal([0, 0, 3, 2, 0]);
    expect(poolOf([few], 5)).to.equal(undefined);
    expect(poolOf([], 5)).to.equal(undefined);
    expect(poolOf([full, day('2026-02-27', { 'mood:1': 5 })], 5)).to.deep.equal([5, 0, 3, 2, 0]);
  });

  it('counts others: a day on which the reader is one of them needs one more', () => {
    const own = day('2026-03-01', { 'mood:3': 5 });
    const more = day('2026-03-01', { 'mood:3': 6 });
    const isOwn = (window: string): boolean => window === '2026-03-01';
    expect(poolOf([own], 5)).to.deep.equal([0, 0, 5, 0, 0]);
    expect(poolOf([own], 5, isOwn)).to.equal(undefined);
    expect(poolOf([more], 5, isOwn)).to.deep.equal([0, 0, 6, 0, 0]);
    expect(poolOf([day('2026-02-28', { 'mood:3': 5 })], 5, isOwn)).to.deep.equal([0, 0, 5, 0, 0]);
  });

  it('holds to the smallest k there may be, as all that counts does', () => {
    for (const k of [1, 2, LIMITS.smallestK, DEFAULT_POLICY.k, 9])
      for (let people = 1; people < 12; people += 1)
        expect(Boolean(poolOf([day('2026-03-01', { 'mood:2': people })], k))).to.equal(
          atLeastK(people, k),
          `${people} of ${k}`,
        );
  });

  it('begins a long step and ends with a word; a short one stands whole', () => {
    expect(beginningOf('I went outside. '.repeat(14).trim())).to.equal(undefined);
    const long = beginningOf('I went outside. '.repeat(40))!;
    expect(long).to.match(/(outside\.|went|I) …$/);
    expect(long.length).to.be.lessThan(230);
    // A letter of two halves stays whole.
    expect(beginningOf('🌿'.repeat(300))).to.equal(`${'🌿'.repeat(225)} …`);
  });
});
