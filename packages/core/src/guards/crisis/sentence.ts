import type { CompiledRules, Phrase, Rule, Step } from './compile.js';
import type { Token } from './tokens.js';

/** `explicit`: somebody writes of dying or of harming themselves. `mention`: heavy words, perhaps another's. */
export type CrisisTier = 'explicit' | 'mention';

/** Where words of crisis stand, in UTF-16 code units. */
export interface CrisisSpan {
  tier: CrisisTier;
  start: number;
  end: number;
}

/** Words of one class, from the first to behind the last. */
interface Mark {
  name: string;
  from: number;
  to: number;
}

interface Match {
  from: number;
  to: number;
  marks: readonly Mark[];
}

const NONE: Mark[] = [];

/** A sentence with the marks of all classes in it, and what the rules find there. */
export class Sentence {
  readonly #marks: Mark[][];
  readonly #names = new Set<string>();
  /** Also what is masked: rules that need what isn't even here are passed over. */
  readonly #said = new Set<string>(['$']);
  readonly #isMasked: boolean[];
  readonly #isOther: boolean[];
  /** Where a clause ends: what is left out after it can still be its subject. */
  readonly #isParted: boolean[];
  /** Where what belongs together ends. */
  readonly #isBroken: boolean[];
  readonly #isQuoted: boolean[];
  readonly #asks: boolean;

  constructor(
    readonly words: readonly Token[],
    readonly rules: CompiledRules,
    quoted: (at: number) => boolean,
  ) {
    const { length } = words;
    this.#isMasked = Array<boolean>(length).fill(false);
    this.#isOther = Array<boolean>(length).fill(false);
    this.#isParted = words.map(({ does }) => does !== 'say');
    this.#isBroken = [...this.#isParted];
    this.#isQuoted = words.map(({ start }) => quoted(start));
    this.#asks = words.at(-1)?.word === '?';
    this.#marks = words.map((_, at) => this.#marksAt(at));
    for (const marks of this.#marks)
      for (const { name, from, to } of marks) {
        this.#said.add(name);
        if (name === 'IDIOM') this.#isMasked.fill(true, from, to);
      }
    this.#each('harmless', ({ from, to }) => this.#isMasked.fill(true, from, to));
    for (const marks of this.#marks)
      for (const mark of marks) {
        if (this.#isMaskedMark(mark)) continue;
        this.#names.add(mark.name);
        if (mark.name === 'OTHER') this.#isOther.fill(true, mark.from, mark.to);
        if (mark.name === 'BREAK') this.#isBroken.fill(true, mark.from, mark.to);
        if (mark.name === 'BREAK' || mark.name === 'AND') this.#isParted.fill(true, mark.from, mark.to);
      }
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** @param heavy whether the text speaks of suicide @param isOver whether the sentence before said so */
  look(heavy: boolean, isOver: boolean): { spans: CrisisSpan[]; past: CrisisSpan[] } {
    const spans: (CrisisSpan & { isPast: boolean })[] = [];
    const add = (tier: CrisisTier, { from, to }: Match, isPast: boolean): void => {
      const start = (this.words[from] as Token).start;
      spans.push({ tier, start, end: (this.words[to - 1] as Token).end, isPast });
    };
    const own = (match: Match): void => {
      if (match.from === match.to || this.#isTakenBack(match)) return;
      const isPast = this.#hasIn('WAS', this.#clause(match.from), match.to);
      const isQuiet =
        this.#isQuoted[match.to - 1] === true ||
        this.has('MEDIA') ||
        this.has('LAUGH') ||
        this.#isTold(match) ||
        this.#isAnothers(match) ||
        (isPast && (isOver || this.has('PAST') || this.has('GLAD')));
      add(isQuiet ? 'mention' : 'explicit', match, isPast);
    };
    this.#each('explicit', own);
    if (heavy) this.#each('meant', own);
    this.#each('mention', (match) => add('mention', match, false));
    const kept = settle(spans);
    return { spans: kept, past: kept.filter(({ tier, isPast }) => tier === 'explicit' && isPast) };
  }

  #marksAt(at: number): Mark[] {
    const phrases = this.rules.phrases.get((this.words[at] as Token).word);
    if (!phrases) return NONE;
    const marks: Mark[] = [];
    for (const { name, places } of phrases) {
      const to = this.#endOf(places, 0, at);
      if (to > at) marks.push({ name, from: at, to });
    }
    return marks;
  }

  /** Behind the last word of the phrase, as far as it reaches, or −1. */
  #endOf(places: Phrase['places'], n: number, at: number): number {
    const place = places[n];
    if (!place) return at;
    const token = this.words[at];
    const taken = token && place.words.has(token.word) ? this.#endOf(places, n + 1, at + 1) : -1;
    return taken >= 0 || !place.optional ? taken : this.#endOf(places, n + 1, at);
  }

  #isMaskedMark({ from, to, name }: Mark): boolean {
    if (name === 'IDIOM' || name === 'LAUGH' || name === 'MEDIA' || name === 'I') return false;
    for (let at = from; at < to; at++) if (this.#isMasked[at]) return true;
    return false;
  }

  #each(does: Rule['does'], use: (match: Match) => void): void {
    for (let at = 0; at < this.words.length; at++) {
      if (at === 0 || this.#isParted[at - 1]) this.#begin('^', { name: '^', from: at, to: at }, does, use);
      for (const mark of this.#marks[at] as Mark[]) this.#begin(mark.name, mark, does, use);
    }
  }

  #begin(name: string, mark: Mark, does: Rule['does'], use: (match: Match) => void): void {
    const rules = this.rules.rules.get(name);
    if (!rules || this.#isMaskedMark(mark)) return;
    if (name === '^' && this.#asks) return;
    for (const rule of rules) {
      if (rule.does !== does || !this.#maySay(rule)) continue;
      const marks = this.#follow(rule.steps, 1, [mark]);
      if (marks) use({ from: mark.from, to: (marks.at(-1) as Mark).to, marks });
    }
  }

  #maySay({ steps }: Rule): boolean {
    for (let at = steps.length - 1; at > 0; at--) {
      let said = false;
      for (const name of (steps[at] as Step).classes) said ||= this.#said.has(name);
      if (!said) return false;
    }
    return true;
  }

  #follow(steps: readonly Step[], at: number, marks: readonly Mark[]): readonly Mark[] | undefined {
    const step = steps[at];
    if (!step) return marks;
    const { to } = marks.at(-1) as Mark;
    for (let from = to; from <= to + step.gap; from++) {
      const isEnd = from >= this.words.length || this.#isParted[from] === true;
      if (isEnd && step.classes.has('$')) return [...marks, { name: '$', from: to, to }];
      if (from >= this.words.length) return undefined;
      for (const mark of this.#marks[from] as Mark[]) {
        if (!step.classes.has(mark.name) || this.#isMaskedMark(mark)) continue;
        const whole = this.#follow(steps, at + 1, [...marks, mark]);
        if (whole) return whole;
      }
      if (this.#isOther[from] || (this.#isBroken[from] && !step.loose)) return undefined;
    }
    return undefined;
  }

  #hasIn(name: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (this.#marks[at]?.some((mark) => mark.name === name && !this.#isMaskedMark(mark))) return true;
    return false;
  }

  /** Where the clause begins that this word stands in. */
  #clause(at: number): number {
    let from = at;
    while (from > 0 && !this.#isParted[from - 1]) from--;
    return from;
  }

  /** A negation counts from the last “I” on: “nobody knew I wanted to” takes nothing back. */
  #isTakenBack({ from, to, marks }: Match): boolean {
    let begin = from;
    if (!this.#hasIn('I', from, from + 1)) {
      const clause = this.#clause(from);
      while (begin > clause && !this.#hasIn('I', begin, begin + 1)) begin--;
    }
    for (let at = to; at < Math.min(to + 3, this.words.length) && !this.#isParted[at]; at++)
      if (this.#hasIn('NOTAFTER', at, at + 1)) return true;
    for (let at = Math.max(0, begin - 4); at <= begin; at++)
      if (this.#marks[at]?.some(({ name, to: end }) => name === 'NOTTHAT' && end > begin)) return true;
    for (let at = this.#clause(begin); at < to; at++)
      for (const mark of this.#marks[at] as Mark[]) {
        if (mark.name !== 'NOT' || mark.from < begin) continue;
        const isPart = marks.some((part) => part.from < mark.to && mark.from < part.to);
        if (!isPart && !this.#isYet(mark)) return true;
      }
    return false;
  }

  #isYet({ from, to }: Mark): boolean {
    for (let at = Math.max(0, from - 3); at < to; at++)
      if (this.#marks[at]?.some((mark) => mark.name === 'YET' && mark.to > from)) return true;
    return false;
  }

  #isTold({ from }: Match): boolean {
    for (let at = Math.max(0, from - 12); at <= from; at++)
      if (this.#marks[at]?.some(({ name }) => name === 'TOLD')) return true;
    return false;
  }

  /** Where the writer is left out, whoever the clause before was about. */
  #isAnothers({ from, marks }: Match): boolean {
    if (marks[0]?.name !== '^') return false;
    for (let end = from; end > 0;) {
      const begin = this.#clause(end - 1);
      for (let at = begin; at < end; at++) {
        if (this.#hasIn('I', at, at + 1)) return false;
        if (this.#isOther[at]) return true;
      }
      end = begin === end ? end - 1 : begin;
    }
    return false;
  }
}

/** In order, none inside another, the explicit before what it covers and the long before the short. */
function settle<Span extends CrisisSpan>(spans: readonly Span[]): Span[] {
  const weight = ({ tier, start, end }: Span): number => (tier === 'explicit' ? 1e6 : 0) + end - start;
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => weight(b) - weight(a)))
    if (!kept.some(({ start, end }) => span.start < end && start < span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}
