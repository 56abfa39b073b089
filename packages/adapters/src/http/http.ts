import {
  type Adapter,
  AdapterError,
  CONTRACT,
  type CallOptions,
  type LIMITS,
  type Tally,
} from '@kindred/core/contract';

import { Line, type LineOptions } from './line.js';
import type { LiveLine } from './live.js';

export interface HttpOptions extends Partial<LineOptions> {
  /** Where the server is, such as `https://community.example`. */
  endpoint: string | URL;
  /** Which of the server's communities; `main` without. */
  community?: string;
}

const NAME = 'http';

/** So many targets still fit into an address that every proxy lets through. */
const TARGETS_PER_READ = 40;
/** As a number of its own, so that the rest of the limits need not be loaded. */
const MOST_TARGETS = 100 satisfies typeof LIMITS.tallyTargets;

/**
 * A community on a Kindred server. Reads begun together travel as one request, all subscriptions share one
 * stream, and what can be tried again is tried again. Carries no cookie, no referrer, nothing that stays the same.
 */
export function httpAdapter({
  endpoint,
  community = 'main',
  fetch = (...args) => globalThis.fetch(...args),
  timeoutMs = 10_000,
  retries = 3,
}: HttpOptions): Adapter {
  // Only an address without query and fragment may have a path put behind it.
  const { origin, pathname } = new URL(endpoint);
  const base = `${origin}${pathname.replace(/\/$/, '')}/v1/${segment(community)}`;
  const line = new Line(base, { fetch, timeoutMs, retries });
  // Nothing live is needed before the first paint, so it comes after it.
  let live: Promise<LiveLine> | undefined;

  /** A list's page: what is not in the path goes into the query, so that the server sees what it doesn't know, too. */
  const list =
    (before: string, key: string, after: string) =>
    async (query: object, options?: CallOptions): Promise<never> => {
      const { [key]: id, ...rest } = (query ?? {}) as Record<string, unknown>;
      return line.get(before + segment(id) + after + queryOf(rest), options);
    };
  const get = (path: string) => async (id: string, options?: CallOptions) =>
    line.get<never>(path + segment(id), options);
  const create =
    (before: string, key: string, after: string) =>
    async (input: object, options?: CallOptions): Promise<never> =>
      line.post(before + segment((input as Record<string, unknown> | null)?.[key]) + after, input, options);
  const post = (path: string) => async (input: object, options?: CallOptions) => line.post<never>(path, input, options);

  return {
    name: NAME,
    contract: CONTRACT,
    posts: {
      list: list('circles/', 'circle', '/posts'),
      get: get('posts/'),
      create: create('circles/', 'circle', '/posts'),
    },
    replies: {
      list: list('posts/', 'post', '/replies'),
      create: create('posts/', 'post', '/replies'),
    },
    stories: {
      list: list('circles/', 'circle', '/stories'),
      get: get('stories/'),
      create: create('circles/', 'circle', '/stories'),
    },
    reactions: {
      set: post('reactions'),
      async tallies(query, options) {
        const targets = query?.targets;
        if (!Array.isArray(targets) || !targets.length || targets.length > MOST_TARGETS) {
          throw new AdapterError('invalid', `Ask for 1 to ${MOST_TARGETS} targets.`, { field: 'targets' });
        }
        const reads: Promise<{ items: Tally[] }>[] = [];
        for (let at = 0; at < targets.length; at += TARGETS_PER_READ) {
          reads.push(line.get(`tallies${queryOf({ target: targets.slice(at, at + TARGETS_PER_READ) })}`, options));
        }
        return (await Promise.all(reads)).flatMap(({ items }) => items);
      },
    },
    own: { get: post('own/get'), act: post('own/act') },
    checkIns: {
      contribute: post('check-ins'),
      pulse: list('circles/', 'circle', '/pulse'),
    },
    reports: { create: post('reports') },
    circles: {
      community: (options) => line.get('', options),
      list: async (options) => (await line.get<{ items: never }>('circles', options)).items,
      get: get('circles/'),
    },
    moderation: {
      session: async (options) => line.ask('moderation/session', options),
      queue: async (query, options) => line.ask(`moderation/queue${queryOf(query)}`, options),
      get: async (id, options) => {
        line.admit(options);
        return line.ask(`moderation/items/${segment(id)}`, options);
      },
      decide: async (decision, options) => line.ask('moderation/decisions', options, decision),
    },
    live: {
      subscribe(query, handler, options) {
        live ??= import('./live.js').then(({ LiveLine }) => new LiveLine(line));
        void live.then(
          (stream) => stream.subscribe(query, handler, options),
          () => {
            live = undefined;
            handler.state?.('offline');
          },
        );
      },
    },
    dispose: () => line.dispose(),
  };
}

/** An id as one step of a path. What could climb out of it never leaves the device. */
function segment(id: unknown): string {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    throw new AdapterError('invalid', 'This is not an id: use a–z, 0–9, hyphens and dots.', { field: 'id' });
  }
  return id;
}

function queryOf(fields: object): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fields ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) query.append(key, String(each));
  }
  return query.size ? `?${query}` : '';
}
