import type { Abuse, CallOptions, Policy } from '@kindred/core/contract';

import type { Admission } from '../admission/index.js';
import type { Sql } from '../database/connect.js';
import type { Screen } from '../moderation/words.js';
import type { Sealer } from './seal.js';

/** What changed in public, by id alone: it is rendered by whoever tells of it. */
export type Change =
  { what: 'item'; scope: string; thread: string; id: string } | { what: 'tally'; scope: string; target: string };

/** What every part of the store stands on. */
export interface Ground {
  sql: Sql;
  sealer: Sealer;
  now(): number;
  /** Called after the commit, never inside it. */
  announce(change: Change): void;
  /** For what changes an answer but is told to nobody. Announcing does it too. */
  touch(change: Change): void;
  /**
   * Writes down outside the database that items are gone for good. Called after the commit, and waited for before
   * anyone is told that they are.
   */
  bury?(keys: readonly { scope: string; thread: string; id: string }[]): Promise<void>;
  places: Places;
  screen: Screen;
  admission: Admission;
}

/** A circle of a community, with the policy that holds there. */
export interface Place {
  community: string;
  circle: string;
  scope: string;
  name: string;
  about: string;
  norms: string[];
  topics: { key: string; label?: string }[];
  lang: string;
  policy: Policy;
  /** The community's. */
  abuse: Abuse;
}

export interface CommunityPlace {
  id: string;
  name: string;
  defaultCircle: string;
  policy: Policy;
  /** What a write has to carry. */
  abuse: Abuse;
  /** Counts changes of the community's lists of words; 0 where there never were any. */
  wordsVersion: number;
  /** When this is read anew: nothing made from it is kept longer. */
  until: number;
  /** In the order they were made. */
  circles: ReadonlyMap<string, Place>;
}

export interface Places {
  /** @throws AdapterError `not-found` */
  community(id: string): Promise<CommunityPlace>;
  /** @throws AdapterError `not-found` */
  circle(community: string, circle: string): Promise<Place>;
  /** Reads everything again at the next use. */
  forget(): void;
  /** Something about a community was changed: every process reads it again at its next use. */
  changed(community: string): Promise<void>;
}

/** Who writes: a person through the API, or the seed, whose items are examples and need no letting through. */
export interface WriteOptions extends CallOptions {
  example?: boolean;
}

export const scopeOf = (community: string, circle: string): string => `${community}/${circle}`;
export const circleOf = (scope: string): string => scope.slice(scope.indexOf('/') + 1);
export const communityOf = (scope: string): string => scope.slice(0, scope.indexOf('/'));
