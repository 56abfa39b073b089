import {
  axe,
  type MockCommunity,
  rendered,
  resetMocks,
  stopMocks,
  until,
  useCommunity,
  useHandlers,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import '../define/check-in.js';
import '../define/community.js';
import type { KindredCommunity } from '../community/community.js';
import { page } from '../internal/page.js';
import { keptIn } from '../store/kept-answers.js';

import type { KindredCheckInEvent } from './check-in.events.js';
import type { KindredCheckIn } from './check-in.js';

/** A module is loaded once a page: so these tests build on each other, and have a file of their own. */
describe('what comes with answering', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let widget: KindredCheckIn;
  const asked = (): number => performance.getEntriesByType('resource').filter(({ name }) => PART.test(name)).length;
  const PART = /\/check-in\/answering\/answering\.[jt]s/;
  const $ = (selector: string): HTMLElement => widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const status = (): string => $('[part=status]').textContent!.trim();
  const step = (name: string): HTMLElement =>
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
      ({ textContent }) => textContent?.trim() === name,
    )!;

  beforeEach(async () => {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="display: block; inline-size: 600px; --kindred-motion: 0" endpoint=${mock.endpoint}
        ><kindred-check-in></kindred-check-in
      ></kindred-community>`,
    );
    widget = provider.querySelector('kindred-check-in')!;
    await keptIn(await provider.store).load();
    await rendered(widget);
  });
  afterEach(async () => {
    await Promise.allSettled([...page.stores.values()].map(async (store) => (await store).adapter.dispose?.()));
    fixtureCleanup();
    page.stores.clear();
    await resetMocks();
  });
  after(stopMocks);

  it('is not asked for while nobody answers', async () => {
    expect($('.unknown')).to.equal(null);
    await new Promise(requestAnimationFrame);
    expect(asked()).to.equal(0);
    await axe(widget);
  });

  it('says when it could not come, keeps what was pressed, and comes when asked again', async () => {
    let reached = 0;
    await useHandlers(http.get(PART, () => ((reached += 1), HttpResponse.error())));
    const values: unknown[] = [];
    widget.addEventListener('kindred-check-in', (event) => values.push((event as KindredCheckInEvent).detail));
    const { offsetHeight } = widget;
    step('Low').click();
    expect(values, 'told in the press').to.deep.equal([
      { scale: 'mood', value: { scale: 'mood', mood: 2 }, shared: false },
    ]);
    await until(() => step('Try again'));
    expect(status()).to.equal('The community can’t be reached right now.');
    expect($('[aria-checked=true]').textContent!.trim()).to.equal('Low');
    expect(widget.offsetHeight).to.equal(offsetHeight);
    expect(reached).to.equal(1);
    await axe(widget);

    // Slowly now, and somebody changes their mind meanwhile.
    let letThrough!: () => void;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await useHandlers(
      http.get(PART, async () => {
        reached += 1;
        await held;
        return passthrough();
      }),
    );
    step('Try again').click();
    await until(() => reached === 2);
    const pressed = step('Fairly good');
    pressed.focus();
    pressed.click();
    await rendered(widget);
    expect(pressed.getAttribute('aria-checked')).to.equal('true');
    letThrough();
    await until(() => status() === 'Kept on this device only.');
    await rendered(widget);
    expect(pressed.isConnected && widget.shadowRoot!.activeElement, 'the focus stays').to.equal(pressed);
    expect(widget.offsetHeight).to.equal(offsetHeight);
    const { entries } = keptIn(await provider.store);
    expect(entries.map(({ value }) => value)).to.deep.equal([{ scale: 'mood', mood: 4 }]);
    expect(values.length, 'once a press').to.equal(2);
    expect(reached, 'once for all').to.equal(2);
  });

  it('changes nothing one can see when it comes with the pointer', async () => {
    const before = widget.shadowRoot!.querySelector('[part=base]')!.textContent!.replace(/\s+/g, ' ');
    const { offsetHeight } = widget;
    $('[role=radio]').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await until(() => widget.shadowRoot!.adoptedStyleSheets.length > 4, 'its look');
    await rendered(widget);
    expect($('[part=base]').textContent!.replace(/\s+/g, ' ')).to.equal(before);
    expect(widget.offsetHeight).to.equal(offsetHeight);
  });
});
