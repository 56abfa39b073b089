import { toBase64Url } from './base64url.js';

export interface IdentityOptions {
  /** 32 random bytes that never leave the device. */
  secret: Uint8Array<ArrayBuffer>;
  /** Where the community lives, such as `https://community.example`; a local backend uses its name. */
  endpoint: string;
  community: string;
}

/**
 * Everything a device shows to a backend, derived from one secret by HKDF-SHA-256 (RFC 5869) with an empty salt and
 * `endpoint|community|purpose|…` as info, so that no two values can be linked without the secret. All are 32 bytes
 * in base64url.
 */
export interface Identity {
  /** Owns item number `n` (0, 1, 2 …) of this device; shown only to that item's `own` port. */
  capability(n: number): Promise<string>;
  /** What stands for that item in a write: the capability's hash. */
  capabilityHash(n: number): Promise<string>;
  /** One of each kind per person and target. */
  reactionToken(target: string, kind: string): Promise<string>;
  /** The voice in one thread: a pseudonym, and the mark of its author. */
  threadKey(thread: string): Promise<string>;
  /** Spends one person's part of a counted figure. */
  nullifier(about: { circle: string; window: string; subject: string }): Promise<string>;
}

const encoder = new TextEncoder();

/** 32 fresh random bytes. */
export const createSecret = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** @throws Error without a secure context (no `crypto.subtle`): widgets are then read-only and say why. */
export function createIdentity({ secret, endpoint, community }: IdentityOptions): Identity {
  if (!globalThis.crypto?.subtle) throw new Error('Kindred needs a secure context: https or localhost.');
  if (secret.length !== 32) throw new Error(`A secret has 32 bytes, not ${secret.length}.`);
  const key = crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);

  const derive = async (...parts: string[]): Promise<string> => {
    const info = [endpoint, community, ...parts].join('|');
    // A bar inside a part would let two different derivations share one info.
    if (info.split('|').length !== parts.length + 2) throw new Error('Not in a key: "|".');
    const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(info) };
    return base64Url(crypto.subtle.deriveBits(algorithm, await key, 256));
  };

  const capability = (n: number): Promise<string> => derive('capability', `${n}`);
  return {
    capability,
    capabilityHash: async (n) => hashKey(await capability(n)),
    reactionToken: (target, kind) => derive('reaction', target, kind),
    threadKey: (thread) => derive('thread', thread),
    nullifier: ({ circle, window, subject }) => derive('nullifier', circle, window, subject),
  };
}

/** What a backend stores of a capability, token or thread key: SHA-256 over its base64url text, in base64url. */
export const hashKey = (key: string): Promise<string> =>
  base64Url(crypto.subtle.digest('SHA-256', encoder.encode(key)));

const base64Url = async (bits: Promise<ArrayBuffer>): Promise<string> => toBase64Url(new Uint8Array(await bits));
