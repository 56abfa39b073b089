/** What the server acknowledged is there after its power was cut. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startServer, type RunningServer } from '../support/server.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

let server: RunningServer;
let visitors: Visitors;

before(async () => {
  server = await startServer();
  visitors = await openVisitors();
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

test('a server that was killed comes back, and a visitor reads the same', async () => {
  const { page, problems, strangers } = await visitors.arrive([new URL(server.url).host]);
  const read = async (): Promise<string> => {
    const response = await page.goto(`${server.url}/v1/main`);
    assert.equal(response?.status(), 200);
    return response.text();
  };
  const first = await read();
  await server.kill();
  await assert.rejects(page.goto(`${server.url}/v1/main`));
  await server.start();
  assert.equal(await read(), first);
  assert.deepEqual(problems, []);
  assert.deepEqual([...strangers], []);
});
