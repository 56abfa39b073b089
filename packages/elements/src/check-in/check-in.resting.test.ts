import { type MockCommunity, rendered, resetMocks, stopMocks, until, useCommunity } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/check-in.js';
import '../define/community.js';
import type { KindredCommunity } from '../community/community.js';
import { page } from '../internal/page.js';
import type { CheckIns } from '../store/check-ins.js';

import type { KindredCheckIn } from './check-in.js';

/** A module is loaded once a page: so these tests have a file of their own, and the first is the first. */
describe('what reads the device', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let widget: KindredCheckIn;
  const READER = /\/store\/kept-answers\.[jt]s/;
  const asked = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => READER.test(path) || /\/internal\/device\//.test(path));
  const $ = (selector: string): HTMLElement => widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const status = (): string => $('[part=status]').textContent!.trim();
  const step = (name: string): HTMLElement =>
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
      ({ textContent }) => textContent?.trim() === name,
    )!;
  const near = (): boolean =>
    $('[role=radio]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  const open = async (attributes = { shared: false, share: 'ask' }): Promise<void> => {
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint} ?shared-device=${attributes.shared}
        ><kindred-check-in share=${attributes.share as 'ask'}></kindred-check-in
      ></kindred-community>`,
    );
    widget = provider.querySelector('kindred-check-in')!;
    await provider.store;
    await rendered(widget);
  };
  const slice = async (): Promise<CheckIns> =>
    (await import('../store/check-ins-of.js')).checkInsOf(await provider.store);

  beforeEach(async () => {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
  });
  afterEach(async () => {
    await Promise.allSettled([...page.stores.values()].map(async (store) => (await store).adapter.dispose?.()));
    fixtureCleanup();
    page.stores.clear();
    await resetMocks();
  });
  after(stopMocks);

  it('is not asked for where nothing is kept and nobody is near', async () => {
    await open();
    await new Promise(requestAnimationFrame);
    expect(asked()).to.deep.equal([]);
    expect($('.unknown'), 'nothing to wait for').to.equal(null);
    expect(status()).to.contain('Just for you. Your answer stays on this device');
  });

  it('adds what is pressed together with coming near, where the page always does', async () => {
    await open({ shared: false, share: 'always' });
    near();
    step('Good').click();
    await until(() => status().includes('added to the mood'));
  });

  it('notices an answer that comes elsewhere on the page, without fading anything out', async () => {
    await open();
    let faded = false;
    const watch = new MutationObserver(() => (faded ||= Boolean($('.unknown'))));
    watch.observe(widget.shadowRoot!, { subtree: true, childList: true, attributes: true });
    await (await slice()).keep({ at: Date.now(), value: { scale: 'mood', mood: 4 } });
    await until(() => $('[part=last]'));
    watch.disconnect();
    expect(faded).to.equal(false);
  });

  it('notices an answer of another tab', async () => {
    await open();
    const { endpoint, community } = await provider.store;
    const name = `kindred|${endpoint}|${community}|check-ins`;
    await (await slice()).keep({ at: Date.now(), value: { scale: 'mood', mood: 4 } });
    const record = localStorage.getItem(name)!;
    localStorage.removeItem(name);
    provider.remove();
    page.stores.clear();
    await open();
    // Another document of this site, as a tab is.
    const { contentWindow } = await fixture<HTMLIFrameElement>(html`<iframe title="Another tab"></iframe>`);
    contentWindow!.localStorage.setItem(name, record);
    await until(() => $('[part=last]'));
  });

  it('is asked at once where nothing lasts, which is said beforehand', async () => {
    await open({ shared: true, share: 'ask' });
    await until(() => status().includes('gone when you close'));
  });

  it('is asked at once where an answer is kept', async () => {
    await open();
    await (await slice()).keep({ at: Date.now(), value: { scale: 'mood', mood: 4 } });
    provider.remove();
    page.stores.clear();
    await open();
    await until(() => $('[part=last]'));
  });
});
