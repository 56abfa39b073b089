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

import '../../define/community.js';
import '../../define/post-box.js';
import type { KindredCommunity } from '../../community/community.js';
import { OwnItems } from '../../store/own-items.js';
import type { KindredPostBox } from '../../post-box/post-box.js';

describe('one’s own posts', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let box: KindredPostBox;
  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => box.shadowRoot!.querySelector<T>(selector)!;
  const all = (selector: string): HTMLElement[] => [...box.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const words = (selector: string): string => $(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string): HTMLButtonElement =>
    all('button').find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
  const created = (): { newHere?: boolean; text: string }[] =>
    mock.requests
      .filter(({ method, path }) => method === 'POST' && /\/posts$/.test(path))
      .map(({ body }) => body as never);
  const items = async (): Promise<OwnItems> => OwnItems.of(await provider.store);

  async function mount(
    options: MockOptions = {},
    template = html`<kindred-post-box undo-seconds="0"></kindred-post-box>`,
  ) {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, ...options });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint}>${template}</kindred-community>`,
    );
    box = provider.querySelector('kindred-post-box')!;
    await (await (await provider.store).device()).update('consent', () => true);
    await rendered(box);
  }

  function enter(field: HTMLTextAreaElement, text: string): void {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  async function send(text: string): Promise<void> {
    const field = await until(() => $<HTMLTextAreaElement>('textarea'), 'the box');
    field.focus();
    enter(field, text);
    await until(() => $('.topics .chip'), 'the circle');
    $('.main').click();
    await until(() => created().some((post) => post.text === text), 'sending');
    await until(async () => (await items()).entries[0]?.id, 'the answer');
  }

  /** Sent, and standing in the open list. */
  async function withOne(text: string, options: MockOptions = {}): Promise<{ id: string; key: string }> {
    await mount(options);
    await send(text);
    $('.main').click();
    await until(() => button('Yours here'), 'the line');
    const { id, key } = (await items()).entries[0]!;
    return { id: id!, key };
  }

  async function openList(): Promise<void> {
    button('Yours here').click();
    await until(() => all('.entries > li').length > 0, 'the list');
  }

  afterEach(async () => {
    const own = await items();
    for (const { key } of own.entries) await own.forget(key);
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  describe('say that one is new here', () => {
    it('once a circle, and never again', async () => {
      await mount(
        { circles: [{ id: 'a' }, { id: 'b' }] },
        html`<kindred-post-box circle="a" undo-seconds="0"></kindred-post-box>`,
      );
      await send('First in a');
      $('.main').click();
      await send('Second in a');
      $('.main').click();
      const own = await items();
      for (const { key } of own.entries) await own.act(key, { type: 'delete' });
      await send('Third in a');
      $('.main').click();
      box.circle = 'b';
      await until(() => $('textarea'), 'the box of b');
      await send('First in b');
      expect(created().map(({ text, newHere }) => [text, newHere])).to.deep.equal([
        ['First in a', true],
        ['Second in a', undefined],
        ['Third in a', undefined],
        ['First in b', true],
      ]);
    });

    it('also after the first one was taken back before it left', async () => {
      await mount({}, html`<kindred-post-box undo-seconds="60"></kindred-post-box>`);
      const field = await until(() => $<HTMLTextAreaElement>('textarea'), 'the box');
      field.focus();
      enter(field, 'Half a thought');
      await until(() => $('.topics .chip'), 'the circle');
      $('.main').click();
      await until(() => button('Undo'), 'sending');
      button('Undo').click();
      box.undoSeconds = 0;
      await until(() => $('textarea'), 'the box again');
      await send('A whole thought');
      expect(created().map(({ newHere }) => newHere)).to.deep.equal([true]);
    });
  });

  it('can have what is around them and what they touch on changed', async () => {
    const { id } = await withOne('Mine');
    await openList();
    button('Edit').click();
    await until(() => $('.own-topics .chip'), 'the topics');
    await axe(box);
    const chip = (group: string, name: string): HTMLElement =>
      all(`.${group} .chip`).find(({ textContent }) => textContent?.trim() === name)!;
    // Faster than they are drawn.
    chip('own-topics', 'Sleep').click();
    chip('own-topics', 'Work').click();
    chip('own-notes', 'death').click();
    button('Save').click();
    await until(() => words('#own [role=status]') === 'Saved.', 'saving');
    const post = await (await mock.backend()).posts!.get(id);
    expect(post).to.deep.include({ text: 'Mine', topics: ['sleep', 'work'], contentNotes: ['death'] });
    button('Edit').click();
    await until(() => $('.own-topics .chip'), 'the topics');
    expect(chip('own-topics', 'Sleep').getAttribute('aria-pressed')).to.equal('true');
  });

  it('say in words what came back, and no number', async () => {
    const { id, key } = await withOne('Mine');
    const backend = await mock.backend();
    for (const token of ['a', 'b', 'c', 'd'])
      await backend.reactions!.set({
        target: `post:${id}`,
        kind: 'with',
        on: true,
        token: token.repeat(42) + 'A',
      });
    await (await items()).refresh(key);
    await openList();
    await until(() => words('.support'), 'the words');
    expect(words('.support')).to.match(/^What came back: (?:a few|several) people, “With you”$/);
  });

  it('can be asked to be looked at again when they were taken down, with a note', async () => {
    const { id, key } = await withOne('Mine');
    await mock.decide(id, 'remove', { reason: 'off-topic' });
    await (await items()).refresh(key);
    await openList();
    expect(words('.entries')).to.contain('It belongs in another place.');
    expect(button('Edit')).to.equal(undefined);
    button('Ask for it to be looked at again').click();
    await until(() => focused()?.id === 'appeal', 'the note');
    await axe(box);
    enter($('#appeal'), 'It is about the night shift, after all.');
    await rendered(box);
    button('Ask').click();
    await until(() => words('#own [role=status]') === 'It is being looked at again.', 'asking');
    expect(words('.entries > li')).to.contain('Being looked at again');
    const item = await (await mock.backend()).moderation!.get(id, { token: 'mock-moderator-token' });
    expect(item.state).to.equal('appealed');
    expect(JSON.stringify(item)).to.contain('It is about the night shift, after all.');
  });

  it('leave what was taken down as it is when somebody thinks better of it', async () => {
    const { id, key } = await withOne('Mine');
    await mock.decide(id, 'remove', { reason: 'off-topic' });
    await (await items()).refresh(key);
    await openList();
    button('Ask for it to be looked at again').click();
    await until(() => focused()?.id === 'appeal', 'the note');
    button('Leave it as it was').click();
    await until(() => focused() === button('Ask for it to be looked at again'), 'the focus');
    expect((await items()).find(key)!.state).to.equal('removed');
  });
});
