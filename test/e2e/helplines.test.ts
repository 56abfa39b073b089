/**
 * People who listen are two key presses away from every widget: Tab into it, whose first stop leads to them, and Enter.
 * From inside one, a single press of F1 does the same. So it is without script, where each widget's own link stands, and
 * without a network, once the page was there.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Page } from 'playwright';

import { focused, readThrough } from '../support/pages.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const WIDGETS = ['check-in', 'pulse', 'story-carousel', 'post-box', 'wall', 'mine', 'reaction-bar'].map(
  (name) => `kindred-${name}`,
);

/** Each widget with what stands in it where no script runs, as the set-up page has it, and something to come from. */
const body = (inside: string): string =>
  `<kindred-community circle="night-shift" country="GB">${WIDGETS.map(
    (tag) => `<p><button id="before-${tag}">Before</button></p><${tag}>${inside}</${tag}>`,
  ).join('')}</kindred-community>`;
const HEAD = '<link rel="stylesheet" href="/kindred.css"><script type="module" src="/kindred.js"></script>';
const LINK = '<a href="/helplines/GB">Help now</a>';

let server: RunningServer;
let visitors: Visitors;
let host: string;

before(async () => {
  server = await startServer({
    site: {
      'widgets.html': htmlPage(body(LINK), HEAD),
      'with.html': htmlPage(`${body('')}<kindred-helplines country="GB">${LINK}</kindred-helplines>`, HEAD),
    },
    env: { KINDRED_SEED: 'demo' },
  });
  host = new URL(server.url).host;
  visitors = await openVisitors();
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

/** The page, its widgets there, each with its way to the helplines, and everything that way needs. */
async function open(path: string): Promise<Visitor> {
  const visitor = await visitors.arrive([host]);
  await visitor.page.goto(server.url + path);
  await readThrough(visitor.page);
  for (const tag of WIDGETS) await visitor.page.locator(`${tag} >> a.help-now`).first().waitFor({ state: 'attached' });
  await visitor.page.waitForFunction(() => customElements.get('kindred-helplines'));
  return visitor;
}

/** The number that is shown inside what has the focus, or around it. */
const numbersShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element?.getRootNode() as ShadowRoot;
    return [...root.querySelectorAll('a')].filter((link) => link.checkVisibility()).map((link) => link.href);
  });

const atTitle = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    let element: Element | null = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName === 'h2' && (element.getRootNode() as ShadowRoot).host.localName === 'kindred-helplines';
  });

describe('helplines', () => {
  it('are two presses away from every widget, and one from inside', async () => {
    const { page, problems, strangers } = await open('/widgets.html');
    for (const tag of WIDGETS) {
      await page.locator(`#before-${tag}`).focus();
      await page.keyboard.press('Tab');
      const link = await focused(page);
      assert.deepEqual([link.widget, link.name], [tag, 'Help now']);
      await page.keyboard.press('Enter');
      await atTitle(page);
      assert.ok((await numbersShown(page)).includes('tel:116123'), tag);
      await page.keyboard.press('Escape');
      assert.deepEqual(await focused(page), link, 'the focus goes back');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('F1');
      await atTitle(page);
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(problems, []);
    assert.deepEqual([...strangers], []);
  });

  it('are those of the page where it has some', async () => {
    const { page } = await open('/with.html');
    await page.locator('#before-kindred-post-box').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await atTitle(page);
    assert.equal(await page.locator('dialog').count(), 0);
    assert.ok(await page.locator('kindred-helplines h2').isVisible());
  });

  it('are there without a network, and without any request between the press and the number', async () => {
    const { page, context } = await open('/widgets.html');
    // The lines come by themselves: nothing was pressed yet.
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/c\/helplines-\w+\.js$/.test(name)),
    );
    await context.setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#before-kindred-wall').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await atTitle(page);
    assert.ok((await numbersShown(page)).includes('tel:116123'));
    assert.deepEqual(
      asked.filter((url) => url.endsWith('.js')),
      [],
    );
    await context.setOffline(false);
  });

  it('are two presses away where no script runs', async () => {
    const { page, strangers } = await visitors.arrive([host], { javaScriptEnabled: false });
    for (const tag of WIDGETS) {
      await page.goto(`${server.url}/widgets.html`);
      await page.locator(`#before-${tag}`).focus();
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForURL('**/helplines/GB'), page.keyboard.press('Enter')]);
      assert.ok(await page.getByRole('link', { name: 'Call 116\u00a0123' }).isVisible());
    }
    await page.getByRole('link', { name: 'Germany' }).click();
    assert.ok(await page.getByRole('link', { name: '0800\u00a0111\u00a00\u00a0111' }).isVisible());
    assert.deepEqual([...strangers], []);
  });
});
