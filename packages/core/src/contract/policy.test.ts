import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { expiryTime, LIMITS, roundTime, TIME_STEP } from './limits.js';
import { DEFAULT_POLICY, MODERATION_MODES, settlePolicy, tightenCounts, type Policy } from './policy.js';
import { PolicySchema } from './schemas.js';
import { AUDIENCES, COUNTS } from './vocabulary.js';

const EVERY: Policy[] = AUDIENCES.flatMap((audience) =>
  COUNTS.flatMap((counts) =>
    MODERATION_MODES.map((moderation) => ({ audience, counts, moderation, k: 5, readOnly: false })),
  ),
);

test('out of the box: held first, no counts, groups of five', () => {
  assert.deepEqual(DEFAULT_POLICY, { audience: 'adult', counts: 'none', k: 5, moderation: 'pre', readOnly: false });
  assert.equal(DEFAULT_POLICY.k, LIMITS.defaultK);
  assert.ok(v.is(PolicySchema, DEFAULT_POLICY));
});

test('a youth audience is pre-moderated and never counted exactly, whatever else is set', () => {
  for (const policy of EVERY) {
    const settled = settlePolicy(policy);
    assert.ok(v.is(PolicySchema, settled));
    assert.deepEqual(settlePolicy(settled), settled, 'settling twice changes nothing');
    if (policy.audience === 'youth') {
      assert.equal(settled.moderation, 'pre');
      assert.notEqual(settled.counts, 'exact');
      if (policy.counts !== 'exact') assert.equal(settled.counts, policy.counts);
    } else assert.deepEqual(settled, policy);
  }
});

test('settling leaves the policy it was given alone', () => {
  const policy: Policy = Object.freeze({ ...DEFAULT_POLICY, audience: 'youth', moderation: 'post', counts: 'exact' });
  settlePolicy(policy);
  assert.equal(policy.moderation, 'post');
});

test('a page can only tighten counts', () => {
  for (const allowed of COUNTS) {
    for (const asked of COUNTS) {
      const result = tightenCounts(allowed, asked);
      assert.equal(COUNTS.indexOf(result), Math.min(COUNTS.indexOf(allowed), COUNTS.indexOf(asked)));
    }
  }
});

test('a policy of groups below three, or of no whole number, is refused', () => {
  for (const k of [2, 0, -5, 3.5, NaN, Infinity, '5', null]) {
    assert.equal(v.is(PolicySchema, { ...DEFAULT_POLICY, k }), false, String(k));
  }
  assert.ok(v.is(PolicySchema, { ...DEFAULT_POLICY, k: 3 }));
});

test('what stays for days ends with the beginning of one, and never later than was said', () => {
  const now = Date.parse('2026-11-22T10:20:30Z');
  const day = 86_400_000;
  const ends = (expiresIn: number): string => new Date(expiryTime(now, expiresIn)).toISOString();
  assert.equal(ends(day), '2026-11-23T10:20:00.000Z');
  assert.equal(ends(2 * day - 1), '2026-11-24T10:20:00.000Z');
  assert.equal(ends(2 * day), '2026-11-24T00:00:00.000Z');
  assert.equal(ends(7 * day), '2026-11-29T00:00:00.000Z');
});

test('times are rounded down to whole steps', () => {
  const time = Date.parse('2026-11-22T10:20:30.456Z');
  assert.equal(new Date(roundTime(time, TIME_STEP.item)).toISOString(), '2026-11-22T10:20:00.000Z');
  assert.equal(new Date(roundTime(time, TIME_STEP.reaction)).toISOString(), '2026-11-22T00:00:00.000Z');
  assert.equal(roundTime(0, TIME_STEP.item), 0);
});

test('moderators are told of nobody out of the box, and what is off is not named', () => {
  assert.ok(!('careFlag' in DEFAULT_POLICY));
  for (const policy of EVERY) {
    assert.ok(!('careFlag' in settlePolicy({ ...policy, careFlag: false })));
    assert.equal(settlePolicy({ ...policy, careFlag: true }).careFlag, true, policy.audience);
  }
});
