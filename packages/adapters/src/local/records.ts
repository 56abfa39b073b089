import type {
  ContentNote,
  DecisionReason,
  HistoryEntry,
  HoldReason,
  ItemState,
  ModerationItem,
  Outcome,
  OwnItem,
  ReplyMode,
  Seeking,
} from '@kindred/core/contract';

/** One revision of what somebody wrote. */
export interface Content {
  text?: string;
  story?: { title: string; hard: string; tried: string; helped: string; now: string };
  topics: readonly string[];
  seeking?: Seeking;
  contentNotes: readonly ContentNote[];
  /** Where suspect words stand. */
  suspect?: readonly { start: number; end: number }[];
}

/** What a moderator says to the author. */
export interface Verdict {
  reason?: DecisionReason;
  note?: string;
  mark?: { start: number; end: number };
}

/** An edit that waits, or was given back, while the older text stays live. */
export interface Pending extends Verdict {
  revision: number;
  state: 'held' | 'returned';
  content: Content;
  held?: HoldReason;
}

/** A post, a reply or a story. Records are replaced, never changed in place. */
export interface ItemRecord {
  readonly kind: OwnItem['kind'];
  readonly id: string;
  readonly circle: string;
  /** Public id of what opened the thread; the item's own for posts and stories. */
  readonly opener: string;
  /** Order of arrival. Never shown. */
  readonly seq: number;
  readonly state: ItemState;
  readonly name: string;
  readonly threadKeyHash: string;
  readonly capabilityHash: string;
  readonly createdAt: number;
  readonly editedAt?: number;
  readonly expiresAt?: number;
  readonly revision: number;
  readonly content: Content;
  readonly pending?: Pending;
  readonly held?: HoldReason;
  readonly verdict: Verdict;
  /** What a moderator decided last. */
  readonly outcome?: Outcome;
  readonly second?: ModerationItem['second'];
  readonly appeal?: string;
  readonly replies: ReplyMode;
  /** A moderator let it through with reactions only; its author can't open replies again. */
  readonly limited: boolean;
  readonly resources: boolean;
  readonly example: boolean;
  readonly newHere?: boolean;
  /** Its author let moderators know that it may need somebody sooner. Erased with the decision. */
  readonly care?: boolean;
  readonly parent?: string;
  readonly chapterOf?: string;
  readonly replyCount: number;
  /**
   * The moments, as positions, at which the item went from having no reply to having one and back. They tell a
   * cursor how it stood when the first page was read.
   */
  readonly turns: readonly number[];
  readonly thanked: boolean;
  /** Position at which it began to wait for a moderator. */
  readonly waiting: number;
  /** When that was. */
  readonly since?: number;
  readonly reports: ModerationItem['reports'];
  readonly history: readonly HistoryEntry[];
}

/** Contributions to one figure. */
export interface BatchRecord {
  /** Not enough yet: values that nobody may see. Emptied when sealed. */
  open: readonly string[][];
  people: number;
  values: Record<string, number>;
}

/** A human decision in its chain. Without salt and payload the chain still holds. */
export interface LogRecord {
  number: number;
  at: number;
  reader: string;
  /** SHA-256(salt ‖ payload), in base64url. */
  digest: string;
  /** SHA-256(hash before ‖ digest), in base64url. */
  hash: string;
  salt?: string;
  /** JSON. */
  payload?: string;
  /** Which item it was about, to find what must be erased with it. */
  item?: string;
}
