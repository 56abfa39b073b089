/** What widgets leave behind on the real server: counted by the browser itself, nodes and listeners and open streams. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { CDPSession, Page } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const CYCLES = 50;
/** What each shows once it is all there. */
const WIDGETS: Record<string, string> = {
  'kindred-post-box': 'textarea',
  'kindred-reaction-bar': 'button[aria-pressed]',
  'kindred-story-carousel': '[role=group]',
  'kindred-check-in': '[role=radio]',
  'kindred-wall': 'article kindred-reaction-bar',
  'kindred-pulse': 'li',
};

let server: RunningServer;
let visitors: Visitors;
let visitor: Visitor;
let page: Page;
let session: CDPSession;

before(async () => {
  const body = '<kindred-community></kindred-community>';
  server = await startServer({
    site: { 'index.html': htmlPage(body, '<script type="module" src="/kindred.js"></script>') },
    env: { KINDRED_MODERATION: 'post', KINDRED_ABUSE: 'off' },
  });
  const call = createCaller(server.url, 'main');
  for (const each of [await createPerson().post(), await createPerson().story()])
    assert.equal((await call.post(each.path, each.input)).status, 200);
  visitors = await openVisitors();
  visitor = await visitors.arrive([new URL(server.url).host]);
  ({ page } = visitor);
  await page.goto(server.url);
  session = await visitor.context.newCDPSession(page);
  // Every kind once, so that what is loaded once for the page is there.
  for (const tag of Object.keys(WIDGETS)) await mount(tag, 3);
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

/** Puts a widget in, waits until it shows what it has, and takes it out; so many times. */
const mount = (tag: string, times: number): Promise<void> =>
  page.evaluate(
    async ([name, shows, count]) => {
      const community = document.querySelector('kindred-community')!;
      for (let n = 0; n < count; n += 1) {
        const element = document.createElement(name);
        community.append(element);
        while (!element.shadowRoot?.querySelector(shows)) await new Promise(requestAnimationFrame);
        element.remove();
      }
    },
    [tag, WIDGETS[tag]!, times] as const,
  );

async function counts(): Promise<{ nodes: number; listeners: number }> {
  // Twice: what the first round frees may have held something itself.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

async function streams(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^kindred_live_streams (\d+)$/m.exec(text)?.[1]);
}

describe('mounted and unmounted', () => {
  for (const tag of Object.keys(WIDGETS))
    it(`${CYCLES} times, ${tag} leaves nothing behind`, async () => {
      await mount(tag, 5);
      const first = await counts();
      await mount(tag, CYCLES);
      // The engine itself keeps the last one or two; a leak is one for each time.
      const most = CYCLES / 5;
      const last = await until(async () => {
        const now = await counts();
        return now.nodes - first.nodes < most && now.listeners - first.listeners < most ? now : undefined;
      }, `${tag} to be freed`);
      assert.ok(last);
    });

  it('all of them, no stream stays open', async () => {
    await until(async () => (await streams()) === 0, 'the streams to end');
    // So that a count that is always nothing would not pass.
    await page.evaluate(() =>
      document.querySelector('kindred-community')!.append(document.createElement('kindred-wall')),
    );
    await until(async () => (await streams()) === 1, 'the stream of a wall that stays');
    assert.deepEqual(visitor.problems, []);
  });
});
