import type { IncomingMessage, ServerResponse } from 'node:http';

import { AdapterError, CIRCLE_PATTERN } from '@kindred/core/contract';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from 'hono';

import type { Hub } from '../live/hub.js';
import { scopeOf } from '../store/ground.js';
import type { Places } from '../store/ground.js';
import type { Ports } from '../store/index.js';
import {
  COMMON_HEADERS,
  errorAnswer,
  isFresh,
  matches,
  etagOf,
  privateAnswer,
  PUBLIC,
  publicAnswer,
  toAdapterError,
} from './answers.js';
import { createReads, MODERATOR_READS, READS, WRITES } from './api.js';
import { readJson } from './input.js';
import type { Rates, Visitors } from './limits.js';
import { createBuckets } from './limits.js';
import { STREAM_HEADERS, streamToNode, streamToWeb } from './live.js';
import { createOpenApi } from './openapi.js';
import type { Origins } from './origins.js';
import { createStatic } from './static.js';

/** What Node adds to a request; nothing when the app is called in process. */
interface Bindings {
  incoming?: IncomingMessage;
  outgoing?: ServerResponse;
}
type Env = { Bindings: Bindings; Variables: { route: string; who: string } };
type Ctx = Context<Env>;

export interface AppOptions {
  portsOf(community: string): Ports;
  places: Places;
  hub: Hub;
  origins: Origins;
  visitors: Visitors;
  /** Off where another server in front limits already, and in tests. */
  rates: Rates | false;
  now(): number;
  widgetsDir?: string | undefined;
  siteDir?: string | undefined;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  /** One finished request: no path, since that holds ids, and nothing about who asked. */
  log(entry: { method: string; route: string; status: number; ms: number }): void;
  warn(error: unknown): void;
  metrics: { count(route: string, status: number): void; text(): string };
}

const BATCH = 20;
const CIRCLES = 20;

export function createApp(options: AppOptions): Hono<Env> {
  const { portsOf, places, hub, origins, visitors, rates, now, warn } = options;
  const app = new Hono<Env>();
  const reads = createReads(portsOf);
  const buckets = rates && {
    writes: createBuckets(rates.writes, now),
    reads: createBuckets(rates.reads, now),
    keys: createBuckets(rates.keys, now),
  };
  const streams = new Map<string, number>();

  const fail = (thrown: unknown): Response => {
    const { known, error } = toAdapterError(thrown);
    if (!known) warn(thrown);
    return errorAnswer(error);
  };
  reads.onError(fail);
  app.onError(fail);
  app.notFound(() => errorAnswer(new AdapterError('not-found', 'There is nothing at this address.')));

  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const route = c.get('route') ?? 'none';
    options.metrics.count(`${c.req.method} ${route}`, c.res.status);
    options.log({ method: c.req.method, route, status: c.res.status, ms });
    // A stream was answered by hand, with the same headers.
    if (c.res === RESPONSE_ALREADY_SENT) return;
    for (const [name, value] of Object.entries({ ...COMMON_HEADERS, ...(isApi(c) && cors(c)) })) {
      if (name === 'vary') c.res.headers.append('vary', value);
      else c.res.headers.set(name, value);
    }
  });

  app.use('/v1/*', async (c, next) => {
    const origin = c.req.header('origin');
    const allowed = origin === undefined || origins.allows(origin, c.req.header('host'));
    if (c.req.method === 'OPTIONS') {
      c.set('route', 'preflight');
      if (!allowed) throw foreign(origin);
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type, authorization, last-event-id',
          'access-control-max-age': '7200',
        },
      });
    }
    if (!allowed && c.req.method !== 'GET' && c.req.method !== 'HEAD') throw foreign(origin);
    const who = visitors.hash(c.env?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'));
    c.set('who', who);
    if (buckets) (isWrite(c.req) ? buckets.writes : buckets.reads).take(who);
    return next();
  });

  for (const { path, answer } of READS) {
    const route = `/v1/:community${path}`;
    app.get(route, async (c) => {
      c.set('route', route);
      const at = c.req.param() as Record<string, string>;
      const value = await answer({ ports: portsOf(at['community'] ?? ''), at, url: new URL(c.req.url) });
      return publicAnswer(c.req.raw, value);
    });
  }

  for (const { path, answer } of MODERATOR_READS) {
    const route = `/v1/:community${path}`;
    app.get(route, async (c) => {
      c.set('route', route);
      const at = c.req.param() as Record<string, string>;
      return asModerator(c, async (token) =>
        privateAnswer(await answer({ ports: portsOf(at['community'] ?? ''), at, url: new URL(c.req.url), token })),
      );
    });
  }

  for (const { path, answer, moderators } of WRITES) {
    const route = `/v1/:community${path}`;
    app.post(route, async (c) => {
      c.set('route', route);
      const at = c.req.param() as Record<string, string>;
      const ports = portsOf(at['community'] ?? '');
      await places.community(at['community'] ?? '');
      if (!moderators) return privateAnswer(await answer({ ports, at, body: await readJson(c.req.raw), token: '' }));
      return asModerator(c, async (token) =>
        privateAnswer(await answer({ ports, at, body: await readJson(c.req.raw), token })),
      );
    });
  }

  app.get('/v1/:community/batch', async (c) => {
    c.set('route', '/v1/:community/batch');
    const gets = c.req.queries('get') ?? [];
    if (gets.length === 0 || gets.length > BATCH) {
      throw new AdapterError('invalid', `get: name 1 to ${BATCH} addresses.`, { field: 'get' });
    }
    const base = new URL(c.req.url);
    const root = `${base.origin}/v1/${c.req.param('community')}`;
    const fresh = isFresh(c.req.raw);
    const answers = await Promise.all(
      gets.map(async (get) => {
        const url = URL.canParse(`${root}/${get}`) ? new URL(get === '' ? root : `${root}/${get}`) : undefined;
        // Parsing takes dots and double slashes out: what is left must still be in this community.
        if (!url || url.origin !== base.origin || !`${url.origin}${url.pathname}/`.startsWith(`${root}/`)) {
          return '{"status":400,"body":{"error":{"code":"invalid","message":"get: write an address relative to the community.","retryable":false,"field":"get"}}}';
        }
        const answer = await reads.request(url.href);
        const body = answer.headers.get('content-type')?.startsWith('application/json')
          ? await answer.text()
          : '{"error":{"code":"not-found","message":"There is no public read at this address.","retryable":false}}';
        return `{"status":${answer.status},"body":${body}}`;
      }),
    );
    const body = `{"answers":[${answers.join(',')}]}`;
    const etag = etagOf(body);
    const headers = {
      etag,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': fresh ? 'no-store' : PUBLIC,
    };
    if (matches(c.req.header('if-none-match') ?? null, etag)) return new Response(null, { status: 304, headers });
    return new Response(body, { headers });
  });

  app.get('/v1/:community/live', async (c) => {
    c.set('route', '/v1/:community/live');
    const community = c.req.param('community');
    const circles = [...new Set(c.req.queries('circle') ?? [])];
    if (circles.length === 0 || circles.length > CIRCLES || circles.some((circle) => !CIRCLE_PATTERN.test(circle))) {
      throw new AdapterError('invalid', `circle: name 1 to ${CIRCLES} circles.`, { field: 'circle' });
    }
    await Promise.all(circles.map((circle) => places.circle(community, circle)));
    // The head of a stream is all there is to ask for without its body.
    if (c.req.method === 'HEAD') return new Response(null, { headers: STREAM_HEADERS });
    const who = c.get('who');
    const open = streams.get(who) ?? 0;
    if (rates && open >= rates.streams) {
      throw new AdapterError('rate-limited', 'Too many streams are open from here.', { retryAfter: 30_000 });
    }
    streams.set(who, open + 1);
    const onEnd = (): void => {
      const left = (streams.get(who) ?? 1) - 1;
      if (left > 0) streams.set(who, left);
      else streams.delete(who);
    };
    const scopes = circles.map((circle) => scopeOf(community, circle));
    const last = c.req.header('last-event-id');
    const headers = { ...STREAM_HEADERS, ...COMMON_HEADERS, ...cors(c) };
    const outgoing = c.env?.outgoing;
    if (!outgoing) return streamToWeb(headers, (sink) => hub.open(scopes, sink, last), onEnd);
    streamToNode(outgoing, headers, (sink) => hub.open(scopes, sink, last), onEnd);
    return RESPONSE_ALREADY_SENT;
  });

  let openApi: unknown;
  app.get('/openapi.json', (c) => {
    c.set('route', '/openapi.json');
    const answer = publicAnswer(c.req.raw, (openApi ??= createOpenApi()));
    answer.headers.set('access-control-allow-origin', '*');
    return answer;
  });
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const ready = await options.ready();
    return new Response(ready ? 'ready\n' : 'not ready\n', {
      status: ready ? 200 : 503,
      headers: { 'cache-control': 'no-store' },
    });
  });
  app.get('/metrics', (c) => {
    c.set('route', '/metrics');
    // How much is written when is nobody's business but the owner's: only for this machine, not through a proxy.
    const peer = c.env?.incoming?.socket.remoteAddress ?? '';
    const near =
      /^(?:::ffff:)?127\.|^::1$/.test(peer) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded');
    if (!near) return app.fetch(new Request(new URL('/none', c.req.url)));
    return new Response(options.metrics.text(), {
      headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' },
    });
  });

  const folders = [
    options.widgetsDir && createStatic({ dir: options.widgetsDir, shared: true }),
    options.siteDir && createStatic({ dir: options.siteDir, shared: false }),
  ].filter((serve) => serve !== undefined && serve !== '');
  app.get('*', async (c) => {
    if (isApi(c)) return c.notFound();
    c.set('route', 'file');
    for (const serve of folders) {
      const answer = typeof serve === 'function' ? await serve(c.req.raw, pathOf(c)) : undefined;
      if (answer) return answer;
    }
    return c.notFound();
  });

  const pathOf = (c: Ctx): string => {
    try {
      return decodeURIComponent(new URL(c.req.url).pathname);
    } catch {
      return '/\0';
    }
  };

  const isApi = (c: Ctx): boolean => c.req.path === '/v1' || c.req.path.startsWith('/v1/');

  /** Reading what is one's own travels as a POST, so that a capability never stands in an address. */
  const isWrite = ({ method, path }: { method: string; path: string }): boolean =>
    method === 'POST' && !path.endsWith('/own/get');

  const foreign = (origin = ''): AdapterError =>
    new AdapterError(
      'forbidden',
      `The site ${origin} is not allowed here. The owner of the community can add it to KINDRED_ORIGINS.`,
      { reason: 'origin' },
    );

  /** Answers look the same for every reader of one site; caches keep sites apart by `vary`. */
  function cors(c: Ctx): Record<string, string> {
    const origin = c.req.header('origin');
    if (origin === undefined || !origins.allows(origin, c.req.header('host'))) return { vary: 'origin' };
    return {
      vary: 'origin',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'kindred-contract, retry-after, etag',
      'cross-origin-resource-policy': 'cross-origin',
    };
  }

  async function asModerator(c: Ctx, answer: (token: string) => Promise<Response>): Promise<Response> {
    const token = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const who = c.get('who');
    try {
      return await answer(token);
    } catch (error) {
      // Guessing is slowed down; a right key opens even where somebody else at the same address guesses.
      if (buckets && error instanceof AdapterError && error.code === 'forbidden') buckets.keys.take(who);
      throw error;
    }
  }

  return app;
}
