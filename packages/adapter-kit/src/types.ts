import type { Abuse, Adapter, Policy, PortName } from '@kindred/core/contract';

/** What a test needs the fresh adapter to be set up with. */
export interface CreateOptions {
  /** Complete; set it for the whole community. */
  policy: Policy;
  /** Every circle there must be, and where its policy differs from the community's. The first is `main`. */
  circles: readonly { id: string; policy?: Partial<Policy> }[];
  /** Whether there is a second moderator. Only where the kit is told of `colleague`. */
  colleague?: boolean;
  /** The community's lists of words. Only where the kit is told of `words`. */
  words?: WordLists;
  /** What a write has to carry. Only where the kit is told of `abuse`. */
  abuse?: Abuse;
}

/** Words that are refused, and words that make a text wait for a moderator. */
export interface WordLists {
  banned: readonly string[];
  suspect: readonly string[];
}

/** How far the random walks through moderation go. */
export interface WalkOptions {
  /** 2 without. Each begins with an empty community. */
  walks?: number;
  /** Of each walk; 40 without. */
  steps?: number;
  /** The first walk's; each further one takes the next. A failure names the one to repeat it with. 1 without. */
  seed?: number;
}

/** A fresh adapter over fresh data. */
export interface Made {
  adapter: Adapter;
  /** A lead's. Needed where the adapter has a moderation port. */
  moderatorToken?: string;
  /** The clock the backend goes by, where it isn't this machine's. */
  now?(): number;
}

/** A test that is known to fail, and why that is right for this adapter. */
export interface Deviation {
  /** The test's whole name, such as `posts: a taken thread id is a conflict`. */
  test: string;
  reason: string;
}

export interface KitOptions<M extends Made = Made> {
  /** Makes a fresh adapter over fresh, empty data, for every single test. */
  create(options: CreateOptions): M | Promise<M>;
  /** Cleans up after a test, whether it passed or not. `adapter.dispose` is called before. */
  dispose?(made: M): void | Promise<void>;
  /** The ports this adapter has; all of them but `admission` without. A test checks that this is the truth. */
  ports?: readonly PortName[];
  /** Another visitor: a second adapter on the same data. Without it one adapter plays both. */
  second?(made: M): Adapter | Promise<Adapter>;
  /** Moves the backend's clock forward. Without it tests about time are skipped. */
  advance?(made: M, milliseconds: number): void | Promise<void>;
  /** The back door: everything that is really stored, as plain data. Without it tests about what is stored are skipped. */
  inspect?(made: M): unknown;
  /** The token of the second moderator, who is no lead. Without it tests about two moderators are skipped. */
  colleague?(made: M): string | Promise<string>;
  /** That `create` sets up the word lists it is given. Without it tests about words are skipped. */
  words?: true;
  /** That `create` sets up what writes have to carry. Without it tests about proofs and passes are skipped. */
  abuse?: true;
  walk?: WalkOptions;
  deviations?: readonly Deviation[];
  /** Milliseconds a live event may take at most. 5000 without. */
  patience?: number;
}

type Body = () => void | Promise<void>;

/** The two functions of a test runner: those of `node:test`, mocha, vitest or whatever has them. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it: ((name: string, body: Body) => unknown) & { skip?: (name: string, body: Body) => unknown };
}

/** A hook a test can't do without. */
export type Hook = 'advance' | 'inspect' | 'colleague' | 'words' | 'abuse';
