import { AdapterError, isAdapterError, type NewPost, type Post, type Receipt } from '@kindred/core/contract';

import { type Mutant, remember, wrapAll } from './mutant.js';

/** Mutants of what is written and listed. */
export const POSTING: readonly Mutant[] = [
  {
    name: 'counts pages by offset',
    caughtBy: 'posts: a cursor stays valid while posts arrive and go',
    ports: ({ ports: { posts } }) => ({
      posts: {
        ...posts,
        async list({ cursor, limit = 20, ...query }, options) {
          const from = Number(cursor ?? 0);
          const { items } = await posts.list({ ...query, limit: 50 }, options);
          const end = from + limit;
          return { items: items.slice(from, end), next: end < items.length ? String(end) : null };
        },
      },
    }),
  },
  {
    name: 'knows only newest first',
    caughtBy: 'posts: unheard: the longest waiting first, then the answered, newest first',
    ports: ({ ports: { posts } }) => ({
      posts: { ...posts, list: (query, options) => posts.list({ ...query, order: 'recent' }, options) },
    }),
  },
  {
    name: 'shows the author what is held',
    caughtBy: 'posts: pre-moderation: held, and seen by nobody',
    ports(workshop) {
      const { posts } = workshop.ports;
      const mine = remember(workshop, 'mine', () => new Map<string, Post>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            const { circle, text } = input;
            const { id, author, createdAt } = receipt;
            mine.set(id, {
              id,
              circle,
              author,
              createdAt,
              text,
              topics: [],
              contentNotes: [],
              replies: 'welcome',
              replyCount: 0,
              resources: false,
              example: false,
            });
            return receipt;
          },
          get: (id, options) => posts.get(id, options).catch((error: unknown) => mine.get(id) ?? Promise.reject(error)),
        },
      };
    },
  },
  {
    name: 'makes a new post of every repeat',
    caughtBy: 'posts: the same write twice is one post',
    ports(workshop) {
      const { posts } = workshop.ports;
      const seen = remember(workshop, 'seen', () => new Set<string>());
      const fresh = (): string => btoa(crypto.randomUUID().repeat(2)).replaceAll('=', '').slice(0, 43);
      return {
        posts: {
          ...posts,
          create(input, options) {
            if (!seen.has(input.idempotencyKey)) {
              seen.add(input.idempotencyKey);
              return posts.create(input, options);
            }
            const again: NewPost = {
              ...input,
              idempotencyKey: crypto.randomUUID(),
              thread: crypto.randomUUID(),
              capabilityHash: fresh(),
            };
            return posts.create(again, options);
          },
        },
      };
    },
  },
  {
    name: 'answers a known idempotency key without looking at what is asked',
    caughtBy: 'posts: an idempotency key used for something else is a conflict',
    ports(workshop) {
      const { posts } = workshop.ports;
      const answers = remember(workshop, 'answers', () => new Map<string, Receipt>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const known = answers.get(input.idempotencyKey);
            if (known) return known;
            const receipt = await posts.create(input, options);
            answers.set(input.idempotencyKey, receipt);
            return receipt;
          },
        },
      };
    },
  },
  {
    name: 'looks first and writes later',
    caughtBy: 'posts: the same write many times at once is one post',
    ports(workshop) {
      const { posts } = workshop.ports;
      const answers = remember(workshop, 'answers', () => new Map<string, Receipt>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const known = answers.get(input.idempotencyKey);
            if (known) return known;
            await Promise.resolve();
            const receipt = await posts.create({ ...input, idempotencyKey: crypto.randomUUID() }, options);
            answers.set(input.idempotencyKey, receipt);
            return receipt;
          },
        },
      };
    },
  },
  {
    name: 'cleans text of what looks like HTML',
    caughtBy: 'posts: text is kept as text, whatever it looks like',
    ports: ({ ports: { posts } }) => ({
      posts: {
        ...posts,
        create: (input, options) =>
          posts.create({ ...input, text: input.text.replace(/<[^>]*>/g, '').trim() || '-' }, options),
      },
    }),
  },
  {
    name: 'drops fields it does not know',
    caughtBy: 'posts: bad input is invalid and changes nothing',
    ports: ({ ports: { posts } }) => ({
      posts: {
        ...posts,
        create(input, options) {
          const { email: _email, ...known } = input as NewPost & { email?: string };
          return posts.create(known, options);
        },
      },
    }),
  },
  {
    name: 'tells the exact time',
    caughtBy: 'posts: times are absolute and rounded',
    ports: ({ ports: { posts } }) => ({
      posts: {
        ...posts,
        get: async (id, options) => ({ ...(await posts.get(id, options)), createdAt: Date.now() | 1 }),
      },
    }),
  },
  {
    name: 'shows the key of a voice beside its name',
    caughtBy: 'posts: nothing that identifies is shown',
    ports(workshop) {
      const { posts } = workshop.ports;
      const keys = remember(workshop, 'keys', () => new Map<string, string>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            keys.set(receipt.id, input.threadKey);
            return receipt;
          },
          async get(id, options) {
            const post = await posts.get(id, options);
            return { ...post, author: { ...post.author, id: keys.get(id) } };
          },
        },
      };
    },
  },
  {
    name: 'sees an empty list in an unknown circle',
    caughtBy: 'posts: an unknown circle is not-found',
    ports: ({ ports: { posts } }) => ({
      posts: {
        ...posts,
        list: (query, options) =>
          posts.list(query, options).catch((error: unknown) => {
            if (isAdapterError(error) && error.code === 'not-found') return { items: [], next: null };
            throw error;
          }),
      },
    }),
  },
  {
    name: 'lets a youth audience publish unseen',
    caughtBy: 'posts: a youth audience is pre-moderated, whatever else is set',
    setUp: (setUp) => ({ ...setUp, policy: { ...setUp.policy, audience: 'adult' } }),
  },
  {
    name: 'takes replies to a paused post',
    caughtBy: 'replies: a post that takes no replies refuses them',
    ports: ({ ports: { replies } }) => ({
      replies: {
        ...replies,
        create: (input, options) =>
          replies.create(input, options).catch((error: unknown) => {
            if (!isAdapterError(error) || error.code !== 'paused') throw error;
            const id = `${input.post}.${crypto.randomUUID()}`;
            return { id, state: 'live' as const, revision: 1, author: { name: 'Amber Pebble' }, createdAt: 0 };
          }),
      },
    }),
  },
  {
    name: 'believes whoever claims to be the author',
    caughtBy: "replies: the author of the post is known by their key, and can't be posed as",
    ports: ({ ports: { replies } }) => ({
      replies: {
        ...replies,
        async list(query, options) {
          const { items, next } = await replies.list(query, options);
          return { items: items.map((reply) => ({ ...reply, byAuthor: true })), next };
        },
      },
    }),
  },
  {
    name: 'throws whatever went wrong inside',
    caughtBy: 'posts: what is not there is not-found',
    ports: ({ ports }) =>
      wrapAll(
        ports,
        (call) =>
          (...args) =>
            call(...args).catch((error: unknown) => Promise.reject(unlike(error))),
      ),
  },
  {
    name: 'does not listen to an abort',
    caughtBy: 'adapter: a signal that was aborted before ends a call with its reason',
    ports: ({ ports }) =>
      wrapAll(
        ports,
        (call) =>
          (...args) =>
            call(
              ...args.map((arg) => (arg instanceof Object && 'signal' in arg ? { ...arg, signal: undefined } : arg)),
            ),
      ),
  },
  {
    name: 'goes on after it was disposed of',
    caughtBy: 'adapter: after dispose every call rejects with unavailable',
    ports: () => ({ dispose: () => undefined }),
  },
];

const unlike = (error: unknown): unknown => (error instanceof AdapterError ? new Error(error.message) : error);
