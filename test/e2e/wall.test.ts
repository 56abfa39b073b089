/** A conversation on the wall between two people who share nothing but the server. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { record, type Recording } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const POST = 'Does anybody else count the windows?';
const REPLY = 'I do. Eleven from here.';
const ANSWER = 'Nine from mine.';

const PAGE = htmlPage(
  '<kindred-community><kindred-wall></kindred-wall></kindred-community>',
  '<script type="module" src="/kindred.js"></script>',
);

let server: RunningServer;
let visitors: Visitors;
let a: Visitor;
let b: Visitor;
let fromB: Recording;

const wall = (page: Page): Locator => page.locator('kindred-wall');
const article = (page: Page): Locator => wall(page).locator('article').filter({ hasText: POST });

async function answer(page: Page, text: string): Promise<void> {
  const field = article(page).getByRole('textbox', { name: 'Your reply' });
  await field.fill(text);
  await pressSend(article(page));
  await article(page).getByText('You can still take it back').waitFor();
  await article(page).getByText('Somebody who looks after this circle reads it first').waitFor();
}

before(async () => {
  server = await startServer({ site: { 'index.html': PAGE }, env: { KINDRED_ABUSE: 'off' } });
  const { input, path } = await createPerson().post({ text: POST });
  assert.equal((await createCaller(server.url, 'main').post(path, input)).status, 200);
  await openDesk(server).letThrough(POST);
  visitors = await openVisitors();
  const hosts = [new URL(server.url).host];
  [a, b] = await Promise.all([visitors.arrive(hosts), visitors.arrive(hosts)]);
  fromB = record(b.context);
  await Promise.all([a.page.goto(server.url), b.page.goto(server.url)]);
  await Promise.all([article(a.page).waitFor(), article(b.page).waitFor()]);
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

describe('a conversation', () => {
  it('begins with a reply that is read first, and seen by whoever wrote it alone', async () => {
    await article(b.page).getByRole('button', { name: 'Reply' }).click();
    await answer(b.page, REPLY);
    assert.equal(await article(a.page).getByText('1 reply').count(), 0);
  });

  it('is seen by another, without a reload, once it is let through', async () => {
    await openDesk(server).letThrough(REPLY);
    await article(a.page).getByRole('button', { name: '1 reply' }).click();
    await article(a.page).getByText(REPLY).waitFor();
    await article(b.page).getByText('reads it first').waitFor({ state: 'detached' });
    assert.equal(await article(b.page).getByText(REPLY).count(), 1);
  });

  it('goes on one level down, and waits below for whoever is reading', async () => {
    await article(a.page).getByRole('button', { name: 'Answer' }).click();
    await answer(a.page, ANSWER);
    await openDesk(server).letThrough(ANSWER);
    await article(b.page).getByRole('button', { name: '1 new reply' }).click();
    await article(b.page).locator('li li').getByText(ANSWER).waitFor();
  });

  it('says there where two people are, and no more than that', async () => {
    const own = article(b.page).locator('.reply').filter({ hasText: REPLY });
    await own.getByText('Yours').waitFor();
    assert.equal(await article(a.page).locator('.reply').filter({ hasText: REPLY }).getByText('Yours').count(), 0);
    for (const { url, body } of await fromB.sent()) {
      if (!/replies$/.test(url.pathname) || !body) continue;
      assert.deepEqual(Object.keys(JSON.parse(body) as object).sort(), [
        'capabilityHash',
        'idempotencyKey',
        'post',
        'text',
        'threadKey',
      ]);
    }
  });

  it('lets somebody say that they are worried, before everything else', async () => {
    const reply = article(a.page).locator('.reply').filter({ hasText: REPLY });
    await reply.getByRole('button', { name: 'Report' }).click();
    await a.page.getByRole('radio', { name: 'I’m worried about this person' }).check();
    await a.page.getByRole('button', { name: 'Tell those who look after this circle' }).click();
    await a.page.getByText('reads this before everything else').waitFor();
    const [first] = await openDesk(server).queue();
    assert.equal(first?.text, REPLY);
    assert.equal(first.lane, 'worried');
  });

  it('loses what is taken away, and keeps its place', async () => {
    const desk = openDesk(server);
    const [item] = await desk.queue();
    assert.equal((await desk.decide(item!, 'remove')).status, 200);
    await article(b.page).getByText('This is no longer here.').waitFor();
    await article(b.page).getByText(ANSWER).waitFor();
  });

  it('went without a problem', () => {
    for (const visitor of [a, b]) {
      assert.deepEqual(visitor.problems, []);
      assert.deepEqual([...visitor.strangers], []);
    }
  });
});
