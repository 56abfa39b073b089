import { isAdapterError, type LiveEvent, type ModerationItem } from '@kindred/core/contract';

import { type Mutant, remember } from './mutant.js';

const because = (error: unknown, reason: string): boolean => isAdapterError(error) && error.reason === reason;

/** Mutants of what moderators do and what follows from it. */
export const MODERATING: readonly Mutant[] = [
  {
    name: 'lets any moderator end an appeal',
    caughtBy: 'moderation: only a lead ends an appeal',
    ports: ({ ports: { moderation }, token }) => ({
      moderation: { ...moderation, decide: (decision) => moderation.decide(decision, { token }) },
    }),
  },
  {
    name: 'lets any moderator stop all writing',
    caughtBy: 'moderation: only a lead stops and allows all writes',
    ports: ({ ports: { moderation }, token }) => ({
      moderation: { ...moderation, switch: (change) => moderation.switch(change, { token }) },
    }),
  },
  {
    name: 'only notes that another pair of eyes was asked for',
    caughtBy: 'moderation: whoever asks for another pair of eyes does not decide; the other does',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        decide: (decision, options) =>
          moderation.decide(decision, options).catch((error: unknown) => {
            if (!because(error, 'second-reader')) throw error;
            return { item: decision.item, state: 'live' as const, revision: decision.revision };
          }),
      },
    }),
  },
  {
    name: 'lets stories through that tell how somebody harmed themselves',
    caughtBy: 'moderation: a story that tells how somebody harmed themselves is not let through as it is',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        decide: (decision, options) =>
          moderation.decide(decision, options).catch((error: unknown) => {
            if (!because(error, 'method-detail')) throw error;
            return { item: decision.item, state: 'live' as const, revision: decision.revision };
          }),
      },
    }),
  },
  {
    name: 'knows moderators only as moderators',
    caughtBy: 'moderation: moderators are told apart, in a history, too',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        session: async (options) => ({ ...(await moderation.session(options)), reader: 'moderator' }),
      },
    }),
  },
  {
    name: 'counts an item in every lane it could stand in',
    caughtBy: 'moderation: lanes say how much waits, each item in its most urgent one',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        async lanes(options) {
          const lanes = await moderation.lanes(options);
          const worried = lanes.find(({ lane }) => lane === 'worried')?.waiting ?? 0;
          return lanes.map((lane) =>
            lane.lane === 'reported' ? { ...lane, waiting: lane.waiting + worried, oldest: lane.oldest ?? 0 } : lane,
          );
        },
      },
    }),
  },
  {
    name: 'searches for capitals as they are typed',
    caughtBy: 'moderation: search finds any item in any state, newest first, in pages',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        async search(query, options) {
          const { items, next } = await moderation.search(query, options);
          const fits = ({ text = '' }: ModerationItem): boolean => text.includes(query.text ?? '');
          return { items: items.filter(fits), next };
        },
      },
    }),
  },
  {
    name: 'takes reactions while nobody can write',
    caughtBy: 'moderation: the switch stops all writes of a community, and allows them again',
    ports: ({ ports: { reactions } }) => ({
      reactions: {
        ...reactions,
        set: (change, options) =>
          reactions.set(change, options).catch((error: unknown) => {
            if (isAdapterError(error) && error.code === 'read-only') return { on: change.on };
            throw error;
          }),
      },
    }),
  },
  {
    name: 'keeps people from taking back what is theirs while nobody can write',
    caughtBy: 'moderation: the switch stops all writes of a community, and allows them again',
    ports: ({ ports: { own, circles } }) => ({
      own: {
        ...own,
        async act(change, options) {
          const { policy } = await circles.community();
          return own.act(
            policy.readOnly ? { ...change, action: { type: 'expire', expiresIn: null } } : change,
            options,
          );
        },
      },
    }),
  },
  {
    name: 'forgets whom a moderator silenced',
    caughtBy: 'moderation: whoever was silenced writes no more in that thread, and everywhere else',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        decide: (decision, options) => moderation.decide({ ...decision, silence: false }, options),
      },
    }),
  },
  {
    name: 'keeps what was decided to itself',
    caughtBy: 'moderation: the author learns what was decided, and why',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        async get(query, options) {
          const { outcome: _outcome, note: _note, ...item } = await own.get(query, options);
          return item;
        },
      },
    }),
  },
  {
    name: 'marks what is not in the text',
    caughtBy: 'moderation: bad input is invalid and changes nothing',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        decide: (decision, options) =>
          moderation.decide(decision, options).catch((error: unknown) => {
            if (!isAdapterError(error) || error.field !== 'mark' || decision.mark?.start !== 2) throw error;
            return { item: decision.item, state: 'returned' as const, revision: decision.revision };
          }),
      },
    }),
  },
  {
    name: 'takes a wish for a content note for a complaint',
    caughtBy: 'reports: a content note is asked for behind all else, and blames nobody',
    ports: ({ ports: { reports } }) => ({
      reports: {
        ...reports,
        create: ({ contentNotes: _contentNotes, ...report }, options) =>
          reports.create(report.reason === 'content-note' ? { ...report, reason: 'unkind' } : report, options),
      },
    }),
  },
  {
    name: 'tells an author that their text was asked about',
    caughtBy: 'reports: a content note is asked for behind all else, and blames nobody',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        async get(query, options) {
          const item = await own.get(query, options);
          return item.contentNotes.includes('death') ? { ...item, reason: 'other' as const } : item;
        },
      },
    }),
  },
  {
    name: 'keeps the address of whoever gave notice',
    caughtBy: 'moderation: a notice of something illegal carries what the law asks for',
    ports(workshop) {
      const { moderation } = workshop.ports;
      const kept = remember(workshop, 'reports', () => new Map<string, ModerationItem['reports']>());
      return {
        moderation: {
          ...moderation,
          async get(id, options) {
            const item = await moderation.get(id, options);
            if (item.reports.length > 0) kept.set(id, item.reports);
            return { ...item, reports: kept.get(id) ?? [] };
          },
        },
      };
    },
  },
  {
    name: 'closes the gap when a logged item is erased',
    caughtBy: 'moderation: the log tells every decision, newest first, in pages, in one chain',
    ports: ({ ports: { moderation, own } }) => {
      let erased = false;
      return {
        own: {
          ...own,
          act(change, options) {
            erased ||= change.action.type === 'delete';
            return own.act(change, options);
          },
        },
        moderation: {
          ...moderation,
          async log(query, options) {
            const { items, next } = await moderation.log(query, options);
            return { items: erased ? items.slice(1) : items, next };
          },
        },
      };
    },
  },
  {
    name: 'tells everybody who is new here',
    caughtBy: 'posts: who is new here floats, in the waiting lane alone',
    ports(workshop) {
      const { posts } = workshop.ports;
      const claims = remember(workshop, 'claims', () => new Map<string, boolean | undefined>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const receipt = await posts.create(input, options);
            claims.set(receipt.id, input.newHere);
            return receipt;
          },
          async get(id, options) {
            const newHere = claims.get(id);
            return { ...(await posts.get(id, options)), ...(newHere !== undefined && { newHere }) };
          },
        },
      };
    },
  },
  {
    name: 'looks for words in what is new, but not in edits',
    caughtBy: 'posts: a banned word is refused, wherever it is written',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        act: (change, options) =>
          own.act(change, options).catch((error: unknown) => {
            if (!because(error, 'banned-word')) throw error;
            return own.get({ capability: change.capability, circle: change.circle }, options);
          }),
      },
    }),
  },
  {
    name: 'holds a suspect word without saying where it stands',
    caughtBy: 'posts: a suspect word waits, and a moderator sees where it stands',
    ports: ({ ports: { moderation } }) => ({
      moderation: {
        ...moderation,
        async get(id, options) {
          const { suspect: _suspect, ...item } = await moderation.get(id, options);
          return item;
        },
      },
    }),
  },
  {
    name: 'lets an author edit what was removed',
    caughtBy: 'moderation: random walks keep to the transitions there are',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        act: (change, options) =>
          own.act(change, options).catch((error: unknown) => {
            if (change.action.type !== 'edit' || !because(error, 'state')) throw error;
            return own.get({ capability: change.capability, circle: change.circle }, options);
          }),
      },
    }),
  },
  {
    name: 'tallies what was taken down',
    caughtBy: 'moderation: random walks keep to the transitions there are',
    ports(workshop) {
      const { reactions } = workshop.ports;
      const most = remember(workshop, 'most', () => new Map<string, number>());
      return {
        reactions: {
          ...reactions,
          async tallies(query, options) {
            const tallies = await reactions.tallies(query, options);
            return tallies.map((tally) => {
              const count = Math.max(tally.exact?.with ?? 0, most.get(tally.target) ?? 0);
              most.set(tally.target, count);
              return count > 0 ? { ...tally, exact: { with: count } } : tally;
            });
          },
        },
      };
    },
  },
  {
    name: 'tells of the second of two changes first',
    caughtBy: 'live: of what changes often the newest is told last, and nothing out of order',
    ports: ({ ports: { live } }) => ({
      live: {
        subscribe(query, handler, options) {
          let kept: LiveEvent | undefined;
          const event = (next: LiveEvent): void => {
            if (kept === undefined) return void (kept = next);
            handler.event(next);
            handler.event(kept);
            kept = undefined;
          };
          live.subscribe(query, { ...handler, event }, options);
        },
      },
    }),
  },
];
