/** Pages from memory, over real HTTP: as quick as they are, nobody may see one that is out of date. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { request } from 'node:http';

import { createKindredServer, type KindredServer } from '../server.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson, listen } from '../testing/person.js';

for (const { name, skip, open } of targets) {
  describe(`kept pages on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    let other: KindredServer;
    let there: string;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster);
      other = await createKindredServer({ databaseUrl: bench.databaseUrl, port: 0, log: false, rates: false });
      there = (await other.listen()).url;
    });
    after(async () => {
      await other?.close();
      await bench?.close();
      await cluster?.close();
    });

    const LIST = '/circles/main/posts';
    const community = async (counts: 'none' | 'exact' = 'none') => {
      const policy = { audience: 'adult', counts, k: 5, readOnly: false, moderation: 'post' } as const;
      const { id } = await bench.community({ policy, circles: [{ id: 'main' }] });
      return { here: createCaller(bench.url, id), away: createCaller(there, id), id };
    };
    const hits = async (): Promise<number> => {
      const text = await (await fetch(`${bench.url}/metrics`)).text();
      return Number(/^kindred_cache_hits_total (\d+)$/m.exec(text)?.[1]);
    };
    /** Without anything a browser adds or undoes. */
    const raw = (path: string, headers: Record<string, string>) =>
      new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
        request(bench.url + path, { headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
          );
        })
          .on('error', reject)
          .end();
      });

    it('come from memory while nothing changes, and show a write of this process at once', async () => {
      const { here } = await community();
      await here.get(LIST);
      const before = await hits();
      const first = await here.get(LIST);
      assert.ok((await hits()) > before);
      assert.deepEqual(first.json.items, []);
      const post = await createPerson().post();
      await here.post(post.path, post.input);
      assert.equal((await here.get(LIST)).json.items[0]?.id, post.id);
      const reply = await createPerson().reply(post.id);
      await here.post(reply.path, reply.input);
      assert.equal((await here.get(LIST)).json.items[0]?.replyCount, 1);
      await here.post('/own/act', {
        ...{ capability: post.capability, circle: 'main', idempotencyKey: crypto.randomUUID() },
        action: { type: 'delete' },
      });
      assert.deepEqual((await here.get(LIST)).json.items, []);
    });

    it('show a write of another process to whoever heard of it', async () => {
      const { here, away, id } = await community();
      await here.get(LIST);
      const stream = await listen(`${bench.url}/v1/${id}`, 'circle=main');
      await stream.opened();
      const post = await createPerson().post();
      await away.post(post.path, post.input);
      await stream.until(({ data }) => data.event.post?.id === post.id, 'the post');
      assert.equal((await here.get(LIST)).json.items[0]?.id, post.id);
      await stream.close();
    });

    it('show what counts say as soon as somebody reacted, to a page as to a post', async () => {
      const { here } = await community('exact');
      const target = `page:${'a'.repeat(64)}`;
      const read = async () => (await here.get(`/tallies?target=${target}`)).json.items[0].exact;
      assert.deepEqual(await read(), {});
      for (const count of [1, 2, 3]) {
        const reaction = await createPerson().reaction(target);
        await here.post(reaction.path, reaction.input);
        assert.deepEqual(await read(), { with: count });
      }
    });

    it('are gone when what they show comes to its end, and when the rules change', async () => {
      const { here, id } = await community();
      const post = await createPerson().post({ expiresIn: 3_600_000 });
      await here.post(post.path, post.input);
      assert.equal((await here.get(LIST)).json.items.length, 1);
      bench.advance(3_600_000 + 60_000);
      assert.deepEqual((await here.get(LIST)).json.items, []);
      assert.equal((await here.get('')).json.policy.readOnly, false);
      await bench.server.addCommunity({ id, policy: { readOnly: true } });
      assert.equal((await here.get('')).json.policy.readOnly, true);
    });

    it('are the same text in each coding, and need not be sent to who has them', async () => {
      const { here, id } = await community();
      const post = await createPerson().post({ text: 'Grüße an alle, ابق هنا. '.repeat(60) });
      await here.post(post.path, post.input);
      const path = `/v1/${id}${LIST}`;
      for (const round of ['read', 'kept']) {
        const plain = await raw(path, {});
        const packed = await raw(path, { 'accept-encoding': 'gzip, br' });
        assert.equal(packed.headers['content-encoding'], 'br', round);
        assert.equal(brotliDecompressSync(packed.body).toString(), plain.body.toString());
        assert.match(String(packed.headers['vary']), /origin.*accept-encoding/);
        assert.equal(packed.headers['cache-control'], 'public, max-age=0, s-maxage=5');
        for (const { headers } of [plain, packed]) {
          const again = await raw(path, { 'if-none-match': String(headers['etag']), 'accept-encoding': 'br' });
          assert.equal(again.status, 304);
          assert.equal(again.body.length, 0);
        }
      }
      const fresh = await raw(`${path}?fresh=1`, {});
      assert.equal(fresh.headers['cache-control'], 'no-store');
    });

    it('answer the same in process as over the wire', async () => {
      const { here, id } = await community();
      const post = await createPerson().post();
      await here.post(post.path, post.input);
      for (const path of [
        LIST,
        '',
        '/circles',
        `/posts/${post.id}`,
        '/posts/nonsense',
        `${LIST}?limit=x`,
        '/batch?get=circles&get=..',
      ]) {
        const wire = await here.get(path);
        const inside = await bench.server.fetch(new Request(`${bench.url}/v1/${id}${path}`));
        assert.deepEqual([inside.status, await inside.text()], [wire.status, wire.text], path);
        for (const header of ['content-type', 'cache-control', 'etag', 'kindred-contract', 'x-content-type-options'])
          assert.equal(inside.headers.get(header), wire.headers.get(header), `${path} ${header}`);
      }
    });
  });
}
