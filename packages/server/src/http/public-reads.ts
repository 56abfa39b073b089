import { AdapterError, parseTarget, TARGET_PATTERN } from '@kindred/core/contract';

import type { Change, Places } from '../store/ground.js';
import { scopeOf } from '../store/ground.js';
import type { Ports } from '../store/index.js';
import type { Read } from './api.js';
import { READS } from './api.js';
import { errorBody, isFresh, toAdapterError } from './answers.js';
import { encode, type Encoded, type EncodedCache } from './encoded.js';
import { createSharedReads } from './shared-reads.js';
import { createRoutes, type Route } from './routes.js';

/** Reads one request may fold into one answer. */
const BATCH = 20;
/** Characters of one answer: to compress more of them would keep everybody else waiting. */
const BATCH_LENGTH = 1_000_000;
export const BATCH_ROUTE = '/v1/:community/batch';
/** Only for asking `URL` to take an address apart. */
const BASE = 'http://x';

/** Pages may be read from it as long as it is as new as anything told of them; the primary answers whatever it can't. */
export interface Standby {
  serves(scopes: readonly string[]): boolean;
  ask<T>(read: () => Promise<T>): Promise<T>;
  portsOf(community: string): Ports;
}

export interface PublicReadsOptions {
  portsOf(community: string): Ports;
  /** A second place to read from, where one is set up. */
  standby?: Standby | undefined;
  places: Places;
  cache: EncodedCache;
  now(): number;
  warn(error: unknown): void;
}

/** Every public read, and many folded into one, as encoded answers that are kept until something in them changes. */
export interface PublicReads {
  /** The pattern a path has, or undefined when it is no public read. */
  find(path: string): Route<Read> | undefined;
  /** What is in memory for an address, path and query as they were sent. */
  kept(address: string): Encoded | undefined;
  /** @throws AdapterError */
  read(route: Route<Read>, address: string): Promise<Encoded>;
  /**
   * @param charge told how many reads this is beyond one, before anything is read
   * @throws AdapterError
   */
  batch(community: string, address: string, charge: (more: number) => void): Promise<Encoded>;
}

/** What a change is remembered under by the answers that show it. */
export const tagOf = ({ what, scope }: Change): string => `${what}:${scope}`;

interface Needs {
  /** Where what it shows is. */
  scopes: readonly string[];
  tags: readonly string[];
  /** Whether all that changes it is told. */
  kept: boolean;
}

export function createPublicReads({ portsOf, standby, places, cache, now, warn }: PublicReadsOptions): PublicReads {
  const find = createRoutes(READS);
  const shared = createSharedReads<Encoded>();

  function needsOf({ entry, at }: Route<Read>, url: URL): Needs {
    const community = at['community'] ?? '';
    if (entry.shows === 'tallies') {
      const scopes = url.searchParams.getAll('target').map((target) => {
        const parsed = TARGET_PATTERN.test(target) ? parseTarget(target) : undefined;
        return scopeOf(community, parsed && parsed.kind !== 'page' ? parsed.id.circle : '');
      });
      const unique = [...new Set(scopes)];
      return { scopes: unique, tags: unique.flatMap((scope) => [`tally:${scope}`, `item:${scope}`]), kept: true };
    }
    const circle = at['circle'] ?? at['id']?.split('.')[0];
    const scopes = circle === undefined ? [] : [scopeOf(community, circle)];
    // Communities and circles themselves are kept no longer than they are known here.
    return { scopes, tags: scopes.map((scope) => `item:${scope}`), kept: entry.shows !== 'figures' };
  }

  async function answerOf({ entry, at, name }: Route<Read>, url: URL, fresh: boolean, needs: Needs): Promise<Encoded> {
    const community = at['community'] ?? '';
    const { until } = await places.community(community);
    const from = (ports: Ports): Promise<unknown> => entry.answer({ ports, at, url });
    // What the standby doesn't know may be newer than it; what it can't answer the primary can.
    const value =
      !fresh && standby && needs.scopes.length && standby.serves(needs.scopes)
        ? await standby.ask(() => from(standby.portsOf(community))).catch(() => from(portsOf(community)))
        : await from(portsOf(community));
    return encode(JSON.stringify(value), {
      until: needs.kept ? Math.min(until, soonestEnd(value)) : 0,
      route: name,
    });
  }

  function readAt(route: Route<Read>, url: URL, address: string): Promise<Encoded> {
    const needs = needsOf(route, url);
    if (isFresh(address)) return shared.read(address, () => answerOf(route, url, true, needs));
    return cache.load(address, needs.tags, () => answerOf(route, url, false, needs));
  }

  /** One of a batch: its status, and its answer or what was wrong. */
  async function part(
    route: Route<Read>,
    url: URL,
    address: string,
  ): Promise<{ status: number; body: string; until: number }> {
    try {
      const { text, until } = cache.get(address) ?? (await readAt(route, url, address));
      return { status: 200, body: text, until };
    } catch (thrown) {
      const { known, error } = toAdapterError(thrown);
      if (!known) warn(thrown);
      return { ...errorBody(error), until: 0 };
    }
  }

  return {
    find,
    kept: (address) => cache.get(address),
    read: (route, address) => readAt(route, new URL(BASE + address), address),

    async batch(community, address, charge) {
      const asked = new URL(BASE + address);
      const gets = asked.searchParams.getAll('get');
      if (gets.length === 0 || gets.length > BATCH) {
        throw new AdapterError('invalid', `get: name 1 to ${BATCH} addresses.`, { field: 'get' });
      }
      charge(gets.length - 1);
      const fresh = isFresh(address);
      const root = `/v1/${community}`;
      const parts = gets.map((get) => {
        const text = `${BASE}${root}${get === '' ? '' : `/${get}`}`;
        const url = URL.canParse(text) ? new URL(text) : undefined;
        // Parsing takes dots and double slashes out: what is left must still be in this community.
        if (!url || url.origin !== BASE || !`${url.pathname}/`.startsWith(`${root}/`)) {
          return { refused: 'get: write an address relative to the community.', code: 'invalid' as const };
        }
        const route = find(url.pathname);
        if (!route) return { refused: 'There is no public read at this address.', code: 'not-found' as const };
        if (fresh && !isFresh(url.search)) url.searchParams.append('fresh', '1');
        return { route, url };
      });
      const needs = parts.flatMap(({ route, url }) => (route ? [needsOf(route, url)] : []));
      const read = async (): Promise<Encoded> => {
        const answers = await Promise.all(
          parts.map(async ({ route, url, refused, code }) =>
            route
              ? part(route, url, url.pathname + url.search)
              : { ...errorBody(new AdapterError(code, refused, code === 'invalid' ? { field: 'get' } : {})), until: 0 },
          ),
        );
        let length = 0;
        for (const [at, { body }] of answers.entries()) {
          length += body.length;
          if (length <= BATCH_LENGTH || at === 0) continue;
          answers[at] = { ...errorBody(new AdapterError('unavailable', 'This is too much for one answer.')), until: 0 };
          length -= body.length;
        }
        const bodies = answers.map(({ status, body }) => `{"status":${status},"body":${body}}`);
        const { until } = await places.community(community).catch(() => ({ until: 0 }));
        return encode(`{"answers":[${bodies.join(',')}]}`, {
          until: Math.min(until, ...answers.map((answer) => answer.until)),
          route: BATCH_ROUTE,
        });
      };
      if (fresh) return shared.read(address, read);
      return cache.load(address, [...new Set(needs.flatMap(({ tags }) => tags))], read);
    },
  };

  /** When the first of what is shown comes to its end. */
  function soonestEnd(value: unknown): number {
    const { items, expiresAt } = value as { items?: { expiresAt?: number }[]; expiresAt?: number };
    const ends = (items ?? []).map((item) => item.expiresAt).concat(expiresAt);
    const some = ends.filter((end): end is number => typeof end === 'number' && end > now());
    return some.length ? Math.min(...some) : Number.MAX_SAFE_INTEGER;
  }
}
