import { wordsOf } from './words.js';

/** What the ranking looks at: posts and stories have it. */
export interface Rankable {
  readonly id: string;
  readonly topics: readonly string[];
  readonly contentNotes: readonly string[];
  readonly text: string;
  readonly createdAt: number;
  readonly replies?: string;
  readonly replyCount?: number;
}

/** Weights by topic, and by the beginnings of words. None is below 0. */
export interface Weights {
  readonly topics: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
}

/** What a person read, as far as an order is made from it. Stays on the device. */
export interface Profile {
  readonly read: Weights;
  /** What they asked to see less of. */
  readonly less: Weights;
  /** How many of what they read last were heavy, one after the other. */
  readonly heavy: number;
  /** When this was so, in epoch milliseconds. */
  readonly at: number;
}

/** Half of what was read counts no more after so many milliseconds: two weeks. */
const HALF_LIFE = 14 * 86_400_000;
/** After so long nobody is still tired of what they read before. */
const REST = 3_600_000;
/** Less than this is forgotten. */
const LEAST = 0.02;
/** Words remembered, the strongest ones. */
const WORDS = 200;

export const EMPTY_PROFILE: Profile = {
  read: { topics: {}, words: {} },
  less: { topics: {}, words: {} },
  heavy: 0,
  at: 0,
};

/** What carries a content note weighs on whoever reads it. */
export const isHeavy = ({ contentNotes }: Pick<Rankable, 'contentNotes'>): boolean => contentNotes.length > 0;

/** Takes in that somebody read this. */
export function learn(profile: Profile, item: Rankable, now: number): Profile {
  const then = faded(profile, now);
  return { ...then, read: added(then.read, item, 1), heavy: isHeavy(item) ? then.heavy + 1 : 0 };
}

/** Takes in that somebody wants less like this; `times` −1 takes that back. */
export function wantLess(profile: Profile, item: Rankable, now: number, times: 1 | -1 = 1): Profile {
  const then = faded(profile, now);
  return { ...then, less: added(then.less, item, times) };
}

/** A profile as it is at another time: what is long ago counts less. */
export function faded(profile: Profile, now: number): Profile {
  // A clock that was set back makes nothing stronger.
  const since = Math.max(0, now - profile.at);
  const share = 0.5 ** (since / HALF_LIFE);
  const fade = ({ topics, words }: Weights): Weights => ({
    topics: kept(scaled(topics, share)),
    words: kept(scaled(words, share)),
  });
  return {
    read: fade(profile.read),
    less: fade(profile.less),
    heavy: since > REST ? 0 : profile.heavy,
    at: Math.max(now, profile.at),
  };
}

const known = new WeakMap<Rankable, ReadonlyMap<string, number>>();

/** The words of an item, looked for once. */
export function wordsIn(item: Rankable): ReadonlyMap<string, number> {
  let words = known.get(item);
  if (!words) known.set(item, (words = wordsOf(item.text)));
  return words;
}

function added({ topics, words }: Weights, item: Rankable, times: number): Weights {
  const found = [...wordsIn(item)].map(([key, count]) => [key, weigh(count)] as const);
  const length = Math.hypot(...found.map(([, weight]) => weight));
  const about = [...new Set(item.topics)].map((topic) => [topic, 1] as const);
  return {
    topics: kept(sum(topics, about, times)),
    words: kept(sum(words, found, times / length), WORDS),
  };
}

/** A word that stands twice in a text says more of it, but not twice as much. */
export const weigh = (count: number): number => 1 + Math.log(count);

function sum(to: Weights['words'], more: readonly (readonly [string, number])[], times: number): Weights['words'] {
  const sums = new Map(Object.entries(to));
  for (const [key, weight] of more) sums.set(key, (sums.get(key) ?? 0) + weight * times);
  return Object.fromEntries(sums);
}

const scaled = (weights: Weights['words'], by: number): Weights['words'] =>
  Object.fromEntries(Object.entries(weights).map(([key, weight]) => [key, weight * by]));

/** The strongest, strongest first. */
const kept = (weights: Weights['words'], most = Infinity): Weights['words'] =>
  Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => weight >= LEAST)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, most),
  );
