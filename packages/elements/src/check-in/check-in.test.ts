import {
  axe,
  focused,
  isWebKit,
  itUnless,
  leakCheck,
  type MockCommunity,
  type MockOptions,
  press,
  rendered,
  resetMocks,
  stopMocks,
  tabTo,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/check-in.js';
import '../define/community.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import type { KindredCommunity } from '../community/community.js';
import { page } from '../internal/page.js';
import { CheckIns } from '../store/check-ins.js';
import { checkInsOf } from '../store/check-ins-of.js';
import { keptAlone } from '../store/kept-answers.js';

import type { CheckInDetail, KindredCheckInEvent } from './check-in.events.js';
import type { KindredCheckIn } from './check-in.js';

const DAY = 86_400_000;

describe('kindred-check-in', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let widget: KindredCheckIn;

  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T =>
    widget.shadowRoot!.querySelector<T>(selector)!;
  const all = (selector: string): HTMLElement[] => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const status = (): string => $('[part=status]').textContent?.trim() ?? '';
  const button = (name: string): HTMLButtonElement =>
    all('button, summary').find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
  const contributed = () => mock.requests.filter(({ method, path }) => method === 'POST' && path.includes('check-ins'));
  const checkIns = async (): Promise<CheckIns> => checkInsOf(await provider.store);

  async function show(template = html`<kindred-check-in></kindred-check-in>`): Promise<void> {
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint}>${template}</kindred-community>`,
    );
    widget = provider.querySelector('kindred-check-in')!;
    await settled();
  }

  /** The device was asked and everything is drawn. */
  async function settled(): Promise<void> {
    const slice = await checkIns();
    await slice.load();
    await until(() => !widget.shadowRoot?.querySelector('.unknown') && !widget.shadowRoot?.querySelector('.coming'));
    await rendered(widget);
  }

  async function mount(template?: Parameters<typeof show>[0], options: MockOptions = {}): Promise<void> {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    await show(template);
  }

  /** As after a reload: nothing is left but what the device keeps. */
  async function reload(template?: Parameters<typeof show>[0]): Promise<void> {
    const slice = await checkIns();
    const device = await (await provider.store).device();
    await until(async () => JSON.stringify((await device.get('check-ins')) ?? []) === JSON.stringify(slice.entries));
    provider.remove();
    page.stores.clear();
    await show(template);
  }

  /** Answers, and waits until it is kept. */
  async function answer(name: string): Promise<void> {
    button(name).click();
    const slice = await checkIns();
    await until(() => slice.entries.length > 0);
    await rendered(widget);
  }

  const said = async (text: string): Promise<void> => {
    await until(() => status().includes(text), `“${text}” (it says “${status()}”)`);
    await rendered(widget);
  };

  function events(): CheckInDetail[] {
    const details: CheckInDetail[] = [];
    document.addEventListener(
      'kindred-check-in',
      ((event: KindredCheckInEvent) => details.push(event.detail)) as never,
      {
        signal: stop.signal,
      },
    );
    return details;
  }
  let stop = new AbortController();

  afterEach(async () => {
    stop.abort();
    stop = new AbortController();
    // What is on its way would still set timers in the next test.
    await Promise.allSettled([...page.stores.values()].map(async (store) => (await store).adapter.dispose?.()));
    fixtureCleanup();
    page.stores.clear();
    delete page.defaults;
    await resetMocks();
  });
  after(stopMocks);

  describe('asking', () => {
    it('asks how somebody is, in five steps, and asks nobody else', async () => {
      await mount();
      expect($('[part=prompt]').textContent).to.equal('How are you right now?');
      expect(all('[role=radio]').map(({ textContent }) => textContent?.trim())).to.deep.equal([
        'Very low',
        'Low',
        'So-so',
        'Fairly good',
        'Good',
      ]);
      expect(all('[aria-checked=true]')).to.deep.equal([]);
      expect(mock.requests).to.deep.equal([]);
      await axe(widget);
    });

    it('keeps an answer on this device, sends nothing, and then asks whether to add it', async () => {
      await mount();
      await answer('Low');
      expect(status()).to.equal('Kept on this device only.');
      expect($('[aria-checked=true]').textContent?.trim()).to.equal('Low');
      await until(() => $('#ask-hint')?.textContent === 'Shown only once at least five people have added theirs.');
      expect(contributed()).to.deep.equal([]);
      // Nothing is ticked beforehand.
      expect(all('[part=share] input, [part=share] [aria-checked=true], [part=share] .primary')).to.deep.equal([]);
      await axe(widget);
    });

    it('offers help quietly after a lowest answer, with the link of the page, and after no other', async () => {
      await mount(html`<kindred-check-in><a slot="help" href="#x">Find someone</a></kindred-check-in>`);
      await answer('Low');
      expect($('[part=help]')).to.equal(null);
      await answer('Very low');
      await until(() => $('[part=help]'));
      expect($('[part=help]').textContent).to.contain('helplines');
      expect($('[part=help]').closest('[role=status]')).to.not.equal(null);
      expect(widget.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=help]')!.assignedElements().length).to.equal(
        1,
      );
      expect(all('[role=alert], [aria-live=assertive]')).to.deep.equal([]);
      await axe(widget);
    });

    it('does not ask again before its time, and shows the answer quietly', async () => {
      await mount();
      await answer('Fairly good');
      await reload();
      expect($('[part=last]').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Today Fairly good Change');
      expect(all('[role=radio]')).to.deep.equal([]);
      await axe(widget);
      button('Change').click();
      await rendered(widget);
      await until(() => focused()?.getAttribute('aria-checked') === 'true');
      await answer('So-so');
      expect((await checkIns()).entries.length, 'the same answer, changed').to.equal(1);
    });

    it('asks again the next day, after a week, or whenever it is opened', async () => {
      await mount();
      const at = new Date().setHours(12, 0, 0, 0) - DAY;
      await (await checkIns()).keep({ at, value: { scale: 'mood', mood: 4 } });
      await rendered(widget);
      expect(all('[role=radio]').length).to.equal(5);
      widget.cadence = 'weekly';
      await until(() => $('[part=last]'));
      expect($('[part=last]').textContent).to.contain('Yesterday');
      widget.cadence = 'none';
      await rendered(widget);
      expect(all('[role=radio]').length).to.equal(5);
    });

    it('takes its question, its language and its direction from the page', async () => {
      await mount(html`<kindred-check-in prompt="How was the shift?" lang="ar"></kindred-check-in>`);
      expect($('[part=prompt]').textContent).to.equal('How was the shift?');
      expect($('[part=base]').getAttribute('dir')).to.equal('rtl');
      expect(all('[role=radio]')[0]?.textContent?.trim()).to.equal('سيئ جدًا');
      await axe(widget);
    });

    it('says in the console what is wrong with an attribute, and asks all the same', async () => {
      const errors: string[] = [];
      const { error } = console;
      console.error = (message: string) => errors.push(message);
      try {
        await mount(
          html`<kindred-check-in
            scale=${'stars' as string as 'mood'}
            share=${'yes' as string as 'ask'}
          ></kindred-check-in>`,
        );
      } finally {
        console.error = error;
      }
      expect(errors.join('\n')).to.contain('scale must be "mood", "energy-mood", "words", "custom", not "stars"');
      expect(errors.join('\n')).to.contain('share must be');
      expect(all('[role=radio]').length).to.equal(5);
    });
  });

  describe('scales', () => {
    it('has a grid of energy and pleasantness, said in words', async () => {
      await mount(html`<kindred-check-in scale="energy-mood"></kindred-check-in>`);
      expect(all('[role=row]').length).to.equal(5);
      const details = events();
      const cell = $('[data-cell="-1,1"]');
      expect(cell.getAttribute('aria-label')).to.equal('Little energy, a bit pleasant');
      cell.click();
      await said('Kept');
      expect(cell.getAttribute('aria-selected')).to.equal('true');
      const value = { scale: 'energy-mood', energy: -1, pleasantness: 1 };
      expect(details).to.deep.equal([{ scale: 'energy-mood', value, shared: false }]);
      await axe(widget);
    });

    it('lets a pointer be drawn over the grid, and takes it once, where it ends', async () => {
      await mount(html`<kindred-check-in scale="energy-mood"></kindred-check-in>`);
      const details = events();
      const point = (selector: string, type: string, buttons: number): void => {
        const { left, top, width, height } = $(selector).getBoundingClientRect();
        const at = { clientX: left + width / 2, clientY: top + height / 2 };
        $(selector).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, buttons, ...at }));
      };
      point('[data-cell="0,0"]', 'pointerdown', 1);
      point('[data-cell="1,0"]', 'pointermove', 1);
      point('[data-cell="2,2"]', 'pointermove', 1);
      await rendered(widget);
      expect($('.readout').textContent).to.equal('A lot of energy, pleasant');
      expect(details).to.deep.equal([]);
      point('[data-cell="2,2"]', 'pointerup', 0);
      expect(details.map(({ value }) => value)).to.deep.equal([{ scale: 'energy-mood', energy: 2, pleasantness: 2 }]);
    });

    it('takes up to three words, and one back', async () => {
      await mount(html`<kindred-check-in scale="words"></kindred-check-in>`);
      expect(all('.chip').length).to.equal(24);
      const details = events();
      for (const word of ['tired', 'calm', 'hopeful']) {
        await answer(word);
      }
      await until(() => $('#most').textContent === 'That makes three. Take one back to choose another.');
      expect(button('sad').getAttribute('aria-disabled')).to.equal('true');
      await axe(widget);
      button('sad').click();
      expect(details.length).to.equal(3);
      await answer('calm');
      expect(details.at(-1)?.value).to.deep.equal({ scale: 'words', words: ['tired', 'hopeful'] });
      button('tired').click();
      await rendered(widget);
      button('hopeful').click();
      await rendered(widget);
      const slice = await checkIns();
      await until(() => slice.entries.length === 0, 'taking all of it back');
      expect(all('[aria-pressed=true]')).to.deep.equal([]);
    });

    it('asks with choices of the page, and keeps their words', async () => {
      const template = html`<kindred-check-in scale="custom" prompt="Did you sleep?">
        <data value="well">Quite well</data><data value="hardly">&lt;b&gt;Hardly</data
        ><data value="Not Allowed">x</data>
      </kindred-check-in>`;
      const { error } = console;
      const errors: string[] = [];
      console.error = (message: string) => errors.push(message);
      await mount(template);
      await until(() => errors.length > 0);
      console.error = error;
      expect(errors.length).to.equal(1);
      expect(errors[0]).to.contain('a choice needs a value');
      expect(all('[role=radio]').map(({ textContent }) => textContent?.trim())).to.deep.equal([
        'Quite well',
        '<b>Hardly',
      ]);
      await answer('<b>Hardly');
      await axe(widget);
      const [entry] = (await checkIns()).entries;
      expect(entry).to.deep.include({ said: '<b>Hardly', prompt: 'Did you sleep?' });
      widget.append(Object.assign(document.createElement('data'), { value: 'so-so', textContent: 'So so' }));
      await until(() => all('[role=radio]').length === 3, 'a choice that came later');
    });
  });

  describe('adding it to the circle', () => {
    it('adds it when asked to, without a name, in a request of its own', async () => {
      await mount();
      const details = events();
      await answer('Low');
      button('Add it').click();
      await said('added to the mood of this circle without your name');
      expect($('[part=share]')).to.equal(null);
      const [request, ...more] = contributed();
      expect(more).to.deep.equal([]);
      expect(Object.keys(request?.body as object).sort()).to.deep.equal([
        'circle',
        'nullifier',
        'subject',
        'value',
        'window',
      ]);
      expect((request?.body as { value: unknown }).value).to.deep.equal({ scale: 'mood', mood: 2 });
      expect(details.map(({ shared }) => shared)).to.deep.equal([false, true]);
      await axe(widget);
      await reload();
      expect(status()).to.contain('added to the mood');
    });

    it('keeps it to oneself with as many presses, and does not ask again', async () => {
      await mount();
      await answer('Low');
      button('Keep it to myself').click();
      await until(() => !$('[part=share]'));
      expect(focused()?.className).to.equal('said');
      await answer('Good');
      expect($('[part=share]')).to.equal(null);
      expect(status()).to.equal('Kept on this device only.');
      expect(contributed()).to.deep.equal([]);
    });

    it('never asks where the page says never', async () => {
      await mount(html`<kindred-check-in share="never"></kindred-check-in>`);
      await answer('Low');
      expect($('[part=share]')).to.equal(null);
      expect(mock.requests).to.deep.equal([]);
    });

    it('says beforehand and afterwards when the page always adds it', async () => {
      await mount(html`<kindred-check-in share="always"></kindred-check-in>`);
      expect(status()).to.contain('also counted in the mood of this circle, without your name');
      const details = events();
      await answer('Good');
      await said('added to the mood');
      expect(details.map(({ shared }) => shared)).to.deep.equal([true]);
      await answer('So-so');
      expect(contributed().length, 'a change is one’s own').to.equal(1);
    });

    it('keeps it while offline and adds it later, once', async () => {
      await mount(undefined, { fail: { 'checkIns.contribute': { code: 'unavailable' } } });
      await answer('Low');
      button('Add it').click();
      await said('It is added to the circle as soon as that works again.');
      await axe(widget);
      mock.fail('checkIns.contribute', undefined);
      window.dispatchEvent(new Event('online'));
      await said('added to the mood');
      expect(new Set(contributed().map(({ body }) => (body as { nullifier: string }).nullifier)).size).to.equal(1);
    });

    it('says why it was not added, keeps the answer, and tries again when asked', async () => {
      await mount(undefined, { fail: { 'checkIns.contribute': 'read-only' } });
      await answer('Low');
      button('Add it').click();
      await said('It was not added to the circle. You still have it here. The community is resting');
      await axe(widget);
      mock.fail('checkIns.contribute', undefined);
      button('Try again').click();
      await said('added to the mood');
    });

    it('waits when it was a lot at once', async () => {
      await mount(undefined, { fail: { 'checkIns.contribute': { code: 'rate-limited', retryAfter: 60_000 } } });
      await answer('Low');
      button('Add it').click();
      await said('as soon as that works again');
    });

    it('does not offer it in a community that is resting', async () => {
      await mount(undefined, { policy: { readOnly: true } });
      await answer('Low');
      await until(() => !$('[part=share]'), 'the question goes');
      expect(status()).to.equal('Kept on this device only.');
    });
  });

  describe('without a community', () => {
    const bare = async (setup?: (element: KindredCheckIn) => void): Promise<void> => {
      widget = document.createElement('kindred-check-in');
      setup?.(widget);
      await fixture(html`<div style="--kindred-motion: 0">${widget}</div>`);
      await until(() => !widget.shadowRoot?.querySelector('.unknown'));
      await rendered(widget);
    };

    it('keeps the answer on this device all the same', async () => {
      await bare();
      button('Good').click();
      await said('Kept on this device only.');
      expect($('.notice'), 'no complaint').to.equal(null);
      expect($('[part=share]')).to.equal(null);
      await axe(widget);
      await CheckIns.over(keptAlone()).remove();
    });

    it('keeps it until the page is closed where the community can’t be loaded', async () => {
      const { error } = console;
      console.error = () => undefined;
      provider = await fixture(
        html`<kindred-community style="--kindred-motion: 0" backend=${'nonsense' as string as 'http'}
          ><kindred-check-in></kindred-check-in
        ></kindred-community>`,
      );
      widget = provider.querySelector('kindred-check-in')!;
      await until(() => status().includes('gone when you close'));
      console.error = error;
      button('Good').click();
      await said('Kept until you close this page');
      await axe(widget);
    });

    it('does not offer what the backend does not do, or what would stay in this browser anyway', async () => {
      for (const adapter of [
        { name: 'portless', contract: 1 as const },
        { name: 'local', contract: 1 as const, local: true, checkIns: {} as never },
      ]) {
        await bare((element) => (element.adapter = adapter));
        button('Low').click();
        await said('Kept on this device only.');
        expect($('[part=share]'), adapter.name).to.equal(null);
      }
    });

    it('takes an answer before the community is there, and keeps it then', async () => {
      mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
      provider = await fixture(html`<kindred-community endpoint=${mock.endpoint}></kindred-community>`);
      widget = document.createElement('kindred-check-in');
      provider.append(widget);
      await widget.updateComplete;
      button('Good').click();
      await said('Kept on this device only.');
      const slice = await checkIns();
      await until(() => slice.entries.length === 1);
      expect(slice.entries[0]?.value).to.deep.equal({ scale: 'mood', mood: 5 });
    });
  });

  describe('looking back', () => {
    const seed = async (): Promise<CheckIns> => {
      const slice = await checkIns();
      const now = Date.now();
      for (const [days, mood] of [
        [40, 1],
        [9, 2],
        [3, 4],
        [2, 4],
      ] as const) {
        await slice.keep({ at: now - days * DAY, value: { scale: 'mood', mood } });
      }
      await rendered(widget);
      return slice;
    };
    const open = async (): Promise<void> => {
      button('Look back').click();
      await until(() => $('.history'));
      await rendered(widget);
    };

    it('is not there before there is anything to look back at, nor without history', async () => {
      await mount();
      expect(button('Look back')).to.equal(undefined);
      await reload(html`<kindred-check-in without-history></kindred-check-in>`);
      await answer('Low');
      expect(button('Look back')).to.equal(undefined);
      await reload(html`<kindred-check-in without-history></kindred-check-in>`);
      button('Delete').click();
      const slice = await checkIns();
      await until(() => slice.entries.length === 0);
    });

    it('shows four weeks as a picture, a sentence and a table that say the same', async () => {
      await mount();
      await seed();
      await open();
      expect(all('.picture circle').length).to.equal(3);
      expect($('figcaption').textContent).to.match(/^From .+ to .+: fairly good twice, low once\.$/);
      $('summary').click();
      expect(all('tbody tr').map((row) => row.querySelector('td')?.textContent)).to.deep.equal([
        'Fairly good',
        'Fairly good',
        'Low',
        'Very low',
      ]);
      expect(button('Close').getAttribute('aria-expanded')).to.equal('true');
      await axe(widget);
    });

    it('deletes one answer, or all of them once somebody has read what that means', async () => {
      await mount();
      const slice = await seed();
      await open();
      $('summary').click();
      $('tbody button').click();
      await until(() => slice.entries.length === 3);
      await until(() => focused() === $('.history'));
      button('Delete all').click();
      await until(() => focused()?.id === 'deleting');
      await axe(widget);
      expect(slice.entries.length).to.equal(3);
      button('Keep them').click();
      await until(() => focused() === button('Delete all'));
      button('Delete all').click();
      await rendered(widget);
      button('Delete all answers').click();
      await until(() => slice.entries.length === 0);
      await until(() => $('figcaption').textContent === 'No answers from these four weeks. That is fine too.');
      await reload();
      expect(button('Look back')).to.equal(undefined);
    });
  });

  describe('keyboard', () => {
    it('reaches the scale with one Tab, moves and chooses with arrow keys, once each', async () => {
      await mount();
      const details = events();
      await tabTo((element) => element.getAttribute('role') === 'radio');
      expect(focused()?.textContent?.trim()).to.equal('Very low');
      await press('ArrowRight', 'ArrowDown', 'ArrowLeft');
      await rendered(widget);
      expect(focused()?.textContent?.trim()).to.equal('Low');
      expect(focused()?.getAttribute('aria-checked')).to.equal('true');
      expect(details.map(({ value }) => 'mood' in value && value.mood)).to.deep.equal([2, 3, 2]);
      await press('ArrowLeft', 'ArrowLeft');
      await rendered(widget);
      expect(focused()?.textContent?.trim(), 'round').to.equal('Good');
      await until(() => $('[part=share]'));
      await tabTo((element) => element.textContent?.trim() === 'Add it', { most: 2 });
      await press('Enter');
      await said('added to the mood');
      expect(focused()?.className).to.equal('said');
    });

    it('adds nothing by arrow keys alone, even where the page always adds', async () => {
      await mount(html`<kindred-check-in share="always"></kindred-check-in>`);
      await tabTo((element) => element.getAttribute('role') === 'radio');
      await press('ArrowRight', 'ArrowRight');
      await said('Kept on this device only.');
      await until(() => $('[part=share]'));
      expect(contributed()).to.deep.equal([]);
      await press('Space');
      await said('added to the mood');
    });

    it('moves over the grid, stays at its edge, and chooses with Enter', async () => {
      await mount(html`<kindred-check-in scale="energy-mood"></kindred-check-in>`);
      const details = events();
      await tabTo((element) => element.getAttribute('role') === 'gridcell');
      expect(focused()?.getAttribute('data-cell')).to.equal('0,0');
      await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft');
      await rendered(widget);
      expect(focused()?.getAttribute('data-cell')).to.equal('2,-1');
      expect(details).to.deep.equal([]);
      await press('Enter');
      expect(details.length).to.equal(1);
      await rendered(widget);
      expect(all('[tabindex="0"]').length).to.equal(1);
    });

    itUnless(isWebKit, 'no modifier keys')('turns round where one reads from right to left', async () => {
      await mount(html`<kindred-check-in lang="ar"></kindred-check-in>`);
      await tabTo((element) => element.getAttribute('role') === 'radio');
      await press('ArrowLeft');
      await rendered(widget);
      expect(all('[role=radio]').indexOf(focused() as HTMLElement)).to.equal(1);
    });
  });

  describe('in a page', () => {
    it('gives no event for what the page itself does', async () => {
      await mount();
      const details = events();
      widget.scale = 'words';
      widget.cadence = 'none';
      await settled();
      await (await checkIns()).keep({ at: 5, value: { scale: 'words', words: ['sad'] } });
      await rendered(widget);
      expect(details).to.deep.equal([]);
    });

    it('goes on after being moved, with the answer of this visit', async () => {
      await mount();
      await answer('Low');
      const other = document.createElement('div');
      provider.append(other);
      other.append(widget);
      await until(() => $('[aria-checked=true]'));
      await answer('Good');
      expect((await checkIns()).entries.length).to.equal(1);
    });

    it('takes properties that were set before it was defined', async () => {
      const late = document.createElement('kindred-check-in-late') as KindredCheckIn;
      Object.assign(late, { scale: 'words', share: 'never' });
      const { KindredCheckIn: Base } = await import('./check-in.js');
      customElements.define('kindred-check-in-late', class extends Base {});
      document.body.append(late);
      customElements.upgrade(late);
      await late.updateComplete;
      await until(() => late.shadowRoot!.querySelectorAll('.chip').length === 24);
      late.remove();
    });

    it('keeps its height between asking, answered and the next visit', async () => {
      await mount();
      provider.style.cssText = 'display:block; inline-size: 600px; --kindred-motion: 0';
      const { offsetHeight } = widget;
      await answer('Fairly good');
      await until(() => $('[part=share]'));
      expect(widget.offsetHeight).to.equal(offsetHeight);
      button('Add it').click();
      await said('added to the mood');
      expect(widget.offsetHeight).to.equal(offsetHeight);
      await reload();
      provider.style.cssText = 'display:block; inline-size: 600px';
      expect(widget.offsetHeight).to.equal(offsetHeight);
    });

    for (const lang of ['en', 'de', 'ar'])
      for (const width of [320, 390, 511, 720]) {
        it(`grows by no answer at ${width} px in ${lang}`, async () => {
          await mount(html`<kindred-check-in lang=${lang}></kindred-check-in>`);
          provider.style.cssText = `display:block; inline-size: ${width}px; --kindred-motion: 0`;
          const { offsetHeight } = widget;
          all('[role=radio]')[3]!.click();
          await until(() => $('[part=share]'));
          await rendered(widget);
          expect(widget.offsetHeight).to.equal(offsetHeight);
        });
      }

    it('fits into a very narrow place', async () => {
      await mount();
      provider.style.cssText = 'display:block; inline-size: 200px';
      await answer('Very low');
      expect(widget.scrollWidth).to.be.at.most(200);
      expect($('.scale').scrollWidth).to.be.at.most(200);
    });

    it('leaves nothing behind', async () => {
      await mount();
      await leakCheck(() => document.createElement('kindred-check-in'), { parent: provider });
    });
  });
});
