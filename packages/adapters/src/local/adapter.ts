import {
  type Adapter,
  type Circle,
  CircleId,
  type CirclesPort,
  CONTRACT,
  type LiveHandler,
  type LivePort,
  type Policy,
  validate,
} from '@kindred/core/contract';

import { checkInsPort } from './counting.js';
import { Engine } from './engine.js';
import { moderationPort } from './moderating.js';
import { type LocalOptions, settle } from './options.js';
import { ownPort } from './owning.js';
import { postsPort, repliesPort, storiesPort } from './posting.js';
import { reactionsPort } from './reacting.js';
import { reportsPort } from './reporting.js';
import { plant } from './seed.js';
import type { Storage } from './storage.js';

/**
 * A whole community over a {@link Storage}: every port, every rule of the contract, no network.
 *
 * @param defaults what the policy is where the options say nothing
 */
export function localAdapter(
  name: string,
  storage: Storage,
  options: LocalOptions,
  defaults: Partial<Policy> = {},
): Adapter {
  const settled = settle(options, defaults);
  const now = options.now ?? Date.now;
  let planted: Promise<void> | undefined;
  /** Once for all calls; tried again by the next one where the storage could not be opened. */
  const ready = (): Promise<void> =>
    (planted ??= plantOnce(storage, options, settled.community.defaultCircle, now).then(
      () => engine.tidy(),
      (error: unknown) => {
        planted = undefined;
        throw error;
      },
    ));
  const engine = new Engine(storage, settled, now, ready);
  return {
    name,
    contract: CONTRACT,
    local: true,
    posts: postsPort(engine),
    replies: repliesPort(engine),
    stories: storiesPort(engine),
    reactions: reactionsPort(engine),
    own: ownPort(engine),
    checkIns: checkInsPort(engine),
    reports: reportsPort(engine),
    circles: circlesPort(engine),
    ...(settled.moderators.length > 0 && { moderation: moderationPort(engine) }),
    live: livePort(engine, storage, ready),
    dispose() {
      engine.calls.dispose();
      storage.close();
    },
  };
}

async function plantOnce(storage: Storage, { seed }: LocalOptions, circle: string, now: () => number): Promise<void> {
  if (!seed) return;
  await storage.write(async (tx) => {
    if ((await tx.get('meta', 'planted')) !== undefined) return;
    await tx.put('meta', 'planted', 1);
    await plant(tx, seed, circle, now());
  });
}

function circlesPort(engine: Engine): CirclesPort {
  const { circles } = engine.settled;
  return {
    community: (options) =>
      engine.call(options, ({ read }) => read(async (tx) => structuredClone(await engine.community(tx)))),
    list: (options) =>
      engine.call(options, ({ read }) =>
        read(async (tx) => {
          const all: Circle[] = [];
          for (const circle of circles.values()) all.push(structuredClone(await engine.circleNow(tx, circle)));
          return all;
        }),
      ),
    get: (id, options) =>
      engine.call(options, async ({ read }) => {
        const circle = engine.circle(validate(CircleId, id));
        return read(async (tx) => structuredClone(await engine.circleNow(tx, circle)));
      }),
  };
}

function livePort(engine: Engine, storage: Storage, ready: () => Promise<void>): LivePort {
  return {
    subscribe({ circle }, handler, { signal }) {
      const { ended } = engine.calls;
      if (signal.aborted || ended.aborted) return;
      const tell = (speak: (handler: LiveHandler) => void): void => {
        if (signal.aborted || ended.aborted) return;
        try {
          speak(handler);
        } catch (error) {
          // One widget's mistake must not keep the others from hearing.
          console.error(error);
        }
      };
      const unlisten = storage.listen((news) => {
        if (news.circle === circle) tell(({ event }) => event(structuredClone(news.event)));
      });
      // Whichever ends first lets go of the other: a page's signal and an adapter both outlive many subscriptions.
      const stop = (): void => {
        unlisten();
        signal.removeEventListener('abort', stop);
        ended.removeEventListener('abort', stop);
      };
      signal.addEventListener('abort', stop);
      ended.addEventListener('abort', stop);
      tell((to) => to.state?.('connecting'));
      ready().then(
        () => tell((to) => to.state?.('open')),
        () => tell((to) => to.state?.('offline')),
      );
    },
  };
}
