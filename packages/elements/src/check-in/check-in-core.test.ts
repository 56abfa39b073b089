import { expect } from '@open-wc/testing';

import { arrow } from './arrow-keys.js';
import { daysBetween, isDue, lastAnswer } from './check-in-core.js';

const at = (text: string): number => new Date(text).getTime();
const mood = (time: string, value = 3) => ({ at: at(time), value: { scale: 'mood', mood: value } as const });

describe('the core of the check-in', () => {
  it('counts days by the calendar, not by hours', () => {
    expect(daysBetween(at('2026-11-21T23:59'), at('2026-11-22T00:01'))).to.equal(1);
    expect(daysBetween(at('2026-11-22T00:01'), at('2026-11-22T23:59'))).to.equal(0);
    expect(daysBetween(at('2026-03-01T12:00'), at('2026-11-01T12:00'))).to.equal(245);
  });

  it('asks again by its cadence', () => {
    const entry = mood('2026-11-20T22:00');
    expect(isDue(entry, 'daily', at('2026-11-20T23:00'))).to.equal(false);
    expect(isDue(entry, 'daily', at('2026-11-21T01:00'))).to.equal(true);
    expect(isDue(entry, 'weekly', at('2026-11-26T23:00'))).to.equal(false);
    expect(isDue(entry, 'weekly', at('2026-11-27T01:00'))).to.equal(true);
    expect(isDue(entry, 'none', at('2026-11-20T22:00'))).to.equal(true);
    expect(isDue(entry, 'daily', at('2026-11-19T10:00')), 'a clock set back').to.equal(false);
  });

  it('finds the last answer to the same question', () => {
    const custom = (choice: string, prompt?: string) => ({
      at: 1,
      value: { scale: 'custom', choice } as const,
      ...(prompt && { prompt }),
    });
    const entries = [custom('b', 'Other?'), custom('a', 'Slept?'), mood('2026-11-20T22:00')];
    expect(lastAnswer(entries, 'custom', 'Slept?')).to.equal(entries[1]);
    expect(lastAnswer(entries, 'custom')).to.equal(undefined);
    expect(lastAnswer(entries, 'mood', 'Anything')).to.equal(entries[2]);
  });

  it('reads arrow keys in reading direction', () => {
    expect(arrow('ArrowRight', false)).to.deep.equal([1, 0]);
    expect(arrow('ArrowRight', true)).to.deep.equal([-1, 0]);
    expect(arrow('ArrowUp', true)).to.deep.equal([0, -1]);
    expect(arrow('a', false)).to.equal(undefined);
  });
});
