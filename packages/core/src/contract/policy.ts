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
}

export const DEFAULT_POLICY: Policy = { audience: 'adult', counts: 'none', k: 5, moderation: 'pre', readOnly: false };

const COUNT_RANK: Record<Counts, number> = { none: 0, bands: 1, exact: 2 };

/** A policy in which nothing contradicts: a youth audience is always pre-moderated and never counted exactly. */
export function settlePolicy(policy: Policy): Policy {
  if (policy.audience !== 'youth') return policy;
  return { ...policy, moderation: 'pre', counts: tightenCounts(policy.counts, 'bands') };
}

/** The stricter of what the community allows and what a page asks for. */
export const tightenCounts = (allowed: Counts, asked: Counts): Counts =>
  COUNT_RANK[asked] < COUNT_RANK[allowed] ? asked : allowed;
