import { memoryAdapter } from '@kindred/adapters/memory';
import { type Adapter, AdapterError, type ReactionChange, type ReactionKind } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';
import { fromBase64Url } from '@kindred/core/identity';
import { expect } from '@open-wc/testing';

import { createStore } from '../internal/community-store.js';
import { openDeviceStore } from '../internal/device/device-store.js';

import { Reactions } from './reactions.js';

const PAGE = `page:${'0123456789abcdef'.repeat(4)}`;
const OTHER = `page:${'fedcba9876543210'.repeat(4)}`;

/** A new device at a new place for every test: what one leaves on the device, no other finds. */
const place = (): string => `https://${crypto.randomUUID()}.example`;

interface Recorded {
  adapter: Adapter;
  calls: ReactionChange[];
}

function recording(set: (change: ReactionChange) => Promise<void> | void = () => undefined): Recorded {
  const calls: ReactionChange[] = [];
  return {
    calls,
    adapter: {
      name: 'recording',
      contract: 1,
      reactions: {
        set: async (change) => {
          calls.push(change);
          await set(change);
          return { on: change.on };
        },
        tallies: () => Promise.resolve([]),
      },
    },
  };
}

const tab = (adapter: Adapter, endpoint = place(), sharedDevice = false): Reactions =>
  Reactions.of(createStore({ adapter, endpoint, community: 'main', sharedDevice }));

const nothing = (): void => undefined;
const devices = new Map<string, ReturnType<typeof openDeviceStore>>();
const kept = async (endpoint: string): Promise<Record<string, { on: boolean; open?: number }>> => {
  const device = devices.get(endpoint) ?? openDeviceStore(endpoint, 'main');
  devices.set(endpoint, device);
  return (await device.get('reactions')) ?? {};
};
const settled = (endpoint: string): Promise<unknown> =>
  until(async () => Object.values(await kept(endpoint)).every(({ open }) => !open), 'the last word');

describe('Reactions', () => {
  const ends: (() => void)[] = [];
  const watch = (reactions: Reactions, target = PAGE, listener = nothing): void => {
    ends.push(reactions.watch(target, listener));
  };
  afterEach(() => ends.splice(0).forEach((end) => end()));

  it('shows what is pressed before anything is sent, then sends it once with its own token', async () => {
    const { adapter, calls } = recording();
    const endpoint = place();
    const reactions = tab(adapter, endpoint);
    let told = 0;
    watch(reactions, PAGE, () => (told += 1));
    void reactions.set(PAGE, 'with', true);
    expect(reactions.isOn(PAGE, 'with')).to.equal(true);
    expect(told).to.equal(1);
    expect(calls).to.have.length(0);
    await until(() => calls.length === 1);
    await settled(endpoint);
    void reactions.set(PAGE, 'near', true);
    await until(() => calls.length === 2);
    await settled(endpoint);
    expect(calls.map(({ target, kind, on }) => [target, kind, on])).to.deep.equal([
      [PAGE, 'with', true],
      [PAGE, 'near', true],
    ]);
    expect(calls[0]?.token).to.match(/^[\w-]{43}$/);
    expect(calls[0]?.token).not.to.equal(calls[1]?.token);
    expect(reactions.isOn(OTHER, 'with')).to.equal(false);
  });

  it('keeps nothing of what was taken back', async () => {
    const { adapter, calls } = recording();
    const endpoint = place();
    const reactions = tab(adapter, endpoint);
    watch(reactions);
    void reactions.set(PAGE, 'with', true);
    void reactions.set(PAGE, 'with', false);
    await until(() => calls.at(-1)?.on === false);
    await until(async () => Object.keys(await kept(endpoint)).length === 0);
    expect(reactions.isOn(PAGE, 'with')).to.equal(false);
  });

  it('keeps what was meant as nothing readable', async () => {
    const { adapter, calls } = recording();
    const endpoint = place();
    const reactions = tab(adapter, endpoint);
    watch(reactions);
    void reactions.set(PAGE, 'with', true);
    await until(() => calls.length === 1);
    const kept = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('kindred|'));
    expect(kept.length).to.be.greaterThan(0);
    for (const [, sealed] of kept) {
      expect(new TextDecoder().decode(fromBase64Url(sealed as string))).not.to.contain('with');
    }
  });

  it('goes back to what was, and says why, when the backend refuses', async () => {
    let refuse = false;
    const { adapter } = recording(() => {
      if (refuse) throw new AdapterError('read-only', 'Resting.');
    });
    const endpoint = place();
    const reactions = tab(adapter, endpoint);
    watch(reactions);
    void reactions.set(PAGE, 'with', true);
    await until(async () => (await kept(endpoint))[`${PAGE} with`]?.on);
    await settled(endpoint);
    refuse = true;
    void reactions.set(PAGE, 'with', false);
    expect(reactions.isOn(PAGE, 'with')).to.equal(false);
    const problem = await until(() => reactions.problem(PAGE));
    expect(problem.waits).to.equal(false);
    expect((problem.error as AdapterError).code).to.equal('read-only');
    expect(reactions.isOn(PAGE, 'with')).to.equal(true);
    refuse = false;
    void reactions.set(PAGE, 'with', false);
    expect(reactions.problem(PAGE)).to.equal(undefined);
    await until(async () => Object.keys(await kept(endpoint)).length === 0);
  });

  it('goes back as well where a backend throws what it should not', async () => {
    const { adapter } = recording(() => {
      throw new TypeError('a mistake');
    });
    const reactions = tab(adapter);
    watch(reactions);
    void reactions.set(PAGE, 'with', true);
    await until(() => reactions.problem(PAGE));
    expect(reactions.isOn(PAGE, 'with')).to.equal(false);
  });

  it('keeps what could not leave the device, and sends it after a reload', async () => {
    const endpoint = place();
    const offline = recording(() => {
      throw new AdapterError('offline', 'No network.');
    });
    const before = tab(offline.adapter, endpoint);
    const end = before.watch(PAGE, nothing);
    void before.set(PAGE, 'thanks', true);
    const problem = await until(() => before.problem(PAGE));
    expect([problem.waits, problem.lasts]).to.deep.equal([true, true]);
    expect(before.isOn(PAGE, 'thanks')).to.equal(true);
    end();

    const online = recording();
    const after = tab(online.adapter, endpoint);
    watch(after, OTHER);
    await until(() => online.calls.length === 1);
    await settled(endpoint);
    expect(online.calls[0]).to.deep.equal(offline.calls[0]);
    expect(after.isOn(PAGE, 'thanks')).to.equal(true);
  });

  it('sends when the network says it is back', async () => {
    let online = false;
    const { adapter, calls } = recording(() => {
      if (!online) throw new AdapterError('offline', 'No network.');
    });
    const reactions = tab(adapter);
    watch(reactions);
    void reactions.set(PAGE, 'read', true);
    await until(() => reactions.problem(PAGE));
    online = true;
    dispatchEvent(new Event('online'));
    await until(() => calls.length === 2 && !reactions.problem(PAGE));
    expect(reactions.isOn(PAGE, 'read')).to.equal(true);
  });

  it('says so where nothing is kept on the device', async () => {
    const { adapter } = recording(() => {
      throw new AdapterError('timeout', 'No answer.');
    });
    const reactions = tab(adapter, place(), true);
    watch(reactions);
    void reactions.set(PAGE, 'read', true);
    const { waits, lasts } = await until(() => reactions.problem(PAGE));
    expect([waits, lasts]).to.deep.equal([true, false]);
  });

  it('still sends when the device takes nothing more', async () => {
    const { adapter, calls } = recording();
    const store = createStore({ adapter, endpoint: place(), community: 'main' });
    const reactions = Reactions.of(store);
    watch(reactions);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      void reactions.set(PAGE, 'with', true);
      await until(() => calls.length === 1);
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(reactions.isOn(PAGE, 'with')).to.equal(true);
  });

  it('shows in one tab what was pressed in the other', async () => {
    const endpoint = place();
    const { adapter } = recording();
    const [one, two] = [tab(adapter, endpoint), tab(adapter, endpoint)];
    watch(one);
    watch(two);
    await until(async () => (await kept(endpoint)) && true);
    void one.set(PAGE, 'with', true);
    await until(() => two.isOn(PAGE, 'with'));
    void two.set(PAGE, 'with', false);
    await until(() => !one.isOn(PAGE, 'with'));
  });

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`ends with the last intent, whatever comes between (${seed})`, async () => {
      let state = seed * 7919;
      const random = (below: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      const backend = memoryAdapter({ policy: { counts: 'exact', moderation: 'post' } });
      const waiting: (() => void)[] = [];
      let calm = false;
      // Any answer may be slow, may never have left, or may be lost after it took effect.
      const stormy: Adapter = {
        ...backend,
        reactions: {
          ...backend.reactions!,
          set: async (change) => {
            const luck = calm ? 9 : random(10);
            if (!calm) await new Promise<void>((resolve) => waiting.push(resolve));
            if (luck < 2) throw new AdapterError('offline', 'Never left.');
            const answer = await backend.reactions!.set(change);
            if (luck < 4) throw new AdapterError('timeout', 'Lost on the way back.');
            return answer;
          },
        },
      };
      const endpoint = place();
      const tabs = [tab(stormy, endpoint), tab(stormy, endpoint)];
      for (const each of tabs) watch(each);
      const kinds: ReactionKind[] = ['read', 'with'];
      const last = new Map<ReactionKind, boolean>();
      const release = (): void => waiting.splice(random(waiting.length), 1)[0]?.();

      for (let step = 0; step < 24; step += 1) {
        if (waiting.length > 0 && random(2) === 0) release();
        if (random(4) === 0) dispatchEvent(new Event('online'));
        const kind = kinds[random(2)]!;
        const current = tabs[random(2)]!;
        // Sometimes twice at once, as an impatient finger does.
        const presses = Array.from({ length: 1 + random(3) }, () => {
          const on = random(2) === 0;
          last.set(kind, on);
          return current.set(PAGE, kind, on);
        });
        // Nobody presses in two tabs within the same millisecond.
        await Promise.all(presses);
      }
      calm = true;
      // What is still on its way arrives in any order.
      while (waiting.length > 0) {
        release();
        await kept(endpoint);
      }
      await until(async () => {
        waiting.splice(0).forEach((go) => go());
        await tabs[0]!.flush();
        return Object.values(await kept(endpoint)).every(({ open }) => !open);
      }, 'the last word');
      const [tally] = await backend.reactions!.tallies({ targets: [PAGE] });
      for (const [kind, on] of last) {
        expect(tally?.exact?.[kind] ?? 0, kind).to.equal(on ? 1 : 0);
        for (const each of tabs) await until(() => each.isOn(PAGE, kind) === on);
      }
    });
  }
});
