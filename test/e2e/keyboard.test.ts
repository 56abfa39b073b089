/** The whole of the demo page with nothing but a keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright';

import { focused, readThrough, tabTo } from '../support/pages.js';
import { startServer, type RunningServer } from '../support/server.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const WORDS = 'Written without a mouse.';

let server: RunningServer;
let visitors: Visitors;
let visitor: Visitor;
let page: Page;

before(async () => {
  const site = fileURLToPath(new URL('../../demo', import.meta.url));
  server = await startServer({ site, env: { KINDRED_SEED: 'demo' } });
  visitors = await openVisitors();
  visitor = await visitors.arrive([new URL(server.url).host]);
  ({ page } = visitor);
  await page.goto(server.url);
  await readThrough(page);
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

describe('by keyboard alone', () => {
  it('one gets past the head of the page', async () => {
    assert.match((await tabTo(page, ({ tag }) => tag === 'a', { most: 1 })).name, /skip/i);
    await page.keyboard.press('Enter');
  });

  it('one answers the check-in', async () => {
    const checkIn = page.locator('kindred-check-in').first();
    await tabTo(
      page,
      ({ widget, role, tag }) => widget === 'kindred-check-in' && (role === 'radio' || tag === 'input'),
    );
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await checkIn.locator('[aria-checked=true], input:checked').waitFor();
    // What comes with an answer is loaded from the first touch on: a slow machine must not be tabbed past it.
    await checkIn.getByRole('button', { name: 'Keep it to myself' }).waitFor();
    await tabTo(page, ({ name }) => name === 'Keep it to myself', { most: 10 });
    await page.keyboard.press('Enter');
    await checkIn.getByText('Kept on this device only.').waitFor();
    assert.equal((await focused(page)).widget, 'kindred-check-in', 'the focus stays with the answer');
  });

  it('one turns the pages of the stories and stays on the button', async () => {
    const carousel = page.locator('kindred-story-carousel').first();
    const title = async () => carousel.getByRole('group').filter({ visible: true }).first().getAttribute('aria-label');
    await tabTo(page, ({ name }) => name === 'Next story');
    const first = await title();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (before) =>
        [...document.querySelector('kindred-story-carousel')!.shadowRoot!.querySelectorAll('[role=group]')]
          .filter((slide) => slide.checkVisibility())
          .some((slide) => slide.getAttribute('aria-label') !== before),
      first,
    );
    assert.equal((await focused(page)).name, 'Next story');
    await tabTo(page, ({ name }) => name === 'Previous story', { key: 'Shift+Tab', most: 5 });
    await page.keyboard.press('Enter');
    await carousel
      .getByRole('group', { name: first ?? '' })
      .first()
      .waitFor();
  });

  it('one writes, takes it back, and sends it after all', async () => {
    const box = page.locator('kindred-post-box').first();
    await tabTo(page, ({ widget, tag }) => widget === 'kindred-post-box' && tag === 'textarea');
    await page.keyboard.type(WORDS);
    // What can be said along comes once somebody writes.
    await box.getByText('Sleep', { exact: true }).waitFor();
    await tabTo(page, ({ name }) => name === 'Sleep');
    await page.keyboard.press('Space');
    await tabTo(page, ({ tag, name }) => tag === 'input' && name.includes('my health'));
    await page.keyboard.press('Space');
    await tabTo(page, ({ name }) => name === 'Send');
    await page.keyboard.press('Enter');
    await box.getByText('You can still take it back').waitFor();
    assert.equal((await focused(page)).name, 'Undo', 'the way back lies under the finger');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('kindred-post-box')?.shadowRoot?.activeElement?.matches('textarea'),
    );
    assert.equal(await box.getByRole('textbox').inputValue(), WORDS);
    await page.keyboard.press('Control+Enter');
    await box.getByText('Somebody who looks after this circle reads it first').waitFor();
    assert.equal((await focused(page)).name, 'Write something else');
  });

  it('one walks the wall from post to post, and leaves a word', async () => {
    const first = await tabTo(page, ({ widget, tag }) => widget === 'kindred-wall' && tag === 'article');
    await page.keyboard.press('PageDown');
    // What follows the key may still be on its way.
    await until(async () => {
      const { tag, name } = await focused(page);
      return tag === 'article' && name !== first.name;
    }, 'the next post to have the focus');
    const read = await tabTo(page, ({ name }) => name === 'I read this');
    assert.equal(read.tag, 'button');
    const taken = page.waitForResponse((response) => response.url().endsWith('/reactions'));
    await page.keyboard.press('Space');
    assert.equal((await taken).status(), 200);
    const pressed = page.locator('kindred-wall').getByRole('button', { name: 'I read this', pressed: true });
    assert.equal(await pressed.count(), 1);
  });

  it('nothing went wrong on the way', () => {
    assert.deepEqual(visitor.problems, []);
    assert.deepEqual([...visitor.strangers], []);
  });
});
