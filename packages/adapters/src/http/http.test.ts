import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';

import { type Adapter, type AdapterError, isAdapterError } from '@kindred/core/contract';

import { FakeFetch, idle, until } from './fake-fetch.js';
import { httpAdapter, type HttpOptions } from './http.js';

const PAGE = { items: [], next: null };
const CHANGE = { target: `page:${'0'.repeat(64)}`, kind: 'with', token: 'a'.repeat(43), on: true } as const;
const failure = (code: string, more: object = {}) => ({ error: { code, message: 'x', retryable: true, ...more } });

let server: FakeFetch;
const adapter = (options: Partial<HttpOptions> = {}): Required<Adapter> =>
  httpAdapter({ endpoint: 'https://kit.example', fetch: server.fetch, ...options }) as Required<Adapter>;

/** What a call came to. */
function outcome<T>(call: Promise<T>): { value?: T; error?: AdapterError; done: boolean } {
  const result: { value?: T; error?: AdapterError; done: boolean } = { done: false };
  call.then(
    (value) => Object.assign(result, { value, done: true }),
    (error: AdapterError) => Object.assign(result, { error, done: true }),
  );
  return result;
}

/** Lets mocked time pass in small steps, so that what follows from a timer can set the next. */
async function pass(ms: number): Promise<void> {
  await idle();
  for (let gone = 0; gone < ms; gone += 250) {
    mock.timers.tick(Math.min(250, ms - gone));
    await idle();
  }
}

beforeEach(() => {
  server = new FakeFetch();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_800_000_000_000 });
});
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

describe('http: what travels', () => {
  it('no cookie, no referrer, nothing that stays the same', async () => {
    const { posts, reactions } = adapter();
    outcome(posts.list({ circle: 'main' }));
    await pass(1);
    outcome(reactions.set(CHANGE));
    const [read, write] = [await server.request(0), await server.request(1)];
    for (const { init } of [read, write]) {
      assert.equal(init.credentials, 'omit');
      assert.equal(init.referrerPolicy, 'no-referrer');
    }
    assert.equal(read.init.headers, undefined);
    assert.deepEqual(write.init.headers, { 'content-type': 'application/json' });
  });

  it('a path can not be climbed out of', async () => {
    const { posts, circles, moderation } = adapter();
    for (const id of ['..', '.', '', '../../own', 'main/..', 'a?b', 'a#b', 'a%2e', '\\', 'a\0b', undefined, 4]) {
      for (const call of [
        posts.get(id as string),
        circles.get(id as string),
        posts.list({ circle: id as string }),
        moderation.get(id as string, { token: 't' }),
      ]) {
        const error = await call.catch((thrown: unknown) => thrown);
        assert.ok(isAdapterError(error) && error.code === 'invalid', String(id));
      }
    }
    assert.equal(server.requests.length, 0);
  });

  it('endpoints with a path, a slash, a query or a fragment', async () => {
    for (const endpoint of ['https://kit.example', 'https://kit.example/', 'https://kit.example/?a=1#b']) {
      server = new FakeFetch();
      outcome(adapter({ endpoint }).circles.community());
      await pass(1);
      assert.equal((await server.request(0)).path, '');
    }
    server = new FakeFetch();
    outcome(adapter({ endpoint: 'https://kit.example/peers/' }).circles.community());
    await pass(1);
    assert.equal((await server.request(0)).path, 'https://kit.example/peers/v1/main');
  });

  it('a token that no header can hold is forbidden and stays here', async () => {
    for (const token of ['', 'two words', 'naïve', 'a\nb: c', undefined, {}]) {
      const call = outcome(adapter().moderation.session({ token: token as string }));
      await idle();
      assert.equal(call.error?.code, 'forbidden');
    }
    assert.equal(server.requests.length, 0);
  });

  it('what a write has to carry is asked for alone', async () => {
    const { admission, posts } = adapter();
    outcome(admission.challenge());
    outcome(admission.keys());
    outcome(posts.list({ circle: 'main' }));
    await pass(1);
    assert.deepEqual(server.requests.map(({ path }) => path).sort(), [
      '/admission/challenge',
      '/admission/keys',
      '/circles/main/posts',
    ]);
    outcome(admission.drip({ proof: '{}', blinded: 'AAI' }));
    await idle();
    const { path, init } = await server.request(3);
    assert.deepEqual([path, init.method, init.body], ['/admission/drip', 'POST', '{"proof":"{}","blinded":"AAI"}']);
  });

  it('a moderator reads alone, with the token in its header', async () => {
    const { moderation, posts } = adapter();
    outcome(moderation.queue({ lane: 'held' }, { token: 'secret' }));
    outcome(posts.list({ circle: 'main' }));
    await pass(1);
    const paths = server.requests.map(({ path }) => path).sort();
    assert.deepEqual(paths, ['/circles/main/posts', '/moderation/queue?lane=held']);
    const queue = server.requests.find(({ path }) => path.startsWith('/moderation'));
    assert.equal(queue?.init.headers?.authorization, 'Bearer secret');
    assert.ok(!server.requests.some(({ path }) => path.includes('secret')));
  });
});

describe('http: moderators', () => {
  const options = { token: 'secret' };
  const change = { idempotencyKey: crypto.randomUUID(), item: `main.${crypto.randomUUID()}`, revision: 1 };
  const calls: [string, (desk: Required<Adapter>['moderation']) => Promise<unknown>, string, unknown?][] = [
    ['session', (desk) => desk.session(options), 'GET /moderation/session'],
    ['lanes', (desk) => desk.lanes(options), 'GET /moderation/lanes'],
    [
      'queue',
      (desk) => desk.queue({ lane: 'second', circle: 'main', cursor: 'c', limit: 5 }, options),
      'GET /moderation/queue?lane=second&circle=main&cursor=c&limit=5',
    ],
    [
      'search',
      (desk) => desk.search({ text: 'a & b', state: 'held', kind: undefined, limit: 5 }, options),
      'GET /moderation/search?text=a+%26+b&state=held&limit=5',
    ],
    ['search for anything', (desk) => desk.search({}, options), 'GET /moderation/search'],
    ['get', (desk) => desk.get('main.x', options), 'GET /moderation/items/main.x'],
    [
      'decide',
      (desk) => desk.decide({ ...change, outcome: 'publish' }, options),
      'POST /moderation/decisions',
      { ...change, outcome: 'publish' },
    ],
    [
      'second',
      (desk) => desk.second({ ...change, note: 'n' }, options),
      'POST /moderation/second',
      { ...change, note: 'n' },
    ],
    ['handOver', (desk) => desk.handOver(options), 'GET /moderation/hand-over'],
    [
      'leaveHandOver',
      (desk) => desk.leaveHandOver({ text: 't' }, options),
      'POST /moderation/hand-over',
      { text: 't' },
    ],
    ['switch', (desk) => desk.switch({ readOnly: true }, options), 'POST /moderation/switch', { readOnly: true }],
    ['log', (desk) => desk.log({ cursor: 'c', limit: 5 }, options), 'GET /moderation/log?cursor=c&limit=5'],
  ];

  for (const [name, call, asked, sent] of calls) {
    it(`${name} goes where it belongs, with the token in its header alone`, async () => {
      const outside = outcome(call(adapter().moderation));
      const { path, init, json } = await server.request(0);
      assert.equal(`${init.method ?? 'GET'} ${path}`, asked);
      assert.equal(init.headers?.authorization, 'Bearer secret');
      assert.deepEqual(init.body && JSON.parse(init.body as string), sent);
      json(name === 'lanes' ? { items: ['a lane'] } : { said: name });
      await idle();
      assert.deepEqual(outside.value, name === 'lanes' ? ['a lane'] : { said: name });
    });
  }

  it('no method asks anything without a token', async () => {
    const desk = adapter().moderation;
    const none = {} as typeof options;
    const ended = await Promise.all(
      [
        desk.session(none),
        desk.lanes(none),
        desk.queue({}, none),
        desk.search({}, none),
        desk.get('main.x', none),
        desk.decide({ ...change, outcome: 'publish' }, none),
        desk.second(change, none),
        desk.handOver(none),
        desk.leaveHandOver({ text: 't' }, none),
        desk.switch({ readOnly: true }, none),
        desk.log({}, none),
      ].map((call: Promise<unknown>) => call.catch((error: AdapterError) => error.code)),
    );
    assert.deepEqual(new Set(ended), new Set(['forbidden']));
    assert.equal(server.requests.length, 0);
  });
});

describe('http: reads begun together', () => {
  it('travel as one', async () => {
    const { posts, stories, circles } = adapter();
    const calls: { value?: unknown; error?: AdapterError }[] = [
      outcome(posts.list({ circle: 'main', limit: 5 })),
      outcome(stories.list({ circle: 'main' })),
      outcome(circles.list()),
    ];
    // A widget that begins a few microtasks later is still in the same task.
    await Promise.resolve();
    calls.push(outcome(posts.get('main.x')));
    await pass(1);
    const { path, json } = await server.request(0);
    assert.equal(
      path,
      `/batch?get=${['circles/main/posts?limit=5', 'circles/main/stories', 'circles', 'posts/main.x'].map(encodeURIComponent).join('&get=')}`,
    );
    json({
      answers: [
        { status: 200, body: PAGE },
        { status: 200, body: { items: ['story'], next: null } },
        { status: 200, body: { items: ['circle'] } },
        { status: 404, body: failure('not-found', { retryable: false }) },
      ],
    });
    await idle();
    assert.deepEqual(calls[0]?.value, PAGE);
    assert.deepEqual(calls[1]?.value, { items: ['story'], next: null });
    assert.deepEqual(calls[2]?.value, ['circle']);
    assert.equal(calls[3]?.error?.code, 'not-found');
    assert.equal(server.requests.length, 1);
  });

  it('one alone goes by itself, two tasks make two requests', async () => {
    const { posts } = adapter();
    outcome(posts.list({ circle: 'main' }));
    await pass(1);
    outcome(posts.list({ circle: 'other' }));
    await pass(1);
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/circles/main/posts', '/circles/other/posts'],
    );
  });

  it('at most twenty, and at most a length that gets through', async () => {
    const { posts, reactions } = adapter();
    for (let n = 0; n < 45; n += 1) outcome(posts.get(`main.${n}`));
    await pass(1);
    assert.deepEqual(
      server.requests.map(({ path }) => path.split('get=').length - 1),
      [20, 20, 5],
    );
    // The longest targets there are, in a circle with the longest name there is.
    const id = crypto.randomUUID();
    const targets = Array.from({ length: 100 }, () => `reply:${'c'.repeat(40)}.${id}.${crypto.randomUUID()}`);
    const tallies = outcome(reactions.tallies({ targets }));
    await pass(1);
    const asked = server.requests.slice(3);
    for (const request of asked) {
      assert.ok(request.path.length < 8000, `${request.path.length}`);
      const inner = new URL(request.path, 'https://kit.example').searchParams.getAll('get');
      const answer = (path: string) => ({
        items: new URL(path, 'https://x').searchParams.getAll('target').map((target) => ({ target })),
      });
      request.json(
        inner.length ? { answers: inner.map((path) => ({ status: 200, body: answer(path) })) } : answer(request.path),
      );
    }
    await idle();
    assert.deepEqual(
      tallies.value?.map(({ target }) => target),
      targets,
    );
  });

  it('one that is aborted leaves the others alone; all that are aborted end the request', async () => {
    const { posts } = adapter();
    const [one, two] = [new AbortController(), new AbortController()];
    const [first, second] = [
      outcome(posts.get('main.a', { signal: one.signal })),
      outcome(posts.get('main.b', { signal: two.signal })),
    ];
    await pass(1);
    const request = await server.request(0);
    one.abort();
    await idle();
    assert.equal(first.error?.name, 'AbortError');
    assert.equal(second.done, false);
    assert.equal(request.aborted(), false);
    two.abort();
    await idle();
    assert.equal(request.aborted(), true);
    assert.equal(second.error?.name, 'AbortError');
  });

  it('an aborted one is not even asked for', async () => {
    const { posts } = adapter();
    const controller = new AbortController();
    outcome(posts.get('main.a', { signal: controller.signal }));
    controller.abort();
    await pass(1);
    assert.equal(server.requests.length, 0);
  });

  it('ask for what is newest, for half a minute after a write', async () => {
    const { posts, reactions, own } = adapter();
    outcome(own.get({ capability: 'a'.repeat(43), circle: 'main' }));
    (await server.request(0)).json({});
    await idle();
    outcome(posts.get('main.a'));
    await pass(1);
    assert.equal((await server.request(1)).path, '/posts/main.a', 'a read of what is one’s own is no write');
    outcome(reactions.set(CHANGE));
    (await server.request(2)).json({ on: true });
    await idle();
    outcome(posts.list({ circle: 'main', limit: 1 }));
    await pass(1);
    assert.equal((await server.request(3)).path, '/circles/main/posts?limit=1&fresh=1');
    await pass(30_000);
    const before = server.requests.length;
    outcome(posts.get('main.b'));
    await pass(1);
    assert.equal((await server.request(before)).path, '/posts/main.b');
  });
});

describe('http: trying again', () => {
  it('what failed for now, with the same body', async () => {
    const call = outcome(adapter().reactions.set(CHANGE));
    (await server.request(0)).json(failure('unavailable'), 503);
    await pass(400);
    (await server.request(1)).json(failure('timeout'), 504);
    await pass(700);
    (await server.request(2)).json({ on: true });
    await idle();
    assert.deepEqual(call.value, { on: true });
    assert.equal(server.requests[2]?.init.body, server.requests[0]?.init.body);
  });

  it('not what would fail again', async () => {
    for (const code of ['invalid', 'conflict', 'not-found', 'forbidden', 'paused', 'read-only', 'refused']) {
      server = new FakeFetch();
      const call = outcome(adapter().reactions.set(CHANGE));
      (await server.request(0)).json(failure(code, { retryable: false, field: 'f', reason: 'r' }), 400);
      await pass(5000);
      assert.equal(call.error?.code, code);
      assert.deepEqual([call.error?.field, call.error?.reason, call.error?.retryable], ['f', 'r', false]);
      assert.equal(server.requests.length, 1);
    }
  });

  it('gives up after as many retries as it was told', async () => {
    const call = outcome(adapter({ retries: 2 }).reactions.set(CHANGE));
    for (let n = 0; n < 3; n += 1) {
      (await server.request(n)).json(failure('unavailable'), 503);
      await pass(2000);
    }
    assert.equal(call.error?.code, 'unavailable');
    assert.equal(server.requests.length, 3);
  });

  it('waits as long as the server asks, from the body or the header', async () => {
    for (const [body, headers] of [
      [failure('rate-limited', { retryAfter: 5000 }), {}],
      [failure('rate-limited'), { 'retry-after': '5' }],
      ['<html>busy</html>', { 'retry-after': '5' }],
    ] as const) {
      server = new FakeFetch();
      outcome(adapter().reactions.set(CHANGE));
      (await server.request(0)).json(body, 429, headers);
      await pass(4750);
      assert.equal(server.requests.length, 1, 'not before');
      await pass(500);
      assert.equal(server.requests.length, 2, 'then');
    }
  });

  it('does not wait for very long, but says how long it would be', async () => {
    const call = outcome(adapter().reactions.set(CHANGE));
    (await server.request(0)).json(failure('rate-limited', { retryAfter: 60_000 }), 429);
    await idle();
    assert.equal(call.error?.retryAfter, 60_000);
  });

  it('an abort ends the waiting at once', async () => {
    const controller = new AbortController();
    const call = outcome(adapter().reactions.set(CHANGE, { signal: controller.signal }));
    (await server.request(0)).json(failure('unavailable'), 503);
    await idle();
    controller.abort();
    await idle();
    assert.equal(call.error?.name, 'AbortError');
    await pass(5000);
    assert.equal(server.requests.length, 1);
  });

  it('a batch that failed is tried again as a batch', async () => {
    const { posts } = adapter();
    const calls = [outcome(posts.get('main.a')), outcome(posts.get('main.b'))];
    await pass(1);
    (await server.request(0)).fail(new TypeError('Failed to fetch'));
    await pass(400);
    await pass(1);
    const again = await server.request(1);
    assert.equal(again.path, server.requests[0]?.path);
    again.json({ answers: [1, 2].map((body) => ({ status: 200, body })) });
    await idle();
    assert.ok(calls.every(({ value }) => value !== undefined));
  });
});

describe('http: no answer, or a strange one', () => {
  it('timeout', async () => {
    const call = outcome(adapter({ timeoutMs: 1000, retries: 1 }).reactions.set(CHANGE));
    await pass(1000);
    assert.equal((await server.request(0)).aborted(), true);
    await pass(1500);
    assert.equal(call.error?.code, 'timeout');
    assert.equal(call.error?.retryable, true);
    assert.equal(server.requests.length, 2);
  });

  it('a body that never ends is a timeout, too', async () => {
    const call = outcome(adapter({ timeoutMs: 1000, retries: 0 }).reactions.set(CHANGE));
    (await server.request(0)).stream().send('{"on":');
    await pass(1500);
    assert.equal(call.error?.code, 'timeout');
  });

  it('offline, and it does not insist', async () => {
    Object.defineProperty(globalThis.navigator, 'onLine', { configurable: true, value: false });
    try {
      const call = outcome(adapter().reactions.set(CHANGE));
      (await server.request(0)).fail(new TypeError('Failed to fetch'));
      await pass(5000);
      assert.equal(call.error?.code, 'offline');
      assert.equal(server.requests.length, 1);
    } finally {
      Reflect.deleteProperty(globalThis.navigator, 'onLine');
    }
  });

  it('a server that can not be reached is unavailable', async () => {
    const call = outcome(adapter({ retries: 0 }).reactions.set(CHANGE));
    (await server.request(0)).fail(new TypeError('Failed to fetch'));
    await idle();
    assert.equal(call.error?.code, 'unavailable');
  });

  it('what is no Kindred answer is unavailable', async () => {
    for (const [body, status] of [
      ['<html>502</html>', 502],
      ['<html>welcome to the hotel</html>', 200],
      ['{"error":{"code":"constructor","message":"x"}}', 400],
      ['{"error":"no"}', 500],
      ['', 200],
    ] as const) {
      server = new FakeFetch();
      const call = outcome(adapter({ retries: 0 }).reactions.set(CHANGE));
      (await server.request(0)).respond(new Response(body, { status }));
      await idle();
      assert.equal(call.error?.code, 'unavailable', `${status} ${body}`);
    }
  });

  it('dispose ends what is under way and what comes after', async () => {
    const made = adapter();
    const calls = [outcome(made.posts.get('main.a')), outcome(made.reactions.set(CHANGE))];
    await pass(1);
    await made.dispose();
    await until(() => calls.every(({ done }) => done), 'both calls end');
    for (const { error } of calls) assert.equal(error?.code, 'unavailable');
    for (const { aborted } of server.requests) assert.equal(aborted(), true);
    const after = outcome(made.posts.get('main.b'));
    await idle();
    assert.equal(after.error?.code, 'unavailable');
  });
});
