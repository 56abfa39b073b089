import type { Adapter } from '@kindred/core/contract';
import { AdapterError } from '@kindred/core/contract';

import { Wallet } from '../wallet.js';
import { type Mutant, remember } from './mutant.js';

type Write = { admission?: unknown; idempotencyKey?: string };

/** Lets in what the healthy adapter doesn't, by paying itself for what passes a look that is too short. */
const lenient = (looks: (admission: Record<string, string>, again: Map<string, number>) => boolean): Mutant['ports'] =>
  function ports(workshop): Partial<Adapter> {
    const { posts, admission } = workshop.ports;
    const wallet = new Wallet(admission);
    const again = remember(workshop, 'spent', () => new Map<string, number>());
    const own = async () =>
      workshop.setUp.abuse === 'work'
        ? { proof: await wallet.proof() }
        : (await wallet.spend(await wallet.drip())).admission;
    return {
      posts: {
        ...posts,
        create: (input, options) =>
          posts.create(input, options).catch(async (error: unknown) => {
            const carried = ((input as Write).admission ?? {}) as Record<string, string>;
            if ((error as AdapterError).code !== 'unpaid' || !looks(carried, again)) throw error;
            return posts.create({ ...input, admission: await own() }, options);
          }),
      },
    };
  };

const shaped = (text: string | undefined): boolean => (text?.length ?? 0) > 300;

/** Mutants of what a write has to carry. They need an adapter with that port. */
export const ADMITTING: readonly Mutant[] = [
  {
    name: 'asks for nothing',
    caughtBy: 'admission: a post without a proof is unpaid, nothing of it is taken, and with one it is written',
    ports: lenient(() => true),
  },
  {
    name: 'takes a proof as often as it comes',
    caughtBy: 'admission: a proof pays for one post, and for the same post again',
    ports: lenient(({ proof }) => shaped(proof)),
  },
  {
    name: 'looks at a proof’s shape alone',
    caughtBy: 'admission: a forged or tampered proof is unpaid',
    ports: lenient(({ proof }) => shaped(proof) && !!(JSON.parse(proof ?? '') as { solution?: unknown }).solution),
  },
  {
    name: 'never lets a proof grow old',
    caughtBy: 'admission: a proof that is too old is unpaid',
    ports: lenient(({ proof }) => shaped(proof)),
  },
  {
    name: 'takes a pass as often as it comes',
    caughtBy: 'admission: a proof drips a pass, and a pass lets one post in',
    ports: lenient(({ pass }) => shaped(pass)),
  },
  {
    name: 'looks at a pass’s shape alone',
    caughtBy: 'admission: a forged or tampered pass is unpaid',
    ports: lenient(({ pass }) => pass?.length === 472),
  },
  {
    name: 'takes any signature of its own for an earned pass',
    caughtBy: 'admission: a drip pass never passes for an earned one',
    ports: lenient(({ pass }) => shaped(pass)),
  },
  {
    name: 'never lets a pass grow old',
    caughtBy: 'admission: a pass is too old when its key is',
    ports: lenient(({ pass }) => shaped(pass)),
  },
  {
    name: 'is content with a proof where passes are asked for',
    caughtBy: 'admission: a proof alone is not enough where passes are asked for, nor a pass where proofs are',
    ports: lenient(({ proof }) => shaped(proof)),
  },
  {
    name: 'spends before it knows whether there is anything to write',
    caughtBy: 'admission: a proof pays for one post, and for the same post again',
    ports(workshop) {
      const { posts } = workshop.ports;
      const spent = remember(workshop, 'spent', () => new Set<string>());
      return {
        posts: {
          ...posts,
          async create(input, options) {
            const key = JSON.stringify((input as Write).admission ?? null);
            if (spent.has(key)) throw new AdapterError('unpaid', 'Spent.');
            spent.add(key);
            return posts.create(input, options);
          },
        },
      };
    },
  },
  {
    name: 'has another key for each who asks',
    caughtBy: 'admission: the keys of passes are the same for everyone, and name one to ask of each kind',
    ports: ({ ports: { admission } }) => ({
      admission: {
        ...admission,
        async keys(options) {
          const { keys } = await admission.keys(options);
          return { keys: keys.map((key) => ({ ...key, until: key.until + Math.floor(Math.random() * 1e9) })) };
        },
      },
    }),
  },
  {
    name: 'drips for nothing',
    caughtBy: 'admission: a proof drips one pass: the same again, another not',
    ports: ({ ports: { admission } }) => ({
      admission: {
        ...admission,
        drip: async (request, options) =>
          admission.drip({ ...request, proof: await new Wallet(admission).proof() }, options),
      },
    }),
  },
  {
    name: 'gives back a pass whatever became of the item',
    caughtBy: 'admission: what is let through earns a pass; what waits, is returned or removed earns none',
    ports: ({ ports: { own } }) => ({
      own: { ...own, get: async (query, options) => ({ ...(await own.get(query, options)), signature: 'AAAA' }) },
    }),
  },
  {
    name: 'gives nothing back',
    caughtBy: 'admission: where nobody looks first, what stands for a day without an upheld report earns a pass',
    ports: ({ ports: { own } }) => ({
      own: {
        ...own,
        async get(query, options) {
          const { signature: _, ...item } = await own.get(query, options);
          return item;
        },
      },
    }),
  },
  {
    name: 'lets everything paid through, earned or not',
    caughtBy: 'admission: hybrid: what is paid with an earned pass is live at once, all else waits',
    setUp: (setUp) => ({ ...setUp, policy: { ...setUp.policy, moderation: 'post' } }),
  },
  {
    name: 'holds up whoever has earned a pass',
    caughtBy: 'admission: hybrid: what is paid with an earned pass is live at once, all else waits',
    setUp: (setUp) => ({ ...setUp, policy: { ...setUp.policy, moderation: 'pre' } }),
  },
];
