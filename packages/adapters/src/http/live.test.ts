import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

import type { Adapter, LiveEvent, LiveState } from '@kindred/core/contract';

import { FakeFetch, idle, until } from './fake-fetch.js';
import { httpAdapter } from './http.js';

const gone = (id: string): LiveEvent => ({ type: 'gone', id });
const line = (id: number, circle: string, event: LiveEvent): string =>
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

  it('without an id to go on from it says resync', async () => {
    const heard = listen('main');
    const stream = await opening();
    stream.send(': hello\n\n');
    await idle();
    stream.end();
    await pass(1000);
    (await server.request(1)).stream();
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
    assert.equal(server.requests[1]?.init.headers?.['last-event-id'], '3');
    second.send(line(4, 'main', gone('b')) + line(5, 'other', gone('c')));
    await idle();
    assert.deepEqual(first.events, [gone('a'), gone('b')]);
    assert.deepEqual(other.events, [gone('c')]);
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
    await pass(30_000);
    stream.send(': still here\n\n');
    await pass(39_000);
    assert.equal(server.requests[0]?.aborted(), false, 'a heartbeat keeps it');
    await pass(3000);
    assert.equal(server.requests[0]?.aborted(), true);
    await pass(2000);
    assert.equal(server.requests.length, 2, 'and it is opened again');
  });

  it('where no stream comes through it polls, and later tries again', async () => {
    const heard = listen('main');
    await opening();
    for (let n = 1; heard.states.at(-1) !== 'polling'; n += 1) {
      assert.ok(n < 6, `states: ${heard.states.join(' ')}`);
      await pass(45_000);
      const next = server.requests[n];
      if (next) next.respond(new Response('<html>blocked</html>', { headers: { 'content-type': 'text/html' } }));
      await pass(1);
    }
    assert.deepEqual(heard.events, [{ type: 'resync' }].slice(0, heard.events.length));
    const before = heard.events.length;
    const asked = server.requests.length;
    await pass(80_000);
    assert.ok(heard.events.length >= before + 2, 'it says resync again and again');
    assert.equal(server.requests.length, asked);
    await pass(400_000);
    assert.ok(server.requests.length > asked, 'a stream is tried again');
  });

  it('waits longer and longer for a server that is away, and never floods it', async () => {
    const heard = listen('main');
    await until(() => {
      mock.timers.tick(1);
      return server.requests.length > 0;
    }, 'a first try');
    let answered = 0;
    for (let second = 0; second < 60; second += 1) {
      for (; answered < server.requests.length; answered += 1) {
        const request = server.requests[answered];
        if (answered % 3) request?.respond(new Response('', { status: 503 }));
        else request?.fail(new TypeError('refused'));
      }
      await pass(1000);
    }
    assert.ok(server.requests.length >= 5 && server.requests.length <= 8, `${server.requests.length} in a minute`);
    assert.deepEqual(heard.states, ['connecting'], 'a server that is away is no blocked stream');
    for (; answered < server.requests.length; answered += 1) {
      server.requests[answered]?.respond(new Response('', { status: 503 }));
    }
    await pass(31_000);
    (await server.request(answered)).stream();
    await idle();
    assert.equal(heard.states.at(-1), 'open', 'and it is found again');
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
