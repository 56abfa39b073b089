import { type Adapter, type CallOptions, CONTRACT } from '@kindred/core/contract';

import { type LineOptions, once, openLine } from './line.js';

export interface HttpOptions extends Partial<LineOptions> {
  /** Where the server is, such as `https://community.example`. */
  endpoint: string | URL;
  /** Which of the server's communities; `main` without. */
  community?: string;
}

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
  const { origin, pathname } = new URL(endpoint);
  // Only an address without query and fragment may have a path put behind it.
  const line = openLine(origin + pathname.replace(/\/$/, ''), community, { fetch, timeoutMs, retries });

  // What a page may never use comes when it is asked for: one that is only looked at asks for nothing.
  const reads = once(async () => (await import('./reads.js')).openReads(line));
  const rarer = once(async () => (await import('./rare.js')).rarePorts(line));
  const live = once(async () => new (await import('./live.js')).LiveLine(line));

  const read =
    (path: string) =>
    async (...asked: unknown[]): Promise<never> =>
      (await reads()).read(path, asked);
  const write =
    (path: string) =>
    (input: unknown, options?: CallOptions): Promise<never> =>
      line.post(path, input, options);

  /** A port whose methods are known here and whose calls only their part knows. */
  const rare = (methods: string): never =>
    Object.fromEntries(
      methods
        .split(' ')
        .map((method) => [
          method,
          async (...asked: never): Promise<unknown> =>
            ((await rarer())[method as never] as (...asked: never) => unknown)(...asked),
        ]),
    ) as never;

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
    reactions: { set: write('reactions'), tallies: read('tallies') },
    own: { get: write('own/get'), act: write('own/act') },
    checkIns: { contribute: write('check-ins'), pulse: read('circles/:circle/pulse') },
    reports: { create: write('reports') },
    circles: { community: read(''), list: read('circles'), get: read('circles/:id') },
    moderation: rare('session lanes queue search get decide second handOver leaveHandOver switch log'),
    admission: rare('challenge keys drip'),
    live: {
      subscribe(query, handler, options) {
        live().then(
          (stream) => stream.subscribe(query, handler, options),
          () => handler.state?.('offline'),
        );
      },
    },
    dispose: line.dispose,
  };
}
