import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@kindred/adapters/memory';
import { type Adapter, AdapterError, DEFAULT_POLICY, type NewPost, type Receipt } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { until } from '../../../internals/testing/until.js';
import { createStore } from '../internal/community-store.js';
import { type DeviceStore, openDeviceStore } from '../internal/device/device-store.js';

import { OwnItems } from './own-items.js';

const HOUR = 3_600_000;
const TOKEN = 'moderator';

type Create = (post: NewPost, go: () => Promise<Receipt>) => Promise<Receipt>;

/** A true backend that notes every post sent to it and can be told to misbehave. */
function recording({ moderation = 'post' }: { moderation?: 'pre' | 'post' } = {}) {
  const policy = { ...DEFAULT_POLICY, moderation };
  const backend = memoryAdapter({ policy, moderatorToken: TOKEN });
  const sent: NewPost[] = [];
  const asked: string[] = [];
  const state = { create: undefined as Create | undefined, get: undefined as AdapterError | undefined };
  const adapter: Adapter = {
    ...backend,
    posts: {
      ...backend.posts!,
      create: (post, options) => {
        sent.push(post);
        const go = (): Promise<Receipt> => backend.posts!.create(post, options);
        return state.create ? state.create(post, go) : go();
      },
    },
    own: {
      get: (query, options) => {
        asked.push(query.capability);
        return state.get ? Promise.reject(state.get) : backend.own!.get(query, options);
      },
      act: (change, options) => backend.own!.act(change, options),
    },
  };
  const live = async (): Promise<string[]> => {
    const { items } = await backend.posts!.list({ circle: await circleOf(backend) });
    return items.map(({ text }) => text).sort();
  };
  const decide = async (outcome: 'publish' | 'return', details = {}): Promise<void> => {
    const { items } = await backend.moderation!.queue({}, { token: TOKEN });
    for (const { id, revision } of items) {
      await backend.moderation!.decide(
        { item: id, revision, outcome, idempotencyKey: crypto.randomUUID(), ...details },
        { token: TOKEN },
      );
    }
  };
  return { adapter, sent, asked, live, decide, fail: state };
}

const circleOf = async ({ circles }: Adapter): Promise<string> => (await circles!.community()).defaultCircle;
const offline = (): Promise<never> => Promise.reject(new AdapterError('offline', 'No network.'));

describe('OwnItems', () => {
  let endpoint: string;
  let circle: string;
  const open: OwnItems[] = [];

  /** What a tab, or a reload, has: its own store over what the device keeps. */
  const tab = (adapter: Adapter, sharedDevice = false): OwnItems => {
    const items = OwnItems.of(createStore({ adapter, endpoint, community: 'main', sharedDevice }));
    open.push(items);
    return items;
  };
  const post = (text: string) => ({ kind: 'post', circle, text }) as const;
  const state = (items: OwnItems) => items.entries.map((entry) => entry.state).join();

  beforeEach(async () => {
    endpoint = `https://${crypto.randomUUID()}.example`;
    circle = await circleOf(recording().adapter);
  });

  afterEach(async () => {
    // Nothing of one test may still be sending in the next.
    for (const items of open.splice(0)) for (const { key } of items.entries) await items.forget(key);
  });

  it('sends once and keeps what the backend said', async () => {
    const { adapter, sent, live } = recording({ moderation: 'pre' });
    const items = tab(adapter);
    const { key } = await items.add(post('Hello'));
    await items.flush();
    await items.flush();
    expect(sent).to.have.length(1);
    expect(items.find(key)).to.include({ state: 'held', n: 0 });
    expect(items.find(key)!.author!.name).to.match(/\S+ \S+/);
    expect(items.find(key)).not.to.have.any.keys('left', 'error');
    expect(await live()).to.deep.equal([]);
  });

  it('gives each its own number, idempotency key and thread', async () => {
    const { adapter, sent } = recording();
    const items = tab(adapter);
    await Promise.all([items.add(post('a')), items.add(post('b')), items.add(post('c'))]);
    await items.flush();
    expect(items.entries.map(({ n }) => n)).to.deep.equal([2, 1, 0]);
    for (const field of ['idempotencyKey', 'thread', 'capabilityHash', 'threadKey'] as const) {
      expect(new Set(sent.map((one) => one[field])).size, field).to.equal(3);
    }
    expect(sent.map(({ text }) => text)).to.deep.equal(['a', 'b', 'c']);
  });

  describe('inside the undo window', () => {
    it('shows the backend nothing, and nothing after it was taken back', async () => {
      const { adapter, sent, asked } = recording();
      const items = tab(adapter);
      const { key } = await items.add(post('Not yet'), { undoMs: HOUR });
      await items.flush();
      expect(await items.cancel(key)).to.equal(true);
      await items.flush();
      expect(items.entries).to.deep.equal([]);
      expect([sent, asked]).to.deep.equal([[], []]);
    });

    it('sends by itself when it ends', async () => {
      const { adapter, live } = recording();
      const items = tab(adapter);
      await items.add(post('Soon'), { undoMs: 30 });
      await until(() => state(items) === 'live', 'sending');
      expect(await live()).to.deep.equal(['Soon']);
    });

    it('is still there after a reload, and can be taken back there', async () => {
      const { adapter, sent } = recording();
      const before = tab(adapter);
      await before.add(post('Not yet'), { undoMs: HOUR });
      const after = tab(adapter);
      await after.load();
      await after.flush();
      expect(state(after)).to.equal('queued');
      await after.cancel(after.entries[0]!.key);
      await until(() => before.entries.length === 0, 'the other tab');
      expect(sent).to.deep.equal([]);
    });

    it('goes out after a reload that outlasted it', async () => {
      const { adapter, sent } = recording();
      const gone = recording();
      gone.fail.create = offline;
      await tab(gone.adapter).add(post('Later'));
      await tab(gone.adapter).flush();
      const after = tab(adapter);
      await after.load();
      await until(() => state(after) === 'live', 'sending');
      expect(sent[0]!.idempotencyKey).to.equal(gone.sent[0]!.idempotencyKey);
      expect(sent[0]!.thread).to.equal(gone.sent[0]!.thread);
    });

    it('does not wait for a clock that was set back by hours', async () => {
      const { adapter } = recording();
      const items = tab(adapter);
      await items.add(post('Now'), { undoMs: HOUR });
      const { now } = Date;
      Date.now = () => now() - 5 * HOUR;
      try {
        await items.flush();
      } finally {
        Date.now = now;
      }
      expect(state(items)).to.equal('live');
    });
  });

  describe('when the backend can’t be reached', () => {
    it('keeps it with the reason and sends it when the network is back', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = offline;
      await items.add(post('Hello'));
      await items.flush();
      expect(items.entries[0]).to.deep.include({ state: 'queued' });
      expect(items.entries[0]!.error!.code).to.equal('offline');
      fail.create = undefined;
      window.dispatchEvent(new Event('online'));
      await until(() => state(items) === 'live', 'sending');
      expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(1);
    });

    it('listens for the network only while something waits', async () => {
      const { adapter, fail } = recording();
      const items = tab(adapter);
      const listening = new Set<unknown>();
      const { addEventListener: add, removeEventListener: remove } = window;
      window.addEventListener = ((type: string, listener: never) => {
        if (type === 'online') listening.add(listener);
        add.call(window, type, listener);
      }) as never;
      window.removeEventListener = ((type: string, listener: never) => {
        listening.delete(listener);
        remove.call(window, type, listener);
      }) as never;
      try {
        fail.create = offline;
        const { key } = await items.add(post('Hello'));
        await items.flush();
        expect(listening.size).to.equal(1);
        await items.cancel(key);
        expect(listening.size).to.equal(0);
      } finally {
        window.addEventListener = add;
        window.removeEventListener = remove;
      }
    });

    it('arrives once where the answer was lost', async () => {
      const { adapter, fail, live } = recording();
      const items = tab(adapter);
      fail.create = async (_, go) => {
        await go();
        throw new AdapterError('timeout', 'No answer.');
      };
      const { key } = await items.add(post('Once'));
      await items.flush();
      fail.create = undefined;
      await items.retry(key);
      expect(state(items)).to.equal('live');
      expect(await live()).to.deep.equal(['Once']);
    });

    it('lets nothing overtake what waits', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = offline;
      await items.add(post('first'));
      await items.add(post('second'));
      await items.flush();
      fail.create = undefined;
      window.dispatchEvent(new Event('online'));
      await until(() => state(items) === 'live,live', 'sending');
      expect(sent.at(-2)!.text).to.equal('first');
      expect(sent.at(-1)!.text).to.equal('second');
    });

    it('keeps the order of a conversation, and lets no other wait for it', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = (post, go) =>
        post.text === 'stuck' ? Promise.reject(new AdapterError('timeout', 'No answer.')) : go();
      fail.get = new AdapterError('timeout', 'No answer.');
      const stuck = await items.add(post('stuck'), { undoMs: 1 });
      const reply = { kind: 'reply', circle, post: `${circle}.${stuck.thread}`, text: 'below it' } as const;
      await items.add(reply, { undoMs: 1 });
      await items.add(post('elsewhere'), { undoMs: 1 });
      await until(() => items.entries[0]!.state === 'live', 'the other conversation');
      await items.flush();
      expect(sent.map(({ text }) => text)).to.deep.equal(['stuck', 'elsewhere']);
      expect(items.entries.map((entry) => entry.state)).to.deep.equal(['live', 'queued', 'queued']);
      fail.create = undefined;
      fail.get = undefined;
      window.dispatchEvent(new Event('online'));
      await until(() => state(items) === 'live,live,live', 'sending');
    });

    it('keeps to the wait the backend asked for, whatever else happens', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = () => Promise.reject(new AdapterError('rate-limited', 'Slowly.', { retryAfter: HOUR }));
      await items.add(post('a'));
      await items.flush();
      await items.add(post('b'));
      window.dispatchEvent(new Event('online'));
      await items.flush();
      expect(sent).to.have.length(1);
      expect(state(items)).to.equal('queued,queued');
    });
  });

  describe('when the backend says no', () => {
    it('fails with the reason, and what stands behind it goes on', async () => {
      const { adapter, fail, live } = recording();
      const items = tab(adapter);
      fail.create = ({ text }, go) =>
        text === 'a' ? Promise.reject(new AdapterError('refused', 'No.', { reason: 'unkind' })) : go();
      const { key } = await items.add(post('a'));
      await items.add(post('b'));
      await items.flush();
      expect(state(items)).to.equal('live,failed');
      expect(items.find(key)!.error).to.include({ code: 'refused', reason: 'unkind' });
      expect(await live()).to.deep.equal(['b']);
      fail.create = undefined;
      await items.retry(key);
      expect(state(items)).to.equal('live,live');
      expect(items.find(key)).not.to.have.property('error');
    });

    it('fails in words where there is no such port', async () => {
      const { posts: _, ...adapter } = recording().adapter;
      const items = tab(adapter);
      await items.add(post('a'));
      await items.flush();
      expect(items.entries[0]!.error!.code).to.equal('unsupported');
      expect(state(items)).to.equal('failed');
    });

    it('does not go round for ever with an adapter that breaks', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = () => Promise.reject(new TypeError('x is not a function'));
      await items.add(post('a'));
      await items.flush();
      expect(state(items)).to.equal('failed');
      expect(sent).to.have.length(1);
    });
  });

  describe('when its number is taken', () => {
    it('takes the next free one', async () => {
      const { adapter, sent } = recording();
      const store = createStore({ adapter, endpoint, community: 'main' });
      const identity = await store.identity();
      // Another device with the same secret was here before.
      for (const n of [0, 1]) {
        await adapter.posts!.create({
          idempotencyKey: crypto.randomUUID(),
          capabilityHash: await hashKey(await identity.capability(n)),
          threadKey: await identity.threadKey('elsewhere'),
          thread: crypto.randomUUID(),
          circle,
          text: `there ${n}`,
        });
      }
      sent.length = 0;
      const items = tab(adapter);
      const { key } = await items.add(post('here'));
      await items.flush();
      expect(items.find(key)).to.include({ state: 'live', n: 2 });
      expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(3);
      expect((await items.add(post('next'))).n).to.equal(3);
    });

    it('gives up after a few numbers, and starts afresh when asked to', async () => {
      const { adapter, fail, sent } = recording();
      const items = tab(adapter);
      fail.create = () => Promise.reject(new AdapterError('conflict', 'Taken.', { reason: 'capability' }));
      const { key } = await items.add(post('a'));
      await items.flush();
      expect(items.find(key)).to.include({ state: 'failed' });
      expect(items.find(key)!.error!.code).to.equal('conflict');
      expect(sent).to.have.length(9);
      fail.create = undefined;
      await items.retry(key);
      expect(state(items)).to.equal('live');
    });

    it('takes up what arrived before instead of sending it again', async () => {
      const { adapter, fail, sent, live } = recording();
      const items = tab(adapter);
      fail.create = async (_, go) => {
        await go();
        throw new AdapterError('conflict', 'This idempotency key is forgotten; the thread is taken.');
      };
      const { key } = await items.add(post('Once'));
      await items.flush();
      expect(items.find(key)).to.include({ state: 'live', n: 0 });
      expect(sent).to.have.length(1);
      expect(await live()).to.deep.equal(['Once']);
    });

    it('does not guess while it can’t find out whether it arrived', async () => {
      const { adapter, fail, live } = recording();
      const items = tab(adapter);
      fail.create = async (_, go) => {
        await go();
        throw new AdapterError('conflict', 'Taken.');
      };
      fail.get = new AdapterError('unavailable', 'Down.');
      const { key } = await items.add(post('Once'));
      await items.flush();
      expect(items.find(key)).to.include({ state: 'queued', n: 0 });
      fail.get = undefined;
      await items.retry(key);
      expect(state(items)).to.equal('live');
      expect(await live()).to.deep.equal(['Once']);
    });
  });

  describe('taken back after it may have left', () => {
    it('is deleted there as soon as the answer is in', async () => {
      const { adapter, fail, live } = recording();
      const items = tab(adapter);
      let answer!: () => void;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      fail.create = async (_, go) => {
        const receipt = await go();
        await answered;
        return receipt;
      };
      const { key } = await items.add(post('Oh'));
      await until(async () => (await live()).length === 1, 'arriving');
      expect(await items.cancel(key)).to.equal(true);
      expect(items.entries).to.deep.equal([]);
      answer();
      await until(async () => (await live()).length === 0, 'deleting');
    });

    it('is deleted there where no answer ever came', async () => {
      const { adapter, fail, live } = recording();
      const items = tab(adapter);
      fail.create = async (_, go) => {
        await go();
        throw new AdapterError('timeout', 'No answer.');
      };
      fail.get = new AdapterError('offline', 'No network.');
      const { key } = await items.add(post('Oh'));
      await items.flush();
      await items.cancel(key);
      expect(items.entries).to.deep.equal([]);
      fail.get = undefined;
      window.dispatchEvent(new Event('online'));
      await until(async () => (await live()).length === 0, 'deleting');
    });

    it('can’t be taken back once it is confirmed', async () => {
      const { adapter } = recording();
      const items = tab(adapter);
      const { key } = await items.add(post('There'));
      await items.flush();
      expect(await items.cancel(key)).to.equal(false);
      expect(state(items)).to.equal('live');
    });
  });

  describe('when the script is another than the one that kept it', () => {
    const kept = async (value: object): Promise<DeviceStore> => {
      const device = openDeviceStore(endpoint, 'main');
      await device.update('own', () => value);
      return device;
    };
    /** As it was kept before shapes had versions. */
    const first = () => ({
      next: 4,
      entries: [
        {
          key: 'a',
          n: 3,
          draft: { kind: 'post', circle, text: 'From before' },
          thread: crypto.randomUUID(),
          idempotencyKey: crypto.randomUUID(),
          createdAt: Date.now() - HOUR,
          sendAfter: Date.now() - HOUR,
          state: 'queued',
        },
      ],
    });

    it('sends what an older one left, once', async () => {
      const { adapter, sent } = recording();
      const device = await kept(first());
      const items = tab(adapter);
      await items.load();
      await items.flush();
      expect(state(items)).to.equal('live');
      expect(sent.map(({ text }) => text)).to.deep.equal(['From before']);
      expect(await device.get('own')).to.include({ v: 1, next: 4 });
    });

    it('leaves alone what a newer one keeps', async () => {
      const { adapter, sent } = recording();
      const newer = { ...first(), v: 2 };
      const device = await kept(newer);
      const items = tab(adapter);
      const error = await items.add(post('Lost?')).catch((thrown: Error) => thrown);
      expect((error as Error).message).to.contain('Reload this page');
      expect(sent).to.deep.equal([]);
      expect(await device.get('own')).to.deep.equal(newer);
    });
  });

  describe('with two tabs', () => {
    it('sends once, and both see what became of it', async () => {
      const { adapter, sent } = recording();
      const [one, two] = [tab(adapter), tab(adapter)];
      await two.load();
      await one.add(post('Hello'));
      await Promise.all([one.flush(), two.flush(), one.flush()]);
      await until(() => state(one) === 'live' && state(two) === 'live', 'both');
      expect(sent).to.have.length(1);
    });

    it('gives no number twice', async () => {
      const { adapter, live } = recording();
      const [one, two] = [tab(adapter), tab(adapter)];
      await Promise.all([0, 1, 2, 3].flatMap((n) => [one.add(post(`one ${n}`)), two.add(post(`two ${n}`))]));
      await until(() => one.entries.length === 8 && two.entries.length === 8, 'both');
      expect(new Set(one.entries.map(({ n }) => n)).size).to.equal(8);
      await Promise.all([one.flush(), two.flush()]);
      expect(await live()).to.have.length(8);
    });
  });

  it('works without a lasting store, and then forgets', async () => {
    const { adapter, live } = recording();
    const items = tab(adapter, true);
    await items.add(post('Hello'));
    await items.flush();
    expect(await live()).to.deep.equal(['Hello']);
    const after = tab(adapter, true);
    await after.load();
    expect(after.entries).to.deep.equal([]);
  });

  describe('afterwards', () => {
    it('learns how an item stands', async () => {
      const { adapter, decide } = recording({ moderation: 'pre' });
      const items = tab(adapter);
      const { key } = await items.add(post('Call me'));
      await items.flush();
      await decide('return', { reason: 'personal-details', note: 'Without the number?', mark: { start: 0, end: 4 } });
      const entry = await items.refresh(key);
      expect(entry!.state).to.equal('returned');
      expect(entry!.item).to.deep.include({ reason: 'personal-details', mark: { start: 0, end: 4 } });
    });

    it('changes nothing when asking was aborted', async () => {
      const { adapter } = recording();
      const items = tab(adapter);
      const { key } = await items.add(post('Hello'));
      await items.flush();
      const before = items.find(key);
      let thrown: unknown;
      await items.refresh(key, AbortSignal.abort()).catch((error: unknown) => (thrown = error));
      expect((thrown as Error).name).to.equal('AbortError');
      expect(items.find(key)).to.equal(before);
    });

    it('leaves nothing on the device of what was deleted', async () => {
      const { adapter, live } = recording();
      const items = tab(adapter);
      const { key } = await items.add(post('Away'));
      await items.flush();
      expect(await items.act(key, { type: 'delete' })).to.equal(undefined);
      expect(items.entries).to.deep.equal([]);
      expect(await live()).to.deep.equal([]);
      expect((await items.add(post('next'))).n).to.equal(1);
    });

    it('takes an edit whose answer was lost for done', async () => {
      const { adapter } = recording();
      const items = tab(adapter);
      const { key } = await items.add(post('Old'));
      await items.flush();
      await items.act(key, { type: 'edit', revision: 1, text: 'New' });
      const entry = await items.act(key, { type: 'edit', revision: 1, text: 'New ' });
      expect(entry!.item!.text).to.equal('New');
      let thrown: unknown;
      await items.act(key, { type: 'edit', revision: 1, text: 'Else' }).catch((error: unknown) => (thrown = error));
      expect((thrown as AdapterError).code).to.equal('conflict');
    });
  });

  describe('watching', () => {
    it('asks about each open entry once, however many watch, and stops with the last', async () => {
      const { adapter, asked, decide } = recording({ moderation: 'pre' });
      const items = tab(adapter);
      await items.add(post('a'));
      await items.add(post('b'));
      await items.flush();
      await decide('publish');
      const stops = [items.watch(0), items.watch(0)];
      await until(() => state(items) === 'live,live', 'asking');
      expect(asked).to.have.length(2);
      for (const stop of stops) stop();
      stops[0]!();
    });

    it('asks nothing after it was stopped', async () => {
      const { adapter, asked } = recording();
      const items = tab(adapter);
      await items.add(post('a'));
      await items.flush();
      items.watch(0)();
      await items.flush();
      await new Promise((resolve) => setTimeout(resolve));
      expect(asked).to.deep.equal([]);
    });

    it('takes up from the live stream that it is there', async () => {
      const { adapter, decide } = recording({ moderation: 'pre' });
      const items = tab(adapter);
      const { key } = await items.add(post('a'));
      await items.flush();
      await decide('publish');
      items.heard({ type: 'post', post: await adapter.posts!.get(items.find(key)!.id!) });
      await until(() => state(items) === 'live', 'being there');
      items.heard({ type: 'gone', id: `${circle}.${crypto.randomUUID()}` });
      expect(state(items)).to.equal('live');
    });

    it('says that an item is no longer there when the backend knows it no more', async () => {
      const { adapter, fail } = recording();
      const items = tab(adapter);
      await items.add(post('a'));
      await items.flush();
      fail.get = new AdapterError('not-found', 'Nothing there.');
      const stop = items.watch(0);
      await until(() => state(items) === 'expired', 'noticing');
      stop();
    });
  });
});
