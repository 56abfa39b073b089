import { expect } from '@open-wc/testing';
import { AdapterError, type NewPost, type PassKind } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';

import { type CommunityStore, createStore } from '../../internal/community-store.js';
import { checkInsOf } from '../check-ins-of.js';
import { OwnItems } from '../own-items.js';

import { gate, type GateOptions, type Key, makeKey } from './testing.js';

const HOUR = 3_600_000;

type Pass = Extract<NonNullable<NewPost['admission']>, { pass: string }>;
interface Kept {
  passes: { token: string; kind: PassKind; for?: string }[];
  asked: Record<string, unknown>;
  drip?: unknown;
}

describe('what a write has to bring along', () => {
  let keys: Record<PassKind, Key>;
  let endpoint: string;
  const open: OwnItems[] = [];

  before(async () => {
    keys = { drip: await makeKey('drip'), earned: await makeKey('earned') };
  });
  beforeEach(() => {
    endpoint = `https://${crypto.randomUUID()}.example`;
  });
  afterEach(async () => {
    // Nothing of one test may still be sending in the next.
    for (const items of open.splice(0)) for (const { key } of items.entries) await items.forget(key);
  });

  const post = (text: string) => ({ kind: 'post', circle: 'main', text }) as const;
  const state = (items: OwnItems) => items.entries.map((entry) => entry.state).join();

  /** A page over a backend with a gate; others of the same device with `tab`. */
  function page(options: GateOptions = {}) {
    const backend = gate({ keys, ...options });
    const tab = (): { store: CommunityStore; items: OwnItems } => {
      const store = createStore({ adapter: backend.adapter, endpoint, community: 'main' });
      const items = OwnItems.of(store);
      open.push(items);
      return { store, items };
    };
    const { store, items } = tab();
    const kept = async (): Promise<Kept> =>
      (await (await store.device()).get<Kept>('passes')) ?? { passes: [], asked: {} };
    const count = (call: string): number => backend.seen.calls.filter((one) => one === call).length;
    const passes = (): string[] => backend.seen.carried.map((carried) => (carried as Pass).pass);
    const send = async (text: string): Promise<string> => {
      const { key } = await items.add(post(text));
      await items.flush();
      return key;
    };
    return { ...backend, store, items, tab, kept, count, passes, send };
  }

  describe('where nothing is asked for', () => {
    it('is nothing, and nothing is asked', async () => {
      const { seen, items, send } = page({ abuse: 'off' });
      await send('Hello');
      expect(state(items)).to.equal('held');
      expect(seen.calls).to.deep.equal(['create']);
      expect(seen.carried).to.deep.equal([undefined]);
    });

    it('is got where it is asked for since the page was opened', async () => {
      const { seen, items, send } = page({ abuse: 'off' });
      await send('Before');
      seen.abuse = 'work';
      await send('After');
      expect(state(items)).to.equal('held,held');
      seen.abuse = 'passes';
      await send('Later');
      expect(state(items)).to.equal('held,held,held');
      expect(Object.keys(seen.carried.at(-1)!)).to.deep.equal(['pass', 'blinded']);
    });
  });

  describe('as a proof of work', () => {
    it('is solved while it can still be taken back, and sent with the post', async () => {
      const { seen, items, count } = page();
      await items.add(post('Soon'), { undoMs: 300 });
      await until(() => count('challenge') === 1, 'the task');
      expect(count('create')).to.equal(0);
      await until(() => state(items) === 'held', 'the post');
      expect(count('challenge')).to.equal(1);
      expect(Object.keys(seen.carried[0]!)).to.deep.equal(['proof']);
    });

    it('is given up with what was taken back', async () => {
      const { seen, items, count } = page({ tries: 1_000_000 });
      const { key } = await items.add(post('Not yet'), { undoMs: HOUR });
      await until(() => count('challenge') === 1, 'the task');
      expect(await items.cancel(key)).to.equal(true);
      expect(items.entries).to.deep.equal([]);
      await items.flush();
      expect(seen.calls).to.not.include('create');
    });

    it('does not keep anybody from taking back what is due', async () => {
      const { seen, items, count } = page({ tries: 1_000_000 });
      const { key } = await items.add(post('Sent too soon'));
      await until(() => count('challenge') === 1, 'the task');
      await items.cancel(key);
      await items.flush();
      expect(items.entries).to.deep.equal([]);
      expect(seen.calls).to.not.include('create');
    });

    it('is another where the first was not taken, a few times, and then it is said', async () => {
      const { adapter, seen, items } = page();
      const { create } = adapter.posts!;
      let refusals = 2;
      adapter.posts!.create = async (input, options) => {
        if (refusals-- > 0) throw new AdapterError('unpaid', 'Too old.', { reason: 'expired' });
        return create(input, options);
      };
      await items.add(post('Hello'));
      await items.flush();
      expect(state(items)).to.equal('held');
      refusals = Infinity;
      await items.add(post('Again'));
      await items.flush();
      expect(items.entries[0]).to.deep.include({ state: 'failed' });
      expect(items.entries[0]!.error!.code).to.equal('unpaid');
      expect(seen.calls.filter((call) => call === 'challenge').length).to.equal(6);
      refusals = 0;
      await items.retry(items.entries[0]!.key);
      expect(state(items)).to.equal('held,held');
    });

    it('is said to take long where it does, and goes on', async () => {
      const { seen, items, count } = page();
      let go!: () => void;
      seen.solving = new Promise<void>((resolve) => (go = resolve));
      const { setTimeout: real } = globalThis;
      globalThis.setTimeout = ((work: () => void, ms = 0) => real(work, ms === 8_000 ? 0 : ms)) as typeof setTimeout;
      try {
        await items.add(post('Hello'));
        await until(() => items.entries[0]?.error?.reason === 'slow-device', 'the word');
      } finally {
        globalThis.setTimeout = real;
      }
      expect(count('create')).to.equal(0);
      go();
      await until(() => state(items) === 'held', 'the post');
      expect(items.entries[0]).to.not.have.property('error');
    });

    it('comes with a check-in that is added to the circle’s mood', async () => {
      for (const abuse of ['work', 'passes'] as const) {
        const { store, seen } = page({ abuse });
        const checkIns = checkInsOf(store);
        await checkIns.keep({ at: 1, value: { scale: 'mood', mood: 2 } });
        await checkIns.share(1, 'main');
        expect(checkIns.find(1)?.shared?.state).to.equal('counted');
        expect(Object.keys(seen.carried[0]!)).to.deep.equal(['proof']);
        endpoint += 'x';
      }
    });

    it('waits, with everything else, while the network is away', async () => {
      const { adapter, seen, items } = page();
      const { challenge } = adapter.admission!;
      adapter.admission!.challenge = () => Promise.reject(new AdapterError('offline', 'No network.'));
      await items.add(post('Hello'));
      await items.flush();
      expect(items.entries[0]).to.include({ state: 'queued' });
      expect(items.entries[0]!.error!.code).to.equal('offline');
      expect(items.entries[0]!.left).to.not.equal(true);
      expect(seen.calls).to.not.include('create');
      adapter.admission!.challenge = challenge;
      dispatchEvent(new Event('online'));
      await until(() => state(items) === 'held', 'the post');
    });
  });

  describe('as a pass', () => {
    it('is got against a proof while it can still be taken back, and shown once', async () => {
      const { seen, items, kept, count } = page({ abuse: 'passes' });
      const { key } = await items.add(post('Soon'), { undoMs: 400 });
      await until(async () => (await kept()).passes.some((pass) => pass.for === key), 'the pass');
      expect((await kept()).passes[0]).to.include({ kind: 'drip', for: key });
      expect(count('create')).to.equal(0);
      await until(() => state(items) === 'held', 'the post');
      expect(Object.keys(seen.carried[0]!)).to.deep.equal(['pass', 'blinded']);
      await until(async () => (await kept()).passes.length === 0, 'the empty wallet');
      expect(Object.keys((await kept()).asked)).to.deep.equal([key]);
    });

    it('comes back for what was let through, and is the first to be spent then', async () => {
      const { seen, items, kept, count, decide, passes, send } = page({ abuse: 'passes' });
      const key = await send('First');
      await decide('publish');
      await items.refresh(key);
      await send('Second');
      expect(count('drip')).to.equal(1);
      expect(passes()[1]).to.not.equal(passes()[0]);
      expect(seen.spent.has(passes()[1]!)).to.equal(true);
      expect(Object.keys((await kept()).asked)).to.have.length(1);
    });

    it('does not come back for what was refused', async () => {
      const { items, kept, count, decide, send } = page({ abuse: 'passes' });
      const key = await send('First');
      await decide('remove');
      await items.refresh(key);
      await send('Second');
      expect(count('drip')).to.equal(2);
      expect((await kept()).passes).to.deep.equal([]);
    });

    it('comes back too where what earned it is deleted before the next is written', async () => {
      const { items, kept, decide, send } = page({ abuse: 'passes' });
      const key = await send('First');
      await decide('publish');
      await items.refresh(key);
      await items.act(key, { type: 'delete' });
      expect(items.entries).to.deep.equal([]);
      expect((await kept()).passes.map(({ kind }) => kind)).to.deep.equal(['earned']);
    });

    it('stays the same for one post, however often it is sent', async () => {
      const { adapter, items, kept, count, send, passes } = page({ abuse: 'passes' });
      const { create } = adapter.posts!;
      const shown: string[] = [];
      const failures = ['timeout', 'unavailable', 'refused'] as const;
      adapter.posts!.create = async (input, options) => {
        shown.push((input.admission as Pass).pass);
        const failure = failures[shown.length - 1];
        if (failure) throw new AdapterError(failure, 'Not now.');
        return create(input, options);
      };
      const key = await send('Hello');
      await items.retry(key);
      await items.retry(key);
      expect(items.entries[0]!.state).to.equal('failed');
      await items.retry(key);
      expect(state(items)).to.equal('held');
      expect(shown).to.have.length(4);
      expect(new Set(shown)).to.deep.equal(new Set(passes()));
      expect(count('drip')).to.equal(1);
      expect((await kept()).passes).to.deep.equal([]);
    });

    it('is not lost with an answer that was', async () => {
      const { adapter, seen, items, kept, count, send } = page({ abuse: 'passes' });
      seen.lose = async () => {
        seen.lose = undefined;
        throw new AdapterError('timeout', 'No answer.');
      };
      // The answer to the drip: asked for again, it is the same pass.
      await send('Hello');
      expect(state(items)).to.equal('held');
      expect(count('drip')).to.equal(2);
      expect(seen.spent.size, 'one proof, one pass').to.equal(2);
      // The answer to the post.
      const { create } = adapter.posts!;
      let answers = 0;
      adapter.posts!.create = async (input, options) => {
        const answer = await create(input, options);
        answers += 1;
        if (answers === 1) throw new AdapterError('timeout', 'No answer.');
        return answer;
      };
      const key = await send('Again');
      expect(items.entries[0]!.error!.code).to.equal('timeout');
      await items.retry(key);
      expect(state(items)).to.equal('held,held');
      expect(count('drip')).to.equal(3);
      expect((await kept()).passes).to.deep.equal([]);
    });

    it('goes to something else where what it was for was taken back or given up', async () => {
      const { items, kept, count, send } = page({ abuse: 'passes' });
      const { key } = await items.add(post('Not yet'), { undoMs: HOUR });
      await until(async () => (await kept()).passes.some((pass) => pass.for === key), 'the pass');
      await items.cancel(key);
      await send('Another');
      expect(state(items)).to.equal('held');
      expect(count('drip')).to.equal(1);
    });

    it('is never shown for two things, in however many tabs', async () => {
      const one = page({ abuse: 'passes' });
      const tabs = [one.items, one.tab().items, one.tab().items];
      await Promise.all(tabs.map((items, at) => items.add(post(`Text ${at}`))));
      await Promise.all(tabs.map((items) => items.flush()));
      await until(() => one.passes().length === 3, 'all of them');
      expect(new Set(one.passes()).size).to.equal(3);
      expect(one.count('create')).to.equal(3);
      expect(one.count('drip')).to.equal(3);
    });

    it('is another where it was spent or is worth nothing, and others are kept', async () => {
      const { seen, items, kept, decide, send, passes } = page({ abuse: 'passes' });
      const key = await send('First');
      await decide('publish');
      await items.refresh(key);
      seen.spent.add(passes()[0]!);
      // As if it had been spent elsewhere: nobody but the backend knows.
      const { has } = seen.spent;
      let once = true;
      seen.spent.has = (name) => (once && name.length > 400 ? !(once = false) : has.call(seen.spent, name));
      await send('Second');
      expect(state(items)).to.equal('held,live');
      expect((await kept()).passes).to.deep.equal([]);
    });

    it('is asked for with the key of today', async () => {
      const { seen, items, send } = page({ abuse: 'passes' });
      await send('First');
      const newer = { drip: await makeKey('drip'), earned: await makeKey('earned') };
      seen.keys = newer;
      await send('Second');
      expect(state(items)).to.equal('held,held');
    });

    it('that is not to be had yet keeps what was written, says when, and is not asked for meanwhile', async () => {
      const { seen, items, count, send } = page({ abuse: 'passes' });
      seen.drips = 0;
      await send('Hello');
      expect(items.entries[0]).to.include({ state: 'queued' });
      expect(items.entries[0]!.error!.code).to.equal('rate-limited');
      expect(items.entries[0]!.error!.retryAfter).to.be.within(1_100_000, 1_200_000);
      expect(items.entries[0]!.left).to.not.equal(true);
      await send('Another');
      expect(items.entries[0]!.error!.code).to.equal('rate-limited');
      expect([count('drip'), count('create')]).to.deep.equal([1, 0]);
      for (const { key } of items.entries) expect(await items.cancel(key)).to.equal(true);
    });

    it('is kept encrypted, and nothing of it on a shared device', async () => {
      const { store, items, kept } = page({ abuse: 'passes' });
      await items.add(post('Soon'), { undoMs: HOUR });
      await until(async () => (await kept()).passes.length === 1, 'the pass');
      const raw = localStorage.getItem(`kindred|${endpoint}|main|passes`)!;
      expect(raw).to.match(/^[\w-]+$/);
      const token = (await kept()).passes[0]!.token;
      expect(atob(raw.replaceAll('-', '+').replaceAll('_', '/'))).to.not.contain(token.slice(0, 20));
      const { adapter } = gate({ abuse: 'passes', keys });
      endpoint += 'shared';
      const shared = createStore({ adapter, endpoint, community: 'main', sharedDevice: true });
      const own = OwnItems.of(shared);
      open.push(own);
      await own.add(post('Hello'));
      await own.flush();
      expect(state(own)).to.equal('held');
      expect(Object.keys(localStorage).filter((name) => name.includes(endpoint))).to.deep.equal([]);
      expect(store.sharedDevice).to.equal(false);
    });
  });
});
