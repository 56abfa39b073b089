/**
 * The limits of the contract, the same on the device and on the server. Lengths are UTF-16 code units, as in a
 * text area's `maxlength`; times are milliseconds.
 */
export const LIMITS = {
  postText: 4000,
  replyText: 2000,
  storyTitle: 120,
  storyPart: 4000,
  note: 1000,
  name: 80,
  email: 254,
  topics: 3,
  contentNotes: 5,
  /** Items of one page of a list. */
  pageSize: 50,
  defaultPageSize: 20,
  /** Targets of one `reactions.tallies` call. */
  tallyTargets: 100,
  cursor: 512,
  /** Characters of a moderators' search. */
  search: 80,
  /** Waiting items of a lane are counted up to this many. */
  laneCount: 100,
  /** Bytes of one request body. */
  body: 65_536,
  /** How long an idempotency key is remembered: long enough for a phone that lost its network for a day. */
  idempotencyTtl: 86_400_000,
  /** The smallest `k` any community may set. */
  smallestK: 3,
  defaultK: 5,
  shortestExpiry: 3_600_000,
  longestExpiry: 366 * 86_400_000,
} as const;

/** Stored and shown times are rounded down to these steps, so that they can't be joined (design: nothing that links at rest). */
export const TIME_STEP = { item: 60_000, reaction: 86_400_000 } as const;

/** `time` rounded down to a whole `step`, both in epoch milliseconds. */
export const roundTime = (time: number, step: number): number => time - (time % step);

/**
 * When something that stays for `expiresIn` milliseconds ends. Where that is days, it is the beginning of one, and so a
 * little sooner: the minute would tell for as long when it was written.
 */
export const expiryTime = (now: number, expiresIn: number): number =>
  roundTime(now + expiresIn, expiresIn < 2 * TIME_STEP.reaction ? TIME_STEP.item : TIME_STEP.reaction);
