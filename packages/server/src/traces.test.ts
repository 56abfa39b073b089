import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';

import { hashKey } from '@kindred/core/identity';

import { MODERATOR_READS, QUESTIONS, READS, WRITES } from './http/api.js';
import { dump } from './operations/dump.js';
import { sweep } from './store/erase.js';
import type { Ground } from './store/ground.js';
import { type TestCluster, targets } from './testing/database.js';
import { TestBench } from './testing/kit.js';
import { createPerson, listen } from './testing/person.js';

/**
 * What a visit leaves behind: somebody with an address, a browser and a history uses every endpoint there is, and then
 * everything that stays is searched for them: every table, a backup, the log, the metrics.
 */

/** Who they are, which may stay nowhere at all. */
const WHO = {
  'user-agent': 'Telling/7.3 (a-very-own-browser)',
  'x-forwarded-for': '198.51.100.23, 203.0.113.77',
  'x-real-ip': '203.0.113.78',
  forwarded: 'for="[2001:db8:feed:beef::42]"',
  'accept-language': 'gsw-LI;q=0.7',
  referer: 'https://where-they-came-from.example/page',
  cookie: 'session=a-cookie-of-the-host',
  dnt: '1',
  'sec-ch-ua': '"Very-Own-Brand";v="9"',
} as const;
const MARKS = [
  ...['Telling', 'a-very-own-browser', '198.51.100', '203.0.113', '2001:db8', 'feed:beef', '127.0.0.1', '::1'],
  ...['gsw-LI', 'where-they-came-from', 'a-cookie-of-the-host', 'Very-Own-Brand'],
];
const WORDS = 'words-of-somebody';

for (const { name, skip, open } of targets) {
  describe(`what a visit leaves behind on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    const logged: string[] = [];
    before(async () => {
      cluster = await open();
      // Behind a proxy that is listed: what it says of addresses is used.
      bench = await TestBench.open(cluster, {
        trustedProxies: ['127.0.0.1', '::1'],
        rates: {
          writes: { burst: 1_000, perSecond: 100 },
          reads: { burst: 1_000, perSecond: 100 },
          keys: { burst: 1_000, perSecond: 100 },
          drips: { burst: 1_000, perSecond: 100 },
          streams: 10,
        },
        log: (line) => logged.push(line),
      });
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    /** With headers that `fetch` lets nobody set. */
    const ask = (method: 'GET' | 'POST', url: string, more: Record<string, string> = {}, body?: unknown) =>
      new Promise<{ status: number; text: string }>((resolve, reject) => {
        const headers = { ...WHO, ...(body !== undefined && { 'content-type': 'application/json' }), ...more };
        const sent = request(url, { method, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        });
        sent.on('error', reject);
        sent.end(body === undefined ? undefined : JSON.stringify(body));
      });

    it('is no address, no browser, no key and no word outside of where it was written, after every endpoint', async () => {
      const { id: community, moderatorToken } = await bench.community({
        policy: { moderation: 'pre', audience: 'adult', counts: 'exact', k: 3, readOnly: false },
        circles: [{ id: 'main' }],
      });
      const root = `${bench.url}/v1/${community}`;
      const lead = { authorization: `Bearer ${moderatorToken}` };
      const person = createPerson();
      const secrets: string[] = [moderatorToken];
      const ids: string[] = [community];
      const write = async (path: string, body: object, more?: Record<string, string>) => {
        const { status, text } = await ask('POST', root + path, more, body);
        return { status, json: JSON.parse(text) as { id: string; revision: number } };
      };
      const read = async (path: string, more?: Record<string, string>) => {
        const { text } = await ask('GET', root + path, more);
        return JSON.parse(text) as never;
      };
      const keep = (made: { capability: string; input: { idempotencyKey: string; threadKey: string } }): void => {
        secrets.push(made.capability, made.input.threadKey);
        ids.push(made.input.idempotencyKey);
      };
      const publish = async (item: string): Promise<void> => {
        const { revision }: { revision: number } = await read(`/moderation/items/${item}`, lead);
        const decision = { idempotencyKey: randomUUID(), item, revision, outcome: 'publish' };
        assert.equal((await write('/moderation/decisions', decision, lead)).status, 200);
      };

      const live = await listen(root, 'circle=main', WHO);
      await live.opened();
      const post = await person.post({ text: `A post with ${WORDS}.` });
      const story = await person.story({ title: WORDS, hard: WORDS });
      for (const made of [post, story]) {
        assert.equal((await write(made.path, made.input)).status, 200);
        keep(made);
        ids.push(made.id);
        await publish(made.id);
      }
      const reply = await person.reply(post.id, { text: `A reply with ${WORDS}.` });
      const { id: replyId } = (await write(reply.path, reply.input)).json;
      keep(reply);
      ids.push(replyId);
      await publish(replyId);
      const reaction = await person.reaction(`post:${post.id}`);
      await write(reaction.path, reaction.input);
      const figure = { circle: 'main', subject: 'mood' as const, window: '2026-W47' };
      const nullifier = await person.identity.nullifier(figure);
      await write('/check-ins', { ...figure, nullifier, value: { scale: 'mood', mood: 2 } });
      secrets.push(reaction.input.token, nullifier);
      await write('/reports', { idempotencyKey: randomUUID(), item: replyId, reason: 'worried', note: WORDS });
      const act = (capability: string, action: object) =>
        write('/own/act', { capability, circle: 'main', idempotencyKey: randomUUID(), action });
      await write('/own/get', { capability: post.capability, circle: 'main' });
      await act(post.capability, { type: 'edit', revision: 1, text: `Better ${WORDS}.` });
      await act(story.capability, { type: 'delete' });

      // Everything there is, also with what is wrong: what goes wrong is logged, too.
      const fill = (path: string): string =>
        path.replace(':circle', 'main').replace(':id', path.startsWith('/stories') ? story.id : post.id);
      const questions = `?target=post:${post.id}&subject=mood&window=2026-W47`;
      for (const { path } of [...READS, ...QUESTIONS]) await ask('GET', root + fill(path) + questions);
      for (const { path } of MODERATOR_READS) {
        await ask('GET', `${root}${fill(path)}?text=${WORDS}`, lead);
        await ask('GET', root + fill(path), { authorization: `Bearer ${WORDS}-wrong-key` });
      }
      for (const { path } of WRITES) {
        await ask('POST', root + fill(path), lead, { capability: post.capability, text: WORDS, who: '203.0.113.77' });
      }
      await ask('GET', `${root}/batch?get=${encodeURIComponent(`posts/${post.id}`)}`);
      await ask('GET', `${root}/live/since?circle=main&after=${live.lastId}`);
      await ask('GET', `${bench.url}/${WORDS}/../203.0.113.77`);
      for (const path of ['/openapi.json', '/healthz', '/readyz']) await ask('GET', bench.url + path);
      await live.close();
      // To nobody behind a proxy are figures told; whoever sits at the machine asks without one.
      const metrics = await (await fetch(`${bench.url}/metrics`)).text();
      assert.match(metrics, /kindred_requests_total/);

      // Every endpoint was asked, or this shows less than it says.
      const log = logged.join('\n');
      for (const { path } of [...READS, ...QUESTIONS, ...MODERATOR_READS, ...WRITES]) {
        assert.ok(log.includes(`"/v1/:community${path}"`), `${path} was not asked`);
      }

      const tables = await bench.sql<{ name: string }[]>`
        select c.relname as name from pg_class c
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition`;
      const stored: Record<string, string> = {};
      for (const { name: table } of tables) {
        const rows = await bench.sql<{ row: string }[]>`select t::text as row from ${bench.sql(table)} t`;
        stored[table] = rows.map(({ row }) => row).join('\n');
      }
      const everything = Object.values(stored).join('\n');
      const chunks: Buffer[] = [];
      await dump(bench.sql, async (chunk) => void chunks.push(chunk), { now: Date.now() });
      const backup = Buffer.concat(chunks).toString();
      assert.ok(everything.includes(WORDS) && backup.includes(WORDS), 'what was written is there');

      const hex = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
      for (const [where, text] of Object.entries({ everything, backup, log, metrics })) {
        for (const mark of MARKS) assert.ok(!text.includes(mark), `${where} holds ${mark}`);
        for (const secret of secrets) {
          assert.ok(!text.includes(secret) && !text.includes(hex(secret)), `${where} holds a key`);
        }
      }
      for (const [where, text] of Object.entries({ log, metrics })) {
        assert.ok(!text.includes(WORDS), `${where} holds what was written`);
        for (const id of ids.flatMap((one) => one.split('.'))) {
          if (id !== 'main') assert.ok(!text.includes(id), `${where} holds ${id}`);
        }
        for (const secret of secrets) assert.ok(!text.includes(hex(secret)) && !text.includes(secret), where);
      }
      assert.ok(everything.includes(hex(await hashKey(post.capability))), 'only hashes of what people hold');
      for (const line of logged) {
        const { time, ...rest } = JSON.parse(line) as Record<string, unknown>;
        assert.match(String(time), /:00\.000Z$/, 'to the minute');
        const known = ['method', 'route', 'status', 'ms', 'level', 'error', 'code', 'at'];
        for (const key of Object.keys(rest)) assert.ok(known.includes(key), key);
      }
    });

    it('is no time finer than its step, and of what authors do later only the day', async () => {
      const { id: community } = await bench.community({
        policy: { moderation: 'post', audience: 'adult', counts: 'none', k: 3, readOnly: false },
      });
      bench.advance(90_061_007 - (bench.now() % 86_400_000));
      const person = createPerson();
      const root = `${bench.url}/v1/${community}`;
      for (const action of [{ type: 'delete' }, { type: 'edit', revision: 1, text: 'Anew.' }]) {
        const post = await person.post();
        assert.equal((await ask('POST', root + post.path, {}, post.input)).status, 200);
        const change = { capability: post.capability, circle: 'main', idempotencyKey: randomUUID(), action };
        assert.equal((await ask('POST', `${root}/own/act`, {}, change)).status, 200);
      }
      const stored = await bench.stored(community);
      const times = Object.entries(stored).flatMap(([table, rows]) =>
        (rows as Record<string, unknown>[]).flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) =>
            typeof value === 'number' && value > 1e12 ? [{ where: `${table}.${column}`, value }] : [],
          ),
        ),
      );
      assert.ok(times.length > 4);
      for (const { where, value } of times) assert.equal(value % 60_000, 0, where);
      const steps = stored['history'] as { actor: string; from_state: string | null; at: number }[];
      const later = steps.filter(({ actor, from_state }) => actor === 'author' && from_state !== null);
      assert.equal(later.length, 1);
      for (const { at } of later) assert.equal(at % 86_400_000, 0);
      assert.deepEqual(Object.keys((stored['reactions']?.[0] ?? {}) as object), []);
    });

    it('is no idempotency key after two days', async () => {
      const { id: community } = await bench.community({
        policy: { moderation: 'post', audience: 'adult', counts: 'none', k: 3, readOnly: false },
      });
      const post = await createPerson().post();
      const url = `${bench.url}/v1/${community}${post.path}`;
      assert.equal((await ask('POST', url, {}, post.input)).status, 200);
      const kept = async (): Promise<number> => (await bench.stored(community))['idempotency']?.length ?? 0;
      const ground = { sql: bench.sql, now: bench.now } as unknown as Ground;
      bench.advance(24 * 3_600_000 - 1);
      await sweep(ground);
      assert.equal(await kept(), 1, 'long enough for a phone that lost its network for a day');
      bench.advance(24 * 3_600_000 + 1);
      await sweep(ground);
      assert.equal(await kept(), 0);
    });
  });
}
