import { httpAdapter } from '@kindred/adapters/http';
import { expect } from '@open-wc/testing';
import type { LiveEvent, LiveState, Page, Post, Story } from '@kindred/core/contract';
import { createIdentity, createSecret, hashKey } from '@kindred/core/identity';

import { resetMocks, stopMocks, useCommunity } from './mocks.js';
import type { MockCommunity } from './mocks/index.js';
import { until } from './until.js';

const ask = ({ endpoint, community }: MockCommunity, path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${endpoint}/v1/${community}${path && `/${path}`}`, { credentials: 'omit', ...init });

const send = (mock: MockCommunity, path: string, body: unknown): Promise<Response> =>
  ask(mock, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function newPost(circle = 'night-shift', text = 'Still awake') {
  const identity = createIdentity({ secret: createSecret(), endpoint: 'test', community: 'main' });
  const thread = crypto.randomUUID();
  return {
    idempotencyKey: crypto.randomUUID(),
    capabilityHash: await hashKey(await identity.capability(0)),
    threadKey: await identity.threadKey(thread),
    circle,
    thread,
    text,
  };
}

const STORY = { title: 'Nights', hard: 'Sleep', tried: 'Walking', helped: 'A lamp', now: 'Better' };

describe('mockCommunity', () => {
  afterEach(resetMocks);
  after(stopMocks);

  it('is empty without seeds, and names itself', async () => {
    const mock = await useCommunity();
    const page = (await (await ask(mock, 'circles/night-shift/posts')).json()) as Page<Post>;
    expect(page).to.deep.equal({ items: [], next: null });
    const about = await ask(mock, '');
    expect(about.headers.get('kindred-contract')).to.equal('1');
    expect(await about.json()).to.include({ id: 'main', defaultCircle: 'night-shift' });
  });

  it('holds what it is given, newest first, the same people each time', async () => {
    const posts = ['One', { text: 'Two', answers: ['With you', 'Me too'], topics: ['sleep'] }];
    const read = async () => {
      const mock = await useCommunity({ posts, stories: [STORY] });
      const page = (await (await ask(mock, 'circles/night-shift/posts')).json()) as Page<Post>;
      const stories = (await (await ask(mock, 'circles/night-shift/stories')).json()) as Page<Story>;
      await resetMocks();
      return { posts: page.items, stories: stories.items };
    };
    const first = await read();
    expect(first.posts.map(({ text }) => text)).to.deep.equal(['One', 'Two']);
    expect(first.posts[1]).to.deep.include({ replyCount: 2, topics: ['sleep'] });
    expect(first.posts[0]!.createdAt).to.be.above(first.posts[1]!.createdAt);
    expect(first.stories[0]).to.include(STORY);
    expect((await read()).posts.map(({ author }) => author)).to.deep.equal(first.posts.map(({ author }) => author));
  });

  it('takes a post, holds it under pre-moderation, and lets a moderator decide', async () => {
    const mock = await useCommunity({ policy: { moderation: 'pre' } });
    const answer = await send(mock, 'circles/night-shift/posts', await newPost());
    const { id, state } = (await answer.json()) as { id: string; state: string };
    expect(state).to.equal('held');
    expect((await ask(mock, `posts/${id}`)).status).to.equal(404);
    expect(await mock.decide(id, 'publish')).to.include({ state: 'live' });
    expect((await ask(mock, `posts/${id}`)).status).to.equal(200);
    expect(mock.requests[0]).to.deep.include({ method: 'POST', path: 'circles/night-shift/posts' });
  });

  it('refuses what a server would refuse', async () => {
    const mock = await useCommunity();
    const post = await newPost();
    expect((await send(mock, 'circles/other/posts', post)).status).to.equal(400);
    expect((await send(mock, 'circles/night-shift/posts', { ...post, name: 'Me' })).status).to.equal(400);
    expect((await ask(mock, 'circles/nowhere/posts')).status).to.equal(404);
    expect((await ask(mock, 'moderation/queue')).status).to.equal(403);
  });

  it('fails as told, as often as told', async () => {
    const mock = await useCommunity({
      fail: { 'posts.list': { code: 'rate-limited', retryAfter: 60_000, times: 1 }, 'circles.get': 'offline' },
    });
    const limited = await ask(mock, 'circles/night-shift/posts');
    expect(limited.status).to.equal(429);
    expect(limited.headers.get('retry-after')).to.equal('60');
    expect(await limited.json()).to.have.nested.property('error.retryAfter', 60_000);
    expect((await ask(mock, 'circles/night-shift/posts')).status).to.equal(200);
    expect(await ask(mock, 'circles/night-shift').catch((error: Error) => error.name)).to.equal('TypeError');
    mock.fail('circles.get', undefined);
    expect((await ask(mock, 'circles/night-shift')).status).to.equal(200);
  });

  it('lacks ports', async () => {
    const mock = await useCommunity({ missing: ['reactions'] });
    const answer = await ask(mock, 'tallies?target=post:a');
    expect(answer.status).to.equal(501);
    expect(await answer.json()).to.have.nested.property('error.code', 'unsupported');
  });

  it('keeps waiting until it is let go', async () => {
    const mock = await useCommunity({ pending: ['posts.list'] });
    let answered = false;
    const list = ask(mock, 'circles/night-shift/posts').finally(() => (answered = true));
    await ask(mock, 'circles/night-shift');
    expect(answered).to.equal(false);
    mock.pend('none');
    expect((await list).status).to.equal(200);
  });

  it('answers a batch', async () => {
    const mock = await useCommunity({ posts: ['One'], fail: { 'stories.list': 'unavailable' } });
    const path = `batch?get=${encodeURIComponent('circles/night-shift/posts?limit=5')}&get=circles%2Fnight-shift%2Fstories`;
    const { answers } = (await (await ask(mock, path)).json()) as { answers: { status: number; body: Page<Post> }[] };
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 503]);
    expect(answers[0]!.body.items[0]!.text).to.equal('One');
  });

  it('tells what happens, live, and again to who comes back', async () => {
    const mock = await useCommunity();
    let seen = '';
    let lastId: string | undefined;
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        const { body } = await ask(mock, 'live?circle=night-shift', {
          signal: stop.signal,
          headers: lastId ? { 'last-event-id': lastId } : {},
        });
        const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          seen += part.value;
          lastId = [...seen.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? lastId;
        }
      }
    };
    const listening = listen().catch(() => undefined);
    await until(() => mock.liveReaders === 1, 'the live connection');
    await mock.post('First light');
    await until(() => seen.includes('First light'), 'the first event');
    await until(() => mock.liveReaders === 1, 'the live connection');
    await mock.post('Second light');
    await until(() => seen.includes('Second light'), 'the second event');
    expect(seen.match(/First light/g)).to.have.length(1);
    stop.abort();
    await listening;
  });

  it('speaks the language of the http adapter', async () => {
    const mock = await useCommunity({
      posts: ['One'],
      stories: [STORY],
      fail: { 'circles.get': { code: 'refused', reason: 'r' } },
    });
    const adapter = httpAdapter({ endpoint: mock.endpoint });
    const stop = new AbortController();
    const events: LiveEvent[] = [];
    const states: LiveState[] = [];
    const { signal } = stop;
    adapter.live!.subscribe(
      { circle: 'night-shift' },
      { event: (event) => events.push(event), state: (state) => states.push(state) },
      { signal },
    );
    await until(() => mock.liveReaders === 1, 'the live connection');
    // Begun together, they travel as one batch.
    const [posts, stories, error] = await Promise.all([
      adapter.posts!.list({ circle: 'night-shift' }),
      adapter.stories!.list({ circle: 'night-shift' }),
      adapter.circles!.get('night-shift').catch((problem: unknown) => problem),
    ]);
    expect([posts.items[0]!.text, stories.items[0]!.title]).to.deep.equal(['One', 'Nights']);
    expect(error).to.include({ name: 'AdapterError', code: 'refused', reason: 'r' });
    expect(mock.requests.filter(({ path }) => path.startsWith('batch'))).to.have.length(1);
    const { id, state } = await adapter.posts!.create(await newPost());
    expect(state).to.equal('live');
    await until(() => events.some((event) => event.type === 'post' && event.post.id === id), 'the event');
    stop.abort();
    await adapter.dispose?.();
  });
});
