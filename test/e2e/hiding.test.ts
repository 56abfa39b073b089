/** What a person hides in one tab stays away in the other, and for nobody else; nobody is told. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Page } from 'playwright';

import { record } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

const SCRIPT = '<script type="module" src="/kindred.js"></script>';
const SITE = {
  'index.html': htmlPage(
    '<kindred-community circle="night-shift"><kindred-story-carousel></kindred-story-carousel><kindred-wall page-size="50"></kindred-wall></kindred-community>',
    SCRIPT,
  ),
  'mine.html': htmlPage(
    '<kindred-community circle="night-shift"><kindred-mine></kindred-mine></kindred-community>',
    SCRIPT,
  ),
};

let server: RunningServer;
let visitors: Visitors;

before(async () => {
  [server, visitors] = await Promise.all([startServer({ site: SITE, env: { KINDRED_SEED: 'demo' } }), openVisitors()]);
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

const about = (page: Page, topic: string) =>
  page.locator('kindred-wall article').filter({ has: page.locator('.topics li', { hasText: topic }) });
const read = (page: Page) => page.locator('kindred-wall article').first().waitFor();

describe('what a person hides', () => {
  it('goes away at once in every tab of theirs, comes back as they say, and is told to nobody', async () => {
    const visitor = await visitors.arrive([new URL(server.url).host]);
    const recording = record(visitor.context);
    const { page } = visitor;
    await page.goto(server.url);
    await read(page);
    const topic = (await page.locator('kindred-wall .topics li').first().textContent())!.trim();
    const all = await page.locator('kindred-wall article').count();
    const many = await about(page, topic).count();
    assert.ok(many > 0 && many < all, 'some are about it, and some are not');

    const mine = await visitor.context.newPage();
    await mine.goto(`${server.url}/mine.html`);
    const place = mine.locator('kindred-mine');
    await place.getByText('What you’d rather not see').click();
    const chip = place.getByRole('button', { name: topic, exact: true });
    await chip.click();
    await page.getByText('What you hide is left out here.').waitFor();
    assert.equal(await about(page, topic).count(), 0);
    assert.equal(await page.locator('kindred-wall article').count(), all - many);

    // Not for one moment after a reload either.
    await page.reload();
    await read(page);
    assert.equal(await about(page, topic).count(), 0);

    const other = await visitors.arrive([new URL(server.url).host]);
    await other.page.goto(server.url);
    await read(other.page);
    assert.equal(await about(other.page, topic).count(), many, 'others read it as before');

    await chip.click();
    await about(page, topic).first().waitFor();
    assert.equal(await page.locator('kindred-wall article').count(), all);
    const sent = (await recording.sent()).filter(({ url }) => url.pathname.startsWith('/v1/'));
    assert.ok(sent.length > 0);
    const said = sent.map(({ url, body }) => [url.href, body]);
    assert.doesNotMatch(JSON.stringify(said), new RegExp(`mute|hid(?:e|den)|${topic}`, 'i'));
    assert.deepEqual([...visitor.problems, ...other.problems], []);
  });
});
