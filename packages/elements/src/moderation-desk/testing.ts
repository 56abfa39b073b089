/** A backend for the desk's tests and stories: items as they are named, decided about as the contract says. */
import {
  type Adapter,
  AdapterError,
  type Decision,
  type ErrorCode,
  type HandOver,
  type ItemState,
  LANES,
  LIMITS,
  type LogEntry,
  mayMove,
  type ModerationItem,
  type ModerationPort,
  type ModeratorOptions,
  OUTCOME_STATE,
  type Page,
  type Reply,
  type Role,
  type SecondReading,
} from '@kindred/core/contract';

export const TOKEN = 'a-key-of-the-tests';

/** The id of the nth post, the same in each run. */
export const postId = (n: number): string => `night-shift.00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
export const replyId = (post: number, n: number): string =>
  `${postId(post)}.00000000-0000-4000-8001-${n.toString(16).padStart(12, '0')}`;

const MINUTE = 60_000;

/** A held post, a minute older for each number before it. */
export const held = (n: number, more: Partial<ModerationItem> = {}): ModerationItem => {
  const createdAt = Date.now() - (100 - n) * MINUTE;
  return {
    id: postId(n),
    kind: 'post',
    circle: 'night-shift',
    lane: 'held',
    state: 'held',
    author: { name: `Quiet Fern ${n}` },
    revision: 1,
    text: `Written at night, number ${n}.`,
    topics: [],
    contentNotes: [],
    held: 'pre-moderation',
    silenced: false,
    replies: 'welcome',
    reports: [],
    createdAt,
    history: [{ actor: 'author', from: null, to: 'held', revision: 1, at: createdAt }],
    ...more,
  };
};

export interface DeskBackend extends Adapter {
  moderation: ModerationPort;
  readonly items: Map<string, ModerationItem>;
  /** What was decided, in order. */
  readonly decided: Decision[];
  readonly seconds: SecondReading[];
  readonly calls: string[];
  /** From now on this method fails; `undefined` mends it. `*` is every method. */
  fail(method: keyof ModerationPort | '*', code?: ErrorCode, reason?: string): void;
  /** The author changes it: a new revision. */
  edit(id: string, text: string): void;
  note: HandOver;
  /** What a token must be; nothing lets nobody in. */
  token: string;
}

export interface DeskBackendOptions {
  items?: ModerationItem[];
  role?: Role;
  note?: string;
  log?: LogEntry[];
  replies?: Reply[];
  /** Calls that are never answered. */
  pending?: (keyof ModerationPort)[];
}

export function deskBackend(options: DeskBackendOptions = {}): DeskBackend {
  const { role = 'moderator', log = [], replies = [], pending = [] } = options;
  const items = new Map((options.items ?? []).map((item) => [item.id, item]));
  const failures = new Map<string, AdapterError>();
  const waiting = new Map<string, number>([...items.values()].map(({ id }, index) => [id, index]));
  let readOnly = false;

  const enter = async (method: keyof ModerationPort, { token, signal }: ModeratorOptions): Promise<void> => {
    backend.calls.push(method);
    if (pending.includes(method)) await new Promise(() => undefined);
    await Promise.resolve();
    signal?.throwIfAborted();
    if (token !== backend.token) throw new AdapterError('forbidden', 'This needs the key of a moderator.');
    const failure = failures.get(method) ?? failures.get('*');
    if (failure) throw failure;
  };
  const find = (id: string): ModerationItem => {
    const item = items.get(id);
    if (!item) throw new AdapterError('not-found', 'There is no item with this id.');
    return item;
  };
  const waits = ({ state, reports, live, second }: ModerationItem): boolean =>
    ['held', 'appealed'].includes(state) || (state === 'live' && Boolean(reports.length || live || second));
  const paged = <T>(all: T[], cursor: string | undefined, limit: number = LIMITS.defaultPageSize): Page<T> => {
    const from = Number(cursor ?? 0);
    return { items: all.slice(from, from + limit), next: all.length > from + limit ? String(from + limit) : null };
  };
  const queued = (): ModerationItem[] =>
    [...items.values()].filter(waits).sort((a, b) => waiting.get(a.id)! - waiting.get(b.id)!);
  const session = () => ({ role, community: 'main', reader: 'reader-1', readOnly });
  const assertRevision = (item: ModerationItem, revision: number): void => {
    if (item.revision !== revision)
      throw new AdapterError('conflict', 'The author changed it.', { reason: 'revision' });
  };

  const moderation: ModerationPort = {
    async session(options) {
      await enter('session', options);
      return session();
    },
    async queue({ lane, circle, cursor, limit }, options) {
      await enter('queue', options);
      const found = queued().filter((item) => (!lane || item.lane === lane) && (!circle || item.circle === circle));
      return paged(found, cursor, limit);
    },
    async get(id, options) {
      await enter('get', options);
      return find(id);
    },
    async decide(decision, options) {
      await enter('decide', options);
      const item = find(decision.item);
      assertRevision(item, decision.revision);
      const to: ItemState = OUTCOME_STATE[decision.outcome];
      const stays = item.state === 'live' && (to === 'live' || (to === 'returned' && item.live));
      if (!stays && !mayMove(item.state, to, 'moderator')) {
        throw new AdapterError('conflict', 'Not from there.', { reason: 'state' });
      }
      backend.decided.push(decision);
      const { reports: _, live: __, held: ___, second: ____, ...rest } = item;
      items.set(item.id, { ...rest, state: to, lane: 'held', reports: [] });
      return { item: item.id, state: to, revision: item.revision };
    },
    async lanes(options) {
      await enter('lanes', options);
      return LANES.map((lane) => {
        const inLane = queued().filter((item) => item.lane === lane);
        return {
          lane,
          waiting: Math.min(inLane.length, LIMITS.laneCount),
          oldest: inLane.length > 0 ? Math.min(...inLane.map(({ createdAt }) => createdAt)) : null,
        };
      });
    },
    async search({ text, state, kind, circle, cursor, limit }, options) {
      await enter('search', options);
      const found = [...items.values()].filter(
        (item) =>
          (!text || item.text?.toLowerCase().includes(text.toLowerCase())) &&
          (!state || item.state === state) &&
          (!kind || item.kind === kind) &&
          (!circle || item.circle === circle),
      );
      return paged(found, cursor, limit);
    },
    async second(ask, options) {
      await enter('second', options);
      const item = find(ask.item);
      assertRevision(item, ask.revision);
      backend.seconds.push(ask);
      const second = { reader: 'reader-1', at: Date.now(), ...(ask.note && { note: ask.note }) };
      items.set(item.id, { ...item, lane: 'second', second });
      return { item: item.id, state: item.state, revision: item.revision };
    },
    async handOver(options) {
      await enter('handOver', options);
      return backend.note;
    },
    async leaveHandOver({ text }, options) {
      await enter('leaveHandOver', options);
      return (backend.note = { text, at: Date.now(), reader: 'reader-1' });
    },
    async switch(change, options) {
      await enter('switch', options);
      if (role !== 'lead') throw new AdapterError('forbidden', 'For leads.', { reason: 'lead' });
      readOnly = change.readOnly;
      return session();
    },
    async log({ cursor }, options) {
      await enter('log', options);
      return paged(log, cursor);
    },
  };

  const backend: DeskBackend = {
    // A new name each time, so that it finds nothing on the device.
    name: `desk-${crypto.randomUUID()}`,
    contract: 1,
    moderation,
    replies: {
      list: async ({ post, cursor }) =>
        paged(
          replies.filter((reply) => reply.post === post),
          cursor,
        ),
      create: () => Promise.reject(new AdapterError('unsupported', 'Nobody replies here.')),
    },
    items,
    decided: [],
    seconds: [],
    calls: [],
    fail(method, code, reason) {
      if (code) failures.set(method, new AdapterError(code, 'No.', { ...(reason && { reason }) }));
      else failures.delete(method);
    },
    edit(id, text) {
      const item = find(id);
      items.set(id, { ...item, text, revision: item.revision + 1 });
    },
    note: { text: options.note ?? '', at: options.note ? Date.now() - 3 * 60 * MINUTE : null },
    token: TOKEN,
  };
  return backend;
}
