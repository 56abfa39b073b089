import type { Adapter, PortName } from '@kindred/core/contract';
import type { Identity } from '@kindred/core/identity';

import { again } from './again.js';
import type { DeviceStore } from './device/device-store.js';
import { type Backend, page } from './page.js';

const loadDevice = again(import.meta.url, () => import('./device/index.js'));

export interface CommunityStoreOptions {
  adapter: Adapter;
  /** Where the community lives; part of every derived key, so it must stay the same. */
  endpoint: string;
  community: string;
  /** Nothing is kept after the page is gone. */
  sharedDevice?: boolean;
}

/**
 * Everything the widgets of a page share about one community: the adapter, the device's identity and store, and the
 * slices (`store/*`) that hold state for several widgets at once.
 */
export interface CommunityStore extends Readonly<Required<CommunityStoreOptions>> {
  /** Whether keys can be derived here; without a secure context nothing can be written. */
  readonly secure: boolean;
  /** Whether a person hides something from themselves; not known before the device was asked. */
  hides?: boolean;
  has(port: PortName): boolean;
  device(): Promise<DeviceStore>;
  /** @throws Error without a secure context */
  identity(): Promise<Identity>;
  /** The slice of this name, made on first use and shared by all widgets from then on. */
  use<T>(name: string, create: (store: CommunityStore) => T): T;
}

export function createStore({
  adapter,
  endpoint,
  community,
  sharedDevice = false,
}: CommunityStoreOptions): CommunityStore {
  const slices = new Map<string, unknown>();
  let device: DeviceStore | undefined;
  const store: CommunityStore = {
    adapter,
    endpoint,
    community,
    sharedDevice,
    secure: Boolean(globalThis.crypto?.subtle),
    has: (port) => Boolean(adapter[port]),
    // Nothing of the device is needed to paint; it comes right after, or again where it could not.
    device: async () => {
      const { openDeviceStore } = await loadDevice();
      return (device ??= openDeviceStore(endpoint, community, sharedDevice));
    },
    identity: async () => (await store.device()).identity(),
    use<T>(name: string, create: (store: CommunityStore) => T): T {
      if (!slices.has(name)) slices.set(name, create(store));
      return slices.get(name) as T;
    },
  };
  return store;
}

/** The one store of an adapter that a page made itself. */
export function storeOf(
  adapter: Adapter,
  { endpoint = adapter.name, community = 'main', sharedDevice }: Partial<CommunityStoreOptions> = {},
): CommunityStore {
  if (adapter.contract !== 1) {
    throw new Error(`Adapter ${adapter.name} must speak contract 1, not ${adapter.contract as number}`);
  }
  let store = page.adapters.get(adapter);
  if (!store) page.adapters.set(adapter, (store = createStore({ adapter, endpoint, community, sharedDevice })));
  return store;
}

export interface Place {
  backend?: Backend;
  endpoint?: string;
  community?: string;
  sharedDevice?: boolean;
}

/** Each is loaded where a page asks for it. */
const BACKENDS: Record<Backend, (at: { endpoint: string; community: string }) => Promise<Adapter>> = {
  http: async (at) => (await import('@kindred/adapters/http')).httpAdapter(at),
  browser: async ({ community }) => (await import('@kindred/adapters/browser')).browserAdapter({ community }),
  memory: async ({ community }) => (await import('@kindred/adapters/memory')).memoryAdapter({ community }),
};

/** The one store of a place, its adapter loaded when first asked for. */
export function storeAt({
  backend = 'http',
  endpoint,
  community = 'main',
  sharedDevice = false,
}: Place): Promise<CommunityStore> {
  const at = backend === 'http' ? canonicalEndpoint(endpoint) : backend;
  const key = [backend, at, community, sharedDevice].join('|');
  let store = page.stores.get(key);
  if (!store) {
    store = open(backend, { endpoint: at, community, sharedDevice });
    page.stores.set(key, store);
    // A chunk that failed to load may come on the next try.
    store.catch(() => page.stores.delete(key));
  }
  return store;
}

async function open(backend: Backend, at: { endpoint: string; community: string; sharedDevice: boolean }) {
  if (!Object.hasOwn(BACKENDS, backend))
    throw new Error(`The backend must be http, browser or memory, not ${String(backend)}`);
  return storeOf(await BACKENDS[backend](at), at);
}

/** Origin and path without a trailing slash, query or fragment: it is part of every derived key. */
function canonicalEndpoint(endpoint = location.origin): string {
  const { origin, pathname } = new URL(endpoint, document.baseURI);
  return origin + pathname.replace(/\/+$/, '');
}
