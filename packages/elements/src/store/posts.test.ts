import { memoryAdapter } from '@kindred/adapters/memory';
import { type Adapter, AdapterError, type LiveHandler, type Post } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { createStore, type CommunityStore } from '../internal/community-store.js';

import { PostList } from './posts.js';

const CIRCLE = 'night-shift';
const [MINUTE, DAY] = [60_000, 86_400_000];
/** Some hours ago: of these the minute is told. */
const LATELY = Date.now() - (Date.now() % MINUTE) - 500 * MINUTE;

const post = (number: number, over: Partial<Post> = {}): Post => ({
  id: `${CIRCLE}.00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  circle: CIRCLE,
  author: { name: 'Quiet Meadow' },
  createdAt: LATELY + number * MINUTE,
  text: `post ${number}`,
  topics: [],
  contentNotes: [],
  replies: 'welcome',
  replyCount: 0,
  resources: false,
  example: false,
  ...over,
});

interface Bench {
  store: CommunityStore;
  /** What is there, newest first. */
  there: Post[];
  live?: LiveHandler;
  asked: number;
  signals: AbortSignal[];
  fail?: AdapterError;
  /** Holds answers back until it resolves. */
  slow?: Promise<void>;
}

/** A backend whose whole state is an array, so that a test says what is there and what is told. */
function bench(...numbers: number[]): Bench {
  const own: Bench = {
    there: numbers.map((number) => post(number)),
    asked: 0,
    signals: [],
    store: undefined as never,
  };
  const adapter: Adapter = {
    name: 'bench',
    contract: 1,
    posts: {
      list: async ({ cursor, limit = 20, topic }, { signal } = {}) => {
        own.asked += 1;
        if (signal) own.signals.push(signal);
        const all = own.there.filter(({ topics }) => !topic || topics.includes(topic));
        const from = cursor ? all.findIndex(({ createdAt }) => createdAt < Number(cursor)) : 0;
        const items = from < 0 ? [] : all.slice(from, from + limit);
        const next = from + limit < all.length ? String(items.at(-1)!.createdAt) : null;
        await own.slow;
        signal?.throwIfAborted();
        if (own.fail) throw own.fail;
        return { items, next };
      },
      get: () => Promise.reject(new AdapterError('not-found', 'No.')),
      create: () => Promise.reject(new AdapterError('unsupported', 'No.')),
    },
    live: {
      subscribe: (_query, handler, { signal }) => {
        own.live = handler;
        signal.addEventListener('abort', () => (own.live = undefined));
      },
    },
  };
  own.store = createStore({ adapter, endpoint: 'bench', community: 'main' });
  return own;
}

const texts = (posts: readonly Post[]): number[] => posts.map(({ createdAt }) => (createdAt - LATELY) / MINUTE);

describe('PostList', () => {
  const ends: (() => void)[] = [];
  const opened = async (from: Bench, place = {}): Promise<PostList> => {
    const list = PostList.of(from.store, { circle: CIRCLE, pageSize: 2, ...place });
    ends.push(list.subscribe(() => undefined));
    await until(() => list.status === 'ready' || list.status === 'failed');
    return list;
  };
  afterEach(() => ends.splice(0).forEach((end) => end()));

  it('holds what the stream said against a page that is older, as from a shared cache', async () => {
    const own = bench(3, 2, 1);
    let answer = (): void => {};
    own.slow = new Promise((resolve) => (answer = resolve));
    const list = PostList.of(own.store, { circle: CIRCLE });
    const leave = list.subscribe(() => undefined);
    await until(() => own.asked === 1);
    own.live!.event({ type: 'post', post: post(4) });
    own.live!.event({ type: 'post', post: post(2, { text: 'changed' }) });
    own.live!.event({ type: 'gone', id: post(1).id });
    answer();
    await until(() => list.arrivals.length > 0);
    expect(list.items.map(({ text }) => text)).to.deep.equal(['post 3', 'changed']);
    expect(list.arrivals.map(({ text }) => text)).to.deep.equal(['post 4']);
    leave();
  });

  it('reads page by page to the end', async () => {
    const list = await opened(bench(5, 4, 3, 2, 1));
    expect(texts(list.items)).to.deep.equal([5, 4]);
    expect(list.hasMore).to.equal(true);
    expect((await list.more())?.text).to.equal('post 3');
    await list.more();
    expect(texts(list.items)).to.deep.equal([5, 4, 3, 2, 1]);
    expect(list.hasMore).to.equal(false);
    expect(await list.more()).to.equal(undefined);
  });

  it('asks once, however many look', async () => {
    const from = bench(2, 1);
    const [one, two] = await Promise.all([opened(from), opened(from)]);
    expect(one).to.equal(two);
    expect(from.asked).to.equal(1);
    expect(await opened(from, { topic: 'sleep' })).not.to.equal(one);
  });

  it('lets what is new wait, and puts it above when asked', async () => {
    const from = bench(2, 1);
    const list = await opened(from);
    from.live!.event({ type: 'post', post: post(3) });
    from.live!.event({ type: 'post', post: post(4) });
    expect(texts(list.items)).to.deep.equal([2, 1]);
    expect(texts(list.arrivals)).to.deep.equal([4, 3]);
    expect(list.show(new Set([post(3).id]))?.text).to.equal('post 3');
    expect(texts(list.items)).to.deep.equal([3, 2, 1]);
    expect(list.show()?.text).to.equal('post 4');
    expect(texts(list.items)).to.deep.equal([4, 3, 2, 1]);
    expect(list.arrivals).to.deep.equal([]);
  });

  it('shows the very first one at once', async () => {
    const from = bench();
    const list = await opened(from);
    from.live!.event({ type: 'post', post: post(1) });
    expect(texts(list.items)).to.deep.equal([1]);
  });

  it('changes in place, also what still waits, and never counts a change as new', async () => {
    const from = bench(4, 3, 2, 1);
    const list = await opened(from);
    from.live!.event({ type: 'post', post: post(5) });
    from.live!.event({ type: 'post', post: post(3, { text: 'changed' }) });
    from.live!.event({ type: 'post', post: post(5, { text: 'changed too' }) });
    // One that the next page has yet to bring.
    from.live!.event({ type: 'post', post: post(1, { replyCount: 1 }) });
    expect(list.items.map(({ text }) => text)).to.deep.equal(['post 4', 'changed']);
    expect(list.arrivals.map(({ text }) => text)).to.deep.equal(['changed too']);
  });

  it('takes the words of what is gone at once and its place when that is cleared, even while a page is on its way', async () => {
    const from = bench(4, 3, 2, 1);
    const list = await opened(from);
    from.live!.event({ type: 'gone', id: post(3).id });
    expect(list.items.map(({ text, gone }) => [text, gone])).to.deep.equal([
      ['post 4', undefined],
      ['', true],
    ]);
    const more = list.more();
    from.live!.event({ type: 'gone', id: post(2).id });
    await more;
    expect(texts(list.items)).to.deep.equal([4, 3, 1]);
    list.clear(new Set([post(3).id, post(4).id]));
    expect(texts(list.items)).to.deep.equal([4, 1]);
  });

  it('gives its words back to what returns, and no place to whoever comes later', async () => {
    const from = bench(2, 1);
    const list = await opened(from);
    from.live!.event({ type: 'gone', id: post(1).id });
    from.live!.event({ type: 'post', post: post(1) });
    expect(list.items.map(({ text, gone }) => [text, gone])).to.deep.equal([
      ['post 2', undefined],
      ['post 1', undefined],
    ]);
    from.live!.event({ type: 'gone', id: post(1).id });
    ends.splice(0).forEach((end) => end());
    expect(texts(list.items)).to.deep.equal([2]);
  });

  it('keeps who is new here, which only the lane of those who wait says', async () => {
    const from = bench(2, 1);
    from.there[1] = post(1, { newHere: true });
    const list = await opened(from, { order: 'unheard' });
    from.live!.event({ type: 'post', post: post(1, { replyCount: 1 }) });
    expect(list.items[1]).to.include({ newHere: true, replyCount: 1 });
  });

  it('shows nothing twice when posts arrive between two pages', async () => {
    const from = bench(3, 2, 1);
    const list = await opened(from);
    from.live!.event({ type: 'post', post: post(1, { createdAt: LATELY + 150_000 }) });
    await list.more();
    expect(new Set(list.items.map(({ id }) => id)).size).to.equal(list.items.length);
  });

  it('compares with what is there after a gap', async () => {
    const from = bench(4, 3, 2, 1);
    const list = await opened(from, { pageSize: 3 });
    await list.more();
    from.there = [post(5), post(4, { text: 'changed' }), post(2), post(1)];
    from.live!.event({ type: 'resync' });
    await until(() => list.arrivals.length === 1);
    expect(list.items.map(({ text, gone }) => (gone ? 'gone' : text))).to.deep.equal([
      'changed',
      'gone',
      'post 2',
      'post 1',
    ]);
    expect(texts(list.arrivals)).to.deep.equal([5]);
  });

  it('takes nothing for gone or new because only its day is told by now', async () => {
    const day = LATELY - (LATELY % DAY) - 3 * DAY;
    const middle = { createdAt: day + DAY / 2 };
    const from = bench();
    // Read when each still had its minute, all of them late that day.
    from.there = [4, 3, 2, 1].map((hour) => post(hour, { createdAt: day + 19 * 60 * MINUTE + hour * 60 * MINUTE }));
    const list = await opened(from, { pageSize: 3 });
    const shown = list.items.map(({ id }) => id);
    // The order of that day is another now, and so the first page ends with what was never read.
    from.there = [2, 4, 1, 3].map((hour) => post(hour, middle));
    from.live!.event({ type: 'resync' });
    await until(() => from.asked === 2);
    from.live!.event({ type: 'post', post: post(9, middle) });
    from.live!.event({ type: 'post', post: post(4, { ...middle, text: 'changed' }) });
    await until(() => list.items.some(({ text }) => text === 'changed'));
    expect(list.items.map(({ id, gone }) => [id, gone])).to.deep.equal(shown.map((id) => [id, undefined]));
    expect(list.arrivals.map(({ id }) => id)).not.to.include(post(9).id);
  });

  it('starts afresh where shown and new no longer touch, but only when asked', async () => {
    const from = bench(2, 1);
    const list = await opened(from);
    from.there = [9, 8, 7, 6, 2, 1].map((number) => post(number));
    from.live!.event({ type: 'resync' });
    await until(() => list.arrivals.length === 2);
    expect(texts(list.items)).to.deep.equal([2, 1]);
    list.show();
    expect(texts(list.items)).to.deep.equal([9, 8]);
    await list.more();
    expect(texts(list.items)).to.deep.equal([9, 8, 7, 6]);
  });

  it('catches up after "more" where both were wanted at once', async () => {
    const from = bench(4, 3, 2, 1);
    const list = await opened(from);
    from.there.unshift(post(5));
    const more = list.more();
    from.live!.event({ type: 'resync' });
    await more;
    await until(() => texts(list.arrivals).join() === '5');
    expect(texts(list.items)).to.deep.equal([4, 3, 2, 1]);
  });

  it('says what went wrong, and goes on from there', async () => {
    const from = bench(3, 2, 1);
    from.fail = new AdapterError('unavailable', 'Down.');
    const list = await opened(from);
    expect(list.status).to.equal('failed');
    expect(list.error).to.equal(from.fail);
    from.fail = undefined;
    await list.retry();
    expect(texts(list.items)).to.deep.equal([3, 2]);
    from.fail = new AdapterError('offline', 'Off.');
    expect(await list.more()).to.equal(undefined);
    expect(texts(list.items)).to.deep.equal([3, 2]);
    from.fail = undefined;
    await list.retry();
    expect(texts(list.items)).to.deep.equal([3, 2, 1]);
    expect(list.error).to.equal(undefined);
  });

  it('aborts what nobody waits for, and reads again for whoever comes back', async () => {
    const from = bench(2, 1);
    let go = (): void => undefined;
    from.slow = new Promise((resolve) => (go = resolve));
    const list = PostList.of(from.store, { circle: CIRCLE, pageSize: 2 });
    const leave = list.subscribe(() => undefined);
    await until(() => from.signals.length === 1);
    leave();
    expect(from.signals[0]!.aborted).to.equal(true);
    expect(from.live).to.equal(undefined);
    go();
    expect((await opened(from)).items).to.have.length(2);
    // Seen before: shown at once, compared quietly.
    ends.splice(0).forEach((end) => end());
    from.there.unshift(post(3));
    ends.push(list.subscribe(() => undefined));
    expect(texts(list.items)).to.deep.equal([2, 1]);
    await until(() => texts(list.arrivals).join() === '3');
  });

  it('agrees with a true backend while posts come and go', async () => {
    const backend = memoryAdapter({ circles: [{ id: CIRCLE }], policy: { moderation: 'post' } });
    const store = createStore({ adapter: backend, endpoint: 'true', community: 'main' });
    const list = PostList.of(store, { circle: CIRCLE, pageSize: 2 });
    ends.push(list.subscribe(() => undefined));
    await until(() => list.status === 'ready');
    const key = (): string =>
      btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .slice(0, 43);
    for (const text of ['one', 'two', 'three']) {
      await backend.posts!.create({
        idempotencyKey: crypto.randomUUID(),
        capabilityHash: key(),
        threadKey: key(),
        circle: CIRCLE,
        thread: crypto.randomUUID(),
        text,
      });
    }
    await until(() => list.arrivals.length === 2);
    list.show();
    expect(list.items.map(({ text }) => text)).to.deep.equal(['three', 'two', 'one']);
  });
});
