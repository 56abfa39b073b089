import { fromBase64Url, toBase64Url } from '@kindred/core/identity';

import { Changes } from '../changes.js';

/**
 * What a device keeps for one community: small JSON values, encrypted at rest (AES-GCM) under a wrapping key in
 * `localStorage`, so that taking that one key away makes all of it unreadable at once. Where storage is blocked, or on a
 * shared device, everything lives in memory only and `persistent` is false.
 */
export interface DeviceStore {
  readonly persistent: boolean;
  /** 32 random bytes that everything shown to a backend is derived from. Never sent. */
  secret(): Promise<Uint8Array<ArrayBuffer>>;
  get<T>(key: string): Promise<T | undefined>;
  /**
   * Reads, changes and writes as one step, also between tabs. `undefined` deletes.
   *
   * @returns what was written
   */
  update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined>;
  /** Tells when a key was changed, here or in another tab. @returns a function that ends it */
  subscribe(key: string, listener: () => void): () => void;
}

const SECRET = 'kindred.secret';
const WRAP = 'kindred.wrap';
const DATABASE = 'kindred';
const SEALED = 'sealed';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** 32 bytes kept in `localStorage`, made on first use. @throws where storage is blocked */
function keptBytes(name: string): Uint8Array<ArrayBuffer> {
  const kept = localStorage.getItem(name);
  if (kept) return fromBase64Url(kept);
  const fresh = random();
  localStorage.setItem(name, toBase64Url(fresh));
  return fresh;
}

const request = <T>(req: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    req.onsuccess = () => resolve(req.result);
    req.onerror = () => reject(req.error ?? new Error('Storage failed.'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(SEALED);
  return request(opening);
}

abstract class BaseStore {
  readonly #changes = new Map<string, Changes>();

  subscribe(key: string, listener: () => void): () => void {
    let changes = this.#changes.get(key);
    if (!changes) this.#changes.set(key, (changes = new Changes()));
    return changes.subscribe(listener);
  }

  protected changed(key: string): void {
    this.#changes.get(key)?.notify();
  }
}

/** Nothing outlives the page. */
export class MemoryDeviceStore extends BaseStore implements DeviceStore {
  readonly persistent = false;
  readonly #secret = random();
  readonly #values = new Map<string, string>();

  secret(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(this.#secret);
  }

  get<T>(key: string): Promise<T | undefined> {
    return Promise.resolve(this.#read<T>(key));
  }

  update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined> {
    const next = change(this.#read<T>(key));
    if (next === undefined) this.#values.delete(key);
    else this.#values.set(key, JSON.stringify(next));
    this.changed(key);
    return Promise.resolve(next);
  }

  // Values go through JSON as in the lasting store, so that nobody shares an object by accident.
  #read<T>(key: string): T | undefined {
    const text = this.#values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }
}

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

class SealedDeviceStore extends BaseStore implements DeviceStore {
  readonly persistent = true;
  readonly #secret: Uint8Array<ArrayBuffer>;
  readonly #prefix: string;
  readonly #key: Promise<CryptoKey>;
  readonly #db: IDBDatabase;
  readonly #channel?: BroadcastChannel;
  /** One change at a time in this tab; between tabs the browser's locks see to it. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(db: IDBDatabase, prefix: string, secret: Uint8Array<ArrayBuffer>, wrap: Uint8Array<ArrayBuffer>) {
    super();
    this.#db = db;
    this.#prefix = prefix;
    this.#secret = secret;
    this.#key = crypto.subtle.importKey('raw', wrap, 'AES-GCM', false, ['encrypt', 'decrypt']);
    db.onversionchange = () => db.close();
    if (typeof BroadcastChannel !== 'undefined') {
      this.#channel = new BroadcastChannel(`kindred.device|${prefix}`);
      this.#channel.onmessage = ({ data }) => this.changed(String(data));
    }
  }

  secret(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(this.#secret);
  }

  async get<T>(key: string): Promise<T | undefined> {
    const name = this.#prefix + key;
    const sealed = (await request(this.#db.transaction(SEALED).objectStore(SEALED).get(name))) as Sealed | undefined;
    if (!sealed) return undefined;
    try {
      const plain = await crypto.subtle.decrypt(this.#algorithm(sealed.iv, name), await this.#key, sealed.data);
      return JSON.parse(decoder.decode(plain)) as T;
    } catch {
      // Sealed under a wrapping key that was taken away: as good as gone.
      return undefined;
    }
  }

  update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined> {
    const name = this.#prefix + key;
    const step = async (): Promise<T | undefined> => {
      const next = change(await this.get<T>(key));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed =
        next === undefined
          ? undefined
          : await crypto.subtle.encrypt(
              this.#algorithm(iv, name),
              await this.#key,
              encoder.encode(JSON.stringify(next)),
            );
      const store = this.#db.transaction(SEALED, 'readwrite').objectStore(SEALED);
      if (sealed) await request(store.put({ iv, data: sealed } satisfies Sealed, name));
      else await request(store.delete(name));
      return next;
    };
    const turn = this.#queue.then(() => (navigator.locks ? navigator.locks.request(`kindred|${name}`, step) : step()));
    this.#queue = turn.catch(() => undefined);
    return turn.then((next) => {
      this.changed(key);
      this.#channel?.postMessage(key);
      return next;
    });
  }

  // The name is authenticated with the value, so that one record can't be put in another's place.
  #algorithm(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: encoder.encode(name) };
  }
}

/** The device's store for one community. Falls back to memory wherever the browser refuses storage. */
export async function openDeviceStore(endpoint: string, community: string, shared = false): Promise<DeviceStore> {
  if (shared) return new MemoryDeviceStore();
  try {
    const secret = keptBytes(SECRET);
    const wrap = keptBytes(WRAP);
    return new SealedDeviceStore(await openDatabase(), `${endpoint}|${community}|`, secret, wrap);
  } catch {
    return new MemoryDeviceStore();
  }
}
