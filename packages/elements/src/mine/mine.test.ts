import {
  axe,
  focused,
  type MockCommunity,
  type MockOptions,
  rendered,
  resetMocks,
  stopMocks,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/mine.js';
import type { KindredCommunity } from '../community/community.js';
import type { CommunityStore } from '../internal/community-store.js';
import { checkInsOf } from '../store/check-ins-of.js';
import { Kit } from '../store/kit.js';
import { Mutes } from '../store/mutes.js';
import { type OwnDraft, OwnItems } from '../store/own-items.js';

import { exportText } from './carry.js';
import type { KindredMine } from './mine.js';
import { codeOf } from './receipt.js';
import { emptyDevice, ours } from './testing.js';

describe('<kindred-mine>', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let mine: KindredMine;
  let store: CommunityStore;

  const root = (): ShadowRoot => mine.shadowRoot!;
  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => root().querySelector<T>(selector)!;
  const text = (selector = '.base'): string => $(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string): HTMLButtonElement =>
    [...root().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)!;
  const press = async (name: string): Promise<void> => (await until(() => button(name), `“${name}”`)).click();
  const says = (words: string): Promise<unknown> => until(() => text().includes(words), `“${words}”: ${text()}`);
  const open = (id: string): void => void ($(`#${id}`).closest('details')!.open = true);
  const ownRequests = () => mock.requests.filter(({ path }) => path.startsWith('own/'));

  async function place(options: MockOptions = {}, attributes: { shared?: boolean; lang?: string } = {}) {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community
        style="--kindred-motion: 0"
        lang=${attributes.lang ?? 'en'}
        endpoint=${mock.endpoint}
        ?shared-device=${attributes.shared}
      ></kindred-community>`,
    );
    store = await provider.store;
  }

  async function mount(): Promise<void> {
    mine = document.createElement('kindred-mine');
    provider.append(mine);
    await rendered(mine);
    await until(() => $('#written'), 'the parts').catch(() => undefined);
  }

  async function write(words: string, more: Partial<OwnDraft> = {}): Promise<string> {
    const items = OwnItems.of(store);
    const { key } = await items.add({ kind: 'post', circle: 'night-shift', text: words, ...more } as OwnDraft);
    await items.flush();
    return items.find(key)!.id!;
  }

  beforeEach(emptyDevice);
  afterEach(async () => {
    for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).forget(key);
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  describe('shows', () => {
    it('an inviting emptiness', async () => {
      await place();
      await mount();
      await says('What you write shows up here');
      for (const id of ['kit', 'mutes', 'answers', 'taking', 'going']) open(id);
      await rendered(mine);
      expect(text()).to.contain('None yet. In a story');
      await axe(mine);
    });

    it('posts and replies with where they stand, and what may be done with them', async () => {
      await place({ posts: ['Somebody’s'] });
      const id = await write('Mine', { topics: ['sleep'] } as Partial<OwnDraft>);
      const [other] = (await (await mock.backend()).posts!.list({ circle: 'night-shift' })).items.filter(
        (post) => post.id !== id,
      );
      await write('My answer', { kind: 'reply', post: other!.id } as Partial<OwnDraft>);
      await mount();
      await says('Post in night shift');
      expect(text()).to.contain('Reply in night shift');
      expect(text()).to.contain('There for others to read');
      for (const { key } of OwnItems.of(store).entries) await OwnItems.of(store).refresh(key);
      await rendered(mine);
      expect(button('Reactions only')).to.be.instanceOf(HTMLElement);
      await axe(mine);
      button('Edit').click();
      await until(() => focused()?.id === 'edit', 'the field');
      expect(root().querySelector('.own-topics')).to.equal(null);
    });

    it('what waits to be sent, first, and lets it be taken back', async () => {
      await place({ fail: { 'posts.create': 'unavailable' } });
      await write('Not gone yet');
      await mount();
      await says('One thing waits here');
      expect(text('.entries')).to.contain('Not sent yet');
      await press('Don’t send it');
      await until(() => !text().includes('Not gone yet'), 'taking back');
      expect(OwnItems.of(store).entries).to.deep.equal([]);
    });

    it('saved steps, and what came of them', async () => {
      await place();
      await Kit.of(store).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes with the street.' }, true);
      await mount();
      open('kit');
      await press('Tried it');
      await until(() => button('Tried it').getAttribute('aria-pressed') === 'true', 'trying');
      expect(Kit.of(store).steps[0]!.tried).to.equal('tried');
      await axe(mine);
      await press('Remove');
      await says('None yet. In a story');
      expect(focused()?.id).to.equal('kit');
    });

    it('what is hidden, to be hidden and shown again', async () => {
      await place({ circles: [{ id: 'night-shift', topics: [{ key: 'rota', label: 'The rota' }] }] });
      await mount();
      open('mutes');
      await press('The rota');
      await press('illness');
      await until(() => Mutes.of(store).muted.notes.length === 1, 'hiding');
      expect(Mutes.of(store).muted).to.deep.equal({ topics: ['rota'], notes: ['illness'] });
      await press('The rota');
      await until(() => Mutes.of(store).muted.topics.length === 0, 'showing again');
    });

    it('how one has been, to be looked back at', async () => {
      await place();
      await checkInsOf(store).keep({ at: Date.now() - 86_400_000, value: { scale: 'mood', mood: 2 } });
      await mount();
      open('answers');
      await says('Your last four weeks');
      expect(text('figcaption')).to.contain('low once');
      await axe(mine);
    });

    it('that a device of several people keeps nothing', async () => {
      await place({}, { shared: true });
      await mount();
      await says('Nothing is kept on this device');
      open('taking');
      await rendered(mine);
      expect(button('Use a code from another device')).to.equal(undefined);
      await axe(mine);
    });

    it('what is kept where a backend tells nobody what became of things', async () => {
      await place();
      await write('Mine');
      fixtureCleanup();
      mine = document.createElement('kindred-mine');
      const { own: _, ...adapter } = store.adapter;
      mine.adapter = { ...adapter, name: store.endpoint };
      document.body.append(mine);
      await says('does not say what became of things');
      open('going');
      await rendered(mine);
      expect(button('Delete everything everywhere')).to.equal(undefined);
      mine.remove();
    });

    it('German and Arabic', async () => {
      for (const [lang, words] of [
        ['de', 'Was du geschrieben hast'],
        ['ar', 'ما كتبته'],
      ] as const) {
        await place({}, { lang });
        await write('Mine');
        await mount();
        await says(words);
        for (const id of ['kit', 'mutes', 'answers', 'taking', 'going']) open(id);
        await rendered(mine);
        expect($('.base').dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
        await axe(mine);
        fixtureCleanup();
        await resetMocks();
      }
    });
  });

  it('asks about nothing at once, and about one at a time', async () => {
    await place();
    for (const words of ['One', 'Two', 'Three']) await write(words);
    mock.requests.length = 0;
    await mount();
    await says('Three');
    expect(ownRequests()).to.deep.equal([]);
    const items = OwnItems.of(store);
    for (const { key } of items.entries) await items.refresh(key);
    expect(ownRequests()).to.have.length(3);
    for (const { path, body } of mock.requests) {
      expect(path).not.to.match(/batch.*own/);
      const capabilities = JSON.stringify(body ?? '').match(/"capability"/g) ?? [];
      expect(capabilities.length).to.be.at.most(1);
    }
  });

  describe('to take along', () => {
    it('shows the receipt code when asked, and keeps it nowhere', async () => {
      await place();
      await mount();
      open('taking');
      const code = await codeOf(store);
      expect(root().querySelector('.words')).to.equal(null);
      await press('Show my receipt code');
      await until(() => $('.words'), 'the code');
      expect([...root().querySelectorAll('.words li')].map(({ textContent }) => textContent)).to.deep.equal(code);
      await axe(mine);
      await press('Hide it');
      await until(() => !$('.words'), 'hiding');
      for (const name of ours()) expect(localStorage.getItem(name)).not.to.contain(code[1]);
    });

    it('says what is wrong with a code, and asks before it replaces this device’s own', async () => {
      await place();
      const other = (await codeOf(store)).join(' ');
      localStorage.removeItem('kindred.secret');
      fixtureCleanup();
      await resetMocks();
      await place();
      await write('Under this code');
      await mount();
      open('taking');
      await press('Use a code from another device');
      const field = await until(() => $<HTMLTextAreaElement>('#code'), 'the field');
      const enter = async (typed: string): Promise<void> => {
        field.value = typed;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await press('Use this code');
      };
      await enter('abandon zzzz');
      await says('Word 2, “zzzz”');
      await enter('abandon');
      await says('these are 1');
      await enter(other.replace(/^\w+/, 'zoo'));
      await says('don’t fit together');
      await enter(other);
      await says('can then no longer be changed');
      await until(() => focused()?.className === 'no', 'the way out');
      await axe(mine);
      await press('Keep this device’s code');
      await until(() => $('#code'), 'the field again');
      expect((await codeOf(store)).join(' ')).not.to.equal(other);
      await press('Use this code');
      await press('Use the other code');
      await says('Looking for what was written');
      expect((await codeOf(store)).join(' ')).to.equal(other);
      expect(text()).not.to.contain('Under this code');
    });

    it('reads a file in, and refuses one that it does not know', async () => {
      await place();
      await Kit.of(store).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes.' }, true);
      await write('Carried along');
      const file = await exportText(store);
      emptyDevice();
      fixtureCleanup();
      await resetMocks();
      await place();
      await mount();
      open('taking');
      const read = (content: string): void => {
        const files = new DataTransfer();
        files.items.add(new File([content], 'yours.json', { type: 'application/json' }));
        const input = $<HTMLInputElement>('input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      };
      read(file.replace('"kit"', '"kat"'));
      await says('isn’t known here');
      expect(Kit.of(store).steps).to.deep.equal([]);
      read(file);
      await says('Read in.');
      await says('Written under another receipt code');
      expect(text()).to.contain('Carried along');
      expect(Kit.of(store).steps).to.have.length(1);
    });
  });

  describe('to leave', () => {
    it('forgets the device when told to twice, and says so once', async () => {
      await place();
      await write('Stays there');
      await Kit.of(store).set({ id: 'main.one', title: 'A chair', step: 'Ten minutes.' }, true);
      await mount();
      open('going');
      let told = 0;
      provider.addEventListener('kindred-forget', () => (told += 1));
      await press('Forget this device');
      await until(() => focused()?.className === 'no', 'the way out');
      await axe(mine);
      await press('Keep everything');
      await until(() => focused()?.id === 'forget-all', 'the focus');
      expect(ours().length).to.be.greaterThan(0);
      await press('Forget this device');
      await until(() => $('.yes'), 'the question');
      $('.yes').click();
      await says('has forgotten everything');
      expect(ours()).to.deep.equal([]);
      expect(told).to.equal(1);
      const { items } = await (await mock.backend()).posts!.list({ circle: 'night-shift' });
      expect(items.map((post) => post.text)).to.deep.equal(['Stays there']);
    });

    it('says what could not be deleted, and lets it be tried again or left', async () => {
      await place({ fail: { 'own.act': 'forbidden' } });
      await write('Stuck');
      const { random } = Math;
      Math.random = () => 0;
      try {
        await mount();
        open('going');
        await press('Delete everything everywhere');
        await until(() => $('.yes'), 'the question');
        $('.yes').click();
        await says('One thing could not be deleted');
        expect(text()).to.contain('This is not possible from this page.');
        await axe(mine);
        mock.fail('own.act', undefined);
        await press('Try again');
        await says('has forgotten everything');
      } finally {
        Math.random = random;
      }
      const { items } = await (await mock.backend()).posts!.list({ circle: 'night-shift' });
      expect(items).to.deep.equal([]);
      expect(ours()).to.deep.equal([]);
    });
  });

  it('says why where there is no community', async () => {
    await place();
    const alone = await fixture<KindredMine>(html`<kindred-mine></kindred-mine>`);
    await until(() => /not connected/.test(alone.shadowRoot!.textContent!), 'the reason');
    await axe(alone);
  });
});
