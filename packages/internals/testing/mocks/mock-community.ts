/**
 * A community behind msw for component tests and stories: the HTTP API answered by a true backend (the memory
 * adapter) filled with what the test or story names, and made to fail, wait or lack ports as it asks.
 */
import { memoryAdapter, type CircleOptions, type Seed } from '@kindred/adapters/memory';
import {
  AdapterError,
  DEFAULT_POLICY,
  DEFAULT_TOPICS,
  ERRORS,
  type Adapter,
  type ContentNote,
  type DecisionState,
  type ErrorCode,
  type Outcome,
  type Policy,
  type PortName,
  type ReactionKind,
  type ReplyMode,
  type Seeking,
} from '@kindred/core/contract';
import { createIdentity, hashKey, type Identity } from '@kindred/core/identity';
import { delay as mswDelay, http, HttpResponse, type RequestHandler } from 'msw';

import { LiveFeed } from './live-feed.js';
import { answer, type Method } from './router.js';

export interface SeedPost {
  text: string;
  topics?: string[];
  seeking?: Seeking;
  contentNotes?: ContentNote[];
  replies?: ReplyMode;
  circle?: string;
  /** Without it, each post is 37 minutes older than the one before. */
  minutesAgo?: number;
  /** What others answered, oldest first. */
  answers?: string[];
  /** How many people reacted. */
  reactions?: Partial<Record<ReactionKind, number>>;
  /** Left waiting for a moderator; only where the policy holds posts. */
  held?: boolean;
}

export interface SeedStory {
  title: string;
  hard: string;
  tried: string;
  helped: string;
  now: string;
  topics?: string[];
  contentNotes?: ContentNote[];
  circle?: string;
  minutesAgo?: number;
  reactions?: Partial<Record<ReactionKind, number>>;
}

/** How a call fails: a code alone, or with what travels beside it. */
export type Failure =
  | ErrorCode
  | {
      code: ErrorCode;
      message?: string;
      reason?: string;
      field?: string;
      /** Milliseconds. */
      retryAfter?: number;
      retryable?: boolean;
      /** How often, before it works again; always without. */
      times?: number;
    };

export interface MockOptions {
  /** Default `https://community.example`. */
  endpoint?: string;
  /** Default `main`. */
  community?: string;
  /** A backend of one's own behind the mock, instead of the memory adapter. */
  adapter?: Adapter;
  /** Default: everything is live at once (`moderation: 'post'`). */
  policy?: Partial<Policy>;
  /** Default: one named `night-shift`, which is the default circle. The first one is the default. */
  circles?: CircleOptions[];
  /** Newest first. */
  posts?: (string | SeedPost)[];
  stories?: SeedStory[];
  /** Put in as it is, oldest first, before everything else: for examples, and for thousands. */
  seed?: Seed;
  /** Calls that fail, such as `{'posts.create': 'rate-limited'}`; `*` is every call. */
  fail?: Partial<Record<Method | '*', Failure>>;
  /** Calls that are never answered: the loading state for ever. */
  pending?: Method[] | 'all';
  /** Milliseconds every answer takes. */
  delay?: number;
  /** Ports the backend does not have. */
  missing?: PortName[];
}

/** One request that arrived. */
export interface LoggedRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface MockCommunity {
  handlers: RequestHandler[];
  /** What the handlers answer, for whoever chooses between several communities first. */
  respond(request: Request): Promise<Response>;
  endpoint: string;
  community: string;
  /** What arrived, in order; batches as one. */
  requests: LoggedRequest[];
  /** The backend itself, to look behind the scenes or to act as somebody else. */
  backend(): Promise<Adapter>;
  /** Somebody else's post, live at once unless `held`. Answers its id. */
  post(seed: string | SeedPost): Promise<string>;
  /** Somebody else's reply to a post. */
  reply(post: string, text: string): Promise<string>;
  /** A moderator's decision on the newest revision. */
  decide(id: string, outcome: Outcome, details?: { reason?: string; note?: string }): Promise<DecisionState>;
  /** From now on calls fail like this; `undefined` mends them. */
  fail(method: Method | '*', failure: Failure | undefined): void;
  /** Lets calls wait (or go on) from now on. */
  pend(methods: Method[] | 'all' | 'none'): void;
  /** How many requests are being answered now; those that wait on purpose are not. */
  readonly busy: number;
  /** How many live streams are open. */
  readonly liveReaders: number;
  /** Breaks every live connection. */
  dropLive(): void;
  /** Ends every live connection and the backend. Needed before the worker stops. */
  dispose(): Promise<void>;
}

const MODERATOR = 'mock-moderator-token';
const MINUTE = 60_000;

/** A different person for every number, the same in each run, so that pseudonyms and ids stay. */
const person = (number: number): Identity => {
  const secret = new Uint8Array(32);
  new DataView(secret.buffer).setUint32(0, number + 1);
  return createIdentity({ secret, endpoint: 'mock', community: 'mock' });
};

const uuid = (number: number, kind: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

const circleOf = (given: CircleOptions): CircleOptions => ({
  name: given.id.replace(/-/g, ' '),
  about: 'For people who are awake when others sleep.',
  norms: ['Speak from your own life.', 'Nobody here is a case.', 'What is said here stays here.'],
  topics: DEFAULT_TOPICS.map((key) => ({ key })),
  lang: 'en',
  ...given,
});

export function mockCommunity(options: MockOptions = {}): MockCommunity {
  const { endpoint = 'https://community.example', community = 'main', missing = [], delay = 0 } = options;
  const policy: Policy = { ...DEFAULT_POLICY, moderation: 'post', ...options.policy };
  const circles = (options.circles ?? [{ id: 'night-shift' }]).map(circleOf);
  const defaultCircle = circles[0]!.id;
  const failures = new Map<string, Failure & object>();
  const requests: LoggedRequest[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  let pending: Method[] | 'all' | 'none' = options.pending ?? 'none';
  let clock: number | undefined;
  let people = 0;
  let busy = 0;
  let feed: LiveFeed | undefined;
  let started: Promise<Adapter> | undefined;

  const setFailure = (method: string, failure: Failure | undefined): void => {
    if (!failure) failures.delete(method);
    else failures.set(method, typeof failure === 'string' ? { code: failure } : { ...failure });
  };
  for (const [method, failure] of Object.entries(options.fail ?? {})) setFailure(method, failure);

  const at = async <T>(time: number, act: () => Promise<T>): Promise<T> => {
    clock = time;
    try {
      return await act();
    } finally {
      clock = undefined;
    }
  };

  const written = async (number: number, thread: string) => {
    const who = person(number);
    return {
      idempotencyKey: uuid(number, 0xa),
      capabilityHash: await hashKey(await who.capability(0)),
      threadKey: await who.threadKey(thread),
    };
  };

  const decideOn = async (adapter: Adapter, item: string, outcome: Outcome, details: object = {}) => {
    const token = MODERATOR;
    const { revision } = await adapter.moderation!.get(item, { token });
    return adapter.moderation!.decide(
      { idempotencyKey: crypto.randomUUID(), item, revision, outcome, ...details },
      { token },
    );
  };

  const react = async (adapter: Adapter, target: string, reactions: SeedPost['reactions'] = {}) => {
    for (const [kind, count] of Object.entries(reactions)) {
      for (let n = 0; n < count; n += 1) {
        const token = await person(100_000 + n).reactionToken(target, kind);
        await adapter.reactions!.set({ target, kind: kind as ReactionKind, token, on: true });
      }
    }
  };

  const addReply = async (adapter: Adapter, post: string, text: string): Promise<string> => {
    people += 1;
    const thread = post.split('.')[1]!;
    const { id, state } = await adapter.replies!.create({ ...(await written(people, thread)), post, text });
    if (state === 'held') await decideOn(adapter, id, 'publish');
    return id;
  };

  const addPost = async (adapter: Adapter, seed: SeedPost, time: number): Promise<string> => {
    const { answers = [], reactions, held, minutesAgo: _, circle = defaultCircle, ...content } = seed;
    people += 1;
    const thread = uuid(people, 0x1);
    const post = { ...(await written(people, thread)), circle, thread, ...content };
    const { id, state } = await at(time, () => adapter.posts!.create(post));
    if (state !== 'held') {
      if (held) throw new Error("A held seed needs a policy that holds posts: policy: {moderation: 'pre'}.");
    } else if (held) return id;
    else await at(time, () => decideOn(adapter, id, 'publish'));
    for (const [index, text] of answers.entries()) {
      await at(time + (index + 1) * 2 * MINUTE, () => addReply(adapter, id, text));
    }
    await react(adapter, `post:${id}`, reactions);
    return id;
  };

  const addStory = async (adapter: Adapter, seed: SeedStory, time: number): Promise<void> => {
    const { reactions, minutesAgo: _, circle = defaultCircle, ...content } = seed;
    people += 1;
    const thread = uuid(people, 0x2);
    const story = { ...(await written(people, thread)), circle, thread, ...content };
    const { id, state } = await at(time, () => adapter.stories!.create(story));
    if (state === 'held') await at(time, () => decideOn(adapter, id, 'publish'));
    await react(adapter, `story:${id}`, reactions);
  };

  /** The oldest first, so that cursors and orders are as if it had happened. */
  const fill = async (adapter: Adapter): Promise<void> => {
    const now = Date.now();
    const when = (seed: { minutesAgo?: number }, index: number) => now - (seed.minutesAgo ?? (index + 1) * 37) * MINUTE;
    const posts = (options.posts ?? []).map((seed) => (typeof seed === 'string' ? { text: seed } : seed));
    for (const [index, seed] of [...posts.entries()].reverse()) await addPost(adapter, seed, when(seed, index));
    const stories = options.stories ?? [];
    for (const [index, seed] of [...stories.entries()].reverse()) await addStory(adapter, seed, when(seed, index));
  };

  const start = async (): Promise<Adapter> => {
    const adapter =
      options.adapter ??
      memoryAdapter({
        community: { id: community, name: 'Our corner' },
        circles,
        policy,
        moderatorToken: MODERATOR,
        now: () => clock ?? Date.now(),
        ...(options.seed && { seed: options.seed }),
      });
    await fill(adapter);
    feed = new LiveFeed(
      adapter,
      circles.map(({ id }) => id),
    );
    return adapter;
  };
  // Begun once, however many requests arrive together.
  const backend = (): Promise<Adapter> => (started ??= start());

  const release = (): void => {
    for (const go of waiting) go();
    waiting.clear();
  };

  const gate = async (method: Method): Promise<void> => {
    while (pending === 'all' || (pending !== 'none' && pending.includes(method))) {
      await new Promise<void>((resolve) => waiting.add(resolve));
      if (ended) throw new AdapterError('offline', 'The mock has ended.');
    }
    for (const name of [method, '*']) {
      const failure = failures.get(name);
      if (!failure) continue;
      const { code, message = `The mock lets ${method} fail with ${code}.`, times, ...details } = failure;
      if (times !== undefined) {
        if (times <= 1) failures.delete(name);
        else failure.times = times - 1;
      }
      throw new AdapterError(code, message, details);
    }
    const port = method.split('.')[0] as PortName;
    if (missing.includes(port)) throw new AdapterError('unsupported', `This backend has no port named ${port}.`);
  };

  const respond = async (request: Request): Promise<Response> => {
    busy += 1;
    try {
      return await respondTo(request);
    } finally {
      busy -= 1;
    }
  };

  const respondTo = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.split('/v1/')[1]!.split('/').slice(1).join('/');
    const text = request.method === 'POST' ? await request.text() : '';
    const headers = Object.fromEntries(request.headers);
    let body: unknown;
    try {
      body = text ? JSON.parse(text) : undefined;
    } catch {
      body = text;
    }
    requests.push({ method: request.method, path: path + url.search, headers, body });
    if (delay) await mswDelay(delay);
    const adapter = await backend();
    try {
      if (path === 'live') {
        await gate('live.subscribe');
        const stream = feed!.stream(url.searchParams.getAll('circle'), request.headers.get('last-event-id'));
        return new HttpResponse(stream, {
          headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'kindred-contract': '1' },
        });
      }
      const token = request.headers.get('authorization')?.replace(/^Bearer /, '');
      const method = request.method === 'POST' ? 'POST' : 'GET';
      const { status, body: json } = await answer(
        adapter,
        { method, path, query: url.searchParams, body, token },
        gate,
        request.signal,
      );
      const retryAfter = (json as { error?: { retryAfter?: number } }).error?.retryAfter;
      return HttpResponse.json(json as object, {
        status,
        headers: {
          'kindred-contract': '1',
          ...(retryAfter !== undefined && { 'retry-after': String(Math.ceil(retryAfter / 1000)) }),
        },
      });
    } catch (error) {
      if (error instanceof AdapterError && error.code === 'offline') return HttpResponse.error();
      if (error instanceof AdapterError)
        return HttpResponse.json({ error: error.toJSON() }, { status: ERRORS[error.code] });
      throw error;
    }
  };

  return {
    endpoint,
    community,
    requests,
    respond,
    backend,
    handlers: [
      http.all(`${endpoint}/v1/${community}`, ({ request }) => respond(request)),
      http.all(`${endpoint}/v1/${community}/*`, ({ request }) => respond(request)),
    ],
    post: async (seed) => addPost(await backend(), typeof seed === 'string' ? { text: seed } : seed, Date.now()),
    reply: async (post, text) => addReply(await backend(), post, text),
    decide: async (id, outcome, details) => decideOn(await backend(), id, outcome, details),
    fail: setFailure,
    pend: (methods) => {
      pending = methods;
      release();
    },
    get busy() {
      return busy - waiting.size;
    },
    get liveReaders() {
      return feed?.open ?? 0;
    },
    dropLive: () => feed?.drop(),
    dispose: async () => {
      ended = true;
      release();
      const adapter = await started?.catch(() => undefined);
      feed?.dispose();
      await adapter?.dispose?.();
    },
  };
}

/** {@link mockCommunity}'s handlers alone: `msw.use(...communityHandlers({ posts: [] }))`. */
export const communityHandlers = (options: MockOptions = {}): RequestHandler[] => mockCommunity(options).handlers;

/** A backend without some of its ports, for `<kindred-community .adapter>`. */
export function withoutPorts(adapter: Adapter, ...ports: PortName[]): Adapter {
  const rest = { ...adapter };
  for (const port of ports) delete rest[port];
  return rest;
}
