import { fromBase64Url, toBase64Url } from '@kindred/core/identity';

import { Changes } from '../changes.js';

/**
 * What a device keeps for one community: small JSON values, encrypted at rest (AES-GCM) under a wrapping key that lies
 * beside them in `localStorage`, so that taking that one key away makes all of it unreadable at once. Where storage is
 * blocked or full, or on a shared device, values live in memory only and `persistent` is false.
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

const IV_LENGTH = 12;

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/** 32 bytes kept in `localStorage`, made on first use. @throws where storage is blocked */
function keptBytes(name: string): Uint8Array<ArrayBuffer> {
  const kept = localStorage.getItem(name);
  if (kept) return fromBase64Url(kept);
  const fresh = random(32);
  localStorage.setItem(name, toBase64Url(fresh));
  return fresh;
}

/** The device's store for one community. Falls back to memory wherever the browser refuses storage or keys. */
export function openDeviceStore(endpoint: string, community: string, shared = false): DeviceStore {
  const prefix = `kindred|${endpoint}|${community}|`;
  /** What could not be kept, as JSON, so that nobody shares an object by accident; empty where it was deleted. */
  const memory = new Map<string, string>();
  const listeners = new Map<string, Changes>();
  const changed = (key: string): void => listeners.get(key)?.notify();

  let persistent = false;
  let secret: Uint8Array<ArrayBuffer> | undefined;
  let wrap: Promise<CryptoKey> | undefined;
  let channel: BroadcastChannel | undefined;
  /** One change at a time in this tab; between tabs the browser's locks see to it. */
  let queue: Promise<unknown> = Promise.resolve();
  try {
    if (!shared) {
      secret = keptBytes('kindred.secret');
      wrap = crypto.subtle.importKey('raw', keptBytes('kindred.wrap'), 'AES-GCM', false, ['encrypt', 'decrypt']);
      channel = new BroadcastChannel(prefix);
      channel.onmessage = ({ data }) => changed(data as string);
      persistent = true;
    }
  } catch {
    // Nothing can be kept here.
  }
  secret ??= random(32);

  // The name is authenticated with the value, so that one record can't be put in another's place.
  const algorithm = (key: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(prefix + key),
  });

  const get = async <T>(key: string): Promise<T | undefined> => {
    let json = memory.get(key);
    try {
      const sealed = json === undefined && wrap && localStorage.getItem(prefix + key);
      if (sealed) {
        const bytes = fromBase64Url(sealed);
        const plain = crypto.subtle.decrypt(
          algorithm(key, bytes.subarray(0, IV_LENGTH)),
          (await wrap) as CryptoKey,
          bytes.subarray(IV_LENGTH),
        );
        json = new TextDecoder().decode(await plain);
      }
    } catch {
      // Sealed under a wrapping key that was taken away, or storage was blocked meanwhile: as good as gone.
    }
    return json ? (JSON.parse(json) as T) : undefined;
  };

  const put = async (key: string, value: unknown): Promise<void> => {
    const json = JSON.stringify(value) as string | undefined;
    if (persistent && wrap) {
      try {
        if (json === undefined) localStorage.removeItem(prefix + key);
        else {
          const iv = random(IV_LENGTH);
          const data = await crypto.subtle.encrypt(algorithm(key, iv), await wrap, new TextEncoder().encode(json));
          localStorage.setItem(prefix + key, toBase64Url(new Uint8Array([...iv, ...new Uint8Array(data)])));
        }
        return;
      } catch {
        // Full, or blocked meanwhile: from here on this page alone remembers.
        persistent = false;
      }
    }
    memory.set(key, json ?? '');
  };

  return {
    get persistent() {
      return persistent;
    },
    secret: () => Promise.resolve(secret),
    get,
    async update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined> {
      const step = async (): Promise<T | undefined> => {
        const next = change(await get<T>(key));
        await put(key, next);
        return next;
      };
      const turn = queue.then(() =>
        persistent && navigator.locks ? navigator.locks.request(prefix + key, step) : step(),
      );
      queue = turn.catch(() => undefined);
      const next = await turn;
      changed(key);
      channel?.postMessage(key);
      return next;
    },
    subscribe(key, listener) {
      let changes = listeners.get(key);
      if (!changes) listeners.set(key, (changes = new Changes()));
      return changes.subscribe(listener);
    },
  };
}
