import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { toBase64Url } from './base64url.js';
import { createIdentity, createSecret, hashKey } from './identity.js';
import { PSEUDONYM_LANGS, wordsFor } from './pseudonym-words.js';
import { pseudonym } from './pseudonym.js';

const device = () =>
  createIdentity({ secret: createSecret(), endpoint: 'https://community.example', community: 'main' });
const hashOf = (...bytes: number[]): string => toBase64Url(Uint8Array.from({ length: 32 }, (_, n) => bytes[n] ?? 0));

test('two words, one of each list, in every language', async () => {
  const hash = await hashKey(await device().threadKey('thread'));
  for (const lang of PSEUDONYM_LANGS) {
    const [one, two, ...rest] = pseudonym(hash, lang).split(' ');
    assert.ok(wordsFor(lang).first.includes(one as string));
    assert.ok(wordsFor(lang).second.includes(two as string));
    assert.deepEqual(rest, []);
  }
});

test('the same in one thread however often it is asked, on whatever device holds the secret', async () => {
  const secret = createSecret();
  const options = { secret, endpoint: 'https://community.example', community: 'main' };
  const [one, other] = [createIdentity(options), createIdentity({ ...options, secret: secret.slice() })];
  assert.equal(
    pseudonym(await hashKey(await one.threadKey('thread'))),
    pseudonym(await hashKey(await other.threadKey('thread'))),
  );
});

test('over 1,000 threads of one device no key comes twice and names fall as evenly as chance', async () => {
  // A fixed secret: the test says the same each time it runs.
  const secret = Uint8Array.from({ length: 32 }, (_, n) => n);
  const me = createIdentity({ secret, endpoint: 'https://community.example', community: 'main' });
  const hashes = await Promise.all(
    Array.from({ length: 1_000 }, async (_, n) => hashKey(await me.threadKey(`thread-${n}`))),
  );
  assert.equal(new Set(hashes).size, 1_000);

  const names = hashes.map((hash) => pseudonym(hash));
  // 1,000 draws of 4,096 leave 888 different names on average, with a standard deviation near 9.
  const different = new Set(names).size;
  assert.ok(different > 843 && different < 933, `${different} different names`);
  for (const at of [0, 1]) assert.equal(new Set(names.map((name) => name.split(' ')[at])).size, 64);
});

test('the lists are read by the first eight bytes of the hash', () => {
  const { first, second } = wordsFor('en');
  assert.equal(pseudonym(hashOf()), `${first[0]} ${second[0]}`);
  assert.equal(pseudonym(hashOf(0, 0, 0, 5, 0, 0, 0, 63)), `${first[5]} ${second[63]}`);
  assert.equal(pseudonym(hashOf(0, 0, 0, 69, 0, 0, 0, 64)), `${first[5]} ${second[0]}`);
});

test('a taken pair gets a third word, stable as well and different from the second', () => {
  const { second } = wordsFor('en');
  // Readings at 8 to 10 all give word 0, which the second already is; at 11 word 7 begins to show.
  const hash = hashOf(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
  const two = pseudonym(hash);
  const three = pseudonym(hash, 'en', new Set([two]));
  assert.equal(three, `${two} ${second[7]}`);
  assert.equal(pseudonym(hash, 'en', new Set([two])), three);
  assert.equal(pseudonym(hash, 'en', new Set(['another name'])), two);
});

test('voices that share every reading of the hash still get names of their own', () => {
  const taken = new Set<string>();
  const hash = hashOf();
  for (let n = 0; n < 50; n += 1) {
    const name = pseudonym(hash, 'en', taken);
    assert.ok(!taken.has(name));
    taken.add(name);
  }
  assert.equal(taken.size, 50);
});

test('what is no hash is refused', () => {
  assert.throws(() => pseudonym('AAAA'), /32 bytes, not 3/);
  assert.throws(() => pseudonym(''), /32 bytes, not 0/);
  assert.throws(() => pseudonym('not base64url'));
});

const { pseudonyms } = JSON.parse(readFileSync(new URL('identity.vectors.json', import.meta.url), 'utf8')) as {
  pseudonyms: { hash: string; lang: string; taken: string[]; name: string }[];
};

for (const { hash, lang, taken, name } of pseudonyms) {
  test(`vector ${hash.slice(0, 6)}… in ${lang}, ${taken.length} taken`, () => {
    assert.equal(pseudonym(hash, lang, new Set(taken)), name);
  });
}

test('in 4,000 threads of 25 voices two meet in one pair as often as is stated', () => {
  const threads = 4_000;
  let met = 0;
  for (let thread = 0; thread < threads; thread += 1) {
    const names = Array.from({ length: 25 }, (_, voice) =>
      pseudonym(hash('sha256', `${thread}/${voice}`, 'base64url')),
    );
    if (new Set(names).size < names.length) met += 1;
  }
  // 7.1 % of 4,000 are 283, with a standard deviation of 16.
  assert.ok(met > 283 - 64 && met < 283 + 64, `${met} threads`);
});
