import { isAdapterError, type LiveHandler, type Post } from '@kindred/core/contract';

import { type Mutant, remember } from './mutant.js';

/** Mutants of what people do together: reactions, figures, moderation, live. */
export const TOGETHER: readonly Mutant[] = [
  {
    name: 'toggles instead of setting',
    caughtBy: 'reactions: setting a state twice changes nothing',
    ports(workshop) {
      const { reactions } = workshop.ports;
      const given = remember(workshop, 'given', () => new Set<string>());
      return {
        reactions: {
          ...reactions,
          set(change, options) {
            const key = `${change.target} ${change.kind} ${change.token}`;
            const on = !given.has(key);
            if (on) given.add(key);
            else given.delete(key);
            return reactions.set({ ...change, on }, options);
          },
        },
      };
    },
  },
  {
    name: 'reads a count, adds one and writes it back',
    caughtBy: 'reactions: 60 people and 40 repeats at once are exactly 61 with the one who repeats',
    ports(workshop) {
      const { reactions } = workshop.ports;
      const counts = remember(workshop, 'counts', () => new Map<string, number>());
      const seen = remember(workshop, 'seen', () => new Set<string>());
      return {
        reactions: {
          ...reactions,
          async set(change, options) {
            const answer = await reactions.set(change, options);
            if (seen.has(change.token)) return answer;
            const count = counts.get(change.target) ?? 0;
            await new Promise((resolve) => setTimeout(resolve, 0));
            counts.set(change.target, count + 1);
            seen.add(change.token);
            return answer;
          },
          tallies: async ({ targets }) =>
            targets.map((target) => ({ target, exact: { with: counts.get(target) ?? 0 } })),
        },
      };
    },
  },
  {
    name: 'counts every press',
    caughtBy: 'reactions: 60 people and 40 repeats at once are exactly 61 with the one who repeats',
    ports: ({ ports: { reactions } }) => ({
      reactions: {
        ...reactions,
        set: (change, options) => {
          const press = btoa(crypto.randomUUID().repeat(2)).replaceAll('=', '').slice(0, 43);
          return reactions.set({ ...change, token: press }, options);
        },
      },
    }),
  },
  {
    name: 'names a band from the first person on',
    caughtBy: 'reactions: counts bands: a kind is named from k people on, and never before',
    ports(workshop) {
      const { reactions } = workshop.ports;
      const given = remember(workshop, 'given', () => new Set<string>());
      return {
        reactions: {
          async set(change, options) {
            const answer = await reactions.set(change, options);
            given.add(change.target);
            return answer;
          },
          tallies: async (query, options) =>
            (await reactions.tallies(query, options)).map((tally) =>
              tally.bands && given.has(tally.target) ? { ...tally, bands: { with: 'one', ...tally.bands } } : tally,
            ),
        },
      };
    },
  },
  {
    name: 'counts reactions to what nobody can see',
    caughtBy: 'reactions: what is not live can not be reacted to',
    ports: ({ ports: { reactions } }) => ({
      reactions: {
        ...reactions,
        set: (change, options) =>
          reactions.set(change, options).catch((error: unknown) => {
            if (isAdapterError(error) && error.code === 'not-found') return { on: change.on };
            throw error;
          }),
      },
    }),
  },
  {
    name: 'releases a figure one by one',
    caughtBy: 'checkIns: nothing is released before k people, and all of them at k',
    ports(workshop) {
      const { checkIns } = workshop.ports;
      const people = remember(workshop, 'people', () => new Map<string, number>());
      const key = ({ circle, subject, window }: { circle: string; subject: string; window: string }): string =>
        [circle, subject, window].join();
      return {
        checkIns: {
          async contribute(contribution, options) {
            const answer = await checkIns.contribute(contribution, options);
            if (answer.counted) people.set(key(contribution), (people.get(key(contribution)) ?? 0) + 1);
            return answer;
          },
          pulse: async (query, options) => ({
            ...(await checkIns.pulse(query, options)),
            people: people.get(key(query)) ?? null,
          }),
        },
      };
    },
  },
  {
    name: 'publishes edits without anybody looking',
    caughtBy: 'own: a held edit shows the old text until it is let through',
    ports: ({ ports: { own, moderation }, token }) => ({
      own: {
        ...own,
        async act(change, options) {
          const item = await own.act(change, options);
          if (item.pending?.state !== 'held') return item;
          const { revision } = item.pending;
          const idempotencyKey = crypto.randomUUID();
          await moderation.decide({ idempotencyKey, item: item.id, revision, outcome: 'publish' }, { token });
          return own.get({ capability: change.capability, circle: change.circle }, options);
        },
      },
    }),
  },
  {
    name: 'only hides what is deleted',
    caughtBy: 'own: a delete leaves nothing of the text in what is stored',
    ports: ({ ports: { own, moderation }, token }) => ({
      own: {
        ...own,
        async act(change, options) {
          if (change.action.type !== 'delete') return own.act(change, options);
          const { capability, circle } = change;
          const { text: _text, ...item } = await own.get({ capability, circle }, options);
          const decision = { idempotencyKey: crypto.randomUUID(), item: item.id, revision: item.revision };
          await moderation.decide({ ...decision, outcome: 'remove' }, { token });
          return { ...item, state: 'deleted', topics: [], contentNotes: [], support: {} };
        },
      },
    }),
  },
  {
    name: 'keeps the last of two edits made on one revision',
    caughtBy: 'own: an edit on an older revision is a conflict',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        async act(change, options) {
          if (change.action.type !== 'edit') return own.act(change, options);
          const { revision } = await own.get({ capability: change.capability, circle: change.circle }, options);
          return own.act({ ...change, action: { ...change.action, revision } }, options);
        },
      },
    }),
  },
  {
    name: 'decides on whatever revision is there by then',
    caughtBy: 'moderation: a decision on an older revision is a conflict',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        async decide(decision, options) {
          const { revision } = await moderation.get(decision.item, options);
          return moderation.decide({ ...decision, revision }, options);
        },
      },
    }),
  },
  {
    name: 'lets anybody moderate who sends some token',
    caughtBy: 'moderation: without a valid token everything is forbidden',
    ports: ({ ports: { moderation }, token }) => ({
      moderation: {
        ...moderation,
        session: () => moderation.session({ token }),
        queue: (query) => moderation.queue(query, { token }),
        get: (id) => moderation.get(id, { token }),
        decide: (decision) => moderation.decide(decision, { token }),
      },
    }),
  },
  {
    name: 'lets an item go from removed to live without an appeal',
    caughtBy: 'moderation: what can not follow from a state is a conflict',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        decide: (decision, options) =>
          moderation.decide(decision, options).catch((error: unknown) => {
            if (!isAdapterError(error) || error.reason !== 'state') throw error;
            return { item: decision.item, state: 'live' as const, revision: decision.revision };
          }),
      },
    }),
  },
  {
    name: 'tells live of what is held',
    caughtBy: 'live: of what is held nothing is heard until it is let through',
    ports(workshop) {
      const { posts, live } = workshop.ports;
      const handlers = remember(workshop, 'handlers', () => new Set<LiveHandler>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            const post = { ...input, ...receipt } as unknown as Post;
            for (const handler of handlers) handler.event({ type: 'post', post });
            return receipt;
          },
        },
        live: {
          subscribe(query, handler, options) {
            handlers.add(handler);
            live.subscribe(query, handler, options);
          },
        },
      };
    },
  },
  {
    name: 'tells of everything but that it is gone',
    caughtBy: 'live: what is deleted or removed is gone for everyone',
    ports: ({ ports: { live } }) => ({
      live: {
        subscribe: (query, handler, options) =>
          live.subscribe(
            query,
            { ...handler, event: (event) => void (event.type !== 'gone' && handler.event(event)) },
            options,
          ),
      },
    }),
  },
];
