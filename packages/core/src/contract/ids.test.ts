import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { test } from 'node:test';

import * as v from 'valibot';

import { isAdapterError } from './errors.js';
import { formatItemId, parseItemId, parseTarget } from './ids.js';
import { pageTarget } from './page-target.js';
import { CircleId, ItemIdString, Key, TargetString, ThreadId, Uuid } from './schemas.js';

const T = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const R = '0b5a1c1e-0000-4000-8000-000000000000';
const KEY = 'A'.repeat(43);
const invalid = (error: unknown): boolean => isAdapterError(error) && error.code === 'invalid';

const CIRCLES = ['a', '0', 'night-shift', 'a--b', 'x'.repeat(40)];

test('ids go there and back', () => {
  for (const circle of CIRCLES) {
    const [thread, item] = [randomUUID(), randomUUID()];
    for (const id of [
      { circle, thread, item: thread },
      { circle, thread, item },
    ]) {
      assert.deepEqual(parseItemId(formatItemId(id)), id);
      assert.ok(v.is(ItemIdString, formatItemId(id)));
      assert.equal(v.is(ThreadId, formatItemId(id)), id.item === thread);
    }
    assert.equal(formatItemId(parseItemId(`${circle}.${thread}`)), `${circle}.${thread}`);
  }
});

test('targets of every kind are read', () => {
  const thread = { circle: 'night-shift', thread: T, item: T };
  assert.deepEqual(parseTarget(`post:night-shift.${T}`), { kind: 'post', id: thread });
  assert.deepEqual(parseTarget(`story:night-shift.${T}`), { kind: 'story', id: thread });
  assert.deepEqual(parseTarget(`reply:night-shift.${T}.${R}`), { kind: 'reply', id: { ...thread, item: R } });
  assert.deepEqual(parseTarget(`page:${'0f'.repeat(32)}`), { kind: 'page', digest: '0f'.repeat(32) });
});

const FORGED_IDS = [
  '',
  '.',
  `night-shift`,
  T,
  `.${T}`,
  `night-shift.`,
  `night-shift..${T}`,
  `night-shift.${T}.`,
  `night-shift.${T}.${R}.${R}`,
  `night-shift.${T.toUpperCase()}`,
  `Night-shift.${T}`,
  `-night.${T}`,
  `night-.${T}`,
  `${'x'.repeat(41)}.${T}`,
  `night_shift.${T}`,
  `nächte.${T}`,
  `night-shift.${T}\n`,
  ` night-shift.${T}`,
  `night-shift.${T}\0`,
  `night-shift.${T.replace('-4', '-1')}`,
  `night-shift.${T.replace('-b245', '-7245')}`,
  `night-shift.${T.replaceAll('-', '')}`,
  `night-shift.{${T}}`,
  `../${T}`,
  `night-shift/${T}`,
  `night-shift.${T}' or '1'='1`,
  `night-shift.<b>${T}</b>`,
  `night-shift.${'٧'.repeat(8)}${T.slice(8)}`,
  '__proto__',
  'constructor',
  `night-shift.${'0'.repeat(100_000)}`,
];

test('a forged id is refused wherever an id is read', () => {
  for (const id of FORGED_IDS) {
    const shown = id.slice(0, 80);
    assert.throws(() => parseItemId(id), invalid, shown);
    assert.equal(v.is(ItemIdString, id), false, shown);
    assert.equal(v.is(ThreadId, id), false, shown);
    for (const kind of ['post', 'story', 'reply', 'page']) {
      assert.throws(() => parseTarget(`${kind}:${id}`), invalid, shown);
      assert.equal(v.is(TargetString, `${kind}:${id}`), false, shown);
    }
  }
});

test('a target of the wrong form for its kind is refused', () => {
  for (const target of [
    `post:night-shift.${T}.${R}`,
    `reply:night-shift.${T}`,
    `page:${'0F'.repeat(32)}`,
    `page:${'0f'.repeat(31)}`,
    'page:https://example.org/',
    `user:night-shift.${T}`,
    `Post:night-shift.${T}`,
    `post:post:night-shift.${T}`,
    `night-shift.${T}`,
  ]) {
    assert.throws(() => parseTarget(target), invalid, target);
    assert.equal(v.is(TargetString, target), false, target);
  }
});

test('what is not even text is refused as well', () => {
  for (const value of [undefined, null, 1, {}, [`night-shift.${T}`], { toString: () => `night-shift.${T}` }]) {
    assert.throws(() => parseItemId(value as string), invalid);
    assert.throws(() => parseTarget(value as string), invalid);
    for (const schema of [ItemIdString, ThreadId, TargetString, CircleId, Uuid, Key]) {
      assert.equal(v.is(schema, value), false);
    }
  }
});

test('keys are 43 letters of base64url, nothing else', () => {
  assert.ok(v.is(Key, KEY));
  for (const key of ['', KEY.slice(1), `${KEY}A`, `${KEY}=`, `${KEY.slice(1)}+`, `${KEY.slice(1)}/`, `${KEY}\n`]) {
    assert.equal(v.is(Key, key), false, key);
  }
});

test('circle names are 1 to 40 of a–z, 0–9 and inner hyphens', () => {
  for (const circle of CIRCLES) assert.ok(v.is(CircleId, circle), circle);
  for (const circle of ['', '-', 'a-', '-a', 'A', 'ä', 'a b', 'a.b', 'a/b', '..', 'a\n', 'x'.repeat(41)]) {
    assert.equal(v.is(CircleId, circle), false, circle);
  }
});

test("a page's target is a digest of origin and path alone", async () => {
  const digest = createHash('sha256').update('https://example.org/letter').digest('hex');
  assert.equal(await pageTarget('https://example.org/letter'), `page:${digest}`);
  for (const url of [
    'https://example.org/letter?name=sam',
    'https://example.org:443/letter#top',
    new URL('https://example.org/letter?'),
  ]) {
    assert.equal(await pageTarget(url), `page:${digest}`);
  }
  for (const url of ['https://example.org/letter/', 'http://example.org/letter', 'https://example.org/Letter']) {
    assert.notEqual(await pageTarget(url), `page:${digest}`);
  }
  assert.ok(v.is(TargetString, await pageTarget('https://example.org/')));
  await assert.rejects(pageTarget('not an address'));
});
