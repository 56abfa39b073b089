import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { KEY_PATTERN } from '../contract/ids.js';
import { fromBase64Url, toBase64Url } from './base64url.js';

test('the vectors of RFC 4648 §10, without padding', () => {
  for (const [plain, coded] of [
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ] as const) {
    assert.equal(toBase64Url(new TextEncoder().encode(plain)), coded);
    assert.equal(new TextDecoder().decode(fromBase64Url(coded)), plain);
  }
});

test('the two letters that differ from base64', () => {
  assert.equal(toBase64Url(Uint8Array.of(0xfb, 0xff, 0xfe)), '-__-');
  assert.deepEqual([...fromBase64Url('-__-')], [0xfb, 0xff, 0xfe]);
});

test('every length goes there and back as node has it', () => {
  for (let length = 0; length <= 100; length += 1) {
    const bytes = randomBytes(length);
    const coded = toBase64Url(bytes);
    assert.equal(coded, bytes.toString('base64url'));
    assert.deepEqual([...fromBase64Url(coded)], [...bytes]);
  }
  assert.match(toBase64Url(randomBytes(32)), KEY_PATTERN);
});

test('anything else is refused', () => {
  for (const text of ['a', 'Zg.', 'Zm8é', '*']) {
    assert.throws(() => fromBase64Url(text), { name: 'InvalidCharacterError' }, text);
  }
});
