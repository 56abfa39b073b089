import { type Adapter, AdapterError, type PostQuery } from '@kindred/core/contract';
import {
  axe,
  focused,
  leakCheck,
  type MockCommunity,
  mockCommunity,
  press,
  rendered,
  type SeedPost,
  tabTo,
  until,
} from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/wall.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../../internal/help/help.js';
import { createStore, storeOf } from '../../internal/community-store.js';
import { forgetDevice } from '../../mine/forget.js';
import { Mutes } from '../../store/mutes.js';
import { OwnItems } from '../../store/own-items.js';
import type { KindredWall } from '../wall.js';

const CIRCLE = 'night-shift';
const mocks: MockCommunity[] = [];

/** Of one device: each visit, or tab, has nothing in memory from before. */
async function backend(posts: (string | SeedPost)[]) {
  const mock = mockCommunity({ posts });
  mocks.push(mock);
  const adapter = await mock.backend();
  const name = `mock-${crypto.randomUUID()}`;
  const asked: PostQuery[] = [];
  const said: unknown[] = [];
  const visit = (): Adapter => {
    const ports = Object.fromEntries(
      (['posts', 'circles', 'replies', 'reactions', 'own'] as const).map((port) => [
        port,
        Object.fromEntries(
          Object.entries(adapter[port]!).map(([method, call]) => [
            method,
            (...given: unknown[]) => {
              said.push([port, method, given[0]]);
              if (port === 'posts' && method === 'list') asked.push(given[0] as PostQuery);
              return (call as (...all: unknown[]) => unknown)(...given);
            },
          ]),
        ),
      ]),
    );
    return { ...adapter, ...ports, name, local: false };
  };
  return { mock, visit, asked, said };
}

async function place(adapter: Adapter, properties: Partial<KindredWall> = {}): Promise<KindredWall> {
  const wall = Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE }, properties);
  (await fixture(html`<div></div>`)).append(wall);
  return wall;
}

async function show(adapter: Adapter, properties: Partial<KindredWall> = {}): Promise<KindredWall> {
  const wall = await place(adapter, properties);
  await until(() => articles(wall).length > 0 || text(wall).includes('It stays away'), 'the wall');
  await rendered(wall);
  return wall;
}

const root = (wall: KindredWall): ShadowRoot => wall.shadowRoot!;
const articles = (wall: KindredWall): HTMLElement[] => [...root(wall).querySelectorAll('article')];
const said = (element: Node): string => element.textContent!.replace(/\s+/g, ' ').trim();
const text = (wall: KindredWall): string => said(root(wall));
const texts = (wall: KindredWall): string[] =>
  articles(wall).map((article) => article.querySelector('.prose')?.textContent ?? '(no words)');
const button = (scope: ParentNode, words: string): HTMLButtonElement | undefined =>
  [...scope.querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === words);
const press1 = async (scope: ParentNode, words: string): Promise<void> =>
  (await until(() => button(scope, words), words)).click();
const hides = async (adapter: Adapter, topic = 'sleep'): Promise<void> =>
  Mutes.of(storeOf(adapter)).set('topics', topic, true);

const POSTS: SeedPost[] = [
  { text: 'awake', topics: ['sleep'] },
  { text: 'rain', topics: ['work'] },
  { text: 'tired', topics: ['sleep', 'work'] },
  { text: 'grave', topics: ['loss'], contentNotes: ['death'] },
];

describe('a wall without what a person hides', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));
  afterEach(async () => {
    await Promise.all(mocks.splice(0).map((mock) => mock.dispose()));
  });

  for (const order of ['recent', 'unheard'] as const)
    it(`leaves out topics and notes, with order="${order}", and says so`, async () => {
      const { visit } = await backend(POSTS);
      await hides(visit());
      await Mutes.of(storeOf(visit())).set('notes', 'death', true);
      const wall = await place(visit(), { order });
      // Not for one paint.
      const seen = new Set<string>();
      const watch = new MutationObserver(() => texts(wall).forEach((each) => seen.add(each)));
      watch.observe(root(wall), { childList: true, subtree: true, characterData: true });
      await until(() => text(wall).includes('What you hide is left out here.'));
      watch.disconnect();
      expect(texts(wall)).to.deep.equal(['rain']);
      expect([...seen].filter((each) => each !== 'rain')).to.deep.equal([]);
      expect(articles(wall).map((article) => article.getAttribute('aria-setsize'))).to.deep.equal(['1']);
      await press1(root(wall), 'What I hide');
      await press1(root(wall), 'Show death again');
      await until(() => articles(wall).length === 2);
      await until(() => text(wall).includes('death is shown again.'));
      await press1(root(wall), 'Show Sleep again');
      await until(() => articles(wall).length === 4);
      expect(text(wall)).not.to.contain('left out');
    });

  it('hides a topic from a post by keyboard, and shows it again at that place', async () => {
    const { visit } = await backend(POSTS);
    const wall = await show(visit());
    const before = articles(wall);
    const [first] = before;
    await tabTo(button(first!, 'Hide a topic')!);
    await press('Enter');
    await until(() => focused() === button(first!, 'Anything about Sleep'), 'the question');
    expect(button(first!, 'Hide a topic')!.getAttribute('aria-expanded')).to.equal('true');
    expect(text(wall)).to.contain('nobody is told');
    await axe(wall);
    await press('Enter');
    await until(() => focused() === button(first!, 'Show it again'), 'the way back');
    expect(texts(wall)).to.deep.equal(['(no words)', 'rain', '(no words)']);
    expect(said(first!)).to.equal('Anything about Sleep is hidden on this device now. Show it again');
    expect(root(wall).getElementById(first!.getAttribute('aria-labelledby')!)).to.exist;
    expect(root(wall).innerHTML).not.to.contain('awake');
    await axe(wall);
    await press('Enter');
    await until(() => focused() === button(first!, 'Hide a topic'), 'where it began');
    expect(articles(wall)[0] === first && articles(wall).length === 4).to.equal(true);
    expect(texts(wall).slice(0, 3)).to.deep.equal(['awake', 'rain', 'tired']);
  });

  it('hides what a post speaks of, and leaves the question as it was', async () => {
    const { visit } = await backend(POSTS);
    const wall = await show(visit());
    const grave = articles(wall)[3]!;
    await press1(grave, 'Hide a topic');
    await press1(grave, 'Nothing');
    await until(() => !button(grave, 'Anything about Loss'));
    await until(() => focused() === button(grave, 'Hide a topic'));
    await press1(grave, 'Hide a topic');
    await press1(grave, 'Anything that speaks of death');
    await until(() => said(grave).startsWith('Anything that speaks of death is hidden'));
    expect(Mutes.of(wall['community'].store!).muted).to.deep.equal({ topics: [], notes: ['death'] });
  });

  it('reacts at once to another widget and another tab; what is open stays open', async () => {
    const { visit } = await backend([...POSTS, { text: 'open', answers: ['Yes.'] }]);
    const adapter = visit();
    const wall = await show(adapter);
    const open = articles(wall)[4]!;
    button(open, '1 reply')!.click();
    await until(() => open.querySelector('kindred-thread'));
    await Mutes.of(storeOf(adapter)).set('topics', 'sleep', true);
    await until(() => texts(wall).join() === 'rain,(no words),open');
    expect(articles(wall)[2] === open && open.querySelector('kindred-thread')).to.exist;
    const tab = Mutes.of(storeOf(visit()));
    await tab.set('topics', 'work', true);
    await until(() => texts(wall).join() === '(no words),open');
    await tab.set('topics', 'sleep', false);
    await until(() => texts(wall).join() === 'awake,(no words),open');
    await forgetDevice(storeOf(adapter));
    await until(() => articles(wall).length === 5);
  });

  it('tells a wall of another tab that something is hidden now', async () => {
    const { visit } = await backend(POSTS);
    const wall = await show(visit());
    await hides(visit());
    await until(() => articles(wall).length === 2);
  });

  it('hears of it where the device keeps nothing', async () => {
    const { visit } = await backend(POSTS);
    const adapter = visit();
    const provider = await fixture<HTMLElementTagNameMap['kindred-community']>(
      html`<kindred-community .adapter=${adapter} circle=${CIRCLE} shared-device>
        <kindred-wall></kindred-wall>
      </kindred-community>`,
    );
    const wall = provider.querySelector('kindred-wall')!;
    await until(() => articles(wall).length === 4);
    const store = wall['community'].store!;
    await Mutes.of(store).set('topics', 'sleep', true);
    await until(() => articles(wall).length === 2);
    const other = document.createElement('kindred-wall');
    provider.append(other);
    await until(() => articles(other).length > 0);
    expect(articles(other)).to.have.length(2);
    expect(Object.keys(localStorage).filter((name) => name.includes(adapter.name))).to.deep.equal([]);
  });

  it('counts and brings no news of what is hidden', async () => {
    const { mock, visit } = await backend(POSTS);
    await hides(visit());
    const wall = await show(visit());
    await mock.post({ text: 'nap', topics: ['sleep'] });
    await mock.post('tea');
    await press1(root(wall), '1 new post');
    await until(() => texts(wall)[0] === 'tea');
    await until(() => focused() === articles(wall)[0], 'the first that is shown');
    expect(texts(wall)).not.to.include('nap');
  });

  it('always shows one’s own', async () => {
    const { visit } = await backend(POSTS);
    const adapter = visit();
    const own = OwnItems.of(storeOf(adapter));
    const { key } = await own.add({ kind: 'post', circle: CIRCLE, text: 'mine', topics: ['sleep'] });
    await own.flush();
    await until(() => own.find(key)?.state === 'live');
    await hides(visit());
    const wall = await show(visit());
    await until(() => text(wall).includes('Yours'));
    expect(texts(wall)).to.deep.equal(['mine', 'rain', '(no words)']);
    expect(button(articles(wall)[0]!, 'Hide a topic')).to.equal(undefined);
  });

  it('asks for the same pages as anybody, one for each press, and says where one brought nothing', async () => {
    const posts = Array.from({ length: 12 }, (_, n) => ({ text: `post ${n}`, topics: n < 8 ? ['sleep'] : ['work'] }));
    const pages = async (hidden: boolean): Promise<PostQuery[]> => {
      const { visit, asked } = await backend(posts);
      if (hidden) await hides(visit());
      const wall = await show(visit(), { pageSize: 4 });
      if (hidden) {
        expect(articles(wall)).to.have.length(0);
        expect(text(wall)).to.contain('All that is here so far is about something you hide.');
        expect(text(wall)).not.to.contain('Nothing is written here yet');
        await axe(wall);
      }
      const before = asked.length;
      await press1(root(wall), 'More');
      await until(() => (hidden ? asked.length > before && button(root(wall), 'More') : articles(wall).length === 8));
      await until(() => root(wall).querySelector('[part=more]')?.getAttribute('aria-disabled') === 'false');
      await press1(root(wall), 'More');
      await until(() => articles(wall).length === (hidden ? 4 : 12));
      if (hidden) await until(() => focused() === articles(wall)[0], 'the first that is shown');
      return asked.map(({ cursor, ...query }) => ({ ...query, ...(cursor && { cursor: 'one' }) }));
    };
    expect(await pages(true)).to.deep.equal(await pages(false));
  });

  it('says that what came is hidden, too', async () => {
    const { visit } = await backend(
      Array.from({ length: 12 }, (_, n) => ({ text: `post ${n}`, topics: n < 4 ? ['work'] : ['sleep'] })),
    );
    await hides(visit());
    const wall = await show(visit(), { pageSize: 4 });
    await press1(root(wall), 'More');
    await until(() => text(wall).includes('What came now is about something you hide, too.'));
    expect(articles(wall)).to.have.length(4);
  });

  it('sends nothing of it, and keeps it unreadable', async () => {
    const { visit, said: sent } = await backend(POSTS);
    const adapter = visit();
    const wall = await show(adapter);
    await press1(articles(wall)[3]!, 'Hide a topic');
    await press1(articles(wall)[3]!, 'Anything about Loss');
    await until(() => text(wall).includes('is hidden on this device now'));
    await Mutes.of(storeOf(adapter)).load();
    expect(JSON.stringify(sent)).not.to.match(/loss|mute|hid/i);
    const kept = await until(() => localStorage.getItem(`kindred|${adapter.name}|main|mutes`), 'kept');
    expect(kept).not.to.match(/loss/);
  });

  it('shows nothing where it can’t be known what is hidden, and tries again when asked', async () => {
    const { visit } = await backend(POSTS);
    await hides(visit());
    const adapter = visit();
    const store = createStore({ adapter, endpoint: adapter.name, community: 'main' });
    let broken = true;
    const { device } = store;
    Object.assign(store, {
      device: () => (broken ? Promise.reject(new AdapterError('unavailable', 'No.')) : device.call(store)),
    });
    const { SparingList } = await import('./sparing-list.js');
    const list = new SparingList(store, { circle: CIRCLE, order: 'recent', pageSize: 20 });
    const leave = list.subscribe(() => undefined);
    await until(() => list.status === 'failed');
    expect([list.items.length, list.readAt, list.arrivals.length, list.hasMore]).to.deep.equal([0, 0, 0, false]);
    expect(list.error).to.be.instanceOf(AdapterError);
    broken = false;
    await list.retry();
    await until(() => list.items.length === 2);
    leave();
  });

  it('says when it could not be kept, and hides nothing', async () => {
    const { visit } = await backend(POSTS);
    const wall = await show(visit());
    const [first] = articles(wall);
    await press1(first!, 'Hide a topic');
    const store = wall['community'].store!;
    await Mutes.of(store).load();
    const device = await store.device();
    const { update } = device;
    device.update = () => Promise.reject(new Error('full'));
    await press1(first!, 'Anything about Sleep');
    await until(() => said(first!).includes('This could not be kept on this device.'));
    device.update = update;
    expect(texts(wall)).to.deep.equal(['awake', 'rain', 'tired', '(no words)']);
  });

  it('speaks the page’s language', async () => {
    const { visit } = await backend(POSTS);
    for (const [lang, hide, topic, back] of [
      ['de', 'Thema ausblenden', 'Alles zum Thema Schlaf', 'Wieder zeigen'],
      ['ar', 'إخفاء موضوع', 'كل ما يدور حول: النوم', 'إظهاره من جديد'],
    ] as const) {
      const wall = await show(visit(), { lang });
      const [first] = articles(wall);
      await press1(first!, hide);
      await press1(first!, topic);
      await press1(first!, back);
      await until(() => articles(wall).length === 4);
      expect(text(wall)).not.to.match(/hide|hidden|Anything/i);
      wall.remove();
    }
  });

  it('leaves nothing behind', async () => {
    const { visit } = await backend(POSTS);
    const adapter = visit();
    await hides(adapter);
    await OwnItems.of(storeOf(adapter)).load();
    await leakCheck(() => Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE }), {
      ready: (element) => until(() => articles(element as KindredWall).length === 2),
    });
  });
});
