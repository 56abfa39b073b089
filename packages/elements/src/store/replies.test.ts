import { type Adapter, AdapterError, type LiveHandler, type Reply } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { createStore, type CommunityStore } from '../internal/community-store.js';

import { ReplyList } from './replies.js';

const POST = 'night-shift.00000000-0000-4000-8000-000000000000';

const reply = (number: number, over: Partial<Reply> = {}): Reply => ({
  id: `${POST}.00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  post: POST,
  author: { name: 'Quiet Meadow' },
  createdAt: number * 60_000,
  byAuthor: false,
  text: `reply ${number}`,
  contentNotes: [],
  resources: false,
  example: false,
  ...over,
});

interface Bench {
  store: CommunityStore;
  /** What is there, oldest first. */
  there: Reply[];
  live?: LiveHandler;
  asked: number;
  signals: AbortSignal[];
  fail?: AdapterError;
  /** Holds answers back until it resolves. */
  slow?: Promise<void>;
}

/** A backend whose whole state is an array; a page has two. */
function bench(...numbers: number[]): Bench {
  const own: Bench = { there: numbers.map((n) => reply(n)), asked: 0, signals: [], store: undefined as never };
  const adapter: Adapter = {
    name: 'bench',
    contract: 1,
    replies: {
      list: async ({ cursor }, { signal } = {}) => {
        own.asked += 1;
        if (signal) own.signals.push(signal);
        const from = cursor ? own.there.findIndex(({ createdAt }) => createdAt > Number(cursor)) : 0;
        const items = from < 0 ? [] : own.there.slice(from, from + 2);
        const next = from >= 0 && from + 2 < own.there.length ? String(items.at(-1)!.createdAt) : null;
        await own.slow;
        signal?.throwIfAborted();
        if (own.fail) throw own.fail;
        return { items, next };
      },
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

const numbers = (replies: readonly Reply[]): number[] => replies.map(({ createdAt }) => createdAt / 60_000);

describe('ReplyList', () => {
  const ends: (() => void)[] = [];
  const opened = async (from: Bench): Promise<ReplyList> => {
    const list = ReplyList.of(from.store, POST);
    ends.push(list.subscribe(() => undefined));
    await until(() => list.status === 'ready' || list.status === 'failed');
    return list;
  };
  afterEach(() => ends.splice(0).forEach((end) => end()));

  it('reads page by page to the end, asking once however many look', async () => {
    const from = bench(1, 2, 3);
    const [list, same] = await Promise.all([opened(from), opened(from)]);
    expect(list).to.equal(same);
    expect(from.asked).to.equal(1);
    expect(numbers(list.items)).to.deep.equal([1, 2]);
    expect((await list.more())?.text).to.equal('reply 3');
    expect(list.hasMore).to.equal(false);
    expect(await list.more()).to.equal(undefined);
  });

  it('lets what is new wait below, and puts it there when asked', async () => {
    const from = bench(1);
    const list = await opened(from);
    from.live!.event({ type: 'reply', reply: reply(2) });
    from.live!.event({ type: 'reply', reply: reply(3) });
    from.live!.event({ type: 'reply', reply: reply(3, { text: 'changed' }) });
    from.live!.event({ type: 'reply', reply: { ...reply(9), post: `${POST.slice(0, -1)}1` } });
    expect(numbers(list.items)).to.deep.equal([1]);
    expect(list.arrivals.map(({ text }) => text)).to.deep.equal(['reply 2', 'changed']);
    list.show(new Set([reply(3).id]));
    expect(numbers(list.items)).to.deep.equal([1, 3]);
    expect(list.show()?.text).to.equal('reply 2');
    expect(list.arrivals).to.deep.equal([]);
  });

  it('counts nothing as new that more has yet to bring', async () => {
    const from = bench(1, 2, 3);
    const list = await opened(from);
    from.there.push(reply(4));
    from.live!.event({ type: 'reply', reply: reply(4) });
    expect(list.arrivals).to.deep.equal([]);
    await list.more();
    expect(numbers(list.items)).to.deep.equal([1, 2, 3, 4]);
  });

  it('misses nothing that is told of while the first page is on its way', async () => {
    const from = bench(1);
    let go = (): void => undefined;
    from.slow = new Promise((resolve) => (go = resolve));
    const list = ReplyList.of(from.store, POST);
    ends.push(list.subscribe(() => undefined));
    await until(() => from.asked === 1);
    from.live!.event({ type: 'reply', reply: reply(2) });
    from.live!.event({ type: 'gone', id: reply(1).id });
    go();
    await until(() => list.status === 'ready');
    expect(numbers(list.items)).to.deep.equal([]);
    expect(numbers(list.arrivals)).to.deep.equal([2]);
  });

  it('changes in place, and keeps the place of what is gone while somebody looks', async () => {
    const from = bench(1, 2);
    const list = await opened(from);
    from.live!.event({ type: 'reply', reply: reply(1, { text: 'changed' }) });
    from.live!.event({ type: 'gone', id: reply(2).id });
    expect(list.items.map(({ text, gone }) => [text, gone])).to.deep.equal([
      ['changed', undefined],
      ['', true],
    ]);
    ends.splice(0).forEach((end) => end());
    expect(numbers(list.items)).to.deep.equal([1]);
  });

  it('reads as far as before after a gap', async () => {
    const from = bench(1, 2, 3);
    const list = await opened(from);
    await list.more();
    from.there = [reply(1, { text: 'changed' }), reply(3), reply(4)];
    from.live!.event({ type: 'resync' });
    await until(() => list.arrivals.length === 1);
    expect(list.items.map(({ text, gone }) => (gone ? 'gone' : text))).to.deep.equal(['changed', 'gone', 'reply 3']);
    expect(numbers(list.arrivals)).to.deep.equal([4]);
  });

  it('says what went wrong, goes on from there, and ends what nobody waits for', async () => {
    const from = bench(1, 2, 3);
    from.fail = new AdapterError('unavailable', 'Down.');
    const list = await opened(from);
    expect(list.error).to.equal(from.fail);
    from.fail = undefined;
    await list.retry();
    expect(numbers(list.items)).to.deep.equal([1, 2]);
    from.fail = new AdapterError('offline', 'Off.');
    expect(await list.more()).to.equal(undefined);
    from.fail = undefined;
    await list.retry();
    expect(numbers(list.items)).to.deep.equal([1, 2, 3]);
    from.slow = new Promise(() => undefined);
    ends.splice(0).forEach((end) => end());
    ends.push(list.subscribe(() => undefined));
    await until(() => from.signals.length === 5);
    ends.splice(0).forEach((end) => end());
    expect(from.signals.at(-1)!.aborted).to.equal(true);
    expect(from.live).to.equal(undefined);
  });
});
