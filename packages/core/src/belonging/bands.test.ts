import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BANDS } from '../contract/vocabulary.js';
import { band } from './bands.js';
import { atLeastK } from './threshold.js';

test('each band begins and ends where it says', () => {
  assert.deepEqual([-1, 0, 1, 2, 3, 5, 6, 12, 13, 1_000_000].map(band), [
    'none',
    'none',
    'one',
    'one',
    'few',
    'few',
    'several',
    'several',
    'many',
    'many',
  ]);
});

test('more people never make a smaller band, and every band of the contract is used', () => {
  const ranks = Array.from({ length: 50 }, (_, count) => BANDS.indexOf(band(count)));
  assert.ok(ranks.every((rank, n) => n === 0 || rank >= (ranks[n - 1] as number)));
  assert.deepEqual([...new Set(ranks)], [0, 1, 2, 3, 4]);
});

test('a figure shows at k and never at k − 1', () => {
  assert.equal(atLeastK(5, 5), true);
  assert.equal(atLeastK(4, 5), false);
});

test('no k, however it was set, goes below three people', () => {
  for (const k of [2, 1, 0, -1]) {
    assert.equal(atLeastK(2, k), false);
    assert.equal(atLeastK(3, k), true);
  }
  assert.equal(atLeastK(1_000, NaN), false, 'a broken setting shows nothing');
});
