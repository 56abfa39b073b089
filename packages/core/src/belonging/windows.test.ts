import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { Window } from '../contract/schemas.js';
import { isoDay, isoWeek } from './windows.js';

const at = (iso: string): number => Date.parse(iso);

test('a day is the UTC day, to its last millisecond', () => {
  assert.equal(isoDay(0), '1970-01-01');
  assert.equal(isoDay(at('2026-11-22T23:59:59.999Z')), '2026-11-22');
  assert.equal(isoDay(at('2026-11-23T00:00:00.000Z')), '2026-11-23');
  assert.equal(isoDay(at('2027-01-01T00:30:00+02:00')), '2026-12-31');
  assert.equal(isoDay(at('2028-02-29T12:00:00Z')), '2028-02-29');
});

test('weeks at the ends of years follow ISO 8601', () => {
  for (const [day, week] of [
    ['2018-12-31', '2019-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2022-01-01', '2021-W52'],
    ['2023-01-01', '2022-W52'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-31', '2026-W01'],
    ['2026-11-22', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ] as const) {
    assert.equal(isoWeek(at(`${day}T00:00:00Z`)), week, `first moment of ${day}`);
    assert.equal(isoWeek(at(`${day}T23:59:59.999Z`)), week, `last moment of ${day}`);
  }
});

test('over 400 years each week has seven days, begins on a Monday and follows the one before', () => {
  const days = 146_097;
  let daysInWeek = 0;
  let previous = '';
  const seen = new Set<string>();
  const monday = at('2001-01-01T00:00:00Z');
  for (let n = 0; n < days; n += 1) {
    const week = isoWeek(monday + n * 86_400_000);
    if (week === previous) {
      daysInWeek += 1;
      continue;
    }
    assert.ok(previous === '' || daysInWeek === 7, `${previous} has ${daysInWeek} days`);
    assert.ok(!seen.has(week), `${week} comes twice`);
    assert.ok(week > previous, `${week} follows ${previous}`);
    assert.equal(n % 7, 0, `${week} begins on a Monday`);
    seen.add(week);
    previous = week;
    daysInWeek = 1;
  }
  assert.equal(seen.size, days / 7);
});

test('what is made is a window of the contract', () => {
  for (const time of [0, at('2026-11-22T10:00:00Z'), at('9999-12-31T23:59:59.999Z')]) {
    assert.ok(v.is(Window, isoDay(time)));
    assert.ok(v.is(Window, isoWeek(time)));
  }
});

test('what is no time is refused in words', () => {
  for (const time of [NaN, Infinity, -1, 1e15]) {
    assert.throws(() => isoDay(time), /epoch milliseconds/);
    assert.throws(() => isoWeek(time), /epoch milliseconds/);
  }
});
