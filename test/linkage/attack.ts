/**
 * An attacker who learns: from half of the devices, of which it is told whose everything is, it learns what tells two rows
 * of one hand from two rows of two hands; on the other half it is tried. What it can do is counted as its advantage: how
 * often it is right about one hand, less how often it says so of two.
 */
import { chance, type Chance } from './chance.js';
import type { Row } from './seize.js';

export interface Pair {
  a: Row;
  b: Row;
  same: boolean;
}

export interface AttackOptions {
  what: readonly [Row['what'], Row['what']];
  seed: number;
  /** At most so many pairs of each sort to learn from, and as many to be tried on. */
  most: number;
  /** Only what one device did in one visit counts as of one hand: what lies nearest, if anything tells. */
  ofOneVisit?: boolean;
  rounds?: number;
}

export interface Found {
  pairs: number;
  ofOneDevice: number;
  /** With public texts alone, with where they stand too, with all that is public, and with all there is. */
  texts: number;
  placed: number;
  openly: number;
  atRest: number;
  /** What all there is adds to what is public. */
  gain: Gain;
  /** What it adds to texts and where they stand: public times count as gained, too. */
  beyond: Gain;
  /** What it adds to texts alone. */
  alone: Gain;
}

/** An advantage over another, with the bounds between which it lies in 90 of 100 draws of other devices. */
export interface Gain {
  mean: number;
  lower: number;
  upper: number;
}

export function attack(
  rows: readonly Row[],
  { what, seed, most, ofOneVisit = false, rounds = 400 }: AttackOptions,
): Found {
  const luck = chance(seed);
  const [learn, tried] = [0, 1].map((half) =>
    pairsOf(rows, what, (device) => device % 2 === half, { most, ofOneVisit }, luck),
  );
  if (!learn || !tried) throw new Error('There are no pairs.');
  const weigh = weights(rows);
  /** What is said of each pair, by a judge that stands on what an earlier one knows. */
  const say = (judge: Judge): boolean[] => {
    const bar = bestBar(learn.map((pair) => ({ same: pair.same, score: judge(pair) })));
    return tried.map((pair) => judge(pair) > bar);
  };
  const see = (view: View) => (pair: Pair) => features(pair, weigh, view);
  const byAll = train(learn, see('open'), luck);
  const [texts = [], placed = [], open = [], all = []] = [
    train(learn, see('texts'), luck),
    train(learn, see('placed'), luck),
    byAll,
    train(learn, see('hidden'), luck, byAll),
  ].map(say);
  const advantage = (said: readonly boolean[], weight: (pair: Pair) => number): number => {
    const sum = { same: 0, right: 0, other: 0, wrong: 0 };
    tried.forEach((pair, n) => {
      const much = weight(pair);
      sum[pair.same ? 'same' : 'other'] += much;
      if (said[n]) sum[pair.same ? 'right' : 'wrong'] += much;
    });
    return sum.right / Math.max(1, sum.same) - sum.wrong / Math.max(1, sum.other);
  };
  const one = (): number => 1;
  const devices = [...new Set(tried.flatMap(({ a, b }) => [a.device, b.device]))];
  const draws = Array.from({ length: rounds }, () => {
    const drawn = new Map<number, number>();
    for (let n = 0; n < devices.length; n += 1) {
      const device = luck.pick(devices);
      drawn.set(device, (drawn.get(device) ?? 0) + 1);
    }
    return ({ a, b, same }: Pair): number => (drawn.get(a.device) ?? 0) * (same ? 1 : (drawn.get(b.device) ?? 0));
  });
  const over = (less: readonly boolean[]): Gain => {
    const gains = draws.map((weight) => advantage(all, weight) - advantage(less, weight)).sort((x, y) => x - y);
    return {
      mean: advantage(all, one) - advantage(less, one),
      lower: gains[Math.floor(rounds * 0.05)] ?? 0,
      upper: gains[Math.ceil(rounds * 0.95) - 1] ?? 0,
    };
  };
  return {
    pairs: tried.length,
    ofOneDevice: tried.filter(({ same }) => same).length,
    texts: advantage(texts, one),
    placed: advantage(placed, one),
    openly: advantage(open, one),
    atRest: advantage(all, one),
    gain: over(open),
    beyond: over(placed),
    alone: over(texts),
  };
}

// Pairs -----------------------------------------------------------------------------------------------------

function pairsOf(
  rows: readonly Row[],
  [first, second]: readonly [Row['what'], Row['what']],
  belongs: (device: number) => boolean,
  { most, ofOneVisit }: { most: number; ofOneVisit: boolean },
  luck: Chance,
): Pair[] {
  const [left, right] = [first, second].map((what) => rows.filter((row) => row.what === what && belongs(row.device)));
  if (!left?.length || !right?.length) throw new Error(`There is no ${left?.length ? second : first} to compare.`);
  const apart = (a: Row, b: Row): boolean => a !== b && a.thread !== b.thread;
  const same: Pair[] = left.flatMap((a, n) =>
    right.flatMap((b, m) =>
      a.device === b.device && (!ofOneVisit || a.visit === b.visit) && apart(a, b) && (first !== second || m > n)
        ? [{ a, b, same: true }]
        : [],
    ),
  );
  for (let n = same.length - 1; n > 0; n -= 1) {
    const m = luck.whole(n + 1);
    [same[n], same[m]] = [same[m] as Pair, same[n] as Pair];
  }
  const others: Pair[] = [];
  const wanted = Math.max(Math.min(same.length, most), Math.min(most, left.length * 4));
  for (let tries = 0; others.length < wanted && tries < wanted * 20; tries += 1) {
    const [a, b] = [luck.pick(left), luck.pick(right)];
    if (a.device !== b.device && apart(a, b)) others.push({ a, b, same: false });
  }
  return [...same.slice(0, most), ...others];
}

// What can be seen of a pair --------------------------------------------------------------------------------

/** Each figure becomes one of so many steps, and each step learns a weight of its own. */
const STEPS = 16;
/** The step of what is not there. */
const NONE = STEPS - 1;

/** Nearness, in steps that double: 0, 1, 2–3, 4–7 … */
const near = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? NONE : Math.min(NONE - 1, Math.floor(Math.log2(Math.abs(a - b) + 1)));

const nearest = (a: readonly number[], b: readonly number[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y));
  return least === Number.POSITIVE_INFINITY ? NONE : near(least, 0);
};

const ORDERS = ['place', 'written', 'turned', 'queued', 'lies', 'key', 'grave', 'history'] as const;
/** At most so many figures of a pair. */
const FIGURES = ORDERS.length + 5;

/** Texts alone, where they stand too, all that is public, or only what is not. */
type View = 'texts' | 'placed' | 'open' | 'hidden';

/** The steps that hold for a pair, as places in one long list of weights. */
function features({ a, b }: Pair, weigh: (row: Row) => Map<number, number>, view: View): number[] {
  const [x, y] = [a.open, b.open];
  /** How far apart two hours of the day are. */
  const apart = (one = 0, other = 0): number => {
    const hours = Math.abs((one % 24) - (other % 24));
    return Math.min(NONE, Math.floor(Math.min(hours, 24 - hours)));
  };
  const style = Math.min(NONE, Math.floor(cosine(weigh(a), weigh(b)) * 20));
  const minutes = near(x.minute, y.minute);
  const steps =
    view === 'texts'
      ? [style]
      : view === 'placed'
        ? [style, a.scope === b.scope ? 1 : 0, x.kind === y.kind ? 1 : 0]
        : view === 'open'
          ? [
              style,
              minutes,
              apart((x.minute ?? 0) / 60, (y.minute ?? 0) / 60),
              near(x.edited, y.edited),
              near(x.expires, y.expires),
              a.scope === b.scope ? 1 : 0,
              x.kind === y.kind ? 1 : 0,
              // Of what was written on one day, how alike it is.
              minutes < 10 ? style : NONE,
              // The order of a wall tells about what hour of its day each was written in.
              x.turn === undefined || y.turn === undefined ? NONE : apart(x.turn * 24, y.turn * 24),
            ]
          : [
              ...ORDERS.map((order) => near(a.orders[order], b.orders[order])),
              nearest(a.times, b.times),
              nearest(a.transactions, b.transactions),
              near(a.transactions[0], b.transactions[0]),
              alike(a.keys, b.keys),
              a.turn === undefined || b.turn === undefined ? NONE : apart(a.turn * 24, b.turn * 24),
            ];
  return steps.map((step, n) => n * STEPS + step);
}

/** The most bytes that two of their keys have in the same places. */
function alike(a: readonly Buffer[], b: readonly Buffer[]): number {
  let most = 0;
  for (const x of a) {
    for (const y of b) {
      let equal = 0;
      for (let n = 0; n < Math.min(x.length, y.length); n += 1) if (x[n] === y[n]) equal += 1;
      most = Math.max(most, equal);
    }
  }
  return Math.min(NONE, most);
}

/** Three letters each, weighed by how rare they are, of every text: how a hand is told by its writing. */
function weights(rows: readonly Row[]): (row: Row) => Map<number, number> {
  const grams = (text: string): Map<number, number> => {
    const counts = new Map<number, number>();
    for (let n = 0; n + 3 <= text.length; n += 1) {
      const gram = text.charCodeAt(n) * 65_536 + text.charCodeAt(n + 1) * 256 + text.charCodeAt(n + 2);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  };
  const texts = new Map(rows.map((row) => [row, grams(row.open.text ?? '')]));
  const seen = new Map<number, number>();
  for (const counts of texts.values()) for (const gram of counts.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
  for (const counts of texts.values()) {
    let length = 0;
    for (const [gram, count] of counts) {
      const weight = count * Math.log(rows.length / (seen.get(gram) ?? 1) + 1);
      counts.set(gram, weight);
      length += weight * weight;
    }
    for (const [gram, weight] of counts) counts.set(gram, weight / Math.sqrt(length || 1));
  }
  return (row) => texts.get(row) ?? new Map();
}

function cosine(a: Map<number, number>, b: Map<number, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [gram, weight] of few) sum += weight * (many.get(gram) ?? 0);
  return sum;
}

// Learning --------------------------------------------------------------------------------------------------

const ROUNDS = 30;
/** Keeps weights of what was seldom seen near nothing. */
const RESTRAINT = 0.02;

type Judge = (pair: Pair) => number;

/**
 * Logistic regression by gradient steps, both sorts of pairs weighing the same; the weights of the later rounds are
 * averaged, so that what chance did last does not decide.
 *
 * @param base what is known before, to which this only adds
 */
function train(pairs: readonly Pair[], see: (pair: Pair) => number[], luck: Chance, base: Judge = () => 0): Judge {
  const size = FIGURES * STEPS;
  // The last one is the bias.
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const judge = (by: Float64Array, features: readonly number[]): number =>
    features.reduce((sum, at) => sum + (by[at] ?? 0), by[size] ?? 0);
  const seen = pairs.map((pair) => ({ features: see(pair), base: base(pair), same: pair.same ? 1 : 0 }));
  const share = seen.filter(({ same }) => same).length / seen.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    const pace = 0.05 / (1 + round * 0.3);
    for (let n = 0; n < seen.length; n += 1) {
      const { features, base, same } = luck.pick(seen);
      const guess = 1 / (1 + Math.exp(-base - judge(weights, features)));
      const off = (same - guess) * (same ? 0.5 / share : 0.5 / (1 - share));
      for (const at of [...features, size]) {
        weights[at] = (weights[at] ?? 0) * (1 - pace * RESTRAINT) + pace * off;
      }
    }
    if (round >= ROUNDS / 2) weights.forEach((weight, at) => (mean[at] = (mean[at] ?? 0) + weight / (ROUNDS / 2)));
  }
  return (pair) => base(pair) + judge(mean, see(pair));
}

/** The score above which saying "one hand" served best where the answers were known. */
function bestBar(scores: { same: boolean; score: number }[]): number {
  const sorted = scores.toSorted((a, b) => b.score - a.score);
  const same = sorted.filter((one) => one.same).length;
  const step = { same: 1 / Math.max(1, same), other: -1 / Math.max(1, sorted.length - same) };
  let [sum, best, bar] = [0, 0, Number.POSITIVE_INFINITY];
  sorted.forEach((one, n) => {
    sum += one.same ? step.same : step.other;
    const next = sorted[n + 1]?.score ?? Number.NEGATIVE_INFINITY;
    // Equal scores are judged alike.
    if (sum > best && next < one.score) [best, bar] = [sum, (one.score + Math.max(next, one.score - 1)) / 2];
  });
  return bar;
}
