import { hkdfSync, timingSafeEqual } from 'node:crypto';

import { AdapterError } from '@kindred/core/contract';

import { createKeyed, digest } from '../keyed.js';

/** What the server stores of a capability, token or thread key: SHA-256 over its base64url text. */
export const sha256 = (text: string): Buffer => digest(text);

/**
 * Keyed work with the database's own secret, the same in every process.
 *
 * A cursor holds a place in an order that must not be readable: it would tell how much is written, and in which
 * order across threads. So it is sealed, and always in the same way (a synthetic initialisation vector, after
 * RFC 5297), since a list has to be the same for everyone, byte for byte.
 */
export interface Sealer {
  /** @param list what the cursor belongs to; it opens for nothing else */
  sealCursor(list: string, value: readonly (string | number)[]): string;
  /** @throws AdapterError `invalid` for anything that isn't a cursor of this list */
  openCursor(list: string, cursor: string): number[];
  /** Tells two requests under one idempotency key apart, without keeping what they said. */
  fingerprint(what: string, body: unknown): Buffer;
}

const IV = 16;
/** Bytes of one block of the pad. */
const PAD = 32;

export function createSealer(secret: string): Sealer {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const [cursorMac, cursorPad] = [createKeyed(derive('cursor-mac')), createKeyed(derive('cursor-pad'))];
  const print = createKeyed(derive('fingerprint'));
  const mac = (list: string, plain: string): Buffer => cursorMac(`${list}\0${plain}`).subarray(0, IV);

  /** Hides and shows: the text under a pad that only the key and this vector give. */
  const veil = (iv: Buffer, text: Buffer): Buffer => {
    const blocks = Array.from({ length: Math.ceil(text.length / PAD) }, (_, n) =>
      cursorPad(`${iv.toString('hex')}:${n}`),
    );
    const pad = Buffer.concat(blocks);
    return Buffer.from(text.map((byte, at) => byte ^ (pad[at] ?? 0)));
  };

  return {
    sealCursor(list, value) {
      const plain = value.join(':');
      const iv = mac(list, plain);
      return Buffer.concat([iv, veil(iv, Buffer.from(plain, 'latin1'))]).toString('base64url');
    },
    openCursor(list, cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length > IV) {
        const iv = bytes.subarray(0, IV);
        const plain = veil(iv, bytes.subarray(IV)).toString('latin1');
        if (timingSafeEqual(mac(list, plain), iv)) return plain.split(':').map(Number);
      }
      throw new AdapterError('invalid', 'This cursor is not one of this list. Read the first page again.', {
        field: 'cursor',
      });
    },
    fingerprint: (what, body) => print(`${what}\0${canonical(body)}`),
  };
}

/** JSON with sorted keys, so that the same content sent in another order is the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
