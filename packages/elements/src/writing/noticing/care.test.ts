/** What moderators are told of whoever writes of dying: where the circle has it so, said before, and as they left it. */
import {
  axe,
  focused,
  type MockCommunity,
  press,
  rendered,
  resetMocks,
  stopMocks,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/post-box.js';
import { defineThread } from '../../wall/thread/define.js';
import type { KindredCommunity } from '../../community/community.js';
import type { KindredBeforePostEvent } from '../../post-box/post-box.events.js';
import type { KindredPostBox } from '../../post-box/post-box.js';
import { OwnItems } from '../../store/own-items.js';
import type { KindredReplyBox } from '../../wall/thread/reply-box.js';

const CRISIS = 'I want to kill myself tonight.';
const PLAIN = 'Slept a little better today.';

describe('what moderators are told', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let box: KindredPostBox | KindredReplyBox;

  const root = (): ShadowRoot => box.shadowRoot!;
  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => root().querySelector<T>(selector)!;
  const field = (): HTMLTextAreaElement => $('textarea');
  const choice = (): HTMLInputElement => $('.care input');
  const words = (): string => $('.noticed')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string): HTMLButtonElement =>
    [...root().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;
  const sent = (): Record<string, unknown>[] =>
    mock.requests
      .filter(({ method, path }) => method === 'POST' && /(posts|replies)$/.test(path))
      .map(({ body }) => body as Record<string, unknown>);

  before(defineThread);

  async function mount(
    template = html`<kindred-post-box undo-seconds="0"></kindred-post-box>`,
    careFlag: boolean | undefined = true,
  ): Promise<void> {
    mock = await useCommunity({
      endpoint: `https://${crypto.randomUUID()}.example`,
      policy: { moderation: 'pre', ...(careFlag && { careFlag }) },
    });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint} country="GB"
        >${template}</kindred-community
      >`,
    );
    box = provider.querySelector<KindredPostBox | KindredReplyBox>('kindred-post-box, kindred-reply-box')!;
    await rendered(box);
    await (await (await provider.store).device()).update('consent', () => true);
    await until(field, 'the field');
  }

  async function write(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(box);
  }

  /** Until the card is there, and the box knows the rules of its circle. */
  async function writeOfDying(): Promise<void> {
    await write(PLAIN);
    if (box.localName === 'kindred-post-box') await until(() => $('.topics'), 'the choices');
    await write(CRISIS);
    await until(() => $('.card-now .people'), 'the card');
  }

  async function send(): Promise<Record<string, unknown>> {
    const before = sent().length;
    ($('.main') ?? button('Send')).click();
    await until(() => sent().length > before, 'sending');
    return sent().at(-1)!;
  }

  afterEach(async () => {
    const store = await provider?.store.catch(() => undefined);
    if (store) for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).forget(key);
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  it('is nothing where the circle tells nobody, and not a word is said of it', async () => {
    await mount(undefined, false);
    await writeOfDying();
    expect(words()).to.contain('Nothing about it is sent.').and.not.to.contain('told');
    expect(Boolean(choice())).to.equal(false);
    const ofDying = Object.keys(await send());
    expect(JSON.stringify(mock.requests)).not.to.contain('care');
    expect(ofDying).not.to.contain('care');
  });

  it('is said before anything is sent, to eyes and ears, and then is one word', async () => {
    await mount();
    const asked = mock.requests.length;
    await writeOfDying();
    await until(choice, 'the choice');
    expect(choice().checked).to.equal(true);
    expect(words())
      .to.contain('When you send this, they are told that it may need somebody sooner.')
      .and.contain('Only you see this.')
      .and.contain('is read by somebody who looks after this circle before others see it')
      .and.not.contain('Nothing about it is sent');
    expect($('.choices > [role=status]').textContent).to.contain('the people who look after this circle are told');
    expect([focused(), field().value]).to.deep.equal([field(), CRISIS]);
    await axe(box);
    expect(mock.requests.slice(asked).filter(({ method }) => method === 'POST')).to.deep.equal([]);
    const body = await send();
    expect(body['care']).to.equal(true);
    const { care: _, ...rest } = body;
    expect(Object.keys(rest).sort()).to.deep.equal(
      [
        'capabilityHash',
        'circle',
        'contentNotes',
        'idempotencyKey',
        'newHere',
        'replies',
        'text',
        'thread',
        'threadKey',
        'topics',
      ].sort(),
    );
    expect(JSON.stringify(rest)).not.to.match(/explicit|crisis|confidence|hushed/);
  });

  it('is nothing once the tick is taken away, with keys as well, and then looks like any other', async () => {
    await mount();
    await writeOfDying();
    await until(choice, 'the choice');
    choice().focus();
    await press('Space');
    await until(() => words().includes('They are told nothing.'), 'what holds now');
    expect(focused()).to.equal(choice());
    const body = await send();
    expect(body).not.to.have.property('care');
    expect(JSON.stringify(mock.requests)).not.to.contain('"care"');
  });

  it('can be ticked again', async () => {
    await mount();
    await writeOfDying();
    (await until(choice, 'the choice')).click();
    await until(() => words().includes('They are told nothing.'), 'what holds now');
    choice().click();
    await until(() => words().includes('they are told that'), 'what holds again');
    expect(await send()).to.have.property('care', true);
  });

  it('stays as it was left when the page is opened anew', async () => {
    await mount();
    await writeOfDying();
    (await until(choice, 'the choice')).click();
    await until(() => words().includes('They are told nothing.'), 'what holds now');
    await until(() => $('.kept')?.textContent?.includes('Kept on this device'), 'that it is kept');
    box.remove();
    box = document.createElement('kindred-post-box');
    provider.append(box);
    await until(() => field()?.value === CRISIS, 'the draft');
    field().focus();
    await until(choice, 'the choice');
    expect(choice().checked).to.equal(false);
  });

  it('is asked for as long as it would be sent: also once the card was put away', async () => {
    await mount();
    await writeOfDying();
    await until(choice, 'the choice');
    button('Put this away').click();
    await until(() => $('.mention .care'), 'the choice in the line');
    button('Put this away').click();
    await until(() => $('.noticed') && !$('.mention'), 'the choice alone');
    expect(choice().checked).to.equal(true);
    await axe(box);
    await write(PLAIN);
    await until(() => !choice(), 'the choice to go with the words');
    expect(await send()).not.to.have.property('care');
  });

  it('is nothing that the page around learns', async () => {
    await mount();
    let detail: object = {};
    provider.addEventListener('kindred-before-post', (event) => ({ detail } = event as KindredBeforePostEvent));
    await writeOfDying();
    await until(choice, 'the choice');
    await send();
    expect(detail).to.have.property('text', CRISIS);
    expect(detail).not.to.have.property('care');
  });

  it('is nothing where the page says so, whatever the circle has', async () => {
    await mount(html`<div without-care-flag><kindred-post-box undo-seconds="0"></kindred-post-box></div>`);
    await writeOfDying();
    expect(Boolean(choice())).to.equal(false);
    expect(words()).to.contain('Nothing about it is sent.');
    expect(await send()).not.to.have.property('care');
  });

  it('is nothing that a page can ask for where the circle has not said so', async () => {
    await mount(html`<kindred-post-box undo-seconds="0" care-flag with-care-flag="true"></kindred-post-box>`, false);
    await writeOfDying();
    expect(Boolean(choice())).to.equal(false);
    expect(await send()).not.to.have.property('care');
  });

  for (const ticked of [true, false]) {
    it(`comes back ${ticked ? 'as it was' : 'un-ticked'} when it is taken back`, async () => {
      await mount(html`<kindred-post-box undo-seconds="60"></kindred-post-box>`);
      await writeOfDying();
      await until(choice, 'the choice');
      if (!ticked) choice().click();
      await rendered(box);
      $('.main').click();
      await until(() => $('.main').textContent.trim() === 'Undo', 'undo');
      $('.main').click();
      await until(() => field()?.value === CRISIS, 'the words');
      await until(choice, 'the choice');
      expect(choice().checked).to.equal(ticked);
      expect(sent()).to.deep.equal([]);
    });
  }

  it('goes with a reply as well, and not with a change of one', async () => {
    const post = `night-shift.${crypto.randomUUID()}`;
    await mount(html`<kindred-reply-box .post=${post} answers="A long night."></kindred-reply-box>`);
    await writeOfDying();
    await until(choice, 'the choice');
    const kept = new Promise<string>((resolve) =>
      box.addEventListener('kept', (event) => resolve((event as Event & { key: string }).key)),
    );
    button('Send').click();
    const own = OwnItems.of(await provider.store);
    const entry = own.find(await kept)!;
    expect(entry.draft).to.have.property('care', true);
    (box as KindredReplyBox).entry = entry;
    await rendered(box);
    await write(`${CRISIS} Now.`);
    await until(() => $('.card-now'), 'the card');
    expect(Boolean(choice())).to.equal(false);
  });

  for (const [lang, said] of [
    ['de', 'Denen Bescheid geben'],
    ['ar', 'أخبِر من يعتنون'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      await mount(html`<kindred-post-box undo-seconds="0" lang=${lang}></kindred-post-box>`);
      await writeOfDying();
      await until(choice, 'the choice');
      expect(words()).to.contain(said).and.not.to.contain('told');
      await axe(box);
    });
  }
});
