import { type Adapter, type CallOptions, CONTRACT, type ModerationPort } from '@kindred/core/contract';

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
  const desk = once(async () => (await import('./moderation.js')).moderationPort(line));
  const live = once(async () => new (await import('./live.js')).LiveLine(line));

  const read =
    (path: string) =>
    async (query?: unknown, options?: CallOptions): Promise<never> =>
      (await reads()).read(path, query, options);
  const write =
    (path: string) =>
    (input: unknown, options?: CallOptions): Promise<never> =>
      line.post(path, input, options);

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
      tallies: async (query, options) => (await reads()).tallies(query, options),
    },
    own: { get: write('own/get'), act: write('own/act') },
    checkIns: { contribute: write('check-ins'), pulse: read('circles/:circle/pulse') },
    reports: { create: write('reports') },
    circles: {
      community: (options) => read('')(undefined, options),
      list: async (options) => ((await read('circles')(undefined, options)) as { items: never }).items,
      get: read('circles/:id'),
    },
    moderation: Object.fromEntries(
      (
        [
          'session',
          'queue',
          'get',
          'decide',
          'lanes',
          'search',
          'second',
          'handOver',
          'leaveHandOver',
          'switch',
          'log',
        ] satisfies (keyof ModerationPort)[]
      ).map((method) => [
        method,
        async (...args: never): Promise<unknown> => ((await desk())[method] as (...args: never) => unknown)(...args),
      ]),
    ) as unknown as ModerationPort,
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
