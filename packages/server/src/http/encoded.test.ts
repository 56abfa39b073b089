import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { codingFor, createEncodedCache, encode, sentAs, tagIn } from './encoded.js';

const clock = () => {
  let time = 1_000;
  return { now: () => time, pass: (ms: number) => (time += ms) };
};
const answer = (text: string, until = 1_500) => encode(text, { until });

test('what is kept is given again until its end, and not a moment longer', async () => {
  const { now, pass } = clock();
  const cache = createEncodedCache(now);
  await cache.load('/a', ['item:x'], () => Promise.resolve(answer('one')));
  assert.equal(cache.get('/a')?.text, 'one');
  pass(499);
  assert.equal(cache.get('/a')?.text, 'one');
  pass(1);
  assert.equal(cache.get('/a'), undefined);
  await cache.load('/b', [], () => Promise.resolve(answer('never', 0)));
  assert.equal(cache.get('/b'), undefined);
});

test('a change takes away what shows it, and nothing else', async () => {
  const cache = createEncodedCache(clock().now);
  for (const key of ['x', 'y']) await cache.load(key, [`item:${key}`], () => Promise.resolve(answer(key)));
  cache.touch('item:x');
  assert.equal(cache.get('x'), undefined);
  assert.equal(cache.get('y')?.text, 'y');
  cache.clear();
  assert.equal(cache.get('y'), undefined);
});

test('what was read before a change is not kept after it, nor given to who asks after it', async () => {
  const cache = createEncodedCache(clock().now);
  let finish = (_: string): void => {};
  const old = cache.load('a', ['item:x'], async () =>
    answer(await new Promise<string>((resolve) => (finish = resolve))),
  );
  cache.touch('item:x');
  const fresh = cache.load('a', ['item:x'], () => Promise.resolve(answer('new')));
  finish('old');
  assert.equal((await old).text, 'old', 'who asked before may see what was before');
  assert.equal((await fresh).text, 'new');
  assert.equal(cache.get('a')?.text, 'new');
});

test('many who ask at once cost one read, and a read that failed is made again', async () => {
  const cache = createEncodedCache(clock().now);
  let reads = 0;
  const read = () => cache.load('a', [], () => Promise.resolve(answer(String(++reads))));
  assert.deepEqual(
    (await Promise.all([read(), read(), read()])).map(({ text }) => text),
    ['1', '1', '1'],
  );
  await assert.rejects(
    cache.load('b', [], () => Promise.reject(new Error('away'))),
    /away/,
  );
  assert.equal((await cache.load('b', [], () => Promise.resolve(answer('there')))).text, 'there');
});

test('memory has a bound: what was read longest ago goes first, and one huge answer pushes nothing out', async () => {
  const cache = createEncodedCache(clock().now, 100_000);
  for (let n = 0; n < 100; n += 1) await cache.load(`k${n}`, [], () => Promise.resolve(answer('x'.repeat(1_000))));
  assert.ok(cache.bytes <= 100_000);
  assert.equal(cache.get('k0'), undefined);
  assert.ok(cache.get('k99'));
  await cache.load('huge', [], () => Promise.resolve(answer('x'.repeat(50_000))));
  assert.equal(cache.get('huge'), undefined);
  assert.ok(cache.get('k99'));
  for (let n = 0; n < 20_000; n += 1) cache.touch(`item:${n}`);
  assert.equal(cache.get('k99'), undefined, 'too many changes to tell apart: all may have changed');
});

test('each coding is the same text, under a tag of its own', () => {
  const page = encode('grüße '.repeat(500));
  const gzip = sentAs(page, 'gzip');
  const br = sentAs(page, 'br');
  assert.equal(gunzipSync(Buffer.from(gzip.text, 'latin1')).toString(), page.text);
  assert.equal(brotliDecompressSync(Buffer.from(br.text, 'latin1')).toString(), page.text);
  assert.equal(Buffer.byteLength(br.text, 'latin1'), br.length);
  assert.equal(sentAs(page, 'br'), br, 'made once');
  assert.equal(new Set([tagIn(page, undefined), tagIn(page, 'br'), tagIn(page, 'gzip')]).size, 3);
});

test('the coding is one that both sides know', () => {
  const page = encode('x'.repeat(2_000));
  for (const [accept, coding] of [
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip;q=0.5', 'gzip'],
    ['brx, xgzip', undefined],
    ['BR', 'br'],
  ] as const) {
    assert.equal(codingFor(accept, page), coding, String(accept));
  }
  assert.equal(codingFor('br', encode('short')), undefined);
});
