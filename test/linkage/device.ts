/**
 * Many devices in one process, each with the widgets' own code for what it keeps, sends and derives. What a browser would
 * give them is stood in for: storage of its own for each device, found by the call it is asked from, and one clock for all.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

import { httpAdapter } from '@kindred/adapters/http';
import type { Adapter } from '@kindred/core/contract';
import type { Identity } from '@kindred/core/identity';

import { createStore } from '../../packages/elements/src/internal/community-store.js';
import type { CheckIns } from '../../packages/elements/src/store/check-ins.js';
import { checkInsOf } from '../../packages/elements/src/store/check-ins-of.js';
import { OwnItems } from '../../packages/elements/src/store/own-items.js';
import { Reactions } from '../../packages/elements/src/store/reactions.js';

const current = new AsyncLocalStorage<Map<string, string>>();
const kept = (): Map<string, string> => {
  const storage = current.getStore();
  if (!storage) throw new Error('Storage was asked for outside a device.');
  return storage;
};

/** Epoch milliseconds, for devices and server alike; only the simulation moves it. */
export const clock = { now: Date.UTC(2026, 8, 7) };

/** Puts the stand-ins in place. @returns what takes them away again */
export function standIn(): () => void {
  const before = {
    now: Date.now,
    localStorage: Object.getOwnPropertyDescriptor(globalThis, 'localStorage'),
    BroadcastChannel: Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel'),
    locks: Object.getOwnPropertyDescriptor(navigator, 'locks'),
  };
  const put = (on: object, name: string, value: unknown): void => {
    Object.defineProperty(on, name, { value, configurable: true, writable: true });
  };
  Date.now = () => clock.now;
  put(globalThis, 'localStorage', {
    getItem: (name: string) => kept().get(name) ?? null,
    setItem: (name: string, value: string) => void kept().set(name, value),
    removeItem: (name: string) => void kept().delete(name),
  });
  // A device has one tab here.
  put(
    globalThis,
    'BroadcastChannel',
    class {
      onmessage: unknown;
      postMessage(): void {}
    },
  );
  put(navigator, 'locks', undefined);
  return () => {
    Date.now = before.now;
    const back = (on: object, name: string, was: PropertyDescriptor | undefined): void => {
      if (was) Object.defineProperty(on, name, was);
      else Reflect.deleteProperty(on, name);
    };
    back(globalThis, 'localStorage', before.localStorage);
    back(globalThis, 'BroadcastChannel', before.BroadcastChannel);
    back(navigator, 'locks', before.locks);
  };
}

/** One visit to a page with widgets on it. */
export interface Visit {
  adapter: Adapter;
  own: OwnItems;
  reactions: Reactions;
  checkIns: CheckIns;
  identity(): Promise<Identity>;
}

export interface Device {
  /** Opens the page anew, over what the device kept. */
  visit<T>(work: (visit: Visit) => Promise<T>): Promise<T>;
}

export interface DeviceOptions {
  endpoint: string;
  community: string;
  /** For a client that does something wrong on purpose. */
  tamper?: (adapter: Adapter) => Adapter;
}

export function openDevice({ endpoint, community, tamper = (adapter) => adapter }: DeviceOptions): Device {
  const storage = new Map<string, string>();
  return {
    visit: (work) =>
      current.run(storage, async () => {
        const adapter = tamper(httpAdapter({ endpoint, community }));
        const store = createStore({ adapter, endpoint, community });
        return work({
          adapter,
          own: OwnItems.of(store),
          reactions: Reactions.of(store),
          checkIns: checkInsOf(store),
          identity: () => store.identity(),
        });
      }),
  };
}
