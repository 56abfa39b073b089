import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Automaton } from './word-list-automaton.js';
import { compileWords, MOST_MARKS, STEPS_A_LOOK, type WordLists } from './word-list.js';

/** The verdict, and the marked stretches as they stand in the text. */
function look(lists: WordLists, text: string): [verdict: string, ...marked: string[]] {
  const { verdict, marks } = compileWords(lists).match(text);
  return [verdict, ...marks.map(({ start, end }) => text.slice(start, end))];
}

const banned = (words: string | string[], text: string) => look({ banned: [words].flat() }, text);
const suspect = (words: string | string[], text: string) => look({ suspect: [words].flat() }, text);

describe('word list: words', () => {
  it('banned before suspect before clear', () => {
    const lists = { banned: ['grubblish'], suspect: ['flimmer'] };
    assert.deepEqual(look(lists, 'A quiet day.'), ['clear']);
    assert.deepEqual(look(lists, 'A flimmer.'), ['suspect', 'flimmer']);
    assert.deepEqual(look(lists, 'A flimmer, a grubblish flimmer.'), ['banned', 'grubblish']);
    assert.deepEqual(look({}, 'anything'), ['clear']);
    assert.deepEqual(look(lists, ''), ['clear']);
    assert.deepEqual(look({ banned: ['same'], suspect: ['same'] }, 'same'), ['banned', 'same']);
  });

  it('whole words only, whatever stands around them', () => {
    for (const text of ['ass', 'ass.', '(ass)', '"ass"', 'an ass, he', 'ass\n', '¿ass?', "ass's", 'kick-ass', 'x/ass'])
      assert.deepEqual(suspect('ass', text), ['suspect', 'ass'], text);
    for (const text of ['assist', 'class', 'glass', 'assé', 'ассass', '7ass', 'asses'])
      assert.deepEqual(suspect('ass', text), ['clear'], text);
  });

  it('under marks drawn over them, and with vowel points and joins or without', () => {
    const struck = (text: string, mark: string) => [...text].map((sign) => sign + mark).join('');
    for (const mark of ['\u0336', '\u0335', '\u0332', '\u20dd', '\u0336\u0321\u0363'.repeat(14)])
      assert.deepEqual(banned('grubblish', `a ${struck('grubblish', mark)} day`)[0], 'banned', JSON.stringify(mark));
    assert.equal(banned('كلب', 'يا كَلْب')[0], 'banned');
    assert.equal(banned('كلب', 'يا كـــلب')[0], 'banned');
    assert.equal(banned('كَلب', 'يا كلب')[0], 'banned');
    assert.equal(banned('שלום', 'שָׁלוֹם')[0], 'banned');
    // What composes with its letter, and what makes another word, stays.
    assert.equal(banned('resume', 'résumé')[0], 'clear');
    assert.equal(banned('कल', 'कुल')[0], 'clear');
    assert.equal(banned('أب', 'اب')[0], 'clear');
  });

  it('beginnings of words with a star, marked to the end of the word', () => {
    assert.deepEqual(suspect('zwurk*', 'Zwurking and zwurk, unzwurk.'), ['suspect', 'Zwurking', 'zwurk']);
    assert.deepEqual(suspect('so zwurk *', 'so zwurkingly good'), ['suspect', 'so zwurkingly']);
  });

  it('phrases over line breaks, spaces and hyphens, not over the end of a sentence', () => {
    for (const text of [
      'sell you pills',
      'SELL  you\n\tpills',
      'sell-you-pills',
      'sell_you pills',
      'sell\u00a0you pills',
    ])
      assert.equal(banned('sell you pills', text)[0], 'banned', text);
    for (const text of ['sell you. Pills', 'sell you, pills', 'resell you pills', 'sell you pillsbury', 'sellyoupills'])
      assert.equal(banned('sell you pills', text)[0], 'clear', text);
  });

  it('all that overlap, as one mark each, in their order', () => {
    const lists = { suspect: ['red house', 'house', 'house on fire', 'cold'] };
    assert.deepEqual(look(lists, 'cold: a red house on fire, no house'), [
      'suspect',
      'cold',
      'red house on fire',
      'house',
    ]);
  });

  it('names an entry in which there is no word', () => {
    for (const [lists, says] of [
      [{ banned: ['fine', ' '] }, /banned\[1\]/],
      [{ suspect: ['*'] }, /suspect\[0\]/],
      [{ suspect: ['\u200b!!'] }, /suspect\[0\]/],
      [{ banned: [7] }, /banned\[0\] is no text/],
    ] as [WordLists, RegExp][])
      assert.throws(() => compileWords(lists), says);
  });
});

describe('word list: ways to write a word', () => {
  it('any case, in any script', () => {
    assert.deepEqual(suspect('GRUBBLISH', 'Grubblish'), ['suspect', 'Grubblish']);
    assert.deepEqual(suspect('straße', 'STRASSE'), ['suspect', 'STRASSE']);
    assert.deepEqual(suspect('strasse', 'Straße!'), ['suspect', 'Straße']);
    assert.deepEqual(suspect('ΟΔΟΣ', 'οδος'), ['suspect', 'οδος']);
    assert.deepEqual(suspect('дурак', 'Ты ДУРАК.'), ['suspect', 'ДУРАК']);
    assert.deepEqual(suspect('غبي', 'أنت غبي.'), ['suspect', 'غبي']);
  });

  it('compatibility forms and composed letters, with marks on the text as it was written', () => {
    for (const text of ['ｇｒｕｂｂｌｉｓｈ', '𝓰𝓻𝓾𝓫𝓫𝓵𝓲𝓼𝓱', 'ⓖⓡⓤⓑⓑⓛⓘⓢⓗ'])
      assert.deepEqual(banned('grubblish', `so ${text}, yes`), ['banned', text]);
    assert.deepEqual(suspect('café', 'a cafe\u0301 there'), ['suspect', 'cafe\u0301']);
    assert.deepEqual(suspect('office', 'the oﬃce'), ['suspect', 'oﬃce']);
    assert.deepEqual(suspect('cafe', 'café'), ['clear'], 'an accent is another letter');
  });

  it('invisible signs inside', () => {
    for (const text of ['gru\u200bbblish', 'g\u00adr\u00adubblish', 'gru\u2060bbl\ufeffish', 'grubbli\u200d\u200csh'])
      assert.deepEqual(banned('grubblish', `x ${text} y`), ['banned', text]);
  });

  it('digits and signs for letters, letters of other alphabets among Latin ones', () => {
    for (const text of ['grubbl1sh', 'gru88l!sh', 'GRUBBLI$H', 'grubb|ish', 'grubbli5h'])
      assert.deepEqual(banned('grubblish', `(${text})`), ['banned', text], text);
    assert.deepEqual(banned('class', 'c1@$$'), ['banned', 'c1@$$'], 'a 1 for an l');
    assert.deepEqual(banned('сlown'.replace('с', 'c'), 'сlоwn'), ['banned', 'сlоwn'], 'Cyrillic с and о');
    assert.deepEqual(banned('sos', '505'), ['clear'], 'a number is a number');
    assert.deepEqual(banned('88', 'since 88.'), ['banned', '88'], 'and is found as one');
    assert.deepEqual(banned('damni', 'damn!'), ['clear'], 'a sign at the end is what it is');
    assert.deepEqual(banned('damn', 'damn!!'), ['banned', 'damn']);
  });

  it('letters that are drawn out, and no shorter word', () => {
    for (const text of ['grubbbblish', 'grrrrubblish', 'grubblishhhh', 'grrrubbbblisssh', 'gru88888l1sh'])
      assert.deepEqual(banned('grubblish', `x ${text} y`), ['banned', text], text);
    assert.deepEqual(banned('coon', 'a con'), ['clear']);
    assert.deepEqual(banned('con', 'a coon'), ['clear'], 'two letters are two letters');
    assert.deepEqual(banned('con', 'a coooon'), ['banned', 'coooon']);
    assert.deepEqual(banned('10', '1000'), ['clear'], 'digits are not drawn out');
  });

  it('scripts without spaces: the signs alone', () => {
    assert.deepEqual(suspect('笨蛋', '你是笨蛋吗'), ['suspect', '笨蛋']);
    assert.deepEqual(suspect('ばか', 'それはばかだ'), ['suspect', 'ばか']);
    assert.deepEqual(suspect('โง่', 'เขาโง่มาก'), ['suspect', 'โง่']);
    assert.deepEqual(suspect('バカ', 'ﾊﾞｶなこと'), ['suspect', 'ﾊﾞｶ'], 'half-width, too');
  });
});

/** How many steps a text takes, as the clock is asked once every so many. */
function steps(lists: WordLists, text: string): number {
  let looks = 0;
  compileWords(lists).match(text, { budgetMs: 1, clock: () => ((looks += 1), 0) });
  return (looks - 1) * STEPS_A_LOOK;
}

const MEGABYTE = 1_000_000;
/** Those a naive search is slowest with, at full length; the others a tenth as long. */
const LONG = /that letter|combining/;

describe('word list: time', () => {
  const nested = Array.from({ length: 12 }, (_, n) => 'a'.repeat(n + 1));
  const texts: Record<string, [WordLists, (length: number) => string]> = {
    'one letter against a word of that letter': [{ suspect: [`${'a'.repeat(60)}b`] }, (length) => 'a'.repeat(length)],
    'one letter against many words of it': [{ suspect: nested }, (length) => 'a'.repeat(length)],
    'one endless word with a star': [{ suspect: ['a*', 'aa*', 'b*'] }, (length) => 'ab'.repeat(length / 2)],
    'every word a suspect one': [{ suspect: ['a', 'a a', 'a a a'] }, (length) => 'a '.repeat(length / 2)],
    'nearly a phrase': [{ banned: ['a a a a a a a b'] }, (length) => 'a '.repeat(length / 2)],
    'all disguised': [{ banned: ['assassin'] }, (length) => '@$5'.repeat(length / 3 - 1) + 'asn'],
    'all drawn out': [{ banned: ['abcabcabd'] }, (length) => 'aaabbbccc'.repeat(length / 9)],
    'endless combining marks': [{ banned: ['z'] }, (length) => `z${'\u0301\u0323'.repeat(length / 2)}`],
    'invisible signs only': [{ banned: ['z'] }, (length) => '\u200b'.repeat(length)],
    'half surrogate pairs': [{ banned: ['z'] }, (length) => '\ud83d'.repeat(length)],
  };
  for (const [name, [lists, text]] of Object.entries(texts)) {
    it(`is linear in ${name}`, () => {
      const length = LONG.test(name) ? MEGABYTE : MEGABYTE / 10;
      const [tenth, all] = [steps(lists, text(length / 10)), steps(lists, text(length))];
      assert.ok(all < 40 * length, `${all} steps for ${length} characters`);
      assert.ok(all < 10.5 * tenth + STEPS_A_LOOK * 11, `${tenth} steps, then ${all} for ten times as much`);
      assert.ok(all >= length / 40, `${all} steps are too few to be true`);
    });
  }

  it('over its time it could not check, and says so', () => {
    const matcher = compileWords({ banned: ['grubblish'], suspect: ['flimmer'] });
    let now = 0;
    const slow = { budgetMs: 10, clock: () => (now += 4) };
    const text = `${'quiet '.repeat(2000)}grubblish`;
    assert.deepEqual(matcher.match(text, slow), { verdict: 'could-not-check', marks: [] });
    now = 0;
    assert.equal(matcher.match('grubblish', slow).verdict, 'banned', 'what is short is done before');
    assert.equal(matcher.match(text, { budgetMs: 10, clock: () => 0 }).verdict, 'banned', 'in time');
    assert.equal(matcher.match(text).verdict, 'banned', 'without a budget');
  });

  it('marks no more than anybody reads', () => {
    const { verdict, marks } = compileWords({ suspect: ['flimmer'] }).match('flimmer '.repeat(5000));
    assert.equal(verdict, 'suspect');
    assert.equal(marks.length, MOST_MARKS);
    assert.deepEqual(marks[1], { start: 8, end: 15 });
  });
});

describe('word list: the automaton', () => {
  it('finds what a plain search finds, over random texts and words', () => {
    let state = 7;
    const below = (n: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % n;
    };
    const word = (most: number): number[] => Array.from({ length: 1 + below(most) }, () => below(2));
    for (let round = 0; round < 300; round += 1) {
      const patterns = Array.from({ length: 1 + below(8) }, () => word(5));
      const text = word(60);
      const found: string[] = [];
      new Automaton(patterns).search(
        text,
        () => undefined,
        (pattern, end) => {
          found.push(`${pattern} ${end}`);
          return false;
        },
      );
      const expected = patterns.flatMap((pattern, index) =>
        text.flatMap((_, at) =>
          pattern.every((sign, n) => text[at + n] === sign) ? [`${index} ${at + pattern.length}`] : [],
        ),
      );
      assert.deepEqual(found.toSorted(), expected.toSorted(), JSON.stringify({ patterns, text }));
    }
  });
});
