import { AdapterError } from '@kindred/core/contract';
import { isoDay } from '@kindred/core/belonging';
import { axe, rendered, tabTo, until } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/pulse.js';
import { createStore, storeOf } from '../internal/community-store.js';
import { checkInsOf } from '../store/check-ins-of.js';
import { Mutes } from '../store/mutes.js';

import type { KindredPulse } from './pulse.js';
import { type PulseBackend, pulseBackend, step } from './testing.js';

const FEW = 'It shows here once enough people have added how they are.';
const TODAY = isoDay(Date.now());
/** So many were so-so today; nobody said anything before. */
const today =
  (people: number) =>
  (window: string): Record<string, number> =>
    window === TODAY ? { 'mood:3': people } : {};

const said = (element: Node): string => element.textContent!.replace(/\s+/g, ' ').trim();
const root = (pulse: KindredPulse): ShadowRoot => pulse.shadowRoot!;
const text = (pulse: KindredPulse): string => said(root(pulse));
const $ = (pulse: KindredPulse, selector: string): HTMLElement => root(pulse).querySelector<HTMLElement>(selector)!;
const steps = (pulse: KindredPulse): string[] => [...root(pulse).querySelectorAll('li')].map(said);
const bars = (pulse: KindredPulse): number => root(pulse).querySelectorAll('.picture b').length;
const busy = (pulse: KindredPulse): boolean => Boolean($(pulse, '[aria-busy=true]'));
const shows = (pulse: KindredPulse, words: string): Promise<unknown> =>
  until(() => text(pulse).includes(words), `“${words}”: ${text(pulse)}`);

async function place(adapter?: PulseBackend, properties: Partial<KindredPulse> = {}): Promise<KindredPulse> {
  const pulse = Object.assign(document.createElement('kindred-pulse'), { circle: 'main' }, properties);
  if (adapter) pulse.adapter = adapter;
  (await fixture(html`<div></div>`)).append(pulse);
  await pulse.updateComplete;
  return pulse;
}

async function show(adapter?: PulseBackend, properties?: Partial<KindredPulse>): Promise<KindredPulse> {
  const pulse = await place(adapter, properties);
  await until(() => !busy(pulse), 'all of it');
  await rendered(pulse);
  return pulse;
}

/** The same community on the same device, in another visit. */
const again = (backend: PulseBackend, more: Partial<PulseBackend> = {}): PulseBackend =>
  pulseBackend({ name: backend.name, told: backend.told, ...more });

describe('kindred-pulse', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));

  it('shows the last seven days as a picture, in a sentence and as a table, and counts nobody', async () => {
    const pulse = await show(pulseBackend());
    expect(bars(pulse)).to.equal(4);
    expect($(pulse, '.picture').getAttribute('aria-hidden')).to.equal('true');
    expect(said($(pulse, '[part=sentence]'))).to.equal(
      'What people chose to add here, without names: about 3 in 10 fairly good, about 4 in 10 so-so, about 2 in 10 low, about 1 in 10 very low.',
    );
    const rows = [...root(pulse).querySelectorAll('tr')].map(said);
    expect(rows).to.deep.equal([
      'fairly good about 3 in 10',
      'so-so about 4 in 10',
      'low about 2 in 10',
      'very low about 1 in 10',
    ]);
    expect(text(pulse)).to.contain('How the last seven days have been here');
    // 70 answers, 28 of them so-so.
    expect(text(pulse)).not.to.match(/\b(70|28|21|14|7)\b/);
    await axe(pulse);
  });

  it('shows a day', async () => {
    const backend = pulseBackend();
    const pulse = await show(backend, { period: 'day' });
    expect(text(pulse)).to.contain('How today has been here');
    expect(backend.asked.filter((one) => one.startsWith('pulse'))).to.deep.equal([`pulse main ${TODAY}`]);
    await axe(pulse);
  });

  it('says nothing of how it was below k, and what will show it', async () => {
    const backend = pulseBackend({ values: { 'mood:1': 4 } });
    const pulse = await show(backend);
    expect(text(pulse)).to.contain(FEW);
    expect(bars(pulse)).to.equal(0);
    expect(said($(pulse, '[part=mood]'))).not.to.match(/\d|very low/);
    await axe(pulse);
    expect((await show(pulseBackend({ values: { 'mood:1': 5 } }))).shadowRoot!.textContent).to.contain(
      'nearly all very low',
    );
  });

  it('rounds what is less than one of ten to some, and says all as nearly all', async () => {
    const pulse = await show(pulseBackend({ values: { 'mood:5': 100, 'mood:3': 1 } }));
    expect(said($(pulse, '[part=sentence]'))).to.contain('nearly all good, fewer than 1 in 10 so-so.');
  });

  it('asks for all at once, as anybody would, and adds nothing', async () => {
    const backend = pulseBackend();
    await place(backend);
    await until(() => backend.asked.length === 9, 'seven days, the circle, its stories');
    expect(backend.asked.toSorted()).to.deep.equal(
      [
        'circle main',
        'stories main',
        ...Array.from({ length: 7 }, (_, n) => `pulse main ${isoDay(Date.now() - n * 86_400_000)}`),
      ].toSorted(),
    );
    expect(backend.contributed).to.deep.equal([]);
  });

  it('needs one more on a day on which this device was counted', async () => {
    const first = pulseBackend({ values: today(5) });
    const checkIns = checkInsOf(storeOf(first));
    const at = Date.now() - 20 * 86_400_000;
    await checkIns.keep({ at, value: { scale: 'mood', mood: 3 } });
    const before = again(first, { values: first.values });
    expect(text(await show(before))).to.contain('nearly all so-so');
    await checkIns.share(at, 'main');
    expect(first.contributed.length).to.equal(1);
    expect(text(await show(again(first, { values: first.values })))).to.contain(FEW);
    const more = again(first, { values: today(6) });
    expect(text(await show(more))).to.contain('nearly all so-so');
    await checkIns.remove();
  });

  describe('what helped', () => {
    it('is in the words of the newest stories, with the name they were told under', async () => {
      const backend = pulseBackend({ told: [step(1, { example: true }), step(2), step(3), step(4)] });
      const pulse = await show(backend);
      expect(steps(pulse)).to.deep.equal([
        'step 1 quiet fern 1Written example',
        'step 2 quiet fern 2',
        'step 3 quiet fern 3',
      ]);
      expect(root(pulse).querySelector('[part=steps] a')).to.equal(null);
    });

    it('begins a long one, and shows the rest with one key', async () => {
      const long = 'I walked to the end of the street and back. '.repeat(12).trim();
      const pulse = await show(pulseBackend({ told: [step(1, { helped: long })] }));
      const [beginning, whole] = root(pulse).querySelectorAll<HTMLElement>('li p');
      expect(said(beginning!).endsWith(' …')).to.equal(true);
      expect(whole!.checkVisibility()).to.equal(false);
      await tabTo(({ textContent }) => textContent?.trim() === 'Read on');
      $(pulse, 'li summary').click();
      await until(() => whole!.checkVisibility(), 'all of it');
      expect(said(whole!)).to.equal(long);
      expect(beginning!.checkVisibility()).to.equal(false);
      await axe(pulse);
    });

    it('stands behind its note, however short', async () => {
      const pulse = await show(pulseBackend({ told: [step(1, { contentNotes: ['death', 'illness'] })] }));
      expect(said($(pulse, 'li summary'))).to.equal('This speaks of death, illness.');
      expect($(pulse, 'li details p').checkVisibility()).to.equal(false);
      await axe(pulse);
      $(pulse, 'li summary').click();
      await until(() => $(pulse, 'li details p').checkVisibility(), 'what stood behind it');
      await axe(pulse);
    });

    it('is covered again where another takes its place', async () => {
      const told = [step(1, { contentNotes: ['death'], topics: ['loss'] }), step(2, { contentNotes: ['suicide'] })];
      const backend = pulseBackend({ told });
      const mutes = Mutes.of(storeOf(backend));
      await mutes.set('topics', 'money', true);
      const pulse = await show(backend);
      $(pulse, 'li summary').click();
      await until(() => $(pulse, 'li details p').checkVisibility(), 'the first');
      await mutes.set('topics', 'loss', true);
      await until(() => text(pulse).includes('step 2') && !text(pulse).includes('step 1'), 'the second alone');
      expect($(pulse, 'li details p').checkVisibility()).to.equal(false);
      for (const topic of ['loss', 'money']) await mutes.set('topics', topic, false);
    });

    it('leaves out what somebody hides, from the first moment on', async () => {
      const backend = pulseBackend({
        told: [step(1, { topics: ['sleep'] }), step(2), step(3, { contentNotes: ['death'] })],
      });
      const mutes = Mutes.of(storeOf(backend));
      await mutes.set('topics', 'sleep', true);
      const pulse = await place(again(backend));
      const seen: string[] = [];
      new MutationObserver(() => seen.push(text(pulse))).observe(root(pulse), { childList: true, subtree: true });
      await until(() => steps(pulse).length > 0, 'what is left');
      expect(steps(pulse).length).to.equal(2);
      expect(seen.join()).not.to.contain('step 1');
      await mutes.set('notes', 'death', true);
      await until(() => steps(pulse).length === 1, 'one less, as in another tab');
      await mutes.set('topics', 'sleep', false);
      await mutes.set('notes', 'death', false);
      await until(() => steps(pulse).length === 3, 'all again');
    });

    it('says so where all of it is hidden or there is none', async () => {
      const pulse = await show(pulseBackend({ told: [] }));
      expect(text(pulse)).to.contain('When somebody tells what helped them, it stands here.');
      await axe(pulse);
    });

    it('is not shown where this device can’t say what is hidden, and says what failed', async () => {
      const backend = pulseBackend();
      const store = storeOf(backend);
      await Mutes.of(store).set('topics', 'sleep', true);
      const other = again(backend);
      const broken = storeOf(other);
      Object.assign(broken, { device: () => Promise.reject(new Error('away')) });
      const pulse = await place(other);
      await shows(pulse, 'Try again');
      expect(steps(pulse)).to.deep.equal([]);
      expect(bars(pulse)).to.equal(0);
      Object.assign(broken, { device: () => createStore(store).device() });
      $(pulse, 'button').click();
      await until(() => steps(pulse).length === 3, 'the steps');
      await Mutes.of(store).set('topics', 'sleep', false);
    });
  });

  it('is there while it waits: the line of the picture, and nothing that would have to go', async () => {
    const pulse = await place(pulseBackend({ before: () => new Promise(() => undefined) }));
    await rendered(pulse);
    expect(bars(pulse)).to.equal(0);
    expect(text(pulse)).to.contain('How the last seven days have been here');
    expect(text(pulse)).not.to.match(/false|undefined/);
    expect(text(pulse)).not.to.contain(FEW);
    expect(busy(pulse)).to.equal(true);
    await axe(pulse);
  });

  it('says what failed, and asks again when it is told to; the reader goes on at the top', async () => {
    const backend = pulseBackend({ before: () => Promise.reject(new AdapterError('offline', 'away')) });
    const pulse = await show(backend);
    await shows(pulse, 'You seem to be offline.');
    expect(root(pulse).querySelectorAll('section').length).to.equal(0);
    await axe(pulse);
    backend.before = () => undefined;
    const retry = $(pulse, 'button');
    retry.focus();
    retry.click();
    await until(() => bars(pulse) > 0 && steps(pulse).length === 3, 'all of it');
    expect(root(pulse).activeElement?.id).to.equal('mood');
    expect(text(pulse)).not.to.contain('offline');
  });

  it('keeps what came where only a part failed', async () => {
    const pulse = await show(
      pulseBackend({
        before: (what) => (what === 'stories' ? Promise.reject(new AdapterError('unavailable', 'away')) : undefined),
      }),
    );
    await shows(pulse, 'Try again');
    expect(bars(pulse)).to.equal(4);
    expect(root(pulse).querySelectorAll('section').length).to.equal(1);
    await axe(pulse);
  });

  it('goes without what the backend has not', async () => {
    const noStories = await show(pulseBackend({ stories: undefined as never }));
    expect(root(noStories).querySelectorAll('section').length).to.equal(1);
    expect(text(noStories)).not.to.match(/false|undefined/);
    expect(bars(noStories)).to.equal(4);
    const noMoods = await show(pulseBackend({ checkIns: undefined as never }));
    expect(root(noMoods).querySelectorAll('section').length).to.equal(1);
    expect(text(noMoods)).not.to.match(/false|undefined/);
    expect(steps(noMoods).length).to.equal(3);
    const local = await show(pulseBackend({ local: true }));
    expect(bars(local)).to.equal(0);
    expect(steps(local).length).to.equal(3);
    const noCircles = await show(pulseBackend({ circles: undefined as never, values: { 'mood:2': 4 } }));
    expect(text(noCircles)).to.contain(FEW);
    const none = await show(pulseBackend({ checkIns: undefined as never, stories: undefined as never }));
    await shows(none, 'This community does not offer that.');
    await axe(none);
    await shows(await show(), 'This part of the page is not connected to a community yet.');
  });

  it('follows its circle and its period, and an older answer never comes after a newer', async () => {
    const waiting: (() => void)[] = [];
    const backend = pulseBackend({
      deaf: true,
      values: (_, circle) => ({ [circle === 'one' ? 'mood:1' : 'mood:5']: 9 }),
    });
    const pulse = await show(backend, { circle: 'two' });
    expect(text(pulse)).to.contain('nearly all good');
    backend.before = (what) => (what === 'pulse' ? new Promise<void>((go) => waiting.push(go)) : undefined);
    pulse.circle = 'one';
    await until(() => waiting.length === 7, 'the first to be asked');
    expect(text(pulse)).not.to.contain('nearly all good');
    backend.before = () => undefined;
    pulse.circle = 'three';
    await shows(pulse, 'nearly all good');
    expect(backend.aborted).to.be.greaterThan(6);
    waiting.forEach((go) => go());
    await new Promise(requestAnimationFrame);
    await rendered(pulse);
    expect(said($(pulse, '[part=sentence]'))).not.to.contain('very low');
    const before = backend.asked.length;
    pulse.period = 'day';
    await until(
      () => backend.asked.length > before && text(pulse).includes('How today has been here') && bars(pulse),
      'today',
    );
  });

  it('lives through a move, keeps what it showed, and asks nothing more once it has left', async () => {
    const backend = pulseBackend();
    const pulse = await show(backend);
    const other = await fixture(html`<section></section>`);
    other.append(pulse);
    expect(bars(pulse)).to.equal(4);
    await until(() => backend.asked.length === 17, 'all but the circle again');
    await rendered(pulse);
    expect(bars(pulse)).to.equal(4);
    expect(steps(pulse).length).to.equal(3);
    backend.before = () => new Promise(() => undefined);
    const leaving = await place(again(backend, { before: () => new Promise(() => undefined) }));
    const { adapter } = leaving as unknown as { adapter: PulseBackend };
    await until(() => adapter.asked.length > 0, 'the question');
    leaving.remove();
    await until(() => adapter.aborted === 7, 'all of it to be ended');
  });

  it('waits for a provider that comes late', async () => {
    const backend = pulseBackend();
    const provider = await fixture<HTMLElement & { adapter?: PulseBackend }>(
      html`<kindred-community circle="main" .adapter=${backend}><kindred-pulse></kindred-pulse></kindred-community>`,
    );
    const pulse = provider.querySelector('kindred-pulse')!;
    await until(() => bars(pulse) === 4, 'the picture');
    expect(backend.asked.every((one) => one.split(' ')[1] === 'main')).to.equal(true);
  });

  it('is there where the browser keeps nothing', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('Not allowed here.', 'SecurityError');
      },
    });
    try {
      const pulse = await show(pulseBackend());
      expect(bars(pulse)).to.equal(4);
      expect(steps(pulse).length).to.equal(3);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  for (const [lang, dir, title, sentence] of [
    ['de', 'ltr', 'Wie die letzten sieben Tage hier waren', 'etwa 4 von 10 mittel'],
    ['ar', 'rtl', 'كيف كانت الأيام السبعة الماضية هنا', 'نحو 4 من كل 10 بين بين'],
  ] as const)
    it(`speaks ${lang}`, async () => {
      const pulse = await show(pulseBackend({ told: [step(1, { contentNotes: ['death'] })] }), { lang });
      expect($(pulse, '.base').dir).to.equal(dir);
      await shows(pulse, title);
      expect(text(pulse)).to.contain(sentence);
      await axe(pulse);
    });
});
