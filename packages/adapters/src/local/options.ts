import {
  AdapterError,
  type Circle,
  CIRCLE_PATTERN,
  CONTRACT,
  type Community,
  DEFAULT_POLICY,
  DEFAULT_TOPICS,
  LIMITS,
  type Policy,
  type Role,
  settlePolicy,
} from '@kindred/core/contract';
import { compileWords, type WordMatcher } from '@kindred/core/guards';

import type { Seed } from './seed.js';

/** A circle as it is set up: everything but its id has a default. */
export type CircleOptions = Partial<Omit<Circle, 'policy'>> & { id: string; policy?: Partial<Policy> };

/** One moderator. Leads may also end appeals and stop all writing. */
export interface ModeratorOptions {
  token: string;
  /** `moderator` without. */
  role?: Role;
  /** What other moderators see. Its place in the list without. */
  name?: string;
}

/** Words a community doesn't want, as `compileWords` reads them. */
export interface WordOptions {
  /** Refused. */
  banned?: readonly string[];
  /** Held for a moderator. */
  suspect?: readonly string[];
  /** Milliseconds to look at one text; what takes longer is held. */
  budgetMs?: number;
}

export interface LocalOptions {
  /** Id, or id and name, of the community; `main` without. */
  community?: string | { id?: string; name?: string };
  /**
   * The first one is where people land who name none. Without any it is `main`, and every other that a page names is
   * there, too: a page without a server has nowhere to set them up.
   */
  circles?: readonly CircleOptions[];
  /** The community's rules; a circle's own may differ, except that they can't weaken youth, read-only and `k`. */
  policy?: Partial<Policy>;
  /** Opens the moderation port to whoever shows it, as its only lead. For several people use `moderators`. */
  moderatorToken?: string;
  /** Those who moderate. Without any, and without `moderatorToken`, the adapter has no moderation port. */
  moderators?: readonly ModeratorOptions[];
  words?: WordOptions;
  /** Epoch milliseconds; `Date.now` without. For tests and pictures. */
  now?: () => number;
  /** Put in when the community is empty. */
  seed?: Seed;
}

export interface Settled {
  community: Community;
  circles: ReadonlyMap<string, Circle>;
  /** Circles that take nothing by a rule of their own, whatever the community's switch says. */
  closed: ReadonlySet<string>;
  moderators: readonly Required<ModeratorOptions>[];
  words?: { matcher: WordMatcher; budgetMs: number };
  /** Makes a circle nobody set up, where that may be. */
  found?(id: string): Circle;
}

/** Far more than the longest text takes, far less than anybody notices. */
const WORDS_BUDGET = 50;

/** @throws AdapterError `invalid` when the options contradict the contract */
export function settle(options: LocalOptions, defaults: Partial<Policy> = {}): Settled {
  const policy = settlePolicy({ ...DEFAULT_POLICY, ...defaults, ...options.policy });
  const entries = (options.circles?.length ? options.circles : [{ id: 'main' }]).map((circle) => {
    if (!CIRCLE_PATTERN.test(circle.id)) {
      throw new AdapterError('invalid', `"${circle.id}" is no circle id: use 1 to 40 of a–z, 0–9 and inner hyphens.`, {
        field: 'circles',
      });
    }
    return [circle.id, settleCircle(circle, policy)] as const;
  });
  if (policy.k < LIMITS.smallestK) {
    throw new AdapterError('invalid', `k is ${policy.k}; the smallest is ${LIMITS.smallestK}.`, { field: 'policy.k' });
  }
  const { id, name } = communityOf(options);
  const [[defaultCircle]] = entries as [[string, Circle]];
  return {
    community: { id, name, contract: CONTRACT, defaultCircle, policy },
    circles: new Map(entries),
    closed: new Set(options.circles?.filter((circle) => circle.policy?.readOnly).map((circle) => circle.id)),
    moderators: settleModerators(options),
    ...(options.words && {
      words: { matcher: compileWords(options.words), budgetMs: options.words.budgetMs ?? WORDS_BUDGET },
    }),
    ...(!options.circles?.length && { found: (circle: string) => settleCircle({ id: circle }, policy) }),
  };
}

function settleModerators({ moderatorToken, moderators = [] }: LocalOptions): Settled['moderators'] {
  const all = [
    ...(moderatorToken === undefined ? [] : [{ token: moderatorToken, role: 'lead' as const, name: 'lead' }]),
    ...moderators.map(({ token, role = 'moderator', name }, n) => ({ token, role, name: name ?? `${role}-${n + 1}` })),
  ];
  for (const { token, name } of all) {
    if (typeof token !== 'string' || token === '') {
      throw new AdapterError('invalid', `Moderator "${name}" has no token.`, { field: 'moderators' });
    }
    if (all.filter((other) => other.token === token || other.name === name).length > 1) {
      throw new AdapterError('invalid', `Give each moderator a token and a name of their own ("${name}" has not).`, {
        field: 'moderators',
      });
    }
  }
  return all;
}

export function communityOf({ community = {} }: LocalOptions): { id: string; name: string } {
  const { id = 'main', name = 'Community' } = typeof community === 'string' ? { id: community } : community;
  return { id, name };
}

function settleCircle({ id, policy = {}, ...rest }: CircleOptions, community: Policy): Circle {
  const own = { ...community, ...policy };
  return {
    name: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
    about: '',
    norms: [],
    topics: DEFAULT_TOPICS.map((key) => ({ key })),
    lang: 'en',
    ...rest,
    id,
    policy: settlePolicy({
      ...own,
      audience: community.audience === 'youth' ? 'youth' : own.audience,
      readOnly: community.readOnly || own.readOnly,
      k: Math.max(community.k, own.k),
    }),
  };
}
