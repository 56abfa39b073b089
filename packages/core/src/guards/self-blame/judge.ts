import { type Judge } from '../phrase-guard.js';

const SURENESS = 0.8;

/**
 * What puts it into proportion takes it back: `spare` wherever it stands in the sentence; a lighter one (“but …”) what
 * stands before it, if that was no plain verdict, which weighs more than 1. From 2 a phrase has looked for such words
 * itself. What stands in quotation marks somebody else may have said.
 */
export const judge: Judge = (hits, tokens) => {
  const until = new Map<number, number>();
  for (const { kind, weight, from } of hits) {
    const at = tokens.sentence(from);
    if (kind === 'spare') until.set(at, weight < 1 ? Math.max(from, until.get(at) ?? 0) : Infinity);
  }
  return hits
    .filter(({ kind, weight, from }) => {
      const back = until.get(tokens.sentence(from)) ?? -1;
      if (kind === 'spare' || tokens.quoted(from)) return false;
      return weight >= 2 || from > back || (weight > 1 && back < Infinity);
    })
    .map(({ kind, from, to }) => ({ says: kind, from, to, confidence: SURENESS }));
};
