import {
  axe,
  focused,
  type MockCommunity,
  type MockOptions,
  press,
  rendered,
  resetMocks,
  stopMocks,
  type as typeKeys,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import type { Guard } from '@kindred/core/guards';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/post-box.js';
import '../../define/wall.js';
import type { KindredCommunity } from '../../community/community.js';
import type { KindredPostBox } from '../../post-box/post-box.js';
import { OwnItems } from '../../store/own-items.js';

import type { SiteGuards } from './site-guards.js';

const CRISIS = 'I want to kill myself tonight.';
const MAIL = 'Write to me at quiet.meadow@mail.example and I answer.';
/** One text for each thing that can be noticed while a post is written. */
const POSTS: Record<string, { text: string; shows: string }> = {
  explicit: { text: CRISIS, shows: '.card-now' },
  mention: { text: 'We watched a film about suicide in class.', shows: '.mention' },
  privacy: { text: MAIL, shows: '.rows mark' },
  wording: { text: 'My uncle committed suicide in May.', shows: '.rows mark' },
  method: { text: 'That night I took 30 pills of paracetamol.', shows: '.rows' },
  'content-notes': { text: 'Since the funeral of my mother I can’t sleep.', shows: '.rows' },
  'self-blame': { text: 'It is always my fault. I ruin everything.', shows: '.rows' },
};

describe('what is noticed while somebody writes', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let box: KindredPostBox;

  const root = (): ShadowRoot => box.shadowRoot!;
  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => root().querySelector<T>(selector)!;
  const field = (): HTMLTextAreaElement => $('textarea');
  const main = (): HTMLButtonElement => $('.main');
  const place = (): HTMLElement | null => $('.noticed');
  const words = (): string => place()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string): HTMLButtonElement =>
    [...root().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;

  async function mount(
    template = html`<kindred-post-box></kindred-post-box>`,
    { guards, country = 'GB', ...options }: MockOptions & { guards?: SiteGuards; country?: string } = {},
  ): Promise<void> {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint} country=${country} .guards=${guards}
        >${template}</kindred-community
      >`,
    );
    box = provider.querySelector('kindred-post-box')!;
    if (!box) return;
    await rendered(box);
    const device = await (await provider.store).device();
    await device.update('consent', () => true);
  }

  async function write(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(box);
  }

  async function noticed(text: string, selector = '.noticed'): Promise<void> {
    await write(text);
    await until(() => $(selector), `${selector} for “${text}”`);
  }

  afterEach(async () => {
    const store = await provider?.store.catch(() => undefined);
    if (store) for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).forget(key);
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  for (const [kind, { text, shows }] of Object.entries(POSTS)) {
    it(`shows ${kind} and leaves Send, the focus and the words as they were`, async () => {
      await mount();
      await write('A word');
      await until(() => $('.topics'), 'the choices');
      const before = main().outerHTML;
      await write(text);
      field().setSelectionRange(3, 5);
      await until(() => $(shows), kind);
      expect(main().outerHTML).to.equal(before);
      expect(focused()).to.equal(field());
      expect([field().value, field().selectionStart, field().selectionEnd]).to.deep.equal([text, 3, 5]);
      await axe(box);
      main().click();
      await until(() => !field(), 'sending');
      expect($('.words').textContent).to.equal(text.trim());
      expect(place()).to.equal(null);
    });
  }

  it('is nothing in an ordinary post, and in an empty box', async () => {
    await mount();
    await noticed(MAIL);
    await write('Slept a little better today.');
    await until(() => !place(), 'the place to close');
    await noticed(MAIL);
    await write('');
    await until(() => !place(), 'the place to close');
  });

  it('asks the backend for nothing between the first word and Send', async () => {
    await mount();
    await write('A word');
    await until(() => $('.topics'), 'the choices');
    const before = mock.requests.length;
    for (const { text, shows } of Object.values(POSTS)) await noticed(text, shows);
    expect(mock.requests.slice(before)).to.deep.equal([]);
  });

  it('names people to talk to, says what happens next, and becomes one line when it is put away', async () => {
    await mount(undefined, { policy: { moderation: 'pre' } });
    await noticed(CRISIS, '.card-now .people');
    expect($<HTMLAnchorElement>('.people a').href).to.match(/^(tel|sms|https):/);
    expect(root().querySelectorAll('.people li')).to.have.length(2);
    expect(words()).to.contain('That sounds very heavy. You can keep writing.');
    expect(words()).to.contain('read by somebody who looks after this circle before others see it');
    expect(words()).to.contain('Only you see this.');
    button('Put this away').click();
    await until(() => $('.mention'), 'the line');
    expect(focused()).to.equal(field());
    expect(field().value).to.equal(CRISIS);
  });

  it('goes to the helplines from the card', async () => {
    await mount();
    await until(() => $('.help-now'), 'the way to the helplines');
    await noticed(CRISIS, '.card-now');
    [...root().querySelectorAll('a')].find(({ textContent }) => textContent === 'More people to talk to')!.click();
    await until(() => $<HTMLDialogElement>('dialog')?.open, 'the helplines');
    $<HTMLDialogElement>('dialog').close();
  });

  it('puts lines for young people first, in plainer words', async () => {
    await mount(undefined, { policy: { audience: 'youth' } });
    await write('A word');
    await until(() => $('.topics'), 'the choices');
    await noticed(CRISIS, '.card-now .people');
    expect(words()).to.contain('That sounds really hard.');
    expect($('.people').textContent).to.contain('For young people');
  });

  it('is told once a pause, and not again', async () => {
    await mount();
    await noticed(MAIL);
    const said = (): string => $('.choices > [role=status]').textContent;
    expect(said()).to.equal('Below the field there is a thought on what you wrote.');
    const changes: string[] = [];
    const observer = new MutationObserver(() => changes.push(said()));
    observer.observe($('.choices > [role=status]'), { childList: true, characterData: true, subtree: true });
    await write(`${MAIL} My uncle committed suicide.`);
    await until(() => root().querySelectorAll('.rows li').length > 1, 'more of it');
    expect(changes).to.have.length(1);
    await write(`${MAIL} My uncle committed suicide. So`);
    await write(MAIL);
    await until(() => root().querySelectorAll('.rows li').length === 1, 'less of it');
    expect(changes).to.have.length(1);
    observer.disconnect();
  });

  it('covers what is private when asked, and takes it back', async () => {
    await mount();
    await noticed(MAIL);
    button('Write [e-mail] instead').click();
    await until(() => focused()?.textContent?.trim() === 'Undo', 'the way back');
    expect(field().value).to.equal('Write to me at [e-mail] and I answer.');
    expect(words()).to.contain('Now it says “[e-mail]”.');
    button('Undo').click();
    await until(() => field().value === MAIL, 'the words of before');
    expect(focused()).to.equal(field());
    await until(() => button('Write [e-mail] instead'), 'the offer again');
  });

  it('covers all at once, and takes all back', async () => {
    await mount();
    const text = 'a@b.example and cc.d@mail.example, both mine';
    await noticed(text);
    button('Cover all 2').click();
    await until(() => button('Undo'), 'the way back');
    expect(field().value).to.equal('[e-mail] and [e-mail], both mine');
    button('Undo').click();
    await until(() => field().value === text, 'the words of before');
  });

  it('leaves the browser’s own undo as it was', async () => {
    await mount();
    field().focus();
    await typeKeys('me a@b.example');
    await until(() => button('Write [e-mail] instead'), 'the offer');
    button('Write [e-mail] instead').click();
    await until(() => field().value === 'me [e-mail]', 'the mask');
    field().focus();
    document.execCommand('undo');
    await until(() => field().value !== 'me [e-mail]', 'the browser’s undo');
    expect(field().value).to.equal('me a@b.example');
  });

  it('writes what is offered instead of a word', async () => {
    await mount();
    await noticed('My uncle committed suicide in May.');
    button('Write “died by suicide”').click();
    await until(() => field().value === 'My uncle died by suicide in May.', 'the other words');
  });

  it('adds a content note with one press', async () => {
    await mount();
    await noticed(POSTS['content-notes']!.text);
    button('Add the note “death”').click();
    await until(() => !place(), 'the place to close');
    const chip = [...root().querySelectorAll('.notes .chip')].find(({ textContent }) => textContent.trim() === 'death');
    expect(chip?.getAttribute('aria-pressed')).to.equal('true');
  });

  it('stays put away for the draft, and is in no request', async () => {
    await mount(html`<kindred-post-box undo-seconds="0"></kindred-post-box>`);
    await noticed(POSTS['self-blame']!.text);
    expect(words()).to.contain('Would you say that to a friend?');
    button('Leave it').click();
    await until(() => !place(), 'the place to close');
    await noticed(`${POSTS['self-blame']!.text} ${MAIL}`);
    expect(words()).not.to.contain('friend');
    main().click();
    await until(() => mock.requests.some(({ method }) => method === 'POST'), 'sending');
    const sent = JSON.stringify(mock.requests.filter(({ method }) => method === 'POST'));
    expect(sent).not.to.contain('hushed');
    expect(sent).not.to.contain('self-blame');
  });

  it('waits while a hand is at Send', async () => {
    const looked: string[] = [];
    const own: Guard = (text) => {
      looked.push(text);
      return [];
    };
    await mount(undefined, { guards: { own: { last: own } } });
    await noticed(MAIL);
    await write(POSTS['wording']!.text);
    main().focus();
    // On the page, not in the window: one engine brings what has the focus into view a moment later.
    const top = (): number => main().getBoundingClientRect().top + scrollY;
    const before = top();
    await until(() => looked.includes(POSTS['wording']!.text), 'the look');
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    expect(words()).to.contain('mail.example');
    expect(top()).to.equal(before);
    field().focus();
    await until(() => words().includes('committed suicide'), 'what waited');
  });

  it('is walked through with keys, in the order in which it stands', async () => {
    await mount();
    await noticed(MAIL);
    await press('Tab');
    expect(focused()?.textContent?.trim()).to.equal('Write [e-mail] instead');
    await press('Enter');
    await until(() => focused()?.textContent?.trim() === 'Undo', 'the way back');
  });

  it('is as the site wants it: guards off, words and guards of its own', async () => {
    const own: Guard = (text) =>
      text.includes('our town')
        ? [{ guard: '', kind: 'town', start: 0, end: 3, confidence: 1, reason: 'A town.' }]
        : [];
    const guards: SiteGuards = {
      off: ['privacy'],
      own: { town: own },
      words: [{ words: ['blue door'], reason: 'The house.', suggestion: 'the house' }],
    };
    await mount(undefined, { guards });
    await noticed(`${MAIL} The blue door in our town.`);
    expect(words()).to.contain('A town.').and.contain('The house.').and.not.contain('mail.example');
    provider.setAttribute('without-guards', 'words, town');
    await write('The blue door in our town, still.');
    await until(() => !place(), 'the place to close');
  });

  for (const [name, guard] of Object.entries<Guard>({
    throws: () => {
      throw new Error('broken');
    },
    'never ends': () => new Promise(() => undefined),
    'answers with anything': () => 'nonsense' as never,
  })) {
    it(`goes on where a guard ${name}`, async () => {
      await mount(undefined, { guards: { own: { broken: guard } } });
      await noticed(MAIL);
      expect(words()).to.contain('mail.example');
      main().click();
      await until(() => !field(), 'sending');
    });
  }

  it('gives no hints on how to write where the page says so', async () => {
    await mount(html`<kindred-post-box without-coach></kindred-post-box>`);
    await noticed(`${POSTS['self-blame']!.text} ${MAIL}`);
    expect(root().querySelectorAll('.rows li')).to.have.length(1);
  });

  for (const lang of ['de', 'ar'] as const) {
    it(`speaks ${lang}`, async () => {
      await mount(html`<kindred-post-box lang=${lang}></kindred-post-box>`, { country: 'DE' });
      const text = lang === 'de' ? 'Ich will mich umbringen.' : `${CRISIS}`;
      await noticed(`${text} ${MAIL}`, '.card-now .people');
      expect(words()).to.contain(lang === 'de' ? 'Das siehst nur du.' : 'لا يرى هذا أحد سواك');
      expect(words()).not.to.contain('Only you');
      await axe(box);
    });
  }
});
