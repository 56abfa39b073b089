import {
  axe,
  focused,
  isWebKit,
  itUnless,
  type MockCommunity,
  type MockOptions,
  press,
  rendered,
  resetMocks,
  stopMocks,
  tabTo,
  type,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/post-box.js';
import type { KindredCommunity } from '../community/community.js';
import { OwnItems } from '../store/own-items.js';

import type { KindredBeforePostEvent, KindredPostEvent } from './post-box.events.js';
import type { KindredPostBox } from './post-box.js';
import { writingStyles } from './writing.styles.js';

const CREATE = /^circles\/[^/]+\/posts$/;

describe('kindred-post-box', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let box: KindredPostBox;

  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => box.shadowRoot!.querySelector<T>(selector)!;
  const all = (selector: string): HTMLElement[] => [...box.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const words = (selector: string): string => $(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const field = (): HTMLTextAreaElement => $('textarea');
  const main = (): HTMLButtonElement => $('.main');
  const status = (): string => words('.stage > [role=status]');
  const button = (name: string): HTMLButtonElement =>
    all('button, summary').find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
  const created = () => mock.requests.filter(({ method, path }) => method === 'POST' && CREATE.test(path));

  /** Settled: the circle was asked for and what the device keeps has been read. */
  async function mount(options: MockOptions = {}, template = html`<kindred-post-box></kindred-post-box>`) {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    await show(template);
  }

  async function show(template = html`<kindred-post-box></kindred-post-box>`): Promise<void> {
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint}>${template}</kindred-community>`,
    );
    box = provider.querySelector('kindred-post-box')!;
    // Asked once a device, and answered before: what asks is tested on its own.
    const device = await (await provider.store).device();
    await device.update('consent', () => true);
    await rendered(box);
  }

  /** As after a reload: nothing is left but what the device keeps. */
  async function reload(template?: Parameters<typeof show>[0]): Promise<void> {
    provider.remove();
    const { page } = await import('../internal/page.js');
    page.stores.clear();
    await show(template);
  }

  /** Whether what takes writing is there. */
  const awake = (): boolean => box.shadowRoot!.adoptedStyleSheets.includes(writingStyles.styleSheet!);

  function enter(text: string): void {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async function write(text: string): Promise<void> {
    enter(text);
    await until(awake, 'what takes writing');
    await rendered(box);
  }

  async function send(text: string): Promise<void> {
    await write(text);
    main().click();
    await until(() => !field(), 'sending');
  }

  /** A network that is not there, as the browser itself says. */
  function network(there: boolean): void {
    mock.fail('posts.create', there ? undefined : 'offline');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => there });
    window.dispatchEvent(new Event(there ? 'online' : 'offline'));
  }

  /** What the device keeps was looked for. */
  async function looked(): Promise<void> {
    const device = await (await provider.store).device();
    await device.get('own');
    await device.get('draft|');
    await rendered(box);
  }

  const sooner = html`<kindred-post-box undo-seconds="0"></kindred-post-box>`;
  const later = html`<kindred-post-box undo-seconds="60"></kindred-post-box>`;

  afterEach(async () => {
    delete (navigator as { onLine?: boolean }).onLine;
    const store = await provider?.store.catch(() => undefined);
    if (store) for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).forget(key);
    fixtureCleanup();
    await resetMocks();
  });

  after(stopMocks);

  describe('renders', () => {
    it('asks for words and for nothing else', async () => {
      await mount();
      expect(words('label.title')).to.equal('What’s on your mind?');
      expect(words('#private')).to.contain('No account');
      expect(all('.choices')).to.deep.equal([]);
      expect(all('input')).to.deep.equal([]);
    });

    it('asks nothing and listens to nothing while nobody touches it', async () => {
      await mount();
      await looked();
      expect(awake()).to.equal(false);
      expect(mock.requests).to.deep.equal([]);
      expect(mock.liveReaders).to.equal(0);
    });

    it('asks, but listens to nothing, before anything was sent', async () => {
      await mount();
      await write('Something');
      await until(() => all('.topics .chip').length > 0, 'the circle');
      expect(mock.liveReaders).to.equal(0);
    });

    for (const sign of ['pointerenter', 'focusin', 'keydown', 'input']) {
      it(`loads what takes writing on ${sign}`, async () => {
        await mount();
        await looked();
        expect(awake()).to.equal(false);
        box.dispatchEvent(new Event(sign));
        await until(awake, 'what takes writing');
        expect(all('.choices')).to.deep.equal([]);
      });
    }

    it('keeps the field, the cursor and what was typed while the rest arrives', async () => {
      await mount();
      const same = field();
      enter('Half a sentence');
      same.setSelectionRange(4, 4);
      expect(awake()).to.equal(false);
      await until(awake, 'what takes writing');
      await rendered(box);
      expect(field()).to.equal(same);
      expect(focused()).to.equal(same);
      expect([same.value, same.selectionStart]).to.deep.equal(['Half a sentence', 4]);
      await until(() => words('.kept').startsWith('Kept on this device'), 'the draft being kept');
    });

    it('sends what was typed and pressed before the rest arrived', async () => {
      await mount({}, later);
      enter('In a hurry');
      main().click();
      main().click();
      expect(awake()).to.equal(false);
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      expect(words('.words')).to.equal('In a hurry');
      expect((await ownEntries()).map(({ draft }) => draft.text)).to.deep.equal(['In a hurry']);
    });

    it('has room for the choices from the moment the field is reached', async () => {
      await mount({ pending: 'all' });
      field().focus();
      await rendered(box);
      const room = $('.choices').offsetHeight;
      expect(room).to.be.greaterThan(250);
      expect(box.offsetHeight).to.be.greaterThan(room);
    });

    it('unfolds the choices when the field is reached, the circle’s norms open before the first post', async () => {
      await mount();
      field().focus();
      await until(() => $('details')?.hasAttribute('open'), 'the norms');
      expect(all('details li').map(({ textContent }) => textContent)).to.contain('Nobody here is a case.');
      expect(all('.topics .chip')).to.have.length(10);
    });

    it('shows the norms as a quiet line once something was posted', async () => {
      await mount({}, sooner);
      await send('First');
      await until(() => created().length === 1, 'sending');
      await reload();
      field().focus();
      await until(() => $('details'), 'the norms');
      expect($('details').hasAttribute('open')).to.equal(false);
    });

    it('takes the topics of the page, the circle’s words for them, and at most three', async () => {
      await mount(
        { circles: [{ id: 'c', topics: [{ key: 'exams', label: 'Exams' }] }] },
        html`<kindred-post-box topics="exams, sleep late-nights family"></kindred-post-box>`,
      );
      field().focus();
      await until(() => all('.topics .chip').length === 4, 'the topics');
      const chips = all('.topics .chip');
      expect(chips.map(({ textContent }) => textContent!.trim())).to.deep.equal([
        'Exams',
        'Sleep',
        'late nights',
        'Family',
      ]);
      for (const chip of chips) chip.click();
      await rendered(box);
      expect(chips.map((chip) => chip.getAttribute('aria-pressed'))).to.deep.equal(['true', 'true', 'true', 'false']);
      expect(chips[3]!.getAttribute('aria-disabled')).to.equal('true');
    });

    it('counts only near the limit and sends nothing that is too long', async () => {
      await mount({}, html`<kindred-post-box max-length="300"></kindred-post-box>`);
      await write('x'.repeat(99));
      expect(words('#room')).to.equal('');
      await write('x'.repeat(299));
      expect(words('#room')).to.equal('1 character left');
      await write('x'.repeat(302));
      expect(words('#room')).to.contain('2 characters too many');
      main().click();
      await until(() => status() !== '', 'the words');
      expect(status()).to.contain('2 characters too many');
      expect(focused()).to.equal(field());
      expect(field().value).to.have.length(302);
      expect(created()).to.deep.equal([]);
    });

    it('never asks for more than the contract takes', async () => {
      await mount({}, html`<kindred-post-box max-length="99999"></kindred-post-box>`);
      await write('x'.repeat(4001));
      expect(words('#room')).to.contain('1 character too many');
    });

    it('shows what is typed as text, whatever it is', async () => {
      await mount({}, sooner);
      await send('<img src=x onerror=alert(1)> & <b>bold</b>');
      expect(words('.words')).to.equal('<img src=x onerror=alert(1)> & <b>bold</b>');
      expect(all('.words img, .words b')).to.deep.equal([]);
    });

    for (const [lang, title, send] of [
      ['de', 'Was beschäftigt dich?', 'Abschicken'],
      ['ar', 'ما الذي يشغل بالك؟', 'إرسال'],
    ] as const) {
      it(`speaks ${lang}`, async () => {
        await mount({}, html`<kindred-post-box lang=${lang}></kindred-post-box>`);
        await until(() => words('label.title') === title, 'the words');
        expect(main().textContent!.trim()).to.equal(send);
        expect($('.base').dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      });
    }
  });

  describe('is accessible', () => {
    it('empty and with everything unfolded', async () => {
      await mount();
      await axe(box);
      await write('Something');
      await until(() => all('.topics .chip').length > 0, 'the topics');
      button('Content note, replies, how long it stays').click();
      await rendered(box);
      expect(all('select')).to.have.length(2);
      await axe(box);
    });

    it('while it can be taken back, held, live, waiting and failed', async () => {
      await mount({ policy: { moderation: 'pre' } }, later);
      await send('Wait');
      await axe(box);
      main().click();
      await until(() => field(), 'undo');
      box.undoSeconds = 0;
      main().click();
      await until(() => status().startsWith('Somebody who looks after'), 'being held');
      await axe(box);
      await mock.decide((await ownEntries())[0]!.id!, 'publish');
      await until(() => status().startsWith('It’s there now'), 'being there');
      await axe(box);
      main().click();
      await until(() => field(), 'the box');
      network(false);
      await send('Waiting');
      await until(() => status().startsWith('You’re offline'), 'waiting');
      await axe(box);
    });

    it('with the list of one’s own, editing and deleting', async () => {
      await mount({}, sooner);
      await send('Mine');
      await until(() => status().startsWith('It’s there now'), 'being there');
      main().click();
      await until(() => button('Yours here'), 'the list');
      button('Yours here').click();
      await until(() => button('Pause replies'), 'the list');
      await axe(box);
      button('Edit').click();
      await until(() => $('#edit'), 'editing');
      await axe(box);
      button('Leave it as it was').click();
      await until(() => button('Delete'), 'the list');
      button('Delete').click();
      await until(() => button('Delete it'), 'asking');
      await axe(box);
    });
  });

  const ownEntries = async () => OwnItems.of(await provider.store).entries;

  describe('sends', () => {
    it('what was written and chosen, with keys and nothing that identifies', async () => {
      await mount({}, html`<kindred-post-box undo-seconds="0" seeking="heard"></kindred-post-box>`);
      await write('  I can’t sleep.  ');
      await until(() => all('.topics .chip').length > 0, 'the topics');
      button('Sleep').click();
      button('Advice').click();
      button('Content note, replies, how long it stays').click();
      await rendered(box);
      button('illness').click();
      const [replies, stays] = all('select') as HTMLSelectElement[];
      replies!.value = 'reactions-only';
      replies!.dispatchEvent(new Event('change'));
      stays!.value = '7d';
      stays!.dispatchEvent(new Event('change'));
      await rendered(box);
      main().click();
      await until(() => created().length === 1, 'sending');
      const { headers, ...request } = created()[0]!;
      const body = request.body as Record<string, unknown>;
      expect(body).to.deep.include({
        circle: 'night-shift',
        text: 'I can’t sleep.',
        topics: ['sleep'],
        seeking: 'advice',
        contentNotes: ['illness'],
        replies: 'reactions-only',
        expiresIn: 7 * 86_400_000,
      });
      expect(Object.keys(body).sort()).to.deep.equal(
        [
          'capabilityHash',
          'circle',
          'contentNotes',
          'expiresIn',
          'idempotencyKey',
          'newHere',
          'replies',
          'seeking',
          'text',
          'thread',
          'threadKey',
          'topics',
        ].sort(),
      );
      expect(headers).not.to.have.any.keys('cookie', 'authorization', 'referer');
    });

    it('nothing within the undo window, and gives everything back', async () => {
      await mount({}, later);
      await write('Not yet');
      await until(() => all('.topics .chip').length > 0, 'the topics');
      button('Loss').click();
      main().click();
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      expect(status()).to.equal('Going out in a moment. You can still take it back.');
      expect(words('.words')).to.equal('Not yet');
      expect(created()).to.deep.equal([]);
      main().click();
      await until(() => field(), 'the box');
      expect(field().value).to.equal('Not yet');
      expect(button('Loss').getAttribute('aria-pressed')).to.equal('true');
      expect(await ownEntries()).to.deep.equal([]);
      expect(created()).to.deep.equal([]);
    });

    it('by itself when the window ends', async () => {
      await mount({}, html`<kindred-post-box undo-seconds="0.05"></kindred-post-box>`);
      await send('Soon');
      await until(() => status().startsWith('It’s there now, under “'), 'being there');
      expect(created()).to.have.length(1);
    });

    it('once, however fast it is pressed', async () => {
      await mount({}, later);
      await write('Once');
      main().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      main().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      main().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
      await rendered(box);
      // Whatever that press began is through the device's queue before this.
      await OwnItems.of(await provider.store).forget('none');
      await rendered(box);
      expect(await ownEntries()).to.have.length(1);
      expect(main().textContent!.trim()).to.equal('Undo');
    });

    it('says when it is read first, and when it is there', async () => {
      await mount({ policy: { moderation: 'pre' } }, sooner);
      await send('Read me');
      await until(
        () => status() === 'Somebody who looks after this circle reads it first. You’ll see here when it is there.',
        'being held',
      );
      await until(() => mock.liveReaders > 0, 'the live stream');
      await mock.decide((await ownEntries())[0]!.id!, 'publish');
      await until(() => status().startsWith('It’s there now'), 'being there');
    });

    it('nothing that is empty, and says so kindly', async () => {
      await mount();
      await write('   ');
      main().click();
      await until(() => status() !== '', 'the words');
      expect(status()).to.equal('There is nothing here yet. A word or two is enough.');
      expect(focused()).to.equal(field());
    });
  });

  describe('tells the page', () => {
    it('before anything is kept, with the text, and obeys a refusal', async () => {
      await mount({}, later);
      const seen: KindredBeforePostEvent[] = [];
      document.addEventListener(
        'kindred-before-post',
        (event) => {
          seen.push(event as KindredBeforePostEvent);
          (event as KindredBeforePostEvent).refuse('Please leave out the name of the school.');
        },
        { once: true },
      );
      await write('At Hill School');
      main().click();
      await until(() => status() === 'Please leave out the name of the school.', 'the reason');
      expect(seen[0]!.detail).to.deep.include({ circle: 'night-shift', text: 'At Hill School', topics: [] });
      expect(field().value).to.equal('At Hill School');
      expect(await ownEntries()).to.deep.equal([]);
      main().click();
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      expect(seen).to.have.length(1);
    });

    it('once when it was accepted, without the text', async () => {
      await mount({}, sooner);
      const seen: KindredPostEvent[] = [];
      const listener = (event: Event): void => void seen.push(event as KindredPostEvent);
      document.addEventListener('kindred-post', listener);
      await send('Secret words');
      await until(() => status().startsWith('It’s there now'), 'being there');
      document.removeEventListener('kindred-post', listener);
      expect(seen).to.have.length(1);
      expect(Object.keys(seen[0]!.detail)).to.deep.equal(['id', 'circle', 'state']);
      expect(JSON.stringify(seen[0]!.detail)).not.to.contain('Secret');
      expect(seen[0]!.cancelable).to.equal(false);
    });

    it('nothing when it refuses', async () => {
      await mount({ fail: { 'posts.create': { code: 'refused', reason: 'unkind' } } }, sooner);
      let told = 0;
      box.addEventListener('kindred-post', () => (told += 1));
      await send('Something');
      await until(() => status().includes('could hurt somebody'), 'the reason');
      expect(told).to.equal(0);
    });
  });

  describe('by keyboard', () => {
    itUnless(isWebKit, 'its driver knows no modifiers')(
      'writes, sends with Control+Enter, takes back with Enter, and never loses the focus',
      async () => {
        await mount({}, later);
        await tabTo(field());
        await type('Hello there');
        await press('Control+Enter');
        await until(() => focused() === main() && main().textContent!.trim() === 'Undo', 'undo with the focus');
        await press('Enter');
        await until(() => focused() === field(), 'the field');
        expect(field().value).to.equal('Hello there');
        expect(field().selectionStart).to.equal(11);
        await press('Meta+Enter');
        await until(() => focused() === main(), 'undo again');
      },
    );

    it('leaves Enter alone to be a new line', async () => {
      await mount({}, later);
      await tabTo(field());
      await type('One');
      await press('Enter');
      await type('Two');
      expect(field().value).to.equal('One\nTwo');
    });

    it('keeps the focus on the button while what it does changes', async () => {
      await mount({}, html`<kindred-post-box undo-seconds="0.05"></kindred-post-box>`);
      await tabTo(field());
      await type('Hello');
      await tabTo(main());
      await press('Enter');
      await until(() => status().startsWith('It’s there now'), 'being there');
      expect(focused()).to.equal(main());
      expect(main().textContent!.trim()).to.equal('Write something else');
      await press('Enter');
      await until(() => focused() === field(), 'the field');
    });
  });

  describe('with trouble', () => {
    it('keeps it on the device while offline, and sends it when the network is back', async () => {
      await mount({}, sooner);
      network(false);
      await send('Later then');
      await until(() => status().startsWith('You’re offline. It is kept on this device'), 'waiting');
      expect(main().textContent!.trim()).to.equal('Take it back');
      network(true);
      await until(() => status().startsWith('It’s there now'), 'being there');
      expect(new Set(created().map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey)).size).to.equal(
        1,
      );
    });

    it('sends after a reload what waited', async () => {
      await mount({}, sooner);
      network(false);
      await send('Later then');
      await until(() => status().startsWith('You’re offline'), 'waiting');
      provider.remove();
      network(true);
      await reload();
      await until(async () => (await ownEntries())[0]?.state === 'live', 'sending');
      const { items } = await (await mock.backend()).posts!.list({ circle: 'night-shift' });
      expect(items.map(({ text }) => text)).to.deep.equal(['Later then']);
    });

    it('gives back what waits', async () => {
      await mount({}, sooner);
      network(false);
      await send('Not after all');
      await until(() => main().textContent!.trim() === 'Take it back', 'waiting');
      main().click();
      await until(() => field()?.value === 'Not after all', 'the words');
      expect(await ownEntries()).to.deep.equal([]);
    });

    it('says how long to wait when it was a lot at once', async () => {
      await mount({ fail: { 'posts.create': { code: 'rate-limited', retryAfter: 180_000 } } }, sooner);
      await send('Again');
      await until(() => status().includes('3 minutes'), 'the wait');
      expect(status()).to.contain('goes out by itself');
    });

    it('says why it was refused and gives the words back to be changed', async () => {
      await mount({ fail: { 'posts.create': { code: 'refused', reason: 'personal-details', times: 1 } } }, sooner);
      await send('Call me on 030');
      await until(() => status().includes('details that could show who somebody is'), 'the reason');
      expect(main().textContent!.trim()).to.equal('Edit it again');
      expect(button('Try again')).to.equal(undefined);
      main().click();
      await until(() => field()?.value === 'Call me on 030', 'the words');
    });

    it('offers to try again where that may help', async () => {
      await mount({ fail: { 'posts.create': { code: 'unpaid', times: 1 } } }, sooner);
      await send('Please');
      await until(() => button('Try again'), 'the offer');
      button('Try again').click();
      await until(() => status().startsWith('It’s there now'), 'being there');
    });

    it('says so where the backend takes no posts, and has no field', async () => {
      const { withoutPorts } = await import('@kindred/internals/testing');
      mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
      const adapter = withoutPorts(await mock.backend(), 'posts');
      provider = await fixture<KindredCommunity>(
        html`<kindred-community style="--kindred-motion: 0" .adapter=${adapter}
          ><kindred-post-box></kindred-post-box
        ></kindred-community>`,
      );
      box = provider.querySelector('kindred-post-box')!;
      await until(() => words('.notice') === 'This community does not offer that.', 'the words');
      expect(field()).to.equal(null);
      await axe(box);
    });

    it('lets one read but not write while the community rests', async () => {
      await mount({ policy: { readOnly: true } });
      field().focus();
      await until(() => status().startsWith('The community is resting'), 'the words');
      expect(field().readOnly).to.equal(true);
      expect(main().getAttribute('aria-disabled')).to.equal('true');
      await axe(box);
      main().click();
      await rendered(box);
      expect(await ownEntries()).to.deep.equal([]);
    });

    it('keeps the words when the circle can’t be found out', async () => {
      await mount({ fail: { 'circles.community': 'unavailable' } });
      await write('Still here');
      main().click();
      await until(() => status() === 'The community can’t be reached right now.', 'the words');
      expect(field().value).to.equal('Still here');
      mock.fail('circles.community', undefined);
      main().click();
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
    });

    it('can be written in while nothing answers yet', async () => {
      await mount({ pending: 'all' });
      await write('Early words');
      expect(field().value).to.equal('Early words');
      expect(all('.topics .chip')).to.deep.equal([]);
      await axe(box);
    });
  });

  describe('keeps what is being written', () => {
    it('over a reload, encrypted, until it is cleared', async () => {
      await mount();
      await write('Half a sent');
      await until(() => words('.kept') === 'Kept on this device until you send it.', 'the words');
      const store = await provider.store;
      const device = await store.device();
      await until(async () => (await device.get<{ text: string }>('draft|'))?.text === 'Half a sent', 'keeping');
      await reload();
      await until(() => field().value === 'Half a sent', 'the draft');
      expect(all('.choices')).to.deep.equal([]);
      button('Clear').click();
      await rendered(box);
      expect([field().value, status()]).to.deep.equal(['', 'Cleared.']);
      button('Bring it back').click();
      await rendered(box);
      expect(field().value).to.equal('Half a sent');
      button('Clear').click();
      const now = await (await provider.store).device();
      await until(async () => !(await now.get('draft|')), 'clearing');
    });

    it('and does not overwrite what was typed before it was read', async () => {
      await mount();
      await write('Old words');
      const device = await (await provider.store).device();
      await until(() => device.get('draft|'), 'keeping');
      await reload();
      await write('New words');
      await until(async () => {
        const kept = await (await (await provider.store).device()).get<{ text: string }>('draft|');
        return kept?.text === 'New words';
      }, 'keeping');
      expect(field().value).to.equal('New words');
    });

    it('apart in each circle', async () => {
      const circles = [{ id: 'a' }, { id: 'b' }];
      await mount({ circles }, html`<kindred-post-box circle="a"></kindred-post-box>`);
      await write('For a');
      const device = await (await provider.store).device();
      await until(() => device.get('draft|a'), 'keeping');
      await reload(html`<kindred-post-box circle="b"></kindred-post-box>`);
      await looked();
      expect(awake()).to.equal(false);
      field().focus();
      await until(() => all('.topics .chip').length > 0, 'b');
      expect(field().value).to.equal('');
    });

    it('and says so where nothing can be kept', async () => {
      mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
      provider = await fixture<KindredCommunity>(
        html`<kindred-community endpoint=${mock.endpoint} shared-device>
          <kindred-post-box></kindred-post-box>
        </kindred-community>`,
      );
      box = provider.querySelector('kindred-post-box')!;
      await rendered(box);
      await write('Words');
      await until(() => words('.kept').startsWith('Nothing is kept on this device'), 'the words');
      expect(leaving()).to.equal('asks');
      await write('');
      expect(leaving()).to.equal('goes');
    });

    it('and asks before leaving only while something would be lost', async () => {
      await mount({}, later);
      expect(leaving()).to.equal('goes');
      await send('Going out');
      expect(leaving()).to.equal('asks');
      main().click();
      await until(() => field(), 'the box');
      await until(() => leaving() === 'goes', 'the draft being kept');
      box.remove();
      expect(leaving()).to.equal('goes');
    });
  });

  const leaving = (): 'asks' | 'goes' =>
    window.dispatchEvent(new Event('beforeunload', { cancelable: true })) ? 'goes' : 'asks';

  describe('one’s own', () => {
    async function withOne(text: string, options: MockOptions = {}): Promise<void> {
      await mount(options, sooner);
      await send(text);
      await until(async () => (await ownEntries())[0]?.id, 'sending');
      main().click();
      await until(() => button('Yours here'), 'the list');
    }

    async function openList(): Promise<void> {
      (button('Yours here') ?? button('Yours here · something was given back to you')).click();
      await until(() => all('.entries > li').length > 0, 'the list');
    }

    it('stand in a quiet list after a reload, folded', async () => {
      await withOne('Mine');
      await reload();
      await until(() => button('Yours here'), 'the list');
      expect(button('Yours here').getAttribute('aria-expanded')).to.equal('false');
      await openList();
      expect(words('.entries .prose')).to.equal('Mine');
      expect(words('.entries > li')).to.contain('There for others to read');
    });

    it('can be edited, and the focus comes back', async () => {
      await withOne('Old words');
      await openList();
      button('Edit').click();
      await until(() => focused()?.id === 'edit', 'editing');
      const edit = $<HTMLTextAreaElement>('#edit');
      edit.value = 'New words';
      edit.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await rendered(box);
      button('Save').click();
      await until(() => words('.entries .prose') === 'New words', 'saving');
      await until(() => focused() === button('Edit'), 'the focus');
      const { items } = await (await mock.backend()).posts!.list({ circle: 'night-shift' });
      expect(items[0]!.text).to.equal('New words');
    });

    it('say that a change is read first while the earlier words stay', async () => {
      await withOne('Old words', { policy: { moderation: 'pre' } });
      const { id } = (await ownEntries())[0]!;
      await mock.decide(id!, 'publish');
      await until(async () => (await ownEntries())[0]!.state === 'live', 'publishing');
      await openList();
      button('Edit').click();
      await until(() => $('#edit'), 'editing');
      const edit = $<HTMLTextAreaElement>('#edit');
      edit.value = 'New words';
      edit.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await rendered(box);
      button('Save').click();
      await until(() => words('.notice').startsWith('Your change is being read first.'), 'the words');
      expect((await (await mock.backend()).posts!.get(id!)).text).to.equal('Old words');
    });

    it('lose nothing typed when they changed elsewhere meanwhile', async () => {
      await withOne('One');
      await openList();
      button('Edit').click();
      await until(() => $('#edit'), 'editing');
      const items = OwnItems.of(await provider.store);
      await items.act((await ownEntries())[0]!.key, { type: 'edit', revision: 1, text: 'From the other tab' });
      const edit = $<HTMLTextAreaElement>('#edit');
      edit.value = 'From this tab';
      edit.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await rendered(box);
      button('Save').click();
      await until(() => words('.notice').includes('From the other tab'), 'the newer words');
      expect($<HTMLTextAreaElement>('#edit').value).to.equal('From this tab');
      button('Save').click();
      await until(() => words('.entries .prose') === 'From this tab', 'saving');
    });

    it('show why something was given back, with the words it is about', async () => {
      await withOne('Call me on 030 1234', { policy: { moderation: 'pre' } });
      const { id, key } = (await ownEntries())[0]!;
      const backend = await mock.backend();
      await backend.moderation!.decide(
        {
          item: id!,
          revision: 1,
          outcome: 'return',
          reason: 'personal-details',
          note: 'Could you leave out <b>the number</b>?',
          mark: { start: 8, end: 19 },
          idempotencyKey: crypto.randomUUID(),
        },
        { token: 'mock-moderator-token' },
      );
      await OwnItems.of(await provider.store).refresh(key);
      await until(() => button('Yours here · something was given back to you'), 'the line');
      await openList();
      expect(words('mark')).to.equal('030 1234'.padStart(11, 'on '));
      expect(words('.notice')).to.contain('details that could show who somebody is');
      expect(words('.notice q')).to.equal('Could you leave out <b>the number</b>?');
      expect(button('Change it and send it again')).to.be.instanceOf(HTMLButtonElement);
      await axe(box);
    });

    it('are deleted after one question, everywhere', async () => {
      await withOne('Away with it');
      await openList();
      button('Delete').click();
      await until(() => focused()?.id === 'no', 'the question');
      button('Keep it').click();
      await until(() => focused() === button('Delete'), 'the focus');
      button('Delete').click();
      await until(() => button('Delete it'), 'the question');
      button('Delete it').click();
      await until(() => all('.entries > li').length === 0, 'deleting');
      expect(words('#own [role=status]')).to.equal('Deleted.');
      const { items } = await (await mock.backend()).posts!.list({ circle: 'night-shift' });
      expect(items).to.deep.equal([]);
      expect(await ownEntries()).to.deep.equal([]);
    });

    it('can have their replies paused and their time set', async () => {
      await withOne('Mine');
      await openList();
      await until(() => button('Pause replies'), 'the list');
      button('Pause replies').click();
      await until(() => button('Welcome replies'), 'pausing');
      const { id } = (await ownEntries())[0]!;
      const backend = await mock.backend();
      expect((await backend.posts!.get(id!)).replies).to.equal('paused');
      const select = $<HTMLSelectElement>('.deeds select');
      select.value = '24h';
      select.dispatchEvent(new Event('change'));
      await until(() => words('.entries > li').includes('until '), 'the time');
      expect((await backend.posts!.get(id!)).expiresAt).to.be.greaterThan(Date.now());
    });

    it('say what went wrong beside themselves', async () => {
      await withOne('Mine');
      await openList();
      await until(() => button('Pause replies'), 'the list');
      mock.fail('own.act', 'unavailable');
      button('Pause replies').click();
      await until(() => words('#own [role=status]') === 'The community can’t be reached right now.', 'the words');
    });

    it('of another circle stay there', async () => {
      const circles = [{ id: 'a' }, { id: 'b' }];
      await mount({ circles }, html`<kindred-post-box circle="a" undo-seconds="0"></kindred-post-box>`);
      await send('In a');
      await until(async () => (await ownEntries())[0]?.id, 'sending');
      box.circle = 'b';
      await until(() => field(), 'the box of b');
      await OwnItems.of(await provider.store).load();
      await rendered(box);
      expect(button('Yours here')).to.equal(undefined);
    });
  });

  describe('lives with the page', () => {
    for (const lang of ['en', 'de', 'ar'])
      for (const width of [320, 360, 390, 600]) {
        it(`grows by no choices that arrive at ${width} px in ${lang}`, async () => {
          await mount({}, html`<kindred-post-box lang=${lang}></kindred-post-box>`);
          provider.style.cssText = `display: block; inline-size: ${width}px; font-family: serif; --kindred-motion: 0`;
          await looked();
          mock.pend(['circles.get']);
          field().focus();
          await until(() => $('.choices'), 'their room');
          await rendered(box);
          const { offsetHeight } = box;
          mock.pend('none');
          await until(() => $('.topics .chip'), 'the choices');
          await rendered(box);
          expect(box.offsetHeight).to.equal(offsetHeight);
        });
      }

    it('keeps what is typed when it is moved', async () => {
      await mount();
      await write('Carried along');
      const elsewhere = document.createElement('div');
      provider.append(elsewhere);
      elsewhere.append(box);
      await rendered(box);
      await until(() => field()?.value === 'Carried along', 'the words');
      box.undoSeconds = 0;
      main().click();
      await until(() => created().length === 1, 'sending');
    });

    it('still offers to undo after a reload within the window', async () => {
      await mount({}, later);
      await send('Not yet');
      await reload(later);
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      main().click();
      await until(() => field()?.value === 'Not yet', 'the words');
      expect(created()).to.deep.equal([]);
    });

    it('takes properties that were set before it was defined', async () => {
      const early = document.createElement('kindred-post-box');
      Object.assign(early, { label: 'How was the night?', maxLength: 10, seeking: 'nonsense' });
      await mount({}, html`${early}`);
      expect(words('label.title')).to.equal('How was the night?');
      await write('Good night all');
      expect(words('#room')).to.contain('4 characters too many');
      expect(all('.seeking [aria-pressed=true]')).to.deep.equal([]);
    });

    it('says that nothing is connected where no community is named', async () => {
      box = await fixture<KindredPostBox>(html`<kindred-post-box></kindred-post-box>`);
      await rendered(box);
      await until(() => words('.notice').includes('not connected to a community'));
    });

    it('is as high sent as empty, and lies still while the rest arrives', async () => {
      await mount({}, later);
      const empty = box.offsetHeight;
      box.dispatchEvent(new Event('pointerenter'));
      await until(() => mock.requests.some(({ path }) => path.includes('night-shift')), 'the circle');
      await rendered(box);
      expect(box.offsetHeight).to.equal(empty);
      await send('Short');
      const sent = box.offsetHeight;
      await reload(later);
      await until(() => main().textContent!.trim() === 'Undo', 'undo');
      expect(box.offsetHeight).to.equal(sent);
    });
  });
});
