import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createSharedReads } from './shared-reads.js';

/** Reads that end when they are told to. */
function reader() {
  const begun: { end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const begin = (): Promise<string> =>
    new Promise((end, fail) => {
      begun.push({ end, fail });
    });
  return { begun, begin };
}

describe('reads that are shared', () => {
  it('never answers with what was begun before somebody asked', async () => {
    const { read } = createSharedReads<string>();
    const { begun, begin } = reader();
    const first = read('page', begin);
    const later = [read('page', begin), read('page', begin)];
    assert.equal(begun.length, 1, 'one at a time');
    begun[0]!.end('before');
    assert.equal(await first, 'before');
    assert.equal(begun.length, 2, 'the next begins after the first has come');
    const latest = read('page', begin);
    begun[1]!.end('after');
    assert.deepEqual(await Promise.all(later), ['after', 'after']);
    assert.equal(begun.length, 3);
    begun[2]!.end('last');
    assert.equal(await latest, 'last');
    const alone = read('page', begin);
    begun[3]!.end('alone');
    assert.equal(await alone, 'alone');
  });

  it('keeps what is read under different keys apart', async () => {
    const { read } = createSharedReads<string>();
    const { begun, begin } = reader();
    const both = [read('a', begin), read('b', begin)];
    assert.equal(begun.length, 2);
    begun.forEach(({ end }, at) => end(`${at}`));
    assert.deepEqual(await Promise.all(both), ['0', '1']);
  });

  it('lets nobody fail for a read that was begun before they asked', async () => {
    const { read } = createSharedReads<string>();
    const { begun, begin } = reader();
    const first = read('page', begin);
    const second = read('page', begin);
    begun[0]!.fail(new Error('away'));
    await assert.rejects(first, /away/);
    begun[1]!.end('back');
    assert.equal(await second, 'back');
  });
});
