import { isHeavy, type Profile, type Rankable, wordsIn } from './profile.js';
import { Scorer } from './scorer.js';
import { wordWith } from './words.js';

/**
 * Why something stands where it does. What is named is true: without it the item would stand further down.
 */
export type Reason =
  | { readonly kind: 'topic'; readonly topic: string }
  /** As it is written there. */
  | { readonly kind: 'word'; readonly word: string }
  /** It is like what was read in so many ways that no single one matters. */
  | { readonly kind: 'alike' }
  /** It waits for a first reply longer than the others. */
  | { readonly kind: 'waiting' }
  /** Something lighter, after what was heavy. */
  | { readonly kind: 'lighter' }
  /** It came earlier in the list that was put in order. */
  | { readonly kind: 'recent' }
  | { readonly kind: 'chance' };

export interface Ranked<T extends Rankable> {
  readonly item: T;
  /** None where nothing about it made a difference, as where there is nothing else. */
  readonly reason?: Reason;
  /** It has the place that is kept for those who wait. */
  readonly kept: boolean;
  /** After so much that was heavy, a rest may do good. */
  readonly pause: boolean;
}

export interface RankOptions<T extends Rankable> {
  /** How many places there are; otherwise one for each. */
  count?: number;
  /** What was placed before these, in order. */
  after?: readonly Ranked<T>[];
  /** What is never shown. */
  muted?: { readonly topics: readonly string[]; readonly notes: readonly string[] };
  /** Draws the order instead, 0 to 1: whatever was read counts nothing, and every brake still holds. */
  chance?: () => number;
}

/** Of so many places one is for who has waited longest for a first reply. */
export const KEPT_EVERY = 4;
/** So many heavy ones may follow each other while there is something lighter. */
export const HEAVY_CAP = 3;

/** What an item is made of, as far as its place depends on it. */
interface Traits {
  readonly heavy: boolean;
  readonly waiting: boolean;
  readonly createdAt: number;
  /** Where it stood before. */
  readonly at: number;
  readonly score: number;
}

interface Placed {
  readonly index: number;
  readonly by: 'score' | 'waiting' | 'lighter';
  readonly pause: boolean;
}

/**
 * Puts items in an order by what a person read, on the device. No number of reactions, replies or readers has a part in
 * it. Of every four places one is for whoever has waited longest for a first reply; after three heavy ones in a row comes
 * a lighter one, while there is one; what is muted never comes. What is equal stays in the order it came in.
 */
export function rank<T extends Rankable>(
  items: readonly T[],
  profile: Profile,
  { count = Infinity, after = [], muted, chance }: RankOptions<T> = {},
): Ranked<T>[] {
  const free = items.filter(
    ({ topics, contentNotes }) =>
      !muted ||
      (!topics.some((topic) => muted.topics.includes(topic)) &&
        !contentNotes.some((note) => muted.notes.includes(note))),
  );
  const scorer = new Scorer(
    profile,
    [...free, ...after.map(({ item }) => item)].map((item) => wordsIn(item)),
  );
  const traits = free.map((item, at): Traits => {
    const { topics, createdAt, replies = 'welcome', replyCount } = item;
    return {
      heavy: isHeavy(item),
      waiting: replyCount === 0 && replies === 'welcome',
      createdAt,
      at,
      score: chance ? chance() : scorer.score(topics, wordsIn(item)),
    };
  });
  const places = Math.min(count, free.length);
  const before = beginning(profile, after);
  const order = placesFor(traits, places, before);

  /** Whether an item would stand further down if this were otherwise. */
  const matters = (index: number, place: number, otherwise: (of: Traits, index: number) => Traits): boolean => {
    const there = placesFor(traits.map(otherwise), places, before).findIndex((placed) => placed.index === index);
    return there < 0 || there > place;
  };
  const changed =
    (index: number, change: Partial<Traits>) =>
    (one: Traits, other: number): Traits =>
      other === index ? { ...one, ...change } : one;
  const without = (index: number, lostTopics: readonly string[], lostWords: Iterable<string> = []) => {
    const lost = new Set(lostWords);
    const rarer = scorer.withOneLess(lost);
    return (one: Traits, other: number): Traits => {
      const item = free[other]!;
      const words = new Map(wordsIn(item));
      if (other !== index) {
        const concerned = [...lost].some((word) => words.has(word));
        return concerned ? { ...one, score: rarer.score(item.topics, words) } : one;
      }
      for (const word of lost) words.delete(word);
      const topics = item.topics.filter((topic) => !lostTopics.includes(topic));
      return { ...one, score: rarer.score(topics, words) };
    };
  };

  return order.map(({ index, by, pause }, place) => {
    const item = free[index]!;
    const is = (reason: Reason, otherwise: (of: Traits, index: number) => Traits): Reason | undefined =>
      matters(index, place, otherwise) ? reason : undefined;
    const findReason = (): Reason | undefined => {
      let found: Reason | undefined;
      if (by === 'lighter') found = is({ kind: 'lighter' }, changed(index, { heavy: true }));
      if (by === 'waiting') found = is({ kind: 'waiting' }, changed(index, { waiting: false }));
      if (chance) return found ?? { kind: 'chance' };
      const words = wordsIn(item);
      const topics = scorer.topicsOf(item.topics);
      const named = scorer.wordsOf(words);
      for (const topic of topics) found ??= is({ kind: 'topic', topic }, without(index, [topic]));
      for (const word of found ? [] : named)
        found ??= is({ kind: 'word', word: wordWith(word, item.text)! }, without(index, [], [word]));
      if (topics.length + named.length > 0) found ??= is({ kind: 'alike' }, without(index, item.topics, words.keys()));
      return found ?? is({ kind: 'recent' }, changed(index, { at: Infinity }));
    };
    const reason = findReason();
    return { item, kept: by === 'waiting', pause, ...(reason && { reason }) };
  });
}

/** How things stand before the first place. */
interface Before {
  /** Heavy ones in a row. */
  readonly heavy: number;
  /** Places since one was kept for who waits. */
  readonly since: number;
}

function beginning<T extends Rankable>({ heavy }: Profile, after: readonly Ranked<T>[]): Before {
  const light = after.findLastIndex(({ item }) => !isHeavy(item));
  const kept = after.findLastIndex((ranked) => ranked.kept);
  return {
    heavy: light < 0 ? heavy + after.length : after.length - 1 - light,
    since: after.length - 1 - kept,
  };
}

function placesFor(traits: readonly Traits[], count: number, { heavy, since }: Before): Placed[] {
  const order: Placed[] = [];
  const byScore = traits.map((_, index) => index).sort((a, b) => inOrder(traits[a]!, traits[b]!));
  const left = new Set(byScore);
  const first = (is: (traits: Traits) => boolean): number | undefined => {
    for (const index of left) if (is(traits[index]!)) return index;
    return undefined;
  };
  const longest = (is: (traits: Traits) => boolean): number | undefined => {
    let found: number | undefined;
    for (const index of left) {
      const one = traits[index]!;
      if (!one.waiting || !is(one)) continue;
      const best = found === undefined ? undefined : traits[found]!;
      if (!best || one.createdAt < best.createdAt || (one.createdAt === best.createdAt && one.at < best.at))
        found = index;
    }
    return found;
  };
  const any = (): boolean => true;
  const lightOnly = ({ heavy }: Traits): boolean => !heavy;
  while (order.length < count && left.size > 0) {
    const capped = heavy >= HEAVY_CAP && first(lightOnly) !== undefined;
    const allowed = capped ? lightOnly : any;
    const waits = since >= KEPT_EVERY - 1 ? longest(allowed) : undefined;
    const index = waits ?? first(allowed)!;
    left.delete(index);
    const one = traits[index]!;
    // Where nothing lighter is left, a rest is offered all the same.
    const pause = one.heavy ? heavy + 1 === HEAVY_CAP && first(lightOnly) === undefined : heavy >= HEAVY_CAP;
    const passed = capped && traits[byScore.find((other) => other === index || left.has(other))!]!.heavy;
    order.push({ index, by: waits !== undefined ? 'waiting' : passed ? 'lighter' : 'score', pause });
    heavy = one.heavy ? heavy + 1 : 0;
    since = waits !== undefined ? 0 : since + 1;
  }
  return order;
}

const inOrder = (a: Traits, b: Traits): number => b.score - a.score || a.at - b.at;
