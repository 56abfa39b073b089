import { expect } from '@open-wc/testing';

import { arrow, daysBetween, isDue, isLowest, lastAnswer, say } from './check-in-core.js';
import en from './translations/en.js';

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

  it('knows the lowest answer of each scale', () => {
    expect(isLowest({ scale: 'mood', mood: 1 })).to.equal(true);
    expect(isLowest({ scale: 'mood', mood: 2 })).to.equal(false);
    expect(isLowest({ scale: 'energy-mood', energy: 2, pleasantness: -2 })).to.equal(true);
    expect(isLowest({ scale: 'energy-mood', energy: -2, pleasantness: 0 })).to.equal(false);
    expect(isLowest({ scale: 'words', words: ['tired', 'hopeless'] })).to.equal(true);
    expect(isLowest({ scale: 'custom', choice: 'bad' })).to.equal(false);
  });

  it('says an answer in words', () => {
    expect(say({ value: { scale: 'mood', mood: 5 } }, en)).to.equal('Good');
    expect(say({ value: { scale: 'energy-mood', energy: -1, pleasantness: 1 } }, en)).to.equal(
      'Little energy, a bit pleasant',
    );
    expect(say({ value: { scale: 'words', words: ['sad', 'unheard-of'] } }, en)).to.equal('sad, unheard-of');
    expect(say({ value: { scale: 'custom', choice: 'ok' }, said: 'All right' }, en)).to.equal('All right');
  });

  it('reads arrow keys in reading direction', () => {
    expect(arrow('ArrowRight', false)).to.deep.equal([1, 0]);
    expect(arrow('ArrowRight', true)).to.deep.equal([-1, 0]);
    expect(arrow('ArrowUp', true)).to.deep.equal([0, -1]);
    expect(arrow('a', false)).to.equal(undefined);
  });
});
