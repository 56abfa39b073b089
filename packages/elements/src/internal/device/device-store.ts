import { createIdentity, fromBase64Url, type Identity, toBase64Url } from '@kindred/core/identity';

/**
 * What a device keeps for one community: small JSON values, encrypted at rest (AES-GCM) under a wrapping key that lies
 * beside them in `localStorage`, so that taking that one key away makes all of it unreadable at once. Where storage is
 * blocked or full, or on a shared device, values live in memory only and `persistent` is false.
 */
export interface DeviceStore {
  readonly persistent: boolean;
  /** 32 random bytes that everything shown to a backend is derived from. Never sent. */
  secret(): Promise<Uint8Array<ArrayBuffer>>;
  /** What is derived from it. @throws Error without a secure context */
  identity(): Promise<Identity>;
  get<T>(key: string): Promise<T | undefined>;
  /**
   * Reads, changes and writes as one step, also between tabs. `undefined` deletes.
   *
   * @returns what was written
   */
  update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined>;
  /** Does what goes by one name one after the other, also between tabs. */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Tells when a key was changed, here or in another tab. @returns a function that ends it */
  subscribe(key: string, listener: () => void): () => void;
}

const IV_LENGTH = 12;

const encoder = new TextEncoder();

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

/**
 * 32 bytes kept in `localStorage`.
 *
 * @param make whether they are made where there are none: looking alone leaves no trace
 * @throws where storage is blocked
 */
function keptBytes(name: string, make?: boolean): Uint8Array<ArrayBuffer> | undefined {
  const kept = localStorage.getItem(name);
  const bytes = kept ? fromBase64Url(kept) : make ? random(32) : undefined;
  if (bytes && !kept) localStorage.setItem(name, toBase64Url(bytes));
  return bytes;
}

/** The device's store for one community. Falls back to memory wherever the browser refuses storage or keys. */
export function openDeviceStore(endpoint: string, community: string, shared = false): DeviceStore {
  const prefix = `kindred|${endpoint}|${community}|`;
  /** What could not be kept, as JSON, so that nobody shares an object by accident; empty where it was deleted. */
  const memory = new Map<string, string>();
  const listeners = new Set<{ key: string; listener: () => void }>();
  /** The last of what goes by a name, where the browser's locks are not to be had. */
  const last = new Map<string, Promise<unknown>>();
  /** An empty key stands for all, when this device forgot everything or became another. */
  const changed = (key: string): void => {
    if (!key) secret = identity = undefined;
    for (const each of [...listeners]) if (!key || each.key === key) each.listener();
  };

  let persistent = !shared;
  let secret: Uint8Array<ArrayBuffer> | undefined;
  let identity: Identity | undefined;
  let channel: BroadcastChannel | undefined;
  try {
    // Throws where storage is blocked, and without a secure context.
    void (persistent && [localStorage.getItem(prefix), crypto.subtle.digest]);
    channel = persistent ? new BroadcastChannel(prefix) : undefined;
    if (channel) channel.onmessage = ({ data }) => changed(data as string);
    // Word of a change may come before the change itself: then it was read too early.
    if (channel)
      addEventListener('storage', ({ isTrusted, key }) => {
        if (isTrusted && key?.startsWith(prefix)) changed(key.slice(prefix.length));
      });
  } catch {
    persistent = false;
  }

  /** Encrypts or decrypts. The name is authenticated with the value, so that one record can't be put in another's place. */
  const cipher = async (
    way: 'encrypt' | 'decrypt',
    key: string,
    iv: Uint8Array<ArrayBuffer>,
    data: BufferSource,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = keptBytes('kindred.wrap', way === 'encrypt') as BufferSource;
    const wrap = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [way]);
    const algorithm = { name: 'AES-GCM', iv, additionalData: encoder.encode(prefix + key) };
    return new Uint8Array(await crypto.subtle[way](algorithm, wrap, data));
  };

  const get = async <T>(key: string): Promise<T | undefined> => {
    let json = memory.get(key);
    try {
      const sealed = json === undefined && !shared && localStorage.getItem(prefix + key);
      if (sealed) {
        const bytes = fromBase64Url(sealed);
        json = new TextDecoder().decode(
          await cipher('decrypt', key, bytes.subarray(0, IV_LENGTH), bytes.subarray(IV_LENGTH)),
        );
      }
    } catch {
      // Sealed under a wrapping key that was taken away, or storage was blocked meanwhile: as good as gone.
    }
    return json ? (JSON.parse(json) as T) : undefined;
  };

  const put = async (key: string, value: unknown): Promise<void> => {
    const json = JSON.stringify(value) as string | undefined;
    // After a quick exit a new key would make what still waits readable again.
    if (persistent && !globalThis.kindredLeft) {
      try {
        if (json === undefined) localStorage.removeItem(prefix + key);
        else {
          const iv = random(IV_LENGTH);
          const sealed = await cipher('encrypt', key, iv, encoder.encode(json));
          localStorage.setItem(prefix + key, toBase64Url(new Uint8Array([...iv, ...sealed])));
        }
        return;
      } catch {
        // Full, or blocked meanwhile: from here on this page alone remembers.
        persistent = false;
      }
    }
    memory.set(key, json ?? '');
  };

  const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (persistent && navigator.locks) return navigator.locks.request(prefix + name, work);
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    const over = turn.catch(() => undefined).finally(() => last.get(name) === over && last.delete(name));
    last.set(name, over);
    return turn;
  };

  const store: DeviceStore = {
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
    identity: async () => (identity ??= createIdentity({ secret: await store.secret(), endpoint, community })),
    get,
    inTurn,
    async update<T>(key: string, change: (value: T | undefined) => T | undefined): Promise<T | undefined> {
      const next = await inTurn(key, async () => {
        const value = change(await get<T>(key));
        await put(key, value);
        return value;
      });
      changed(key);
      channel?.postMessage(key);
      return next;
    },
    subscribe(key, listener) {
      const entry = { key, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
  return store;
}
