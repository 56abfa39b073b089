import type { IncomingMessage, ServerResponse } from 'node:http';

import { AdapterError } from '@kindred/core/contract';
import { Hono } from 'hono';
import type { Context } from 'hono';

import { helplinesPage, setupPage } from '../helplines/pages.js';
import type { Hub } from '../live/hub.js';
import type { Places } from '../store/ground.js';
import type { Ports } from '../store/index.js';
import { COMMON_HEADERS, errorAnswer, privateAnswer, PUBLIC, publicAnswer, toAdapterError } from './answers.js';
import { MODERATOR_READS, QUESTIONS, READS, WRITES } from './api.js';
import { encode, type Encoded } from './encoded.js';
import { foreign, type Gate, isWrite } from './gate.js';
import { readJson } from './input.js';
import { STREAM_HEADERS, type Streams } from './live.js';
import { createOpenApi } from './openapi.js';
import type { Origins } from './origins.js';
import type { PublicReads } from './public-reads.js';
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
  gate: Gate;
  reads: PublicReads;
  streams: Streams;
  widgetsDir?: string | undefined;
  siteDir?: string | undefined;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  /** One finished request: no path, since that holds ids, and nothing about who asked. */
  done(method: string, route: string, status: number, ms: number): void;
  warn(error: unknown): void;
  metrics(): Promise<string>;
}

export function createApp(options: AppOptions): Hono<Env> {
  const { portsOf, places, hub, origins, warn, gate, reads, streams } = options;
  const { buckets } = gate;
  const app = new Hono<Env>();

  const fail = (thrown: unknown): Response => {
    const { known, error } = toAdapterError(thrown);
    if (!known) warn(thrown);
    return errorAnswer(error);
  };
  app.onError(fail);
  app.notFound(() => errorAnswer(new AdapterError('not-found', 'There is nothing at this address.')));

  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const route = c.get('route') ?? 'none';
    options.done(c.req.method, route, c.res.status, ms);
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
    const { method, path } = c.req;
    c.set(
      'who',
      gate.enter({
        write: isWrite(method, path),
        reads: method === 'GET' || method === 'HEAD',
        origin,
        host: c.req.header('host'),
        address: c.env?.incoming?.socket.remoteAddress,
        forwarded: c.req.header('x-forwarded-for'),
      }),
    );
    return next();
  });

  for (const { path } of READS) {
    app.get(`/v1/:community${path}`, async (c) => {
      const { pathname, search } = new URL(c.req.url);
      const route = reads.find(pathname);
      if (!route) return c.notFound();
      c.set('route', route.name);
      const address = pathname + search;
      return publicAnswer(c.req.raw, reads.kept(address) ?? (await reads.read(route, address)));
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

  for (const { path, answer } of QUESTIONS) {
    const route = `/v1/:community${path}`;
    app.get(route, async (c) => {
      c.set('route', route);
      const at = c.req.param() as Record<string, string>;
      return privateAnswer(await answer({ ports: portsOf(at['community'] ?? ''), at, url: new URL(c.req.url) }));
    });
  }

  for (const { path, answer, moderators } of WRITES) {
    const route = `/v1/:community${path}`;
    app.post(route, async (c) => {
      c.set('route', route);
      const at = c.req.param() as Record<string, string>;
      const ports = portsOf(at['community'] ?? '');
      await places.community(at['community'] ?? '');
      const drip = (): void => gate.drip(c.get('who'));
      const write = async (token: string): Promise<Response> =>
        privateAnswer(await answer({ ports, at, body: await readJson(c.req.raw), token, drip }));
      return moderators ? asModerator(c, write) : write('');
    });
  }

  app.get('/v1/:community/batch', async (c) => {
    c.set('route', '/v1/:community/batch');
    const { pathname, search } = new URL(c.req.url);
    const address = pathname + search;
    return publicAnswer(
      c.req.raw,
      reads.kept(address) ??
        (await reads.batch(c.req.param('community'), address, (more) => gate.charge(c.get('who'), more))),
    );
  });

  app.get('/v1/:community/live', async (c) => {
    c.set('route', '/v1/:community/live');
    const scopes = await streams.scopesOf(c.req.param('community'), c.req.queries('circle') ?? []);
    // The head of a stream is all there is to ask for without its body. Whoever comes by Node's own way isn't here.
    const body = c.req.method === 'HEAD' ? null : streams.toWeb(scopes, c.get('who'), c.req.header('last-event-id'));
    return new Response(body, { headers: STREAM_HEADERS });
  });

  app.get('/v1/:community/live/since', async (c) => {
    c.set('route', '/v1/:community/live/since');
    const scopes = await streams.scopesOf(c.req.param('community'), c.req.queries('circle') ?? []);
    const { last, events } = await hub.since(scopes, c.req.query('after'));
    return new Response(`{"last":"${last}","events":[${events.join(',')}]}`, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': PUBLIC },
    });
  });

  let openApi: Encoded | undefined;
  app.get('/openapi.json', (c) => {
    c.set('route', '/openapi.json');
    const answer = publicAnswer(c.req.raw, (openApi ??= encode(JSON.stringify(createOpenApi()))));
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
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics');
    // How much is written when is nobody's business but the owner's: only for this machine, not through a proxy.
    const peer = c.env?.incoming?.socket.remoteAddress ?? '';
    const near =
      /^(?:::ffff:)?127\.|^::1$/.test(peer) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded');
    if (!near) return app.fetch(new Request(new URL('/none', c.req.url)));
    return new Response(await options.metrics(), {
      headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' },
    });
  });

  app.get('/helplines/:country?', (c) => {
    c.set('route', '/helplines');
    return helplinesPage(c.req.raw, c.req.param('country')) ?? c.notFound();
  });
  app.get('/setup', (c) => {
    c.set('route', '/setup');
    return setupPage(c.req.raw);
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

  const cors = (c: Ctx): Record<string, string> => gate.cors(c.req.header('origin'), c.req.header('host'));

  async function asModerator(c: Ctx, answer: (token: string) => Promise<Response>): Promise<Response> {
    const token = /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const who = c.get('who');
    try {
      return await answer(token);
    } catch (error) {
      // Guessing is slowed down; a right key opens even where somebody else at the same address guesses.
      const guessed = error instanceof AdapterError && error.code === 'forbidden' && error.reason === undefined;
      if (buckets && guessed) buckets.keys.take(who);
      throw error;
    }
  }

  return app;
}
