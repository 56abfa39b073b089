import { AdapterError } from '@kindred/core/contract';

import type { Rates, Visitors } from './limits.js';
import { createBuckets } from './limits.js';
import type { Origins } from './origins.js';

/** Requests that may wait for the database at once. */
const MOST_OPEN = 2_000;

/** What is known of a request before it is read. */
export interface Entering {
  write: boolean;
  /** Only reads are open to sites that aren't allowed: their browsers keep the answer from them. */
  reads: boolean;
  origin: string | undefined;
  host: string | undefined;
  address: string | undefined;
  forwarded: string | undefined;
}

/** Which sites may ask, and how much at once: the same for every way into the API. */
export function createGate(origins: Origins, visitors: Visitors, rates: Rates | false, now: () => number) {
  const buckets = rates && {
    writes: createBuckets(rates.writes, now),
    reads: createBuckets(rates.reads, now),
    keys: createBuckets(rates.keys, now),
    drips: createBuckets(rates.drips, now),
  };
  let open = 0;
  return {
    buckets,

    /** Requests being answered. */
    get open() {
      return open;
    },

    /**
     * Counts a request in, and out again when what is returned is called. Whoever can't be answered soon is told so at
     * once: waiting in a long line helps neither them nor those before them.
     *
     * @throws AdapterError `unavailable`
     */
    begin(): () => void {
      if (open >= MOST_OPEN) {
        throw new AdapterError('unavailable', 'Too much is going on at once. Try again in a moment.', {
          retryAfter: 2_000,
        });
      }
      open += 1;
      return () => {
        open -= 1;
      };
    },

    /**
     * @returns who asks, as a hash that means nothing tomorrow
     * @throws AdapterError `forbidden` or `rate-limited`
     */
    enter({ write, reads, origin, host, address, forwarded }: Entering): string {
      if (!reads && origin !== undefined && !origins.allows(origin, host)) throw foreign(origin);
      const who = visitors.hash(address, forwarded);
      if (buckets) (write ? buckets.writes : buckets.reads).take(who);
      return who;
    },

    /** Counts so many reads more for one request. @throws AdapterError `rate-limited` */
    charge(who: string, reads: number): void {
      if (buckets) for (let n = 0; n < reads; n += 1) buckets.reads.take(who);
    },

    /** Counts a pass that is given out. @throws AdapterError `rate-limited` */
    drip(who: string): void {
      if (buckets) buckets.drips.take(who);
    },

    /** Answers look the same for every reader of one site; caches keep sites apart by `vary`. */
    cors(origin: string | undefined, host: string | undefined): Record<string, string> {
      if (origin === undefined || !origins.allows(origin, host)) return { vary: 'origin' };
      return {
        vary: 'origin',
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'kindred-contract, retry-after, etag',
        'cross-origin-resource-policy': 'cross-origin',
      };
    },
  };
}

export type Gate = ReturnType<typeof createGate>;

export const foreign = (origin = ''): AdapterError =>
  new AdapterError(
    'forbidden',
    `The site ${origin} is not allowed here. The owner of the community can add it to KINDRED_ORIGINS.`,
    { reason: 'origin' },
  );

/** Reading what is one's own travels as a POST, so that a capability never stands in an address. */
export const isWrite = (method: string, path: string): boolean => method === 'POST' && !path.endsWith('/own/get');
