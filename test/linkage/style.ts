import type { Chance } from './chance.js';

/** How somebody writes: what an attacker has from the public text alone. */
export interface Style {
  text(chance: Chance, sentences: number): string;
}

const OPENINGS = [
  'Today',
  'Last night',
  'Lately',
  'This week',
  'Again',
  'Since Monday',
  'For a while now',
  'Some days',
];
const SUBJECTS = ['work', 'the house', 'my sister', 'the shift', 'money', 'sleep', 'the quiet', 'school', 'the baby'];
const FEELINGS = [
  'is a lot',
  'feels far away',
  'wears me out',
  'keeps me awake',
  'was a bit lighter',
  'went on and on',
];
const TAILS = [
  'and I could not say why',
  'so I went for a walk',
  'but nobody noticed',
  'and that was all right',
  'while everyone else was asleep',
  'even though I had tried',
  'and tea helped a little',
  'and I sat with it',
];
const FILLERS = ['honestly', 'I guess', 'to be fair', 'kind of', 'you know', 'anyway', 'really', 'somehow', 'well'];
const ENDS = ['.', '.', '...', ' -', '.'];

/** Mostly everybody's words, with a leaning of one's own. */
export function createStyle(chance: Chance): Style {
  const leaning = <T>(from: readonly T[]): ((now: Chance) => T) => {
    const own = [chance.pick(from), chance.pick(from)];
    return (now) => now.pick(now.is(0.22) ? own : from);
  };
  const [opening, subject, feeling] = [leaning(OPENINGS), leaning(SUBJECTS), leaning(FEELINGS)];
  const [tail, filler, end] = [leaning(TAILS), leaning(FILLERS), leaning(ENDS)];
  const filling = 0.2 + chance.next() * 0.2;
  return {
    text: (now, sentences) =>
      Array.from({ length: sentences }, () => {
        const fill = now.is(filling) ? ` ${filler(now)},` : '';
        return `${opening(now)}${fill} ${subject(now)} ${feeling(now)} ${tail(now)}${end(now)}`;
      }).join(' '),
  };
}
