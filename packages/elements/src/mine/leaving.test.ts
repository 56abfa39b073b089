import { AdapterError } from '@kindred/core/contract';
import { expect } from '@open-wc/testing';

import { OwnItems } from '../store/own-items.js';
import { Reactions } from '../store/reactions.js';

import { Leaving } from './leaving.js';
import { emptyDevice, newEndpoint, ours, recordingBackend, sendFrom, tab } from './testing.js';

const never = (): AbortSignal => new AbortController().signal;

describe('deleting everything everywhere', () => {
  beforeEach(emptyDevice);

  async function written() {
    const recorded = recordingBackend();
    const endpoint = newEndpoint();
    const store = tab(recorded.adapter, endpoint);
    for (const text of ['One', 'Two', 'Three']) await sendFrom(store, text);
    return { ...recorded, endpoint, store };
  }

  it('deletes each by itself, takes reactions and what waits back, and then forgets the device', async () => {
    const { store, backend, acted, texts } = await written();
    const somebody = tab(backend, newEndpoint());
    const { id } = await sendFrom(somebody, 'Somebody else’s');
    const reactions = Reactions.of(store);
    await reactions.set(`post:${id}`, 'with', true);
    await reactions.flush();
    await OwnItems.of(store).add({ kind: 'post', circle: 'main', text: 'Not sent' }, { undoMs: 60_000 });
    const leaving = Leaving.of(store);
    const seen: number[] = [];
    leaving.subscribe(() => leaving.state === 'deleting' && seen.push(leaving.left));
    await leaving.start(never(), 0);
    expect(leaving.state).to.equal('gone');
    expect(leaving.total).to.equal(5);
    expect(seen).to.deep.equal([5, 4, 3, 2, 1, 0]);
    expect(await texts()).to.deep.equal(['Somebody else’s']);
    expect(new Set(acted.map(({ capability }) => capability)).size).to.equal(3);
    const [tally] = await backend.reactions!.tallies({ targets: [`post:${id}`] });
    expect(JSON.stringify(tally)).not.to.contain('with');
    expect(ours()).to.deep.equal([]);
  });

  it('goes on after a reload', async () => {
    const { store, fail, adapter, endpoint, texts, acted } = await written();
    const stop = new AbortController();
    fail.act = () => {
      if (acted.length === 2) stop.abort();
      return undefined;
    };
    await Leaving.of(store).start(stop.signal, 0);
    expect(Leaving.of(store).state).to.equal('idle');
    delete fail.act;
    const later = tab(adapter, endpoint);
    const leaving = Leaving.of(later);
    await leaving.resume(never(), 0);
    expect(leaving.total).to.equal(3);
    expect(leaving.state).to.equal('gone');
    expect(await texts()).to.deep.equal([]);
    await leaving.resume(never(), 0);
    expect(ours()).to.deep.equal([]);
  });

  it('keeps what could not be deleted, says why, and tries again when asked to', async () => {
    const { store, fail, texts } = await written();
    const leaving = Leaving.of(store);
    fail.act = () => new AdapterError('forbidden', 'Not from here.');
    await leaving.start(never(), 0);
    expect(leaving.state).to.equal('stuck');
    expect(leaving.left).to.equal(3);
    expect((leaving.error as AdapterError).code).to.equal('forbidden');
    expect(await texts()).to.have.length(3);
    delete fail.act;
    await leaving.start(never(), 0);
    expect(leaving.state).to.equal('gone');
    expect(await texts()).to.deep.equal([]);
  });

  it('can be stopped; what is deleted by then stays deleted', async () => {
    const { store, fail, acted, texts } = await written();
    const leaving = Leaving.of(store);
    fail.act = () => {
      if (acted.length === 1) void leaving.stop();
      return undefined;
    };
    await leaving.start(never(), 0);
    expect(leaving.state).to.equal('idle');
    expect((await texts()).length).to.be.lessThan(3);
    expect(ours().length).to.be.greaterThan(0);
    const done = acted.length;
    await leaving.resume(never(), 0);
    expect(acted).to.have.length(done);
  });
});
