import { resetMocks, stopMocks, until, useHandlers } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import '../define/story-carousel.js';
import { storyBackend, tell } from './testing.js';

/** On a page of its own, since what failed here is loaded once a page. */
describe('a first story with notes, without what covers it', () => {
  after(async () => {
    await resetMocks();
    await stopMocks();
  });

  it('stays unread, says so, and comes when asked again', async () => {
    const TURNING = /\/story-carousel\/turning\.[jt]s/;
    await useHandlers(http.get(TURNING, () => HttpResponse.error()));
    const carousel = document.createElement('kindred-story-carousel');
    carousel.adapter = storyBackend([tell(0, { title: 'The bridge', contentNotes: ['suicide'] })]);
    (await fixture(html`<div></div>`)).append(carousel);
    const page = (): string => carousel.shadowRoot?.querySelector('.current')?.textContent.replace(/\s+/g, ' ') ?? '';
    await until(() => page().includes('Try again'));
    expect(page()).not.to.contain('The bridge');
    await useHandlers(http.get(TURNING, () => passthrough()));
    carousel.shadowRoot!.querySelector<HTMLButtonElement>('.current [name=retry]')!.click();
    await until(() => page().includes('This story speaks of suicide.'));
    expect(page()).not.to.contain('The bridge');
  });
});
