import { expect } from '@open-wc/testing';

import { Kit } from '../store/kit.js';
import { OwnItems } from '../store/own-items.js';
import { Reactions } from '../store/reactions.js';

import { atStake, become, codeOf, ReceiptError } from './receipt.js';
import { emptyDevice, newEndpoint, ours, recordingBackend, sendFrom, tab } from './testing.js';

describe('the receipt code', () => {
  beforeEach(emptyDevice);

  it('makes another device this one, and is kept nowhere', async () => {
    const { adapter } = recordingBackend();
    const endpoint = newEndpoint();
    const first = tab(adapter, endpoint);
    const capability = await (await first.identity()).capability(3);
    const words = (await codeOf(first)).join(' ');
    for (const name of ours()) expect(localStorage.getItem(name)).not.to.contain(words.split(' ')[0]);
    emptyDevice();
    const second = tab(adapter, endpoint);
    expect(await (await second.identity()).capability(3)).not.to.equal(capability);
    await become(second, words);
    for (const store of [second, tab(adapter, endpoint)])
      expect(await (await store.identity()).capability(3)).to.equal(capability);
    expect(await codeOf(tab(adapter, endpoint))).to.deep.equal(words.split(' '));
  });

  it('tells what would be lost, and takes it off the lists only then', async () => {
    const { adapter } = recordingBackend();
    const words = (await codeOf(tab(adapter, newEndpoint()))).join(' ');
    emptyDevice();
    const endpoint = newEndpoint();
    const store = tab(adapter, endpoint);
    const { id } = await sendFrom(store, 'Under another secret');
    await Reactions.of(store).set(`post:${id}`, 'with', true);
    await Kit.of(store).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes.' }, true);
    expect(await atStake(store, words)).to.deep.equal({ items: 1, waiting: 0, same: false });
    expect(await atStake(store, (await codeOf(store)).join(' '))).to.include({ same: true });
    expect(OwnItems.of(store).entries).to.have.length(1);
    await become(store, words);
    const after = tab(adapter, endpoint);
    await OwnItems.of(after).load();
    await Kit.of(after).load();
    await Reactions.of(after).flush();
    expect(OwnItems.of(after).entries).to.deep.equal([]);
    expect(Reactions.of(after).isOn(`post:${id}`, 'with')).to.equal(false);
    expect(Kit.of(after).steps).to.have.length(1);
  });

  it('changes nothing while something waits to be sent, or for words that are no code', async () => {
    const { adapter } = recordingBackend();
    const words = (await codeOf(tab(adapter, newEndpoint()))).join(' ');
    emptyDevice();
    const store = tab(adapter, newEndpoint());
    await OwnItems.of(store).add({ kind: 'post', circle: 'main', text: 'Not yet' }, { undoMs: 60_000 });
    const own = (await codeOf(store)).join(' ');
    expect(await atStake(store, words)).to.include({ waiting: 1 });
    for (const [typed, error] of [
      [words, 'waits to be sent'],
      ['one zwei', 'Word 2'],
    ] as const) {
      const thrown = (await become(store, typed).catch((reason: Error) => reason)) as Error;
      expect(thrown.message).to.contain(error);
    }
    expect((await atStake(store, 'one').catch((reason: Error) => reason)) instanceof ReceiptError).to.equal(true);
    expect((await codeOf(store)).join(' ')).to.equal(own);
    await OwnItems.of(store).cancel(OwnItems.of(store).entries[0]!.key);
  });
});
