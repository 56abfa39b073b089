/** The HTTP API in its simplest form over any adapter, to test the way there and back without a real server. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Adapter, AdapterError, ERRORS, isAdapterError, type LiveEvent } from '@kindred/core/contract';

type Ports = Required<Omit<Adapter, 'name' | 'contract' | 'local' | 'dispose'>>;
type Query = Record<string, unknown>;

export interface TestServer {
  url: string;
  /** `METHOD path?query` of every request, in order. */
  requests: string[];
  close(): Promise<void>;
}

const numbers = ({ limit, ...query }: Query): Query => ({
  ...query,
  ...(limit !== undefined && { limit: typeof limit === 'string' && /^\d+$/.test(limit) ? Number(limit) : limit }),
});

async function route(ports: Ports, method: string, url: URL, body: unknown, token: string): Promise<unknown> {
  const parts = url.pathname.split('/').slice(3).map(decodeURIComponent);
  const { fresh: _fresh, ...query } = Object.fromEntries(url.searchParams) as Query;
  const at = `${method} ${parts.map((part, n) => (n % 2 && parts[0] !== 'moderation' && parts[0] !== 'own' ? ':' : part)).join('/')}`;
  const [, id = ''] = parts;
  const options = { token };
  const given = body as never;
  const agree = (key: string): never => {
    if ((body as Query | null)?.[key] !== id) throw new AdapterError('invalid', 'Path and body name different things.');
    return given;
  };
  switch (at) {
    case 'GET ':
      return ports.circles.community();
    case 'GET circles':
      return { items: await ports.circles.list() };
    case 'GET circles/:':
      return ports.circles.get(id);
    case 'GET circles/:/posts':
      return ports.posts.list(numbers({ ...query, circle: id }) as never);
    case 'POST circles/:/posts':
      return ports.posts.create(agree('circle'));
    case 'GET posts/:':
      return ports.posts.get(id);
    case 'GET posts/:/replies':
      return ports.replies.list(numbers({ ...query, post: id }) as never);
    case 'POST posts/:/replies':
      return ports.replies.create(agree('post'));
    case 'GET circles/:/stories':
      return ports.stories.list(numbers({ ...query, circle: id }) as never);
    case 'POST circles/:/stories':
      return ports.stories.create(agree('circle'));
    case 'GET stories/:':
      return ports.stories.get(id);
    case 'POST reactions':
      return ports.reactions.set(given);
    case 'GET tallies':
      return { items: await ports.reactions.tallies({ targets: url.searchParams.getAll('target') }) };
    case 'POST own/get':
      return ports.own.get(given);
    case 'POST own/act':
      return ports.own.act(given);
    case 'POST check-ins':
      return ports.checkIns.contribute(given);
    case 'GET circles/:/pulse':
      return ports.checkIns.pulse({ ...query, circle: id } as never);
    case 'POST reports':
      return ports.reports.create(given);
    case 'GET moderation/session':
      return ports.moderation.session(options);
    case 'GET moderation/queue':
      return ports.moderation.queue(numbers(query), options);
    case 'GET moderation/lanes':
      return { items: await ports.moderation.lanes(options) };
    case 'GET moderation/search':
      return ports.moderation.search(numbers(query), options);
    case 'GET moderation/hand-over':
      return ports.moderation.handOver(options);
    case 'GET moderation/log':
      return ports.moderation.log(numbers(query), options);
    case 'POST moderation/second':
      return ports.moderation.second(given, options);
    case 'POST moderation/hand-over':
      return ports.moderation.leaveHandOver(given, options);
    case 'POST moderation/switch':
      return ports.moderation.switch(given, options);
    case 'POST moderation/decisions':
      return ports.moderation.decide(given, options);
    default:
      if (method === 'GET' && parts[0] === 'moderation' && parts[1] === 'items') {
        return ports.moderation.get(parts[2] ?? '', options);
      }
      throw new AdapterError('not-found', 'There is nothing at this address.');
  }
}

async function answer(work: () => Promise<unknown>): Promise<{ status: number; body: unknown }> {
  try {
    return { status: 200, body: await work() };
  } catch (error) {
    const failure = isAdapterError(error) ? error : new AdapterError('unavailable', String(error));
    return { status: ERRORS[failure.code], body: { error: failure.toJSON() } };
  }
}

/** Streams with ids that count up, and remembers what it told, so that a stream can be taken up again. */
class Streams {
  readonly #told: { id: number; circle: string; event: LiveEvent }[] = [];
  readonly #open = new Map<ServerResponse, string[]>();
  #id = 0;

  tell(circle: string, event: LiveEvent): void {
    const told = { id: (this.#id += 1), circle, event };
    this.#told.push(told);
    for (const [response, circles] of this.#open) if (circles.includes(circle)) this.#send(response, told);
  }

  attach(request: IncomingMessage, response: ServerResponse, circles: string[]): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    const last = request.headers['last-event-id'];
    if (last !== undefined) {
      for (const told of this.#told)
        if (told.id > Number(last) && circles.includes(told.circle)) this.#send(response, told);
    }
    this.#open.set(response, circles);
    response.on('close', () => this.#open.delete(response));
  }

  #send(response: ServerResponse, { id, circle, event }: { id: number; circle: string; event: LiveEvent }): void {
    response.write(`id: ${id}\ndata: ${JSON.stringify({ circle, event })}\n\n`);
  }
}

export async function testServer(adapter: Adapter, circles: readonly string[] = ['main']): Promise<TestServer> {
  const ports = adapter as Ports;
  const requests: string[] = [];
  const streams = new Streams();
  const end = new AbortController();
  for (const circle of circles) {
    adapter.live?.subscribe({ circle }, { event: (event) => streams.tell(circle, event) }, end);
  }
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      requests.push(`${request.method} ${url.pathname}${url.search}`);
      if (url.pathname.endsWith('/live')) return streams.attach(request, response, url.searchParams.getAll('circle'));
      let text = '';
      for await (const chunk of request) text += chunk;
      const token = /^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const { status, body } = await answer(async () => {
        if (!url.pathname.endsWith('/batch')) {
          return route(ports, request.method ?? 'GET', url, text ? JSON.parse(text) : undefined, token);
        }
        const inner = url.searchParams.getAll('get').map((path) => new URL(`/v1/main/${path}`, url));
        return {
          answers: await Promise.all(inner.map((each) => answer(() => route(ports, 'GET', each, undefined, '')))),
        };
      });
      response.writeHead(status, { 'content-type': 'application/json', 'kindred-contract': '1' });
      response.end(JSON.stringify(body));
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      end.abort();
      await adapter.dispose?.();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
