import { AdapterError } from '@kindred/core/contract';
import { expect } from '@open-wc/testing';

import { OwnItems } from '../store/own-items.js';

import { Finding } from './finding.js';
import { become, codeOf } from './receipt.js';
import { emptyDevice, newEndpoint, recordingBackend, sendFrom, tab, TOKEN } from './testing.js';

const never = (): AbortSignal => new AbortController().signal;

describe('finding one’s own on another device', () => {
  beforeEach(emptyDevice);

  /** Written on one device in two circles, with gaps between the numbers; then only the code is left. */
  async function elsewhere() {
    const recorded = recordingBackend();
    const endpoint = newEndpoint();
    const store = tab(recorded.adapter, endpoint);
    const first = await sendFrom(store, 'First');
    const items = OwnItems.of(store);
    for (let gap = 0; gap < 7; gap += 1) {
      const { key } = await items.add({ kind: 'post', circle: 'main', text: 'Taken back' }, { undoMs: 60_000 });
      await items.cancel(key);
    }
    await sendFrom(store, 'Second', 'night-shift');
    await items.add({ kind: 'reply', circle: 'main', post: first.id!, text: 'Third, below the first' });
    await items.flush();
    const gone = await sendFrom(store, 'Deleted');
    await items.act(gone.key, { type: 'delete' });
    const words = (await codeOf(store)).join(' ');
    emptyDevice();
    const other = tab(recorded.adapter, endpoint);
    await become(other, words);
    recorded.asked.length = 0;
    return { ...recorded, endpoint, other };
  }

  it('finds posts and replies in every circle, over gaps, and can change them there', async () => {
    const { other, backend } = await elsewhere();
    const finding = Finding.of(other);
    await finding.start(never(), 0);
    expect(finding.state).to.equal('done');
    const items = OwnItems.of(other);
    await items.load();
    expect(items.entries.map(({ n, draft }) => [n, draft.kind, draft.circle, draft.text]).sort()).to.deep.equal([
      [0, 'post', 'main', 'First'],
      [8, 'post', 'night-shift', 'Second'],
      [9, 'reply', 'main', 'Third, below the first'],
    ]);
    expect(finding.found).to.equal(3);
    const [entry] = items.entries.filter(({ n }) => n === 8);
    await items.act(entry!.key, { type: 'delete' });
    const { state } = await backend.moderation!.get(entry!.id!, { token: TOKEN });
    expect(state).to.equal('deleted');
    // What was deleted has used its number, too.
    expect((await sendFrom(other, 'Next')).n).to.equal(11);
  });

  it('asks about one at a time, in no order, and never twice', async () => {
    const { other, asked } = await elsewhere();
    await Finding.of(other).start(never(), 0);
    const questions = asked.map(({ query }) => `${query.circle} ${query.capability}`);
    expect(new Set(questions).size).to.equal(questions.length);
    for (const { query } of asked) expect(Object.keys(query).sort()).to.deep.equal(['capability', 'circle']);
    const identity = await other.identity();
    const order = await Promise.all([...Array(8).keys()].map((n) => identity.capability(n)));
    const numbers = asked.slice(0, 16).map(({ query }) => order.indexOf(query.capability));
    expect(numbers).not.to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).to.equal(8);
  });

  it('waits a random while before each question, and asks the next only after an answer', async () => {
    const { other, adapter } = await elsewhere();
    const pauses: number[] = [];
    let open = 0;
    let most = 0;
    const { get } = adapter.own!;
    adapter.own!.get = async (...asked) => {
      most = Math.max(most, (open += 1));
      return get(...asked).finally(() => (open -= 1));
    };
    const { setTimeout: set } = window;
    window.setTimeout = ((run: () => void, ms = 0) => {
      if (ms > 0 && ms < 20) pauses.push(ms);
      return set(run, 0);
    }) as typeof setTimeout;
    await Finding.of(other)
      .start(never(), 20)
      .finally(() => (window.setTimeout = set));
    expect(most).to.equal(1);
    expect(pauses.length).to.be.at.least(32);
    expect(new Set(pauses).size).to.be.greaterThan(pauses.length / 2);
    const mean = pauses.reduce((sum, ms) => sum + ms, 0) / pauses.length;
    expect(mean).to.be.within(4, 16);
  });

  it('goes on after a reload, and adds nothing twice', async () => {
    const { other, fail, adapter, endpoint, asked } = await elsewhere();
    let answers = 20;
    fail.get = () => ((answers -= 1) < 0 ? new AdapterError('offline', 'No network.') : undefined);
    const finding = Finding.of(other);
    await finding.start(never(), 0);
    expect(finding.state).to.equal('failed');
    delete fail.get;
    const before = asked.length;
    const later = tab(adapter, endpoint);
    await Finding.of(later).resume(never(), 0);
    const items = OwnItems.of(later);
    await items.load();
    expect(items.entries).to.have.length(3);
    const identity = await later.identity();
    const zero = await identity.capability(0);
    expect(asked.slice(before).some(({ query }) => query.capability === zero)).to.equal(false);
    await Finding.of(later).resume(never(), 0);
    expect(Finding.of(later).state).to.equal('done');
  });

  it('stops when nobody looks any more', async () => {
    const { other, asked } = await elsewhere();
    const stop = new AbortController();
    const finding = Finding.of(other);
    const running = finding.start(stop.signal, 60_000);
    stop.abort();
    await running;
    expect(finding.state).to.equal('idle');
    expect(asked).to.deep.equal([]);
  });
});
