import { type PhraseHit } from '../phrases.js';
import { type Judge } from '../phrase-guard.js';
import { type Tokens } from '../tokens.js';

/** Of whoever writes. What they call themselves, and what they went through, is theirs to word. */
const MYSELF = new Set(
  'i im ive id myself ich yo je jai intente quise queria pense انا حاولت اردت فكرت كنت'.split(' '),
);

/** A word is there or not; what it does depends on who says it to whom. */
const SURE = { word: 0.8, harm: 0.7 };

/**
 * Harm is told where no word of the same sentence speaks against it or reports it; a wording of suicide or of a label
 * only where it is said of others, since somebody who speaks of their own death needs no lesson in words.
 */
export const judge: Judge = (hits, tokens) => {
  const spared = new Set(hits.filter(({ kind }) => kind === 'spare').map(({ from }) => tokens.sentence(from)));
  return hits
    .filter((hit) => {
      if (hit.kind === 'spare') return false;
      if (hit.kind === 'harm') return !spared.has(tokens.sentence(hit.from)) && !tokens.quoted(hit.from);
      return !ofOneself(hit, tokens);
    })
    .map(({ kind, from, to }) => ({ says: kind, from, to, confidence: kind === 'harm' ? SURE.harm : SURE.word }));
};

/** How many words back the person spoken of may stand. */
const BACK = 12;

function ofOneself({ from }: PhraseHit, tokens: Tokens): boolean {
  for (let at = from - 1; at >= 0 && at >= from - BACK && tokens.sentence(at) === tokens.sentence(from); at -= 1) {
    if (tokens.forms(at).some((form) => MYSELF.has(form))) return true;
  }
  return false;
}
