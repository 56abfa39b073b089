/** What moderators are told of whoever writes of dying, from the words to the desk: where the owner has it so, and where not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { record, type Sent } from '../support/recording.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

// All of one length, so that what is sent differs by nothing but what was chosen.
const OF_DYING = 'I want to kill myself tonight.';
const PLAIN = 'The kettle hums at four, as I.';
const CHOICE = 'Let the people who look after this circle know';

const SITE = {
  'index.html': htmlPage(
    '<kindred-community country="GB"><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
    '<script type="module" src="/kindred.js"></script>',
  ),
  'desk.html': htmlPage(
    '<main><h1>For moderators</h1><kindred-moderation-desk></kindred-moderation-desk></main>',
    '<script type="module" src="/kindred.js"></script>',
  ),
};

let visitors: Visitors;
let quiet: RunningServer;
let telling: RunningServer;

const box = (page: Page): Locator => page.locator('kindred-post-box');
const card = (page: Page): Locator => box(page).locator('.card-now .people');
const choice = (page: Page): Locator => box(page).getByRole('checkbox', { name: CHOICE });

/** Somebody with a browser of their own, who writes and looks at what is said before they send it. */
async function writing(server: RunningServer, text: string, look: (page: Page) => Promise<void>) {
  const visitor = await visitors.arrive([new URL(server.url).host]);
  const recording = record(visitor.context);
  const { page } = visitor;
  await page.goto(server.url);
  await page.getByText('Nothing is written here yet.').or(page.locator('kindred-wall article')).first().waitFor();
  await box(page).getByRole('textbox').fill(text);
  await box(page).getByText('What’s around this?').waitFor();
  await look(page);
  await pressSend(box(page));
  await box(page).getByText('reads it first').waitFor();
  const sent = (await recording.sent()).filter(({ url }) => url.pathname.startsWith('/v1/'));
  await visitor.context.close();
  assert.deepEqual(visitor.problems, []);
  const [post, more] = sent.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/posts'));
  assert.ok(post && !more, 'one post was sent');
  return { sent, post };
}

const plain = (server: RunningServer) => writing(server, PLAIN, () => Promise.resolve());
const keysOf = ({ body }: Sent): string[] => Object.keys(JSON.parse(body) as object).sort();
/** Everything that went over the wire, there and back. */
const wire = (sent: readonly Sent[]): string =>
  JSON.stringify(sent.map(({ url, headers, body, answer }) => [url.href, headers, body, answer]));

before(async () => {
  const env = { KINDRED_ABUSE: 'off' };
  [quiet, telling, visitors] = await Promise.all([
    startServer({ site: SITE, env }),
    startServer({ site: SITE, env: { ...env, KINDRED_CARE_FLAG: 'on' } }),
    openVisitors(),
  ]);
});
after(async () => {
  await visitors?.leave();
  await Promise.all([quiet?.dispose(), telling?.dispose()]);
});

describe('what moderators are told', () => {
  it('is nothing where the owner has not said so: whoever writes of dying sends what anybody sends', async () => {
    const ofDying = await writing(quiet, OF_DYING, async (page) => {
      await card(page).waitFor();
      await box(page).getByText('Nothing about it is sent.').waitFor();
      assert.equal(await choice(page).count(), 0);
    });
    const other = await plain(quiet);
    assert.deepEqual(keysOf(ofDying.post), keysOf(other.post));
    assert.equal(ofDying.post.body.length, other.post.body.length, 'to the byte');
    assert.doesNotMatch(wire([...ofDying.sent, ...other.sent]), /["?&]care/i);
    const { lane, care } = await openDesk(quiet).waiting(OF_DYING);
    assert.deepEqual([lane, care], ['held', undefined]);
  });

  it('is one word, once somebody was told and left it so; it stands first at the desk, and nowhere else', async () => {
    const ofDying = await writing(telling, OF_DYING, async (page) => {
      await card(page).waitFor();
      await box(page).getByText('they are told that it may need somebody sooner').waitFor();
      assert.ok(await choice(page).isChecked());
    });
    const other = await plain(telling);
    const { care, ...rest } = JSON.parse(ofDying.post.body) as Record<string, unknown>;
    assert.equal(care, true);
    assert.deepEqual(Object.keys(rest).sort(), keysOf(other.post));
    assert.equal(ofDying.post.body.length - ',"care":true'.length, other.post.body.length, 'and nothing else');
    // Of all that came back only the author's own look at it says so.
    const told = [...ofDying.sent, ...other.sent].filter(({ answer }) => /"care"/.test(JSON.stringify(answer) ?? ''));
    assert.ok(told.every(({ url }) => url.pathname.endsWith('/own/get')));

    const moderator = await visitors.arrive([new URL(telling.url).host]);
    const { page } = moderator;
    await page.goto(`${telling.url}/desk.html`);
    const desk = page.locator('kindred-moderation-desk');
    await desk.locator('#key').fill(telling.moderatorKey);
    await desk.getByRole('button', { name: 'Sign in' }).click();
    await desk.locator('.lane[aria-current]').getByText('May need somebody soon').waitFor();
    await desk.locator('.row').getByText('Its author let you know that it may need somebody sooner').waitFor();
    assert.equal(await desk.locator('.row').count(), 1);
    await moderator.context.close();
    assert.deepEqual(moderator.problems, []);

    const waits = await openDesk(telling).waiting(OF_DYING);
    assert.equal((await openDesk(telling).decide(waits, 'publish-with-resources')).status, 200);
    const { care: left, state } = await openDesk(telling).item(waits.id);
    assert.deepEqual([left, state], [undefined, 'live']);
  });

  it('is nothing where they took the tick away', async () => {
    const untold = await writing(telling, OF_DYING, async (page) => {
      await card(page).waitFor();
      await choice(page).uncheck();
      await box(page).getByText('They are told nothing.').waitFor();
    });
    const other = await plain(telling);
    assert.deepEqual(keysOf(untold.post), keysOf(other.post));
    assert.equal(untold.post.body.length, other.post.body.length, 'to the byte');
    const { lane, care } = await openDesk(telling).waiting(OF_DYING);
    assert.deepEqual([lane, care], ['held', undefined]);
  });
});
