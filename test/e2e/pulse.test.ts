/** What the people of a circle said of how they are is seen once enough did, by others first; what a person hides is left out. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { isoDay } from '../../packages/core/src/belonging/index.js';
import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { record } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

/** Of the demo: nobody said in it how they are. */
const QUIET = 'nachtschicht';
const page = (circle: string, body: string): string =>
  htmlPage(
    `<kindred-community circle="${circle}">${body}</kindred-community>`,
    '<script type="module" src="/kindred.js"></script>',
  );
const SITE = {
  'quiet.html': page(QUIET, '<kindred-check-in></kindred-check-in><kindred-pulse period="day"></kindred-pulse>'),
  'wall.html': page('night-shift', '<kindred-wall page-size="50"></kindred-wall><kindred-pulse></kindred-pulse>'),
  'pulse.html': page('night-shift', '<kindred-pulse></kindred-pulse>'),
};
const FEW = 'once enough people have added how they are';

let server: RunningServer;
let visitors: Visitors;

before(async () => {
  [server, visitors] = await Promise.all([
    startServer({ site: SITE, env: { KINDRED_SEED: 'demo', KINDRED_ABUSE: 'off' } }),
    openVisitors(),
  ]);
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

const arrive = () => visitors.arrive([new URL(server.url).host]);
const pulse = (tab: Page): Locator => tab.locator('kindred-pulse');
const shown = async (tab: Page): Promise<void> => {
  await pulse(tab).locator('[part=mood][aria-busy=false]').waitFor();
  await pulse(tab).locator('[part=steps][aria-busy=false]').waitFor();
};
const steps = async (tab: Page): Promise<string[]> => pulse(tab).locator('li').allTextContents();

/** Somebody else adds how they are, and is counted. */
async function add(mood: number): Promise<void> {
  const window = isoDay(Date.now());
  const nullifier = await createPerson().identity.nullifier({ circle: QUIET, window, subject: 'mood' });
  const value = { scale: 'mood', mood };
  const { json } = await createCaller(server.url, 'main').post('/check-ins', {
    circle: QUIET,
    subject: 'mood',
    window,
    nullifier,
    value,
  });
  assert.deepEqual(json, { counted: true });
}

/** An answer may come from a cache for a few seconds. */
const comes = (tab: Page, words: string): Promise<unknown> =>
  until(async () => {
    await tab.reload();
    await shown(tab);
    return Boolean((await pulse(tab).locator('.base').textContent())?.includes(words));
  }, words);

describe('the pulse of a circle', () => {
  it('is not there at k − 1, is there at k for others, and for whoever was the last at one more batch', async () => {
    for (let n = 0; n < 4; n += 1) await add(2);
    const [one, other] = [await arrive(), await arrive()];
    const recording = record(other.context);
    for (const { page: tab } of [one, other]) {
      await tab.goto(`${server.url}/quiet.html`);
      await shown(tab);
      await pulse(tab).getByText(FEW).waitFor();
      assert.equal(await pulse(tab).locator('[part=sentence]').count(), 0);
    }
    const checkIn = one.page.locator('kindred-check-in');
    await checkIn.getByRole('radio').nth(3).click();
    await checkIn.getByRole('button', { name: 'Add it' }).click();
    await checkIn.getByText('added to the mood of this circle').waitFor();

    await comes(other.page, 'about 8 in 10 low');
    assert.match(
      (await pulse(other.page).locator('[part=sentence]').textContent())!,
      /about 2 in 10 fairly good, about 8/,
    );
    // By now nothing older is kept anywhere.
    await one.page.reload();
    await shown(one.page);
    await pulse(one.page).getByText(FEW).waitFor();
    for (let n = 0; n < 5; n += 1) await add(3);
    await comes(one.page, 'about 5 in 10 so-so');

    const sent = (await recording.sent()).filter(({ url }) => url.pathname.startsWith('/v1/'));
    assert.ok(sent.length > 0);
    // Looking at it writes nothing, and says nothing of who looks.
    assert.deepEqual([...new Set(sent.map(({ method }) => method))], ['GET']);
    assert.deepEqual([...one.problems, ...other.problems], []);
  });

  it('has no step about what was hidden in the wall, here and in another tab, from then on', async () => {
    const visitor = await arrive();
    const { page: tab } = visitor;
    await tab.goto(`${server.url}/wall.html`);
    await shown(tab);
    const other = await visitor.context.newPage();
    await other.goto(`${server.url}/pulse.html`);
    await shown(other);
    const before = await steps(other);
    assert.equal(before.length, 3);
    assert.deepEqual(await steps(tab), before);

    const work = tab.locator('.topics li', { hasText: /^\s*Work\s*$/ });
    const key = await tab.locator('kindred-wall article').filter({ has: work }).first().getAttribute('data-key');
    const article = tab.locator(`kindred-wall article[data-key="${key}"]`);
    await article.getByRole('button', { name: 'Hide a topic' }).click();
    await article.getByRole('button', { name: 'Anything about Work' }).click();
    await article.getByText('Anything about Work is hidden').waitFor();
    const { items } = (await createCaller(server.url, 'main').get('/circles/night-shift/stories?limit=10')).json as {
      items: { helped: string; topics: string[] }[];
    };
    const about = (all: string[], topic: string): string[] =>
      items
        .filter(({ topics, helped }) => topics.includes(topic) && all.some((text) => text.includes(helped)))
        .map(({ helped }) => helped);
    assert.ok(about(before, 'work').length > 0, 'there was one');
    for (const each of [tab, other]) {
      await pulse(each)
        .locator('li', { hasText: about(before, 'work')[0]! })
        .waitFor({ state: 'detached' });
      assert.deepEqual(about(await steps(each), 'work'), []);
    }
    await other.reload();
    await shown(other);
    assert.deepEqual(about(await steps(other), 'work'), []);
    assert.equal((await steps(other)).length, 3, 'the next ones stand in their place');

    await article.getByRole('button', { name: 'Show it again' }).click();
    await pulse(other)
      .locator('li', { hasText: about(before, 'work')[0]! })
      .waitFor();
    assert.deepEqual(await steps(other), before);
    assert.deepEqual(visitor.problems, []);
  });
});
