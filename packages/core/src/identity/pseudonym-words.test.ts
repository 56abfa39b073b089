import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PSEUDONYM_LANGS, wordsFor } from './pseudonym-words.js';

test('English, German and Arabic are shipped', () => {
  assert.deepEqual([...PSEUDONYM_LANGS], ['en', 'de', 'ar']);
});

for (const lang of PSEUDONYM_LANGS) {
  const { first, second } = wordsFor(lang);

  test(`${lang}: 64 words in each list, a power of two, so that no word is likelier than another`, () => {
    assert.equal(first.length, 64);
    assert.equal(second.length, 64);
    assert.equal(2 ** 32 % first.length, 0);
  });

  test(`${lang}: no word twice, in whatever case, with or without its article`, () => {
    const bare = [...first, ...second].map((word) => word.toLocaleLowerCase(lang).replace(/^ال/u, ''));
    const twice = bare.filter((word, n) => bare.indexOf(word) !== n);
    assert.deepEqual(twice, []);
  });

  test(`${lang}: single words of plain letters, composed, without diacritics or format characters`, () => {
    for (const word of [...first, ...second]) {
      assert.match(word, /^\p{L}{2,14}$/u, word);
      assert.equal(word, word.normalize('NFC'), word);
    }
  });
}

test('letters belong to the script of the language', () => {
  const scripts = { en: /^[A-Z][a-z]+$/, de: /^[A-ZÄÖÜ][a-zäöüß]+$/, ar: /^[\u0621-\u063a\u0641-\u064a]+$/ };
  for (const [lang, script] of Object.entries(scripts)) {
    const { first, second } = wordsFor(lang);
    for (const word of [...first, ...second]) assert.match(word, script, `${lang}: ${word}`);
  }
});

test('the second words of Arabic are definite and the first are not, so that a pair is a construct', () => {
  const { first, second } = wordsFor('ar');
  assert.deepEqual(
    second.filter((word) => !word.startsWith('ال')),
    [],
  );
  assert.deepEqual(
    first.filter((word) => word.startsWith('ال')),
    [],
  );
});

test('a tag finds its language, and everything else English', () => {
  assert.equal(wordsFor('de-AT'), wordsFor('de'));
  assert.equal(wordsFor('AR'), wordsFor('ar'));
  for (const lang of ['fr', '', 'constructor', '__proto__', 'english'])
    assert.equal(wordsFor(lang), wordsFor('en'), lang);
});
