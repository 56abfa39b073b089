import type { Adapter, LiveHandler, Tally } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { createStore } from '../internal/community-store.js';

import { Reactions } from './reactions.js';
import { Tallies } from './tallies.js';

const PAGE = `page:${'0123456789abcdef'.repeat(4)}`;
const POST = 'post:night-shift.00000001-0000-4000-8000-000000000001';

function bench() {
  const asked: string[][] = [];
  const live: { handler?: LiveHandler } = {};
  let with_: Tally['bands'] = { with: 'few' };
  const adapter: Adapter = {
    name: 'bench',
    contract: 1,
    reactions: {
      set: ({ on }) => Promise.resolve({ on }),
      tallies: ({ targets }) => {
        asked.push(targets);
        return Promise.resolve(targets.map((target) => ({ target, bands: with_ })));
      },
    },
    live: {
      subscribe: (_query, handler, { signal }) => {
        live.handler = handler;
        signal.addEventListener('abort', () => (live.handler = undefined));
      },
    },
  };
  const store = createStore({ adapter, endpoint: `https://${crypto.randomUUID()}.example`, community: 'main' });
  return { asked, live, store, tallies: Tallies.of(store), answer: (bands: Tally['bands']) => (with_ = bands) };
}

describe('Tallies', () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));
  const nothing = (): void => undefined;

  it('asks for all of a task in one call', async () => {
    const { asked, tallies } = bench();
    let told = 0;
    ends.push(
      tallies.watch(PAGE, () => (told += 1)),
      tallies.watch(PAGE, nothing),
      tallies.watch(POST, nothing),
    );
    await until(() => tallies.tally(POST));
    expect(asked).to.deep.equal([[PAGE, POST]]);
    expect(tallies.tally(PAGE)?.bands).to.deep.equal({ with: 'few' });
    expect(told).to.equal(1);
  });

  it('splits more targets than one call takes', async () => {
    const { asked, tallies } = bench();
    for (let n = 0; n < 130; n += 1) ends.push(tallies.watch(`page:${n.toString(16).padStart(64, '0')}`, nothing));
    await until(() => asked.length === 2);
    expect(asked.map(({ length }) => length)).to.deep.equal([100, 30]);
  });

  it('follows the live stream, reads again after a gap, and lets go of it', async () => {
    const { asked, live, tallies } = bench();
    const end = tallies.watch(POST, nothing);
    await until(() => tallies.tally(POST));
    live.handler!.event({ type: 'tally', tally: { target: POST, bands: { with: 'many' } } });
    live.handler!.event({ type: 'tally', tally: { target: PAGE, bands: { with: 'many' } } });
    expect(tallies.tally(POST)?.bands).to.deep.equal({ with: 'many' });
    live.handler!.event({ type: 'resync' });
    await until(() => tallies.tally(POST)?.bands?.with === 'few');
    expect(asked).to.have.length(2);
    end();
    expect(live.handler).to.equal(undefined);
    expect(tallies.tally(POST)).to.equal(undefined);
  });

  it('reads again once something of this device was taken', async () => {
    const { store, tallies, answer } = bench();
    ends.push(tallies.watch(PAGE, nothing));
    await until(() => tallies.tally(PAGE));
    answer({ with: 'several' });
    await Reactions.of(store).set(PAGE, 'with', true);
    await until(() => tallies.tally(PAGE)?.bands?.with === 'several');
  });
});
