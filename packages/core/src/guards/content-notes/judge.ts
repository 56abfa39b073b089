import { type Judge } from '../phrase-guard.js';

/** A word may stand for something else. */
const SURE = 0.8;

/** One a note, the first. */
export const judge: Judge = (hits) => {
  const first = new Map(hits.toReversed().map((hit) => [hit.kind, hit]));
  return [...first.values()].map(({ kind, weight, from, to }) => ({ says: kind, from, to, confidence: SURE * weight }));
};
