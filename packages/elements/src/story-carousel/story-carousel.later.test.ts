import { axe, focused, rendered, resetMocks, stopMocks, until, useHandlers } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { http, HttpResponse, passthrough } from 'msw';

import '../define/story-carousel.js';

import type { KindredStoryCarousel } from './story-carousel.js';
import { storyBackend, tell } from './testing.js';

/** A module is loaded once a page: so these tests build on each other, and have a file of their own. */
describe('the parts of the carousel that come later', () => {
  let carousel: KindredStoryCarousel;
  const TELLING = /\/story-carousel\/telling\.[jt]s/;
  const TURNING = /\/story-carousel\/turning\.[jt]s/;
  const UNAVAILABLE = 'The community can’t be reached right now.';
  const $ = <E extends HTMLElement = HTMLElement>(selector: string): E =>
    carousel.shadowRoot!.querySelector<E>(selector)!;
  const text = (selector: string): string => $(selector)?.textContent.replace(/\s+/g, ' ').trim();
  const retry = (): HTMLButtonElement => $('[name=retry]');
  let asked = 0;
  const fail = (part: RegExp): Promise<void> => useHandlers(http.get(part, () => ((asked += 1), HttpResponse.error())));
  /** It failed so often, and that was said. */
  const failed = (times: number): Promise<unknown> =>
    until(async () => {
      if (asked < times) return false;
      await rendered(carousel);
      return text('.current').includes(UNAVAILABLE);
    }, `failure ${times}`);
  const mend = (part: RegExp): Promise<void> => useHandlers(http.get(part, () => passthrough()));

  async function show(stories: Parameters<typeof storyBackend>[0]): Promise<void> {
    carousel = Object.assign(document.createElement('kindred-story-carousel'), { adapter: storyBackend(stories) });
    (await fixture(html`<div></div>`)).append(carousel);
    await rendered(carousel);
  }

  // What changes its colour slowly is looked at when it has.
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  afterEach(async () => {
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  it('without what shows a story: keeps its room, says so, and tries again when asked', async () => {
    await fail(TELLING);
    await show(3);
    const { offsetHeight } = carousel;
    await failed(1);
    expect(text('.current')).to.equal(`${UNAVAILABLE} Try again`);
    expect(carousel.offsetHeight).to.equal(offsetHeight);
    await axe(carousel);
    retry().click();
    await failed(2);
    await mend(TELLING);
    retry().click();
    await until(() => text('.current h3') === 'Story number 0');
    expect(carousel.offsetHeight).to.equal(offsetHeight);
    expect(retry()).to.equal(null);
  });

  it('without what turns pages: says so when something is pressed, and does it when asked again', async () => {
    await fail(TURNING);
    await show(3);
    await until(() => text('.current h3') === 'Story number 0');
    $('section').dispatchEvent(new Event('pointerenter'));
    await rendered(carousel);
    $('.head .next').focus();
    $('.head .next').click();
    await until(() => text('[role=status]') === UNAVAILABLE);
    expect(text('.current h3')).to.equal('Story number 0');
    expect(focused() === $('.head .next')).to.equal(true);
    await axe(carousel);
    // The same button asks again, too.
    $('.head .next').click();
    await carousel.updateComplete;
    expect(text('[role=status]')).to.equal('Loading');
    await until(() => text('[role=status]') === UNAVAILABLE);
    await mend(TURNING);
    retry().focus();
    retry().click();
    await until(() => text('.current h3') === 'Story number 1');
    expect(focused() === $('.current'), 'the focus goes on at the page').to.equal(true);
    expect(text('[role=status]')).not.to.contain(UNAVAILABLE);
    expect(retry()).to.equal(null);
  });

  it('are both there from then on', async () => {
    await show([tell(0, { title: 'The bridge', contentNotes: ['suicide'] }), tell(1)]);
    await until(() => text('.current h3') === 'This story speaks of suicide.');
    expect(carousel.shadowRoot!.textContent).not.to.contain('The bridge');
  });
});
