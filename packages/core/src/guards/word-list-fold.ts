/** A text as the row of signs that words are looked for in, each with where it stands in the text. */
export interface Signs {
  codes: readonly number[];
  /** UTF-16 offsets in the original. */
  starts: readonly number[];
  ends: readonly number[];
  kinds: readonly Kind[];
  /** In a squeezed row: how many signs up to here stand for a run nobody writes by mistake. */
  stretched?: readonly number[];
}

/** Between words · part of a word · part of a script that is written without spaces. */
export type Kind = 0 | 1 | 2;

/** Told each step, so that a caller can count them or stop; throws to stop. */
export type Step = () => void;

const SPACE = 0x20;
/** Runs of it are one space: a phrase is the same over a line break, and with hyphens. */
const JOINS = /^[\s\p{Pd}_]$/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * Marks that a word is the same word without: strokes through it and whatever else Unicode composes with no letter, and
 * the vowel points and drawn-out joins of Arabic and Hebrew, which few write. In other scripts marks make the word.
 */
const OPTIONAL =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const LETTER = /^\p{L}$/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;
/**
 * What Unicode may compose: a letter with its marks (also those of half-width kana), or the parts of a Hangul syllable. No longer than that, since putting
 * endless marks in order takes more than linear time.
 */
const CLUSTER = /[\u1100-\u11ff]{1,3}|\P{M}[\p{M}\uff9e\uff9f]{0,30}|\p{M}/gu;

/** Compatibility forms, then case folded by way of capitals, which brings ß to ss and ς to σ. */
const fold = (cluster: string): string =>
  cluster
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace('i\u0307', 'i')
    .replace(IGNORED, '')
    .normalize('NFKC')
    .replace(OPTIONAL, '');

export const kindOf = (sign: string): Kind => (UNSPACED.test(sign) ? 2 : WORD.test(sign) ? 1 : 0);

export function foldText(text: string, step: Step): Signs {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: Kind[] = [];
  const known = new Map<string, readonly (readonly [code: number, kind: Kind])[]>();
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    step();
    let signs = known.get(cluster);
    if (!signs) {
      signs = [...fold(cluster)].map((sign) => {
        const even = JOINS.test(sign) ? ' ' : sign === '’' ? "'" : sign;
        return [even.codePointAt(0) as number, kindOf(even)] as const;
      });
      // Letters come again and again; long clusters are somebody's game and must not fill the memory.
      if (cluster.length < 4) known.set(cluster, signs);
    }
    for (const [code, kind] of signs) {
      if (code === SPACE && codes.at(-1) === SPACE) continue;
      codes.push(code);
      kinds.push(kind);
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { codes, starts, ends, kinds };
}

/** Signs that stand for letters, where they stand with letters. The second set reads 1 and | the other way. */
const DISGUISE = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
const OTHERWISE = { ...DISGUISE, 1: 'l', '!': 'l', '|': 'i' };
/** Read as a letter only between letters: at an end they are what they are. */
const INSIDE = new Set(['!', '|'].map((sign) => sign.codePointAt(0)));
/** Letters of other alphabets that look like Latin ones, where they stand among Latin ones. */
const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsһhԁdαaοoνvρpκkιi'.matchAll(/(.)(.)/gu)].map(([, twin, latin]) => [twin, latin]),
) as Record<string, string>;

const codeMap = (map: Readonly<Record<string, string>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(map).map(([sign, as]) => [sign.codePointAt(0) as number, as.codePointAt(0) as number]));
const DISGUISES = [codeMap(DISGUISE), codeMap(OTHERWISE)] as const;
const TWIN_CODES = codeMap(TWINS);

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** The same row without disguises, read in one of two ways; undefined when there are none. */
export function unmask(signs: Signs, way: 0 | 1, step: Step): Signs | undefined {
  const { codes, kinds } = signs;
  const disguise = DISGUISES[way];
  const seen = [...codes];
  const seenKinds = [...kinds];
  let changed = false;
  const inWord = (n: number): boolean => kinds[n] === 1 || (codes[n] !== undefined && disguise.has(codes[n]));
  for (let from = 0; from < codes.length; from += 1) {
    if (!inWord(from)) continue;
    let to = from;
    let latin = false;
    for (; to < codes.length && inWord(to); to += 1) {
      step();
      latin ||= isLatin(codes[to] as number);
    }
    for (let n = from; latin && n < to; n += 1) {
      const code = codes[n] as number;
      const edge = n === from || n === to - 1;
      const letter = TWIN_CODES.get(code) ?? (edge && INSIDE.has(code) ? undefined : disguise.get(code));
      if (letter === undefined) continue;
      seen[n] = letter;
      seenKinds[n] = 1;
      changed = true;
    }
    from = to;
  }
  return changed ? { ...signs, codes: seen, kinds: seenKinds } : undefined;
}

/** The same row with each run of a letter as one; undefined when no run is three letters long or more. */
export function squeeze({ codes, starts, ends, kinds }: Signs, step: Step): Signs | undefined {
  const squeezed = { codes: [] as number[], starts: [] as number[], ends: [] as number[], kinds: [] as Kind[] };
  const stretched: number[] = [];
  let runs = 0;
  for (let from = 0; from < codes.length;) {
    step();
    const code = codes[from] as number;
    let to = from + 1;
    while (codes[to] === code && LETTER.test(String.fromCodePoint(code))) {
      step();
      to += 1;
    }
    if (to - from > 2) runs += 1;
    stretched.push(runs);
    squeezed.codes.push(code);
    squeezed.starts.push(starts[from] as number);
    squeezed.ends.push(ends[to - 1] as number);
    squeezed.kinds.push(kinds[from] as Kind);
    from = to;
  }
  return runs > 0 ? { ...squeezed, stretched } : undefined;
}

/** A pattern's row as it stands in a squeezed text. */
export const squeezeCodes = (codes: readonly number[]): number[] =>
  codes.filter((code, n) => code !== codes[n - 1] || !LETTER.test(String.fromCodePoint(code)));
