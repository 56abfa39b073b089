import {
  axe,
  focused,
  type MockCommunity,
  type MockOptions,
  press,
  rendered,
  resetMocks,
  stopMocks,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/post-box.js';
import '../define/wall.js';
import type { KindredCommunity } from '../community/community.js';
import { OwnItems } from '../store/own-items.js';

describe('the question before the first words are sent', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let composer: Element;

  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T =>
    composer.shadowRoot!.querySelector<T>(selector)!;
  const tick = (): HTMLInputElement => $('.consent input');
  const status = (): string => $('p[role=status].status').textContent.trim();
  const button = (name: string): HTMLButtonElement =>
    [...composer.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;
  const posted = () => mock.requests.filter(({ method }) => method === 'POST');

  async function mount(
    options: MockOptions = {},
    template = html`<kindred-post-box undo-seconds="0"></kindred-post-box>`,
    shared = false,
  ): Promise<void> {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint} ?shared-device=${shared}
        >${template}</kindred-community
      >`,
    );
    composer = provider.querySelector('kindred-post-box, kindred-wall')!;
    await rendered(composer as never);
  }

  async function write(text: string): Promise<void> {
    $('textarea').focus();
    $<HTMLTextAreaElement>('textarea').value = text;
    $('textarea').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(composer as never);
  }

  afterEach(async () => {
    const store = await provider?.store.catch(() => undefined);
    if (store) for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).forget(key);
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  it('is not ticked, stands apart from what people ask of each other, and is missed in words', async () => {
    await mount();
    await write('Mine');
    await until(tick, 'the question');
    expect(tick().checked).to.equal(false);
    expect($('details').contains(tick())).to.equal(false);
    await axe(composer as HTMLElement);
    button('Send').click();
    await until(() => status().startsWith('One thing first'), 'the words');
    expect(focused()).to.equal(tick());
    expect($<HTMLTextAreaElement>('textarea').value).to.equal('Mine');
    expect(posted()).to.deep.equal([]);
    expect(button('Send').getAttribute('aria-disabled')).to.equal('false');
    await press('Space');
    button('Send').click();
    await until(() => posted().length > 0, 'sending');
    expect(JSON.stringify(posted())).not.to.contain('consent');
  });

  for (const [lang, thanks] of [
    ['en', 'Thank you.'],
    ['de', 'Danke.'],
    ['ar', 'شكرًا.'],
  ] as const) {
    it(`lets go of what it said as soon as the box is ticked (${lang})`, async () => {
      await mount({}, html`<kindred-post-box lang=${lang} undo-seconds="0"></kindred-post-box>`);
      await write('Mine');
      await until(tick, 'the question');
      $('.main').click();
      await until(() => focused() === tick() && status(), 'the words');
      const [asked, main] = [status(), $('.main').outerHTML];
      await press('Space');
      await until(() => status().startsWith(thanks), 'other words');
      expect(focused()).to.equal(tick());
      expect($('.main').outerHTML).to.equal(main);
      await press('Space');
      await until(() => status() === '', 'no words');
      await press('Space');
      expect(status()).not.to.equal(asked);
      expect(tick().checked).to.equal(true);
    });
  }

  it('says nothing where the box is ticked before Send asked for it', async () => {
    await mount();
    await write('Mine');
    (await until(tick, 'the question')).click();
    await rendered(composer as never);
    expect(status()).to.equal('');
  });

  it('is asked also where Send is pressed before anything else is there', async () => {
    await mount();
    $<HTMLTextAreaElement>('textarea').value = 'In a hurry';
    $('textarea').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    $('.main').click();
    await until(() => tick() && focused() === tick(), 'the question');
    expect(posted()).to.deep.equal([]);
  });

  it('is asked once a device, whatever the circle', async () => {
    await mount();
    await write('Mine');
    (await until(tick, 'the question')).click();
    button('Send').click();
    await until(() => posted().length > 0, 'sending');
    await until(() => button('Write something else'), 'what comes next');
    button('Write something else').click();
    await until(() => $('.topics'), 'the choices');
    expect(tick()).to.equal(null);
    const other = document.createElement('kindred-post-box');
    other.circle = 'other';
    provider.append(other);
    composer = other;
    await until(() => $('textarea'), 'the other box');
    await write('Another');
    await until(() => $('.topics'), 'the choices');
    expect(tick()).to.equal(null);
  });

  it('is asked once a page where several people use a device', async () => {
    await mount({}, undefined, true);
    await write('Mine');
    (await until(tick, 'the question')).click();
    button('Send').click();
    await until(() => posted().length > 0, 'sending');
    const { page } = await import('../internal/page.js');
    provider.remove();
    page.stores.clear();
    provider = await fixture<KindredCommunity>(
      html`<kindred-community endpoint=${mock.endpoint} shared-device
        ><kindred-post-box></kindred-post-box
      ></kindred-community>`,
    );
    composer = provider.querySelector('kindred-post-box')!;
    await until(() => $('textarea'), 'the box');
    await write('Mine, too');
    await until(tick, 'the question');
  });

  it('has room for the owner’s own words', async () => {
    await mount(
      {},
      html`<kindred-post-box
        ><p slot="privacy">Our <a href="/privacy">promise</a>.</p></kindred-post-box
      >`,
    );
    await write('Mine');
    await until(tick, 'the question');
    expect($<HTMLSlotElement>('slot[name=privacy]').assignedElements()[0]!.textContent).to.equal('Our promise.');
  });

  it('takes them from around, where they are said once for all', async () => {
    await mount(
      {},
      html`<p slot="privacy">Our promise.</p>
        <kindred-post-box></kindred-post-box>`,
    );
    await write('Mine');
    await until(tick, 'the question');
    expect($('.consent').textContent).to.contain('Our promise.');
  });

  it('is asked before the first reply, too', async () => {
    await mount({ posts: ['Awake.'] }, html`<kindred-wall><p slot="privacy">Our promise.</p></kindred-wall>`);
    const wall = composer;
    const reply = await until(
      () => [...wall.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Reply'),
      'the way to reply',
    );
    reply.click();
    composer = await until(
      () => wall.shadowRoot!.querySelector('kindred-thread')?.shadowRoot?.querySelector('kindred-reply-box'),
      'the box',
    );
    await until(() => $('textarea'), 'the field');
    await write('I am here, too.');
    await until(tick, 'the question');
    expect($('.consent').textContent).to.contain('Our promise.');
    button('Send').click();
    await until(() => status().startsWith('One thing first'), 'the words');
    expect(focused()).to.equal(tick());
    tick().click();
    await until(() => status().startsWith('Thank you.'), 'other words');
    const store = await provider.store;
    button('Send').click();
    await until(() => OwnItems.of(store).entries.length > 0, 'what is kept to be sent');
  });
});
