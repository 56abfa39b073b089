import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { isoDay } from '@kindred/core/belonging';
import type { Post, Pulse, Reply, Story } from '@kindred/core/contract';

import { createKindredServer, type KindredServer } from '../server.js';
import { type TestCluster, targets } from '../testing/database.js';
import { demo } from './demo.js';

const START = Date.UTC(2026, 5, 1, 3, 7, 21, 345);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Everything the demo shows in public, as it is answered. */
async function shown(server: KindredServer) {
  const ask = async <T>(where: string): Promise<T[]> => {
    const response = await server.fetch(new Request(`http://localhost/v1/main/${where}`));
    assert.equal(response.status, 200, where);
    return ((await response.json()) as { items: T[] }).items;
  };
  const found = { posts: [] as Post[], replies: [] as Reply[], stories: [] as Story[] };
  for (const { id } of demo.circles) {
    const posts = await ask<Post>(`circles/${id}/posts?limit=50`);
    found.posts.push(...posts);
    found.stories.push(...(await ask<Story>(`circles/${id}/stories?limit=50`)));
    for (const post of posts) found.replies.push(...(await ask<Reply>(`posts/${post.id}/replies?limit=50`)));
  }
  return found;
}

for (const { name, skip, open } of targets) {
  describe(`the demo community on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let databaseUrl: string;
    const seeded = async (now: number) => {
      const server = await createKindredServer({ databaseUrl, log: false, seed: 'demo', now: () => now });
      try {
        return await shown(server);
      } finally {
        await server.close();
      }
    };
    before(async () => {
      cluster = await open();
      databaseUrl = await cluster.fresh();
    });
    after(() => cluster.close());

    it('shows every text as an example, with an age of its own, newest first', async () => {
      const { posts, replies, stories } = await seeded(START);
      assert.equal(posts.length, demo.posts.length);
      assert.equal(stories.length, demo.stories.length);
      assert.equal(replies.length, demo.posts.flatMap(({ replies = [] }) => replies).length);

      for (const { example, createdAt } of [...posts, ...replies, ...stories]) {
        assert.ok(example);
        assert.ok(createdAt < START - MINUTE && createdAt > START - 60 * DAY);
        assert.equal(createdAt % MINUTE, 0);
      }
      const ages = posts.filter(({ circle }) => circle === 'night-shift').map(({ createdAt }) => createdAt);
      assert.deepEqual(
        ages,
        [...ages].sort((a, b) => b - a),
      );
      assert.equal(new Set(ages).size, ages.length);
    });

    it('tells the voices of a thread apart, and knows its author', async () => {
      const { posts, replies } = await seeded(START);
      const post = posts.find(({ text }) => text.includes('the kettle was too loud'));
      const [one, two, author] = replies.filter((reply) => reply.post === post?.id);
      assert.deepEqual([one?.byAuthor, two?.byAuthor, author?.byAuthor], [false, false, true]);
      assert.equal(author?.author.name, post?.author.name);
      assert.notEqual(one?.author.name, two?.author.name);
      assert.ok((author?.createdAt ?? 0) > (two?.createdAt ?? 0));
    });

    it('changes nothing when it is seeded again, also after the keys of the first time are forgotten', async () => {
      const first = await seeded(START);
      assert.deepEqual(await seeded(START + MINUTE), first);
      assert.deepEqual(await seeded(START + 40 * DAY), first);
    });

    it('says how the last seven days were, once a day', async () => {
      const pulses = async (now: number, windows: string[]) => {
        const server = await createKindredServer({ databaseUrl, log: false, seed: 'demo', now: () => now });
        try {
          return await Promise.all(
            windows.map(async (window) => {
              const path = `circles/night-shift/pulse?subject=mood&window=${window}`;
              const response = await server.fetch(new Request(`http://localhost/v1/main/${path}`));
              return ((await response.json()) as Pulse).people;
            }),
          );
        } finally {
          await server.close();
        }
      };
      const start = START + 100 * DAY;
      const days = Array.from({ length: 9 }, (_, n) => isoDay(start - n * DAY + DAY));
      assert.deepEqual(await pulses(start, days), [null, ...Array.from({ length: 7 }, () => 10), null]);
      assert.deepEqual(await pulses(start + MINUTE, days), [null, ...Array.from({ length: 7 }, () => 10), null]);
      assert.deepEqual((await pulses(start + DAY, days)).slice(0, 2), [10, 10]);
    });

    it('answers only what was written before', () => {
      for (const { key, minutesAgo, replies = [] } of demo.posts) {
        for (const reply of replies) assert.ok(reply.minutesAgo < minutesAgo, key);
      }
    });
  });
}

it('every example has a key of its own in its circle', () => {
  for (const items of [demo.posts, demo.stories]) {
    const keys = items.map(({ circle, key }) => `${circle}/${key}`);
    assert.equal(new Set(keys).size, keys.length);
  }
});
