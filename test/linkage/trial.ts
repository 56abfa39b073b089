/** One trial: people live their weeks, then somebody takes the database. */
import { createHash } from 'node:crypto';

import type { Adapter, NewPost, NewReply } from '@kindred/core/contract';

import { coarsen } from '../../packages/server/src/operations/coarsen.js';
import { shuffle } from '../../packages/server/src/operations/shuffle.js';
import { type TestCluster, targets } from '../../packages/server/src/testing/database.js';
import { TestBench } from '../../packages/server/src/testing/kit.js';
import { attack, type Found } from './attack.js';
import { clock, standIn } from './device.js';
import { type Row, seize } from './seize.js';
import { CIRCLES, simulate, type World } from './world.js';

export interface TrialOptions {
  cluster: TestCluster;
  devices: number;
  days: number;
  /** Visits a day of the average device. */
  visits: number;
  seed: number;
  /** Where they write; in all there are without. */
  circles?: readonly (typeof CIRCLES)[number][];
  tamper?: (adapter: Adapter, device: number) => Adapter;
  /** Whether the server does by itself what it does while time passes. */
  shuffles: boolean;
}

export interface Trial {
  world: World;
  /** The database as it lies there now. */
  seize(): Promise<Row[]>;
  shuffle(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openTrial({ cluster, shuffles, circles = CIRCLES, ...options }: TrialOptions): Promise<Trial> {
  const restore = standIn();
  try {
    const bench = await TestBench.open(cluster, { now: () => clock.now });
    const policy = { moderation: 'post', audience: 'adult', counts: 'none', k: 5, readOnly: false } as const;
    const { id: community, moderatorToken } = await bench.community({
      policy,
      circles: circles.map(({ id, policy: own }) => ({ id, policy: { ...own } })),
    });
    const tidy = async (): Promise<void> => {
      await coarsen(bench.sql, { now: clock.now });
      await shuffle(bench.sql);
    };
    const world = await simulate({
      ...options,
      circles,
      endpoint: bench.url,
      community,
      moderatorToken,
      ...(shuffles && { meanwhile: tidy }),
    });
    return {
      world,
      seize: () => seize(bench.sql, community, world.truth),
      shuffle: tidy,
      close: () => bench.close(),
    };
  } finally {
    restore();
  }
}

export const openCluster = (): Promise<TestCluster> => (targets[0] as (typeof targets)[number]).open();

/** What is compared with what. */
export const SORTS = [
  ['item', 'item'],
  ['reaction', 'item'],
  ['reaction', 'reaction'],
  ['nullifier', 'item'],
  ['nullifier', 'reaction'],
] as const;

export const ONE_VISIT = ', one visit';

export const sortName = ([a, b]: readonly string[]): string => `${a} – ${b}`;

export const attackAll = (rows: readonly Row[], most: number, seed = 1): Record<string, Found> =>
  Object.fromEntries(
    [false, true].flatMap((ofOneVisit) =>
      SORTS.map((what) => [
        sortName(what) + (ofOneVisit ? ONE_VISIT : ''),
        attack(rows, { what, seed, most, ofOneVisit }),
      ]),
    ),
  );

/**
 * A client that does wrong what this is all about: its capabilities are no longer each for itself, since the first third of
 * every hash is the same for one device. Nothing of it is ever public.
 */
export function withoutSeparation(adapter: Adapter, device: number): Adapter {
  const tell = <T extends NewPost | NewReply>(input: T): T => {
    const bytes = Buffer.from(input.capabilityHash, 'base64url');
    createHash('sha256').update(`device ${device}`).digest().copy(bytes, 0, 0, 10);
    return { ...input, capabilityHash: bytes.toString('base64url') };
  };
  return {
    ...adapter,
    posts: { ...adapter.posts!, create: (post, options) => adapter.posts!.create(tell(post), options) },
    replies: { ...adapter.replies!, create: (reply, options) => adapter.replies!.create(tell(reply), options) },
  };
}

/** How well somebody tells one device's requests from others' by their times alone, who sees them arrive. Not a promise. */
export function watchTraffic(
  { traffic }: World,
  within = 120_000,
): { requests: number; next: number; advantage: number } {
  let [next, near, right] = [0, 0, 0];
  let [same, other] = [0, 0];
  traffic.forEach((request, n) => {
    if (n && traffic[n - 1]?.device === request.device) next += 1;
    for (let m = n + 1; m < traffic.length; m += 1) {
      const later = traffic[m] as World['traffic'][number];
      const close = later.at - request.at <= within;
      if (later.at - request.at > 3_600_000) break;
      const one = later.device === request.device;
      if (one) same += 1;
      else other += 1;
      if (close) {
        near += 1;
        if (one) right += 1;
      }
    }
  });
  return {
    requests: traffic.length,
    next: next / Math.max(1, traffic.length - 1),
    advantage: right / Math.max(1, same) - (near - right) / Math.max(1, other),
  };
}
