import { describeAdapter, type Made } from '@kindred/adapter-kit';
import { isAdapterError, type LiveEvent } from '@kindred/core/contract';
import { deleteDB, openDB } from 'idb';

import { browserAdapter, type BrowserOptions } from './browser.js';

interface MadeInBrowser extends Made {
  options: BrowserOptions & { name: string };
  clock: { offset: number };
}

const LEAD = { token: 'a-lead', role: 'lead' } as const;
const COLLEAGUE = { token: 'a-colleague' };
let count = 0;

describeAdapter<MadeInBrowser>('browser', {
  describe,
  it,
  create({ colleague, ...setUp }) {
    const clock = { offset: 0 };
    const now = (): number => Date.now() + clock.offset;
    const options = { ...setUp, name: `kit-${(count += 1)}`, moderators: colleague ? [LEAD, COLLEAGUE] : [LEAD], now };
    return { adapter: browserAdapter(options), moderatorToken: LEAD.token, now, options, clock };
  },
  // Another tab has its own connection and its own channel.
  second: ({ options }) => browserAdapter(options),
  advance: ({ clock }, milliseconds) => void (clock.offset += milliseconds),
  colleague: () => COLLEAGUE.token,
  words: true,
  // The same engine is walked through in memory; here one walk shows that the storage keeps up.
  walk: { walks: 1 },
  async inspect({ options: { name } }) {
    const db = await openDB(name);
    const tables = [...db.objectStoreNames];
    const dump = await Promise.all(
      tables.map(async (table) => [table, await db.getAllKeys(table), await db.getAll(table)] as const),
    );
    db.close();
    return dump;
  },
  dispose: ({ options }) => deleteDB(options.name),
  deviations: [],
});

const fail = (message: string): never => {
  throw new Error(message);
};

describe('browser adapter: this browser', () => {
  it('says that it is local, and publishes at once', async () => {
    const adapter = browserAdapter({ name: 'defaults' });
    try {
      if (adapter.local !== true) fail('local is true');
      if (adapter.moderation) fail('without a token nobody moderates');
      const community = await adapter.circles?.community();
      if (community?.policy.moderation !== 'post') fail(`moderation is ${community?.policy.moderation}`);
    } finally {
      await adapter.dispose?.();
      await deleteDB('defaults');
    }
  });

  it('keeps communities apart', async () => {
    const [one, two] = [
      browserAdapter({ community: 'one', seed: { posts: [{ text: 'x' }] } }),
      browserAdapter({ community: 'two' }),
    ];
    try {
      if ((await one.posts?.list({ circle: 'main' }))?.items.length !== 1) fail('one has its post');
      if ((await two.posts?.list({ circle: 'main' }))?.items.length !== 0) fail('two has none');
    } finally {
      await one.dispose?.();
      await two.dispose?.();
      await deleteDB('kindred-one');
      await deleteDB('kindred-two');
    }
  });

  it('plants its seed once, however many tabs open', async () => {
    const seed = { posts: [{ text: 'An example.', example: true }] };
    const tabs = [1, 2, 3].map(() => browserAdapter({ name: 'seeded', seed }));
    try {
      const pages = await Promise.all(tabs.map(async (tab) => tab.posts?.list({ circle: 'main' })));
      for (const page of pages) if (page?.items.length !== 1) fail(`${page?.items.length} posts`);
    } finally {
      for (const tab of tabs) await tab.dispose?.();
      await deleteDB('seeded');
    }
  });

  it('keeps what was written after it is opened again', async () => {
    const first = browserAdapter({ name: 'reopened', seed: { posts: [{ text: 'Still here.' }] } });
    await first.posts?.list({ circle: 'main' });
    await first.dispose?.();
    const second = browserAdapter({ name: 'reopened' });
    try {
      const page = await second.posts?.list({ circle: 'main' });
      if (page?.items[0]?.text !== 'Still here.') fail('it is gone');
    } finally {
      await second.dispose?.();
      await deleteDB('reopened');
    }
  });

  it('says in words when storage is blocked, and comes back when it is not', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const adapter = browserAdapter({ name: 'blocked' });
    try {
      const states: string[] = [];
      const end = new AbortController();
      const heard: LiveEvent[] = [];
      adapter.live?.subscribe(
        { circle: 'main' },
        { event: (event) => heard.push(event), state: (state) => states.push(state) },
        { signal: end.signal },
      );
      for (const call of [
        adapter.posts?.list({ circle: 'main' }),
        adapter.reactions?.tallies({ targets: [`page:${'0'.repeat(64)}`] }),
      ]) {
        const error = await call?.then(
          () => fail('it answered'),
          (thrown: unknown) => thrown,
        );
        if (!isAdapterError(error) || error.code !== 'unavailable') fail(`threw ${String(error)}`);
        else if (!/site data/.test(error.message)) fail(`says "${error.message}"`);
      }
      IDBFactory.prototype.open = open;
      if ((await adapter.posts?.list({ circle: 'main' }))?.items.length !== 0) fail('it answers again');
      end.abort();
    } finally {
      IDBFactory.prototype.open = open;
      await adapter.dispose?.();
      await deleteDB('blocked');
    }
  });

  it('works without BroadcastChannel', async () => {
    const channel = globalThis.BroadcastChannel;
    Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, writable: true, value: undefined });
    try {
      const adapter = browserAdapter({ name: 'alone' });
      if ((await adapter.posts?.list({ circle: 'main' }))?.items.length !== 0) fail('it answers');
      await adapter.dispose?.();
      await deleteDB('alone');
    } finally {
      Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, writable: true, value: channel });
    }
  });
});
