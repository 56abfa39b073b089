import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import type { GuardContext } from '../guard.js';
import { wordingFindings } from '../wording.js';
import { compile } from './compile.js';
import { CRISIS_KINDS, guard, isCrisis, prepare } from './index.js';
import { RULES as GERMAN } from './rules.de.js';
import { RULES as ENGLISH } from './rules.en.js';
import { RULES as SPANISH } from './rules.es.js';
import { RULES as FRENCH } from './rules.fr.js';
import type { CrisisRules } from './rules.js';
import { scan } from './scan.js';
import { OTHER_WORDS } from './words.others.js';
import { ENGLISH_WORDS } from './words.js';

const LANGUAGES: Record<string, CrisisRules> = { en: ENGLISH, de: GERMAN, es: SPANISH, fr: FRENCH };

interface Cases {
  /** `before` the rules were tuned to them, `after` that. */
  explicit: { before: string[]; after: string[] };
  lookalike: { before: string[]; after: string[] };
  /** Heavy, but of somebody else, of the past, or of no wish to die. */
  mention: string[];
}

const casesOf = (lang: string): Cases =>
  JSON.parse(readFileSync(new URL(`cases/${lang}.json`, import.meta.url), 'utf8')) as Cases;

const context = (more: Partial<GuardContext> = {}): GuardContext => ({
  lang: 'en',
  writing: 'post',
  goOn: () => true,
  ...more,
});

async function kinds(text: string, more: Partial<GuardContext> = {}): Promise<string[]> {
  await prepare(text, context(more));
  return (await guard(text, context(more))).map(({ kind }) => kind);
}

for (const lang of Object.keys(LANGUAGES)) {
  describe(`written by hand: ${lang}`, () => {
    const { explicit, lookalike, mention } = casesOf(lang);

    test('at least sixty of each', () => {
      assert.ok(explicit.before.length >= 60 && lookalike.before.length >= 60);
    });

    test('heavy without more: a quiet line for nine in ten and more, and never the card', async () => {
      const missed: string[] = [];
      for (const text of mention) {
        const found = await kinds(text, { lang });
        assert.ok(!found.includes('explicit'), text);
        if (!found.includes('mention')) missed.push(text);
      }
      assert.ok(missed.length <= mention.length * 0.1, missed.join('\n'));
    });

    for (const part of ['before', 'after'] as const) {
      test(`explicit, written ${part}: nine in ten and more`, async () => {
        const missed: string[] = [];
        for (const text of explicit[part]) if (!(await kinds(text, { lang })).includes('explicit')) missed.push(text);
        assert.ok(missed.length <= explicit[part].length * 0.1, missed.join('\n'));
      });

      test(`sounding alike, written ${part}: three in a hundred at most`, async () => {
        const found: string[] = [];
        for (const text of lookalike[part]) if ((await kinds(text, { lang })).includes('explicit')) found.push(text);
        assert.ok(found.length <= lookalike[part].length * 0.03, found.join('\n'));
      });
    }
  });
}

describe('what counts', () => {
  const EXPLICIT = [
    ['written without care', 'i dont wanna liveee no more'],
    ['misspelled', 'i think about sucide every day'],
    ['written around a filter', 'I want to k1ll my$elf, I want to d*e'],
    ['typographic apostrophes', 'I don’t want to live anymore'],
    ['in capitals', 'I WANT TO DIE'],
    ['a negation that takes back nothing', 'I can’t stop thinking about killing myself'],
    ['somebody else’s ignorance', 'Nobody knows I want to die'],
    ['another clause', 'I am not angry, I want to die'],
    ['all of it in quotation marks', '“I want to die”'],
    ['recent, though past', 'I tried to kill myself last week'],
    ['said of what was named before', 'Suicide is talked about so little. I have thought about it.'],
    ['said of what is named after', 'I have thought about it. Suicide is talked about so little.'],
    ['without the courage', 'I do not have the courage to kill myself but I want it to be over'],
    ['oneself held back', 'I have to fight not to kill myself'],
    ['a sidearm', 'I held my service weapon to my head'],
    ['sorry to wake', 'Every morning I am mad that I woke up'],
    ['one of a number', 'I nearly became one of the 22'],
  ] as const;
  for (const [why, text] of EXPLICIT)
    test(`explicit: ${why}`, async () => {
      assert.ok((await kinds(text)).includes('explicit'));
    });

  const NOT = [
    ['negated', 'I don’t want to die'],
    ['somebody else', 'She wants to die and I am afraid for her'],
    ['somebody else, left out', 'They are so tired and just want to die'],
    ['over', 'I tried to kill myself once. I am so glad I am still here.'],
    ['quoted', 'The poster said “I want to die” in large letters and nobody stopped to look'],
    ['asked by others', 'They sent me to a doctor to see if I was suicidal'],
    ['an opinion', 'I think suicide is a real problem in our ranks'],
    ['there for somebody', 'I have been there for friends who were suicidal'],
    ['an accident', 'I hurt myself lifting boxes'],
    ['told to', 'My ex told me to kill myself'],
    ['in a film', 'In the movie I want to die is all he says'],
    ['a question to somebody', 'Do you want to kill yourself?'],
    ['an idiom', 'I nearly died laughing'],
    ['without the word named before', 'I have thought about it'],
  ] as const;
  for (const [why, text] of NOT)
    test(`not explicit: ${why}`, async () => {
      assert.ok(!(await kinds(text)).includes('explicit'));
    });

  test('what is heavy without being explicit is a mention', async () => {
    for (const text of ['My uncle died by suicide', 'I feel so hopeless', 'She keeps hurting herself'])
      assert.deepEqual([...new Set(await kinds(text))], ['mention'], text);
  });

  test('nothing is found in ordinary words', async () => {
    for (const text of ['', ' ', 'I had soup for lunch and a long walk.', '\ud800', 'Ich nehme die Bahn.', '🙂'])
      assert.deepEqual(await kinds(text), [], text);
  });
});

describe('languages', () => {
  test('English is looked for on every page, and the page’s words are used', async () => {
    for (const lang of ['de', 'es-MX', 'fr', 'ar', 'sw'])
      assert.deepEqual(await kinds('I want to die', { lang }), ['explicit']);
  });

  test('a text in another language than the page is understood', async () => {
    for (const text of ['Ich will einfach nicht mehr leben', 'Ya no quiero vivir', 'Je ne veux plus vivre'])
      assert.ok(await isCrisis(text, 'en'), text);
    assert.ok(!(await isCrisis('Ich lebe gern hier', 'en')));
  });

  test('every reason speaks as the project does, in the language of the page', async () => {
    for (const [lang, words] of Object.entries({ en: ENGLISH_WORDS, ...OTHER_WORDS })) {
      assert.deepEqual(Object.keys(words).sort(), [...CRISIS_KINDS].sort());
      for (const reason of Object.values(words) as string[])
        assert.deepEqual(wordingFindings(reason, lang), [], reason);
      const more = { lang, writing: 'reply', answers: 'I want to die' } as const;
      await prepare('I want to die', context(more));
      const reasons = (await guard('I want to die', context(more))).map(({ reason }) => reason);
      assert.deepEqual(reasons, [words.answering, words.explicit]);
    }
  });
});

describe('answering', () => {
  const answers = 'I have the pills here and I want to die.';

  test('a reply to an explicit text is told so first, about all of it', async () => {
    const text = 'I read this, and I am with you.';
    await prepare(text, context());
    const [first] = await guard(text, context({ writing: 'reply', answers }));
    assert.deepEqual([first?.kind, first?.start, first?.end], ['answering', 0, text.length]);
  });

  test('neither a post nor a reply to anything else', async () => {
    assert.deepEqual(await kinds('I read this', { answers }), []);
    assert.deepEqual(await kinds('I read this', { writing: 'reply', answers: 'My cat died.' }), []);
    assert.deepEqual(await kinds('I read this', { writing: 'reply' }), []);
  });
});

describe('findings', () => {
  test('stand in order inside the text, none inside another, on any cut of any case', () => {
    for (const [lang, rules] of Object.entries(LANGUAGES)) {
      const compiled = compile(rules);
      const { explicit, lookalike } = casesOf(lang);
      const all = [...explicit.before, ...lookalike.before].join(' ');
      for (let at = 0; at < all.length; at += 97) {
        const text = all.slice(at, at + 211 + (at % 300));
        let end = 0;
        for (const span of scan(text, compiled)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, text);
          end = span.end;
        }
      }
    }
  });

  test('the place is that of the words', async () => {
    const text = 'Today was long. I want to die. That is all.';
    const [found] = await guard(text, context());
    assert.equal(text.slice(found?.start, found?.end), 'I want to die');
  });
});

describe('as long as the text, no longer', () => {
  const MEAN = [
    'i ',
    'i want to ',
    'not ',
    'wish i could god ',
    'no one would care if i ',
    '"',
    '“a ',
    'k*',
    '. ',
    '\n',
    'ich ',
  ];

  test('asked between stretches of bounded length, it stops at once', () => {
    for (const [lang, rules] of Object.entries(LANGUAGES))
      for (const piece of MEAN) {
        const compiled = compile(rules);
        const text = piece.repeat(20_000);
        let asked = 0;
        scan(text, compiled, () => (asked += 1) <= 5);
        assert.equal(asked, 6, `${lang}: ${piece}`);
      }
  });

  test('texts made to be slow come back, and ten times the text is ten times the stretches', () => {
    for (const [lang, rules] of Object.entries(LANGUAGES))
      for (const piece of [...MEAN, 'quiero ', 'je ne veux plus ', 'ich will nicht mehr ']) {
        const compiled = compile(rules);
        const stretches = (length: number): number => {
          let asked = 0;
          scan(piece.repeat(length / piece.length), compiled, () => (asked += 1) > 0);
          return asked;
        };
        const few = stretches(10_000);
        const many = stretches(100_000);
        assert.ok(many <= few * 10 + 10, `${lang}: ${piece}`);
      }
  });
});

describe('rules', () => {
  const none: CrisisRules = {
    words: {},
    classes: {},
    stems: {},
    harmless: [],
    explicit: [],
    meant: [],
    mention: [],
  };

  test('a mistake in them is told', () => {
    assert.throws(() => compile({ ...none, explicit: ['I WANT'] }), /“I WANT” names I, which is no class/);
    assert.throws(() => compile({ ...none, classes: { A: 'b?/c' } }), /“b\?\/c” can’t be read/);
    assert.throws(() => compile({ ...none, classes: { A: '=gone' } }), /“=gone” can’t be read/);
  });

  test('every class is used', () => {
    const own = [
      'I',
      'OTHER',
      'BREAK',
      'AND',
      'NOT',
      'NOTAFTER',
      'NOTTHAT',
      'YET',
      'WAS',
      'PAST',
      'GLAD',
      'TOLD',
      'MEDIA',
      'LAUGH',
      'IDIOM',
    ];
    for (const [lang, { classes, harmless, explicit, meant, mention }] of Object.entries(LANGUAGES)) {
      const used = new Set([harmless, explicit, meant, mention].flat().flatMap((rule) => rule.split(/[ /]/)));
      const unused = Object.keys(classes).filter((name) => !used.has(name) && !own.includes(name));
      assert.deepEqual(unused, [], lang);
    }
  });
});
