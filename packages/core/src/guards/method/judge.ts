import { type Judge } from '../phrase-guard.js';

/** Every phrase is plain; what a text means by it is not. */
const SURE = 0.9;

/** Numbers of weight and food count only where a text is about an eating disorder; what is said in jest never does. */
export const judge: Judge = (hits, tokens) => {
  const spared = new Set(hits.filter(({ kind }) => kind === 'spare').map(({ from }) => tokens.sentence(from)));
  const aboutEating = hits.some(({ kind }) => kind === 'eating-about');
  return hits
    .filter(({ kind, from }) =>
      kind === 'method' ? !spared.has(tokens.sentence(from)) : kind === 'eating' && aboutEating,
    )
    .map(({ kind, from, to }) => ({ says: kind, from, to, confidence: SURE }));
};
