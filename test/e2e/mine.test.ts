/** One's own things between browsers that share nothing but the server, and sometimes a receipt code. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { record, type Recording } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const SCRIPT = '<script type="module" src="/kindred.js"></script>';
const WRITE = htmlPage(
  '<kindred-community><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
  SCRIPT,
);
const YOURS = htmlPage('<kindred-community><kindred-mine></kindred-mine></kindred-community>', SCRIPT);
const TEXTS = ['The kettle is the only one awake.', 'Three nights, then two off.', 'It rains on the ward roof.'];

let server: RunningServer;
let visitors: Visitors;
let a: Visitor;
let b: Visitor;
let fromA: Recording;
let fromB: Recording;

const mine = (page: Page): Locator => page.locator('kindred-mine');
const open = async (page: Page, part: string): Promise<void> => {
  await mine(page).locator(`#${part}`).click();
};
const button = (page: Page, name: string): Locator => mine(page).getByRole('button', { name, exact: true });
/** Pauses are random and long on purpose; here they are random and short. */
const hurry = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { random } = Math;
    Math.random = () => random() / 200;
  });
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
const inPublic = async (): Promise<string> => (await fetch(`${server.url}/v1/main/circles/main/posts?fresh=1`)).text();

before(async () => {
  server = await startServer({ site: { 'index.html': WRITE, 'yours.html': YOURS } });
  visitors = await openVisitors();
  const hosts = [new URL(server.url).host];
  [a, b] = await Promise.all([visitors.arrive(hosts), visitors.arrive(hosts)]);
  [fromA, fromB] = [record(a.context), record(b.context)];
  await Promise.all([hurry(a.page), hurry(b.page)]);
  await a.page.goto(server.url);
  const box = a.page.locator('kindred-post-box');
  for (const text of TEXTS) {
    await box.getByRole('textbox').first().fill(text);
    await pressSend(box);
    await box.getByText('reads it first').first().waitFor();
    await openDesk(server).letThrough(text);
    await box.getByRole('button', { name: 'Write something else' }).click();
  }
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

describe('one’s own things', () => {
  let words = '';

  it('are listed for whoever wrote them, and asked for one by one', async () => {
    await a.page.goto(`${server.url}/yours.html`);
    for (const text of TEXTS) await mine(a.page).getByText(text).waitFor();
    await until(async () => {
      const asked = (await fromA.sent()).filter(({ url }) => url.pathname.endsWith('/own/get'));
      const capabilities = asked.map(({ body }) => (JSON.parse(body!) as { capability: string }).capability);
      return new Set(capabilities).size === TEXTS.length;
    }, 'asking about each');
    for (const { url, body } of await fromA.sent()) {
      assert.ok(!(url.pathname.endsWith('/batch') && url.search.includes('own')), 'never in a batch');
      assert.ok((body?.match(/"capability"/g) ?? []).length <= 1, 'one capability a request');
    }
  });

  it('are found on another device by the receipt code', async () => {
    await open(a.page, 'taking');
    await button(a.page, 'Show my receipt code').click();
    await mine(a.page).locator('.words li').nth(23).waitFor();
    words = (await mine(a.page).locator('.words li').allTextContents()).join(' ');
    assert.equal(words.split(' ').length, 24);
    await b.page.goto(`${server.url}/yours.html`);
    await mine(b.page).getByText('Nothing yet.').waitFor();
    await open(b.page, 'taking');
    await button(b.page, 'Use a code from another device').click();
    await mine(b.page).locator('#code').fill(words);
    await button(b.page, 'Use this code').click();
    await mine(b.page).getByText('Looked everywhere. Found: 3.').waitFor();
    for (const text of TEXTS) await mine(b.page).getByText(text).waitFor();
    for (const { url, body } of await fromB.sent()) {
      assert.ok(
        !body?.includes(words.split(' ')[0]!) && !url.href.includes(words.split(' ')[0]!),
        'the words stay here',
      );
    }
  });

  it('are gone everywhere once one device deletes everything, and so is the device’s own memory', async () => {
    await b.page.reload();
    await mine(b.page).getByText(TEXTS[0]!).waitFor();
    await open(b.page, 'going');
    await button(b.page, 'Delete everything everywhere').click();
    await button(b.page, 'Delete everything').click();
    await mine(b.page).getByText('has forgotten everything').waitFor();
    assert.deepEqual(
      (await stored(b.page)).filter((name) => name.startsWith('kindred')),
      [],
    );
    const left = await inPublic();
    for (const text of TEXTS) assert.ok(!left.includes(text), text);
    // The public list as a cache may hold it, and the database.
    const cached = await (await fetch(`${server.url}/v1/main/circles/main/posts`)).text();
    for (const text of TEXTS) assert.ok(!cached.includes(text), text);
    await a.page.goto(server.url);
    await a.page.locator('kindred-wall').getByText('Nothing is written here yet.').waitFor();
  });

  it('leave nothing in a browser that is told to forget', async () => {
    await a.page.goto(`${server.url}/yours.html`);
    await mine(a.page).locator('#going').waitFor();
    assert.ok((await stored(a.page)).some((name) => name.startsWith('kindred')));
    await open(a.page, 'going');
    await button(a.page, 'Forget this device').click();
    await mine(a.page).locator('.yes').click();
    await mine(a.page).getByText('has forgotten everything').waitFor();
    assert.deepEqual(
      (await stored(a.page)).filter((name) => name.startsWith('kindred')),
      [],
    );
  });

  it('went without a problem', () => {
    for (const visitor of [a, b]) {
      assert.deepEqual(visitor.problems, []);
      assert.deepEqual([...visitor.strangers], []);
    }
  });
});
