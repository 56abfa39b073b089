import { Automaton } from './word-list-automaton.js';
import { foldText, type Signs, squeeze, squeezeCodes, type Step, unmask } from './word-list-fold.js';

/**
 * A community's own words, as people write them: whole words or phrases, whatever the case. A `*` at the end takes every
 * word that begins so. Scripts without spaces between words are searched for the signs alone.
 */
export interface WordLists {
  /** Refused. */
  banned?: readonly string[];
  /** Held until somebody has looked. */
  suspect?: readonly string[];
}

export interface WordMark {
  /** UTF-16 offsets in the text as it was given. */
  start: number;
  end: number;
}

export interface WordFindings {
  /** `could-not-check`: the time was over before the end. It must be held then, and say so. */
  verdict: 'clear' | 'suspect' | 'banned' | 'could-not-check';
  /** Where the words stand that make the verdict, in their order and without overlap; at most {@link MOST_MARKS}. */
  marks: WordMark[];
}

export interface WordMatcher {
  /**
   * @param options.budgetMs how long it may take; no end without
   * @param options.clock milliseconds from any start; asked every {@link STEPS_A_LOOK} steps
   */
  match(text: string, options?: { budgetMs?: number; clock?: () => number }): WordFindings;
}

/** Somebody who has seen this many has seen enough. */
export const MOST_MARKS = 50;
export const STEPS_A_LOOK = 1024;

interface Pattern {
  codes: readonly number[];
  banned: boolean;
  /** Ends with `*`. */
  open: boolean;
  /** Whether a word must begin and end where it does. */
  bounded: readonly [start: boolean, end: boolean];
}

const OVER = new Error('The time for this text is over.');
const NO_STEP: Step = () => undefined;

/** @throws TypeError for an entry in which there is no word, naming it */
export function compileWords({ banned = [], suspect = [] }: WordLists): WordMatcher {
  const patterns = [
    ...banned.map((entry, n) => compile(entry, true, `banned[${n}]`)),
    ...suspect.map((entry, n) => compile(entry, false, `suspect[${n}]`)),
  ];
  const plain = automatonOf(patterns.map(({ codes }) => codes));
  // Made at the first text that needs it: most never do.
  let squeezed: Rows | undefined;

  const look = (signs: Signs, { automaton, lengths }: Rows, into: Found, step: Step): void => {
    const wordEnds = endsOfWords(signs, step);
    automaton.search(signs.codes, step, (index, end) => {
      const pattern = patterns[index] as Pattern;
      const start = end - (lengths[index] as number);
      if (!fits(signs, pattern, start, end)) return false;
      const last = pattern.open ? (wordEnds[end - 1] as number) : end - 1;
      return into.add(pattern.banned, { start: signs.starts[start] as number, end: signs.ends[last] as number });
    });
  };

  return {
    match(text, { budgetMs = Number.POSITIVE_INFINITY, clock = () => performance.now() } = {}) {
      if (patterns.length === 0) return { verdict: 'clear', marks: [] };
      let began = clock();
      let steps = 0;
      const step: Step = () => {
        steps += 1;
        if (steps % STEPS_A_LOOK === 0 && clock() - began > budgetMs) throw OVER;
      };
      const squeezedRows = (): Rows => {
        // Making it is no part of looking at this text.
        const before = clock();
        const rows = automatonOf(patterns.map(({ codes }) => squeezeCodes(codes)));
        began += clock() - before;
        return rows;
      };
      const found = new Found();
      try {
        for (const row of readings(text, step)) {
          look(row, row.stretched ? (squeezed ??= squeezedRows()) : plain, found, step);
          if (found.banned) break;
        }
      } catch (error) {
        if (error !== OVER) throw error;
        return { verdict: 'could-not-check', marks: found.marks() };
      }
      return { verdict: found.banned ? 'banned' : found.any ? 'suspect' : 'clear', marks: found.marks() };
    },
  };
}

/** Patterns ready to be looked for, and how many signs each has. */
interface Rows {
  automaton: Automaton;
  lengths: readonly number[];
}

const automatonOf = (rows: readonly (readonly number[])[]): Rows => ({
  automaton: new Automaton(rows),
  lengths: rows.map(({ length }) => length),
});

/** A text as it stands, then without disguises, each also without letters drawn out, as far as it has any. */
function* readings(text: string, step: Step): Iterable<Signs> {
  const signs = foldText(text, step);
  const ways = [() => signs, () => unmask(signs, 0, step), () => unmask(signs, 1, step)];
  for (const read of ways) {
    const row = read();
    if (!row) return;
    yield row;
    const narrow = squeeze(row, step);
    if (narrow) yield narrow;
  }
}

function compile(entry: string, banned: boolean, where: string): Pattern {
  if (typeof entry !== 'string') throw new TypeError(`${where} is no text. Give one word or phrase each.`);
  const open = /\*\s*$/.test(entry);
  const { codes, kinds } = foldText(entry.replace(/\*\s*$/, '').trim(), NO_STEP);
  if (!kinds.some((kind) => kind > 0)) throw new TypeError(`${where} ("${entry}") holds no word. Take it out.`);
  return { codes, banned, open, bounded: [kinds[0] === 1, kinds.at(-1) === 1] };
}

/** Whether a whole word or phrase was found; in a squeezed row also whether it holds a stretched letter. */
function fits(
  { kinds, stretched }: Signs,
  { open, bounded: [atStart, atEnd] }: Pattern,
  start: number,
  end: number,
): boolean {
  if (atStart && kinds[start - 1] === 1) return false;
  if (atEnd && !open && kinds[end] === 1) return false;
  return stretched === undefined || (stretched[end - 1] ?? 0) > (stretched[start - 1] ?? 0);
}

/** For each sign the last one of its word. */
function endsOfWords({ kinds }: Signs, step: Step): number[] {
  const ends: number[] = Array.from({ length: kinds.length });
  for (let n = kinds.length - 1; n >= 0; n -= 1) {
    step();
    ends[n] = kinds[n] === 1 && kinds[n + 1] === 1 ? (ends[n + 1] as number) : n;
  }
  return ends;
}

class Found {
  banned = false;
  #marks: WordMark[] = [];

  get any(): boolean {
    return this.#marks.length > 0;
  }

  /** @returns whether nothing that comes after can matter */
  add(banned: boolean, mark: WordMark): boolean {
    if (banned) {
      this.banned = true;
      this.#marks = [mark];
      return true;
    }
    this.#marks.push(mark);
    // Merged now and then, so that a text full of words takes no more room than it has marks.
    if (this.#marks.length > 4 * MOST_MARKS) this.#marks = this.marks();
    return false;
  }

  marks(): WordMark[] {
    const merged: WordMark[] = [];
    for (const { start, end } of this.#marks.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      const last = merged.at(-1);
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    return merged.slice(0, MOST_MARKS);
  }
}
