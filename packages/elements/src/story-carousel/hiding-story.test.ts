import { axe, focused, leakCheck, press, tabTo, until } from '@kindred/internals/testing';
import { AdapterError, type Adapter, type Story } from '@kindred/core/contract';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/story-carousel.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { storeOf } from '../internal/community-store.js';
import { Mutes } from '../store/mutes.js';

import type { KindredStoryCarousel } from './story-carousel.js';
import { storyBackend, tell } from './testing.js';

const root = (carousel: KindredStoryCarousel): ShadowRoot => carousel.shadowRoot!;
const said = (carousel: KindredStoryCarousel): string => root(carousel).textContent!.replace(/\s+/g, ' ').trim();
const title = (carousel: KindredStoryCarousel): string | undefined =>
  root(carousel).querySelector('.current h3.story')?.textContent ?? undefined;
const button = (carousel: KindredStoryCarousel, words: string): HTMLButtonElement | undefined =>
  [...root(carousel).querySelectorAll('button')].find(
    (each) => each.textContent!.replace(/\s+/g, ' ').trim() === words && !each.closest('[inert]'),
  );
const click = async (carousel: KindredStoryCarousel, words: string): Promise<void> =>
  (await until(() => button(carousel, words), words)).click();
const turn = (carousel: KindredStoryCarousel): void =>
  root(carousel).querySelector<HTMLButtonElement>('.head [name=next]')!.click();
const wake = (carousel: KindredStoryCarousel): boolean =>
  root(carousel).querySelector('section')!.dispatchEvent(new PointerEvent('pointerenter'));

/** Another tab, or the next visit, of the same device. */
const visit = (adapter: Adapter): Adapter => ({ ...adapter });
const hide = (adapter: Adapter, topic = 'sleep'): Promise<void> =>
  Mutes.of(storeOf(visit(adapter))).set('topics', topic, true);

async function show(adapter: Adapter, properties: Partial<KindredStoryCarousel> = {}): Promise<KindredStoryCarousel> {
  const carousel = Object.assign(document.createElement('kindred-story-carousel'), { adapter }, properties);
  (await fixture(html`<div></div>`)).append(carousel);
  return carousel;
}

const STORIES: Story[] = [
  tell(0, { topics: ['sleep'] }),
  tell(1, { topics: ['work'] }),
  tell(2, { topics: ['sleep', 'work'] }),
  tell(3, { topics: ['loss'], contentNotes: ['death'] }),
];

describe('a carousel without what a person hides', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));

  it('leaves out topics and notes from the first page on, and says so at the end', async () => {
    const adapter = storyBackend(STORIES);
    await hide(adapter);
    await Mutes.of(storeOf(visit(adapter))).set('notes', 'death', true);
    const carousel = await show(visit(adapter));
    const seen = new Set<string | undefined>();
    const watch = new MutationObserver(() => seen.add(title(carousel)));
    watch.observe(root(carousel), { childList: true, subtree: true, characterData: true });
    await until(() => title(carousel) === 'Story number 1');
    await until(() => said(carousel).includes('Story 1 of 1'));
    turn(carousel);
    await until(() => said(carousel).includes('What you hide is left out here.'));
    watch.disconnect();
    expect([...seen].filter((each) => each?.startsWith('Story'))).to.deep.equal(['Story number 1']);
    await axe(carousel);
    await click(carousel, 'What I hide');
    await click(carousel, 'Show Sleep again');
    await until(() => said(carousel).includes('Sleep is shown again.'));
    await click(carousel, 'Back to the first');
    await until(() => title(carousel) === 'Story number 0');
  });

  it('hides a topic from a story by keyboard, and shows it again at that place', async () => {
    const carousel = await show(storyBackend(STORIES));
    await until(() => title(carousel) === 'Story number 0');
    wake(carousel);
    await tabTo(await until(() => button(carousel, 'Hide a topic')));
    await press('Enter');
    await until(() => focused() === button(carousel, 'Anything about Sleep'), 'the question');
    await axe(carousel);
    await press('Enter');
    await until(() => focused() === button(carousel, 'Show it again'), 'the way back');
    expect(said(carousel)).to.contain('Anything about Sleep is hidden on this device now.');
    expect(root(carousel).innerHTML).not.to.contain('hard 0');
    expect(button(carousel, 'Hide a topic')).to.equal(undefined);
    await axe(carousel);
    await press('Enter');
    await until(() => title(carousel) === 'Story number 0');
    await until(() => focused() === button(carousel, 'Hide a topic'), 'where it began');
    await click(carousel, 'Hide a topic');
    await click(carousel, 'Anything about Sleep');
    await until(() => said(carousel).includes('is hidden on this device now'));
    turn(carousel);
    await until(() => title(carousel) === 'Story number 1');
    await until(() => said(carousel).includes('Story 1 of 2'), 'the place is given up');
  });

  it('reacts at once to another widget and another tab, at rest and where somebody reads', async () => {
    for (const awake of [false, true]) {
      const adapter = storyBackend(STORIES);
      const carousel = await show(adapter);
      await until(() => title(carousel) === 'Story number 0');
      if (awake) {
        wake(carousel);
        await until(() => button(carousel, 'Hide a topic'));
      }
      await hide(adapter);
      await until(() => title(carousel) === 'Story number 1', `hidden, awake: ${awake}`);
      await Mutes.of(storeOf(adapter)).set('topics', 'sleep', false);
      await until(() => said(carousel).includes('of 4'));
    }
  });

  it('reads on where a page brings nothing to show, but not for ever', async () => {
    const many = Array.from({ length: 120 }, (_, n) => tell(n, { topics: [n === 25 ? 'work' : 'sleep'] }));
    const adapter = storyBackend(many);
    await hide(adapter);
    const carousel = await show(visit(adapter));
    await until(() => title(carousel) === 'Story number 25');
    expect(JSON.stringify(adapter.asked)).not.to.contain('sleep');
    carousel.remove();

    const all = storyBackend(Array.from({ length: 500 }, (_, n) => tell(n, { topics: ['sleep'] })));
    await hide(all);
    const other = await show(visit(all));
    await until(() => said(other).includes('All that is here so far is about something you hide.'));
    expect(said(other)).not.to.contain('No stories here yet');
    expect(all.asked.length).to.be.lessThan(8);
    await axe(other);
    await click(other, 'What I hide');
    await click(other, 'Show Sleep again');
    await until(() => title(other) === 'Story number 0');
  });

  it('counts for the limit what is shown', async () => {
    const adapter = storyBackend(STORIES);
    await hide(adapter);
    const carousel = await show(visit(adapter), { limit: 2 });
    await until(() => said(carousel).includes('Story 1 of 2'));
  });

  it('shows nothing where it can’t be known what is hidden, and tries again when asked', async () => {
    const adapter = storyBackend(STORIES);
    await hide(adapter);
    const later = visit(adapter);
    const store = storeOf(later);
    const { device } = store;
    let broken = true;
    Object.assign(store, {
      device: () =>
        broken ? Promise.reject(new AdapterError('unavailable', 'No.', { retryable: true })) : device.call(store),
    });
    const carousel = await show(later);
    await until(() => button(carousel, 'Try again'));
    expect(title(carousel)).not.to.match(/number/);
    broken = false;
    await click(carousel, 'Try again');
    await until(() => title(carousel) === 'Story number 1');
  });

  it('leaves stories of the page’s own out, too, and brings them back', async () => {
    const adapter = storyBackend(0);
    await hide(adapter);
    const later = visit(adapter);
    const carousel = await fixture<KindredStoryCarousel>(
      html`<kindred-story-carousel .adapter=${later}>
        <article data-topics="sleep">
          <h2>Nights</h2>
          <p data-part="hard">hard</p>
        </article>
        <article data-topics="work">
          <h2>Days</h2>
          <p data-part="hard">hard</p>
        </article>
      </kindred-story-carousel>`,
    );
    await until(() => title(carousel) === 'Days');
    await Mutes.of(storeOf(later)).set('topics', 'sleep', false);
    await until(() => said(carousel).includes('of 2'));
  });

  it('speaks the page’s language', async () => {
    for (const [lang, ask, topic, back] of [
      ['de', 'Thema ausblenden', 'Alles zum Thema Schlaf', 'Wieder zeigen'],
      ['ar', 'إخفاء موضوع', 'كل ما يدور حول: النوم', 'إظهاره من جديد'],
    ] as const) {
      const carousel = await show(storyBackend(STORIES), { lang });
      await until(() => title(carousel) === 'Story number 0');
      wake(carousel);
      await click(carousel, ask);
      await click(carousel, topic);
      await click(carousel, back);
      await until(() => title(carousel) === 'Story number 0');
      carousel.remove();
    }
  });

  it('leaves nothing behind', async () => {
    const adapter = storyBackend(STORIES);
    await hide(adapter);
    const later = visit(adapter);
    await storeOf(later).device();
    await leakCheck(() => Object.assign(document.createElement('kindred-story-carousel'), { adapter: later }), {
      ready: (element) => until(() => title(element as KindredStoryCarousel) === 'Story number 1'),
    });
  });
});
