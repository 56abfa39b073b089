import type { Audience, Counts } from './vocabulary.js';

export const MODERATION_MODES = ['pre', 'post', 'hybrid'] as const;
/** `pre`: everything is held first; `post`: everything is live first; `hybrid`: held what no earned pass pays for or what is flagged. */
export type ModerationMode = (typeof MODERATION_MODES)[number];

/** The rules of a community or circle, enforced where the data is. */
export interface Policy {
  audience: Audience;
  counts: Counts;
  /** The smallest group that may ever be counted in public; it counts people other than the reader. */
  k: number;
  moderation: ModerationMode;
  /** No writes at all for now. */
  readOnly: boolean;
  /**
   * Whether a write may say that it may need somebody sooner, for moderators alone. Off where it is absent: whoever runs
   * the place decides that there is somebody to tell.
   */
  careFlag?: boolean | undefined;
}

export const DEFAULT_POLICY: Policy = { audience: 'adult', counts: 'none', k: 5, moderation: 'pre', readOnly: false };

const COUNT_RANK: Record<Counts, number> = { none: 0, bands: 1, exact: 2 };

/**
 * A policy in which nothing contradicts: a youth audience is always pre-moderated and never counted exactly. What is off
 * is not named, so that nothing of it stands in any answer.
 */
export function settlePolicy({ careFlag, ...rest }: Policy): Policy {
  const policy = careFlag ? { ...rest, careFlag } : rest;
  if (policy.audience !== 'youth') return policy;
  return { ...policy, moderation: 'pre', counts: tightenCounts(policy.counts, 'bands') };
}

/** The stricter of what the community allows and what a page asks for. */
export const tightenCounts = (allowed: Counts, asked: Counts): Counts =>
  COUNT_RANK[asked] < COUNT_RANK[allowed] ? asked : allowed;
