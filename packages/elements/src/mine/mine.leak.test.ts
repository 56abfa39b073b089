import { leakCheck, resetMocks, stopMocks, until, useCommunity } from '@kindred/internals/testing';
import { fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/mine.js';
import type { KindredCommunity } from '../community/community.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { OwnItems } from '../store/own-items.js';

// On a page of its own: what earlier tests still ask for must not be counted here.
describe('kindred-mine, mounted and unmounted', () => {
  afterEach(resetMocks);
  after(stopMocks);

  it('leaves nothing behind', async () => {
    const { endpoint } = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community endpoint=${endpoint}></kindred-community>`,
    );
    const items = OwnItems.of(await provider.store);
    const { key } = await items.add({ kind: 'post', circle: 'night-shift', text: 'Mine' });
    await items.flush();
    await leakCheck(() => document.createElement('kindred-mine'), {
      cycles: 10,
      parent: provider,
      ready: async (element) => {
        await until(() => element.shadowRoot?.textContent?.includes('Post in night shift'), 'the circles’ names');
      },
    });
    await items.forget(key);
  });
});
