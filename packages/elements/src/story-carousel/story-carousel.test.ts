import { type Adapter, AdapterError, type Story } from '@kindred/core/contract';
import { axe, focused, leakCheck, press, rendered, tabTo, until } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/story-carousel.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { storeOf } from '../internal/community-store.js';
import { Kit } from '../store/kit.js';

import type { KindredStoryChangeEvent, KindredStorySaveEvent } from './story-carousel.events.js';
import type { KindredStoryCarousel } from './story-carousel.js';
import { gate, storyBackend, storyId, tell } from './testing.js';

const $ = <E extends HTMLElement = HTMLElement>(carousel: KindredStoryCarousel, selector: string): E =>
  carousel.shadowRoot!.querySelector<E>(selector)!;
const page = (carousel: KindredStoryCarousel): HTMLElement => $(carousel, '.current');
const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const title = (carousel: KindredStoryCarousel): string => words(page(carousel).querySelector('h3') ?? page(carousel));
const position = (carousel: KindredStoryCarousel): string => words($(carousel, '.position'));
const said = (carousel: KindredStoryCarousel): string => words($(carousel, '[role=status]'));
const next = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.head .next');
const previous = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.head .previous');
const save = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.current .save');
const cover = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.current .cover');
const more = (carousel: KindredStoryCarousel): HTMLButtonElement | null => $(carousel, '.current .more');
const react = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.current [name=react]');

async function put(carousel: KindredStoryCarousel): Promise<KindredStoryCarousel> {
  const holder = await fixture(html`<div></div>`);
  holder.append(carousel);
  await rendered(carousel);
  return carousel;
}

const make = (properties: Partial<KindredStoryCarousel> = {}): KindredStoryCarousel =>
  Object.assign(document.createElement('kindred-story-carousel'), properties);

/** Somebody comes near, and what turning pages takes is there: from then on there is a page behind the first. */
async function near(carousel: KindredStoryCarousel): Promise<KindredStoryCarousel> {
  $(carousel, 'section').dispatchEvent(new Event('pointerenter'));
  await until(() => $(carousel, '.after'), 'pages to turn');
  await rendered(carousel);
  return carousel;
}

/** Shown, with its first story (or what stands in its place) there, and somebody near. */
async function show(
  stories: Story[] | number | Adapter,
  properties: Partial<KindredStoryCarousel> = {},
): Promise<KindredStoryCarousel> {
  const carousel = await showAtRest(stories, properties);
  if (!properties.rotate) return near(carousel);
  await until(() => $(carousel, '.after'), 'pages to turn');
  await rendered(carousel);
  return carousel;
}

/** Shown, with its first story there, and nobody near. */
async function showAtRest(
  stories: Story[] | number | Adapter,
  properties: Partial<KindredStoryCarousel> = {},
): Promise<KindredStoryCarousel> {
  const adapter = Array.isArray(stories) || typeof stories === 'number' ? storyBackend(stories) : stories;
  const carousel = await put(make({ adapter, ...properties }));
  await until(() => !page(carousel).hasAttribute('aria-busy'), 'a story');
  await rendered(carousel);
  return carousel;
}

/** Pressed, and what comes of it is there. */
async function click(carousel: KindredStoryCarousel, button: HTMLElement | null): Promise<void> {
  button!.click();
  await rendered(carousel);
}

const LONG = 'A sentence that goes on for a while, and says nothing much. '.repeat(90);

const ARTICLES = html`
  <article id="first" data-author="Sam" data-topics="sleep">
    <h3>A chair at the window</h3>
    <section data-part="hard"><p>Four in the morning.</p></section>
    <section data-part="tried"><p>Tea.</p></section>
    <section data-part="helped"><p>A chair.</p></section>
    <section data-part="now"><p>I sleep past it.</p></section>
  </article>
  <article>
    <h3>Another</h3>
    <p>Just a few words.</p>
  </article>
`;

async function showArticles(): Promise<KindredStoryCarousel> {
  const carousel = await fixture<KindredStoryCarousel>(
    html`<kindred-story-carousel>${ARTICLES}</kindred-story-carousel>`,
  );
  await until(() => !page(carousel).hasAttribute('aria-busy'), 'the articles');
  return near(carousel);
}

describe('kindred-story-carousel', () => {
  // What moves is measured where it ends.
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));

  it('shows a story in four parts, with who tells it and what is around it', async () => {
    const carousel = await show([tell(0, { topics: ['sleep', 'gardens'], example: true })]);
    expect(title(carousel)).to.equal('Story number 0');
    expect([...page(carousel).querySelectorAll('h4')].map(words)).to.eql([
      'What was hard',
      'What I tried',
      'What helped a bit',
      'Where I am now',
    ]);
    expect([...page(carousel).querySelectorAll('.prose')].map(words)).to.eql([
      'hard 0',
      'tried 0',
      'helped 0',
      'now 0',
    ]);
    expect(words($(carousel, '.current .byline'))).to.equal('quiet fern 0Sleep, gardensWritten example');
  });

  it('shows what people wrote as text, whatever it looks like', async () => {
    const markup = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
    const carousel = await show([tell(0, { title: markup, hard: markup })]);
    expect(title(carousel)).to.equal(markup);
    expect(page(carousel).querySelector('img, script') === null).to.equal(true);
    expect('hurt' in window).to.equal(false);
  });

  describe('accessibility', () => {
    const down = (code: ConstructorParameters<typeof AdapterError>[0]): Adapter =>
      storyBackend(1, () => {
        throw new AdapterError(code, 'No.');
      });
    const states: Record<string, () => Promise<KindredStoryCarousel>> = {
      ready: () => show(3),
      loading: () => put(make({ adapter: storyBackend(1, () => gate().wait) })),
      empty: () => show(0),
      end: async () => {
        const carousel = await show(1);
        await click(carousel, next(carousel));
        return carousel;
      },
      covered: () => show([tell(0, { contentNotes: ['death'] })]),
      uncovered: async () => {
        const carousel = await show([tell(0, { contentNotes: ['death'] })]);
        await click(carousel, cover(carousel));
        return carousel;
      },
      long: async () => {
        const carousel = await show([tell(0, { hard: LONG })]);
        await until(() => more(carousel));
        return carousel;
      },
      saved: async () => {
        const carousel = await show(1);
        await click(carousel, save(carousel));
        return carousel;
      },
      reactions: async () => {
        const adapter: Adapter = {
          ...storyBackend(2),
          reactions: { set: ({ on }) => Promise.resolve({ on }), tallies: () => Promise.resolve([]) },
        };
        const carousel = await show(adapter);
        react(carousel).click();
        await until(() => $(carousel, 'kindred-reaction-bar')?.shadowRoot?.querySelector('button'));
        return carousel;
      },
      rotating: () => show(3, { rotate: 60 }),
      articles: () => showArticles(),
      'no port': () => put(make({ adapter: { name: 'bare', contract: 1 } })),
      'no community': () => put(make()),
      offline: async () => {
        const carousel = await put(make({ adapter: down('offline') }));
        await until(() => words(page(carousel)).includes('Try again'));
        return carousel;
      },
    };
    for (const [name, state] of Object.entries(states)) {
      it(`has nothing for axe to find: ${name}`, async () => {
        const carousel = await state();
        await axe(carousel);
      });
    }

    it('is a labelled carousel of labelled stories, and hides all but one', async () => {
      const carousel = await show(3);
      const region = $(carousel, 'section');
      expect(region.getAttribute('aria-roledescription')).to.equal('carousel');
      expect(words($(carousel, `#${region.getAttribute('aria-labelledby')!}`))).to.contain('Stories from people');
      const slides = [...carousel.shadowRoot!.querySelectorAll('.slide')];
      const shown = (slide: Element): boolean => slide === page(carousel);
      expect(slides.map((slide) => !slide.hasAttribute('inert'))).to.eql(slides.map(shown));
      expect(slides.map((slide) => getComputedStyle(slide).visibility === 'visible')).to.eql(slides.map(shown));
      expect(page(carousel).getAttribute('role')).to.equal('group');
      expect(page(carousel).getAttribute('aria-roledescription')).to.equal('story');
      expect(page(carousel).getAttribute('aria-label')).to.equal('1 of 3');
      expect(carousel.shadowRoot!.querySelector('[aria-controls]') === null).to.equal(true);
    });

    it('names no total before the last story is known', async () => {
      const carousel = await show(30);
      expect(position(carousel)).to.equal('Story 1');
      expect(page(carousel).getAttribute('aria-label')).to.equal('1');
      for (let n = 0; n < 29; n += 1) {
        await click(carousel, next(carousel));
        await until(() => !page(carousel).hasAttribute('aria-busy'));
      }
      expect(position(carousel)).to.equal('Story 30 of 30');
    });

    it('takes the label the page gives', async () => {
      const carousel = await show(1);
      carousel.innerHTML = '<span slot="label">From the night shift</span>';
      const slot = $<HTMLSlotElement>(carousel, 'slot[name=label]');
      expect(slot.assignedElements().map(words)).to.eql(['From the night shift']);
      expect(title(carousel)).to.equal('Story number 0');
    });

    it('is read from right to left in Arabic, arrows and all', async () => {
      const carousel = await show(3);
      carousel.lang = 'ar';
      carousel.setAttribute('lang', 'ar');
      await until(() => $(carousel, '.base').lang === 'ar');
      expect($(carousel, '.base').dir).to.equal('rtl');
      expect(words(page(carousel).querySelector('h4')!)).to.equal('ما كان صعبًا');
      next(carousel).focus();
      next(carousel).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      await rendered(carousel);
      expect(position(carousel)).to.equal('القصة 2 من 3');
      next(carousel).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await rendered(carousel);
      expect(position(carousel)).to.equal('القصة 1 من 3');
    });

    for (const width of [320, 360, 700, 1100]) {
      it(`needs no sideways scrolling at ${width} px, and is as high for every story`, async () => {
        const stories = [tell(0), tell(1, { hard: LONG }), tell(2, { title: `${LONG.slice(0, 110)}` })];
        stories.push(tell(3, { hard: 'Donaudampfschifffahrtsgesellschaft'.repeat(5), contentNotes: ['death'] }));
        const carousel = make({ adapter: storyBackend(stories) });
        const holder = await fixture<HTMLElement>(html`<div></div>`);
        holder.style.inlineSize = `${width}px`;
        const heights = new Set<number>();
        holder.append(carousel);
        await rendered(carousel);
        const measure = (): void => {
          heights.add(Math.round(carousel.getBoundingClientRect().height));
          expect(holder.scrollWidth).to.be.at.most(width);
          for (const { scrollWidth, clientWidth } of carousel.shadowRoot!.querySelectorAll('.current .text')) {
            expect(scrollWidth).to.be.at.most(clientWidth);
          }
        };
        measure();
        await until(() => !page(carousel).hasAttribute('aria-busy'));
        for (let n = 0; n <= stories.length; n += 1) {
          await rendered(carousel);
          measure();
          await click(carousel, next(carousel));
        }
        expect([...heights].join()).to.match(/^\d+$/);
      });
    }
  });

  describe('properties', () => {
    it('follow the attributes', async () => {
      const carousel = await fixture<KindredStoryCarousel>(
        html`<kindred-story-carousel topic="sleep" limit="3" rotate="8" without-ranking></kindred-story-carousel>`,
      );
      expect(carousel).to.include({ topic: 'sleep', limit: 3, rotate: 8, withoutRanking: true });
    });

    it('topic: shows only stories about it, and begins again with another', async () => {
      const carousel = await show([tell(0), tell(1, { topics: ['sleep'] }), tell(2, { topics: ['work'] })], {
        topic: 'sleep',
      });
      expect(title(carousel)).to.equal('Story number 1');
      expect(position(carousel)).to.equal('Story 1 of 1');
      await click(carousel, next(carousel));
      carousel.topic = 'work';
      await until(() => title(carousel) === 'Story number 2');
      expect(said(carousel)).not.to.contain('no longer');
    });

    it('limit: asks for no more and ends there', async () => {
      const adapter = storyBackend(100);
      const carousel = await show(adapter, { limit: 2 });
      expect(position(carousel)).to.equal('Story 1 of 2');
      await click(carousel, next(carousel));
      await click(carousel, next(carousel));
      expect(title(carousel)).to.equal('That was the last for now.');
      expect(adapter.asked.map(({ limit }) => limit)).to.eql([2, 2]);
      for (const limit of [0, -1, NaN]) {
        carousel.limit = limit;
        await rendered(carousel);
        expect(position(carousel)).not.to.contain('NaN');
      }
    });

    it('send no event when the page sets them', async () => {
      const carousel = await show(3);
      let events = 0;
      carousel.addEventListener('kindred-story-change', () => (events += 1));
      carousel.topic = 'none';
      await until(() => title(carousel) === 'No stories here yet.');
      expect(events).to.equal(0);
    });
  });

  describe('turning pages', () => {
    it('goes to both ends and no further, and the focus stays on the button', async () => {
      const carousel = await show(2);
      expect(previous(carousel).getAttribute('aria-disabled')).to.equal('true');
      await click(carousel, previous(carousel));
      expect(title(carousel)).to.equal('Story number 0');
      next(carousel).focus();
      for (let n = 0; n < 4; n += 1) await click(carousel, next(carousel));
      expect(title(carousel)).to.equal('That was the last for now.');
      expect(next(carousel).getAttribute('aria-disabled')).to.equal('true');
      expect(focused() === next(carousel)).to.equal(true);
      await click(carousel, page(carousel).querySelector('button'));
      expect(title(carousel)).to.equal('Story number 0');
    });

    it('says politely where one is', async () => {
      const carousel = await show([tell(0), tell(1), tell(2, { title: 'The bridge', contentNotes: ['suicide'] })]);
      expect(said(carousel)).to.equal('');
      await click(carousel, next(carousel));
      expect(said(carousel)).to.equal('Story 2 of 3. Story number 1');
      await click(carousel, next(carousel));
      expect(said(carousel)).to.equal('Story 3 of 3. This story speaks of suicide.');
      await click(carousel, next(carousel));
      expect(said(carousel)).to.equal('That was the last for now.');
    });

    it('tells once for each turn a person makes, in the gesture', async () => {
      const carousel = await show(2);
      const events: KindredStoryChangeEvent[] = [];
      // Out of the shadow tree and up to the page.
      carousel.parentElement!.addEventListener('kindred-story-change', (event) =>
        events.push(event as KindredStoryChangeEvent),
      );
      next(carousel).click();
      expect(events.map(({ detail }) => detail)).to.eql([{ index: 1, id: storyId(1) }]);
      expect(events[0]).to.include({ bubbles: true, composed: true, cancelable: false });
      next(carousel).click();
      next(carousel).click();
      expect(events.slice(1).map(({ detail }) => detail)).to.eql([{ index: 2 }]);
    });

    it('follows the arrow keys, Home and End, but no shortcut of the browser', async () => {
      const carousel = await show(3);
      next(carousel).focus();
      const key = async (init: KeyboardEventInit): Promise<boolean> => {
        const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
        next(carousel).dispatchEvent(event);
        await rendered(carousel);
        return event.defaultPrevented;
      };
      expect(await key({ key: 'ArrowRight' })).to.equal(true);
      expect(title(carousel)).to.equal('Story number 1');
      await key({ key: 'End' });
      expect(title(carousel)).to.equal('Story number 2');
      await key({ key: 'Home' });
      expect(title(carousel)).to.equal('Story number 0');
      await key({ key: 'ArrowRight' });
      await key({ key: 'ArrowLeft' });
      expect(title(carousel)).to.equal('Story number 0');
      expect(await key({ key: 'ArrowRight', altKey: true })).to.equal(false);
      expect(await key({ key: 'ArrowDown' })).to.equal(false);
      expect(title(carousel)).to.equal('Story number 0');
    });

    it('keeps the focus with the reader: from inside one story into the next', async () => {
      const carousel = await show(3);
      await tabTo(save(carousel));
      await press('ArrowRight');
      await rendered(carousel);
      expect(focused() === page(carousel)).to.equal(true);
      expect(said(carousel)).to.equal('');
      await tabTo(save(carousel));
      expect(title(carousel)).to.equal('Story number 1');
    });

    it('is all there by Tab, in the order it is seen, and nothing of the hidden pages', async () => {
      const carousel = await show(3, { rotate: 60 });
      await until(() => $(carousel, '.help-now'), 'the way to the helplines');
      const way: Element[] = [];
      await tabTo((element) => {
        if (carousel.shadowRoot!.contains(element)) way.push(element);
        return element === $(carousel, '.foot .next');
      });
      expect(way.map((element) => element.getAttribute('aria-label') ?? words(element))).to.eql([
        'Help now',
        'Stop turning the pages',
        'Previous story',
        'Next story',
        'Save this to tryStays on this device, for you alone.',
        'Next story',
      ]);
    });

    const swipe = async (
      carousel: KindredStoryCarousel,
      [dx, dy]: [number, number],
      { pointerType = 'touch', end = 'pointerup' } = {},
    ): Promise<void> => {
      const track = $(carousel, '.track');
      // There is no finger here to capture.
      track.setPointerCapture = () => undefined;
      const point = (type: string, x: number, y: number): boolean =>
        track.dispatchEvent(
          new PointerEvent(type, { pointerId: 7, isPrimary: true, pointerType, clientX: x, clientY: y, bubbles: true }),
        );
      point('pointerdown', 400, 300);
      for (const part of [0.3, 0.7, 1]) point('pointermove', 400 + dx * part, 300 + dy * part);
      point(end, 400 + dx, 300 + dy);
      await rendered(carousel);
    };

    it('follows a finger sideways, never up and down, never a mouse', async () => {
      const carousel = await show(3);
      await swipe(carousel, [-500, 20]);
      expect(title(carousel)).to.equal('Story number 1');
      await swipe(carousel, [-60, 400]);
      await swipe(carousel, [-500, 0], { pointerType: 'mouse' });
      await swipe(carousel, [-500, 0], { end: 'pointercancel' });
      expect(title(carousel)).to.equal('Story number 1');
      await swipe(carousel, [500, 0]);
      expect(title(carousel)).to.equal('Story number 0');
      expect($(carousel, '.track').style.getPropertyValue('--_drag')).to.equal('');
      expect(getComputedStyle($(carousel, '.track')).touchAction).to.contain('pan-y');
    });

    it('follows a finger the other way where reading goes the other way', async () => {
      const carousel = await show(3, { dir: 'rtl' });
      await swipe(carousel, [500, 0]);
      expect(title(carousel)).to.equal('Story number 1');
    });
  });

  describe('turning by itself', () => {
    const { setTimeout: realSet, clearTimeout: realClear } = window;
    let timers: Map<number, { run: () => void; ms: number }>;

    // Time passes when the test says so.
    beforeEach(() => {
      timers = new Map();
      window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => {
        if (ms < 1000) return realSet(run, ms, ...rest);
        const id = 1e9 + timers.size;
        timers.set(id, { run, ms });
        return id;
      }) as typeof window.setTimeout;
      window.clearTimeout = ((id?: number) => void (timers.delete(id!) || realClear(id))) as typeof window.clearTimeout;
    });
    afterEach(() => {
      fixtureCleanup();
      window.setTimeout = realSet;
      window.clearTimeout = realClear;
    });
    const pass = async (carousel: KindredStoryCarousel): Promise<void> => {
      const due = [...timers];
      timers.clear();
      for (const [, { run }] of due) run();
      await rendered(carousel);
    };
    const rotation = (carousel: KindredStoryCarousel): HTMLButtonElement => $(carousel, '.head button');

    it('is off unless asked for', async () => {
      const carousel = await show(3);
      expect(timers.size).to.equal(0);
      expect(rotation(carousel) === previous(carousel)).to.equal(true);
    });

    it('turns to the end without a word, and stops there', async () => {
      const carousel = await show(2, { rotate: 1 });
      let events = 0;
      carousel.addEventListener('kindred-story-change', () => (events += 1));
      expect([...timers.values()].map(({ ms }) => ms)).to.eql([5000]);
      await pass(carousel);
      expect(title(carousel)).to.equal('Story number 1');
      await pass(carousel);
      expect(title(carousel)).to.equal('That was the last for now.');
      await pass(carousel);
      expect(timers.size).to.equal(0);
      expect(said(carousel)).to.equal('');
      expect(events).to.equal(0);
    });

    for (const [name, comes, goes] of [
      ['the focus', 'focusin', 'focusout'],
      ['a pointer', 'pointerenter', 'pointerleave'],
    ] as const) {
      it(`stops when ${name} comes in, and does not start again when it goes`, async () => {
        const carousel = await show(5, { rotate: 9 });
        const region = $(carousel, 'section');
        region.dispatchEvent(new Event(comes));
        await rendered(carousel);
        expect(timers.size).to.equal(0);
        expect(rotation(carousel).getAttribute('aria-label')).to.equal('Stop turning the pages');
        region.dispatchEvent(new Event(goes));
        await rendered(carousel);
        expect(timers.size).to.equal(0);
        expect(rotation(carousel).getAttribute('aria-label')).to.equal('Turn the pages for me');
        await click(carousel, rotation(carousel));
        expect(timers.size).to.equal(1);
        expect(rotation(carousel).getAttribute('aria-label')).to.equal('Stop turning the pages');
      });
    }

    it('is stopped by its button, also for one who came with a pointer', async () => {
      const carousel = await show(5, { rotate: 9 });
      $(carousel, 'section').dispatchEvent(new Event('pointerenter'));
      await click(carousel, rotation(carousel));
      expect(timers.size).to.equal(0);
      expect(rotation(carousel).getAttribute('aria-label')).to.equal('Turn the pages for me');
    });

    it('is not offered where less motion is wanted', async () => {
      const real = window.matchMedia;
      window.matchMedia = (query) => ({ matches: query.includes('reduce') }) as MediaQueryList;
      try {
        const carousel = await show(3, { rotate: 9 });
        expect(timers.size).to.equal(0);
        expect(rotation(carousel) === previous(carousel)).to.equal(true);
      } finally {
        window.matchMedia = real;
      }
    });

    it('leaves no timer behind, and goes on after a move', async () => {
      const carousel = await show(3, { rotate: 9 });
      const parent = carousel.parentElement!;
      carousel.remove();
      expect(timers.size).to.equal(0);
      parent.append(carousel);
      await rendered(carousel);
      expect(timers.size).to.equal(1);
    });
  });

  describe('before anybody comes near', () => {
    it('stands there with its first story, and listens to nothing', async () => {
      const adapter = storyBackend(3);
      const carousel = await showAtRest(adapter);
      expect(title(carousel)).to.equal('Story number 0');
      expect(position(carousel)).to.equal('Story 1 of 3');
      expect(carousel.shadowRoot!.querySelectorAll('.slide')).to.have.length(1);
      expect(adapter.listening).to.equal(0);
      await near(carousel);
      await until(() => adapter.listening === 1);
    });

    it('keeps what is done until pages can be turned', async () => {
      const carousel = await showAtRest(5);
      next(carousel).click();
      next(carousel).click();
      await until(() => title(carousel) === 'Story number 2');
      const saving = await showAtRest(2);
      save(saving).click();
      await until(() => save(saving).getAttribute('aria-pressed') === 'true');
      const noted = await showAtRest([tell(0, { title: 'The bridge', contentNotes: ['suicide'] })]);
      cover(noted).click();
      await until(() => title(noted) === 'The bridge');
    });

    it('has "Read on" for a long story, and reads on at the first press', async () => {
      const carousel = await showAtRest([tell(0, { hard: LONG })]);
      await until(() => more(carousel));
      expect(carousel.shadowRoot!.querySelectorAll('.slide')).to.have.length(1);
      more(carousel)!.click();
      await until(() => words(more(carousel)!) === 'Show less');
    });

    it('says what it loads later in the language of the page', async () => {
      const carousel = await put(make({ adapter: storyBackend(1), lang: 'de' }));
      await until(() => title(carousel) === 'Story number 0');
      next(carousel).click();
      await until(() => title(carousel) === 'Das war vorerst die letzte.');
    });
  });

  describe('content notes', () => {
    const NOTED = tell(0, { title: 'The bridge', contentNotes: ['suicide', 'substances'] });

    it('cover title and text until the reader wants them, with one key', async () => {
      const carousel = await show([NOTED, tell(1)]);
      expect(title(carousel)).to.equal('This story speaks of suicide, alcohol or drugs.');
      expect($(carousel, '.track').textContent).not.to.contain('The bridge').and.not.to.contain('hard 0');
      expect(carousel.shadowRoot!.querySelector('.current .save') === null).to.equal(true);
      const button = cover(carousel);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.focus();
      await press('Enter');
      await rendered(carousel);
      expect(title(carousel)).to.equal('The bridge');
      expect(page(carousel).textContent).to.contain('hard 0');
      expect(focused() === cover(carousel)).to.equal(true);
      expect(cover(carousel).getAttribute('aria-expanded')).to.equal('true');
    });

    it('stay off for a story that was shown once, and go on again when asked', async () => {
      const carousel = await show([NOTED, tell(1)]);
      await click(carousel, cover(carousel));
      await click(carousel, next(carousel));
      await click(carousel, previous(carousel));
      expect(title(carousel)).to.equal('The bridge');
      await click(carousel, cover(carousel));
      expect(page(carousel).textContent).not.to.contain('The bridge');
    });
  });

  describe('long stories', () => {
    it('open in place and close again', async () => {
      const carousel = await show([tell(0, { hard: LONG }), tell(1)]);
      await until(() => more(carousel));
      const height = carousel.offsetHeight;
      expect(words(more(carousel)!)).to.equal('Read on');
      more(carousel)!.focus();
      await click(carousel, more(carousel));
      expect(carousel.offsetHeight).to.be.greaterThan(height);
      expect(words(more(carousel)!)).to.equal('Show less');
      expect(focused() === more(carousel)).to.equal(true);
      const text = $(carousel, '.current .text');
      expect(text.scrollHeight).to.equal(text.clientHeight);
      await click(carousel, next(carousel));
      expect(carousel.offsetHeight).to.equal(height);
      await until(() => !more(carousel));
    });

    it('open where the browser’s own search found something below the cut', async () => {
      const carousel = await show([tell(0, { hard: LONG })]);
      await until(() => more(carousel));
      $(carousel, '.current .text').scrollTop = 200;
      await until(() => words(more(carousel)!) === 'Show less');
    });
  });

  describe('saving what helped', () => {
    it('keeps it on this device, tells once, and takes it back', async () => {
      const adapter = storyBackend(2);
      const carousel = await show(adapter);
      const events: KindredStorySaveEvent[] = [];
      carousel.addEventListener('kindred-story-save', (event) => events.push(event as KindredStorySaveEvent));
      const { length } = adapter.asked;
      save(carousel).click();
      expect(events.map(({ detail }) => detail)).to.eql([{ id: storyId(0), saved: true }]);
      expect(events[0]).to.include({ bubbles: true, composed: true });
      await until(() => save(carousel).getAttribute('aria-pressed') === 'true');
      const kit = Kit.of(storeOf(adapter));
      expect(kit.steps[0]).to.include({ id: storyId(0), step: 'helped 0', title: 'Story number 0' });
      await click(carousel, next(carousel));
      expect(save(carousel).getAttribute('aria-pressed')).to.equal('false');
      await click(carousel, previous(carousel));
      save(carousel).click();
      expect(events[1]!.detail).to.eql({ id: storyId(0), saved: false });
      await until(() => kit.steps.length === 0);
      expect(adapter.asked).to.have.length(length);
    });

    it('is there again after a reload', async () => {
      const adapter = storyBackend(1);
      const first = await show(adapter);
      await click(first, save(first));
      await until(async () => (await (await storeOf(adapter).device()).get<unknown[]>('kit'))?.length === 1);
      first.remove();
      // The same place with nothing in memory.
      const later = await showAtRest({ ...storyBackend(1), name: adapter.name });
      await until(() => save(later).getAttribute('aria-pressed') === 'true');
    });

    it('says so when the device can’t keep it', async () => {
      const adapter = storyBackend(1);
      const device = await storeOf(adapter).device();
      device.update = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
      const carousel = await show(adapter);
      await click(carousel, save(carousel));
      await until(() => said(carousel) === 'This could not be kept on this device.');
      expect(words(save(carousel))).to.contain('This could not be kept on this device.');
      expect(save(carousel).getAttribute('aria-pressed')).to.equal('false');
    });

    it('says so where nothing outlives the page', async () => {
      const adapter = storyBackend(1);
      storeOf(adapter, { endpoint: adapter.name, sharedDevice: true });
      const carousel = await show(adapter);
      await until(() => words(save(carousel)).includes('Stays until you close this page.'));
    });

    it('is not offered without a secure connection, while reading goes on', async () => {
      const adapter = storyBackend(1);
      Object.defineProperty(storeOf(adapter), 'secure', { value: false });
      const carousel = await show(adapter);
      expect(title(carousel)).to.equal('Story number 0');
      expect(save(carousel) === null).to.equal(true);
      await until(() => words(page(carousel)).includes('not on a secure (https) connection'));
    });
  });

  describe('reactions', () => {
    const reacting = (): Adapter => ({
      ...storyBackend(2),
      reactions: { set: ({ on }) => Promise.resolve({ on }), tallies: () => Promise.resolve([]) },
    });

    const bars = (carousel: KindredStoryCarousel): string[] =>
      [...carousel.shadowRoot!.querySelectorAll('kindred-reaction-bar')].map((bar) => bar.getAttribute('target')!);

    it('come when they are asked for, take the focus over, and stay for the stories after', async () => {
      const carousel = await show(reacting());
      expect(bars(carousel)).to.eql([]);
      expect(words(react(carousel))).to.equal('Say you were here');
      react(carousel).focus();
      react(carousel).click();
      await until(() => bars(carousel).length > 0);
      expect(bars(carousel)).to.eql([`story:${storyId(0)}`]);
      await until(() => focused()?.getAttribute('value') === 'read');
      await click(carousel, next(carousel));
      expect(bars(carousel)).to.eql([`story:${storyId(1)}`]);
    });

    it('have their room from the press on', async () => {
      const carousel = await show(reacting());
      react(carousel).click();
      await carousel.updateComplete;
      const height = carousel.offsetHeight;
      await until(() => $(carousel, 'kindred-reaction-bar')?.shadowRoot?.querySelector('button'));
      expect(carousel.offsetHeight).to.equal(height);
    });

    it('are left out where the backend takes none, and for the page’s own stories', async () => {
      expect(react(await show(1)) === null).to.equal(true);
      expect(react(await showArticles()) === null).to.equal(true);
    });
  });

  describe('articles', () => {
    it('are shown as stories without any backend', async () => {
      const carousel = await showArticles();
      expect(title(carousel)).to.equal('A chair at the window');
      expect(position(carousel)).to.equal('Story 1 of 2');
      expect(words($(carousel, '.current .byline'))).to.equal('SamSleep');
      expect(words(page(carousel))).to.contain('What helped a bit A chair.');
      await click(carousel, next(carousel));
      expect(title(carousel)).to.equal('Another');
    });

    it('may come, go and be saved', async () => {
      const adapter: Adapter = { name: `bare-${crypto.randomUUID()}`, contract: 1 };
      const carousel = await fixture<KindredStoryCarousel>(
        html`<kindred-story-carousel .adapter=${adapter}>${ARTICLES}</kindred-story-carousel>`,
      );
      await until(() => save(carousel));
      await click(carousel, save(carousel));
      await until(() => Kit.of(storeOf(adapter)).steps[0]?.step === 'A chair.');
      await click(carousel, next(carousel));
      carousel.querySelector('article')!.remove();
      await until(() => position(carousel) === 'Story 1 of 1');
      expect(title(carousel)).to.equal('Another');
      carousel.querySelector('article')!.remove();
      await until(() => words(page(carousel)).includes('This community does not offer that.'));
    });
  });

  describe('backend', () => {
    it('keeps the room while it is slow', async () => {
      const { wait, open } = gate();
      const carousel = await put(make({ adapter: storyBackend(2, () => wait) }));
      expect(page(carousel).getAttribute('aria-busy')).to.equal('true');
      const height = carousel.offsetHeight;
      open();
      await until(() => !page(carousel).hasAttribute('aria-busy'));
      expect(carousel.offsetHeight).to.equal(height);
    });

    it('says what went wrong, in words, and tries again when asked', async () => {
      let code: 'offline' | 'rate-limited' | 'unavailable' | undefined = 'offline';
      const adapter = storyBackend(1, () => {
        if (code) throw new AdapterError(code, 'No.', { retryAfter: 120_000 });
      });
      const carousel = await put(make({ adapter }));
      const retry = (): HTMLButtonElement | null => page(carousel).querySelector('button');
      await until(() => words(page(carousel)).includes('You seem to be offline.'));
      code = 'rate-limited';
      await click(carousel, retry());
      await until(() => words(page(carousel)).includes('try again in 2 minutes'));
      code = undefined;
      await click(carousel, retry());
      await until(() => title(carousel) === 'Story number 0');
    });

    it('offers no second try where that can’t help', async () => {
      const adapter = storyBackend(1, () => {
        throw new AdapterError('forbidden', 'No.');
      });
      const carousel = await put(make({ adapter }));
      await until(() => words(page(carousel)).includes('not possible from this page'));
      expect(page(carousel).querySelector('button') === null).to.equal(true);
    });

    it('fails between two pages without losing what is there', async () => {
      let down = false;
      const adapter = storyBackend(12, () => {
        if (down) throw new AdapterError('timeout', 'Late.');
      });
      const carousel = await show(adapter);
      down = true;
      for (let n = 0; n < 10; n += 1) await click(carousel, next(carousel));
      await until(() => words(page(carousel)).includes('Try again'));
      await click(carousel, previous(carousel));
      expect(title(carousel)).to.equal('Story number 9');
      await click(carousel, next(carousel));
      down = false;
      await click(carousel, page(carousel).querySelector('button'));
      await until(() => title(carousel) === 'Story number 10');
      expect(position(carousel)).to.equal('Story 11 of 12');
    });

    it('says so where there are no stories, no port, no community', async () => {
      expect(title(await show(0))).to.equal('No stories here yet.');
      const bare = await put(make({ adapter: { name: 'bare', contract: 1 } }));
      await until(() => words(page(bare)).includes('This community does not offer that.'));
      const alone = await put(make());
      await until(() => words(page(alone)).includes('not connected to a community yet'));
    });

    it('follows what changes elsewhere without moving what is being read', async () => {
      const adapter = storyBackend(3);
      const carousel = await show(adapter);
      await click(carousel, next(carousel));
      const slide = page(carousel);
      adapter.tell({ type: 'story', story: tell(9) });
      await rendered(carousel);
      expect(page(carousel) === slide).to.equal(true);
      expect(title(carousel)).to.equal('Story number 1');
      expect(position(carousel)).to.equal('Story 3 of 4');
      adapter.tell({ type: 'story', story: tell(1, { now: 'better' }) });
      await rendered(carousel);
      expect(page(carousel).textContent).to.contain('better');
      adapter.tell({ type: 'gone', id: storyId(1) });
      await rendered(carousel);
      expect(title(carousel)).to.equal('Story number 2');
      expect(carousel.shadowRoot!.textContent).not.to.contain('better');
      expect(said(carousel)).to.equal('The story that was here is no longer there.');
    });

    it('ends its calls when it leaves', async () => {
      const adapter = storyBackend(3, () => gate().wait);
      const carousel = await put(make({ adapter }));
      await until(() => adapter.asked.length > 0);
      carousel.remove();
      expect(adapter.aborted).to.equal(1);
      expect(adapter.listening).to.equal(0);
    });
  });

  it('holds three pages however many stories there are', async () => {
    const nodes = (carousel: KindredStoryCarousel): number => carousel.shadowRoot!.querySelectorAll('*').length;
    const few = await show(10);
    const many = storyBackend(10_000);
    const carousel = await show(many);
    expect(nodes(carousel)).to.equal(nodes(few));
    expect(many.asked).to.have.length(2);
    for (let n = 0; n < 40; n += 1) {
      await click(carousel, next(carousel));
      await until(() => !page(carousel).hasAttribute('aria-busy'));
    }
    expect(carousel.shadowRoot!.querySelectorAll('.slide')).to.have.length(3);
    expect(many.asked).to.have.length(6);

    const written = document.createElement('kindred-story-carousel');
    for (let n = 0; n < 10_000; n += 1) {
      const article = document.createElement('article');
      article.textContent = `Story ${n}`;
      written.append(article);
    }
    await put(written);
    await until(() => !page(written).hasAttribute('aria-busy'));
    await near(written);
    expect(position(written)).to.equal('Story 1 of 10000');
    expect(nodes(written)).to.be.at.most(nodes(few));
  });

  it('keeps its place when it is moved', async () => {
    const adapter = storyBackend(5);
    const carousel = await show(adapter);
    await click(carousel, next(carousel));
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(carousel);
    await until(() => adapter.listening === 1);
    await rendered(carousel);
    expect(title(carousel)).to.equal('Story number 1');
    await click(carousel, next(carousel));
    expect(title(carousel)).to.equal('Story number 2');
  });

  it('waits for a provider that gets its backend later', async () => {
    const community = document.createElement('kindred-community');
    community.append(make());
    const holder = await fixture(html`<div></div>`);
    community.adapter = storyBackend(2);
    holder.append(community);
    const carousel = community.querySelector('kindred-story-carousel')!;
    await until(() => title(carousel) === 'Story number 0');
  });

  it('takes properties set before it was defined', async () => {
    const raw = document.createElement('div');
    raw.innerHTML = '<kindred-story-carousel limit="1"></kindred-story-carousel>';
    // Of a document without a window nothing is upgraded.
    const inert = document.implementation.createHTMLDocument().adoptNode(raw);
    const carousel = inert.firstElementChild as KindredStoryCarousel;
    carousel.adapter = storyBackend(3);
    const holder = await fixture(html`<div></div>`);
    holder.append(document.adoptNode(carousel));
    await until(() => position(carousel) === 'Story 1 of 1');
  });

  it('leaves nothing behind', async () => {
    const adapter = storyBackend(3);
    await leakCheck(() => make({ adapter, rotate: 30 }), {
      ready: (element) => until(() => $(element as KindredStoryCarousel, '.after')),
    });
    expect(adapter.listening).to.equal(0);
  });

  it('leaves nothing behind where it goes before its parts are there', async () => {
    const adapter = storyBackend(3);
    await leakCheck(() => make({ adapter, rotate: 30 }));
    expect(adapter.listening).to.equal(0);
  });
});
