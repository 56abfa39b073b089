import { leakCheck, resetMocks, stopMocks, until, useCommunity } from '@kindred/internals/testing';
import { fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/pulse.js';
import type { KindredCommunity } from '../community/community.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { Mutes } from '../store/mutes.js';

// On a page of its own: what earlier tests still ask for must not be counted here.
describe('kindred-pulse, mounted and unmounted', () => {
  afterEach(resetMocks);
  after(stopMocks);

  it('leaves nothing behind, also where something is hidden', async () => {
    const told = { title: 'Told', hard: 'Hard.', tried: 'Tried.', now: 'Now.' };
    const { endpoint } = await useCommunity({
      endpoint: `https://${crypto.randomUUID()}.example`,
      stories: [
        { ...told, helped: 'A walk.', topics: ['work'] },
        { ...told, helped: 'A lamp.', topics: ['sleep'] },
      ],
    });
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community endpoint=${endpoint}></kindred-community>`,
    );
    const mutes = Mutes.of(await provider.store);
    await mutes.set('topics', 'sleep', true);
    await leakCheck(() => document.createElement('kindred-pulse'), {
      cycles: 10,
      parent: provider,
      ready: async (element) => {
        await until(() => element.shadowRoot?.querySelectorAll('li').length === 1, 'what is left');
        await until(() => element.shadowRoot?.textContent?.includes('It shows here once'), 'the mood');
      },
    });
    await mutes.set('topics', 'sleep', false);
  });
});
