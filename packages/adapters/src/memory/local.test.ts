import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type Adapter, isAdapterError, LIMITS } from '@kindred/core/contract';

import { memoryAdapter, type MemoryOptions } from './memory.js';
import { MemoryData } from './storage.js';

const make = (options?: MemoryOptions): Required<Adapter> => memoryAdapter(options) as Required<Adapter>;
const story = (title: string) => ({ title, hard: 'a', tried: 'b', helped: 'c', now: 'd' });

describe('memory adapter: set-up', () => {
  it('has one circle and pre-moderation without options, and no moderation port without a token', async () => {
    const adapter = make();
    const { defaultCircle, policy } = await adapter.circles.community();
    assert.equal(defaultCircle, 'main');
    assert.equal(policy.moderation, 'pre');
    assert.equal(adapter.local, true);
    assert.equal(adapter.moderation, undefined);
  });

  it('without circles has every one a page names, and with them no other', async () => {
    const open = make();
    assert.equal((await open.circles.get('night-shift')).name, 'Night shift');
    assert.deepEqual((await open.posts.list({ circle: 'night-shift' })).items, []);
    assert.deepEqual(
      (await open.circles.list()).map(({ id }) => id),
      ['main'],
    );
    await assert.rejects(open.circles.get('../main'), /a–z/);
    await assert.rejects(make({ circles: [{ id: 'main' }] }).circles.get('night-shift'), /no circle named/);
  });

  it('takes the id of a community, or id and name', async () => {
    assert.equal((await make({ community: 'garden' }).circles.community()).id, 'garden');
    const { id, name } = await make({ community: { name: 'The garden' } }).circles.community();
    assert.deepEqual([id, name], ['main', 'The garden']);
  });

  it('takes name, topics and norms of a circle', async () => {
    const adapter = make({
      circles: [{ id: 'night-shift', name: 'Night shift', norms: ['Speak for yourself.'], topics: [{ key: 'sleep' }] }],
    });
    const circle = await adapter.circles.get('night-shift');
    assert.deepEqual(
      [circle.name, circle.norms, circle.topics, circle.lang],
      ['Night shift', ['Speak for yourself.'], [{ key: 'sleep' }], 'en'],
    );
    assert.equal((await adapter.circles.community()).defaultCircle, 'night-shift');
  });

  it('says what is wrong with a set-up', () => {
    for (const [options, says] of [
      [{ circles: [{ id: 'Night shift' }] }, /"Night shift" is no circle id/],
      [{ policy: { k: 2 } }, /k is 2; the smallest is 3/],
      [{ circles: [{ id: 'main', policy: { k: 1 } }], policy: { k: 2 } }, /k is 2/],
    ] as const) {
      assert.throws(
        () => make(options as MemoryOptions),
        (error) => isAdapterError(error) && error.code === 'invalid' && says.test(error.message),
      );
    }
  });

  it('a circle can not weaken what its community sets', async () => {
    const adapter = make({
      policy: { readOnly: true, k: 7, audience: 'youth' },
      circles: [{ id: 'main', policy: { readOnly: false, k: 3, audience: 'adult', moderation: 'post' } }],
    });
    const { policy } = await adapter.circles.get('main');
    assert.deepEqual([policy.readOnly, policy.k, policy.audience, policy.moderation], [true, 7, 'youth', 'pre']);
  });
});

describe('memory adapter: a seed', () => {
  it('is there, live, oldest first as given, with its replies and reactions', async () => {
    const post = `main.${crypto.randomUUID()}`;
    const adapter = make({
      policy: { counts: 'exact' },
      seed: {
        posts: [{ text: 'older' }, { id: post, text: 'newer', example: true, author: { name: 'Willow Lantern' } }],
        replies: [
          { post, text: 'me too' },
          { post, text: 'thank you', byAuthor: true },
        ],
        stories: [{ ...story('One'), createdAt: 1_700_000_000_000 }],
        reactions: { [`post:${post}`]: { with: 3 } },
      },
    });
    const { items } = await adapter.posts.list({ circle: 'main' });
    assert.deepEqual(
      items.map(({ text, example, replyCount }) => [text, example, replyCount]),
      [
        ['newer', true, 2],
        ['older', false, 0],
      ],
    );
    const replies = await adapter.replies.list({ post });
    assert.deepEqual(
      replies.items.map(({ author, byAuthor }) => [author.name === 'Willow Lantern', byAuthor]),
      [
        [false, false],
        [true, true],
      ],
    );
    const stories = await adapter.stories.list({ circle: 'main' });
    assert.equal(stories.items[0]?.createdAt, 1_700_000_000_000 - (1_700_000_000_000 % 60_000));
    const [tally] = await adapter.reactions.tallies({ targets: [`post:${post}`] });
    assert.deepEqual(tally?.exact, { with: 3 });
    const unheard = await adapter.posts.list({ circle: 'main', order: 'unheard' });
    assert.equal(unheard.items[0]?.text, 'older');
  });

  it('is planted once for all adapters over the same data', async () => {
    const options = { data: new MemoryData(), seed: { posts: [{ text: 'once' }] } };
    const [one, two] = [make(options), make(options)];
    const pages = await Promise.all([one, two].map(({ posts }) => posts.list({ circle: 'main' })));
    assert.deepEqual(
      pages.map(({ items }) => items.length),
      [1, 1],
    );
  });

  it('of ten thousand stories is read page by page, every one once', async () => {
    const stories = Array.from({ length: 10_000 }, (_, n) => story(`Story ${n}`));
    const adapter = make({ seed: { stories } });
    const seen = new Set<string>();
    for (let cursor: string | undefined; ;) {
      const page = await adapter.stories.list({ circle: 'main', limit: LIMITS.pageSize, ...(cursor && { cursor }) });
      for (const { title } of page.items) seen.add(title);
      if (page.next === null) break;
      cursor = page.next;
    }
    assert.equal(seen.size, 10_000);
  });

  it('says which reply has no post', async () => {
    const adapter = make({ seed: { replies: [{ post: `main.${crypto.randomUUID()}`, text: 'lost' }] } });
    await assert.rejects(adapter.posts.list({ circle: 'main' }), /has a reply to main/);
  });
});

describe('memory adapter: what is kept', () => {
  it('what has expired is erased by the next write, not only hidden', async () => {
    const data = new MemoryData();
    let now = Date.now();
    const adapter = make({
      data,
      policy: { moderation: 'post' },
      now: () => now,
      seed: { posts: [{ text: 'unique words', expiresAt: now + 120_000 }] },
    });
    await adapter.posts.list({ circle: 'main' });
    assert.ok(JSON.stringify(data.dump()).includes('unique words'));
    now += 300_000;
    await adapter.reactions.set({ target: `page:${'0'.repeat(64)}`, kind: 'with', token: 'a'.repeat(43), on: true });
    assert.ok(!JSON.stringify(data.dump()).includes('unique words'));
  });

  it('and by the next visit, before anything is written', async () => {
    const data = new MemoryData();
    const now = Date.now();
    const seed = { posts: [{ text: 'unique words', expiresAt: now + 120_000 }] };
    await make({ data, now: () => now, seed }).posts.list({ circle: 'main' });
    const later = make({ data, now: () => now + 300_000 });
    await later.circles.list();
    await later.posts.list({ circle: 'main' });
    assert.ok(!JSON.stringify(data.dump()).includes('unique words'));
  });

  it('what has expired is counted no more at once', async () => {
    let now = Date.now();
    const post = `main.${crypto.randomUUID()}`;
    const adapter = make({
      now: () => now,
      seed: { posts: [{ id: post, text: 'x' }], replies: [{ post, text: 'y', ...{ expiresAt: now + 120_000 } }] },
    });
    assert.equal((await adapter.posts.get(post)).replyCount, 1);
    now += 180_000;
    assert.equal((await adapter.posts.get(post)).replyCount, 0);
    assert.deepEqual((await adapter.replies.list({ post })).items, []);
  });

  it('an idempotency key is forgotten after a day, and can not be read from what is stored', async () => {
    const data = new MemoryData();
    let now = Date.now();
    const adapter = make({ data, now: () => now, seed: { posts: [{ text: 'x' }] } });
    const { items } = await adapter.posts.list({ circle: 'main' });
    const report = { idempotencyKey: crypto.randomUUID(), item: items[0]?.id ?? '', reason: 'unkind' } as const;
    await adapter.reports.create(report);
    assert.ok(!JSON.stringify(data.dump()).includes(report.idempotencyKey));
    assert.equal(data.dump().answers?.length, 1);
    now += LIMITS.idempotencyTtl + 120_000;
    await adapter.reactions.set({ target: `page:${'0'.repeat(64)}`, kind: 'with', token: 'a'.repeat(43), on: true });
    assert.equal(data.dump().answers?.length, 0);
  });

  it('a write that fails leaves nothing half done', async () => {
    const data = new MemoryData();
    const adapter = make({ data, policy: { moderation: 'post' } });
    const key = (n: number): string => String(n).repeat(43);
    const post = {
      idempotencyKey: crypto.randomUUID(),
      circle: 'main',
      thread: crypto.randomUUID(),
      text: 'one',
      capabilityHash: key(1),
      threadKey: key(2),
    };
    await adapter.posts.create(post);
    const before = JSON.stringify(data.dump());
    const taken = { ...post, idempotencyKey: crypto.randomUUID(), thread: crypto.randomUUID() };
    await assert.rejects(adapter.posts.create(taken), /capability/);
    assert.equal(JSON.stringify(data.dump()), before);
  });
});
