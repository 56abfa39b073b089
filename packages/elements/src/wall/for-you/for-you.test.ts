import { type Adapter, AdapterError, LIMITS, type PostQuery } from '@kindred/core/contract';
import { EMPTY_PROFILE, learn } from '@kindred/core/belonging';
import {
  axe,
  focused,
  isWebKit,
  leakCheck,
  type MockCommunity,
  mockCommunity,
  type MockOptions,
  press,
  rendered,
  type SeedPost,
  tabTo,
  until,
} from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/wall.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../../internal/help/help.js';
import { createStore, storeOf } from '../../internal/community-store.js';
import { forgetDevice } from '../../mine/forget.js';
import { Belonging } from '../../store/belonging.js';
import { Mutes } from '../../store/mutes.js';
import { OwnItems } from '../../store/own-items.js';
import type { KindredWall } from '../wall.js';

import { ForYouList } from './for-you-list.js';
import { READ_AFTER } from './kept-in-view.js';

const CIRCLE = 'night-shift';
const mocks: MockCommunity[] = [];

interface Backend {
  mock: MockCommunity;
  /** Of one device: each call is a visit of its own, with nothing in memory from before. */
  visit(): Adapter;
  /** What lists were asked for, in order. */
  asked: PostQuery[];
}

async function backend(posts: (string | SeedPost)[], options: MockOptions = {}): Promise<Backend> {
  const mock = mockCommunity({ posts, ...options });
  mocks.push(mock);
  const adapter = await mock.backend();
  const name = `mock-${crypto.randomUUID()}`;
  const asked: PostQuery[] = [];
  const visit = (): Adapter => ({
    ...adapter,
    name,
    local: false,
    posts: {
      ...adapter.posts!,
      list: (query, call) => {
        asked.push(query);
        return adapter.posts!.list(query, call);
      },
    },
  });
  return { mock, visit, asked };
}

async function show(adapter: Adapter, properties: Partial<KindredWall> = {}): Promise<KindredWall> {
  const wall = Object.assign(
    document.createElement('kindred-wall'),
    { adapter, circle: CIRCLE, order: 'for-you' },
    properties,
  );
  const holder = await fixture(html`<div></div>`);
  holder.append(wall);
  await until(() => articles(wall).length > 0 && root(wall).querySelector('.for-you'), 'the wall');
  await rendered(wall);
  return wall;
}

const root = (wall: KindredWall): ShadowRoot => wall.shadowRoot!;
const articles = (wall: KindredWall): HTMLElement[] => [...root(wall).querySelectorAll('article')];
const said = (element: Node): string => element.textContent!.replace(/\s+/g, ' ').trim();
const texts = (wall: KindredWall): string[] =>
  articles(wall).map((article) => article.querySelector('.prose')?.textContent ?? '(covered)');
const withText = (wall: KindredWall, text: string): HTMLElement =>
  articles(wall).find((article) => article.querySelector('.prose')?.textContent === text)!;
const why = (article: HTMLElement): string => said(article.querySelector('.why p')!);
const button = (scope: ParentNode, words: string): HTMLButtonElement | undefined =>
  [...scope.querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === words);
const click = (scope: ParentNode, words: string): void => button(scope, words)!.click();
const status = (wall: KindredWall): string => said(root(wall).querySelector('.for-you [role=status]')!);

const about = (text: string, ...topics: string[]): SeedPost => ({ text, topics, answers: ['Yes.'] });
const long = (text: string): string => `${text} ${'and on '.repeat(300)}`;

/** The device has read these, some visits ago. */
async function readBefore(adapter: Adapter, ...read: { text: string; topics: string[]; notes?: string[] }[]) {
  const belonging = Belonging.of(storeOf(adapter), CIRCLE);
  for (const { text, topics, notes = [] } of read) {
    await belonging.read({ id: crypto.randomUUID(), text, topics, contentNotes: notes, createdAt: 0 });
  }
}

describe('a wall in an order made on the device', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));
  afterEach(async () => {
    await Promise.all(mocks.splice(0).map((mock) => mock.dispose()));
  });

  const three = [about('rain', 'work'), about('bread', 'money'), about('awake', 'sleep')];

  it('puts first what is like what was read, and says why', async () => {
    const { visit } = await backend(three);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit());
    expect(texts(wall)).to.deep.equal(['awake', 'rain', 'bread']);
    expect(articles(wall).slice(0, 2).map(why)).to.deep.equal([
      'Shown because you read about Sleep.',
      'Shown because it is recent.',
    ]);
    expect(said(root(wall).querySelector('.for-you')!)).to.contain('Nobody else learns of it');
    expect(button(root(wall), 'For you')!.getAttribute('aria-pressed')).to.equal('true');
    expect(root(wall).querySelector('[role=feed]')).to.exist;
  });

  it('is as anybody’s newest first while nothing was read', async () => {
    const { visit } = await backend(three);
    expect(texts(await show(visit()))).to.deep.equal(['rain', 'bread', 'awake']);
  });

  it('learns from what is opened, for the next visit; nothing moves meanwhile', async () => {
    const { visit } = await backend([
      about('rain', 'work'),
      { ...about('grave', 'loss'), contentNotes: ['death'] },
      about(long('awake'), 'sleep'),
    ]);
    const wall = await show(visit());
    const before = articles(wall);
    click(before[2]!, 'Read on');
    await until(() => ForYouList.of(wall['community'].store!, CIRCLE, 20).knows, 'it was read');
    await rendered(wall);
    expect(articles(wall)).to.deep.equal(before);
    wall.remove();
    const later = await show(visit());
    expect(why(articles(later)[0]!)).to.equal('Shown because it is like what you have read.');
    click(later.shadowRoot!.querySelector('.cover')!, 'Read it');
    const store = later['community'].store!;
    await until(() => Belonging.of(store, CIRCLE).profile.read.topics['loss'], 'the covered one was read');
    expect(Belonging.of(store, CIRCLE).profile.heavy).to.equal(1);
  });

  describe('while time passes as the test says', () => {
    const { setTimeout: realSet, clearTimeout: realClear } = window;
    let timers: Map<number, () => void>;
    let visibility: DocumentVisibilityState;

    beforeEach(() => {
      timers = new Map();
      visibility = 'visible';
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
      let next = 1e9;
      window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => {
        if (ms !== READ_AFTER) return realSet(run, ms, ...rest);
        timers.set((next += 1), run);
        return next;
      }) as typeof window.setTimeout;
      window.clearTimeout = ((id?: number) => void (timers.delete(id!) || realClear(id))) as typeof window.clearTimeout;
    });
    afterEach(() => {
      fixtureCleanup();
      delete (document as { visibilityState?: unknown }).visibilityState;
      window.setTimeout = realSet;
      window.clearTimeout = realClear;
    });

    it('learns from what stays before a reader in a tab they look at, unless it is covered', async () => {
      const { visit } = await backend([
        about('awake', 'sleep'),
        { ...about('grave', 'loss'), contentNotes: ['death'] },
      ]);
      const wall = await show(visit());
      const { profile } = { profile: () => Belonging.of(wall['community'].store!, CIRCLE).profile };
      await until(() => timers.size > 0, 'one is in view');
      visibility = 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers.size).to.equal(0);
      visibility = 'visible';
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers.size).to.be.greaterThan(0);
      articles(wall)[1]!.scrollIntoView();
      await until(() => timers.size > 0);
      for (const run of timers.values()) run();
      articles(wall)[0]!.scrollIntoView();
      await until(() => timers.size > 0);
      for (const run of [...timers.values()]) run();
      await until(() => profile() !== EMPTY_PROFILE, 'it was read');
      expect(profile().read.topics).to.deep.equal({ sleep: 1 });
      for (const run of [...timers.values()]) run();
      await rendered(wall);
      expect(profile().read.topics, 'once a visit').to.deep.equal({ sleep: 1 });
      const article = articles(wall)[0]!;
      article.style.marginBlockStart = '300vh';
      scrollTo(0, 0);
      await until(() => timers.size === 0, 'none is in view');
      wall.remove();
      expect(timers.size).to.equal(0);
    });
  });

  it('asks the backend for the same pages, whatever was read or hidden', async () => {
    const posts = Array.from({ length: 130 }, (_, n) => about(`post ${n}`, n % 2 ? 'sleep' : 'work'));
    const pages = async (prepare: (adapter: Adapter) => Promise<unknown>): Promise<PostQuery[]> => {
      const { visit, asked } = await backend(posts);
      await prepare(visit());
      const wall = await show(visit());
      for (let presses = 0; presses < 2; presses += 1) {
        const before = articles(wall).length;
        click(root(wall), 'More');
        await until(() => articles(wall).length > before);
      }
      click(root(wall), 'Surprise me');
      await rendered(wall);
      wall.remove();
      // Cursors are a backend's own, and each of these backends its own.
      return asked.map(({ cursor, ...query }) => ({ ...query, ...(cursor && { cursor: 'one' }) }));
    };
    const stranger = await pages(() => Promise.resolve());
    expect(stranger).to.deep.include({ circle: CIRCLE, order: 'recent', limit: LIMITS.pageSize });
    expect(stranger).to.deep.include({ circle: CIRCLE, order: 'unheard', limit: LIMITS.pageSize });
    expect(
      await pages(async (adapter) => {
        await readBefore(adapter, { text: 'post', topics: ['sleep'] });
        await Mutes.of(storeOf(adapter)).set('topics', 'work', true);
      }),
    ).to.deep.equal(stranger);
  }).timeout(20_000);

  it('sends nothing of it: no request and no stored word can be read', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    const said: unknown[] = [];
    const recording: Adapter = { ...adapter };
    for (const port of ['posts', 'circles', 'replies', 'reactions', 'own'] as const) {
      const methods = Object.entries(adapter[port] ?? {}).map(([method, call]) => [
        method,
        (...given: unknown[]) => {
          said.push([port, method, given[0]]);
          return (call as (...all: unknown[]) => unknown)(...given);
        },
      ]);
      Object.assign(recording, { [port]: Object.fromEntries(methods) as unknown });
    }
    const before = { ...localStorage };
    await readBefore(recording, { text: 'unmistakeable', topics: ['sleep'] });
    const wall = await show(recording);
    click(withText(wall, 'awake'), 'Less like this');
    await until(() => Belonging.of(storeOf(recording), CIRCLE).profile.less.topics['sleep']);
    expect(JSON.stringify(said)).not.to.match(/unmist|sleep|belonging/);
    const kept = Object.entries({ ...localStorage } as Record<string, string>).filter(([key]) => !(key in before));
    expect(kept.map(([key]) => key)).to.include(`kindred|${adapter.name}|main|belonging|${CIRCLE}`);
    expect(JSON.stringify(kept)).not.to.match(/unmist|sleep/);
  });

  it('keeps one place of four for who waits longest, also for those beyond the first page', async () => {
    const { visit } = await backend([
      ...Array.from({ length: 60 }, (_, n) => about(`about sleep ${n}`, 'sleep')),
      { text: 'still waiting' },
    ]);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit());
    expect(texts(wall)[3]).to.equal('still waiting');
    expect(why(articles(wall)[3]!)).to.equal('Shown because it has been waiting for a first reply.');
    expect(said(articles(wall)[3]!)).not.to.contain('New here');
  });

  it('brings something lighter after three heavy ones, and offers a pause', async () => {
    const heavy = { contentNotes: ['death' as const] };
    const { visit } = await backend([
      ...Array.from({ length: 4 }, (_, n) => ({ ...about(`grave ${n}`, 'loss'), ...heavy })),
      about('bread', 'money'),
    ]);
    await readBefore(visit(), { text: 'before', topics: ['loss'] });
    const wall = await show(visit());
    const lighter = articles(wall)[3]!;
    expect(lighter.textContent).to.contain('bread');
    expect(why(lighter)).to.equal('Something lighter in between.');
    expect(said(lighter)).to.contain('A break may do you good');
    expect(articles(wall).filter((article) => article.querySelector('.pause'))).to.deep.equal([lighter]);
  });

  it('shows page after page everything once, while posts arrive and go', async () => {
    const posts = Array.from({ length: 64 }, (_, n) =>
      n % 3 ? about(`post ${n}`, n % 2 ? 'sleep' : 'work') : { text: `post ${n}`, topics: ['money'] },
    );
    const { mock, visit } = await backend(posts);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit(), { pageSize: 10 });
    const list = ForYouList.of(wall['community'].store!, CIRCLE, 10);
    expect(list.items).to.have.length(10);
    const shown = [...list.items.map(({ id }) => id)];
    const going = articles(wall)[4]!.dataset['key']!;
    await mock.post('just now');
    await mock.decide(going, 'remove', { reason: 'other' });
    await until(() => said(root(wall)).includes('This is no longer here.'));
    const arrived = await until(() => button(root(wall), '1 new post'));
    expect(list.items.map(({ id }) => id)).to.deep.equal(shown);
    arrived.click();
    await until(() => texts(wall)[0] === 'just now');
    await until(() => focused() === articles(wall)[0], 'the focus');
    while (list.hasMore) {
      const before = list.items.map(({ id }) => id);
      const first = (await list.more())!;
      const after = list.items.map(({ id }) => id);
      expect(after.slice(0, before.length)).to.deep.equal(before);
      expect(first.id).to.equal(after[before.length]);
    }
    const all = list.items.map(({ id }) => id);
    expect(new Set(all).size).to.equal(all.length);
    const words = list.items.flatMap(({ text, gone }) => (gone ? [] : [text]));
    const expected = ['just now', ...posts.map(({ text }) => text)];
    expect(words.length).to.equal(expected.length - 1);
    expect(expected).to.include.members(words);
    await until(() => !button(root(wall), 'More'), 'the end');
  });

  it('goes to the first of what more brings', async () => {
    const { visit } = await backend(Array.from({ length: 5 }, (_, n) => about(`post ${n}`)));
    const wall = await show(visit(), { pageSize: 2 });
    expect(articles(wall)).to.have.length(2);
    click(root(wall), 'More');
    await until(() => focused() === articles(wall)[2]);
    click(root(wall), 'More');
    await until(() => focused() === articles(wall)[4]);
    expect(said(root(wall))).to.contain('You have read everything that is here.');
  });

  it('shows less like it when asked, further down alone, and takes that back', async () => {
    const { visit } = await backend([
      about('rain', 'work'),
      ...Array.from({ length: 40 }, (_, n) => about(`post ${n}`, n % 2 ? 'sleep' : 'money')),
    ]);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit(), { pageSize: 20 });
    const list = ForYouList.of(wall['community'].store!, CIRCLE, 20);
    const [first] = articles(wall);
    const sleeping = (): number => list.items.filter(({ topics }) => topics.includes('sleep')).length;
    expect(sleeping()).to.equal(20);
    click(first!, 'Less like this');
    await until(() => status(wall) === 'There will be less like this.');
    expect(articles(wall)[0] === first).to.equal(true);
    expect(button(first!, 'Less like this')!.getAttribute('aria-pressed')).to.equal('true');
    const fewer = sleeping();
    expect(fewer).to.be.lessThan(20);
    expect(list.items).to.have.length(20);
    click(first!, 'Less like this');
    await until(() => sleeping() > fewer);
    expect(button(first!, 'Less like this')!.getAttribute('aria-pressed')).to.equal('false');
  });

  it('hides a topic at once and for good, and shows it again', async function () {
    if (isWebKit) this.timeout(10_000);
    const { mock, visit } = await backend([...three, about('tired', 'sleep')]);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit());
    const [first] = articles(wall);
    await tabTo(button(first!, 'Hide a topic')!);
    await press('Enter');
    await until(() => focused() === button(first!, 'Anything about Sleep'), 'the question');
    await press('Enter');
    await until(() => articles(wall).length === 3);
    expect(texts(wall)).to.deep.equal(['(covered)', 'rain', 'bread']);
    expect(said(first!)).to.equal('Anything about Sleep is hidden on this device now. Show it again');
    await until(() => focused() === button(first!, 'Show it again'), 'the focus');
    await mock.post('tea');
    await until(() => button(root(wall), '1 new post'));
    click(root(wall), '1 new post');
    await until(() => texts(wall)[0] === 'tea');
    expect(texts(wall)).to.deep.equal(['tea', '(covered)', 'rain', 'bread']);
    // As if the place had been left behind.
    Mutes.of(wall['community'].store!).leave([first!.dataset['key']!]);
    wall.remove();
    const later = await show(visit());
    expect(texts(later)).not.to.include.members(['awake']);
    for (let draw = 0; draw < 50; draw += 1) {
      click(root(later), 'Surprise me');
      await rendered(later);
      expect(texts(later).sort()).to.deep.equal(['bread', 'rain', 'tea']);
    }
    click(root(later), 'What I hide');
    await rendered(later);
    click(root(later), 'Show Sleep again');
    await until(() => articles(later).length === 5);
  });

  it('takes it back where it was hidden', async () => {
    const { visit } = await backend([...three, about('tired', 'sleep')]);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit());
    const before = texts(wall);
    const [first] = articles(wall);
    click(first!, 'Hide a topic');
    (await until(() => button(first!, 'Anything about Sleep'))).click();
    (await until(() => button(first!, 'Show it again'))).click();
    await until(() => texts(wall).length === 4 && texts(wall)[0] === before[0]);
    await until(() => focused() === button(first!, 'Hide a topic'), 'the focus');
    expect(Mutes.of(wall['community'].store!).all).to.deep.equal([]);
  });

  it('always shows one’s own', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    const own = OwnItems.of(storeOf(adapter));
    const { key } = await own.add({ kind: 'post', circle: CIRCLE, text: 'mine', topics: ['sleep'] });
    await own.flush();
    await until(() => own.find(key)?.state === 'live');
    await Mutes.of(storeOf(adapter)).set('topics', 'sleep', true);
    const wall = await show(visit());
    await until(() => said(root(wall)).includes('Yours'));
    expect(texts(wall)).to.deep.equal(['mine', 'rain', 'bread']);
  });

  it('draws a surprise, and goes back', async () => {
    const { visit } = await backend(Array.from({ length: 18 }, (_, n) => about(`post ${n}`)));
    const wall = await show(visit());
    const before = texts(wall);
    const { random } = Math;
    try {
      let seed = 7;
      Math.random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      const surprise = button(root(wall), 'Surprise me')!;
      surprise.focus();
      surprise.click();
      await until(() => texts(wall).join() !== before.join());
      expect([...texts(wall)].sort()).to.deep.equal([...before].sort());
      expect(focused() === surprise).to.equal(true);
      expect(status(wall)).to.equal('Drawn by chance. What you hide stays away.');
      expect(why(articles(wall)[0]!)).to.equal('Shown by chance.');
      click(root(wall), 'By what I read');
      await until(() => texts(wall).join() === before.join());
      await until(() => !button(root(wall), 'By what I read'));
    } finally {
      Math.random = random;
    }
  });

  it('starts over: nothing of it is kept', async () => {
    const { visit } = await backend(three);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const adapter = visit();
    const wall = await show(adapter);
    const name = `kindred|${adapter.name}|main|belonging|${CIRCLE}`;
    expect(localStorage.getItem(name)).to.be.a('string');
    click(root(wall), 'Start over');
    await until(() => texts(wall).join() === 'rain,bread,awake');
    await until(() => status(wall) === 'What you read is forgotten, and the order begins anew.');
    expect(localStorage.getItem(name)).to.equal(null);
  });

  it('goes with “forget me”, and the wall begins anew', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    await readBefore(adapter, { text: 'before', topics: ['sleep'] });
    const wall = await show(adapter);
    expect(texts(wall)[0]).to.equal('awake');
    await forgetDevice(storeOf(adapter));
    await until(() => texts(wall)[0] === 'rain');
    expect(Object.keys(localStorage).filter((name) => name.includes('belonging'))).to.deep.equal([]);
  });

  it('remembers nothing on a shared device once the page is gone', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    const store = createStore({ adapter, endpoint: adapter.name, community: 'main', sharedDevice: true });
    const belonging = Belonging.of(store, CIRCLE);
    const item = { id: 'one', text: 'awake', topics: ['sleep'], contentNotes: [], createdAt: 0 };
    await belonging.read(item);
    expect(belonging.profile).to.deep.equal(learn(EMPTY_PROFILE, item, belonging.profile.at));
    expect(Object.keys(localStorage).filter((name) => name.includes(adapter.name))).to.deep.equal([]);
  });

  it('keeps circles apart', async () => {
    const { visit } = await backend(three, { circles: [{ id: CIRCLE }, { id: 'day-shift' }] });
    const adapter = visit();
    await readBefore(adapter, { text: 'before', topics: ['sleep'] });
    const other = Belonging.of(storeOf(adapter), 'day-shift');
    await other.load();
    expect(other.profile).to.equal(EMPTY_PROFILE);
  });

  it('leaves its order for another, and takes it again', async () => {
    const { visit } = await backend(three);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    const wall = await show(visit());
    click(root(wall), 'Newest first');
    await until(() => texts(wall).join() === 'rain,bread,awake');
    expect(root(wall).querySelector('.for-you') ?? root(wall).querySelector('.why')).to.equal(null);
    click(root(wall), 'For you');
    await until(() => texts(wall)[0] === 'awake');
    wall.order = 'recent';
    await until(() => texts(wall)[0] === 'rain');
    await until(() => !button(root(wall), 'For you'));
  });

  it('marks one’s own among them, and lets it go live where it stands', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    const wall = await show(adapter);
    await OwnItems.of(storeOf(adapter)).add({ kind: 'post', circle: CIRCLE, text: 'mine' });
    await until(() => texts(wall)[0] === 'mine');
    await until(() => !articles(wall)[0]!.querySelector('.state'), 'it is live');
    await rendered(wall);
    expect(texts(wall)).to.deep.equal(['mine', 'rain', 'bread', 'awake']);
  });

  it('says what failed, and tries again when asked', async () => {
    const { visit } = await backend(Array.from({ length: 60 }, (_, n) => about(`post ${n}`)));
    const adapter = visit();
    let failing = true;
    const { list } = adapter.posts!;
    const posts: Adapter['posts'] = {
      ...adapter.posts!,
      list: (query, call) => (failing ? Promise.reject(new AdapterError('unavailable', 'No.')) : list(query, call)),
    };
    const wall = Object.assign(document.createElement('kindred-wall'), {
      adapter: { ...adapter, posts },
      circle: CIRCLE,
      order: 'for-you' as const,
      pageSize: 50,
    });
    (await fixture(html`<div></div>`)).append(wall);
    await until(() => said(root(wall)).includes('can’t be reached right now'));
    failing = false;
    click(root(wall), 'Try again');
    await until(() => articles(wall).length === 50);
    failing = true;
    click(root(wall), 'More');
    await until(() => said(root(wall)).includes('can’t be reached right now'));
    expect(articles(wall).length).to.equal(50);
    failing = false;
    click(root(wall), 'Try again');
    await until(() => articles(wall).length === 60);
  });

  it('speaks the page’s language', async () => {
    const { visit } = await backend(three);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    for (const [lang, words] of [
      ['de', 'Überrasch mich'],
      ['ar', 'فاجئني'],
    ] as const) {
      const wall = await show(visit(), { lang });
      expect(button(root(wall), words)).to.exist;
      expect(said(root(wall))).not.to.match(/Shown|Surprise|For you/);
      wall.remove();
    }
  });

  it('finds nothing wrong with it', async () => {
    const { visit } = await backend(three);
    await readBefore(visit(), { text: 'before', topics: ['sleep'] });
    await axe(await show(visit()));
  });

  it('leaves nothing behind', async () => {
    const { visit } = await backend(three);
    const adapter = visit();
    const store = storeOf(adapter);
    await store.device();
    await OwnItems.of(store).load();
    await readBefore(adapter, { text: 'before', topics: ['sleep'] });
    await leakCheck(
      () => Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE, order: 'for-you' }),
      { ready: (element) => until(() => articles(element as KindredWall).length === 3) },
    );
  });
});
