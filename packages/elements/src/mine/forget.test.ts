import { browserAdapter } from '@kindred/adapters/browser';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { Kit } from '../store/kit.js';
import { OwnItems } from '../store/own-items.js';
import { Reactions } from '../store/reactions.js';

import { forgetDevice } from './forget.js';
import { newEndpoint, ours, recordingBackend, sendFrom, tab } from './testing.js';

const STEP = { id: 'main.one', title: 'A chair', step: 'Ten minutes with the street.' };
const caching = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith('kindred'));
const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name = '' }) => (name.startsWith('kindred') ? name : []));

describe('forgetting this device', () => {
  it('takes everything of ours out of the browser, and leaves what is the page’s', async () => {
    const { adapter } = recordingBackend();
    const [one, another] = [tab(adapter, newEndpoint()), tab(adapter, newEndpoint(), 'other')];
    const { id } = await sendFrom(one, 'Mine');
    await Reactions.of(one).set(`post:${id}`, 'with', true);
    await Kit.of(another).set(STEP, true);
    localStorage.setItem('kindredness', 'of the page');
    sessionStorage.setItem('kindred.desk', 'a key');
    await (await caches.open('kindred-shell')).put('/x', new Response('x'));
    const local = browserAdapter({ name: 'kindred-forget-test' });
    await local.circles!.community();
    expect(await databases()).to.include('kindred-forget-test');

    await forgetDevice(one);

    expect(ours()).to.deep.equal(['kindredness']);
    expect(Object.keys(sessionStorage).filter((name) => name.startsWith('kindred'))).to.deep.equal([]);
    expect(await caching()).to.deep.equal([]);
    expect(await databases()).to.deep.equal([]);
    localStorage.removeItem('kindredness');
    await local.dispose?.();
  });

  it('is heard by every widget and tab, which begin anew as somebody else', async () => {
    const { adapter } = recordingBackend();
    const endpoint = newEndpoint();
    const [here, there] = [tab(adapter, endpoint), tab(adapter, endpoint)];
    const { n } = await sendFrom(here, 'Mine');
    const before = await (await there.identity()).capability(n);
    const items = OwnItems.of(there);
    await items.load();
    await Kit.of(there).set(STEP, true);
    expect(items.entries).to.have.length(1);
    await forgetDevice(here);
    await until(() => items.entries.length === 0, 'word of it to the list of one’s own in the other tab');
    await until(() => Kit.of(there).steps.length === 0, 'word of it to the kit in the other tab');
    expect(await (await there.identity()).capability(n)).not.to.equal(before);
    expect(OwnItems.of(here).entries).to.deep.equal([]);
    await sendFrom(here, 'As somebody else');
    expect(OwnItems.of(here).entries.map((entry) => entry.n)).to.deep.equal([0]);
  });
});
