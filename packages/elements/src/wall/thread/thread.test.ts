import { type Adapter, AdapterError, type ErrorCode, type NewReply } from '@kindred/core/contract';
import {
  axe,
  focused,
  isWebKit,
  itUnless,
  leakCheck,
  type MockCommunity,
  mockCommunity,
  type MockOptions,
  press,
  rendered,
  type SeedPost,
  tabTo,
  type,
  until,
} from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/wall.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../../internal/help/help.js';
import { storeOf } from '../../internal/community-store.js';
import { Mutes } from '../../store/mutes.js';
import { OwnItems } from '../../store/own-items.js';
import type { KindredWall } from '../wall.js';

import type { KindredReplyBox } from './reply-box.js';
import type { KindredThread } from './thread.js';

const mocks: MockCommunity[] = [];

interface Place {
  wall: KindredWall;
  article: HTMLElement;
  mock: MockCommunity;
  adapter: Adapter;
  own: OwnItems;
}

async function place(
  post: string | SeedPost,
  options: MockOptions = {},
  change: (adapter: Adapter) => Adapter = (a) => a,
): Promise<Place> {
  const mock = mockCommunity({ posts: [post], ...options });
  mocks.push(mock);
  const adapter = change({ ...(await mock.backend()), name: `mock-${crypto.randomUUID()}`, local: false });
  // Asked once a device, and answered before: what asks is tested on its own.
  await (await storeOf(adapter).device()).update('consent', () => true);
  const wall = Object.assign(document.createElement('kindred-wall'), { adapter });
  (await fixture(html`<div></div>`)).append(wall);
  const article = await until(() => wall.shadowRoot!.querySelector('article'));
  return { wall, article, mock, adapter, own: OwnItems.of(storeOf(adapter)) };
}

const button = (scope: ParentNode | null | undefined, words: string): HTMLButtonElement | undefined =>
  [...(scope?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent!.trim() === words);
const threadOf = (article: HTMLElement): KindredThread | null => article.querySelector<KindredThread>('kindred-thread');
const inThread = (article: HTMLElement): ShadowRoot | null | undefined => threadOf(article)?.shadowRoot;
const boxOf = (article: HTMLElement): ShadowRoot | null | undefined =>
  inThread(article)?.querySelector<KindredReplyBox>('kindred-reply-box')?.shadowRoot;
const said = (article: HTMLElement): string => inThread(article)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const replies = (article: HTMLElement): HTMLElement[] => [
  ...(inThread(article)?.querySelectorAll<HTMLElement>('.reply') ?? []),
];
const texts = (article: HTMLElement): string[] =>
  replies(article).map((reply) => reply.querySelector('.prose')?.textContent ?? '');

async function open(article: HTMLElement, words: string): Promise<void> {
  button(article, words)!.click();
  await until(() => inThread(article)?.querySelector('section[aria-busy=false]'));
  await rendered(threadOf(article)!);
}

/** Replies of others that speak of something. */
const speaking = (adapter: Adapter): Adapter => ({
  ...adapter,
  replies: {
    ...adapter.replies!,
    list: async (...asked) => {
      const page = await adapter.replies!.list(...asked);
      const items = page.items.map((reply) => ({
        ...reply,
        contentNotes: reply.text.startsWith('Grave') ? ['death' as const] : [],
      }));
      return { ...page, items };
    },
  },
});

async function write(article: HTMLElement, text: string): Promise<void> {
  if (!boxOf(article)) button(article, 'Reply')!.click();
  const field = await until(() => boxOf(article)?.querySelector('textarea'));
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  button(boxOf(article), 'Send')!.click();
  await until(() => texts(article).includes(text));
}

/** As if the time to take it back were over. */
const letGo = async ({ own }: Place): Promise<void> => {
  const now = Date.now;
  Date.now = () => now() + 9_000;
  try {
    await own.flush();
  } finally {
    Date.now = now;
  }
};

const failing =
  (code: ErrorCode, details = {}) =>
  (adapter: Adapter) => ({
    ...adapter,
    replies: { ...adapter.replies!, create: () => Promise.reject(new AdapterError(code, 'No.', details)) },
  });

describe('replies on the wall', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));
  afterEach(async () => {
    await Promise.all(mocks.splice(0).map((mock) => mock.dispose()));
  });

  it('leaves out what speaks of something a person hides, and says so', async () => {
    const { article, adapter } = await place({ text: 'Up?', answers: ['Grave words.', 'Yes.'] }, {}, speaking);
    await open(article, '2 replies');
    expect(texts(article)).to.deep.equal(['', 'Yes.']);
    const mutes = Mutes.of(storeOf(adapter));
    await mutes.set('notes', 'death', true);
    await until(() => texts(article).join() === 'Yes.');
    expect(said(article)).to.contain('Replies that speak of something you hide are left out.');
    await mutes.set('notes', 'death', false);
    await until(() => texts(article).length === 2);
    expect(said(article)).not.to.contain('left out');
    await mutes.set('notes', 'death', true);
    const later = Object.assign(document.createElement('kindred-wall'), { adapter: { ...adapter } });
    (await fixture(html`<div></div>`)).append(later);
    const again = await until(() => later.shadowRoot!.querySelector('article'));
    await open(again, '2 replies');
    await until(() => texts(again).join() === 'Yes.');
  });

  it('are shown when asked for, oldest first, and closed again', async () => {
    const { article } = await place({ text: 'Awake.', answers: ['Me too.', 'And me.'] });
    expect(threadOf(article)).to.equal(null);
    await open(article, '2 replies');
    expect(texts(article)).to.deep.equal(['Me too.', 'And me.']);
    expect(button(article, '2 replies')!.getAttribute('aria-expanded')).to.equal('true');
    expect(button(article, '2 replies')!.getAttribute('aria-controls')).to.equal(threadOf(article)!.id);
    button(article, '2 replies')!.click();
    await until(() => !threadOf(article));
  });

  it('show hostile text as text', async () => {
    const text = '<img src=x onerror=alert(1)> & "quotes" \u202Eبدل';
    const { article } = await place({ text: 'Awake.', answers: [text] });
    await open(article, '1 reply');
    expect(texts(article)).to.deep.equal([text]);
    expect(inThread(article)!.querySelector('img')).to.equal(null);
  });

  it('come in pages, and more of them has the focus then', async () => {
    const answers = Array.from({ length: 23 }, (_, n) => `answer ${n}`);
    const { article } = await place({ text: 'Awake.', answers });
    await open(article, '23 replies');
    expect(replies(article)).to.have.length(20);
    button(inThread(article), 'More replies')!.click();
    await until(() => replies(article).length === 23);
    await until(() => focused() === replies(article)[20]);
    expect(button(inThread(article), 'More replies')).to.equal(undefined);
  });

  it('wait below when they are new, and change and go in their place', async () => {
    const { article, mock } = await place({ text: 'Awake.', answers: ['one', 'two'] });
    await open(article, '2 replies');
    const { bottom } = article.getBoundingClientRect();
    await mock.reply(article.dataset['key']!, 'three');
    const arrived = await until(() => button(inThread(article), '1 new reply'));
    expect(texts(article)).to.deep.equal(['one', 'two']);
    expect(article.getBoundingClientRect().bottom).to.be.closeTo(bottom, 0.6);
    await until(() => inThread(article)!.querySelector('[role=status].sr')!.textContent === '1 new reply');
    arrived.click();
    await until(() => texts(article).join() === 'one,two,three');
    await until(() => focused() === replies(article)[2]);
    await mock.decide(replies(article)[0]!.dataset['key']!, 'remove', { reason: 'other' });
    await until(() => replies(article)[0]!.textContent!.includes('This is no longer here.'));
    expect(replies(article)).to.have.length(3);
    expect(said(article)).not.to.contain('one');
  });

  it('start covered where they carry a content note', async () => {
    const { article, adapter } = await place('Awake.');
    const other = OwnItems.of(storeOf({ ...adapter, name: `other-${crypto.randomUUID()}` }));
    const post = article.dataset['key']!;
    await other.add({ kind: 'reply', circle: 'night-shift', post, text: 'In March.', contentNotes: ['death'] });
    await until(() => button(article, '1 reply'));
    await open(article, '1 reply');
    expect(said(article)).to.contain('This speaks of death.').and.not.to.contain('In March.');
    button(inThread(article), 'Read it')!.click();
    await until(() => said(article).includes('In March.'));
  });

  it('are written, taken back, and sent after all', async () => {
    const at = await place('Awake.');
    const { wall, article, adapter } = at;
    const sent: NewReply[] = [];
    const create = adapter.replies!.create;
    adapter.replies!.create = (reply, options) => {
      sent.push(reply);
      return create(reply, options);
    };
    const events: unknown[] = [];
    wall.addEventListener('kindred-reply', ({ detail }) => events.push(detail));
    await write(article, 'I am here too.');
    await until(() => focused()?.textContent?.trim() === 'Undo');
    expect(said(article)).to.contain('You can still take it back.');
    button(inThread(article), 'Undo')!.click();
    await until(() => boxOf(article)?.querySelector('textarea')?.value === 'I am here too.');
    await until(() => focused() === boxOf(article)!.querySelector('textarea'));
    expect(replies(article)).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
    await write(article, 'I am here, too.');
    await letGo(at);
    await until(() => button(article, '1 reply'));
    expect(sent.map(({ text, parent }) => [text, parent])).to.deep.equal([['I am here, too.', undefined]]);
    expect(texts(article)).to.deep.equal(['I am here, too.']);
    expect(said(article)).to.contain('Yours');
    const { id } = at.own.entries[0]!;
    expect(events).to.deep.equal([{ id, post: article.dataset['key'], circle: 'night-shift', state: 'live' }]);
  });

  it('answer another reply one level down, whatever is answered', async () => {
    const at = await place({ text: 'Awake.', answers: ['Me too.'] });
    const { article } = at;
    await open(article, '1 reply');
    for (const text of ['How long?', 'Since June.']) {
      button(replies(article).at(-1), 'Answer')!.click();
      const field = await until(() => boxOf(article)?.querySelector('textarea'));
      await until(() => focused() === field);
      expect(boxOf(article)!.textContent).to.match(/To \p{Lu}/u);
      await write(article, text);
      await letGo(at);
      await until(() => texts(article).includes(text) && !said(article).includes('Undo'));
    }
    const list = inThread(article)!.querySelector('.replies')!;
    expect(list.children).to.have.length(1);
    expect([...list.querySelectorAll(':scope > li > ul .prose')].map(({ textContent }) => textContent)).to.deep.equal([
      'How long?',
      'Since June.',
    ]);
  });

  it('say who wrote the post', async () => {
    const at = await place('Other.');
    const { own, wall } = at;
    await own.add({ kind: 'post', circle: 'night-shift', text: 'Mine.' });
    const mine = await until(() =>
      [...wall.shadowRoot!.querySelectorAll('article')].find(({ textContent }) => textContent!.includes('Mine.')),
    );
    await until(() => button(mine, 'Reply'));
    await write(mine, 'I should add something.');
    await letGo(at);
    await until(() => !said(mine).includes('Undo'));
    expect(said(mine)).to.contain('Wrote the post');
  });

  it('keep a draft on the device', async () => {
    const { article } = await place('Awake.');
    button(article, 'Reply')!.click();
    const field = await until(() => boxOf(article)?.querySelector('textarea'));
    field.value = 'Half a thought';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await until(() => boxOf(article)!.textContent!.includes('Kept on this device until you send it.'));
    button(boxOf(article), 'Close')!.click();
    await until(() => !boxOf(article));
    button(article, 'Reply')!.click();
    await until(() => boxOf(article)?.querySelector('textarea')?.value === 'Half a thought');
  });

  const outcomes: Record<string, [(adapter: Adapter) => Adapter, string, string[]]> = {
    offline: [failing('offline'), 'You’re offline.', ['Take it back']],
    'rate-limited': [failing('rate-limited', { retryAfter: 120_000 }), 'try again in 2 minutes', ['Take it back']],
    refused: [
      failing('refused', { reason: 'personal-details' }),
      'It holds details that could show who somebody is.',
      ['Edit it again'],
    ],
    paused: [failing('paused'), 'Replies are paused here.', ['Edit it again', 'Try again']],
    'read-only': [failing('read-only'), 'The community is resting', ['Edit it again', 'Try again']],
  };
  for (const [name, [change, words, deeds]] of Object.entries(outcomes)) {
    it(`say what happens when sending is ${name}, and lose nothing`, async () => {
      const at = await place('Awake.', {}, change);
      const { article, own } = at;
      await write(article, 'I am here too.');
      await letGo(at);
      await until(() => said(article).includes(words));
      for (const deed of deeds) expect(button(inThread(article), deed), deed).to.exist;
      await axe(at.wall);
      button(inThread(article), deeds[0]!)!.click();
      await until(() => boxOf(article)?.querySelector('textarea')?.value === 'I am here too.');
      expect(own.entries).to.deep.equal([]);
    });
  }

  it('say that somebody reads it first, and go live where they stand', async () => {
    const at = await place('Awake.', { policy: { moderation: 'pre' } });
    const { article, mock, own } = at;
    await write(article, 'I am here too.');
    await letGo(at);
    await until(() => said(article).includes('Somebody who looks after this circle reads it first.'));
    const [reply] = replies(article);
    await mock.decide(own.entries[0]!.id!, 'publish');
    await until(() => !said(article).includes('reads it first'));
    expect(replies(article)).to.deep.equal([reply]);
    expect(button(inThread(article), '1 new reply')).to.equal(undefined);
  });

  it('are changed and deleted by whoever wrote them', async () => {
    const at = await place('Awake.');
    const { article } = at;
    await write(article, 'I am here to.');
    await letGo(at);
    await until(() => button(inThread(article), 'Edit'));
    button(inThread(article), 'Edit')!.click();
    const field = await until(() => boxOf(article)?.querySelector('textarea'));
    await until(() => field.value === 'I am here to.');
    field.value = 'I am here too.';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    button(boxOf(article), 'Save')!.click();
    await until(() => texts(article).join() === 'I am here too.');
    button(inThread(article), 'Delete')!.click();
    await until(() => focused()?.textContent?.trim() === 'Keep it');
    button(inThread(article), 'Delete it')!.click();
    await until(() => !said(article).includes('I am here too.') && at.own.entries.length === 0);
  });

  it('are paused by the post’s author, and no field is left then', async () => {
    const at = await place('Other.');
    await at.own.add({ kind: 'post', circle: 'night-shift', text: 'Mine.' });
    const mine = await until(() =>
      [...at.wall.shadowRoot!.querySelectorAll('article')].find(({ textContent }) => textContent!.includes('Mine.')),
    );
    await until(() => button(mine, 'Reply'));
    await write(mine, 'More.');
    await letGo(at);
    await until(() => button(inThread(mine), 'Pause replies'));
    button(inThread(mine), 'Pause replies')!.click();
    await until(() => mine.textContent!.includes('Replies are paused'));
    await until(() => said(mine).includes('Replies are paused.') && !button(inThread(mine), 'Reply'));
    expect(button(mine, 'Reply')).to.equal(undefined);
    expect(button(inThread(mine), 'Answer')).to.equal(undefined);
    button(inThread(mine), 'Let replies in again')!.click();
    await until(() => button(mine, 'Reply'));
  });

  it('say what went wrong when they can’t be read, and try again', async () => {
    let down = true;
    const { article } = await place({ text: 'Awake.', answers: ['Me too.'] }, {}, (adapter) => ({
      ...adapter,
      replies: {
        ...adapter.replies!,
        list: (query, options) =>
          down ? Promise.reject(new AdapterError('unavailable', 'No.')) : adapter.replies!.list(query, options),
      },
    }));
    await open(article, '1 reply');
    const retry = await until(() => button(inThread(article), 'Try again'));
    await until(() => said(article).includes('can’t be reached right now'));
    down = false;
    retry.click();
    await until(() => texts(article).join() === 'Me too.');
  });

  itUnless(isWebKit, 'its driver knows no modifiers')(
    'are read, written and reported with nothing but keys',
    async () => {
      const at = await place({ text: 'Awake.', answers: ['Me too.'] });
      const { article } = at;
      article.focus();
      await tabTo((element) => element.textContent!.trim() === '1 reply');
      await press('Enter');
      await until(() => texts(article).length === 1);
      await tabTo((element) => element.textContent!.trim() === 'Answer');
      await press('Enter');
      await until(() => focused()?.matches('textarea'));
      await type('Same here');
      await press('Control+Enter');
      await until(() => focused()?.textContent?.trim() === 'Undo');
      await press('Enter');
      await until(() => focused()?.matches('textarea'));
      await press('PageUp');
      const report = () => tabTo((element) => element.textContent!.trim() === 'Report');
      article.focus();
      await report();
      await press('Enter');
      await until(() => focused()?.matches('[name=reason]'));
      await press('Space');
      await tabTo((element) => element.matches('button.primary'));
      await press('Enter');
      await until(() => focused()?.matches('.done'));
      await tabTo((element) => element.textContent!.trim() === 'Back to reading');
      await press('Enter');
      await until(() => focused()?.textContent?.trim() === 'Report');
    },
  );

  it('find nothing wrong, by axe, with all of it open', async () => {
    const at = await place({ text: 'Awake.', answers: ['Me too.', 'And me.'] });
    const { article, wall } = at;
    await open(article, '2 replies');
    await write(article, 'Here.');
    button(replies(article)[0], 'Answer')!.click();
    await until(() => boxOf(article)?.querySelector('textarea'));
    button(boxOf(article), 'Content note')!.click();
    await rendered(wall);
    await axe(wall);
  });

  it('leave nothing behind', async () => {
    const mock = mockCommunity({ posts: [{ text: 'Awake.', answers: ['Me too.'] }] });
    mocks.push(mock);
    const adapter = { ...(await mock.backend()), name: `mock-${crypto.randomUUID()}`, local: false };
    await leakCheck(() => Object.assign(document.createElement('kindred-wall'), { adapter }), {
      ready: async (wall) => {
        const article = await until(() => wall.shadowRoot!.querySelector('article'));
        button(article, 'Reply')!.click();
        await until(() => boxOf(article)?.querySelector('textarea') && replies(article).length === 1);
      },
    });
  });
});
