/** What a write has to bring along, got by the widgets on a page of somebody else's under a strict policy. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { Decision, NewPost } from '@kindred/core/contract';
import type { Locator, Page } from 'playwright';

import { createCaller } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { startServer, type RunningServer } from '../support/server.js';
import { startSite, widgetPage, type Pages, type Site } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

declare global {
  interface Window {
    /** Milliseconds of each task that held up the page. */
    longTasks: number[];
  }
}

const HELD = 'Somebody who looks after this circle reads it first';
const LIVE = 'It’s there now';

let visitors: Visitors;
let site: Site;
const pages: Pages = {};

before(async () => {
  visitors = await openVisitors();
  site = await startSite(pages);
});
after(async () => {
  await visitors?.leave();
  await site?.close();
});

const box = (page: Page): Locator => page.locator('kindred-post-box');

/** Somebody on a page that allows scripts and requests of the server alone, and no worker from anywhere. */
async function visit({ url }: RunningServer) {
  const visitor = await visitors.arrive([url, site.url].map((each) => new URL(each).host));
  const { page } = visitor;
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const calls: { path: string; body: unknown; at: number }[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith(`${url}/v1/`))
      calls.push({ path: pathname, body: request.postDataJSON() as unknown, at: Date.now() });
  });
  const path = `/${Object.keys(pages).length}.html`;
  const policy = `default-src 'none'; script-src ${url}; style-src ${url}; connect-src ${url}; img-src data:; require-trusted-types-for 'script'`;
  const body = '<kindred-community><kindred-post-box undo-seconds="1"></kindred-post-box></kindred-community>';
  pages[path] = { html: widgetPage(url, body), headers: { 'content-security-policy': policy } };
  await page.goto(site.url + path);
  const to = (end: string) => calls.filter((call) => call.path.endsWith(end));
  const carried = () => to('/posts').flatMap(({ body: sent }) => (sent as NewPost | null)?.admission ?? []);
  return { ...visitor, calls, to, carried };
}

async function write(page: Page, text: string, becomes: string): Promise<void> {
  const another = box(page).getByRole('button', { name: 'Write something else' });
  if (await another.isVisible()) await another.click();
  await box(page).getByRole('textbox').fill(text);
  await pressSend(box(page));
  await box(page).getByText(becomes).first().waitFor();
}

function assertCalm({ problems, strangers }: Pick<Visitor, 'problems' | 'strangers'>): void {
  assert.deepEqual(problems, []);
  assert.deepEqual([...strangers], []);
}

describe('where a proof of work is asked for', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ env: { KINDRED_ABUSE: 'work', KINDRED_MODERATION: 'post' } });
  });
  after(() => server?.dispose());

  it('the widgets solve it out of sight', async (t) => {
    const visitor = await visit(server);
    const { page, to, carried } = visitor;
    await box(page).getByRole('textbox').waitFor();
    assert.equal(to('/challenge').length, 0, 'nothing is asked for before something is written');
    await page.evaluate(() => void (window.longTasks.length = 0));
    await write(page, 'With a little work.', LIVE);
    await write(page, 'And a little more.', LIVE);
    assert.deepEqual(
      carried().map((one) => Object.keys(one)),
      [['proof'], ['proof']],
    );
    assert.equal(to('/challenge').length, 2);
    const times = carried().map((one) => ('proof' in one ? (JSON.parse(one.proof) as Solved).solution.time : 0));
    const longest = Math.max(0, ...(await page.evaluate(() => window.longTasks)));
    t.diagnostic(
      `solved in ${times.map(Math.round).join(' and ')} ms; longest task of the page ${Math.round(longest)} ms`,
    );
    assertCalm(visitor);
    await visitor.context.close();
  });
});

interface Solved {
  solution: { time: number };
}

describe('where passes are asked for', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({ env: { KINDRED_ABUSE: 'passes', KINDRED_MODERATION: 'hybrid' } });
  });
  after(() => server?.dispose());

  it('the first post waits, what it earned lets the next one in at once, and what is refused earns nothing', async (t) => {
    const visitor = await visit(server);
    const { page, to, carried } = visitor;
    await box(page).getByRole('textbox').waitFor();
    await page.evaluate(() => void (window.longTasks.length = 0));
    await write(page, 'The first of somebody nobody knows.', HELD);
    const longest = Math.max(0, ...(await page.evaluate(() => window.longTasks)));
    t.diagnostic(`longest task of the page ${Math.round(longest)} ms`);
    await openDesk(server).letThrough('The first of somebody');

    await page.reload();
    const answer = page.waitForResponse((response) => response.url().endsWith('/own/get'));
    const yours = box(page).getByRole('button', { name: 'Yours here' });
    await yours.waitFor();
    if ((await yours.getAttribute('aria-expanded')) === 'false') await yours.click();
    const { signature } = (await (await answer).json()) as { signature?: string };
    assert.ok(signature, 'what was let through comes with a pass');

    await write(page, 'The second of somebody who was let through.', LIVE);
    assert.equal(to('/drip').length, 1, 'it was paid with what the first had earned');

    await write(page, 'The third waits again.', HELD);
    assert.equal(to('/drip').length, 2);
    const { id, revision } = await openDesk(server).waiting('The third waits again.');
    const decision: Decision = {
      idempotencyKey: randomUUID(),
      item: id,
      revision,
      outcome: 'remove',
      reason: 'unkind',
    };
    const bearer = { authorization: `Bearer ${server.moderatorKey}` };
    assert.equal((await createCaller(server.url, 'main').post('/moderation/decisions', decision, bearer)).status, 200);

    await write(page, 'The fourth has to wait like the first.', HELD);
    await until(() => to('/drip').length === 3, 'another drip');
    const passes = carried().map((one) => ('pass' in one ? one.pass : ''));
    assert.equal(passes.length, 4);
    assert.equal(new Set(passes).size, 4, 'none was shown twice');
    assertCalm(visitor);
    await visitor.context.close();
  });

  it('are not readable in what the browser keeps', async () => {
    const visitor = await visit(server);
    const { page } = visitor;
    await write(page, 'Of another device.', HELD);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.match(kept, /\|main\|passes/);
    for (const one of visitor.carried()) if ('pass' in one) assert.ok(!kept.includes(one.pass.slice(0, 40)));
    assertCalm(visitor);
    await visitor.context.close();
  });
});
