import { type Adapter, AdapterError, type ErrorCode, type Post } from '@kindred/core/contract';
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
  until,
  withoutPorts,
} from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/wall.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { storeOf } from '../internal/community-store.js';
import { OwnItems } from '../store/own-items.js';

import type { KindredWall } from './wall.js';

const CIRCLE = 'night-shift';
const mocks: MockCommunity[] = [];

interface Place {
  wall: KindredWall;
  mock: MockCommunity;
  adapter: Adapter;
}

/** A true backend, with no network between: a name of its own each time, so that nothing is found on the device. */
async function backend(options: MockOptions = {}): Promise<{ mock: MockCommunity; adapter: Adapter }> {
  const mock = mockCommunity(options);
  mocks.push(mock);
  const adapter = { ...(await mock.backend()), name: `mock-${crypto.randomUUID()}`, local: false };
  return { mock, adapter };
}

async function show(adapter: Adapter, properties: Partial<KindredWall> = {}): Promise<KindredWall> {
  const wall = Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE }, properties);
  const holder = await fixture(html`<div></div>`);
  holder.append(wall);
  await rendered(wall);
  return wall;
}

async function opened(posts: (string | SeedPost)[], properties: Partial<KindredWall> = {}): Promise<Place> {
  const { mock, adapter } = await backend({ posts });
  const wall = await show(adapter, properties);
  await until(() => articles(wall).length > 0);
  await rendered(wall);
  return { wall, mock, adapter };
}

const root = (wall: KindredWall): ShadowRoot => wall.shadowRoot!;
const articles = (wall: KindredWall): HTMLElement[] => [...root(wall).querySelectorAll('article')];
const said = (wall: KindredWall): string => root(wall).textContent!.replace(/\s+/g, ' ').trim();
const texts = (wall: KindredWall): string[] =>
  articles(wall).map((article) => article.querySelector('.prose')?.textContent ?? '');
const button = (scope: ParentNode, words: string): HTMLButtonElement | undefined =>
  [...scope.querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === words);
const write = (adapter: Adapter, text: string, options = {}) =>
  OwnItems.of(storeOf(adapter)).add({ kind: 'post', circle: CIRCLE, text }, options);

/** A backend whose lists never come, or fail as long as they are told to. */
const listing = (adapter: Adapter, list: () => Promise<never> | undefined): Adapter => ({
  ...adapter,
  posts: { ...adapter.posts!, list: (query, options) => list() ?? adapter.posts!.list(query, options) },
});
const failure = (code: ErrorCode): AdapterError => new AdapterError(code, 'No.');

describe('kindred-wall', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));
  afterEach(async () => {
    await Promise.all(mocks.splice(0).map((mock) => mock.dispose()));
  });

  it('shows the posts of its circle as a feed', async () => {
    const { wall } = await opened([
      { text: 'Awake again.', topics: ['sleep', 'work'], seeking: 'heard', answers: ['Me too.'] },
      { text: 'Reading tonight.', replies: 'reactions-only' },
    ]);
    const [first, second] = articles(wall);
    expect(root(wall).querySelector('[role=feed]')!.getAttribute('aria-label')).to.equal(
      'What people here have written',
    );
    expect(texts(wall)).to.deep.equal(['Awake again.', 'Reading tonight.']);
    expect(first!.getAttribute('aria-setsize')).to.equal('2');
    expect(articles(wall).map((article) => article.getAttribute('aria-posinset'))).to.deep.equal(['1', '2']);
    const [by, when] = first!
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => root(wall).getElementById(id)!);
    expect(by!.textContent).to.match(/^\p{Lu}\p{L}+ \p{Lu}/u);
    expect(when!.textContent).to.match(/today|yesterday/);
    expect(first!.querySelector('time')!.dateTime).to.match(/^\d{4}-\d\d-\d\dT/);
    expect(first!.textContent).to.contain('Would like to be heard');
    expect([...first!.querySelectorAll('.topics li')].map(({ textContent }) => textContent)).to.deep.equal([
      'Sleep',
      'Work',
    ]);
    expect(first!.textContent).to.contain('1 reply');
    expect(second!.textContent).to.contain('Reactions only');
    const bar = await until(() => first!.querySelector('kindred-reaction-bar'));
    expect(bar.target).to.match(/^post:night-shift\./);
    await until(() => bar.shadowRoot!.querySelectorAll('button').length === 4);
    wall.withoutReplies = true;
    await rendered(wall);
    expect(said(wall)).not.to.contain('1 reply');
  });

  it('says how replies stand, in words', async () => {
    const { wall, adapter } = await opened([{ text: 'Open.', answers: ['Yes.'] }, 'Quiet.']);
    const [open, quiet] = articles(wall);
    expect(button(open!, '1 reply')!.getAttribute('aria-expanded')).to.equal('false');
    expect(button(quiet!, 'Reply')).to.exist;
    expect(quiet!.textContent).not.to.contain('No reply yet');
    const bare = await show(withoutPorts(adapter, 'replies', 'reports'));
    await until(() => articles(bare).length === 2);
    expect(articles(bare)[0]!.textContent).to.contain('1 reply');
    expect(button(root(bare), '1 reply') ?? button(root(bare), 'Reply') ?? button(root(bare), 'Report')).to.equal(
      undefined,
    );
  });

  it('names help where a moderator let something through with it', async () => {
    const { adapter } = await backend({ posts: ['Heavy.', 'Light.'] });
    const { list } = adapter.posts!;
    const posts = {
      ...adapter.posts!,
      list: async (...asked: Parameters<typeof list>) => {
        const page = await list(...asked);
        return { ...page, items: page.items.map((post) => ({ ...post, resources: post.text === 'Heavy.' })) };
      },
    };
    const wall = await show({ ...adapter, posts });
    await until(() => articles(wall).length === 2);
    const help = articles(wall).map((article) => article.querySelector<HTMLAnchorElement>('[part=help] a')?.host);
    expect(help).to.deep.equal(texts(wall).map((text) => (text === 'Heavy.' ? 'findahelpline.com' : undefined)));
    await axe(wall);
  });

  it('shows hostile text as text', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script> & "quotes" \u202Eبدل';
    const { wall } = await opened([text]);
    expect(texts(wall)).to.deep.equal([text]);
    expect(root(wall).querySelector('img, script')).to.equal(null);
  });

  it('marks written examples', async () => {
    const { adapter } = await backend({ posts: ['An example.'] });
    const list: NonNullable<Adapter['posts']>['list'] = async (query) => {
      const page = await adapter.posts!.list(query);
      return { ...page, items: page.items.map((post): Post => ({ ...post, example: true })) };
    };
    const wall = await show({ ...adapter, posts: { ...adapter.posts!, list } });
    await until(() => said(wall).includes('Written example'));
  });

  describe('accessibility', () => {
    const states: Record<string, () => Promise<KindredWall>> = {
      ready: async () =>
        (await opened([{ text: 'Awake again.', topics: ['sleep'], seeking: 'advice' }, 'word '.repeat(400)])).wall,
      covered: async () => (await opened([{ text: 'Hard.', contentNotes: ['death', 'abuse'] }])).wall,
      uncovered: async () => {
        const { wall } = await opened([{ text: 'Hard.', contentNotes: ['death', 'abuse'] }]);
        button(root(wall), 'Read it')!.click();
        await rendered(wall);
        return wall;
      },
      arrivals: async () => {
        const { wall, mock } = await opened(['One.']);
        await mock.post('Two.');
        await until(() => button(root(wall), '1 new post'));
        return wall;
      },
      'held, for its author': async () => {
        const { adapter } = await backend({ policy: { moderation: 'pre' } });
        const wall = await show(adapter);
        await write(adapter, 'Mine.');
        await until(() => said(wall).includes('reads it first'));
        return wall;
      },
      empty: async () => {
        const wall = await show((await backend()).adapter);
        await until(() => said(wall).includes('Nothing is written here yet.'));
        return wall;
      },
      loading: async () => show(listing((await backend()).adapter, () => new Promise(() => undefined))),
      failed: async () => {
        const wall = await show(listing((await backend()).adapter, () => Promise.reject(failure('unavailable'))));
        await until(() => said(wall).includes('can’t be reached right now'));
        return wall;
      },
      'without a port': async () => {
        const wall = await show(withoutPorts((await backend()).adapter, 'posts'));
        await until(() => said(wall).includes('does not offer that'));
        return wall;
      },
      resting: async () => {
        const { adapter } = await backend({ posts: ['One.'] });
        const circles = {
          ...adapter.circles!,
          get: async (id: string) => {
            const circle = await adapter.circles!.get(id);
            return { ...circle, policy: { ...circle.policy, readOnly: true } };
          },
        };
        const wall = await show({ ...adapter, circles });
        await until(() => said(wall).includes('The community is resting'));
        return wall;
      },
      local: async () => {
        const wall = await show({ ...(await backend({ posts: ['One.'] })).adapter, local: true });
        await until(() => said(wall).includes('Kept in this browser only'));
        expect(said(wall).match(/Kept in this browser only/g)).to.have.length(1);
        return wall;
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`finds nothing wrong: ${name}`, async () => axe(await make()));
    }
  });

  it('brings older posts when asked, and goes to the first of them', async () => {
    const { wall } = await opened(['five', 'four', 'three', 'two', 'one'], { pageSize: 2 });
    expect(texts(wall)).to.deep.equal(['five', 'four']);
    button(root(wall), 'More')!.click();
    await until(() => articles(wall).length === 4);
    await until(() => focused() === articles(wall)[2]);
    button(root(wall), 'More')!.click();
    await until(() => focused() === articles(wall)[4]);
    expect(button(root(wall), 'More')).to.equal(undefined);
    expect(said(wall)).to.contain('You have read everything that is here.');
  });

  it('moves nothing when something arrives, says so, and shows it when asked', async () => {
    const { wall, mock } = await opened(['one']);
    const [first] = articles(wall);
    const { top } = first!.getBoundingClientRect();
    await mock.post('two');
    await mock.post('three');
    const arrived = await until(() => button(root(wall), '2 new posts'));
    expect(texts(wall)).to.deep.equal(['one']);
    expect(first!.getBoundingClientRect().top).to.equal(top);
    await until(() => root(wall).querySelector('.head [role=status]')!.textContent === '2 new posts');
    arrived.click();
    await until(() => texts(wall).join() === 'three,two,one');
    expect(articles(wall)[2]).to.equal(first);
    expect(focused()).to.equal(articles(wall)[0]);
    expect(button(root(wall), '2 new posts')).to.equal(undefined);
  });

  it('takes the words of what is gone, and keeps its place until one moves on', async () => {
    const { wall, mock } = await opened(['three', 'two', 'one']);
    const [first, second, third] = articles(wall);
    second!.focus();
    const { top } = third!.getBoundingClientRect();
    await mock.decide(second!.dataset['key']!, 'remove', { reason: 'other' });
    await until(() => second!.textContent!.includes('This is no longer here.'));
    expect(second!.textContent).not.to.contain('two');
    expect(focused()).to.equal(second);
    expect(third!.getBoundingClientRect().top).to.be.closeTo(top, 0.6);
    expect(articles(wall)).to.deep.equal([first, second, third]);
    await axe(wall);
    if (!CSS.supports('overflow-anchor', 'auto')) return;
    // Far out of sight, and with the focus elsewhere, its place is given up.
    const below = document.createElement('div');
    below.style.blockSize = '500vh';
    wall.after(below);
    first!.focus();
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => articles(wall).length === 2);
    expect(articles(wall)).to.deep.equal([first, third]);
    scrollTo(0, 0);
  });

  it('says what arrived once, however many come one after the other', async () => {
    const { wall, mock } = await opened(['one']);
    const status = root(wall).querySelector('.head [role=status]')!;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent!));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const text of ['two', 'three', 'four']) await mock.post(text);
    await until(() => said.includes('3 new posts'));
    observer.disconnect();
    expect(said).to.deep.equal(['3 new posts']);
  });

  it('lets whoever reads choose the lane of those who wait, where it says so in words', async () => {
    const { mock, adapter } = await backend({
      posts: [{ text: 'heard', answers: ['Yes.'] }, 'waiting', 'waiting longer'],
    });
    const list: NonNullable<Adapter['posts']>['list'] = async (query) => {
      const page = await adapter.posts!.list(query);
      const items = page.items.map((post): Post =>
        query.order === 'unheard' && post.text === 'waiting' ? { ...post, newHere: true } : post,
      );
      return { ...page, items };
    };
    const wall = await show({ ...adapter, posts: { ...adapter.posts!, list } });
    await until(() => articles(wall).length === 3);
    expect(said(wall)).not.to.match(/No reply yet|New here/);
    const choice = button(root(wall), 'Waiting for a first reply')!;
    expect(choice.getAttribute('aria-pressed')).to.equal('false');
    choice.click();
    await until(() => texts(wall).join() === 'waiting longer,waiting,heard');
    expect(choice.getAttribute('aria-pressed')).to.equal('true');
    expect(wall.order).to.equal('recent');
    const [longer, waiting, heard] = articles(wall);
    expect(longer!.textContent).to.contain('No reply yet').and.not.to.contain('New here');
    expect(waiting!.textContent).to.contain('New here');
    expect(heard!.textContent).not.to.match(/No reply yet|New here/);
    await mock.reply(longer!.dataset['key']!, 'I read you.');
    await until(() => longer!.textContent!.includes('1 reply'));
    expect(articles(wall)[0]).to.equal(longer);
    await axe(wall);
    wall.order = 'unheard';
    await rendered(wall);
    wall.order = 'recent';
    await until(() => texts(wall)[0] === 'heard');
  });

  it('brings a bar only to what is near', async () => {
    const { wall } = await opened(
      Array.from({ length: 30 }, (_, n) => `post ${n}`),
      { pageSize: 50 },
    );
    const all = articles(wall);
    await until(() => all[0]!.querySelector('kindred-reaction-bar'));
    expect(all.at(-1)!.querySelector('kindred-reaction-bar')).to.equal(null);
    await until(() => {
      // Again: what fills in above may push it out of view where the engine doesn't hold the place.
      all.at(-1)!.scrollIntoView();
      return all.at(-1)!.querySelector('kindred-reaction-bar')?.shadowRoot?.querySelector('button');
    });
    await rendered(wall);
    const room = all.at(-1)!.querySelector<HTMLElement>('.bar')!;
    expect(room.offsetHeight).to.be.closeTo(parseFloat(getComputedStyle(room).minBlockSize), 0.6);
    scrollTo(0, 0);
  });

  it('changes in place what changed', async () => {
    const { wall, mock } = await opened(['one']);
    const [article] = articles(wall);
    await mock.reply(article!.dataset['key']!, 'Me too.');
    await until(() => article!.textContent!.includes('1 reply'));
    expect(articles(wall)).to.deep.equal([article]);
    expect(said(wall)).not.to.contain('new post');
  });

  it('covers what carries a content note until Enter is pressed on it', async () => {
    const { wall } = await opened([{ text: 'It was in March.', contentNotes: ['death', 'self-harm'] }]);
    expect(said(wall)).to.contain('This speaks of death, self-harm.');
    expect(said(wall)).not.to.contain('It was in March.');
    const read = button(root(wall), 'Read it')!;
    expect(read.getAttribute('aria-expanded')).to.equal('false');
    await tabTo(read);
    await press('Enter');
    await rendered(wall);
    expect(texts(wall)).to.deep.equal(['It was in March.']);
    expect(focused()).to.equal(read);
    expect(read.getAttribute('aria-expanded')).to.equal('true');
    expect(read.textContent!.trim()).to.equal('Cover it again');
    await press('Enter');
    await rendered(wall);
    expect(said(wall)).not.to.contain('It was in March.');
    expect(said(wall)).not.to.match(/warning|trigger/i);
  });

  describe('of many posts', () => {
    const many = (count: number): SeedPost[] =>
      Array.from({ length: count }, (_, n) => ({ text: `post ${n} of many` }));
    const readAll = async (wall: KindredWall): Promise<void> => {
      for (;;) {
        const more = await until(() => button(root(wall), 'More') ?? said(wall).includes('You have read everything'));
        if (typeof more === 'boolean') break;
        const before = articles(wall).length;
        more.click();
        await until(() => articles(wall).length > before && focused()?.matches('article'));
      }
      await until(() => !root(wall).querySelector('.held'));
    };
    /** An engine learns the height of what it draws, which is only what comes into view. */
    const drawn = async (article: HTMLElement): Promise<void> => {
      await until(() => article.checkVisibility({ contentVisibilityAuto: true }));
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    };

    it('keeps what is far from the reader as words alone, which can be found and read out', async () => {
      const { wall } = await opened(many(90), { pageSize: 30 });
      await readAll(wall);
      const all = articles(wall);
      expect(all).to.have.length(90);
      expect(all.map((article) => article.getAttribute('aria-posinset'))).to.deep.equal(
        Array.from({ length: 90 }, (_, n) => String(n + 1)),
      );
      expect(all.every((article) => article.getAttribute('aria-setsize') === '90')).to.equal(true);
      expect(texts(wall)).to.deep.equal(many(90).map(({ text }) => text));
      all[0]!.focus();
      scrollTo(0, 0);
      await until(() => !all.at(-1)!.querySelector('button'));
      expect(all.at(-1)!.querySelector('kindred-reaction-bar')).to.equal(null);
      await until(() => all[0]!.querySelector('kindred-reaction-bar'));
      await axe(wall);
      // Come near again, the same article has everything.
      all.at(-1)!.focus();
      await until(() => all.at(-1)!.querySelector('kindred-reaction-bar'));
      expect(articles(wall).at(-1)).to.equal(all.at(-1));
      scrollTo(0, 0);
    });

    it('keeps the heights of what it takes away, and moves nothing when something arrives', async () => {
      const { wall, mock } = await opened(many(60), { pageSize: 30 });
      await readAll(wall);
      const all = articles(wall);
      // Read from top to bottom, so that every height is known.
      for (const article of all) {
        article.scrollIntoView();
        await until(() => article.querySelector('kindred-reaction-bar')?.shadowRoot?.querySelector('button'));
        await drawn(article);
      }
      await rendered(wall);
      const height = wall.offsetHeight;
      all[0]!.focus();
      scrollTo(0, 0);
      await until(() => !all.at(-1)!.querySelector('button'));
      expect(wall.offsetHeight).to.be.closeTo(height, 1);
      await mock.post('something new');
      const arrived = await until(() => button(root(wall), '1 new post'));
      const { top } = all[0]!.getBoundingClientRect();
      expect(articles(wall)[0]).to.equal(all[0]);
      expect(all[0]!.getBoundingClientRect().top).to.equal(top);
      arrived.click();
      await until(() => texts(wall)[0] === 'something new');
      expect(articles(wall).slice(1)).to.deep.equal(all);
    });

    itUnless(CSS.supports('overflow-anchor', 'auto'), 'the engine does it')(
      'holds what is being read in its place while what stands above gets its true height',
      async () => {
        const { wall } = await opened(many(80), { pageSize: 40 });
        await readAll(wall);
        const all = articles(wall);
        all[0]!.focus({ preventScroll: true });
        scrollTo(0, 0);
        await until(() => !all[55]!.querySelector('button') && !all[75]!.querySelector('button'), 'what is far away');
        // Where somebody lands may move once more: nothing was read there yet.
        await until(async () => {
          all[75]!.scrollIntoView();
          await drawn(all[75]!);
          return Math.abs(all[75]!.getBoundingClientRect().top) < 1 && !all[55]!.querySelector('button');
        }, 'what is to be read');
        // Upwards from there, where each is drawn for the first time.
        while (!all[45]!.querySelector('button')) {
          const read = all.find((article) => article.getBoundingClientRect().top >= 0)!;
          const { top } = read.getBoundingClientRect();
          scrollBy(0, -100);
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
          expect(read.getBoundingClientRect().top, read.dataset['key']).to.be.closeTo(top + 100, 2);
        }
        scrollTo(0, 0);
      },
    );
  });

  it('folds only long posts', async () => {
    const { wall } = await opened(['word '.repeat(500), 'short']);
    const [long, short] = articles(wall);
    expect(button(short!, 'Read on')).to.equal(undefined);
    const on = button(long!, 'Read on')!;
    const folded = long!.querySelector('.prose')!.getBoundingClientRect().height;
    on.click();
    await rendered(wall);
    expect(long!.querySelector('.prose')!.getBoundingClientRect().height).to.be.greaterThan(folded);
    expect(on.getAttribute('aria-expanded')).to.equal('true');
    expect(on.textContent!.trim()).to.equal('Show less');
  });

  it('follows a key that was pressed before anything was there to follow it', async () => {
    const { wall } = await opened(['two', 'one']);
    const [first, second] = articles(wall);
    const pageDown = new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, composed: true, cancelable: true });
    first!.focus();
    first!.dispatchEvent(pageDown);
    expect(pageDown.defaultPrevented).to.equal(true);
    await until(() => focused() === second);
  });

  itUnless(isWebKit, 'its driver knows no modifiers')('is walked by keyboard as feeds are', async () => {
    const { wall } = await opened(['four', 'three', 'two', 'one'], { pageSize: 3 });
    expect(articles(wall)[0]!.getAttribute('aria-setsize')).to.equal('-1');
    const [first, second, third] = articles(wall);
    await tabTo(first!);
    await press('PageDown');
    expect(focused()).to.equal(second);
    await press('Tab');
    expect(second!.contains(focused()) || focused()!.closest('.base')).to.exist;
    await press('PageDown');
    expect(focused()).to.equal(third);
    await press('PageDown');
    expect(focused()).to.equal(third);
    await press('PageUp', 'PageUp');
    expect(focused()).to.equal(first);
    await press('Control+End');
    expect(focused()!.textContent!.trim()).to.equal('More');
    first!.focus();
    await press('Control+Home');
    expect(focused()!.textContent!.trim()).to.equal('Newest first');
  });

  it('shows its author what nobody else sees yet, and lets it go live where it stands', async () => {
    const { mock, adapter } = await backend({ posts: ['other'], policy: { moderation: 'pre' } });
    const wall = await show(adapter);
    const elsewhere = await show({ ...adapter, name: `other-${crypto.randomUUID()}` });
    await write(adapter, 'mine');
    await until(() =>
      said(wall).includes('Only you see this yet. Somebody who looks after this circle reads it first.'),
    );
    expect(texts(wall)).to.deep.equal(['mine', 'other']);
    expect(said(wall)).to.contain('Yours');
    expect(articles(wall)[0]!.querySelector('kindred-reaction-bar')).to.equal(null);
    expect(said(elsewhere)).not.to.contain('mine');
    const [article] = articles(wall);
    await mock.decide(OwnItems.of(storeOf(adapter)).entries[0]!.id!, 'publish');
    await until(() => !said(wall).includes('Only you see this'));
    await until(() => article!.querySelector('kindred-reaction-bar'));
    expect(articles(wall)[0]).to.equal(article);
    expect(texts(wall)).to.deep.equal(['mine', 'other']);
    expect(said(wall)).to.contain('Yours').and.not.to.contain('new post');
    await until(() => button(root(elsewhere), '1 new post'));
    expect(said(elsewhere)).not.to.contain('Yours');
  });

  it('shows its author what waits for the network', async () => {
    const { adapter } = await backend();
    const posts = { ...adapter.posts!, create: () => Promise.reject(failure('offline')) };
    const offline = { ...adapter, posts };
    const wall = await show(offline);
    await write(offline, 'mine');
    await until(() => said(wall).includes('It is kept on this device'));
  });

  it('keeps room while posts are on their way', async () => {
    const wall = await show(listing((await backend()).adapter, () => new Promise(() => undefined)));
    expect(root(wall).querySelectorAll('.ghost')).to.have.length(4);
    expect(root(wall).querySelector('.head [role=status]')!.textContent).to.equal('Loading');
  });

  it('says what went wrong, and tries again when asked', async () => {
    let down = true;
    const { adapter } = await backend({ posts: ['one'] });
    const wall = await show(listing(adapter, () => (down ? Promise.reject(failure('unavailable')) : undefined)));
    const retry = await until(() => button(root(wall), 'Try again'));
    await until(() => said(wall).includes('can’t be reached right now'));
    down = false;
    retry.click();
    await until(() => texts(wall).join() === 'one');
    expect(button(root(wall), 'Try again')).to.equal(undefined);
  });

  it('tries again to find its circle', async () => {
    let down = true;
    const { adapter } = await backend({ posts: ['one'] });
    const community = () => (down ? Promise.reject(failure('timeout')) : adapter.circles!.community());
    const wall = await show({ ...adapter, circles: { ...adapter.circles!, community } }, { circle: undefined });
    const retry = await until(() => button(root(wall), 'Try again'));
    down = false;
    retry.click();
    await until(() => texts(wall).join() === 'one');
  });

  it('does without what a backend has not', async () => {
    const { adapter } = await backend({ posts: ['one'] });
    const wall = await show(withoutPorts(adapter, 'reactions', 'live', 'circles', 'own', 'replies'));
    await until(() => texts(wall).join() === 'one');
    expect(root(wall).querySelector('kindred-reaction-bar')).to.equal(null);
  });

  it('follows its order, its size and its circle', async () => {
    const { adapter } = await backend({
      circles: [{ id: CIRCLE }, { id: 'day-shift' }],
      posts: [{ text: 'answered', answers: ['yes'] }, 'waiting', { text: 'elsewhere', circle: 'day-shift' }],
    });
    const wall = await show(adapter);
    await until(() => texts(wall).join() === 'answered,waiting');
    wall.order = 'unheard';
    await until(() => texts(wall).join() === 'waiting,answered');
    expect(said(wall)).to.contain('Waiting for a first reply');
    wall.order = 'nothing known' as never;
    await until(() => texts(wall).join() === 'answered,waiting');
    expect(button(root(wall), 'Newest first')!.getAttribute('aria-pressed')).to.equal('true');
    wall.pageSize = 1;
    await until(() => texts(wall).join() === 'answered');
    wall.circle = 'day-shift';
    await until(() => texts(wall).join() === 'elsewhere');
  });

  it('reads attributes', async () => {
    const wall = await fixture<KindredWall>(
      html`<kindred-wall order="unheard" page-size="5" without-replies circle="night-shift"></kindred-wall>`,
    );
    expect([wall.order, wall.pageSize, wall.withoutReplies, wall.circle]).to.deep.equal(['unheard', 5, true, CIRCLE]);
    await until(() => said(wall).includes('not connected'));
  });

  it('works on after it was moved', async () => {
    const { wall, mock } = await opened(['one']);
    (await fixture(html`<section></section>`)).append(wall);
    await rendered(wall);
    await until(() => texts(wall).join() === 'one');
    await mock.post('two');
    await until(() => button(root(wall), '1 new post'));
  });

  it('speaks the page’s language', async () => {
    const { adapter } = await backend({ posts: ['one'] });
    const holder = await fixture(html`<div lang="ar"></div>`);
    const wall = Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE });
    holder.append(wall);
    await until(() => said(wall).includes('الأحدث أولًا'));
    expect(root(wall).querySelector('.base')!.getAttribute('dir')).to.equal('rtl');
    const bar = await until(() => root(wall).querySelector('kindred-reaction-bar'));
    await until(() => bar.shadowRoot!.textContent!.includes('أنا معك'));
  });

  it('leaves nothing behind', async () => {
    const { adapter } = await backend({ posts: ['two', 'one'] });
    const store = storeOf(adapter);
    await store.device();
    await OwnItems.of(store).load();
    await leakCheck(() => Object.assign(document.createElement('kindred-wall'), { adapter, circle: CIRCLE }), {
      ready: (element) => until(() => articles(element as KindredWall).length === 2),
    });
  });
});
