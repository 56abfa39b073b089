import type { Adapter, Circle, Community, LiveEvent, LivePort, LiveState, PortName } from '@kindred/core/contract';
import { createIdentity, type Identity } from '@kindred/core/identity';

import { type DeviceStore, openDeviceStore } from './device/device-store.js';
import { type Backend, page } from './page.js';

export interface CommunityStoreOptions {
  adapter: Adapter;
  /** Where the community lives; part of every derived key, so it must stay the same. */
  endpoint: string;
  community: string;
  /** Nothing is kept after the page is gone. */
  sharedDevice?: boolean;
}

interface LiveSubscription {
  readonly listeners: Set<(event: LiveEvent) => void>;
  readonly end: AbortController;
  state: LiveState;
}

/** Made once: an error made where a widget leaves remembers that widget for as long as anybody keeps the signal. */
const ENDED = new DOMException('Nobody listens any more.', 'AbortError');

/**
 * Everything the widgets of a page share about one community: the adapter, the device's identity and store, one live
 * subscription a circle, and the slices (`store/*`) that hold state for several widgets at once.
 */
export class CommunityStore {
  readonly adapter: Adapter;
  readonly endpoint: string;
  readonly community: string;
  readonly sharedDevice: boolean;

  readonly #slices = new Map<string, unknown>();
  readonly #live = new Map<string, LiveSubscription>();
  readonly #circles = new Map<string, Promise<Circle>>();
  #device?: Promise<DeviceStore>;
  #identity?: Promise<Identity>;
  #about?: Promise<Community>;

  constructor({ adapter, endpoint, community, sharedDevice = false }: CommunityStoreOptions) {
    this.adapter = adapter;
    this.endpoint = endpoint;
    this.community = community;
    this.sharedDevice = sharedDevice;
  }

  /** Whether keys can be derived here; without a secure context nothing can be written. */
  get secure(): boolean {
    return Boolean(globalThis.crypto?.subtle);
  }

  has(port: PortName): boolean {
    return Boolean(this.adapter[port]);
  }

  device(): Promise<DeviceStore> {
    return (this.#device ??= Promise.resolve(openDeviceStore(this.endpoint, this.community, this.sharedDevice)));
  }

  /** @throws Error without a secure context */
  identity(): Promise<Identity> {
    return (this.#identity ??= this.device().then(async (device) =>
      createIdentity({ secret: await device.secret(), endpoint: this.endpoint, community: this.community }),
    ));
  }

  /** The slice of this name, made on first use and shared by all widgets from then on. */
  use<T>(name: string, create: (store: CommunityStore) => T): T {
    if (!this.#slices.has(name)) this.#slices.set(name, create(this));
    return this.#slices.get(name) as T;
  }

  /** Asked once a page; asked again after a failure. */
  about(): Promise<Community> {
    const { circles } = this.adapter;
    if (!circles) return Promise.reject(new Error('This backend names no community.'));
    return (this.#about ??= circles.community().catch((error: unknown) => {
      this.#about = undefined;
      throw error;
    }));
  }

  /** `id`, or the community's default circle; `main` where the backend has no circles. */
  async circleId(id?: string): Promise<string> {
    if (id) return id;
    return this.adapter.circles ? (await this.about()).defaultCircle : 'main';
  }

  /** Asked once a page and circle; asked again after a failure. */
  circle(id: string): Promise<Circle> {
    const { circles } = this.adapter;
    if (!circles) return Promise.reject(new Error('This backend has no circles.'));
    let circle = this.#circles.get(id);
    if (!circle) {
      circle = circles.get(id).catch((error: unknown) => {
        this.#circles.delete(id);
        throw error;
      });
      this.#circles.set(id, circle);
    }
    return circle;
  }

  /** Apart from {@link live}, so that an adapter that keeps the handler keeps no listener with it. */
  #subscribe(port: LivePort, circle: string): LiveSubscription {
    const fresh: LiveSubscription = { listeners: new Set(), end: new AbortController(), state: 'connecting' };
    this.#live.set(circle, fresh);
    port.subscribe(
      { circle },
      {
        event: (event) => {
          for (const listen of [...fresh.listeners]) listen(event);
        },
        state: (state) => (fresh.state = state),
      },
      { signal: fresh.end.signal },
    );
    return fresh;
  }

  /**
   * Tells of what changes in a circle. However many widgets listen, the adapter sees one subscription a circle.
   *
   * @returns a function that ends it
   */
  live(circle: string, listener: (event: LiveEvent) => void): () => void {
    const port = this.adapter.live;
    if (!port) return () => undefined;
    const { listeners, end } = this.#live.get(circle) ?? this.#subscribe(port, circle);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#live.get(circle)?.end === end) {
        this.#live.delete(circle);
        end.abort(ENDED);
      }
    };
  }
}

/** The one store of an adapter that a page made itself. */
export function storeOf(
  adapter: Adapter,
  { endpoint = adapter.name, community = 'main', sharedDevice = false } = {},
): CommunityStore {
  let store = page.adapters.get(adapter);
  if (!store) {
    if (adapter.contract !== 1) {
      throw new Error(
        `The adapter "${adapter.name}" is written for contract ${String(adapter.contract)}; these widgets speak contract 1.`,
      );
    }
    page.adapters.set(adapter, (store = new CommunityStore({ adapter, endpoint, community, sharedDevice })));
  }
  return store;
}

export interface Place {
  backend?: Backend;
  endpoint?: string;
  community?: string;
  sharedDevice?: boolean;
}

async function makeAdapter(backend: Backend, endpoint: string, community: string): Promise<Adapter> {
  switch (backend) {
    case 'browser':
      return (await import('@kindred/adapters/browser')).browserAdapter({ community: { id: community } });
    case 'memory':
      return (await import('@kindred/adapters/memory')).memoryAdapter({ community: { id: community } });
    case 'http':
      return (await import('@kindred/adapters/http')).httpAdapter({ endpoint, community });
    default:
      throw new Error(`kindred-community: backend must be "http", "browser" or "memory", not "${String(backend)}".`);
  }
}

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
    store = makeAdapter(backend, at, community).then((adapter) =>
      storeOf(adapter, { endpoint: at, community, sharedDevice }),
    );
    page.stores.set(key, store);
    // A chunk that failed to load may come on the next try.
    store.catch(() => page.stores.delete(key));
  }
  return store;
}

/** Origin and path without a trailing slash, query or fragment: it is part of every derived key. */
function canonicalEndpoint(endpoint = location.origin): string {
  const { origin, pathname } = new URL(endpoint, document.baseURI);
  return origin + pathname.replace(/\/+$/, '');
}
