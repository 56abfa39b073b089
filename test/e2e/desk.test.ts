/** The moderation desk over the real server, with nothing but a keyboard: somebody posts, somebody decides, somebody reads. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { focused, tabTo } from '../support/pages.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage, startSite, widgetPage, type Site } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const WORDS = 'The lifts hum all night and I hum back.';
const UNKIND = 'Everybody on this ward is useless.';
const FIRST_TRY = 'Somebody told me to write to Marek at number 14.';
const SECOND_TRY = 'Somebody told me to write to a friend.';

const READING = htmlPage(
  '<kindred-community><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
  '<script type="module" src="/kindred.js"></script>',
);
const DESK = '<main><h1>For moderators</h1><kindred-moderation-desk undo-seconds="1"></kindred-moderation-desk></main>';

let server: RunningServer;
let site: Site;
let visitors: Visitors;
let a: Visitor;
let b: Visitor;
let moderator: Visitor;
let page: Page;

const desk = (): Locator => page.locator('kindred-moderation-desk');
const articles = (on: Page, text: string): Locator => on.locator('kindred-wall article').filter({ hasText: text });
const row = (n: number): Locator => desk().locator('.row').nth(n);
/** Once the lane was read anew. */
async function lookAgain(): Promise<void> {
  await tabTo(page, ({ name }) => name === 'Look again', { key: 'Shift+Tab' });
  await page.keyboard.press('Enter');
  await desk().locator('.list[aria-busy=false]').waitFor();
}

async function post(text: string) {
  const person = createPerson();
  const call = createCaller(server.url, 'main');
  const made = await person.post({ text });
  assert.equal((await call.post(made.path, made.input)).status, 200);
  return {
    id: made.id,
    own: async () =>
      (await call.post('/own/get', { capability: made.capability, circle: 'main' })).json as Record<string, unknown>,
    edit: (changed: string) =>
      call.post('/own/act', {
        ...{ capability: made.capability, circle: 'main', idempotencyKey: crypto.randomUUID() },
        action: { type: 'edit', revision: 1, text: changed },
      }),
  };
}

before(async () => {
  server = await startServer({ site: { 'index.html': READING }, env: { KINDRED_ABUSE: 'off' } });
  // On a site of its own: the key goes to another origin, which the browser asks about first.
  site = await startSite({ '/': widgetPage(server.url, DESK) });
  visitors = await openVisitors();
  const host = new URL(server.url).host;
  [a, b] = await Promise.all([visitors.arrive([host]), visitors.arrive([host])]);
  moderator = await visitors.arrive([host, new URL(site.url).host]);
  page = moderator.page;
  await Promise.all([a.page.goto(server.url), b.page.goto(server.url), page.goto(site.url)]);
  await b.page.getByText('Nothing is written here yet.').waitFor();
});
after(async () => {
  await visitors?.leave();
  await site?.close();
  await server?.dispose();
});

describe('the desk', () => {
  it('lets nobody in with another key', async () => {
    await tabTo(page, ({ widget, tag }) => widget === 'kindred-moderation-desk' && tag === 'input');
    await page.keyboard.type('not the key');
    await page.keyboard.press('Enter');
    await desk().getByText('This key is not known here.').waitFor();
  });

  it('takes the key, and shows what somebody wrote meanwhile, covered', async () => {
    const box = a.page.locator('kindred-post-box');
    await box.getByRole('textbox').fill(WORDS);
    await pressSend(box);
    await openDesk(server).waiting(WORDS);

    assert.equal((await focused(page)).tag, 'input', 'the focus stays with the key');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(server.moderatorKey);
    await page.keyboard.press('Enter');
    await row(0).waitFor();
    assert.equal((await focused(page)).name, 'Moderation desk');
    assert.equal(await desk().getByText(WORDS).count(), 0);
  });

  it('lets it through with two keys, and another sees it without a reload', async () => {
    await tabTo(page, ({ name }) => name.startsWith('Post '));
    await page.keyboard.press('Enter');
    await desk().getByText(WORDS).waitFor();
    await page.keyboard.press('p');
    await row(0).getByText('Published').waitFor();
    const arrived = b.page.locator('kindred-wall').getByRole('button', { name: /new post/ });
    await articles(b.page, WORDS).or(arrived).first().waitFor();
    if (await arrived.isVisible()) await arrived.click();
    await articles(b.page, WORDS).waitFor();
  });

  it('gives back with a reason, which the author reads', async () => {
    const { own } = await post(UNKIND);
    await lookAgain();
    await tabTo(page, ({ name }) => name.startsWith('Post '));
    await page.keyboard.press('r');
    await tabTo(page, ({ name }) => name === 'Unkind');
    await page.keyboard.press('Space');
    await tabTo(page, ({ tag }) => tag === 'textarea');
    await page.keyboard.type('Tell it from your side?');
    await tabTo(page, ({ name }) => name === 'Give it back');
    await page.keyboard.press('Enter');
    await row(0).getByText('Given back').waitFor();
    const { state, reason, note } = await own();
    assert.deepEqual({ state, reason, note }, { state: 'returned', reason: 'unkind', note: 'Tell it from your side?' });
    assert.equal(await articles(b.page, UNKIND).count(), 0);
  });

  it('shows the new words when the author changed them before the decision went out', async () => {
    const { edit, own } = await post(FIRST_TRY);
    await lookAgain();
    await tabTo(page, ({ name }) => name.startsWith('Post '));
    await page.keyboard.press('Enter');
    await desk().getByText(FIRST_TRY).waitFor();
    assert.equal((await edit(SECOND_TRY)).status, 200);
    await page.keyboard.press('p');
    await row(0).getByText('Changed meanwhile').waitFor();
    assert.equal((await own())['state'], 'held');
    // Nothing else waits, so the focus is at the head of the list.
    await tabTo(page, ({ name }) => name.startsWith('Post '));
    await page.keyboard.press('Enter');
    await desk().getByText(SECOND_TRY).waitFor();
    await page.keyboard.press('p');
    await row(0).getByText('Published').waitFor();
    assert.equal((await own())['state'], 'live');
  });

  it('finds what was decided, with its history', async () => {
    await tabTo(page, ({ name }) => name === 'Search', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await tabTo(page, ({ tag }) => tag === 'input');
    await page.keyboard.type('useless');
    await page.keyboard.press('Enter');
    await until(async () => (await desk().locator('.row').count()) === 1, 'the one that was found');
    await tabTo(page, ({ name }) => name.startsWith('Post '));
    await page.keyboard.press('Enter');
    await tabTo(page, ({ name }) => name === 'History');
    await page.keyboard.press('Enter');
    await desk().getByText('Unkind: Tell it from your side?').waitFor();
  });

  it('leaves a note for the next one here', async () => {
    await tabTo(page, ({ name }) => name === 'Leave', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('Quiet so far.');
    await tabTo(page, ({ name }) => name === 'Sign out');
    await page.keyboard.press('Enter');
    await desk().getByText('Your key').waitFor();
    await page.keyboard.type(server.moderatorKey);
    await page.keyboard.press('Enter');
    await desk().getByText('Quiet so far.').waitFor();
  });

  it('nothing went wrong on the way', () => {
    assert.deepEqual(moderator.problems, []);
    assert.deepEqual([...moderator.strangers], []);
  });
});
