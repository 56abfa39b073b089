import { rendered, resetMocks, stopMocks, until, useCommunity, useHandlers } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';

import '../define/check-in.js';
import '../define/community.js';
import type { KindredCommunity } from '../community/community.js';

/** A module is loaded once a page: so this has a file of its own. */
describe('what reads the device', () => {
  after(stopMocks);

  it('can fail to come together with what answering needs, keeps what was pressed, and comes when asked again', async () => {
    const { endpoint } = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${endpoint}
        ><kindred-check-in share="always"></kindred-check-in
      ></kindred-community>`,
    );
    const widget = provider.querySelector('kindred-check-in')!;
    await provider.store;
    await rendered(widget);
    const button = (name: string): HTMLElement =>
      [...widget.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
        ({ textContent }) => textContent?.trim() === name,
      )!;
    await useHandlers(
      http.get(/\/store\/kept-answers\.[jt]s|\/check-in\/answering\/answering\.[jt]s/, () => HttpResponse.error()),
    );
    button('Low').click();
    await until(() => button('Try again'));
    expect(widget.shadowRoot!.querySelector('[aria-checked=true]')!.textContent!.trim()).to.equal('Low');
    await resetMocks();
    await useCommunity({ endpoint });
    button('Try again').click();
    await until(() => widget.shadowRoot!.adoptedStyleSheets.length > 4, 'what answering needs');
    await until(() => widget.shadowRoot!.querySelector('[part=status]')!.textContent!.includes('added to the mood'));
  });
});
