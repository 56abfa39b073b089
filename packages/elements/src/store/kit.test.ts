import { fromBase64Url } from '@kindred/core/identity';
import { until } from '@kindred/internals/testing';
import { expect } from '@open-wc/testing';

import { createStore } from '../internal/community-store.js';

import { Kit } from './kit.js';

/** A new device place for every test; the same place again is the next visit. */
const visit = (endpoint: string, sharedDevice = false): Kit =>
  Kit.of(createStore({ adapter: { name: 'none', contract: 1 }, endpoint, community: 'main', sharedDevice }));
const place = (): string => `https://${crypto.randomUUID()}.example`;
const STEP = {
  id: 'main.one',
  title: 'A chair at the window',
  step: 'Ten minutes with the street.',
  author: 'quiet fern',
};

describe('Kit', () => {
  it('keeps a step over a reload and takes it away again', async () => {
    const at = place();
    const kit = visit(at);
    await kit.load();
    expect(kit.persistent).to.equal(true);
    await kit.set(STEP, true);
    const later = visit(at);
    await later.load();
    expect(later.has(STEP.id)).to.equal(true);
    expect(later.steps[0]).to.include(STEP);
    await later.set(STEP, false);
    const last = visit(at);
    await last.load();
    expect(last.steps).to.eql([]);
  });

  it('shows it at once, and holds it once however often it is saved', async () => {
    const kit = visit(place());
    const saving = [kit.set(STEP, true), kit.set(STEP, true)];
    expect(kit.has(STEP.id)).to.equal(true);
    await Promise.all(saving);
    expect(kit.steps).to.have.length(1);
  });

  it('remembers what came of a step, over a reload', async () => {
    const at = place();
    const kit = visit(at);
    await kit.set(STEP, true);
    await kit.say(STEP.id, 'tried');
    await kit.say('another', 'helped');
    const later = visit(at);
    await later.load();
    expect(later.steps.map(({ tried }) => tried)).to.eql(['tried']);
    await later.say(STEP.id, 'helped');
    expect(later.steps[0]).to.include({ tried: 'helped' });
    await later.say(STEP.id);
    expect(later.steps[0]).not.to.have.property('tried');
  });

  it('is empty once the device has forgotten, however long a reading from before takes', async () => {
    const at = place();
    const [kit, tab] = [visit(at), visit(at)];
    await Promise.all([kit.load(), tab.load()]);
    const { subtle } = crypto;
    const { decrypt } = SubtleCrypto.prototype;
    let goOn!: () => void;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let waits = 0;
    let over = 0;
    subtle.decrypt = async (...all) => {
      waits += 1;
      await held;
      return decrypt.apply(subtle, all).finally(() => (over += 1));
    };
    const channel = new BroadcastChannel(`kindred|${at}|main|`);
    try {
      await kit.set(STEP, true);
      await until(() => waits > 1, 'both tabs to read');
      localStorage.removeItem(`kindred|${at}|main|kit`);
      let emptied = false;
      tab.subscribe(() => (emptied = true));
      channel.postMessage('');
      await until(() => emptied, 'word of it');
      goOn();
      await until(() => over === waits, 'the readings from before');
      await new Promise(requestAnimationFrame);
      expect([kit.steps, tab.steps]).to.eql([[], []]);
    } finally {
      channel.close();
      Reflect.deleteProperty(subtle, 'decrypt');
    }
  });

  it('is told of by another tab', async () => {
    const at = place();
    const [here, there] = [visit(at), visit(at)];
    await Promise.all([here.load(), there.load()]);
    const told = new Promise<void>((resolve) => {
      const leave = there.subscribe(() => {
        if (!there.has(STEP.id)) return;
        leave();
        resolve();
      });
    });
    await here.set(STEP, true);
    await told;
    expect(there.has(STEP.id)).to.equal(true);
  });

  it('says so where nothing outlives the page', async () => {
    const kit = visit(place(), true);
    await kit.load();
    await kit.set(STEP, true);
    expect(kit.persistent).to.equal(false);
    expect(kit.has(STEP.id)).to.equal(true);
  });

  it('takes back what the device refuses', async () => {
    const store = createStore({ adapter: { name: 'none', contract: 1 }, endpoint: place(), community: 'main' });
    const kit = Kit.of(store);
    await kit.load();
    const device = await store.device();
    device.update = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
    let refused = false;
    await kit.set(STEP, true).catch(() => (refused = true));
    expect(refused).to.equal(true);
    expect(kit.has(STEP.id)).to.equal(false);
  });

  it('is not readable in what the browser keeps', async () => {
    const at = place();
    await visit(at).set(STEP, true);
    const kept = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('kindred|'));
    expect(kept.length).to.be.greaterThan(0);
    for (const [, sealed] of kept) {
      expect(new TextDecoder().decode(fromBase64Url(sealed as string))).not.to.contain('street');
    }
  });
});
