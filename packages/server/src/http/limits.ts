import { randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';

import { AdapterError } from '@kindred/core/contract';

import { createKeyed } from '../keyed.js';

/** So many at once, then so many a second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

export interface Rates {
  writes: Rate;
  reads: Rate;
  /** Wrong moderator keys. */
  keys: Rate;
  /** Passes against a proof. */
  drips: Rate;
  /** Live streams open at the same time. */
  streams: number;
}

export const DEFAULT_RATES: Rates = {
  writes: { burst: 300, perSecond: 5 },
  reads: { burst: 3_000, perSecond: 100 },
  keys: { burst: 20, perSecond: 0.1 },
  // A day's worth of a person's words at once, then one in twenty minutes: what somebody new needs until their own come back.
  drips: { burst: 6, perSecond: 1 / 1_200 },
  streams: 100,
};

const DAY = 86_400_000;
const MOST_ENTRIES = 100_000;

/** Who is asking, as a hash that means nothing tomorrow. */
export interface Visitors {
  hash(address: string | undefined, forwarded: string | undefined): string;
}

/**
 * Addresses are used for limits alone: as input of a keyed hash whose key lives in memory and changes daily. A
 * forwarding header counts only when it comes from a listed peer, and then its last entry that is no listed peer.
 */
export function createVisitors(trusted: readonly string[], now: () => number): Visitors {
  const peers = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address);
    if (!family) throw new Error(`"${entry}" is no address or network.`);
    const kind = family === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) peers.addAddress(address, kind);
    else peers.addSubnet(address, Number(bits), kind);
  }
  const isPeer = (address: string): boolean => {
    const family = isIP(address);
    return family !== 0 && peers.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
  let keyed = createKeyed(randomBytes(32));
  let day = Math.floor(now() / DAY);
  return {
    hash(address, forwarded) {
      const today = Math.floor(now() / DAY);
      if (today !== day) {
        day = today;
        keyed = createKeyed(randomBytes(32));
      }
      let who = plain(address ?? '');
      if (forwarded !== undefined && isPeer(who)) {
        const hops = forwarded.split(',').map((hop) => plain(hop.trim()));
        const last = hops.reverse().find((hop) => !isPeer(hop));
        if (last !== undefined && isIP(last)) who = last;
      }
      return keyed(prefix(who)).toString('base64url');
    },
  };
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** An IPv6 site has 2⁶⁴ addresses: its prefix stands for it. */
export function prefix(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Buckets that fill up over time, in memory alone. */
export function createBuckets({ burst, perSecond }: Rate, now: () => number) {
  const buckets = new Map<string, { left: number; at: number }>();
  const level = (who: string): { left: number; at: number } => {
    const at = now();
    const bucket = buckets.get(who) ?? { left: burst, at };
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    return bucket;
  };
  return {
    /** @throws AdapterError `rate-limited` */
    take(who: string): void {
      const bucket = level(who);
      if (bucket.left < 1) {
        throw new AdapterError('rate-limited', 'This was a lot at once. Wait a little.', {
          retryAfter: Math.ceil(((1 - bucket.left) / perSecond) * 1000),
        });
      }
      bucket.left -= 1;
      if (buckets.size >= MOST_ENTRIES && !buckets.has(who)) {
        const oldest = buckets.keys().next().value;
        if (oldest !== undefined) buckets.delete(oldest);
      }
      // Put back at the end, so that the first is the one not seen for longest.
      buckets.delete(who);
      buckets.set(who, bucket);
    },
  };
}
