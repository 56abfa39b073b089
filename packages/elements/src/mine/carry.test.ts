import { expect } from '@open-wc/testing';

import type { CommunityStore } from '../internal/community-store.js';
import { checkInsOf } from '../store/check-ins-of.js';
import { Kit } from '../store/kit.js';
import { Mutes } from '../store/mutes.js';
import { OwnItems } from '../store/own-items.js';

import { CARRIED } from './carried.js';
import { CarryError, exportText, importText } from './carry.js';
import { become, codeOf } from './receipt.js';
import { emptyDevice, newEndpoint, recordingBackend, sendFrom, tab } from './testing.js';

const code = async (text: string, store: CommunityStore): Promise<[string?, string?]> => {
  const error = await importText(store, text).catch((thrown: unknown) => thrown);
  return error instanceof CarryError ? [error.code, error.where] : [];
};

describe('what somebody takes along', () => {
  beforeEach(emptyDevice);

  async function full() {
    const { adapter, ...recorded } = recordingBackend();
    const endpoint = newEndpoint();
    const store = tab(adapter, endpoint);
    const { id } = await sendFrom(store, 'A post, "quoted" — and \u2028 more');
    await OwnItems.of(store).add({ kind: 'reply', circle: 'main', post: id!, text: 'Below it' });
    await OwnItems.of(store).flush();
    await Kit.of(store).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes.', author: 'quiet fern' }, true);
    await Kit.of(store).set({ id: 'main.two', title: 'Soup', step: 'A flask.' }, true);
    await Kit.of(store).say('main.one', 'helped');
    await Mutes.of(store).set('topics', 'work', true);
    await Mutes.of(store).set('notes', 'illness', true);
    const checkIns = checkInsOf(store);
    await checkIns.keep({ at: 1_700_000_000_000, value: { scale: 'mood', mood: 2 } });
    await checkIns.keep({
      at: 1_700_000_100_000,
      value: { scale: 'words', words: ['tired'] },
      shared: { state: 'waiting', window: '2023-11-14', value: { scale: 'words', words: ['tired'] } },
    });
    const device = await store.device();
    await device.update('draft|main', () => ({ text: 'Half a thought', topics: ['sleep'], stays: 'keep' }));
    await device.update(`draft|reply|${id}`, () => ({ text: 'Half an answer', contentNotes: [] }));
    await device.update('draft|edit|x', () => ({ text: 'Of an entry here' }));
    return { ...recorded, adapter, endpoint, store };
  }

  it('comes out of an empty device as it went in, byte for byte', async () => {
    const { adapter, endpoint, store } = await full();
    const text = await exportText(store);
    const secret = (await codeOf(store)).join(' ');
    for (const word of ['A post', 'Below it', 'Ten minutes', 'helped', 'illness', 'tired', 'Half a thought']) {
      expect(text).to.contain(word);
    }
    expect(text).not.to.contain('waiting');
    expect(text).not.to.contain('Of an entry here');
    expect(text).not.to.contain(localStorage.getItem('kindred.secret'));
    emptyDevice();
    const empty = tab(adapter, endpoint);
    await importText(empty, text);
    expect(await exportText(empty)).to.equal(text);
    expect((await codeOf(empty)).join(' ')).not.to.equal(secret);
    // Once more changes nothing.
    await importText(empty, text);
    expect(await exportText(tab(adapter, endpoint))).to.equal(text);
  });

  it('is one’s own again with the code, whichever comes first', async () => {
    const { adapter, endpoint, store, asked } = await full();
    const [text, words] = [await exportText(store), (await codeOf(store)).join(' ')];
    emptyDevice();
    const other = tab(adapter, endpoint);
    await become(other, words);
    asked.length = 0;
    const again = tab(adapter, endpoint);
    await importText(again, text);
    const items = OwnItems.of(again);
    await items.load();
    expect(items.entries.map(({ n, draft }) => [n, draft.kind]).sort()).to.deep.equal([
      [0, 'post'],
      [1, 'reply'],
    ]);
    expect(asked).to.deep.equal([]);
    expect(await exportText(again)).to.equal(text);
    expect(await (await again.device()).get(CARRIED)).to.equal(undefined);
    const post = items.entries.find(({ n }) => n === 0)!;
    expect((await items.refresh(post.key))!.item!.text).to.contain('A post');
  });

  it('adds to what is here, and changes none of it', async () => {
    const { adapter, store } = await full();
    const text = await exportText(store);
    emptyDevice();
    const other = tab(adapter, newEndpoint());
    await Kit.of(other).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes.' }, true);
    await Kit.of(other).set({ id: 'main.three', title: 'Rain', step: 'A window.' }, true);
    await Mutes.of(other).set('topics', 'loss', true);
    const device = await other.device();
    await device.update('draft|main', () => ({ text: 'Mine here' }));
    await sendFrom(other, 'Written here');
    await importText(other, text);
    await Kit.of(other).load();
    expect(
      Kit.of(other)
        .steps.map(({ id, tried }) => `${id} ${tried ?? ''}`)
        .sort(),
    ).to.deep.equal(['main.one ', 'main.three ', 'main.two ']);
    expect(await device.get('mutes')).to.deep.equal({ topics: ['loss', 'work'], notes: ['illness'] });
    expect(await device.get('draft|main')).to.deep.equal({ text: 'Mine here' });
    await OwnItems.of(other).load();
    expect(OwnItems.of(other).entries.map(({ draft }) => draft.text)).to.deep.equal(['Written here']);
    expect(await device.get<unknown[]>(CARRIED)).to.have.length(2);
  });

  it('is refused where something in it is not known, and then nothing is changed', async () => {
    const { adapter, store } = await full();
    const text = await exportText(store);
    const file = JSON.parse(text) as Record<string, unknown> & { kit: Record<string, unknown>[] };
    emptyDevice();
    const empty = tab(adapter, newEndpoint());
    const before = await exportText(empty);
    expect(await code('{"a":', empty)).to.deep.equal(['unknown', '']);
    expect(await code('[1]', empty)).to.deep.equal(['unknown', 'kindred']);
    expect(await code(JSON.stringify({ ...file, version: 2, later: [] }), empty)).to.deep.equal(['newer', '']);
    expect(await code(JSON.stringify({ ...file, later: [] }), empty)).to.deep.equal(['unknown', 'later']);
    const [step, ...rest] = file.kit;
    const wrong = { ...file, kit: [...rest, { ...step, savedAt: 'yesterday' }] };
    expect(await code(JSON.stringify(wrong), empty)).to.deep.equal(['unknown', 'kit.1.savedAt']);
    expect(await code(' '.repeat(8_000_001), empty)).to.deep.equal(['too-big', '']);
    expect(await exportText(empty)).to.equal(before);
  });
});
