import { axe, focused, rendered, resetMocks, stopMocks, until, useCommunity } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/wall.js';
import type { KindredCommunity } from '../../community/community.js';
import type { KindredReplyBox } from '../../wall/thread/reply-box.js';

const DESPERATE = 'I want to kill myself tonight.';

describe('what is noticed while somebody answers', () => {
  let box: KindredReplyBox;

  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => box.shadowRoot!.querySelector<T>(selector)!;
  const field = (): HTMLTextAreaElement => $('textarea');
  const words = (): string => $('.noticed')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const chip = (name: string): HTMLButtonElement =>
    [...box.shadowRoot!.querySelectorAll<HTMLButtonElement>('.ways .chip')].find(({ textContent }) =>
      textContent.includes(name),
    )!;
  const button = (root: ParentNode, name: string): HTMLButtonElement | undefined =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);

  async function open(post: string, wall = html`<kindred-wall></kindred-wall>`): Promise<void> {
    const mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example`, posts: [post] });
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" endpoint=${mock.endpoint} country="GB"
        >${wall}</kindred-community
      >`,
    );
    await (await (await provider.store).device()).update('consent', () => true);
    const { shadowRoot } = provider.querySelector('kindred-wall')!;
    (await until(() => button(shadowRoot!, 'Reply'), 'the way to reply')).click();
    box = await until(
      () => shadowRoot!.querySelector('kindred-thread')?.shadowRoot?.querySelector('kindred-reply-box'),
      'the box',
    );
    await until(field, 'the field');
  }

  async function write(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(box);
  }

  afterEach(async () => {
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  it('offers three ways to begin, each of which recedes as the reply does it', async () => {
    await open('Awake again, the third night.');
    await until(() => chip('Name the feeling'), 'the ways');
    expect(box.shadowRoot!.querySelectorAll('.ways .chip')).to.have.length(3);
    expect(box.shadowRoot!.querySelectorAll('.ways .done')).to.have.length(0);
    await axe(box);
    const send = button(box.shadowRoot!, 'Send')!.outerHTML;
    await write('I’m so sorry, that sounds really hard. I know how that feels, me too. How are you right now?');
    await until(() => box.shadowRoot!.querySelectorAll('.ways .done').length === 3, 'all three');
    expect(focused()).to.equal(field());
    expect(button(box.shadowRoot!, 'Send')!.outerHTML).to.equal(send);
    await axe(box);
  });

  it('begins a sentence that whoever writes goes on with', async () => {
    await open('Awake again, the third night.');
    await write('Hello.');
    (await until(() => chip('Ask gently'), 'the ways')).click();
    await until(() => field().value === 'Hello. Would you like to tell more about ', 'the beginning');
    expect(focused()).to.equal(field());
    expect(field().selectionStart).to.equal(field().value.length);
  });

  it('notices advice that comes first, and lets it be', async () => {
    await open('Awake again, the third night.');
    await write('Just try to relax.');
    await until(() => $('.rows li'), 'the thought');
    expect(field().value).to.equal('Just try to relax.');
    button($('.rows li'), 'Leave it')!.click();
    await until(() => !words().includes('Leave it') || !words().includes('relax'), 'the thought to go');
  });

  it('says how to be there for somebody who writes of dying, with people for both', async () => {
    await open(DESPERATE);
    await write('I read this');
    await until(() => $('.card-now .people'), 'the card');
    expect(words()).to.contain('Promise only what you can keep').and.to.contain('there for them, and for you');
    expect(field().value).to.equal('I read this');
    expect(focused()).to.equal(field());
    await axe(box);
  });

  it('has no coach where the page wants none', async () => {
    await open('Awake again.', html`<kindred-wall without-coach></kindred-wall>`);
    await write('Just try to relax. I am at quiet@mail.example');
    await until(() => $('.rows li'), 'what is private');
    expect($('.ways')).to.equal(null);
    expect(words()).not.to.contain('relax');
  });
});
