/** A post's whole way, through the widgets, between two people who share nothing but the server. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { paying } from '@kindred/adapter-kit';
import { httpAdapter } from '@kindred/adapters/http';
import type { NewPost, OwnItem } from '@kindred/core/contract';
import type { Locator, Page } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { record, type Recording, type Sent } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

// All of one length, so that a stranger's request differs by nothing but what is somebody's own.
const FIRST = 'Night shift is long and nobody knows.';
const SECOND = 'A cold kitchen, and the kettle hums..';
const STRANGER = 'Does anybody else count the windows..';
const CHANGED = 'Night shift is long. Somebody knows.';
const THIRD = 'This one has to outlive a power cut..';

const PAGE = htmlPage(
  '<kindred-community><kindred-post-box undo-seconds="1"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
  '<script type="module" src="/kindred.js"></script>',
);

let server: RunningServer;
let visitors: Visitors;
let a: Visitor;
let b: Visitor;
let fromA: Recording;
let fromB: Recording;

const articles = (page: Page, text: string): Locator => page.locator('kindred-wall article').filter({ hasText: text });
const box = (page: Page): Locator => page.locator('kindred-post-box');
const yours = (page: Page, text: string): Locator => box(page).locator('li').filter({ hasText: text });

async function write(page: Page, text: string): Promise<void> {
  const another = box(page).getByRole('button', { name: 'Write something else' });
  if (await another.isVisible()) await another.click();
  await box(page).getByRole('textbox').fill(text);
  await pressSend(box(page));
  await box(page).getByText('Somebody who looks after this circle reads it first').waitFor();
}

/** What arrived waits for a press, so that nothing moves under a reader's eyes. */
async function showArrived(page: Page, text: string): Promise<void> {
  const arrived = page.locator('kindred-wall').getByRole('button', { name: /new post/ });
  await articles(page, text).or(arrived).first().waitFor();
  if (await arrived.isVisible()) await arrived.click();
  await articles(page, text).waitFor();
}

const openOwn = async (page: Page): Promise<void> => {
  const toggle = box(page).getByRole('button', { name: 'Yours here' });
  await toggle.waitFor();
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
};

before(async () => {
  server = await startServer({ site: { 'index.html': PAGE } });
  visitors = await openVisitors();
  const hosts = [new URL(server.url).host];
  [a, b] = await Promise.all([visitors.arrive(hosts), visitors.arrive(hosts)]);
  fromA = record(a.context);
  fromB = record(b.context);
  await Promise.all([a.page.goto(server.url), b.page.goto(server.url)]);
  await b.page.getByText('Nothing is written here yet.').waitFor();
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

describe('the way of a post', () => {
  it('is held first, and seen by its author alone', async () => {
    await write(a.page, FIRST);
    await articles(a.page, FIRST).getByText('Only you see this yet.').waitFor();
    await b.page.reload();
    await b.page.getByText('Nothing is written here yet.').waitFor();
  });

  it('is not let through by following a link', async () => {
    const { id, revision } = await openDesk(server).waiting(FIRST);
    const query = `item=${id}&revision=${revision}&outcome=publish`;
    const headers = { authorization: `Bearer ${server.moderatorKey}` };
    const answer = await fetch(`${server.url}/v1/main/moderation/decisions?${query}`, { headers });
    assert.equal(answer.status, 404);
    assert.equal((await openDesk(server).item(id)).state, 'held');
  });

  it('is seen by another, without a reload, once a moderator lets it through', async () => {
    await openDesk(server).letThrough(FIRST);
    await showArrived(b.page, FIRST);
    assert.equal(await articles(b.page, FIRST).count(), 1);
    assert.equal(await articles(a.page, FIRST).count(), 1);
  });

  it('takes a word of support, which its author alone learns of', async () => {
    const withYou = articles(b.page, FIRST).getByRole('button', { name: 'With you' });
    const taken = b.page.waitForResponse((response) => response.url().endsWith('/reactions'));
    await withYou.click();
    assert.equal((await taken).status(), 200);
    assert.equal(await withYou.getAttribute('aria-pressed'), 'true');

    await a.page.reload();
    const answer = a.page.waitForResponse((response) => response.url().endsWith('/own/get'));
    await openOwn(a.page);
    assert.deepEqual(((await (await answer).json()) as OwnItem).support, { with: 'one' });
    for (const { url, answer: json } of await fromB.sent()) {
      assert.ok(!JSON.stringify(json ?? '').includes('"support"'), `${url.pathname} tells everybody of support`);
    }
  });

  it('keeps the old words before others while a change waits', async () => {
    await openOwn(a.page);
    await yours(a.page, FIRST).getByRole('button', { name: 'Edit' }).click();
    const field = box(a.page).getByRole('textbox', { name: 'Your words' });
    await field.fill(CHANGED);
    await box(a.page).getByRole('button', { name: 'Save' }).click();
    await box(a.page).getByText('Your change is being read first.').waitFor();
    await b.page.reload();
    await articles(b.page, FIRST).waitFor();
    assert.equal(await articles(b.page, CHANGED).count(), 0);
  });

  it('refuses a decision on words that have changed since', async () => {
    const desk = openDesk(server);
    const item = await desk.waiting(CHANGED);
    assert.equal(item.revision, 2);
    const { status, json } = await desk.decide({ id: item.id, revision: 1 });
    assert.equal(status, 409);
    assert.equal((json as { error: { code: string } }).error.code, 'conflict');
    assert.equal(await articles(b.page, FIRST).count(), 1);
  });

  it('changes before everybody once the change is let through', async () => {
    await openDesk(server).letThrough(CHANGED);
    await articles(b.page, CHANGED).waitFor();
    assert.equal(await articles(b.page, FIRST).count(), 0);
  });

  it('goes everywhere at once when its author deletes it', async () => {
    await a.page.reload();
    await openOwn(a.page);
    await yours(a.page, CHANGED).getByRole('button', { name: 'Delete' }).click();
    await box(a.page).getByRole('button', { name: 'Delete it' }).click();
    await articles(b.page, CHANGED).waitFor({ state: 'detached' });
    await articles(a.page, CHANGED).waitFor({ state: 'detached' });
  });

  it('can’t be linked to another of the same browser by anything that was sent', async () => {
    await write(a.page, SECOND);
    await write(b.page, STRANGER);
    const [sentByA, sentByB] = [await fromA.sent(), await fromB.sent()];
    const threads = threadsOf(sentByA);
    assert.equal(threads.length, 2, 'two threads were written by A');
    const [one, two] = threads.map((thread) => grams(sentByA.filter((sent) => about(sent, thread))));
    // What a stranger sends as well is the same for everybody and tells nobody apart.
    const everybodys = grams(sentByB);
    const shared = [...one!].filter((gram) => two!.has(gram) && !everybodys.has(gram));
    assert.deepEqual(shared, []);
  });

  it('asked no other host, set no cookie and told nobody where the reader came from', async () => {
    for (const visitor of [a, b]) {
      assert.deepEqual([...visitor.strangers], []);
      assert.deepEqual(await visitor.context.cookies(), []);
      assert.deepEqual(visitor.problems, []);
    }
    const all = [...(await fromA.sent()), ...(await fromB.sent())];
    assert.ok(all.length > 20);
    for (const { method, url, headers, setsCookie } of all) {
      const what = `${method} ${url.pathname}`;
      assert.equal(headers['cookie'], undefined, what);
      assert.equal(setsCookie, false, what);
      if (!url.pathname.startsWith('/v1/')) continue;
      assert.equal(headers['referer'] || undefined, undefined, what);
      // Addresses are what servers on the way write down: no key, capability or token stands in one.
      assert.doesNotMatch(url.href, /[A-Za-z0-9_-]{43}/, what);
    }
  });

  it('is there once after a power cut, as is all else that was acknowledged', async () => {
    const desk = openDesk(server);
    await write(a.page, THIRD);
    await desk.letThrough(THIRD);
    await showArrived(b.page, THIRD);

    const { posts } = paying(httpAdapter({ endpoint: server.url, community: 'main' }), 'work');
    const acknowledged: string[] = [];
    let tell: () => void;
    const told = new Promise<void>((resolve) => (tell = resolve));
    const writing = Array.from({ length: 60 }, async () => {
      const { input } = await createPerson().post();
      // Whoever was told to come back later was promised nothing.
      const made = await posts?.create(input as NewPost).catch(() => undefined);
      if (made && acknowledged.push(made.id) === 5) tell();
    });
    await Promise.race([told, Promise.allSettled(writing)]);
    assert.ok(acknowledged.length >= 5, 'something was acknowledged before the cut');
    await server.kill();
    await Promise.allSettled(writing);
    await server.start();

    const queue = await allWaiting(server);
    for (const id of acknowledged) assert.equal(queue.filter((item) => item === id).length, 1, id);
    await b.page.reload();
    await articles(b.page, THIRD).waitFor();
    assert.equal(await articles(b.page, THIRD).count(), 1);
    assert.equal(await articles(b.page, CHANGED).count(), 0);
    await a.page.reload();
    await openOwn(a.page);
    await yours(a.page, THIRD).waitFor();
    assert.equal(await yours(a.page, THIRD).count(), 1);
  });

  it('goes on telling readers what is new after the server came back', async () => {
    await openDesk(server).letThrough(SECOND);
    await showArrived(b.page, SECOND);
  });
});

async function allWaiting({ url, moderatorKey }: RunningServer): Promise<string[]> {
  const call = createCaller(url, 'main', { authorization: `Bearer ${moderatorKey}` });
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { json } = await call.get(`/moderation/queue?limit=50${next && `&cursor=${next}`}`);
    const page = json as { items: { id: string }[]; next: string | null };
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return ids;
}

const WRITES = /\/circles\/main\/posts$/;

const threadsOf = (sent: Sent[]): string[] =>
  sent
    .filter(({ method, url }) => method === 'POST' && WRITES.test(url.pathname))
    .map(({ body }) => (JSON.parse(body) as { thread: string }).thread);

/** Whether a request is about this thread: by what it says, or by what it was answered. */
const about = ({ method, body, answer }: Sent, thread: string): boolean =>
  method === 'POST' && (body.includes(thread) || JSON.stringify(answer ?? '').includes(thread));

const LENGTH = 16;

/**
 * Every stretch of 16 characters an identifier may be made of, in what was sent: what could tell one browser from all
 * others is longer. Stretches over punctuation are left out, where one random character may stand beside a constant.
 */
function grams(sent: Sent[]): Set<string> {
  const found = new Set<string>();
  for (const { url, headers, body } of sent) {
    const { 'content-length': _, ...said } = headers;
    const all = [url.href, ...Object.entries(said).map((header) => header.join(': ')), body];
    for (const word of all.flatMap((text) => text.match(/[\w.+/=-]+/g) ?? []))
      for (let at = 0; at + LENGTH <= word.length; at += 1) found.add(word.slice(at, at + LENGTH));
  }
  return found;
}
