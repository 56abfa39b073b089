import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { line, missed, PARTS, partOf, share, shares, wilson } from './harness.js';

describe('the table of guards', () => {
  it('gives the interval of a share as Wilson did', () => {
    const [low, high] = wilson(8, 10);
    assert.ok(Math.abs(low - 0.4902) < 1e-3 && Math.abs(high - 0.9433) < 1e-3, `${low} … ${high}`);
    assert.deepEqual(wilson(0, 0), [0, 1]);
    assert.ok(wilson(10, 10)[1] > 0.999);
  });

  it('splits texts by themselves into two parts of about one size', () => {
    const texts = Array.from({ length: 400 }, (_, n) => `text ${n}`);
    const seen = texts.filter((text) => partOf(text) === PARTS[0]).length;
    assert.ok(seen > 150 && seen < 250, String(seen));
    const rows = shares('even', texts, { text: (text) => text, hit: (text) => /[02468]$/.test(text) });
    assert.equal(
      rows.reduce((sum, { of = 0 }) => sum + of, 0),
      400,
    );
  });

  it('misses a bar by its value, and where nothing was counted', () => {
    assert.equal(missed(share('a', undefined, 9, 10, { least: 0.9 })), false);
    assert.equal(missed(share('a', undefined, 8, 10, { least: 0.9 })), true);
    assert.equal(missed(share('a', undefined, 1, 10, { most: 0.1 })), false);
    assert.equal(missed(share('a', undefined, 2, 10, { most: 0.1 })), true);
    assert.equal(missed(share('a', undefined, 0, 0, { most: 0.1 })), true);
    assert.match(
      line(share('a', undefined, 8, 10, { least: 0.9 })),
      /80\.0 %.*49\.0 % … 94\.3 %.*n=10.*≥ 90\.0 %.*MISSED/,
    );
  });
});
