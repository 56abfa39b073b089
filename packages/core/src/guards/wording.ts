import { EXCLAMATION, WORDING_RULES, type WordingKind, type WordingRule } from './wording-rules.js';

export { WORDING_KINDS, type WordingKind } from './wording-rules.js';

/** A stretch of a text that doesn't speak as this project wants to, in UTF-16 code units. */
export interface WordingFinding {
  start: number;
  end: number;
  kind: WordingKind;
  /** What to write instead, in the language of the text. */
  message: string;
}

interface Matcher {
  kind: WordingKind;
  pattern: RegExp;
  message: string;
}

const compiled = new Map<string, readonly Matcher[]>();

/**
 * Where `text` breaks the project's way of speaking: stigma, labels, warnings, “users”, exclamation marks, cheering,
 * blame, pressure and promises. Meant for the words a site ships, not for what people write: nothing may ever be
 * refused because of it.
 *
 * @param lang BCP 47 tag; a language without rules of its own is looked through for exclamation marks alone
 * @returns findings in the order of the text; where two overlap, the one that begins first
 */
export function wordingFindings(text: string, lang: string): WordingFinding[] {
  const found = matchersFor(lang.toLowerCase().split('-')[0] as string)
    .flatMap(({ kind, pattern, message }) =>
      Array.from(text.matchAll(pattern), (match): WordingFinding => {
        return { start: match.index, end: match.index + match[0].length, kind, message };
      }),
    )
    .sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((finding) => {
    if (finding.start < end) return false;
    end = finding.end;
    return true;
  });
}

function matchersFor(lang: string): readonly Matcher[] {
  const known = WORDING_RULES.has(lang) ? lang : '';
  let matchers = compiled.get(known);
  if (!matchers) {
    const rules = WORDING_RULES.get(known) ?? [];
    matchers = [...rules.map((rule) => compile(rule, known)), EXCLAMATION];
    compiled.set(known, matchers);
  }
  return matchers;
}

/** With the soft hyphen and the joiners, which stand inside words. */
const LETTER = '[\\p{L}\\p{M}\\p{N}_\u00ad\u200c\u200d]';
/** Of Arabic: and, so · with, for, like · the, written as one with the word. */
const ARABIC_PREFIX = '(?:[وف]?(?:[بك]?(?:ال)?|لل?))';

/** `\b` knows ASCII letters only, so that words end by what is no letter, mark or digit of any script. */
function compile({ kind, phrases, message, exactCase }: WordingRule, lang: string): Matcher {
  const prefix = lang === 'ar' ? ARABIC_PREFIX : '';
  const source = phrases.map((phrase) => (lang === 'ar' ? anySpelling(phrase) : phrase)).join('|');
  const spaced = source.replaceAll(' ?', '\\s{0,4}').replaceAll(' ', '\\s{1,4}').replaceAll("'", "['’]");
  const pattern = new RegExp(`(?<!${LETTER})${prefix}(?:${spaced})(?!${LETTER})`, exactCase ? 'gu' : 'giu');
  return { kind, pattern, message };
}

/** Hamza and dots are often left out, vowel signs and the lengthening stroke may stand after any letter. */
function anySpelling(phrase: string): string {
  const alike = ['اأإآ', 'يى', 'ةه', 'وؤ'];
  return phrase.replace(/[\u0621-\u064a]/gu, (letter) => {
    const letters = alike.find((group) => group.includes(letter)) ?? letter;
    return `(?:[${letters}][\u0640\u064b-\u0652\u0670]{0,4})`;
  });
}
