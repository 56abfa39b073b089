import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { CONTENT_NOTES } from '../contract/vocabulary.js';
import { type Finding, type GuardContext } from './guard.js';
import { inspect } from './inspect.js';
import { loadMethodDetail } from './method-detail.js';
import { CASES } from './testing/phrase-cases.js';
import { PHRASE_GUARDS, phraseGuard, type PhraseGuardName, type Voice } from './phrase-guard.js';
import { guards } from './built-in.js';
import { voice as coachEn } from './coach/rules.en.js';
import { voice as notesEn } from './content-notes/rules.en.js';
import { voice as methodEn } from './method/rules.en.js';
import { voice as selfBlameEn } from './self-blame/rules.en.js';
import { Phrases } from './phrases.js';
import { plainWord, tokenise } from './tokens.js';
import { voices as ar } from './voices.ar.js';
import { voices as de } from './voices.de.js';
import { voices as es } from './voices.es.js';
import { voices as fr } from './voices.fr.js';
import { voice as wordingEn } from './wording/rules.en.js';
import { wordingFindings } from './wording.js';

const VOICES: Record<string, Record<PhraseGuardName, Voice>> = {
  en: { coach: coachEn, 'self-blame': selfBlameEn, wording: wordingEn, method: methodEn, 'content-notes': notesEn },
  de,
  ar,
  es,
  fr,
};
/** Kinds of hits that are no findings. */
const SILENT = ['spare', 'eating-about'];

async function look(name: PhraseGuardName, text: string, more: Partial<GuardContext> = {}): Promise<Finding[]> {
  const context: GuardContext = { lang: 'en', writing: 'post', goOn: () => true, ...more };
  await guards[name].prepare?.(text, context);
  return guards[name].guard(text, context) as Finding[];
}

/** How often a word may be read at most: every phrase that may begin with it looks at some of those behind it. */
const MOST_READS = 100;

/** Texts of the words that most phrases begin with, and of phrases that are never finished. */
function meanest({ sets = {}, phrases }: Voice): string[] {
  const first = (part: string): string => {
    const [word = ''] = part.replace(/^[!~]/, '').replace(/\?$/, '').split('|');
    const plain = word.startsWith('@') ? (sets[word.slice(1)] ?? '').split(/[|\s]+/)[0] : word;
    return (plain ?? '').replace(/\*$/, '');
  };
  const lines = Object.values(phrases)
    .flatMap((lines) => lines.split('\n'))
    .map((line) => line.trim().replace(/^-?[\d.]+: /, ''))
    .filter(Boolean)
    .map((line) =>
      line
        .split(/\s+/)
        .filter((part) => !/^(?:~|!|\^$|\$|\.\.|#)/.test(part))
        .map(first)
        .filter(Boolean),
    );
  const begins = new Map<string, number>();
  for (const [word = ''] of lines) begins.set(word, (begins.get(word) ?? 0) + 1);
  const [most = '', second = ''] = [...begins].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const unfinished = lines.map((words) => words.slice(0, -1).join(' ')).filter(Boolean);
  return [most, `${most} ${second}`, unfinished.join(' '), lines.map(([word]) => word).join(' ')].filter(Boolean);
}

for (const [lang, voices] of Object.entries(VOICES)) {
  describe(`rules in ${lang}`, () => {
    for (const name of PHRASE_GUARDS) {
      const { sets = {}, phrases, says } = voices[name];
      test(`${name}: every word of a rule can stand in a text`, () => {
        const lines = Object.values(phrases).flatMap((lines) => lines.split('\n').map((line) => line.trim()));
        const parts = lines.flatMap((line) => line.replace(/^-?[\d.]+: /, '').split(/\s+/)).filter(Boolean);
        for (const part of parts) {
          if (part === '^' || part === '$' || part === '$?' || part.startsWith('..')) continue;
          for (const word of part.replace(/^[!~]/, '').replace(/\?$/, '').split('|')) {
            if (word.startsWith('@')) assert.ok(Object.hasOwn(sets, word.slice(1)), `${part}: there is no set ${word}`);
            else if (!/^#\d*$/.test(word)) assert.equal(tokenise(word.replace(/\*$/, ''), () => true).length, 1, part);
          }
        }
        for (const word of Object.values(sets).flatMap((set) => set.split(/[|\s]+/)))
          assert.equal(tokenise(word.replace(/\*$/, ''), () => true).length, 1, word);
      });

      test(`${name}: no line begins with a gap, or with nothing that has to be there`, () => {
        for (const line of Object.values(phrases).flatMap((lines) => lines.split('\n'))) {
          const [first] = line
            .trim()
            .replace(/^-?[\d.]+: /, '')
            .split(/\s+/)
            .filter((part) => part !== '^' && !part.startsWith('~'));
          if (first) assert.doesNotMatch(first, /^(?:\.\.|!|\$)/, line);
        }
      });

      test(`${name}: all it finds is said in words that keep to the wording of the house`, () => {
        const kinds = Object.keys(phrases).filter((kind) => !SILENT.includes(kind));
        assert.deepEqual(Object.keys(says).sort(), kinds.sort());
        for (const { reason, suggestion = '' } of Object.values(says)) {
          assert.ok(reason.length > 10);
          assert.deepEqual(wordingFindings(reason, lang), [], reason);
          assert.deepEqual(wordingFindings(suggestion, lang), [], suggestion);
        }
      });
    }

    for (const name of PHRASE_GUARDS) {
      test(`${name}: the work grows with the text alone, whatever the text is made of`, () => {
        const rules = voices[name];
        const found = new Phrases(rules, plainWord);
        for (const piece of meanest(rules)) {
          // Counted, not timed: how often words are read.
          const reads = (words: number): number => {
            const tokens = tokenise(`${piece} `.repeat(Math.ceil(words / piece.split(' ').length)), () => true);
            let count = 0;
            found.find({ ...tokens, forms: (n: number) => ((count += 1), tokens.forms(n)) }, () => true);
            return count;
          };
          const [small, large] = [reads(200), reads(2000)];
          assert.ok(large <= small * 11 + 2000, `${piece.slice(0, 80)}: ${small} → ${large}`);
          assert.ok(large <= 2000 * MOST_READS, `${piece.slice(0, 80)}: ${large / 2000} reads a word`);
        }
      });
    }

    for (const [name, cases] of Object.entries(CASES[lang] ?? {})) {
      for (const { writing, kind, found, spared } of cases) {
        for (const text of found) {
          test(`${name}, ${kind}: ${text}`, async () => {
            const findings = await look(name as PhraseGuardName, text, { lang, writing });
            assert.ok(
              findings.some((finding) => finding.kind === kind),
              JSON.stringify(findings.map((finding) => [finding.kind, text.slice(finding.start, finding.end)])),
            );
          });
        }
        for (const text of spared) {
          test(`${name}, no ${kind}: ${text}`, async () => {
            const findings = await look(name as PhraseGuardName, text, { lang, writing });
            assert.deepEqual(
              findings.filter((finding) => finding.kind === kind).map(({ start, end }) => text.slice(start, end)),
              [],
            );
          });
        }
      }
    }
  });
}

test('content notes are called as in the contract', () => {
  for (const voices of Object.values(VOICES))
    assert.deepEqual(Object.keys(voices['content-notes'].phrases), [...CONTENT_NOTES]);
});

test('English is looked for on every page, and told in the language of the page', async () => {
  const [finding] = await look('self-blame', 'It is all my fault.', { lang: 'de-AT' });
  assert.match(finding?.reason ?? '', /Würdest du/);
  const [other] = await look('self-blame', 'It is all my fault.', { lang: 'xx' });
  assert.match(other?.reason ?? '', /Would you/);
});

test('of one kind, what overlaps is told once', async () => {
  const found = await look('self-blame', 'I always ruin everything and I am such a failure.');
  for (const [n, { start }] of found.entries()) if (n > 0) assert.ok(start >= (found[n - 1]?.end ?? 0));
  assert.equal(found.length, 2);
});

test('a content note is suggested once', async () => {
  const found = await look('content-notes', 'My dad died. The funeral was on Friday. Death is strange.');
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['death'],
  );
});

test('the coach speaks in replies alone', async () => {
  assert.deepEqual(await look('coach', 'I am so sorry to hear that.', { writing: 'post' }), []);
});

test('the hint on self-blame is for those who write of themselves', async () => {
  assert.deepEqual(await look('self-blame', 'It is all my fault.', { writing: 'reply' }), []);
  assert.equal((await look('self-blame', 'It is all my fault.', { writing: 'story' })).length, 1);
});

test('rules that are loaded for a kind of text are not for another, and looked without until they are there', async () => {
  let loaded = 0;
  const english = () => Promise.resolve((loaded += 1)).then(() => ({ voice: coachEn }));
  const { guard, prepare } = phraseGuard({ name: 'coach', english, writing: ['reply'] });
  const post: GuardContext = { lang: 'en', writing: 'post', goOn: () => true };
  const reply: GuardContext = { ...post, writing: 'reply' };
  await prepare('', post);
  assert.equal(loaded, 0);
  assert.deepEqual(guard('I am so sorry.', reply), []);
  await prepare('', reply);
  assert.equal(loaded, 1);
  assert.equal((guard('I am so sorry.', reply) as Finding[])[0]?.kind, 'feeling');
  assert.deepEqual(guard('I am so sorry.', post), []);
});

test('numbers of weight count only beside an eating disorder', async () => {
  assert.deepEqual(await look('method', 'I weigh 70 kg and run a lot.'), []);
  assert.equal((await look('method', 'My anorexia got bad. I weigh 41 kg.'))[0]?.kind, 'method-detail');
});

test('what is told of oneself is not corrected', async () => {
  assert.deepEqual(await look('wording', 'I wanted to commit suicide last year.'), []);
  assert.equal((await look('wording', 'Her uncle committed suicide.'))[0]?.suggestion, 'died by suicide');
});

test('all of them answer by the one way in', async () => {
  const text = 'Her uncle committed suicide with 40 pills he swallowed. It is all my fault.';
  const found = await inspect(text, { budgetMs: 60_000, off: ['privacy', 'crisis'] });
  assert.deepEqual([...new Set(found.map(({ guard }) => guard))].sort(), ['content-notes', 'self-blame', 'wording']);
});

test('where its language can’t be loaded a guard knows English', () => {
  const { guard } = phraseGuard({ name: 'self-blame', english: selfBlameEn });
  const found = guard('It is all my fault.', { lang: 'de', writing: 'post', goOn: () => true }) as Finding[];
  assert.equal(found.length, 1);
});

test('backends find how a story tells of it, in any language, each place once', async () => {
  const find = await loadMethodDetail();
  const text = 'Ich war allein. Ich habe mich mit einem Gürtel erhängt. Then I swallowed 40 pills.';
  assert.deepEqual(
    find(text).map(({ start, end }) => text.slice(start, end)),
    ['mit einem Gürtel erhängt', 'swallowed 40 pills'],
  );
  assert.deepEqual(find('I hurt myself. A friend came, and that helped a bit.'), []);
});
