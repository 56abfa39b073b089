import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Phrases } from './phrases.js';
import { foldWord, plainWord, tokenise } from './tokens.js';

const always = () => true;

/** The stretches that lines of phrases find in a text. */
function find(lines: string, text: string, sets: Record<string, string> = {}): string[] {
  const tokens = tokenise(text, always);
  return new Phrases({ sets, phrases: { it: lines } }, plainWord)
    .find(tokens, always)
    .map(({ from, to }) => text.slice(tokens.start(from), tokens.end(to - 1)));
}

describe('words of a text', () => {
  const words = (text: string) => {
    const tokens = tokenise(text, always);
    return Array.from({ length: tokens.length }, (_, n) => text.slice(tokens.start(n), tokens.end(n)));
  };

  test('numbers stand apart from what follows them', () => {
    assert.deepEqual(words("I'm at 20mg, 1.5 a day"), ["I'm", 'at', '20', 'mg', '1', '5', 'a', 'day']);
    assert.deepEqual(foldWord('20'), ['20', '#', '#5', '#10']);
  });

  test('however they are written quickly', () => {
    assert.equal(plainWord('Don’t'), 'dont');
    assert.equal(plainWord('Größe'), 'grosse');
    assert.equal(plainWord('إِلى'), 'الي');
    assert.ok(foldWord('soooo').includes('so'));
    assert.ok(foldWord('goood').includes('good'));
    assert.ok(foldWord('fuer').includes(plainWord('für')));
    assert.ok(foldWord("l'hôpital").includes('hopital'));
    assert.ok(foldWord('والموت').includes('موت'));
  });

  test('sentences end at stops and lines, not inside numbers; some ask', () => {
    const tokens = tokenise('One 1.5 two. Three? four\nfive', always);
    assert.deepEqual(
      Array.from({ length: tokens.length }, (_, n) => tokens.sentence(n)),
      [0, 0, 0, 0, 1, 2, 3],
    );
    assert.deepEqual([tokens.asks(0), tokens.asks(1), tokens.asks(2)], [false, true, false]);
    assert.ok(tokenise('هل أنت هنا؟', always).asks(0));
  });

  test('what stands in quotation marks, of either kind', () => {
    for (const text of ['a "b" c', 'a “b” c', 'a „b“ c', 'a «b» c']) {
      const tokens = tokenise(text, always);
      assert.deepEqual(
        [0, 1, 2].map((n) => tokens.quoted(n)),
        [false, true, false],
        text,
      );
    }
  });

  test('it stops where it is told to', () => {
    let asked = 0;
    const tokens = tokenise('word '.repeat(10_000), () => (asked += 1) < 3);
    assert.equal(asked, 3);
    assert.ok(tokens.length < 2000);
  });
});

describe('phrases', () => {
  test('words, alternatives, beginnings and sets', () => {
    assert.deepEqual(find('so sad|sorry', 'So sorry. So glad.'), ['So sorry']);
    assert.deepEqual(find('lone*', 'Loneliness and being lonely'), ['Loneliness', 'lonely']);
    assert.deepEqual(find('my @kin', 'my mum, my car', { kin: 'mum|dad' }), ['my mum']);
  });

  test('what may be there, gaps, numbers', () => {
    assert.deepEqual(find('i am so? sad', 'I am sad. I am so sad. I am very sad.'), ['I am sad', 'I am so sad']);
    assert.deepEqual(find('so? sad', 'so sad'), ['so sad', 'sad']);
    assert.deepEqual(find('take ..2 care', 'take care; take good care; take all the best care'), [
      'take care',
      'take good care',
    ]);
    assert.deepEqual(find('took #10 pills', 'took 3 pills, took 40 pills'), ['took 40 pills']);
  });

  test('what may not stand before or behind', () => {
    assert.deepEqual(find('~not|never my fault', 'It is my fault. It is not really my fault.'), ['my fault']);
    assert.deepEqual(find('look !at', 'Look here. Look at that.'), ['Look']);
  });

  test('where a sentence begins, ends or asks', () => {
    assert.deepEqual(find('^ same', 'Same. The same.'), ['Same']);
    assert.deepEqual(find('right $', 'right here. That is right.'), ['right']);
    assert.deepEqual(find('did you $?', 'Did you? What did you do. Did you go there?'), ['Did you', 'Did you']);
    assert.deepEqual(find('one two', 'One. Two'), []);
  });

  test('weights are told with the hit', () => {
    const tokens = tokenise('very kind', always);
    const [hit] = new Phrases({ phrases: { it: '-0.5: very kind' } }, plainWord).find(tokens, always);
    assert.deepEqual(hit, { kind: 'it', weight: -0.5, from: 0, to: 2 });
  });

  test('it stops where it is told to', () => {
    let asked = 0;
    const phrases = new Phrases({ phrases: { it: 'a' } }, plainWord);
    const hits = phrases.find(tokenise('a '.repeat(5000), always), () => (asked += 1) < 3);
    assert.equal(asked, 3);
    assert.ok(hits.length > 0 && hits.length < 1000);
  });

  test('the work grows with the text alone', () => {
    // Counted, not timed: how often words are read, on texts of which each word begins every phrase.
    const count = (length: number): number => {
      const tokens = tokenise('i just really '.repeat(length), always);
      let reads = 0;
      const counted = { ...tokens, forms: (n: number) => ((reads += 1), tokens.forms(n)) };
      new Phrases(
        { phrases: { it: 'i ..3 just ..3 really ..3 gone\n~really just just? ..3 i? i really gone' } },
        plainWord,
      ).find(counted, always);
      return reads;
    };
    const [small, large] = [count(100), count(1000)];
    assert.ok(large <= small * 10.5, `${small} → ${large}`);
  });
});
