import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { wordingFindings } from '../guards/wording.js';
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

/** Beginnings of what no name may be made of, in whatever language: harm and its means, illness, bodies, judgements, belief. */
const UNKIND: Record<string, RegExp> = {
  en: /^(?:rope|knife|blade|razor|pill(?!ow)|poison|gun|bullet|cliff|bridge|noose|grave|coffin|blood|wound|scar(?!f)|pain(?!t)|death|dead|ghost|devil|angel|god|church|cross|sick|fever|crazy|mad|fat|ugly|skull|bone|skin|black|white|brown|yellow|red|dark|shadow|fool|loser|stranger|victim|king|queen|master|slave)/i,
  de: /^(?:seil|strick|messer|klinge|rasier|tablette|gift|waffe|kugel|klippe|br[uü]cke|galgen|grab|sarg|blut|wunde|narbe|schmerz|tod|tot|geist|teufel|engel|gott|kirche|kreuz|krank|fieber|irre|dumm|dick|h[aä]sslich|sch[aä]del|knochen|haut|schwarz|wei(?:ß|ss)|braun|gelb|rot|dunkel|schatten|narr|opfer|k[oö]nig|herr|sklave|mist|dreck)/i,
  ar: /^(?:ال)?(?:حبل|سكين|شفرة|حبوب|سم$|سلاح|رصاص|مشنقة|قبر|نعش|دم$|جرح|ألم|موت|ميت|شبح|شيطان|ملاك|مسجد|كنيسة|صليب|مرض|مريض|حمى|مجنون|قبيح|جمجمة|عظم|جلد|أسود|أبيض|ظلام|ظل$|أحمق|ضحية|ملك|عبد)/,
};

test('no word is of harm, illness, bodies, judgement or belief, read in any shipped language', () => {
  // Written in one script, a word is read by those who speak another language, too: “mist” is dung to a German.
  for (const list of PSEUDONYM_LANGS) {
    const { first, second } = wordsFor(list);
    for (const word of [...first, ...second]) {
      for (const [lang, unkind] of Object.entries(UNKIND))
        assert.doesNotMatch(word, unkind, `${list} in ${lang}: ${word}`);
    }
  }
});

test('no pair breaks the way this project speaks, in any shipped language', () => {
  for (const list of PSEUDONYM_LANGS) {
    const { first, second } = wordsFor(list);
    const pairs = first.map((one) => second.map((two) => `${one} ${two}.`).join(' ')).join(' ');
    for (const lang of PSEUDONYM_LANGS) assert.deepEqual(wordingFindings(pairs, lang), [], `${list} in ${lang}`);
  }
});

test('the odds that are stated for two voices to meet in one pair are the odds', () => {
  const exactly = (voices: number): number =>
    1 - Array.from({ length: voices }, (_, n) => 1 - n / (64 * 64)).reduce((product, one) => product * one, 1);
  const source = readFileSync(new URL('pseudonym-words.ts', import.meta.url), 'utf8').replace(/\n \* /g, ' ');
  const stated = [...source.matchAll(/(\d+) voices ([\d.]+) %/g)].map(([, voices, odds]) => [
    Number(voices),
    Number(odds),
  ]);
  assert.deepEqual(
    stated.map(([voices]) => voices),
    [5, 10, 25, 50],
  );
  for (const [voices = 0, odds = 0] of stated) {
    const off = Math.abs(exactly(voices) * 100 - odds);
    assert.ok(off < odds * 0.03, `${voices} voices: ${odds} % is said, ${(exactly(voices) * 100).toFixed(2)} % it is`);
  }
  assert.match(source, /76 voices one in two/);
  assert.ok(exactly(75) < 0.5 && exactly(76) > 0.5);
});
