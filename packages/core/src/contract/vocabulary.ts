/** The closed word lists of the contract: keys on the wire, words in the translations. */

/** Said with one press. No like, no dislike, no laughing or sad face. */
export const REACTION_KINDS = ['read', 'near', 'with', 'thanks', 'hope', 'helped'] as const;
export type ReactionKind = (typeof REACTION_KINDS)[number];

/** Kinds that make sense under a post, a reply or a page; stories take all of {@link REACTION_KINDS}. */
export const POST_REACTION_KINDS = ['read', 'near', 'with', 'thanks'] as const satisfies readonly ReactionKind[];

/** What someone who posts is looking for. */
export const SEEKING = ['heard', 'experience', 'advice'] as const;
export type Seeking = (typeof SEEKING)[number];

/** What is around it. Never a diagnosis. A circle may name its own keys. */
export const DEFAULT_TOPICS = [
  'work',
  'money',
  'family',
  'health',
  'loss',
  'sleep',
  'loneliness',
  'identity',
  'something-else',
  'not-sure',
] as const;

/** Short neutral nouns: control over what one reads, not protection. */
export const CONTENT_NOTES = [
  'suicide',
  'self-harm',
  'abuse',
  'sexual-violence',
  'violence',
  'eating',
  'substances',
  'death',
  'illness',
  'discrimination',
] as const;
export type ContentNote = (typeof CONTENT_NOTES)[number];

/** Whether a thread takes replies. */
export const REPLY_MODES = ['welcome', 'reactions-only', 'paused'] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];

export const ORDERS = ['recent', 'unheard'] as const;
/** How a list is ordered by the backend. `for-you` is made on the device from these. */
export type Order = (typeof ORDERS)[number];

export const AUDIENCES = ['adult', 'mixed', 'youth'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const COUNTS = ['none', 'bands', 'exact'] as const;
export type Counts = (typeof COUNTS)[number];

/** How many, without a number: nobody · one or two · a few · several · many. */
export const BANDS = ['none', 'one', 'few', 'several', 'many'] as const;
export type Band = (typeof BANDS)[number];

/**
 * Why somebody reports an item. `worried` has a lane of its own, before all others; `content-note` asks for one, says nothing
 * against whoever wrote it, and waits in a lane behind all others.
 */
export const REPORT_REASONS = [
  'unkind',
  'personal-details',
  'method-detail',
  'selling',
  'untrue',
  'illegal',
  'something-else',
  'worried',
  'content-note',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Why a moderator returned or removed an item, or why it is held. The author is told in words. */
export const DECISION_REASONS = [
  'personal-details',
  'names-someone',
  'method-detail',
  'unkind',
  'advice-as-fact',
  'selling',
  'illegal',
  'off-topic',
  'other',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];
export const HOLD_REASONS = [
  'pre-moderation',
  'edit',
  'youth',
  'suspect-word',
  'reported',
  'appeal',
  'unpaid',
  'could-not-check',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** How a backend keeps floods out: not at all, by a proof of work with each write, or by passes. */
export const ABUSE = ['off', 'work', 'passes'] as const;
export type Abuse = (typeof ABUSE)[number];

/** `drip` comes slowly, against a proof; `earned` for what was let through. */
export const PASS_KINDS = ['drip', 'earned'] as const;
export type PassKind = (typeof PASS_KINDS)[number];
