import { type Judge, type Stretch } from '../phrase-guard.js';
import { type PhraseHit } from '../phrases.js';

/** Weights that have to come together. Who writes long says “I” more often, so understanding asks for more by the word. */
const BAR = 1;
const FREE_WORDS = 10;
const WORDS_A_POINT = 120;
/** Lighter cues only add up; they are nothing to show alone. */
const SHOWN = 0.5;
/** How many sentences are an opening. */
const OPENING = 2;

/**
 * The three ways of empathy by how much speaks for each, where it stands; and openings that skip them. Never a score: a
 * prompt fades when there is a finding of its kind.
 */
export const judge: Judge = (hits, tokens) => {
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind);
  const shown = (kind: string, bar: number): Stretch[] => {
    const all = of(kind);
    const weight = all.reduce((sum, hit) => sum + hit.weight, 0);
    if (weight < bar - 1e-9) return [];
    const marked = all.filter((hit) => hit.weight >= SHOWN);
    const confidence = Math.min(0.95, 0.5 + weight / 10);
    return (marked.length > 0 ? marked : all.slice(0, 1)).map((hit) => stretch(hit, confidence));
  };
  const empathy = [
    ...shown('feeling', BAR),
    ...shown('understanding', BAR + Math.max(0, tokens.length - FREE_WORDS) / WORDS_A_POINT),
    ...shown('asking', BAR),
  ];
  const first = Math.min(...empathy.map(({ from }) => from));
  const opening = (hit: PhraseHit) => tokens.sentence(hit.from) < OPENING;
  const advice = of('advice-first').find((hit) => opening(hit) && hit.from <= first);
  return [
    ...empathy,
    ...(advice ? [stretch(advice, 0.6)] : []),
    ...of('minimising')
      .filter(opening)
      .map((hit) => stretch(hit, 0.6)),
  ];
};

const stretch = ({ kind, from, to }: PhraseHit, confidence: number): Stretch => ({ says: kind, from, to, confidence });
