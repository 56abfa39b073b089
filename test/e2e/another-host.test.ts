/** The snippet in somebody else's page, on a port of its own, under whatever that page does. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { BrowserContextOptions, Locator, Page, Route } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { painted, watchShifts } from '../support/pages.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage, startSite, widgetPage, type Pages, type Site } from '../support/site.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

/** Of the demo. */
const CIRCLE = 'night-shift';
const SEEN = 'Something that is there already.';

let server: RunningServer;
let visitors: Visitors;
let site: Site;
const pages: Pages = {};

const wall = (page: Page): Locator => page.locator('kindred-wall');
const box = (page: Page): Locator => page.locator('kindred-post-box');
/** The server is named by its address here and by `localhost` in what it prints. */
const hosts = (): string[] =>
  [server.url, server.url.replace('127.0.0.1', 'localhost'), site.url].map((url) => new URL(url).host);
const arrive = (options?: BrowserContextOptions): Promise<Visitor> => visitors.arrive(hosts(), options);

/** A page of the site's own, at a path of its own. */
function put(html: string, headers: Record<string, string> = {}): string {
  const path = `/${Object.keys(pages).length}.html`;
  pages[path] = { html, headers };
  return site.url + path;
}

async function post(page: Page, text: string): Promise<void> {
  await box(page).getByRole('textbox').fill(text);
  await pressSend(box(page));
  await box(page).getByText('Somebody who looks after this circle reads it first').waitFor();
}

function assertCalm({ problems, strangers }: Visitor): void {
  assert.deepEqual(problems, []);
  assert.deepEqual([...strangers], []);
}

before(async () => {
  server = await startServer({ asOwner: true, env: { KINDRED_ABUSE: 'off' } });
  visitors = await openVisitors();
  site = await startSite(pages);
  const { input, path } = await createPerson().post({ circle: CIRCLE, text: SEEN });
  assert.equal((await createCaller(server.url, 'main').post(path, input)).status, 200);
  await openDesk(server).letThrough(SEEN);
});
after(async () => {
  await visitors?.leave();
  await site?.close();
  await server?.dispose();
});

const COMMUNITY = `<kindred-community circle="${CIRCLE}"><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>`;
const hostPage = (body = COMMUNITY): string => put(widgetPage(server.url, body));
const seen = (page: Page): Promise<void> => wall(page).getByText(SEEN).waitFor();

describe('the snippet in another page', () => {
  it('is printed by the start command, and works as it stands', async () => {
    const snippet = /Paste this into any page:\n([\s\S]*<\/kindred-community>)/.exec(server.output)?.[1];
    assert.ok(snippet, server.output);
    const visitor = await arrive();
    const { page } = visitor;
    await page.goto(put(htmlPage(snippet)));
    await wall(page).scrollIntoViewIfNeeded();
    await seen(page);
    await post(page, 'From a page of my own.');
    await wall(page).getByText('From a page of my own.').waitFor();
    await openDesk(server).letThrough('From a page of my own.');
    const other = await arrive();
    await other.page.goto(hostPage());
    await other.page.locator('kindred-wall article').filter({ hasText: 'From a page of my own.' }).waitFor();
    for (const each of [visitor, other]) {
      assertCalm(each);
      await each.context.close();
    }
  });

  for (const [tag, shows] of [
    ['kindred-check-in', '[role=radio]'],
    ['kindred-story-carousel', '[role=group] h3'],
    ['kindred-post-box', 'textarea'],
    ['kindred-reaction-bar', 'button[aria-pressed]'],
    ['kindred-wall', 'kindred-reaction-bar button[aria-pressed]'],
    ['kindred-pulse', 'li'],
    ['kindred-quick-exit', 'a'],
  ] as const)
    for (const width of [390, 1280])
      it(`${tag} moves nothing at ${width} px, however late script and data come`, async () => {
        const visitor = await arrive({ viewport: { width, height: 800 } });
        const { page } = visitor;
        await watchShifts(page);
        const scripts = await hold(page, /\.js$/);
        const data = await hold(page, /\/v1\//);
        // On top of the page, where every movement is seen.
        await page.goto(
          hostPage(`<kindred-community circle="${CIRCLE}"><${tag}></${tag}></kindred-community><p>After</p>`),
          { waitUntil: 'commit' },
        );
        await page.getByText('After').waitFor();
        await painted(page);
        await scripts.letGo();
        await page.waitForFunction((name) => customElements.get(name), tag);
        await painted(page);
        await data.letGo();
        await page.locator(`${tag} ${shows}`).first().waitFor();
        await painted(page);
        assert.deepEqual(
          (await page.evaluate(() => window.shifts)).map(({ value, where }) => `${value}: ${where.join('; ')}`),
          [],
        );
        assertCalm(visitor);
        await visitor.context.close();
      });

  it('lives on where the browser refuses to keep anything', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.addInitScript(() => {
      const blocked = {
        get(): never {
          throw new DOMException('Not allowed here.', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, blocked);
      Object.defineProperty(Document.prototype, 'cookie', blocked);
    });
    await page.goto(
      hostPage(
        '<kindred-community circle="night-shift"><kindred-check-in></kindred-check-in><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
      ),
    );
    await seen(page);
    await page.locator('kindred-check-in').getByRole('radio').last().click();
    await page.locator('kindred-check-in').getByText('Kept until you close this page').waitFor();
    await post(page, 'Nothing is kept here.');
    const reaction = wall(page).locator('article').filter({ hasText: SEEN }).getByRole('button', { name: 'With you' });
    const taken = page.waitForResponse((response) => response.url().endsWith('/reactions'));
    await reaction.click();
    assert.equal((await taken).status(), 200);
    await openDesk(server).waiting('Nothing is kept here.');
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('works on after its elements were moved', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.goto(hostPage(`<main></main>${COMMUNITY}<aside></aside>`));
    await seen(page);
    await box(page).getByRole('textbox').fill('Half a sentence');
    await page.evaluate(() => {
      const [main, aside, community] = ['main', 'aside', 'kindred-community'].map((name) =>
        document.querySelector(name)!,
      );
      main!.append(community!);
      aside!.append(document.querySelector('kindred-wall')!);
      community!.append(document.querySelector('kindred-wall')!);
    });
    await seen(page);
    assert.equal(await box(page).getByRole('textbox').inputValue(), 'Half a sentence');
    await post(page, 'Written after a move.');
    await openDesk(server).letThrough('Written after a move.');
    await wall(page).getByRole('button', { name: 'With you' }).first().waitFor();
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('is one community however many copies of the script there are', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const streams: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/live?')) streams.push(request.url());
    });
    const again = `<script type="module" src="${server.url}/kindred.js?copy=2"></script><script type="module" src="${server.url}/kindred.all.js"></script>`;
    await page.goto(put(widgetPage(server.url, COMMUNITY + again)));
    await seen(page);
    await post(page, 'Sent from two copies.');
    const waiting = await openDesk(server).queue();
    assert.equal(waiting.filter(({ text }) => text === 'Sent from two copies.').length, 1);
    assert.equal(await wall(page).getByText('Sent from two copies.').count(), 1);
    assert.equal(streams.length, 1, 'one stream a page');
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('waits for a provider that comes late', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const community = await hold(page, /\/c\/community-.*\.js$/);
    await page.goto(hostPage());
    await page.waitForFunction(() => customElements.get('kindred-wall'));
    await painted(page);
    assert.equal(await wall(page).getByText('not connected').count(), 0, 'nothing is said before it is known');
    await community.letGo();
    await seen(page);
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('follows a page that changes without being loaded anew', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.goto(hostPage('<main></main>'));
    const show = (html: string): Promise<void> =>
      page.evaluate((inner) => {
        history.pushState(null, '', `/${Math.random()}`);
        document.querySelector('main')!.innerHTML = inner;
      }, html);
    await show(COMMUNITY);
    await seen(page);
    await show('<h1>Another page</h1>');
    await show('<kindred-community circle="nachtschicht"><kindred-wall></kindred-wall></kindred-community>');
    await wall(page).locator('article').first().waitFor();
    assert.equal(await wall(page).getByText(SEEN).count(), 0, 'of the other circle nothing is left');
    await show(COMMUNITY);
    await seen(page);
    await post(page, 'Third page of the same visit.');
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('breaks neither a strict content security policy nor trusted types', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`),
      );
    });
    const host = server.url;
    const policy = `default-src 'none'; script-src ${host}; style-src ${host}; connect-src ${host}; img-src data:; require-trusted-types-for 'script'`;
    const body = `<kindred-community circle="${CIRCLE}" theme="dark"><kindred-check-in></kindred-check-in><kindred-check-in scale="energy-mood"></kindred-check-in><kindred-story-carousel></kindred-story-carousel><kindred-reaction-bar counts="exact"></kindred-reaction-bar><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>`;
    await page.goto(put(widgetPage(server.url, body), { 'content-security-policy': policy }));
    await page.locator('kindred-check-in').first().getByRole('radio').last().click();
    await page.locator('kindred-check-in').first().getByRole('button', { name: 'Look back' }).click();
    await page.locator('kindred-check-in').first().getByText('Your last four weeks').waitFor();
    await page.locator('kindred-story-carousel').getByRole('button', { name: 'Next story' }).first().click();
    await post(page, 'Under a strict policy.');
    await box(page).getByRole('button', { name: 'Write something else' }).click();
    await box(page).getByRole('button', { name: 'Yours here' }).click();
    await box(page).getByRole('listitem').first().waitFor();
    await wall(page).scrollIntoViewIfNeeded();
    await seen(page);
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('breaks neither while somebody leaves, with what they wrote still open', async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const violations: string[] = [];
    await page.exposeFunction('violated', (what: string) => void violations.push(what));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        (window as unknown as { violated(what: string): void }).violated(
          `${violatedDirective} ${blockedURI} ${sourceFile}`,
        ),
      );
    });
    const host = server.url;
    const policy = `default-src 'none'; script-src ${host}; style-src ${host}; connect-src ${host}; img-src data:; require-trusted-types-for 'script'`;
    const there = put(htmlPage('<p>Sunny spells</p>'));
    const body = `<kindred-quick-exit href="${there}"></kindred-quick-exit><kindred-community circle="${CIRCLE}" country="GB"><kindred-mine></kindred-mine><kindred-pulse></kindred-pulse><kindred-helplines></kindred-helplines><kindred-post-box></kindred-post-box></kindred-community>`;
    await page.goto(put(widgetPage(server.url, body), { 'content-security-policy': policy }));
    await page.locator('kindred-helplines').getByText('Samaritans').first().waitFor();
    await page.locator('kindred-mine').getByRole('heading').first().waitFor();
    await page.locator('kindred-pulse li').first().waitFor();
    await box(page).scrollIntoViewIfNeeded();
    await box(page).getByRole('textbox').fill('Nobody at home may read this.');
    await page
      .locator('kindred-quick-exit')
      .getByRole('link')
      .or(page.locator('kindred-quick-exit').getByRole('button'))
      .first()
      .click();
    await page.waitForURL(there);
    await page.getByText('Sunny spells').waitFor();
    assert.deepEqual(violations, []);
    assertCalm(visitor);
    await visitor.context.close();
  });
});

describe('a page of a site that isn’t allowed', () => {
  let closed: RunningServer;
  before(async () => {
    closed = await startServer({
      env: { KINDRED_ORIGINS: 'https://allowed.example', KINDRED_MODERATION: 'post', KINDRED_ABUSE: 'off' },
    });
  });
  after(() => closed?.dispose());

  it('reads nothing and writes nothing, and says so in words', async () => {
    const call = createCaller(closed.url, 'main');
    const { input, path } = await createPerson().post({ text: SEEN });
    assert.equal((await call.post(path, input)).status, 200);

    const visitor = await visitors.arrive([...hosts(), new URL(closed.url).host]);
    const { page } = visitor;
    await page.goto(
      put(
        widgetPage(closed.url, '<kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall>'),
      ),
    );
    await wall(page).getByText('The community can’t be reached right now.').waitFor();
    await wall(page).getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal(await wall(page).getByText(SEEN).count(), 0);
    const read = await page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        ),
      `${closed.url}/v1/main/circles/main/posts`,
    );
    assert.equal(read, 'refused');
    const wrote = await page.evaluate(
      ([url, body]) =>
        fetch(url!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! }).then(
          (response) => String(response.status),
          () => 'refused',
        ),
      [`${closed.url}/v1/main${path}`, JSON.stringify((await createPerson().post({ text: 'Forged.' })).input)],
    );
    assert.equal(wrote, 'refused');
    assert.doesNotMatch((await call.get(path)).text, /Forged/);
    await visitor.context.close();
  });
});

/** Keeps what matches on its way until it is let go. */
async function hold(page: Page, what: RegExp): Promise<{ letGo(): Promise<void> }> {
  const held: Route[] = [];
  let open = false;
  await page.route(what, (route) => {
    if (open) return route.continue();
    held.push(route);
    return undefined;
  });
  return {
    async letGo() {
      open = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}
