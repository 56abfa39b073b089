import type { CrisisRules } from './rules.js';

/** One step of a rule: any of these classes, after at most `gap` words. */
export interface Step {
  classes: ReadonlySet<string>;
  gap: number;
  /** Whether ends of clauses may stand in the gap. */
  loose: boolean;
}

export interface Rule {
  does: 'harmless' | 'explicit' | 'meant' | 'mention';
  steps: readonly Step[];
}

/** A phrase, place by place: which words may stand there, and whether none may. */
export interface Phrase {
  name: string;
  places: readonly { words: ReadonlySet<string>; optional: boolean }[];
}

export interface CompiledRules {
  split: boolean;
  /** Whether a text speaks of suicide. */
  heavy: RegExp;
  /** By the words that a phrase may begin with. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  known: ReadonlySet<string>;
  stems: readonly (readonly [begin: string, word: string])[];
  /** By the class that a rule begins with. */
  rules: ReadonlyMap<string, readonly Rule[]>;
}

/** Case, accents and typographic letters aside. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return small.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe');
}

/** `walk~` stands for what English makes of a regular verb: walks, walked, walking. */
function inflected(word: string): string[] {
  if (!word.endsWith('~')) return [word];
  const base = word.slice(0, -1);
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  const stem = /[^aeiou][aeiou][bdgmnpt]$/.test(base) ? base + base.at(-1) : base;
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`];
}

/** @throws RangeError when a rule names a class that isn't there */
export function compile({ split = false, heavy = '', words, classes, stems, ...lists }: CrisisRules): CompiledRules {
  const phrases = new Map<string, Phrase[]>();
  const known = new Set<string>();
  const place = (written: string): Phrase['places'][number] => {
    const optional = written.endsWith('?');
    const named = (optional ? written.slice(0, -1) : written).replace(
      /=(\w+)/g,
      (_, name: string) => words[name] ?? '?',
    );
    if (!/^[^?=~\s]+~?(?:\/[^?=~\s]+~?)*$/.test(named.replaceAll('~/', '/')))
      throw new RangeError(`“${written}” can’t be read: words are parted by /, and ? stands at the end.`);
    const set = new Set(named.split('/').flatMap((word) => inflected(fold(word))));
    for (const word of set) known.add(word);
    return { words: set, optional };
  };
  for (const [name, written] of Object.entries(classes))
    for (const phrase of written.split('|')) {
      const places = phrase.trim().split(/\s+/).map(place);
      const firsts = new Set<string>();
      for (const { words: begin, optional } of places) {
        for (const word of begin) firsts.add(word);
        if (!optional) break;
      }
      for (const word of firsts) {
        const begun = phrases.get(word);
        if (begun) begun.push({ name, places });
        else phrases.set(word, [{ name, places }]);
      }
    }

  const rules = new Map<string, Rule[]>();
  for (const does of ['harmless', 'explicit', 'meant', 'mention'] as const)
    for (const written of lists[does]) {
      const steps = parse(written, classes);
      for (const name of steps[0]?.classes ?? []) {
        const begun = rules.get(name);
        if (begun) begun.push({ does, steps });
        else rules.set(name, [{ does, steps }]);
      }
    }
  return { split, heavy: new RegExp(heavy, 'iu'), phrases, known, stems: Object.entries(stems), rules };
}

function parse(written: string, classes: CrisisRules['classes']): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  let loose = false;
  for (const part of written.split(' ')) {
    const number = /^(~?)(\d+)$/.exec(part);
    if (number) {
      gap = Number(number[2]);
      loose = number[1] === '~';
      continue;
    }
    const names = part.split('/');
    for (const name of names)
      if (name !== '^' && name !== '$' && !(name in classes))
        throw new RangeError(`The rule “${written}” names ${name}, which is no class.`);
    steps.push({ classes: new Set(names), gap, loose });
    gap = 0;
    loose = false;
  }
  return steps;
}
