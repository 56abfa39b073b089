import { expect } from '@open-wc/testing';

import { until } from '../../../internals/testing/until.js';
import { createStore } from '../internal/community-store.js';

import { Mutes } from './mutes.js';

/** A new device place for every test; the same place again is the next visit, or another tab. */
const visit = (endpoint: string): Mutes =>
  Mutes.of(createStore({ adapter: { name: 'none', contract: 1 }, endpoint, community: 'main' }));
const place = (): string => `https://${crypto.randomUUID()}.example`;

describe('Mutes', () => {
  it('keeps what is not to be shown over a reload, and shows it again', async () => {
    const at = place();
    const mutes = visit(at);
    await mutes.set('topics', 'sleep', true);
    await mutes.set('topics', 'loss', true);
    await mutes.set('notes', 'death', true);
    const later = visit(at);
    await later.load();
    expect(later.muted).to.deep.equal({ topics: ['loss', 'sleep'], notes: ['death'] });
    await later.set('topics', 'sleep', false);
    await later.set('topics', 'loss', false);
    await later.set('notes', 'death', false);
    expect(later.muted).to.deep.equal({ topics: [], notes: [] });
    expect(localStorage.getItem(`kindred|${at}|main|mutes`)).to.equal(null);
  });

  it('knows what that is', async () => {
    const mutes = visit(place());
    await mutes.set('topics', 'sleep', true);
    await mutes.set('notes', 'death', true);
    expect(mutes.covers({ topics: ['work', 'sleep'] })).to.equal(true);
    expect(mutes.covers({ topics: ['work'], contentNotes: ['death'] })).to.equal(true);
    expect(mutes.covers({ topics: ['work'], contentNotes: ['illness'] })).to.equal(false);
    expect(mutes.covers({})).to.equal(false);
  });

  it('is told of by another tab', async () => {
    const at = place();
    const [here, there] = [visit(at), visit(at)];
    await Promise.all([here.load(), there.load()]);
    await here.set('topics', 'money', true);
    await until(() => there.muted.topics.includes('money'), 'the other tab');
  });
});
