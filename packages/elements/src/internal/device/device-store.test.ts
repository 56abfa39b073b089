import { fromBase64Url } from '@kindred/core/identity';
import { expect } from '@open-wc/testing';

import { openDeviceStore } from './device-store.js';

const KEYS = ['kindred.secret', 'kindred.wrap'];
let number = 0;
/** Each test has a community of its own. */
const community = (): string => `test-${(number += 1)}`;

const raw = (): [string, string][] => Object.entries({ ...localStorage });

describe('the device store', () => {
  it('keeps values over a reopening, and the same secret', async () => {
    const name = community();
    const store = openDeviceStore('https://a.example', name);
    await store.update('draft', () => ({ text: 'not sent yet' }));
    const again = openDeviceStore('https://a.example', name);
    expect(await again.get('draft')).to.deep.equal({ text: 'not sent yet' });
    expect(await again.secret()).to.deep.equal(await store.secret());
    expect((await store.secret()).length).to.equal(32);
  });

  it('leaves no trace of somebody who only looks', async () => {
    const before = { ...localStorage };
    localStorage.clear();
    try {
      const store = openDeviceStore('https://a.example', community());
      store.subscribe('draft', () => undefined);
      expect(await store.get('draft')).to.equal(undefined);
      expect(store.persistent).to.equal(true);
      expect({ ...localStorage }).to.deep.equal({});
      await store.update('draft', () => 'written');
      expect(localStorage.getItem('kindred.wrap')).to.be.a('string');
      expect(localStorage.getItem('kindred.secret')).to.equal(null);
    } finally {
      localStorage.clear();
      for (const [key, value] of Object.entries(before)) localStorage.setItem(key, value as string);
    }
  });

  it('keeps communities apart', async () => {
    const store = openDeviceStore('https://a.example', community());
    await store.update('draft', () => 'mine');
    expect(await openDeviceStore('https://a.example', community()).get('draft')).to.equal(undefined);
  });

  it('stores ciphertext only', async () => {
    const store = openDeviceStore('https://a.example', community());
    await store.update('draft', () => 'words nobody else should read');
    const kept = raw().filter(([key]) => key.endsWith('|draft'));
    expect(kept.length).to.be.greaterThan(0);
    for (const [, sealed] of kept) {
      expect(sealed).not.to.contain('words');
      expect(new TextDecoder().decode(fromBase64Url(sealed))).not.to.contain('words nobody');
    }
  });

  it('can read nothing once the wrapping key is gone', async () => {
    const name = community();
    await openDeviceStore('https://a.example', name).update('draft', () => 'gone');
    await openDeviceStore('https://a.example', name).secret();
    const [secret, wrap] = KEYS.map((key) => localStorage.getItem(key)) as [string, string];
    localStorage.removeItem('kindred.wrap');
    const later = openDeviceStore('https://a.example', name);
    expect(await later.get('draft')).to.equal(undefined);
    expect(localStorage.getItem('kindred.secret')).to.equal(secret);
    localStorage.setItem('kindred.wrap', wrap);
  });

  it('loses no change between two stores writing at once', async () => {
    const name = community();
    const [one, two] = [openDeviceStore('x', name), openDeviceStore('x', name)];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).update<number>('count', (n = 0) => n + 1)),
    );
    expect(await one.get('count')).to.equal(20);
  });

  it('tells of a change that came after the word of it', async () => {
    const name = community();
    const store = openDeviceStore('https://a.example', name);
    await store.update('draft', () => 'old');
    const told = new Promise<void>((resolve) => store.subscribe('draft', resolve));
    const heard: string[] = [];
    store.subscribe('other', () => heard.push('other'));
    // What a frame of the same origin does to the storage, the page hears of as of another tab.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow!.localStorage.removeItem(`kindred|https://a.example|${name}|draft`);
    await told;
    expect(await store.get('draft')).to.equal(undefined);
    expect(heard).to.deep.equal([]);
    frame.remove();
  });

  it('tells the other tab', async () => {
    const name = community();
    const [one, two] = [openDeviceStore('x', name), openDeviceStore('x', name)];
    const told = new Promise<void>((resolve) => two.subscribe('draft', resolve));
    await one.update('draft', () => 1);
    await told;
    expect(await two.get('draft')).to.equal(1);
  });

  it('deletes what becomes undefined', async () => {
    const name = community();
    const store = openDeviceStore('x', name);
    await store.update('draft', () => 1);
    await store.update('draft', () => undefined);
    expect(raw().some(([key]) => String(key).includes(name))).to.equal(false);
  });

  it('lives in memory where storage throws, and says so', async () => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
    Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const store = openDeviceStore('x', community());
      expect(store.persistent).to.equal(false);
      await store.update('draft', () => 'for now');
      expect(await store.get('draft')).to.equal('for now');
    } finally {
      Object.defineProperty(Storage.prototype, 'getItem', original);
    }
  });

  it('remembers for the page what no longer fits, and still reads what was kept before', async () => {
    const name = community();
    const store = openDeviceStore('x', name);
    await store.update('kept', () => 'before');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(await store.update('draft', () => 'long')).to.equal('long');
      expect(store.persistent).to.equal(false);
      expect(await store.get('draft')).to.equal('long');
      expect(await store.get('kept')).to.equal('before');
      await store.update('kept', () => undefined);
      expect(await store.get('kept')).to.equal(undefined);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('keeps nothing on a shared device', async () => {
    const name = community();
    const store = openDeviceStore('x', name, true);
    await store.update('draft', () => 1);
    expect(store.persistent).to.equal(false);
    expect(raw().some(([key]) => String(key).includes(name))).to.equal(false);
  });
});
