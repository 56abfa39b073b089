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

/**
 * 32 bytes kept in `localStorage`.
 *
 * @param make whether they are made where there are none: looking alone leaves no trace
 * @throws where storage is blocked
 */
function keptBytes(name: string, make = false): Uint8Array<ArrayBuffer> | undefined {
  const kept = localStorage.getItem(name);
  if (kept) return fromBase64Url(kept);
  if (!make) return undefined;
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

  let persistent = !shared;
  let secret: Uint8Array<ArrayBuffer> | undefined;
  let channel: BroadcastChannel | undefined;
  /** One change at a time in this tab; between tabs the browser's locks see to it. */
  let queue: Promise<unknown> = Promise.resolve();
  try {
    // Throws where storage is blocked, and without a secure context.
    void (persistent && [localStorage.getItem(prefix), crypto.subtle.digest]);
    channel = persistent ? new BroadcastChannel(prefix) : undefined;
    if (channel) channel.onmessage = ({ data }) => changed(data as string);
  } catch {
    persistent = false;
  }

  const wrappingKey = (make?: boolean): Promise<CryptoKey> | undefined => {
    const bytes = keptBytes('kindred.wrap', make);
    return bytes && crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  };

  // The name is authenticated with the value, so that one record can't be put in another's place.
  const algorithm = (key: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(prefix + key),
  });

  const get = async <T>(key: string): Promise<T | undefined> => {
    let json = memory.get(key);
    try {
      const sealed = json === undefined && !shared && localStorage.getItem(prefix + key);
      const wrap = sealed && (await wrappingKey());
      if (wrap) {
        const bytes = fromBase64Url(sealed);
        const plain = crypto.subtle.decrypt(
          algorithm(key, bytes.subarray(0, IV_LENGTH)),
          wrap,
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
    if (persistent) {
      try {
        if (json === undefined) localStorage.removeItem(prefix + key);
        else {
          const iv = random(IV_LENGTH);
          const wrap = (await wrappingKey(true)) as CryptoKey;
          const data = await crypto.subtle.encrypt(algorithm(key, iv), wrap, new TextEncoder().encode(json));
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
    async secret() {
      try {
        secret ??= persistent ? keptBytes('kindred.secret', true) : undefined;
      } catch {
        // Full, or blocked meanwhile: this page alone remembers who it was.
      }
      return (secret ??= random(32));
    },
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
