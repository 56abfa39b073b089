import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { connect as connectTo } from 'node:net';

import { createKindredServer, type KindredServer, type ServerOptions } from '../server.js';
import { type TestCluster, targets } from '../testing/database.js';
import { createCaller, createPerson } from '../testing/person.js';
import { createBuckets, createVisitors, prefix } from './limits.js';
import { MODERATOR_READS, READS, WRITES } from './api.js';
import { createOpenApi } from './openapi.js';
import { createOrigins } from './origins.js';

describe('who is asking', () => {
  const now = () => 0;

  it('gives a forged forwarding header no weight', () => {
    const visitors = createVisitors([], now);
    assert.equal(visitors.hash('198.51.100.7', '203.0.113.1'), visitors.hash('198.51.100.7', '203.0.113.2'));
    assert.equal(visitors.hash('198.51.100.7', undefined), visitors.hash('::ffff:198.51.100.7', undefined));
  });

  it('believes listed peers alone, and of what they say the last hop that is no peer', () => {
    const visitors = createVisitors(['10.0.0.0/8', 'fd00::/8'], now);
    const direct = visitors.hash('203.0.113.1', undefined);
    assert.equal(visitors.hash('10.1.2.3', '203.0.113.1'), direct);
    assert.equal(visitors.hash('10.1.2.3', '6.6.6.6, 203.0.113.1, 10.9.9.9'), direct);
    assert.equal(visitors.hash('::ffff:10.1.2.3', '6.6.6.6,203.0.113.1'), direct);
    assert.notEqual(visitors.hash('198.51.100.7', '203.0.113.1'), direct);
    // Nonsense from a peer falls back to the peer itself.
    assert.equal(visitors.hash('10.1.2.3', 'unknown'), visitors.hash('10.1.2.3', ''));
  });

  it('takes an IPv6 site for one', () => {
    assert.equal(prefix('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(prefix('2001:DB8:1:2::9'), '2001:db8:1:2');
    assert.equal(prefix('2001:db8::1'), '2001:db8:0:0');
    assert.equal(prefix('::1'), '0:0:0:0');
    assert.equal(prefix('198.51.100.7'), '198.51.100.7');
  });

  it('means nothing the next day', () => {
    let time = 0;
    const visitors = createVisitors([], () => time);
    const today = visitors.hash('198.51.100.7', undefined);
    time = 86_400_000;
    assert.notEqual(visitors.hash('198.51.100.7', undefined), today);
  });

  it('fills a bucket again over time', () => {
    let time = 0;
    const buckets = createBuckets({ burst: 2, perSecond: 0.5 }, () => time);
    buckets.take('a');
    buckets.take('a');
    assert.throws(() => buckets.take('a'), { code: 'rate-limited', retryAfter: 2000 });
    buckets.take('b');
    time = 2000;
    buckets.take('a');
    assert.throws(() => buckets.take('a'), { code: 'rate-limited' });
  });
});

describe('origins', () => {
  it('allow what is listed, and nothing that looks like it', () => {
    const origins = createOrigins(['https://site.example']);
    assert.ok(origins.allows('https://site.example', 'community.example'));
    assert.ok(origins.allows('https://community.example', 'community.example'));
    for (const origin of [
      'http://site.example',
      'https://site.example.evil.example',
      'https://a.site.example',
      'null',
      'http://localhost:5173',
    ]) {
      assert.ok(!origins.allows(origin, 'community.example'), origin);
    }
    for (const entry of ['site.example', 'https://site.example/path', 'null', ''])
      assert.throws(() => createOrigins([entry]), /is no origin/);
  });
});

describe('the description of the API', () => {
  it('names every schema it refers to', () => {
    const document = JSON.stringify(createOpenApi());
    const { components } = JSON.parse(document) as { components: { schemas: Record<string, unknown> } };
    for (const [, name] of document.matchAll(/#\/components\/schemas\/(\w+)/g))
      assert.ok(name && components.schemas[name], name);
    assert.ok(document.includes('"/v1/{community}/circles/{circle}/posts"'));
  });

  it('says of every address what goes in and what comes out', () => {
    interface Operation {
      requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
      responses: Record<string, { content: Record<string, { schema: object }> }>;
      security?: object[];
    }
    const { paths } = createOpenApi() as { paths: Record<string, Record<string, Operation>> };
    const all = [
      ...READS.map(({ path }) => ['get', path, false] as const),
      ...MODERATOR_READS.map(({ path }) => ['get', path, true] as const),
      ...WRITES.map(({ path, moderators = false }) => ['post', path, moderators] as const),
    ];
    for (const [method, path, key] of all) {
      const operation = paths[`/v1/{community}${path.replace(/:(\w+)/g, '{$1}')}`]?.[method];
      const what = `${method} ${path}`;
      assert.notDeepEqual(operation?.responses['200']?.content['application/json']?.schema ?? {}, {}, what);
      assert.equal(operation?.security !== undefined, key, what);
      if (method === 'post') {
        assert.match(operation?.requestBody?.content['application/json']?.schema.$ref ?? '', /\/\w+$/, what);
      }
    }
  });
});

describe('over HTTP', () => {
  let cluster: TestCluster;
  let folder: string;
  const servers: KindredServer[] = [];
  const serve = async (options: ServerOptions): Promise<{ url: string; server: KindredServer }> => {
    const settings = { port: 0, log: false, abuse: 'off', ...options } as const;
    const server = await createKindredServer({ databaseUrl: await cluster.fresh(), ...settings });
    servers.push(server);
    return { server, url: (await server.listen()).url };
  };
  before(async () => {
    cluster = await (targets[0] as (typeof targets)[0]).open();
    folder = await mkdtemp(path.join(tmpdir(), 'kindred-files-'));
    await mkdir(path.join(folder, 'widgets', 'c'), { recursive: true });
    await mkdir(path.join(folder, 'site', 'stories'), { recursive: true });
    const put = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text);
    await put('widgets/kindred.js', 'export const widgets = 1;');
    await put('widgets/kindred.js.br', brotliCompressSync('export const widgets = 1;'));
    await put('widgets/c/post-box-3f9a01bc.js', 'export {};');
    await put('site/index.html', '<!doctype html><title>Demo</title>');
    await put('site/stories/index.html', '<!doctype html><title>Stories</title>');
    await put('site/.hidden', 'hidden');
    await put('secret.txt', 'secret');
    await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'site', 'link.txt'));
  });
  after(async () => {
    for (const server of servers) await server.close();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Sends a request as it stands, since fetch tidies addresses up. */
  const raw = (url: string, request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      let text = '';
      const socket = connectTo(Number(port), '127.0.0.1', () => socket.write(request));
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });

  it('serves widgets to every site, compressed, and hashed ones for good', async () => {
    const { url } = await serve({ widgetsDir: path.join(folder, 'widgets'), origins: ['https://site.example'] });
    const plain = await fetch(`${url}/kindred.js`, {
      headers: { 'accept-encoding': 'identity', origin: 'https://other.example' },
    });
    assert.equal(await plain.text(), 'export const widgets = 1;');
    assert.equal(plain.headers.get('access-control-allow-origin'), '*');
    assert.equal(plain.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.match(plain.headers.get('cache-control') ?? '', /max-age=300/);
    assert.match(plain.headers.get('content-type') ?? '', /^text\/javascript/);
    const small = await fetch(`${url}/kindred.js`, { headers: { 'accept-encoding': 'gzip, br' } });
    assert.equal(small.headers.get('content-encoding'), 'br');
    assert.equal(small.headers.get('vary'), 'accept-encoding');
    assert.equal(await small.text(), 'export const widgets = 1;');
    assert.notEqual(small.headers.get('etag'), plain.headers.get('etag'));
    const again = await fetch(`${url}/kindred.js`, {
      headers: { 'accept-encoding': 'br', 'if-none-match': small.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    const chunk = await fetch(`${url}/c/post-box-3f9a01bc.js`);
    assert.match(chunk.headers.get('cache-control') ?? '', /immutable/);
  });

  it('serves pages under a strict policy', async () => {
    const { url } = await serve({ siteDir: path.join(folder, 'site') });
    for (const where of ['/', '/stories/', '/stories/index.html']) {
      const page = await fetch(url + where);
      assert.equal(page.status, 200, where);
      const policy = page.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(page.headers.get('access-control-allow-origin'), null);
    }
  });

  it('never leaves its folders', async () => {
    const { url } = await serve({ siteDir: path.join(folder, 'site'), widgetsDir: path.join(folder, 'widgets') });
    const ways = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e%2fsecret.txt',
      '/stories/..%5c..%5csecret.txt',
      '/c/../../secret.txt',
      '//etc/passwd',
      '/%00',
      '/.hidden',
      '/link.txt',
      '/etc/passwd',
      `/${encodeURIComponent(path.join(folder, 'secret.txt'))}`,
      '/%ff',
    ];
    for (const way of ways) {
      const answer = await raw(url, `GET ${way} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      assert.match(answer, /^HTTP\/1\.1 4\d\d/, way);
      assert.doesNotMatch(answer, /secret\n?$|hidden$|root:/, way);
    }
    const proxied = await raw(url, 'GET http://example.org/ HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    assert.doesNotMatch(proxied, /Example Domain/);
  });

  it('limits what comes from one place, whatever it says of itself, and tells when to come back', async () => {
    const rates = {
      writes: { burst: 3, perSecond: 0.001 },
      reads: { burst: 1000, perSecond: 1 },
      keys: { burst: 2, perSecond: 0.001 },
      drips: { burst: 1, perSecond: 0.001 },
      streams: 1,
    };
    const { url } = await serve({ rates, policy: { moderation: 'post' } });
    const call = createCaller(url, 'main');
    const person = createPerson();
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const post = await person.post();
      const answer = await call.post(post.path, post.input, {
        'x-forwarded-for': `203.0.113.${n}`,
        forwarded: `for=203.0.113.${n}`,
        'x-real-ip': `203.0.113.${n}`,
      });
      statuses.push(answer.status);
      if (answer.status === 429) {
        assert.equal(answer.json.error.code, 'rate-limited');
        assert.ok(answer.json.error.retryAfter > 0);
        assert.ok(Number(answer.headers.get('retry-after')) > 0);
      }
    }
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
    const guesses: number[] = [];
    for (let n = 0; n < 4; n += 1)
      guesses.push((await call.get('/moderation/queue', { authorization: `Bearer guess${n}` })).status);
    assert.deepEqual(guesses, [403, 403, 429, 429]);
    const stop = new AbortController();
    const stream = await fetch(`${call.root}/live?circle=main`, { signal: stop.signal });
    assert.equal(stream.status, 200);
    assert.equal((await call.get('/live?circle=main')).status, 429);
    stop.abort();
  });

  it('refuses a body that is too long before reading it all', async () => {
    const { url } = await serve({});
    const head = `POST /v1/main/reactions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`;
    const known = await raw(url, `${head}content-length: 9999999\r\n\r\n{`);
    assert.match(known, /^HTTP\/1\.1 400[^]*at most 65536 bytes/);
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const unknown = await raw(url, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(4)}`);
    assert.match(unknown, /^HTTP\/1\.1 400[^]*at most 65536 bytes/);
  });

  it('tells how it is, and its counts to nobody else', async () => {
    const { url } = await serve({});
    assert.equal(await (await fetch(`${url}/healthz`)).text(), 'ok\n');
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    const head = await fetch(`${url}/v1/main/live?circle=main`, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    assert.match(metrics, /kindred_requests_total\{method="GET",route="\/readyz",status="2xx"\} 1/);
    assert.equal((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } })).status, 404);
    const api = await fetch(`${url}/openapi.json`);
    assert.equal(((await api.json()) as { openapi: string }).openapi, '3.1.0');
  });

  it('finishes what it began, and takes nothing new, when it is stopped', async () => {
    const { server, url } = await serve({ policy: { moderation: 'post' } });
    const call = createCaller(url, 'main');
    const posts = await Promise.all(Array.from({ length: 20 }, () => createPerson().post()));
    const writes = posts.map((post) =>
      call.post(post.path, post.input).then(
        (answer) => answer.status,
        () => 0,
      ),
    );
    await Promise.race(writes);
    await server.close();
    const statuses = await Promise.all(writes);
    assert.ok(
      statuses.every((status) => status === 200 || status === 0),
      statuses.join(),
    );
    await assert.rejects(call.get('/circles'));
  });

  it('answers in the error shape while the database is away', async () => {
    const { server } = await serve({});
    await server.close();
    const answer = await server.fetch(new Request('http://localhost/v1/main/circles/main/posts'));
    const { error } = (await answer.json()) as { error: { code: string; retryable: boolean } };
    assert.deepEqual([answer.status, error.code, error.retryable], [503, 'unavailable', true]);
  });
});
