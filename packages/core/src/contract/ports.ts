import type {
  Challenge,
  Circle,
  Community,
  CommunitySwitch,
  Contribution,
  ContributionState,
  Decision,
  DecisionState,
  DripAnswer,
  DripRequest,
  HandOver,
  LaneState,
  LiveEvent,
  LogEntry,
  LogQuery,
  ModerationItem,
  ModerationSearch,
  ModerationSession,
  NewHandOver,
  NewPost,
  NewReply,
  NewReport,
  NewStory,
  OwnChange,
  OwnItem,
  OwnQuery,
  Page,
  PassKeys,
  Post,
  PostQuery,
  Pulse,
  PulseQuery,
  QueueQuery,
  ReactionChange,
  ReactionState,
  Receipt,
  Reply,
  ReplyQuery,
  ReportReceipt,
  SecondReading,
  Story,
  StoryQuery,
  Tally,
  TallyQuery,
} from './schemas.js';

/** Every call may be aborted; it then rejects with the signal's reason and changes nothing more on the device. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** What moderators send with every call. Never stored by a widget. */
export interface ModeratorOptions extends CallOptions {
  token: string;
}

/**
 * A backend: plain data and functions. Every port is optional; widgets read which are there and say in words what
 * they can't do. All methods reject with `AdapterError` and nothing else (or with an abort's reason).
 */
export interface Adapter {
  /** For messages, such as `memory`. */
  name: string;
  contract: 1;
  /** True where what is written stays in this browser; widgets say so to the reader. */
  local?: boolean;
  posts?: PostsPort;
  replies?: RepliesPort;
  stories?: StoriesPort;
  reactions?: ReactionsPort;
  own?: OwnPort;
  checkIns?: CheckInsPort;
  reports?: ReportsPort;
  circles?: CirclesPort;
  admission?: AdmissionPort;
  moderation?: ModerationPort;
  live?: LivePort;
  /** Ends every open call and connection. Calling any port after it rejects with `unavailable`. */
  dispose?(): void | Promise<void>;
}

/** The names of the ports an adapter may have. */
export const PORTS = [
  'posts',
  'replies',
  'stories',
  'reactions',
  'own',
  'checkIns',
  'reports',
  'circles',
  'admission',
  'moderation',
  'live',
] as const;
export type PortName = (typeof PORTS)[number];

/**
 * Lists are the same for every reader and hold only what is live.
 *
 * `recent`: newest first. `unheard`: posts without a reply first, of these those who are new here and then the one
 * waiting longest first; then the answered ones, newest first. A cursor stays valid while items arrive: nothing is shown twice, nothing that was
 * there when the first page was read is left out.
 */
export interface PostsPort {
  list(query: PostQuery, options?: CallOptions): Promise<Page<Post>>;
  /** @throws `not-found` for what isn't live, whoever asks. */
  get(id: string, options?: CallOptions): Promise<Post>;
  /**
   * @throws `conflict` when the thread id or the capability is taken, or the idempotency key was used for something else;
   *   `refused` with reason `banned-word`, as stories, replies and edits are.
   */
  create(post: NewPost, options?: CallOptions): Promise<Receipt>;
}

/** Oldest first, so that a conversation reads downwards. */
export interface RepliesPort {
  list(query: ReplyQuery, options?: CallOptions): Promise<Page<Reply>>;
  /**
   * @throws `paused` when the post takes no replies, `not-found` when it isn't live, `refused` with reason `silenced` for
   *   whoever a moderator silenced in this thread, there and nowhere else.
   */
  create(reply: NewReply, options?: CallOptions): Promise<Receipt>;
}

/**
 * Newest first. Later chapters of a story name it in `chapterOf`. A story that tells how somebody harmed themselves waits
 * for a moderator, whatever the policy (`loadMethodDetail` in `core/guards` finds it).
 */
export interface StoriesPort {
  list(query: StoryQuery, options?: CallOptions): Promise<Page<Story>>;
  get(id: string, options?: CallOptions): Promise<Story>;
  create(story: NewStory, options?: CallOptions): Promise<Receipt>;
}

export interface ReactionsPort {
  /** One of each kind per token and target; sets a state, so repeating it changes nothing. @throws `not-found` for an item that isn't live. */
  set(change: ReactionChange, options?: CallOptions): Promise<ReactionState>;
  /** In the order asked for, one for each target, also where there is none yet. */
  tallies(query: TallyQuery, options?: CallOptions): Promise<Tally[]>;
}

/** What only the holder of an item's capability may see and do. One item a call. */
export interface OwnPort {
  /** @throws `not-found` when no item has this capability in this circle. */
  get(query: OwnQuery, options?: CallOptions): Promise<OwnItem>;
  /**
   * Does one thing and answers how the item stands then. After `delete` its text, topics and reactions are erased
   * at once; the answer says `deleted` and holds none of them.
   */
  act(change: OwnChange, options?: CallOptions): Promise<OwnItem>;
}

export interface CheckInsPort {
  contribute(contribution: Contribution, options?: CallOptions): Promise<ContributionState>;
  pulse(query: PulseQuery, options?: CallOptions): Promise<Pulse>;
}

export interface ReportsPort {
  create(report: NewReport, options?: CallOptions): Promise<ReportReceipt>;
}

export interface CirclesPort {
  community(options?: CallOptions): Promise<Community>;
  list(options?: CallOptions): Promise<Circle[]>;
  /** @throws `not-found` for an unknown circle. */
  get(id: string, options?: CallOptions): Promise<Circle>;
}

/**
 * What a device has to show before it may write, where the community's `abuse` asks for it. A write without it, or with
 * something spent, forged or too old, is `unpaid`: nothing was taken, and the device gets itself another and tries again.
 */
export interface AdmissionPort {
  /** A task whose cost follows the load. */
  challenge(options?: CallOptions): Promise<Challenge>;
  /** Public, and the same for everyone, so that no key tells anybody apart. Only where `abuse` is `passes`. */
  keys(options?: CallOptions): Promise<PassKeys>;
  /** One pass against a proof. @throws `rate-limited` with `retryAfter` until the next one drips; `unpaid` for a wrong proof. */
  drip(request: DripRequest, options?: CallOptions): Promise<DripAnswer>;
}

/** @throws `forbidden` without a valid token, from every method. */
export interface ModerationPort {
  session(options: ModeratorOptions): Promise<ModerationSession>;
  /** Most urgent lane first, in it the longest waiting first. */
  queue(query: QueueQuery, options: ModeratorOptions): Promise<Page<ModerationItem>>;
  /** Any item in any state, by id. */
  get(id: string, options: ModeratorOptions): Promise<ModerationItem>;
  /**
   * @throws `conflict` on an older revision or where the state doesn't allow it; `forbidden` with reason
   *   `second-reader` for whoever asked for one, and with reason `lead` for a moderator who would end an appeal;
   *   `refused` with reason `method-detail` for publishing a story that tells how somebody harmed themselves.
   */
  decide(decision: Decision, options: ModeratorOptions): Promise<DecisionState>;
  /** One entry for each lane, in the order of `LANES`. */
  lanes(options: ModeratorOptions): Promise<LaneState[]>;
  search(query: ModerationSearch, options: ModeratorOptions): Promise<Page<ModerationItem>>;
  /** Asks for another pair of eyes. @throws `conflict` on an older revision, or with reason `alone` where nobody else could look. */
  second(ask: SecondReading, options: ModeratorOptions): Promise<DecisionState>;
  handOver(options: ModeratorOptions): Promise<HandOver>;
  leaveHandOver(note: NewHandOver, options: ModeratorOptions): Promise<HandOver>;
  /** For leads. Stops and allows all writes of the community but reports and taking back what is one's own. @throws `forbidden` with reason `lead` for others. */
  switch(change: CommunitySwitch, options: ModeratorOptions): Promise<ModerationSession>;
  /** Human decisions, newest first. */
  log(query: LogQuery, options: ModeratorOptions): Promise<Page<LogEntry>>;
}

export type LiveState = 'connecting' | 'open' | 'polling' | 'offline';

export interface LiveHandler {
  event(event: LiveEvent): void;
  state?(state: LiveState): void;
}

export interface LivePort {
  /**
   * Tells of what changes in a circle from now on, until `signal` aborts; it may tell again of the last moments before
   * (so that nothing falls between a list read just now and this), never of the same change out of order. After a
   * gap it catches up, or sends `resync` where it can't. Never throws for a lost connection: it reports the state and tries again.
   */
  subscribe(query: { circle: string }, handler: LiveHandler, options: { signal: AbortSignal }): void;
}
