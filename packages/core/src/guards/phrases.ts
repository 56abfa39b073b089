import { type Tokens } from './tokens.js';

/**
 * Phrases as data, one a line: words with single spaces, found word by word in a text of {@link Tokens}.
 *
 * - `a|b` either word · `stem*` any word that begins so · `@name` any word of a set, which are parted by spaces
 * - `very?` may be there or not · `..3` up to three words, whatever they are
 * - `!a|b` none of these comes next · `~a|b` none of these among the three words before (first in the line)
 * - `^` begins a sentence (first in the line) · `$` ends one · `$?` is in a question (both last)
 * - `0.5:` before the line is its weight, 1 where none is given
 *
 * Nothing repeats without end and a phrase never leaves its sentence, so that the time grows with the text alone.
 */
export interface PhraseRules {
  sets?: Readonly<Record<string, string>>;
  /** What a phrase says, with its lines. */
  phrases: Readonly<Record<string, string>>;
}

export interface PhraseHit {
  kind: string;
  weight: number;
  /** Tokens, from the first to behind the last. */
  from: number;
  to: number;
}

interface Words {
  words: ReadonlySet<string>;
  stems: readonly string[];
}
interface Part extends Words {
  optional: boolean;
  /** Up to how many words of any kind stand here instead. */
  gap: number;
  not: boolean;
}
interface Phrase {
  kind: string;
  weight: number;
  before: Words | undefined;
  starts: boolean;
  ends: '' | '$' | '$?';
  parts: readonly Part[];
}

/** How many words before a phrase may take it back. */
const BEFORE = 3;
/** How often the caller is asked whether to go on. */
const TOKENS_A_LOOK = 256;

export class Phrases {
  /** By the first word, and by its beginning. */
  readonly #words = new Map<string, Phrase[]>();
  readonly #stems = new Map<string, Phrase[]>();
  readonly #stemLengths: readonly number[];

  constructor({ sets = {}, phrases }: PhraseRules, fold: (word: string) => string) {
    for (const [kind, lines] of Object.entries(phrases)) {
      for (const line of lines.split('\n')) if (line.trim()) this.#add(kind, line.trim(), sets, fold);
    }
    this.#stemLengths = [...new Set([...this.#stems.keys()].map((stem) => stem.length))];
  }

  #add(kind: string, line: string, sets: Readonly<Record<string, string>>, fold: (word: string) => string) {
    const wordsOf = (source: string): Words => {
      const words = new Set<string>();
      const stems: string[] = [];
      for (const word of source
        .split('|')
        .flatMap((word) => (word[0] === '@' ? (sets[word.slice(1)] ?? '').split(/[|\s]+/) : word))) {
        if (word.endsWith('*')) stems.push(fold(word.slice(0, -1)));
        else words.add(fold(word));
      }
      return { words, stems };
    };
    const [, weight = '1', source = ''] = /^(?:(-?[\d.]+): )?(.*)$/u.exec(line) as RegExpExecArray;
    const phrase = {
      kind,
      weight: Number(weight),
      before: undefined as Words | undefined,
      starts: false,
      ends: '' as Phrase['ends'],
      parts: [] as Part[],
    };
    for (const word of source.split(/\s+/u)) {
      if (word === '^') phrase.starts = true;
      else if (word === '$' || word === '$?') phrase.ends = word;
      else if (word[0] === '~') phrase.before = wordsOf(word.slice(1));
      else if (word.startsWith('..'))
        phrase.parts.push({ ...wordsOf(''), optional: true, gap: Number(word.slice(2)), not: false });
      else {
        const not = word[0] === '!';
        const optional = word.endsWith('?');
        phrase.parts.push({ ...wordsOf(word.slice(not ? 1 : 0, optional ? -1 : undefined)), optional, gap: 0, not });
      }
    }
    // Found by the first word that has to be there, and by those before it that may.
    for (const part of phrase.parts) {
      for (const word of part.words) push(this.#words, word, phrase);
      for (const stem of part.stems) push(this.#stems, stem, phrase);
      if (!part.optional) break;
    }
  }

  /** Every phrase in the text, by where it begins. Stops when `goOn` says so. */
  find(tokens: Tokens, goOn: () => boolean): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      if (from % TOKENS_A_LOOK === 0 && !goOn()) break;
      for (const phrase of this.#candidates(tokens.forms(from))) {
        if (phrase.starts && from > 0 && tokens.sentence(from - 1) === tokens.sentence(from)) continue;
        const to = matchEnd(tokens, phrase, 0, from, tokens.sentence(from));
        if (to === -1 || takenBack(tokens, phrase, from)) continue;
        hits.push({ kind: phrase.kind, weight: phrase.weight, from, to });
      }
    }
    return hits;
  }

  #candidates(forms: readonly string[]): Iterable<Phrase> {
    let found: Phrase[] | undefined;
    let many = false;
    const add = (phrases: Phrase[] | undefined) => {
      if (!phrases) return;
      many ||= found !== undefined;
      found = found ? [...found, ...phrases] : phrases;
    };
    for (const form of forms) {
      add(this.#words.get(form));
      for (const length of this.#stemLengths) if (length <= form.length) add(this.#stems.get(form.slice(0, length)));
    }
    return many ? new Set(found) : (found ?? []);
  }
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const phrases = map.get(key);
  if (!phrases) map.set(key, [phrase]);
  else if (phrases.at(-1) !== phrase) phrases.push(phrase);
}

const holds = ({ words, stems }: Words, forms: readonly string[]): boolean =>
  forms.some((form) => words.has(form) || stems.some((stem) => form.startsWith(stem)));

const takenBack = (tokens: Tokens, { before }: Phrase, from: number): boolean => {
  if (!before) return false;
  for (let at = from - 1; at >= 0 && at >= from - BEFORE && tokens.sentence(at) === tokens.sentence(from); at -= 1) {
    if (holds(before, tokens.forms(at))) return true;
  }
  return false;
};

/** Behind the last token of the phrase, or -1. The longest optional parts first. */
function matchEnd(tokens: Tokens, phrase: Phrase, index: number, at: number, sentence: number): number {
  const part = phrase.parts[index];
  const inside = at < tokens.length && tokens.sentence(at) === sentence;
  if (!part) {
    if (phrase.ends === '$' && inside) return -1;
    return phrase.ends === '$?' && !tokens.asks(sentence) ? -1 : at;
  }
  if (part.not) {
    return inside && holds(part, tokens.forms(at)) ? -1 : matchEnd(tokens, phrase, index + 1, at, sentence);
  }
  if (part.gap > 0) {
    for (let skip = 0; skip <= part.gap; skip += 1) {
      const to = matchEnd(tokens, phrase, index + 1, at + skip, sentence);
      if (to !== -1) return to;
      if (at + skip >= tokens.length || tokens.sentence(at + skip) !== sentence) return -1;
    }
    return -1;
  }
  if (inside && holds(part, tokens.forms(at))) {
    const to = matchEnd(tokens, phrase, index + 1, at + 1, sentence);
    if (to !== -1) return to;
  }
  return part.optional ? matchEnd(tokens, phrase, index + 1, at, sentence) : -1;
}
