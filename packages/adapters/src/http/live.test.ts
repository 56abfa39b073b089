import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

import type { Adapter, LiveEvent, LiveState } from '@kindred/core/contract';

import { FakeFetch, type FakeRequest, idle, until } from './fake-fetch.js';
import { httpAdapter } from './http.js';

const gone = (id: string): LiveEvent => ({ type: 'gone', id });
const line = (id: number | string, circle: string, event: LiveEvent): string =>
  `id: ${id}\ndata: ${JSON.stringify({ circle, event })}\n\n`;

let server: FakeFetch;
let adapter: Required<Adapter>;
let ends: AbortController[];

interface Heard {
  events: LiveEvent[];
  states: LiveState[];
  stop(): void;
}

function listen(circle: string): Heard {
  const end = new AbortController();
  ends.push(end);
  const heard: Heard = { events: [], states: [], stop: () => end.abort() };
  adapter.live.subscribe(
    { circle },
    { event: (event) => heard.events.push(event), state: (state) => heard.states.push(state) },
    { signal: end.signal },
  );
  return heard;
}

/** The stream is opened once subscriptions that come together are all there. */
async function pass(ms: number): Promise<void> {
  await idle();
  for (let at = 0; at < ms; at += 500) {
    mock.timers.tick(Math.min(500, ms - at));
    await idle();
  }
}

beforeEach(() => {
  server = new FakeFetch();
  ends = [];
  mock.timers.enable({ apis: ['setTimeout'] });
  adapter = httpAdapter({ endpoint: 'https://kit.example', fetch: server.fetch }) as Required<Adapter>;
});
afterEach(async () => {
  for (const end of ends) end.abort();
  await adapter.dispose();
  mock.timers.reset();
});

/** Lets time pass until the request number `n` is made. */
async function another(n: number): Promise<FakeRequest> {
  for (let halves = 0; server.requests.length <= n; halves += 1) {
    if (halves > 200) throw new Error(`never made: request ${n}`);
    await pass(500);
  }
  return server.requests[n] as FakeRequest;
}

/** The first subscription loads the code of the stream, which takes as long as it takes. */
async function opening(n = 0): Promise<ReturnType<FakeFetch['requests'][number]['stream']>> {
  await until(() => {
    mock.timers.tick(1);
    return server.requests.length > n;
  }, `stream ${n}`);
  return (await server.request(n)).stream();
}

describe('http: live', () => {
  it('one stream for all subscriptions, each hears its own circle', async () => {
    const heard = [listen('main'), listen('other'), listen('main')] as const;
    const stream = await opening();
    assert.equal(server.requests[0]?.path, '/live?circle=main&circle=other');
    assert.equal(server.requests[0]?.init.credentials, 'omit');
    stream.send(line(1, 'main', gone('a')) + line(2, 'other', gone('b')));
    await idle();
    assert.deepEqual(
      heard.map(({ events }) => events),
      [[gone('a')], [gone('b')], [gone('a')]],
    );
    assert.deepEqual(heard[0].states, ['connecting', 'open']);
    assert.equal(server.requests.length, 1);
  });

  it('events cut anywhere, also inside a character, and comments', async () => {
    const heard = listen('main');
    const stream = await opening();
    const bytes = new TextEncoder().encode(`: hello\n\n${line(1, 'main', gone('é 👩‍👧'))}: still here\r\n\r\n`);
    for (const byte of bytes) stream.send(new Uint8Array([byte]));
    await idle();
    assert.deepEqual(heard.events, [gone('é 👩‍👧')]);
  });

  it('after a lost connection it goes on from the last id', async () => {
    const heard = listen('main');
    const stream = await opening();
    stream.send(line(7, 'main', gone('a')));
    await idle();
    stream.end();
    await pass(1000);
    const second = (await server.request(1)).stream();
    assert.equal(server.requests[1]?.init.headers?.['last-event-id'], '7');
    second.send(line(8, 'main', gone('b')));
    await idle();
    assert.deepEqual(heard.events, [gone('a'), gone('b')]);
    assert.deepEqual(heard.states, ['connecting', 'open', 'connecting', 'open']);
  });

  it('tells each event once, whatever is sent again', async () => {
    const heard = listen('main');
    const stream = await opening();
    stream.send(line('db-7', 'main', gone('a')) + line('db-7.9', 'main', gone('b')));
    await idle();
    stream.end();
    await pass(1000);
    const second = (await server.request(1)).stream();
    assert.equal(server.requests[1]?.init.headers?.['last-event-id'], 'db-7.9');
    // A number that was missing comes late; what followed it comes again, by a server that knows of no gap.
    second.send(
      line('db-8', 'main', gone('c')) + line('db-9', 'main', gone('b')) + line('db-9', 'main', { type: 'resync' }),
    );
    second.send(line('other-9', 'main', gone('d')));
    await idle();
    assert.deepEqual(heard.events, [gone('a'), gone('b'), gone('c'), { type: 'resync' }, gone('d')]);
  });

  it('a place without an event is a place to go on from', async () => {
    listen('main');
    const stream = await opening();
    stream.send('id: db-12\n:\n\n');
    await idle();
    stream.end();
    await pass(1000);
    await server.request(1);
    assert.equal(server.requests[1]?.init.headers?.['last-event-id'], 'db-12');
  });

  it('without an id to go on from it says resync', async () => {
    const heard = listen('main');
    const stream = await opening();
    stream.send(': hello\n\n');
    await idle();
    stream.end();
    await pass(1000);
    (await server.request(1)).stream().send(':\n\n');
    await idle();
    assert.deepEqual(heard.events, [{ type: 'resync' }]);
  });

  it('a resync of the server reaches everyone, or whom it names', async () => {
    const [main, other] = [listen('main'), listen('other')];
    const stream = await opening();
    stream.send(`data: ${JSON.stringify({ event: { type: 'resync' } })}\n\n`);
    stream.send(`data: ${JSON.stringify({ circle: 'main', event: { type: 'resync' } })}\n\n`);
    await idle();
    assert.equal(main.events.length, 2);
    assert.equal(other.events.length, 1);
  });

  it('another circle opens the stream anew, without a gap; another widget does not', async () => {
    const first = listen('main');
    const stream = await opening();
    stream.send(line(3, 'main', gone('a')));
    await idle();
    const same = listen('main');
    await pass(1);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(same.states, ['connecting', 'open']);
    const other = listen('other');
    await pass(1);
    assert.equal(server.requests[0]?.aborted(), true);
    const second = (await server.request(1)).stream();
    assert.equal(server.requests[1]?.path, '/live?circle=main&circle=other');
    assert.equal(
      server.requests[1]?.init.headers?.['last-event-id'],
      undefined,
      'what just happened in the other circle is told too',
    );
    second.send(line(2, 'other', gone('z')) + line(3, 'main', gone('a')));
    second.send(line(4, 'main', gone('b')) + line(5, 'other', gone('c')));
    await idle();
    assert.deepEqual(first.events, [gone('a'), gone('b')]);
    assert.deepEqual(other.events, [gone('z'), gone('c')]);
  });

  it('ends with the last subscription', async () => {
    const [one, two] = [listen('main'), listen('main')];
    await opening();
    one.stop();
    await pass(1);
    assert.equal(server.requests[0]?.aborted(), false);
    two.stop();
    await pass(1);
    assert.equal(server.requests[0]?.aborted(), true);
    await pass(60_000);
    assert.equal(server.requests.length, 1);
  });

  it('a stream that falls silent is dead', async () => {
    listen('main');
    const stream = await opening();
    stream.send(':\n\n');
    await pass(30_000);
    stream.send(': still here\n\n');
    await pass(39_000);
    assert.equal(server.requests[0]?.aborted(), false, 'a heartbeat keeps it');
    await pass(3000);
    assert.equal(server.requests[0]?.aborted(), true);
    await pass(2000);
    assert.equal(server.requests.length, 2, 'and it is opened again');
  });

  describe('where no stream comes through', () => {
    const since = (n: number, last: string, events: object[] = []): void => server.requests[n]?.json({ last, events });

    const blocked: [string, (request: FakeRequest) => void][] = [
      ['something keeps the stream for itself', (request) => void request.stream()],
      ['not even the head of the answer comes', () => undefined],
      [
        'something else answers',
        (request) => request.respond(new Response('<html>', { headers: { 'content-type': 'text/html' } })),
      ],
      ['it is refused', (request) => request.json({ error: {} }, 403)],
    ];
    for (const [what, answer] of blocked) {
      it(`asks now and then: ${what}`, async () => {
        const heard = listen('main');
        await until(() => {
          mock.timers.tick(1);
          return server.requests.length > 0;
        }, 'a stream');
        answer(await server.request(0));
        assert.equal((await another(1)).path, '/live/since?circle=main');
        since(1, 'db-4', [{ id: 'db-4', circle: 'main', event: gone('a') }]);
        await idle();
        assert.deepEqual(heard.states, ['connecting', 'polling']);
        assert.equal((await another(2)).path, '/live/since?circle=main&after=db-4');
        since(2, 'db-6', [
          { id: 'db-4', circle: 'main', event: gone('a') },
          { id: 'db-6', circle: 'main', event: gone('b') },
        ]);
        await idle();
        assert.deepEqual(heard.events, [gone('a'), gone('b')]);
        assert.deepEqual(heard.states, ['connecting', 'polling']);
      });
    }

    it('tries the stream again after a while, and goes on where it was', async () => {
      const heard = listen('main');
      (await opening()).send('');
      for (let n = 1; n <= 10; n += 1) {
        assert.match((await another(n)).path, /since/);
        since(n, `db-${n}`);
        await idle();
      }
      const request = await another(11);
      assert.equal(request.path, '/live?circle=main');
      assert.equal(request.init.headers?.['last-event-id'], 'db-10');
      request.stream().send(':\n\n');
      await idle();
      assert.deepEqual(heard.states, ['connecting', 'polling', 'open']);
      assert.deepEqual(heard.events, []);
    });
  });

  it('waits longer and longer for a server that is away, and never floods it', async () => {
    const heard = listen('main');
    await until(() => {
      mock.timers.tick(1);
      return server.requests.length > 0;
    }, 'a first try');
    let answered = 0;
    const answer = (): void => {
      for (; answered < server.requests.length; answered += 1) {
        const request = server.requests[answered];
        if (answered % 3) request?.respond(new Response('', { status: 503 }));
        else request?.fail(new TypeError('refused'));
      }
    };
    for (let second = 0; second < 60; second += 1) {
      answer();
      await pass(1000);
    }
    const streams = server.requests.filter(({ path }) => path === '/live?circle=main').length;
    assert.ok(streams >= 5 && streams <= 8, `${streams} streams in a minute`);
    assert.ok(server.requests.length < 2 * streams, `${server.requests.length} requests in a minute`);
    assert.deepEqual(heard.states, ['connecting'], 'a server that is away is no blocked stream');
    answer();
    while (server.requests.at(-1)?.path !== '/live?circle=main' || answered === server.requests.length) {
      answer();
      await pass(1000);
    }
    server.requests.at(-1)?.stream().send(':\n\n');
    await idle();
    assert.equal(heard.states.at(-1), 'open', 'and it is found again');
  });

  describe('in a page nobody looks at', () => {
    const page = Object.assign(new EventTarget(), { hidden: false });
    const look = (hidden: boolean): void => {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    beforeEach(() => {
      page.hidden = false;
      Object.assign(globalThis, { document: page });
    });
    afterEach(() => {
      Reflect.deleteProperty(globalThis, 'document');
    });

    it('lets go of the stream after a while, and catches up when somebody does', async () => {
      const heard = listen('main');
      const stream = await opening();
      stream.send(line('db-5', 'main', gone('a')));
      await idle();
      const breathe = async (ms: number): Promise<void> => {
        for (let at = 0; at < ms; at += 15_000) {
          await pass(15_000);
          if (!server.requests[0]?.aborted()) stream.send(':\n\n');
        }
      };
      look(true);
      await breathe(45_000);
      look(false);
      await breathe(75_000);
      assert.equal(server.requests[0]?.aborted(), false, 'a short look elsewhere changes nothing');
      look(true);
      await breathe(75_000);
      assert.equal(server.requests[0]?.aborted(), true);
      await pass(600_000);
      assert.equal(server.requests.length, 1);
      look(false);
      const second = (await server.request(1)).stream();
      assert.equal(server.requests[1]?.init.headers?.['last-event-id'], 'db-5');
      second.send(line('db-6', 'main', gone('b')));
      await idle();
      assert.deepEqual(heard.events, [gone('a'), gone('b')]);
    });

    it('leaves nothing listening when nobody subscribes any more', async () => {
      const left = mock.method(page, 'removeEventListener');
      const heard = listen('main');
      await opening();
      look(true);
      heard.stop();
      await pass(1);
      assert.equal(left.mock.callCount(), 1);
      look(false);
      await pass(100_000);
      assert.equal(server.requests.length, 1);
    });
  });

  it('a handler that throws does not keep the others from hearing', async () => {
    const complaint = mock.method(console, 'error', () => undefined);
    const end = new AbortController();
    ends.push(end);
    adapter.live.subscribe(
      { circle: 'main' },
      {
        event: () => {
          throw new Error('a widget’s mistake');
        },
      },
      { signal: end.signal },
    );
    const heard = listen('main');
    const stream = await opening();
    stream.send(line(1, 'main', gone('a')) + line(2, 'main', gone('b')));
    await idle();
    assert.deepEqual(heard.events, [gone('a'), gone('b')]);
    assert.equal(complaint.mock.callCount(), 2);
    complaint.mock.restore();
  });

  it('what is no event means that something may have been missed', async () => {
    const heard = listen('main');
    const stream = await opening();
    stream.send('data: {"circle":\n\n');
    await idle();
    assert.deepEqual(heard.events, [{ type: 'resync' }]);
  });

  it('dispose ends the stream', async () => {
    listen('main');
    await opening();
    await adapter.dispose();
    await pass(60_000);
    assert.equal(server.requests[0]?.aborted(), true);
    assert.equal(server.requests.length, 1);
  });
});
