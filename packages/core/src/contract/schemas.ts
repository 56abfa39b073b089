/**
 * Every request and answer of the contract as valibot schemas: the one definition that validates on the server,
 * at the edge of local adapters, and that the HTTP API's OpenAPI document is generated from.
 *
 * Requests are strict (an unknown key is refused, so nothing identifying slips in); answers list exactly what is
 * public.
 */
import * as v from 'valibot';

import {
  CIRCLE_PATTERN,
  ITEM_ID_PATTERN,
  KEY_PATTERN,
  TARGET_PATTERN,
  THREAD_ID_PATTERN,
  UUID_PATTERN,
} from './ids.js';
import { LIMITS } from './limits.js';
import { ACTORS, ITEM_STATES, LANES, OUTCOMES, ROLES } from './moderation.js';
import { MODERATION_MODES } from './policy.js';
import {
  ABUSE,
  AUDIENCES,
  BANDS,
  CONTENT_NOTES,
  COUNTS,
  DECISION_REASONS,
  HOLD_REASONS,
  ORDERS,
  PASS_KINDS,
  REACTION_KINDS,
  REPLY_MODES,
  REPORT_REASONS,
  SEEKING,
} from './vocabulary.js';

// Text ------------------------------------------------------------------------------------------------------

/** Half of a surrogate pair can't be stored as UTF-8; NUL can't be stored in PostgreSQL text. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Anything but white space and invisible characters. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

const unique = <T>(values: T[]): T[] => [...new Set(values)];

const text = (max: number, min = 0) =>
  v.pipe(
    v.string('Send text.'),
    v.transform((value) => value.replace(/\r\n?/g, '\n').trim()),
    v.minLength(min, 'Write something first.'),
    v.check((value) => min === 0 || VISIBLE.test(value), 'Write something that can be seen.'),
    v.maxLength(max, (issue) => `This is ${issue.received} characters; at most ${max} fit.`),
    v.check((value) => !value.includes('\0'), 'Text must not hold NUL characters.'),
    v.check((value) => !LONE_SURROGATE.test(value), 'Text must be well-formed Unicode, without lone surrogates.'),
  );

const matching = (pattern: RegExp, message: string) => v.pipe(v.string(message), v.regex(pattern, message));

export const CircleId = matching(CIRCLE_PATTERN, 'A circle is 1 to 40 of a–z, 0–9 and inner hyphens.');
export const CommunityId = matching(CIRCLE_PATTERN, 'A community is 1 to 40 of a–z, 0–9 and inner hyphens.');
export const ItemIdString = matching(ITEM_ID_PATTERN, 'This is not an id of a post, reply or story.');
export const ThreadId = matching(THREAD_ID_PATTERN, 'This is not an id of a post or story.');
export const Uuid = matching(UUID_PATTERN, 'Send a random UUID, version 4, in lower case.');
/** 32 bytes in base64url without padding. */
export const Key = matching(KEY_PATTERN, 'Send 32 bytes in base64url without padding.');
export const TargetString = matching(TARGET_PATTERN, 'A target is post:ID, story:ID, reply:ID or page:DIGEST.');
/** Opaque; only its maker may look inside. */
export const CursorString = v.pipe(
  v.string(),
  v.maxLength(LIMITS.cursor),
  v.regex(/^[A-Za-z0-9_-]+$/, 'This cursor is not one of ours.'),
);
/**
 * Absolute time in whole epoch milliseconds. Of what is older than a day a backend may tell the day alone, as its middle in
 * UTC (12:00): such times say nothing of which of two things of one day came first.
 */
export const Time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const WINDOW_MESSAGE = 'A window is a day (2026-11-22) or an ISO week (2026-W47).';
/** `YYYY-MM-DD` or ISO week `YYYY-Www`. */
export const Window = v.pipe(
  matching(/^\d{4}-(?:\d\d-\d\d|W(?:0[1-9]|[1-4]\d|5[0-3]))$/, WINDOW_MESSAGE),
  v.check((value) => value.includes('W') || isDate(value), WINDOW_MESSAGE),
);

function isDate(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

const TopicKey = matching(CIRCLE_PATTERN, 'A topic is 1 to 40 of a–z, 0–9 and inner hyphens.');
const topics = v.optional(
  v.pipe(v.array(TopicKey), v.maxLength(LIMITS.topics, `At most ${LIMITS.topics} topics.`), v.transform(unique)),
  [],
);
const contentNotes = v.optional(
  v.pipe(v.array(v.picklist(CONTENT_NOTES)), v.maxLength(LIMITS.contentNotes), v.transform(unique)),
  [],
);
const limit = v.optional(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.pageSize)),
  LIMITS.defaultPageSize,
);

/** Printable ASCII, whatever it means: it may be stored, so it must not break a text column. */
const opaque = v.pipe(v.string(), v.maxLength(4096), v.regex(/^[\x20-\x7e]+$/));

/**
 * A solved challenge, or a pass (a Token of RFC 9578) with a blinded request for the next one (a TokenRequest for the
 * key of kind `earned`); those two in base64url. Opaque here; checked by the server.
 */
export const Admission = v.union(
  [v.strictObject({ proof: opaque }), v.strictObject({ pass: opaque, blinded: opaque })],
  'Send either { proof } or { pass, blinded }, in printable ASCII of at most 4096 characters.',
);

/** What every write that makes an item carries. */
const write = {
  /** Random; the same key with the same content gives the same answer, however often it is sent. */
  idempotencyKey: Uuid,
  /** SHA-256 of the item's capability; whoever can show the capability owns the item. */
  capabilityHash: Key,
  /** Derived for this thread alone; the backend stores only its hash. */
  threadKey: Key,
  admission: v.optional(Admission),
};

/**
 * For moderators alone: this may need somebody sooner. Sent only where the policy has `careFlag`, after its author was told
 * and left it so; there is no way to say the opposite, so that those who take it away look like everybody else. Where the
 * policy hasn't, it is left out and the write is taken all the same: no words are lost over it.
 */
const care = v.optional(v.literal(true, 'Send true, or leave it out.'));

// Community and circles -------------------------------------------------------------------------------------

export const PolicySchema = v.object({
  audience: v.picklist(AUDIENCES),
  counts: v.picklist(COUNTS),
  k: v.pipe(v.number(), v.integer(), v.minValue(LIMITS.smallestK)),
  moderation: v.picklist(MODERATION_MODES),
  readOnly: v.boolean(),
  /** Writes may carry `care`. Off where it is absent. */
  careFlag: v.optional(v.boolean()),
});

export const Topic = v.object({
  key: TopicKey,
  /** Shown as it stands; without one the widget's translation of the key. */
  label: v.optional(v.string()),
});

export const Circle = v.object({
  id: CircleId,
  name: v.string(),
  /** One or two sentences on whom it is for. */
  about: v.string(),
  /** What people here ask of each other, a sentence each. */
  norms: v.array(v.string()),
  topics: v.array(Topic),
  /** BCP 47 tag the pseudonyms and norms are in. */
  lang: v.string(),
  policy: PolicySchema,
});
export type Circle = v.InferOutput<typeof Circle>;

export const Community = v.object({
  id: CommunityId,
  name: v.string(),
  contract: v.number(),
  /** The circle used where none is named. */
  defaultCircle: CircleId,
  policy: PolicySchema,
  /** What a write has to carry as its `admission`; nothing where it is absent or `off`. */
  abuse: v.optional(v.picklist(ABUSE)),
});
export type Community = v.InferOutput<typeof Community>;

// Admission -------------------------------------------------------------------------------------------------

/** A task to solve on the device, as JSON for the solver (ALTCHA's format, proof of work by key derivation). */
export const Challenge = v.object({ challenge: v.string(), expiresAt: Time });
export type Challenge = v.InferOutput<typeof Challenge>;

/** A public key that passes are signed with: RSA-2048 of RFC 9578's token type 0x0002. */
export const PassKey = v.object({
  kind: v.picklist(PASS_KINDS),
  /** SubjectPublicKeyInfo (RSASSA-PSS), DER, in base64url; its SHA-256 is the key's id in a pass. */
  key: v.string(),
  /** The TokenChallenge its passes are for (RFC 9577), in base64url. */
  challenge: v.string(),
  /** Passes are taken until then; new ones are asked of the first key of a kind. */
  until: Time,
});
export type PassKey = v.InferOutput<typeof PassKey>;

export const PassKeys = v.object({ keys: v.array(PassKey) });
export type PassKeys = v.InferOutput<typeof PassKeys>;

export const DripRequest = v.strictObject({
  /** A solved challenge, as a write would carry it. */
  proof: opaque,
  /** A TokenRequest of RFC 9578, in base64url. */
  blinded: opaque,
});
export type DripRequest = v.InferInput<typeof DripRequest>;

/** A TokenResponse of RFC 9578, in base64url: the blinded pass, signed. */
export const DripAnswer = v.object({ signature: v.string() });
export type DripAnswer = v.InferOutput<typeof DripAnswer>;

// Items -----------------------------------------------------------------------------------------------------

const StoryParts = {
  /** What was hard. */
  hard: text(LIMITS.storyPart, 1),
  /** What I tried. */
  tried: text(LIMITS.storyPart, 1),
  /** What helped a bit. */
  helped: text(LIMITS.storyPart, 1),
  /** Where I am now. */
  now: text(LIMITS.storyPart, 1),
};

/** The pseudonym of whoever wrote it, in this thread alone. */
const Author = v.object({ name: v.string() });

const item = {
  author: Author,
  createdAt: Time,
  /** When the shown text was changed last; absent when it never was. */
  editedAt: v.optional(Time),
};

export const Post = v.object({
  id: ThreadId,
  circle: CircleId,
  ...item,
  text: v.string(),
  topics: v.array(v.string()),
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes: v.array(v.picklist(CONTENT_NOTES)),
  replies: v.picklist(REPLY_MODES),
  replyCount: v.number(),
  /** A moderator asked for helplines to be shown with it. */
  resources: v.boolean(),
  /** Written by the site's makers to show how it looks; says so to the reader. */
  example: v.boolean(),
  expiresAt: v.optional(Time),
  /** The author's own claim to post here for the first time; only in lists by `unheard`, nowhere else in public. */
  newHere: v.optional(v.boolean()),
});
export type Post = v.InferOutput<typeof Post>;

export const Reply = v.object({
  id: ItemIdString,
  post: ThreadId,
  /** The reply this one answers; replies nest one level. */
  parent: v.optional(ItemIdString),
  ...item,
  /** Whether the post's author wrote it, by equality of thread keys. */
  byAuthor: v.boolean(),
  text: v.string(),
  contentNotes: v.array(v.picklist(CONTENT_NOTES)),
  resources: v.boolean(),
  example: v.boolean(),
});
export type Reply = v.InferOutput<typeof Reply>;

export const Story = v.object({
  id: ThreadId,
  circle: CircleId,
  ...item,
  title: v.string(),
  hard: v.string(),
  tried: v.string(),
  helped: v.string(),
  now: v.string(),
  topics: v.array(v.string()),
  contentNotes: v.array(v.picklist(CONTENT_NOTES)),
  /** The first chapter this one goes on from. */
  chapterOf: v.optional(ThreadId),
  resources: v.boolean(),
  example: v.boolean(),
});
export type Story = v.InferOutput<typeof Story>;

export const page = <const T extends v.GenericSchema>(items: T) =>
  v.object({ items: v.array(items), next: v.nullable(CursorString) });
/** One page of a list. `next` is null on the last. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

const expiresIn = v.optional(
  v.pipe(v.number(), v.integer(), v.minValue(LIMITS.shortestExpiry), v.maxValue(LIMITS.longestExpiry)),
);

export const NewPost = v.strictObject({
  ...write,
  circle: CircleId,
  /** Made by the device, so that the thread key can be derived before anything is sent. */
  thread: Uuid,
  text: text(LIMITS.postText, 1),
  topics,
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes,
  replies: v.optional(v.picklist(REPLY_MODES), 'welcome'),
  /** Milliseconds from now until it goes; kept without. */
  expiresIn,
  /** A device's own claim: the first post from it here. Shown to those who open the waiting lane, and to nobody else. */
  newHere: v.optional(v.boolean(), false),
  care,
});
export type NewPost = v.InferInput<typeof NewPost>;

export const NewReply = v.strictObject({
  ...write,
  post: ThreadId,
  parent: v.optional(ItemIdString),
  text: text(LIMITS.replyText, 1),
  contentNotes,
  care,
});
export type NewReply = v.InferInput<typeof NewReply>;

export const NewStory = v.strictObject({
  ...write,
  circle: CircleId,
  thread: Uuid,
  title: text(LIMITS.storyTitle, 1),
  ...StoryParts,
  topics,
  contentNotes,
  chapterOf: v.optional(ThreadId),
});
export type NewStory = v.InferInput<typeof NewStory>;

/** What a create answers. `held` is a state, not an error. */
export const Receipt = v.object({
  id: ItemIdString,
  state: v.picklist(ITEM_STATES),
  revision: v.number(),
  author: Author,
  createdAt: Time,
});
export type Receipt = v.InferOutput<typeof Receipt>;

export const PostQuery = v.strictObject({
  circle: CircleId,
  order: v.optional(v.picklist(ORDERS), 'recent'),
  topic: v.optional(TopicKey),
  cursor: v.optional(CursorString),
  limit,
});
export type PostQuery = v.InferInput<typeof PostQuery>;

export const ReplyQuery = v.strictObject({ post: ThreadId, cursor: v.optional(CursorString), limit });
export type ReplyQuery = v.InferInput<typeof ReplyQuery>;

export const StoryQuery = v.strictObject({
  circle: CircleId,
  topic: v.optional(TopicKey),
  cursor: v.optional(CursorString),
  limit,
});
export type StoryQuery = v.InferInput<typeof StoryQuery>;

// Reactions -------------------------------------------------------------------------------------------------

export const ReactionChange = v.strictObject({
  target: TargetString,
  kind: v.picklist(REACTION_KINDS),
  /** Derived for this target and kind alone; the backend stores only its hash. */
  token: Key,
  /** The state wanted, not a toggle: sending it twice changes nothing. */
  on: v.boolean(),
  admission: v.optional(Admission),
});
export type ReactionChange = v.InferInput<typeof ReactionChange>;

export const ReactionState = v.object({ on: v.boolean() });
export type ReactionState = v.InferOutput<typeof ReactionState>;

export const TallyQuery = v.strictObject({
  targets: v.pipe(v.array(TargetString), v.minLength(1), v.maxLength(LIMITS.tallyTargets)),
});
export type TallyQuery = v.InferInput<typeof TallyQuery>;

/**
 * What the public may know of a target's reactions. Under `counts: none` neither `bands` nor `exact` is there;
 * under `bands` a kind is named only from `k` people on.
 */
export const Tally = v.object({
  target: TargetString,
  bands: v.optional(v.record(v.picklist(REACTION_KINDS), v.picklist(BANDS))),
  exact: v.optional(v.record(v.picklist(REACTION_KINDS), v.number())),
});
export interface Tally {
  target: string;
  bands?: Partial<Record<(typeof REACTION_KINDS)[number], (typeof BANDS)[number]>>;
  exact?: Partial<Record<(typeof REACTION_KINDS)[number], number>>;
}

// One's own -------------------------------------------------------------------------------------------------

/** A stretch of the text (see `fullText`) a moderator marked, in UTF-16 code units. */
export const Mark = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const OwnContent = {
  text: v.optional(v.string()),
  story: v.optional(
    v.object({ title: v.string(), hard: v.string(), tried: v.string(), helped: v.string(), now: v.string() }),
  ),
};

export const OwnItem = v.object({
  id: ItemIdString,
  kind: v.picklist(['post', 'reply', 'story']),
  circle: CircleId,
  author: Author,
  state: v.picklist(ITEM_STATES),
  /** Of the text others see, or would see once it is let through. */
  revision: v.number(),
  ...OwnContent,
  topics: v.array(v.string()),
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes: v.array(v.picklist(CONTENT_NOTES)),
  replies: v.optional(v.picklist(REPLY_MODES)),
  createdAt: Time,
  editedAt: v.optional(Time),
  expiresAt: v.optional(Time),
  /** An edit that waits while the older text stays live, or that was given back. */
  pending: v.optional(
    v.object({
      revision: v.number(),
      state: v.picklist(['held', 'returned']),
      ...OwnContent,
      contentNotes: v.array(v.picklist(CONTENT_NOTES)),
      topics: v.array(v.string()),
      reason: v.optional(v.picklist(DECISION_REASONS)),
      note: v.optional(v.string()),
      mark: v.optional(Mark),
    }),
  ),
  /** Why it is held. */
  held: v.optional(v.picklist(HOLD_REASONS)),
  /** What was last decided about it by a moderator. */
  outcome: v.optional(v.picklist(OUTCOMES)),
  /** Why it was returned or removed, in the moderator's choice of word and, if there is one, note. */
  reason: v.optional(v.picklist(DECISION_REASONS)),
  note: v.optional(v.string()),
  mark: v.optional(Mark),
  resources: v.boolean(),
  /** Support received, in bands. */
  support: v.record(v.picklist(REACTION_KINDS), v.picklist(BANDS)),
  replyCount: v.number(),
  /** The author of the thread said that this helped. */
  thanked: v.boolean(),
  /** Its author let moderators know that it may need somebody sooner, and none of them has decided yet. */
  care: v.optional(v.boolean()),
  /** The next pass, signed (a TokenResponse of RFC 9578, in base64url), once the item was let through. */
  signature: v.optional(v.string()),
});
export type OwnItem = Omit<v.InferOutput<typeof OwnItem>, 'support'> & {
  support: Partial<Record<(typeof REACTION_KINDS)[number], (typeof BANDS)[number]>>;
};

export const OwnAction = v.variant('type', [
  v.pipe(
    v.strictObject({
      type: v.literal('edit'),
      /** The revision the edit was made on; an older one is `conflict`. */
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
      /** For a post or a reply. */
      text: v.optional(text(LIMITS.postText, 1)),
      /** For a story. */
      story: v.optional(v.strictObject({ title: text(LIMITS.storyTitle, 1), ...StoryParts })),
      topics: v.optional(v.pipe(v.array(TopicKey), v.maxLength(LIMITS.topics), v.transform(unique))),
      seeking: v.optional(v.picklist(SEEKING)),
      contentNotes: v.optional(
        v.pipe(v.array(v.picklist(CONTENT_NOTES)), v.maxLength(LIMITS.contentNotes), v.transform(unique)),
      ),
    }),
    v.check(
      ({ type: _, revision: __, ...changes }) => Object.values(changes).some((value) => value !== undefined),
      'An edit changes something: send text, story, topics, seeking or contentNotes.',
    ),
  ),
  v.strictObject({ type: v.literal('delete') }),
  v.strictObject({ type: v.literal('expire'), expiresIn: v.nullable(expiresIn.wrapped) }),
  v.strictObject({ type: v.literal('replies'), replies: v.picklist(REPLY_MODES) }),
  v.strictObject({ type: v.literal('appeal'), note: text(LIMITS.note) }),
  /** Said by a thread's author about a reply: it helped. Read by the reply's own capability. */
  v.strictObject({ type: v.literal('thank'), reply: ItemIdString }),
]);
export type OwnAction = v.InferInput<typeof OwnAction>;

export const OwnQuery = v.strictObject({ capability: Key, circle: CircleId });
export type OwnQuery = v.InferInput<typeof OwnQuery>;

export const OwnChange = v.strictObject({ capability: Key, circle: CircleId, idempotencyKey: Uuid, action: OwnAction });
export type OwnChange = v.InferInput<typeof OwnChange>;

// Check-ins and what is counted together --------------------------------------------------------------------

export const CheckInValue = v.variant('scale', [
  /** 1 very low … 5 very good. */
  v.strictObject({ scale: v.literal('mood'), mood: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)) }),
  /** Both −2 … 2. */
  v.strictObject({
    scale: v.literal('energy-mood'),
    energy: v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2)),
    pleasantness: v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2)),
  }),
  v.strictObject({ scale: v.literal('words'), words: v.pipe(v.array(TopicKey), v.minLength(1), v.maxLength(3)) }),
  v.strictObject({ scale: v.literal('custom'), choice: TopicKey }),
]);
export type CheckInValue = v.InferInput<typeof CheckInValue>;

/** What a figure is about. */
const SUBJECT = /^(?:mood|active|helped|topic:[a-z0-9-]{1,40})$/;

/**
 * One person's part of a figure that is only ever shown for at least `k` people. The nullifier is derived for this
 * circle, window and subject; it is unique, so that nobody counts twice, and is stored apart from the value.
 */
export const Contribution = v.strictObject({
  circle: CircleId,
  subject: matching(SUBJECT, 'A subject is mood, active, helped or topic:KEY.'),
  window: Window,
  nullifier: Key,
  value: v.optional(CheckInValue),
  admission: v.optional(Admission),
});
export type Contribution = v.InferInput<typeof Contribution>;

/** `counted` is false when this person's part was already in. */
export const ContributionState = v.object({ counted: v.boolean() });
export type ContributionState = v.InferOutput<typeof ContributionState>;

export const PulseQuery = v.strictObject({
  circle: CircleId,
  subject: matching(SUBJECT, 'A subject is mood, active, helped or topic:KEY.'),
  window: Window,
});
export type PulseQuery = v.InferInput<typeof PulseQuery>;

/** A released figure: a union of sealed batches of at least `k`. Nothing before the first seals. */
export const Pulse = v.object({
  circle: CircleId,
  subject: v.string(),
  window: v.string(),
  /** People in sealed batches; null below `k`. */
  people: v.nullable(v.number()),
  /** How often each value was given, such as `mood:4`. */
  values: v.record(v.string(), v.number()),
});
export type Pulse = v.InferOutput<typeof Pulse>;

// Reports ---------------------------------------------------------------------------------------------------

export const NewReport = v.strictObject({
  idempotencyKey: Uuid,
  item: ItemIdString,
  reason: v.picklist(REPORT_REASONS),
  note: v.optional(text(LIMITS.note)),
  /** For `content-note`: what its reader would have liked to know before. */
  contentNotes: v.optional(
    v.pipe(v.array(v.picklist(CONTENT_NOTES)), v.maxLength(LIMITS.contentNotes), v.transform(unique)),
  ),
  /** For `illegal`: what EU notice-and-action asks for, beside the item: which law, and a statement of good faith. */
  law: v.optional(text(LIMITS.note)),
  goodFaith: v.optional(v.boolean()),
  /** For `illegal`, if the sender wants to be told or the law asks for it; seen by moderators only, erased with the report. */
  notifier: v.optional(v.strictObject({ name: text(LIMITS.name, 1), email: text(LIMITS.email, 3) })),
  admission: v.optional(Admission),
});
export type NewReport = v.InferInput<typeof NewReport>;

export const ReportReceipt = v.object({ received: v.literal(true) });
export type ReportReceipt = v.InferOutput<typeof ReportReceipt>;

// Moderation ------------------------------------------------------------------------------------------------

export const ModerationSession = v.object({
  role: v.picklist(ROLES),
  community: CommunityId,
  /** Tells moderators of one community apart, such as in a history; says nothing else about them. */
  reader: v.string(),
  /** The site-wide switch: nobody can write. */
  readOnly: v.boolean(),
});
export type ModerationSession = v.InferOutput<typeof ModerationSession>;

export const HistoryEntry = v.object({
  actor: v.picklist(ACTORS),
  /** Which moderator, as in their session. */
  reader: v.optional(v.string()),
  from: v.nullable(v.picklist(ITEM_STATES)),
  to: v.picklist(ITEM_STATES),
  revision: v.number(),
  at: Time,
  outcome: v.optional(v.picklist(OUTCOMES)),
  reason: v.optional(v.string()),
  note: v.optional(v.string()),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

export const ModerationItem = v.object({
  id: ItemIdString,
  kind: v.picklist(['post', 'reply', 'story']),
  /** For a reply: the reply it answers. */
  parent: v.optional(ItemIdString),
  circle: CircleId,
  lane: v.picklist(LANES),
  state: v.picklist(ITEM_STATES),
  author: Author,
  /** The revision a decision must name. */
  revision: v.number(),
  ...OwnContent,
  topics: v.array(v.string()),
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes: v.array(v.picklist(CONTENT_NOTES)),
  /** What others see while this revision waits. */
  live: v.optional(v.object({ ...OwnContent, revision: v.number() })),
  held: v.optional(v.picklist(HOLD_REASONS)),
  /** Where suspect words stand in the text. */
  suspect: v.optional(v.array(Mark)),
  appeal: v.optional(v.string()),
  /** A moderator asked for another pair of eyes; only somebody else decides then. */
  second: v.optional(v.object({ reader: v.string(), note: v.optional(v.string()), at: Time })),
  /** Whoever wrote it can write no more in this thread. */
  silenced: v.boolean(),
  /** Its author let you know that it may need somebody sooner. Erased with the decision, as reports are. */
  care: v.optional(v.boolean()),
  replies: v.optional(v.picklist(REPLY_MODES)),
  reports: v.array(
    v.object({
      reason: v.picklist(REPORT_REASONS),
      note: v.optional(v.string()),
      contentNotes: v.optional(v.array(v.picklist(CONTENT_NOTES))),
      law: v.optional(v.string()),
      goodFaith: v.optional(v.boolean()),
      notifier: v.optional(v.object({ name: v.string(), email: v.string() })),
      at: Time,
    }),
  ),
  createdAt: Time,
  history: v.array(HistoryEntry),
});
export type ModerationItem = v.InferOutput<typeof ModerationItem>;

export const QueueQuery = v.strictObject({
  lane: v.optional(v.picklist(LANES)),
  circle: v.optional(CircleId),
  cursor: v.optional(CursorString),
  limit,
});
export type QueueQuery = v.InferInput<typeof QueueQuery>;

/** Any item in any state, newest first. */
export const ModerationSearch = v.strictObject({
  /** Found anywhere in the text, whatever the case. */
  text: v.optional(text(LIMITS.search)),
  state: v.optional(v.picklist(ITEM_STATES)),
  kind: v.optional(v.picklist(['post', 'reply', 'story'])),
  circle: v.optional(CircleId),
  cursor: v.optional(CursorString),
  limit,
});
export type ModerationSearch = v.InferInput<typeof ModerationSearch>;

/** How much waits in a lane. Never how much somebody did. */
export const LaneState = v.object({
  lane: v.picklist(LANES),
  /** Counted up to {@link LIMITS.laneCount}. */
  waiting: v.number(),
  /** When the one waiting longest came. */
  oldest: v.nullable(Time),
});
export type LaneState = v.InferOutput<typeof LaneState>;

export const SecondReading = v.strictObject({
  idempotencyKey: Uuid,
  item: ItemIdString,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** For the other moderator alone. */
  note: v.optional(text(LIMITS.note)),
});
export type SecondReading = v.InferInput<typeof SecondReading>;

/** What one moderator leaves for the next. */
export const HandOver = v.object({ text: v.string(), reader: v.optional(v.string()), at: v.nullable(Time) });
export type HandOver = v.InferOutput<typeof HandOver>;
export const NewHandOver = v.strictObject({ text: text(LIMITS.note) });
export type NewHandOver = v.InferInput<typeof NewHandOver>;

export const CommunitySwitch = v.strictObject({ readOnly: v.boolean() });
export type CommunitySwitch = v.InferInput<typeof CommunitySwitch>;

export const LogQuery = v.strictObject({ cursor: v.optional(CursorString), limit });
export type LogQuery = v.InferInput<typeof LogQuery>;

/**
 * One human decision. `hash` is SHA-256 over the previous entry's hash and SHA-256(salt ‖ payload), in base64url;
 * where the payload was erased, what it said is absent and the chain still holds.
 */
export const LogEntry = v.object({
  number: v.number(),
  at: Time,
  reader: v.string(),
  hash: v.string(),
  item: v.optional(ItemIdString),
  revision: v.optional(v.number()),
  outcome: v.optional(v.string()),
  reason: v.optional(v.picklist(DECISION_REASONS)),
});
export type LogEntry = v.InferOutput<typeof LogEntry>;

export const Decision = v.strictObject({
  idempotencyKey: Uuid,
  item: ItemIdString,
  /**
   * The revision that was read; if the author changed it since, `conflict`. To take away what is public (`hold`,
   * `remove`) its own revision does as well, whatever waits beside it: nobody outruns a moderator by editing.
   */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  outcome: v.picklist(OUTCOMES),
  reason: v.optional(v.picklist(DECISION_REASONS)),
  /** Shown to the author. */
  note: v.optional(text(LIMITS.note)),
  mark: v.optional(
    v.pipe(
      v.strictObject({
        start: v.pipe(v.number(), v.integer(), v.minValue(0)),
        end: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
      v.check(({ start, end }) => start < end, 'A mark ends after it starts.'),
    ),
  ),
  /** Content notes the moderator adds. */
  contentNotes: v.optional(
    v.pipe(v.array(v.picklist(CONTENT_NOTES)), v.maxLength(LIMITS.contentNotes), v.transform(unique)),
  ),
  /** Whoever wrote it can write no more in this thread. There is no wider ban. */
  silence: v.optional(v.boolean(), false),
});
export type Decision = v.InferInput<typeof Decision>;

export const DecisionState = v.object({
  item: ItemIdString,
  state: v.picklist(ITEM_STATES),
  revision: v.number(),
});
export type DecisionState = v.InferOutput<typeof DecisionState>;

// Live ------------------------------------------------------------------------------------------------------

/** What changed in public, the same for every reader. */
export const LiveEvent = v.variant('type', [
  /** A post appeared, or what is public of it changed. */
  v.object({ type: v.literal('post'), post: Post }),
  v.object({ type: v.literal('reply'), reply: Reply }),
  v.object({ type: v.literal('story'), story: Story }),
  /** No longer public, for whatever reason. */
  v.object({ type: v.literal('gone'), id: ItemIdString }),
  /** Only where the community shows counts. */
  v.object({ type: v.literal('tally'), tally: Tally }),
  /** Something may have been missed: read the lists again. */
  v.object({ type: v.literal('resync') }),
]);
export type LiveEvent =
  | { type: 'post'; post: Post }
  | { type: 'reply'; reply: Reply }
  | { type: 'story'; story: Story }
  | { type: 'gone'; id: string }
  | { type: 'tally'; tally: Tally }
  | { type: 'resync' };
