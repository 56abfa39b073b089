import {
  axe,
  focused,
  resetMocks,
  rendered,
  stopMocks,
  until,
  useCommunity,
  useHandlers,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import '../define/community.js';
import '../define/post-box.js';
import type { KindredCommunity } from '../community/community.js';

import type { KindredPostBox } from './post-box.js';

/** A module is loaded once a page: so this has a file of its own. */
describe('what takes writing', () => {
  const PART = /\/post-box\/writing\.[jt]s/;
  after(async () => {
    fixtureCleanup();
    await resetMocks();
    await stopMocks();
  });

  it('says when it could not come, keeps every word, and comes when asked again', async () => {
    let asked = 0;
    const mock = await useCommunity();
    await useHandlers(http.get(PART, () => ((asked += 1), HttpResponse.error())));
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community style="display: block; inline-size: 400px; --kindred-motion: 0" endpoint=${mock.endpoint}
        ><kindred-post-box undo-seconds="0"></kindred-post-box
      ></kindred-community>`,
    );
    const box = provider.querySelector<KindredPostBox>('kindred-post-box')!;
    const $ = <T extends HTMLElement>(selector: string): T => box.shadowRoot!.querySelector<T>(selector)!;
    const button = (name: string): HTMLButtonElement =>
      [...box.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!;
    await (await (await provider.store).device()).update('consent', () => true);
    const field = await until(() => $<HTMLTextAreaElement>('textarea'), 'the box');
    await rendered(box);
    field.focus();
    field.value = 'A sentence';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => button('Try again'), 'the words');
    expect($('.status').textContent!.trim()).to.equal('The community can’t be reached right now.');
    await axe(box);
    // A pointer that comes by tries again, and takes no words away.
    const before = asked;
    box.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => asked > before, 'another try');
    await rendered(box);
    expect(button('Try again')).to.be.instanceOf(HTMLButtonElement);
    expect(field.value).to.equal('A sentence');

    await useHandlers(http.get(PART, () => passthrough()));
    button('Try again').focus();
    await until(() => {
      // The try before may still be on its way.
      button('Try again')?.click();
      return $('.topics .chip');
    }, 'the choices');
    expect(field.isConnected && field.value).to.equal('A sentence');
    await until(() => focused() === field, 'the focus');
    $('.main').click();
    await until(() =>
      mock.requests.some(({ method, body }) => method === 'POST' && (body as { text?: string }).text === 'A sentence'),
    );
  });
});
