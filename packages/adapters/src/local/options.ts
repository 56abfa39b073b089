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
  settlePolicy,
} from '@kindred/core/contract';

import type { Seed } from './seed.js';

/** A circle as it is set up: everything but its id has a default. */
export type CircleOptions = Partial<Omit<Circle, 'policy'>> & { id: string; policy?: Partial<Policy> };

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
  /** Opens the moderation port to whoever shows it. Without one the adapter has no such port. */
  moderatorToken?: string;
  /** Epoch milliseconds; `Date.now` without. For tests and pictures. */
  now?: () => number;
  /** Put in when the community is empty. */
  seed?: Seed;
}

export interface Settled {
  community: Community;
  circles: ReadonlyMap<string, Circle>;
  /** Makes a circle nobody set up, where that may be. */
  found?(id: string): Circle;
}

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
    ...(!options.circles?.length && { found: (circle: string) => settleCircle({ id: circle }, policy) }),
  };
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
