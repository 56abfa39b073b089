/**
 * The HTTP API over any adapter, as plain data in and out: what stands behind msw in component tests and in the
 * stories. The adapter behind it validates and keeps the rules, so that the mock can't be more lenient than a server.
 */
import {
  AdapterError,
  ERRORS,
  isAdapterError,
  type Adapter,
  type CallOptions,
  type ErrorCode,
  type PortName,
} from '@kindred/core/contract';

export interface ApiRequest {
  method: 'GET' | 'POST';
  /** Below `/v1/:community/`, without a leading slash. */
  path: string;
  query: URLSearchParams;
  body?: unknown;
  /** What stood in the `Authorization` header behind `Bearer`. */
  token?: string | undefined;
}

export interface ApiAnswer {
  status: number;
  body: unknown;
}

/** A port's method, such as `posts.list`. */
export type Method = `${PortName}.${string}`;

/** Looks at each call before it is made; throws to let it fail, waits to let it be slow. */
export type Gate = (method: Method) => void | Promise<void>;

interface Call {
  request: ApiRequest;
  params: string[];
  options: CallOptions;
}

interface Route {
  method: 'GET' | 'POST';
  /** Of the path, `:x` standing for one segment. */
  path: string;
  port: PortName;
  name: string;
  run(adapter: Adapter, call: Call): Promise<unknown>;
}

const number = (text: string | null): number | undefined => (text === null ? undefined : Number(text));

/** The query's named values, without those that aren't there. */
function pick(query: URLSearchParams, ...names: string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const value = name === 'limit' ? number(query.get(name)) : query.get(name);
    if (value !== null && value !== undefined) found[name] = value;
  }
  return found;
}

const port = <P extends PortName>(adapter: Adapter, name: P): NonNullable<Adapter[P]> => {
  const found = adapter[name];
  if (!found) throw new AdapterError('unsupported', `This backend has no port named ${name}.`);
  return found;
};

/** The body, which must name the same thing as the path does. */
function body({ request: { body: sent } }: Call, field?: string, inPath?: string): never {
  if (field && (sent as Record<string, unknown> | null)?.[field] !== inPath) {
    throw new AdapterError('invalid', `${field} must be the one in the address.`, { field });
  }
  return sent as never;
}

const moderator = ({ request, options }: Call) => ({ ...options, token: request.token ?? '' });

// The casts to `never` hand what came over the wire to the adapter, which is what validates it.
const ROUTES: Route[] = [
  {
    method: 'GET',
    path: '',
    port: 'circles',
    name: 'community',
    run: (a, c) => port(a, 'circles').community(c.options),
  },
  {
    method: 'GET',
    path: 'circles',
    port: 'circles',
    name: 'list',
    run: async (a, c) => ({ items: await port(a, 'circles').list(c.options) }),
  },
  {
    method: 'GET',
    path: 'circles/:circle',
    port: 'circles',
    name: 'get',
    run: (a, c) => port(a, 'circles').get(c.params[0]!, c.options),
  },
  {
    method: 'GET',
    path: 'circles/:circle/posts',
    port: 'posts',
    name: 'list',
    run: (a, c) =>
      port(a, 'posts').list(
        { circle: c.params[0], ...pick(c.request.query, 'order', 'topic', 'cursor', 'limit') } as never,
        c.options,
      ),
  },
  {
    method: 'POST',
    path: 'circles/:circle/posts',
    port: 'posts',
    name: 'create',
    run: (a, c) => port(a, 'posts').create(body(c, 'circle', c.params[0]), c.options),
  },
  {
    method: 'GET',
    path: 'posts/:id',
    port: 'posts',
    name: 'get',
    run: (a, c) => port(a, 'posts').get(c.params[0]!, c.options),
  },
  {
    method: 'GET',
    path: 'posts/:id/replies',
    port: 'replies',
    name: 'list',
    run: (a, c) =>
      port(a, 'replies').list({ post: c.params[0], ...pick(c.request.query, 'cursor', 'limit') } as never, c.options),
  },
  {
    method: 'POST',
    path: 'posts/:id/replies',
    port: 'replies',
    name: 'create',
    run: (a, c) => port(a, 'replies').create(body(c, 'post', c.params[0]), c.options),
  },
  {
    method: 'GET',
    path: 'circles/:circle/stories',
    port: 'stories',
    name: 'list',
    run: (a, c) =>
      port(a, 'stories').list(
        { circle: c.params[0], ...pick(c.request.query, 'topic', 'cursor', 'limit') } as never,
        c.options,
      ),
  },
  {
    method: 'POST',
    path: 'circles/:circle/stories',
    port: 'stories',
    name: 'create',
    run: (a, c) => port(a, 'stories').create(body(c, 'circle', c.params[0]), c.options),
  },
  {
    method: 'GET',
    path: 'stories/:id',
    port: 'stories',
    name: 'get',
    run: (a, c) => port(a, 'stories').get(c.params[0]!, c.options),
  },
  {
    method: 'POST',
    path: 'reactions',
    port: 'reactions',
    name: 'set',
    run: (a, c) => port(a, 'reactions').set(body(c), c.options),
  },
  {
    method: 'GET',
    path: 'tallies',
    port: 'reactions',
    name: 'tallies',
    run: async (a, c) => ({
      items: await port(a, 'reactions').tallies({ targets: c.request.query.getAll('target') }, c.options),
    }),
  },
  { method: 'POST', path: 'own/get', port: 'own', name: 'get', run: (a, c) => port(a, 'own').get(body(c), c.options) },
  { method: 'POST', path: 'own/act', port: 'own', name: 'act', run: (a, c) => port(a, 'own').act(body(c), c.options) },
  {
    method: 'POST',
    path: 'check-ins',
    port: 'checkIns',
    name: 'contribute',
    run: (a, c) => port(a, 'checkIns').contribute(body(c), c.options),
  },
  {
    method: 'GET',
    path: 'circles/:circle/pulse',
    port: 'checkIns',
    name: 'pulse',
    run: (a, c) =>
      port(a, 'checkIns').pulse(
        { circle: c.params[0], ...pick(c.request.query, 'subject', 'window') } as never,
        c.options,
      ),
  },
  {
    method: 'POST',
    path: 'reports',
    port: 'reports',
    name: 'create',
    run: (a, c) => port(a, 'reports').create(body(c), c.options),
  },
  {
    method: 'GET',
    path: 'moderation/session',
    port: 'moderation',
    name: 'session',
    run: (a, c) => port(a, 'moderation').session(moderator(c)),
  },
  {
    method: 'GET',
    path: 'moderation/queue',
    port: 'moderation',
    name: 'queue',
    run: (a, c) =>
      port(a, 'moderation').queue(pick(c.request.query, 'lane', 'circle', 'cursor', 'limit') as never, moderator(c)),
  },
  {
    method: 'GET',
    path: 'moderation/items/:id',
    port: 'moderation',
    name: 'get',
    run: (a, c) => port(a, 'moderation').get(c.params[0]!, moderator(c)),
  },
  {
    method: 'POST',
    path: 'moderation/decisions',
    port: 'moderation',
    name: 'decide',
    run: (a, c) => port(a, 'moderation').decide(body(c), moderator(c)),
  },
];

function match(route: Route, { method, path }: ApiRequest): string[] | undefined {
  if (route.method !== method) return undefined;
  const pattern = route.path.split('/');
  const segments = path.split('/');
  if (pattern.length !== segments.length) return undefined;
  const params: string[] = [];
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (part.startsWith(':')) params.push(decodeURIComponent(segment));
    else if (part !== segment) return undefined;
  }
  return params;
}

function failure(error: unknown): ApiAnswer {
  const known = isAdapterError(error)
    ? error
    : new AdapterError('unavailable', error instanceof Error ? error.message : String(error));
  // A mock that is down has no status to answer with; whoever calls must let the request itself fail.
  if (known.code === 'offline') throw known;
  return { status: ERRORS[known.code satisfies ErrorCode], body: { error: known.toJSON() } };
}

/**
 * Answers one request from `adapter`.
 *
 * @throws AdapterError `offline` where the request should not arrive at all.
 */
export async function answer(
  adapter: Adapter,
  request: ApiRequest,
  gate: Gate,
  signal?: AbortSignal,
): Promise<ApiAnswer> {
  if (request.path === 'batch' && request.method === 'GET') {
    const answers = await Promise.all(
      request.query.getAll('get').map((address) => {
        const { pathname, searchParams } = new URL(address, 'http://batch.invalid/');
        return answer(adapter, { method: 'GET', path: pathname.slice(1), query: searchParams }, gate, signal);
      }),
    );
    return { status: 200, body: { answers } };
  }
  try {
    for (const route of ROUTES) {
      const params = match(route, request);
      if (!params) continue;
      await gate(`${route.port}.${route.name}`);
      return { status: 200, body: await route.run(adapter, { request, params, options: signal ? { signal } : {} }) };
    }
    throw new AdapterError('not-found', `There is nothing at ${request.path}.`);
  } catch (error) {
    return failure(error);
  }
}
