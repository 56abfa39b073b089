import { expect } from '@open-wc/testing';
import { isoDay } from '@kindred/core/belonging';
import { type Adapter, AdapterError, type Contribution, type Pulse } from '@kindred/core/contract';
import { until } from '@kindred/internals/testing';

import { createStore, type CommunityStore } from '../internal/community-store.js';

import { type CheckInEntry, CheckIns } from './check-ins.js';
import { checkInsOf } from './check-ins-of.js';
import { keptAlone } from './kept-answers.js';

const LOW = { scale: 'mood', mood: 2 } as const;
const GOOD = { scale: 'mood', mood: 5 } as const;

/** A backend that writes down what it is sent and answers as it is told. */
function recorder() {
  const sent: Contribution[] = [];
  const answers: (() => Promise<{ counted: boolean }>)[] = [];
  const adapter: Adapter = {
    name: 'recorder',
    contract: 1,
    checkIns: {
      contribute: async (contribution) => {
        sent.push(contribution);
        return (await answers.shift()?.()) ?? { counted: true };
      },
      pulse: () => Promise.reject<Pulse>(new AdapterError('unsupported', 'Not here.')),
    },
  };
  return { adapter, sent, answers };
}

const open = (adapter: Adapter, endpoint: string = crypto.randomUUID(), sharedDevice = false): CommunityStore =>
  createStore({ adapter, endpoint, community: 'main', sharedDevice });

describe('CheckIns', () => {
  const ends: (() => void)[] = [];
  const watch = (checkIns: CheckIns): void => void ends.push(checkIns.subscribe(() => undefined));
  afterEach(() => ends.splice(0).forEach((end) => end()));

  it('shows at once what is kept, and finds it again after a reload, newest first', async () => {
    const { adapter } = recorder();
    const endpoint = crypto.randomUUID();
    const checkIns = checkInsOf(open(adapter, endpoint));
    const kept = checkIns.keep({ at: 1, value: LOW });
    expect(checkIns.find(1)?.value).to.deep.equal(LOW);
    await kept;
    await checkIns.keep({ at: 2, value: GOOD });
    const again = checkInsOf(open(adapter, endpoint));
    expect(again.known).to.equal(false);
    await again.load();
    expect(again.entries.map(({ at }) => at)).to.deep.equal([2, 1]);
    expect(again.lasts).to.equal(true);
  });

  it('keeps it encrypted', async () => {
    const endpoint = crypto.randomUUID();
    await checkInsOf(open(recorder().adapter, endpoint)).keep({ at: 1, value: LOW, said: 'very plain words' });
    const raw = localStorage.getItem(`kindred|${endpoint}|main|check-ins`);
    expect(raw).to.match(/^[\w-]+$/);
    expect(atob(raw!.replaceAll('-', '+').replaceAll('_', '/'))).to.not.contain('plain');
  });

  it('puts a changed answer in the place of the first, and sends nothing unasked', async () => {
    const { adapter, sent } = recorder();
    const checkIns = checkInsOf(open(adapter));
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.keep({ at: 1, value: GOOD });
    expect(checkIns.entries).to.deep.equal([{ at: 1, value: GOOD }]);
    expect(sent).to.deep.equal([]);
  });

  it('keeps only the last of those that are not to be looked back at', async () => {
    const checkIns = checkInsOf(open(recorder().adapter));
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.keep({ at: 2, value: LOW, single: true });
    await checkIns.keep({ at: 3, value: GOOD, single: true });
    expect(checkIns.entries.map(({ at }) => at)).to.deep.equal([3, 1]);
  });

  it('adds an answer once, under the nullifier of that day, circle and subject alone', async () => {
    const { adapter, sent } = recorder();
    const store = open(adapter);
    const checkIns = checkInsOf(store);
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.share(1, 'night-shift');
    await checkIns.share(2, 'night-shift');
    const window = isoDay(Date.now());
    const identity = await store.identity();
    const nullifier = await identity.nullifier({ circle: 'night-shift', window, subject: 'mood' });
    expect(sent).to.deep.equal([{ circle: 'night-shift', subject: 'mood', window, nullifier, value: LOW }]);
    expect(checkIns.find(1)?.shared).to.deep.equal({ state: 'counted', window });
  });

  it('says so when this person was counted already', async () => {
    const { adapter, answers } = recorder();
    answers.push(async () => ({ counted: false }));
    const checkIns = checkInsOf(open(adapter));
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.share(1);
    expect(checkIns.find(1)?.shared?.state).to.equal('already');
  });

  it('keeps what could not be sent and sends it when the network is back, as it was agreed to', async () => {
    const { adapter, sent, answers } = recorder();
    answers.push(() => Promise.reject<never>(new AdapterError('offline', 'Nothing left.')));
    const endpoint = crypto.randomUUID();
    const checkIns = checkInsOf(open(adapter, endpoint));
    watch(checkIns);
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.share(1, 'night-shift');
    expect(checkIns.problem(1)?.waits).to.equal(true);
    // Changed afterwards: that was not agreed to.
    await checkIns.keep({ ...(checkIns.find(1) as CheckInEntry), value: GOOD });
    window.dispatchEvent(new Event('online'));
    await until(() => checkIns.find(1)?.shared?.state === 'counted');
    expect(sent.map(({ value }) => value)).to.deep.equal([LOW, LOW]);
    expect(new Set(sent.map(({ nullifier }) => nullifier)).size).to.equal(1);
    expect(checkIns.problem(1)).to.equal(undefined);
  });

  it('sends after a reload what was left over', async () => {
    const { adapter, answers, sent } = recorder();
    answers.push(() => Promise.reject<never>(new AdapterError('timeout', 'No answer.')));
    const endpoint = crypto.randomUUID();
    const before = checkInsOf(open(adapter, endpoint));
    await before.keep({ at: 1, value: LOW });
    await before.share(1, 'night-shift');
    const after = checkInsOf(open(adapter, endpoint));
    watch(after);
    await until(() => after.find(1)?.shared?.state === 'counted');
    expect(sent.length).to.equal(2);
  });

  it('gives up what is refused, keeps the answer, and can be asked again', async () => {
    const { adapter, answers } = recorder();
    answers.push(() => Promise.reject<never>(new AdapterError('read-only', 'Resting.')));
    const checkIns = checkInsOf(open(adapter));
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.share(1, 'night-shift');
    expect(checkIns.problem(1)?.waits).to.equal(false);
    expect(checkIns.find(1)).to.deep.equal({ at: 1, value: LOW });
    await checkIns.share(1, 'night-shift');
    expect(checkIns.problem(1)).to.equal(undefined);
    expect(checkIns.find(1)?.shared?.state).to.equal('counted');
  });

  it('sends nothing more of what was deleted', async () => {
    const { adapter, answers, sent } = recorder();
    answers.push(() => Promise.reject<never>(new AdapterError('offline', 'Nothing left.')));
    const checkIns = checkInsOf(open(adapter));
    watch(checkIns);
    await checkIns.keep({ at: 1, value: LOW });
    await checkIns.keep({ at: 2, value: GOOD });
    await checkIns.share(1, 'night-shift');
    await checkIns.remove(1);
    window.dispatchEvent(new Event('online'));
    expect(checkIns.entries.map(({ at }) => at)).to.deep.equal([2]);
    await checkIns.share(2, 'night-shift');
    expect(sent.map(({ value }) => value)).to.deep.equal([LOW, GOOD]);
    await checkIns.remove();
    expect(checkIns.entries).to.deep.equal([]);
  });

  it('does without a device that takes anything, and says that it does not last', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const checkIns = checkInsOf(open(recorder().adapter));
      await checkIns.keep({ at: 1, value: LOW });
      await checkIns.keep({ at: 2, value: GOOD });
      expect(checkIns.entries.map(({ at }) => at)).to.deep.equal([2, 1]);
      expect(checkIns.lasts).to.equal(false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('offers to add only where there is somebody to add it to', () => {
    const { adapter } = recorder();
    expect(checkInsOf(open(adapter)).canShare).to.equal(true);
    expect(checkInsOf(open({ ...adapter, local: true })).canShare, 'local').to.equal(false);
    expect(checkInsOf(open({ name: 'none', contract: 1 })).canShare, 'no port').to.equal(false);
    expect(CheckIns.over(keptAlone()).canShare, 'alone').to.equal(false);
  });

  it('keeps nothing beyond the page on a shared device', async () => {
    const endpoint = crypto.randomUUID();
    const checkIns = checkInsOf(open(recorder().adapter, endpoint, true));
    await checkIns.keep({ at: 1, value: LOW });
    expect(checkIns.lasts).to.equal(false);
    const again = checkInsOf(open(recorder().adapter, endpoint));
    await again.load();
    expect(again.entries).to.deep.equal([]);
  });

  it('hears of another tab', async () => {
    const { adapter } = recorder();
    const endpoint = crypto.randomUUID();
    const here = checkInsOf(open(adapter, endpoint));
    watch(here);
    await until(() => here.known);
    await checkInsOf(open(adapter, endpoint)).keep({ at: 7, value: GOOD });
    await until(() => here.find(7));
  });
});
