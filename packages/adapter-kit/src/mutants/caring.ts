import { type Mutant, remember } from './mutant.js';

/** Mutants of what an author lets moderators know. */
export const CARING: readonly Mutant[] = [
  {
    name: 'shows everybody whose words may need somebody sooner',
    caughtBy: 'posts: moderators are let know before all others, and nobody else is',
    ports(workshop) {
      const { posts } = workshop.ports;
      const asked = remember(workshop, 'asked', () => new Set<string>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            if (input.care) asked.add(receipt.id);
            return receipt;
          },
          async get(id, options) {
            const post = await posts.get(id, options);
            return { ...post, ...(asked.has(id) && { care: true }) };
          },
        },
      };
    },
  },
  {
    name: 'tells everybody who listens',
    caughtBy: 'posts: what is live at once is looked at first, and tells nobody',
    ports: ({ ports: { live } }) => ({
      live: {
        subscribe: (query, handler, options) =>
          live.subscribe(
            query,
            {
              ...handler,
              event: (event) =>
                handler.event(
                  event.type === 'post' ? { ...event, post: { ...event.post, care: false } as never } : event,
                ),
            },
            options,
          ),
      },
    }),
  },
  {
    name: 'tells moderators where the place has not said so',
    caughtBy: 'posts: where nobody is told it is left out, and the words are taken all the same',
    setUp: (setUp) => ({ ...setUp, policy: { ...setUp.policy, careFlag: true } }),
  },
  {
    name: 'refuses words over it where the place has not said so',
    caughtBy: 'posts: where nobody is told it is left out, and the words are taken all the same',
    ports: ({ ports: { posts }, setUp }) => ({
      posts: {
        ...posts,
        create: (input, options) =>
          posts.create(setUp.policy.careFlag ? input : ({ ...input, care: input.care && 'unknown' } as never), options),
      },
    }),
  },
  {
    name: 'leaves it out everywhere',
    caughtBy: 'posts: moderators are let know before all others, and nobody else is',
    ports: ({ ports: { posts } }) => ({
      posts: { ...posts, create: ({ care: _, ...input }, options) => posts.create(input, options) },
    }),
  },
  {
    name: 'keeps for ever who was at their worst',
    caughtBy: 'posts: once a moderator has decided nothing is left of it',
    ports(workshop) {
      const { posts, moderation } = workshop.ports;
      const asked = remember(workshop, 'asked', () => new Set<string>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            if (input.care) asked.add(receipt.id);
            return receipt;
          },
        },
        moderation: {
          ...moderation,
          get: async (id, options) => ({
            ...(await moderation.get(id, options)),
            ...(asked.has(id) && { care: true }),
          }),
        },
      };
    },
  },
];
