import {
  type Adapter,
  AdapterError,
  CONTRACT,
  type CallOptions,
  type LIMITS,
  type Tally,
} from '@kindred/core/contract';

import { type LineOptions, openLine } from './line.js';
import type { LiveLine } from './live.js';
import type { moderationPort } from './moderation.js';

export interface HttpOptions extends Partial<LineOptions> {
  /** Where the server is, such as `https://community.example`. */
  endpoint: string | URL;
  /** Which of the server's communities; `main` without. */
  community?: string;
}

type Fields = Record<string, unknown>;

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
  const line = openLine(base, { fetch, timeoutMs, retries });
  // What most pages never use, or not before the first paint, comes when it is asked for.
  let live: Promise<LiveLine> | undefined;
  let desk: ReturnType<typeof moderationPort> | undefined;
  const moderation =
    (method: keyof ReturnType<typeof moderationPort>) =>
    async (...args: unknown[]): Promise<never> => {
      desk ??= (await import('./moderation.js')).moderationPort(line, segment);
      return (desk[method] as (...args: unknown[]) => never)(...args);
    };

  /** What is not in the path goes into the query, so that the server sees what it doesn't know, too. */
  const read =
    (path: string) =>
    async (query?: unknown, options?: CallOptions): Promise<never> => {
      const rest: Fields = typeof query === 'string' ? { id: query } : { ...(query as Fields) };
      const filled = fill(path, rest, (key) => delete rest[key]);
      return line.get(filled + queryOf(rest), options);
    };
  const write =
    (path: string) =>
    async (input: unknown, options?: CallOptions): Promise<never> =>
      line.post(fill(path, input as Fields), input, options);

  return {
    name: 'http',
    contract: CONTRACT,
    posts: { list: read('circles/:circle/posts'), get: read('posts/:id'), create: write('circles/:circle/posts') },
    replies: { list: read('posts/:post/replies'), create: write('posts/:post/replies') },
    stories: {
      list: read('circles/:circle/stories'),
      get: read('stories/:id'),
      create: write('circles/:circle/stories'),
    },
    reactions: {
      set: write('reactions'),
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
    own: { get: write('own/get'), act: write('own/act') },
    checkIns: { contribute: write('check-ins'), pulse: read('circles/:circle/pulse') },
    reports: { create: write('reports') },
    circles: {
      community: (options) => line.get('', options),
      list: async (options) => (await line.get<{ items: never }>('circles', options)).items,
      get: read('circles/:id'),
    },
    moderation: {
      session: moderation('session'),
      queue: moderation('queue'),
      get: moderation('get'),
      decide: moderation('decide'),
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
    dispose: line.dispose,
  };
}

/** The path with the named fields in it. */
const fill = (path: string, fields: Fields | null, used?: (key: string) => void): string =>
  path.replace(/:(\w+)/, (_, key: string) => {
    const id = segment(fields?.[key]);
    used?.(key);
    return id;
  });

/** An id as one step of a path. What could climb out of it never leaves the device. */
function segment(id: unknown): string {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    throw new AdapterError('invalid', 'This is not an id: use a–z, 0–9, hyphens and dots.', { field: 'id' });
  }
  return id;
}

function queryOf(fields: object): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) {
    for (const each of [value].flat()) if (each !== undefined) query.append(key, String(each));
  }
  return query.size ? `?${query}` : '';
}
