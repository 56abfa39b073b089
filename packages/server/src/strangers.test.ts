/** What somebody with a terminal, some patience and no good will tries. */
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { band } from '@kindred/core/belonging';
import { DEFAULT_POLICY, type Policy } from '@kindred/core/contract';

import { DEFAULT_RATES } from './http/limits.js';
import { removeOld } from './operations/files.js';
import { headerLine, rowLine, trailerLine } from './operations/format.js';
import { restore } from './operations/restore.js';
import { createKindredServer } from './server.js';
import { connect } from './database/connect.js';
import { MIGRATIONS } from './database/migrations.js';
import { type TestCluster, targets } from './testing/database.js';
import { TestBench } from './testing/kit.js';
import { createCaller, createPerson, listen } from './testing/person.js';

const POST_MODE = { ...DEFAULT_POLICY, moderation: 'post' } as const;

for (const { name, skip, open } of targets) {
  describe(`a stranger on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster);
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    async function community(policy: Partial<Policy> = {}, words?: { banned: string[]; suspect: string[] }) {
      const { id, moderatorToken } = await bench.community({
        policy: { ...POST_MODE, ...policy },
        ...(words && { words }),
      });
      return { id, bearer: { authorization: `Bearer ${moderatorToken}` }, call: createCaller(bench.url, id) };
    }
    type Call = Awaited<ReturnType<typeof community>>['call'];

    async function publish(call: Call, fields: { text?: string; expiresIn?: number } = {}) {
      const post = await createPerson().post(fields);
      const { status, text } = await call.post(post.path, post.input);
      assert.equal(status, 200, text);
      return post;
    }

    const count = async (name: string): Promise<number> => {
      const text = await (await fetch(`${bench.url}/metrics`)).text();
      return Number(new RegExp(`^kindred_${name} (\\d+)$`, 'm').exec(text)?.[1]);
    };

    async function untilCount(name: string, wanted: number): Promise<void> {
      const end = performance.now() + 15_000;
      for (;;) {
        const found = await count(name);
        if (found === wanted) return;
        if (performance.now() > end) throw new Error(`${name} stayed ${found}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }

    const send = (head: string, body = ''): Socket => {
      const { hostname, port } = new URL(bench.url);
      const socket = connectSocket({ host: hostname, port: Number(port) });
      socket.on('error', () => undefined);
      socket.write(`${head}\r\nhost: localhost\r\n\r\n${body}`);
      return socket;
    };

    it('can’t count below k by listening', async () => {
      const { id, call } = await community({ counts: 'bands', k: 4 });
      const post = await publish(call);
      const target = `post:${post.id}`;
      const noted = async (): Promise<number> =>
        ((await bench.stored(id))['events'] ?? []).filter((event) => (event as { target?: string }).target).length;
      let told = 0;
      for (let count = 1; count <= 14; count += 1) {
        const reaction = await createPerson().reaction(target);
        await call.post(reaction.path, reaction.input);
        const [before, now] = [count - 1, count].map((people) => (people < 4 ? 'none' : band(people)));
        if (before !== now) told += 1;
        assert.equal(await noted(), told, `after ${count}`);
      }
      assert.equal(told, 3);
      const stream = await listen(call.root, 'circle=main');
      await stream.until(({ data }) => data.event.type === 'tally', 'the tally');
      assert.deepEqual(stream.heard.find(({ data }) => data.event.type === 'tally')?.data.event.tally.bands, {
        with: 'many',
      });
      await stream.close();
    });

    it('is told no text by a stream once its time is over, nor what stood under it', async () => {
      const { call } = await community();
      const stream = await listen(call.root, 'circle=main');
      await stream.opened();
      const start = stream.lastId;
      const post = await publish(call, { text: 'for an hour', expiresIn: 3_600_000 });
      const reply = await createPerson().reply(post.id, { text: 'under it' });
      await call.post(reply.path, reply.input);
      await stream.until(({ data }) => data.event.type === 'reply', 'the reply');
      await stream.until(({ data }) => data.event.post?.replyCount === 1, 'its count');
      await call.get(`/posts/${post.id}/replies`);
      bench.advance(3_600_000 + 60_000);
      const back = await listen(call.root, 'circle=main', { 'last-event-id': start });
      await back.opened();
      assert.deepEqual(
        back.heard.map(({ data }) => data.event),
        [{ type: 'gone', id: post.id }],
      );
      const { json } = await call.get(`/live/since?circle=main&after=${start}`);
      assert.deepEqual(
        json.events.map(({ event }: { event: unknown }) => event),
        [{ type: 'gone', id: post.id }],
      );
      await back.close();
      await stream.close();
    });

    it('fills no memory with streams nobody reads, by whichever spelling of the address', async () => {
      for (const spell of [
        (id: string) => `/v1/${id}/%6Cive?circle=main`,
        (id: string) => `http://localhost/v1/${id}/live?circle=main`,
      ]) {
        const { id, call } = await community();
        await untilCount('live_streams', 0);
        const socket = send(`GET ${spell(id)} HTTP/1.1`);
        await untilCount('live_streams', 1);
        socket.pause();
        const text = '語'.repeat(4_000);
        // Far more than the network between holds by itself.
        for (let told = 0; told < 2_000 && (await count('live_streams')) > 0; told += 40) {
          await Promise.all(Array.from({ length: 40 }, () => publish(call, { text })));
        }
        await untilCount('live_streams', 0);
        socket.destroy();
      }
    });

    it('takes nobody’s turn with bodies that never end', async () => {
      const { id } = await community();
      const slow = Array.from({ length: 5 }, () =>
        send(`POST /v1/${id}/reactions HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 500`, '{'),
      );
      const others = Array.from({ length: 5 }, () => send(`GET /healthz HTTP/1.1`));
      await Promise.all(others.map((socket) => new Promise((resolve) => socket.once('data', resolve))));
      assert.equal(await count('requests_open'), 0);
      for (const socket of [...slow, ...others]) socket.destroy();
    });

    it('buries no report under many others, and keeps the desk readable', async () => {
      const { id, call, bearer } = await community();
      const post = await publish(call);
      const [, thread = ''] = post.id.split('.');
      await bench.sql`
        insert into reports (scope, thread, id, n, reason, note, at)
        select ${`${id}/main`}, ${thread}, ${thread}, gen_random_uuid(), 'unkind', repeat('x', 1000), 0
        from generate_series(1, 3000)`;
      const report = { idempotencyKey: randomUUID(), item: post.id, reason: 'worried', note: 'please look' };
      assert.equal((await call.post('/reports', report)).status, 200);
      const { text, json } = await call.get('/moderation/queue', bearer);
      const reasons = json.items[0].reports.map(({ reason }: { reason: string }) => reason);
      assert.equal(reasons.filter((reason: string) => reason === 'worried').length, 1);
      assert.ok(reasons.includes('unkind'));
      assert.ok(text.length < 50_000, `${text.length} characters`);
    });

    it('puts no word into a figure that could not stand in a post', async () => {
      const { call } = await community({ k: 3 }, { banned: ['wicked word'], suspect: ['odd*'] });
      const asked = { circle: 'main', subject: 'mood', window: '2026-11-22' };
      const choose = (value: object) =>
        call.post('/check-ins', { ...asked, nullifier: randomBytes(32).toString('base64url'), value });
      for (let n = 0; n < 3; n += 1) {
        for (const value of [
          { scale: 'words', words: ['wicked-word'] },
          { scale: 'words', words: ['calm', 'oddity'] },
          { scale: 'custom', choice: 'wicked-word' },
        ]) {
          assert.equal((await choose(value)).status, 422);
        }
        assert.equal((await choose({ scale: 'words', words: ['calm'] })).status, 200);
      }
      const { json } = await call.get('/circles/main/pulse?subject=mood&window=2026-11-22');
      assert.deepEqual(json.values, { 'words:calm': 3 });
    });

    it('gets no more out of one request than is good for everybody', async () => {
      const { call } = await community();
      const text = '語'.repeat(4_000);
      await Promise.all(Array.from({ length: 50 }, () => publish(call, { text })));
      const get = `get=${encodeURIComponent('circles/main/posts?limit=50')}`;
      const { json, text: all } = await call.get(`/batch?fresh=1&${Array<string>(20).fill(get).join('&')}`);
      assert.ok(all.length < 1_200_000, `${all.length} characters`);
      assert.equal(json.answers.length, 20);
      assert.equal(json.answers[0].body.items.length, 50);
      assert.equal(json.answers[19].body.error.code, 'unavailable');
    });

    it('pays for every read of a batch', async () => {
      const few = { burst: 10, perSecond: 0.001 };
      const server = await createKindredServer({
        ...{ databaseUrl: bench.databaseUrl, port: 0, log: false },
        rates: { ...DEFAULT_RATES, reads: few },
      });
      try {
        const call = createCaller((await server.listen()).url, 'main');
        const batch = (n: number) => call.get(`/batch?fresh=1&${Array<string>(n).fill('get=circles').join('&')}`);
        assert.equal((await batch(6)).status, 200);
        assert.equal((await batch(6)).status, 429);
      } finally {
        await server.close();
      }
    });

    it('slips no key into a server with an export', async () => {
      const sql = connect({ url: await cluster.fresh() }, { max: 1 });
      const folder = await mkdtemp(path.join(tmpdir(), 'kindred-stranger-'));
      try {
        const header = {
          what: 'export',
          format: 1,
          migration: MIGRATIONS.length,
          community: 'a',
          at: '2026-11-22T12:00:00Z',
        };
        const rows = [
          rowLine(
            'communities',
            '{"id":"a","name":"A","default_circle":"main","policy":{},"abuse":"off","words_version":0,"born":"00000000-0000-4000-8000-000000000000"}',
          ),
          rowLine(
            'moderator_keys',
            '{"community":"a","hash":"\\\\x00","role":"lead","name":"","reader":"x","created_at":0}',
          ),
        ];
        const body = [headerLine(header as never), ...rows].map((line) => `${line}\n`).join('');
        const trailer = {
          counts: { communities: 1, moderator_keys: 1 },
          sha256: createHash('sha256').update(body).digest('hex'),
        };
        const file = path.join(folder, 'gift.ndjson');
        await writeFile(file, `${body}${trailerLine(trailer)}\n`);
        await assert.rejects(restore(sql, file, { withoutLedger: true, now: bench.now() }), /in no export/);
      } finally {
        await sql.end();
        await rm(folder, { recursive: true });
      }
    });
  });
}

describe('what is too old in a folder', () => {
  it('is never a file of somebody else that happens to say kindred', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kindred-stranger-'));
    const names = ['a.json', 'b.json', 'c.json'];
    const texts = [
      '{"kindred":{}}',
      '{"kindred":{"endpoint":"/"},"name":"site"}',
      '{"kindred":{"what":"export","format":1}}',
    ];
    await Promise.all(names.map((name, at) => writeFile(path.join(folder, name), texts[at] ?? '')));
    assert.deepEqual(await removeOld(folder, { days: 1, now: Date.now() }), []);
    assert.deepEqual((await readdir(folder)).sort(), names);
    await rm(folder, { recursive: true });
  });
});
