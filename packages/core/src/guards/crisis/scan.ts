import type { CompiledRules } from './compile.js';
import { type CrisisSpan, Sentence } from './sentence.js';
import { tokens, type Token } from './tokens.js';

/** A sentence that never ends is looked at in stretches, so that the work grows with the text alone. */
const LONGEST = 80;
const QUOTATION = /"[^"\n]{2,400}"|“[^“”\n]{2,400}”|„[^„“”\n]{2,400}[“”]|«[^«»\n]{2,400}»/gu;

/**
 * Words of crisis in a text.
 *
 * @param goOn asked between sentences; once it says no, what was found so far is the answer
 * @returns in the order of the text, none inside another
 */
export function scan(text: string, rules: CompiledRules, goOn: () => boolean = () => true): CrisisSpan[] {
  const found: CrisisSpan[] = [];
  const quoted = quotations(text);
  let sentence: Token[] = [];
  const heavy = rules.heavy.test(text);
  let before: Sentence | undefined;
  /** What is told of the past can still turn out to be over in the next sentence. */
  let open: CrisisSpan[] = [];

  const close = (): void => {
    if (sentence.length === 0) return;
    const read = new Sentence(sentence, rules, quoted);
    if (read.has('GLAD')) for (const span of open) span.tier = 'mention';
    const { spans, past } = read.look(heavy, before?.has('GLAD') === true);
    open = past;
    found.push(...spans);
    before = read;
    sentence = [];
  };

  for (const token of tokens(text, rules)) {
    sentence.push(token);
    if (token.does !== 'end' && sentence.length < LONGEST) continue;
    close();
    if (!goOn()) return found;
  }
  close();
  return found;
}

/** Where others speak. A text that is one quotation from beginning to end is the writer's own. */
function quotations(text: string): (at: number) => boolean {
  const spans = Array.from(text.matchAll(QUOTATION), ({ index, 0: { length } }) => [index, index + length] as const);
  let next = 0;
  return (at) => {
    while (next < spans.length && (spans[next] as readonly [number, number])[1] <= at) next++;
    const span = spans[next];
    return span !== undefined && span[0] < at && span[1] - span[0] < text.length * 0.8;
  };
}
