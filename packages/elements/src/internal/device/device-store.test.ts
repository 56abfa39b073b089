import { expect } from '@open-wc/testing';

import { openDeviceStore } from './device-store.js';

const KEYS = ['kindred.secret', 'kindred.wrap'];
let number = 0;
/** Each test has a community of its own. */
const community = (): string => `test-${(number += 1)}`;

const raw = (): Promise<[IDBValidKey, { iv: Uint8Array; data: ArrayBuffer }][]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('kindred');
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onsuccess = () => {
      const store = opening.result.transaction('sealed').objectStore('sealed');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      values.onsuccess = () => {
        opening.result.close();
        resolve(keys.result.map((key, i) => [key, values.result[i]]));
      };
    };
  });

describe('the device store', () => {
  it('keeps values over a reopening, and the same secret', async () => {
    const name = community();
    const store = await openDeviceStore('https://a.example', name);
    await store.update('draft', () => ({ text: 'not sent yet' }));
    const again = await openDeviceStore('https://a.example', name);
    expect(await again.get('draft')).to.deep.equal({ text: 'not sent yet' });
    expect(await again.secret()).to.deep.equal(await store.secret());
    expect((await store.secret()).length).to.equal(32);
  });

  it('keeps communities apart', async () => {
    const store = await openDeviceStore('https://a.example', community());
    await store.update('draft', () => 'mine');
    expect(await (await openDeviceStore('https://a.example', community())).get('draft')).to.equal(undefined);
  });

  it('stores ciphertext only', async () => {
    const store = await openDeviceStore('https://a.example', community());
    await store.update('draft', () => 'words nobody else should read');
    for (const [, { data }] of await raw()) {
      expect(new TextDecoder().decode(data)).not.to.contain('words nobody');
    }
  });

  it('can read nothing once the wrapping key is gone', async () => {
    const name = community();
    await (await openDeviceStore('https://a.example', name)).update('draft', () => 'gone');
    const [secret, wrap] = KEYS.map((key) => localStorage.getItem(key)) as [string, string];
    localStorage.removeItem('kindred.wrap');
    const later = await openDeviceStore('https://a.example', name);
    expect(await later.get('draft')).to.equal(undefined);
    expect(localStorage.getItem('kindred.secret')).to.equal(secret);
    localStorage.setItem('kindred.wrap', wrap);
  });

  it('loses no change between two stores writing at once', async () => {
    const name = community();
    const [one, two] = await Promise.all([openDeviceStore('x', name), openDeviceStore('x', name)]);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).update<number>('count', (n = 0) => n + 1)),
    );
    expect(await one.get('count')).to.equal(20);
  });

  it('tells the other tab', async () => {
    const name = community();
    const [one, two] = await Promise.all([openDeviceStore('x', name), openDeviceStore('x', name)]);
    const told = new Promise<void>((resolve) => two.subscribe('draft', resolve));
    await one.update('draft', () => 1);
    await told;
    expect(await two.get('draft')).to.equal(1);
  });

  it('deletes what becomes undefined', async () => {
    const name = community();
    const store = await openDeviceStore('x', name);
    await store.update('draft', () => 1);
    await store.update('draft', () => undefined);
    expect((await raw()).some(([key]) => String(key).includes(name))).to.equal(false);
  });

  it('lives in memory where storage throws, and says so', async () => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
    Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const store = await openDeviceStore('x', community());
      expect(store.persistent).to.equal(false);
      await store.update('draft', () => 'for now');
      expect(await store.get('draft')).to.equal('for now');
    } finally {
      Object.defineProperty(Storage.prototype, 'getItem', original);
    }
  });

  it('keeps nothing on a shared device', async () => {
    const name = community();
    const store = await openDeviceStore('x', name, true);
    await store.update('draft', () => 1);
    expect(store.persistent).to.equal(false);
    expect((await raw()).some(([key]) => String(key).includes(name))).to.equal(false);
  });
});
