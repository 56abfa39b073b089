import { type Profile, weigh, type Weights } from './profile.js';

/** How soon a topic counts: after two readings for half of what it ever can. */
const HALF_KNOWN = 2;
/** What somebody wants less of weighs more than what they read. */
const LESS = 3;
/** Words that may be named as a reason. */
const NAMED = 3;

/** How near items are to what somebody read. */
export class Scorer {
  readonly #profile: Profile;
  readonly #texts: readonly ReadonlyMap<string, number>[];
  /** In how many texts a word stands. */
  readonly #among: ReadonlyMap<string, number>;
  readonly #words: ReadonlyMap<string, number>;
  readonly #topics: ReadonlyMap<string, number>;
  readonly #length: number;
  readonly #lost: ReadonlySet<string>;

  /**
   * @param texts the words of all that is put in order, and of what was before
   * @param like one for the same texts, but that one of them lost words
   */
  constructor(
    profile: Profile,
    texts: readonly ReadonlyMap<string, number>[],
    like?: { scorer: Scorer; lost: ReadonlySet<string> },
  ) {
    this.#profile = profile;
    this.#texts = texts;
    this.#lost = like?.lost ?? new Set();
    const { read, less } = profile;
    this.#among = like ? like.scorer.#among : counted(texts);
    this.#words = both(read.words, less.words, wanted);
    this.#topics = both(read.topics, less.topics, wanted);
    this.#length = Math.hypot(...this.#words.values()) * Math.sqrt(Math.log(texts.length + 1));
  }

  /** As if one text had not these words. */
  withOneLess(lost: ReadonlySet<string>): Scorer {
    return new Scorer(this.#profile, this.#texts, { scorer: this, lost });
  }

  score(topics: readonly string[], words: ReadonlyMap<string, number>): number {
    return this.#topicScore(topics) + this.#textScore(words);
  }

  /** Which of these speak for an item, the strongest first. */
  topicsOf(topics: readonly string[]): string[] {
    return strongest(topics.map((topic) => [topic, this.#topics.get(topic) ?? 0]));
  }

  wordsOf(words: ReadonlyMap<string, number>): string[] {
    return strongest([...words].map(([word, count]) => [word, this.#part(word, count)])).slice(0, NAMED);
  }

  #topicScore(topics: readonly string[]): number {
    return [...new Set(topics)].reduce((sum, topic) => sum + (this.#topics.get(topic) ?? 0), 0);
  }

  /**
   * The angle between what was read and a text, as any search has it, but that rare words count less than they are rare:
   * among a few hundred texts rareness is mostly chance.
   */
  #textScore(words: ReadonlyMap<string, number>): number {
    let [sum, square] = [0, 0];
    for (const [key, count] of words) {
      square += (weigh(count) * this.#rarity(key)) ** 2;
      sum += this.#part(key, count);
    }
    return sum && sum / Math.sqrt(square) / this.#length;
  }

  #part(key: string, count: number): number {
    return weigh(count) * this.#rarity(key) ** 2 * (this.#words.get(key) ?? 0);
  }

  /** 0 for what stands in one text alone: nothing can be told by it. */
  #rarity(key: string): number {
    const read = of(this.#profile.read.words, key) > 0 ? 1 : 0;
    const among = (this.#among.get(key) ?? 0) + read - (this.#lost.has(key) ? 1 : 0);
    return among < 2 ? 0 : Math.sqrt(Math.log((this.#texts.length + 1) / among));
  }
}

function counted(texts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const among = new Map<string, number>();
  for (const words of texts) for (const key of words.keys()) among.set(key, (among.get(key) ?? 0) + 1);
  return among;
}

const of = (weights: Weights['words'], key: string): number => (Object.hasOwn(weights, key) ? weights[key]! : 0);

function both(read: Weights['words'], less: Weights['words'], make: typeof wanted): Map<string, number> {
  const keys = new Set([...Object.keys(read), ...Object.keys(less)]);
  return new Map([...keys].map((key) => [key, make(of(read, key), of(less, key))]));
}

/** Grows with what was read, ever more slowly, up to 1. */
const known = (weight: number): number => weight / (weight + HALF_KNOWN);

/** Below 0 once somebody asked for less, however much they read of it. */
const wanted = (read: number, less: number): number => known(read) - LESS * known(2 * less);

const strongest = (weights: [string, number][]): string[] =>
  weights
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => name);
