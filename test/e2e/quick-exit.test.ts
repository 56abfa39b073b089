/** Leaving at once, in a real browser on the real server: what can still be seen, and what can still be read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';

import { CHROMIUM_ARGS, ensureChromium } from '../../packages/internals/src/chromium.js';
import { pressSend } from '../support/composer.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { until } from '../support/until.js';

const WORDS = 'Nobody at home may read this.';
const EXIT = '<kindred-quick-exit href="/elsewhere.html"></kindred-quick-exit>';
const page = (body: string, head = ''): string =>
  htmlPage(body, `<link rel="stylesheet" href="/kindred.css"><script type="module" src="/kindred.js"></script>${head}`);

/** As GOV.UK's own component does it: three releases of Shift, a mark on the page, and away. */
const HOSTS_OWN = `
  document.body.dataset.govukFrontendExitThisPageKeypress = 'true';
  let count = 0, modified = false;
  const go = () => {
    document.body.classList.add('govuk-exit-this-page-hide-content');
    location.href = '/weather.html';
  };
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Shift' && !modified) { if ((count += 1) === 3) go(); } else count = 0;
    modified = event.shiftKey;
  }, true);
  document.querySelector('#own').addEventListener('click', (event) => { event.preventDefault(); go(); });
`;

const SITE: Record<string, string> = {
  'index.html': page(`${EXIT}<kindred-community><kindred-post-box></kindred-post-box></kindred-community>
    <dialog id="open">A dialog of the page</dialog><a id="on" href="/second.html">On</a>`),
  'second.html': page(`${EXIT}<p>The second page</p>`),
  'hosts-own.html':
    page(`${EXIT}<a id="own" href="/weather.html">Exit this page</a><script type="module" src="/hosts-own.js"></script>
    <kindred-community><kindred-post-box></kindred-post-box></kindred-community>`),
  'hosts-own.js': HOSTS_OWN,
  'browser.html': page(
    `${EXIT}<kindred-community backend="browser"><kindred-post-box undo-seconds="0"></kindred-post-box></kindred-community>`,
  ),
  'link.html': page('<kindred-quick-exit><a href="/elsewhere.html">Get me out</a></kindred-quick-exit>'),
  'shared.html': page(`<kindred-community shared-device>
    <kindred-check-in></kindred-check-in><kindred-post-box undo-seconds="0"></kindred-post-box>
    <kindred-reaction-bar></kindred-reaction-bar><kindred-wall></kindred-wall></kindred-community><a id="on" href="/elsewhere.html">On</a>`),
  'elsewhere.html': htmlPage('<p>Sunny spells</p>'),
  'weather.html': htmlPage('<p>Rain later</p>'),
};

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;

before(async () => {
  server = await startServer({ site: SITE });
  const executablePath = await ensureChromium({ log: console.log });
  // Driven browsers usually have no back-forward cache.
  browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(async () => {
  await browser?.close();
  await server?.dispose();
});

/** A new device at this page, which remembers what was to be seen and read when it was left. */
async function arrive(path: string): Promise<Page> {
  context = await browser.newContext();
  await context.addInitScript(() => {
    addEventListener('kindred-exit', () => {
      const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      sessionStorage.setItem('test.covered', String(top?.matches('html > dialog:modal')));
    });
    addEventListener('pagehide', () => {
      const { 'test.kept': _, ...kept } = { ...localStorage, ...sessionStorage } as Record<string, string>;
      sessionStorage.setItem('test.kept', JSON.stringify(kept));
    });
  });
  const here = await context.newPage();
  await here.goto(server.url + path);
  if (path !== '/shared.html') await here.locator('kindred-quick-exit a').first().waitFor();
  return here;
}

async function write(here: Page, text = WORDS): Promise<void> {
  const field = here.locator('kindred-post-box').getByRole('textbox');
  await field.click();
  await field.pressSequentially(text);
}
/** A draft that the device keeps, readable for whoever has the key that lies beside it. */
async function writeAndKeep(here: Page): Promise<void> {
  await write(here);
  await here.waitForFunction(
    () =>
      localStorage.getItem('kindred.wrap') &&
      Object.keys(localStorage).some((key) => key.startsWith('kindred|') && key.includes('|draft|')),
  );
}
async function pressThrice(here: Page): Promise<void> {
  for (let n = 0; n < 3; n += 1) await here.keyboard.press('Shift');
}
const at = (here: Page, path: string): Promise<void> =>
  // What comes from the back-forward cache is loaded already.
  here.waitForURL(server.url + path, { waitUntil: 'commit' });
/** What was left at the moment the page went, by its own look at it. */
const keptAtTheEnd = async (here: Page): Promise<Record<string, string>> =>
  JSON.parse(await here.evaluate(() => sessionStorage.getItem('test.kept') ?? '{}')) as Record<string, string>;

/** Everything a page of this origin can still find. */
const storages = (here: Page): Promise<string> =>
  here.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys()];
    for (const { name } of await indexedDB.databases()) found.push(name);
    return JSON.stringify(found);
  });

async function assertUnreadable(here: Page): Promise<void> {
  const kept = await keptAtTheEnd(here);
  assert.equal(kept['test.covered'] ?? 'true', 'true', 'covered when the page was told of it');
  const names = Object.keys(kept).filter((name) => name.startsWith('kindred'));
  assert.deepEqual(
    names.filter((name) => name !== 'kindred.secret'),
    [],
    'at the end of the page',
  );
  assert.ok(!(await storages(here)).includes('kindred.wrap'), 'afterwards');
}

describe('leaving', () => {
  it('by three presses in the middle of writing: covered at once, nothing to be read at the end', async () => {
    const here = await arrive('/index.html');
    await writeAndKeep(here);
    // What was typed last isn't kept yet: the page's end must not do so.
    await write(here, ' Not even this.');
    await here.evaluate(() => document.querySelector<HTMLDialogElement>('#open')!.show());
    await pressThrice(here);
    await at(here, '/elsewhere.html');
    assert.equal((await keptAtTheEnd(here))['test.covered'], 'true');
    await assertUnreadable(here);
    assert.equal(await here.evaluate(() => document.referrer), '');
    await here.goBack();
    assert.notEqual(here.url(), `${server.url}/index.html`, 'its place in the history was taken');
    await context.close();
  });

  it('by a press, over a modal dialog, though the page would ask to stay', async () => {
    const here = await arrive('/index.html');
    await write(here);
    await here.evaluate(() => {
      addEventListener('beforeunload', (event) => event.preventDefault());
      document.querySelector<HTMLElement & { leave(): void }>('kindred-quick-exit')!.leave();
    });
    await at(here, '/elsewhere.html');
    await assertUnreadable(here);
    await context.close();
  });

  it('from every tab', async () => {
    const here = await arrive('/index.html');
    await writeAndKeep(here);
    const other = await context.newPage();
    await other.goto(`${server.url}/index.html`);
    await other.locator('kindred-quick-exit a').first().waitFor();
    await write(other, 'In another tab');
    await here.bringToFront();
    await here.locator('kindred-quick-exit a').click();
    await at(here, '/elsewhere.html');
    await at(other, '/elsewhere.html');
    await assertUnreadable(here);
    await assertUnreadable(other);
    await context.close();
  });

  it('where nothing else could be loaded', async () => {
    context = await browser.newContext();
    const here = await context.newPage();
    await here.route(/\/c\/(?!quick-exit-)/, (route) => route.abort());
    await here.goto(`${server.url}/index.html`);
    await here.locator('kindred-quick-exit a').click();
    await at(here, '/elsewhere.html');
    await context.close();
  });

  it('without script, by the link inside', async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
    const here = await context.newPage();
    await here.goto(`${server.url}/link.html`);
    await here.getByRole('link', { name: 'Get me out' }).click();
    await at(here, '/elsewhere.html');
    await context.close();
  });

  it('takes along what a backend in this browser keeps', async () => {
    const here = await arrive('/browser.html');
    await write(here);
    await here.locator('kindred-post-box').getByRole('button', { name: 'Send' }).click();
    await until(async () => (await storages(here)).includes('kindred-main'), 'the data in this browser');
    await pressThrice(here);
    await at(here, '/elsewhere.html');
    await until(async () => !(await storages(here)).includes('kindred-'), 'the data to be gone');
    await context.close();
  });

  it('never by writing', async () => {
    const here = await arrive('/index.html');
    await write(here, '');
    const keys = ['Shift+I', 'Space', 'Shift+A', 'm', 'Shift', 'Shift', 'o', 'Shift+ArrowLeft', 'Shift+ArrowLeft'];
    for (let n = 0; n < 10; n += 1)
      for (const key of [...keys, 'Shift+Home', 'Shift+End', 'Shift+Tab', 'Tab']) await here.keyboard.press(key);
    // So that a keyboard which reached nothing would not pass.
    await at(here, '/index.html');
    await pressThrice(here);
    await at(here, '/elsewhere.html');
    await context.close();
  });
});

describe('beside a way out of the page’s own', () => {
  for (const [how, leave] of [
    ['by the same three presses', pressThrice],
    ['by a press on theirs', (here: Page): Promise<void> => here.locator('#own').click()],
  ] as const)
    it(`${how} the page is left once, to where it says`, async () => {
      const here = await arrive('/hosts-own.html');
      await writeAndKeep(here);
      const asked: string[] = [];
      here.on('request', (request) => {
        if (request.isNavigationRequest()) asked.push(new URL(request.url()).pathname);
      });
      await leave(here);
      await at(here, '/weather.html');
      assert.deepEqual(asked, ['/weather.html']);
      await assertUnreadable(here);
      await context.close();
    });
});

describe('going back', () => {
  it('to an earlier page of the visit finds nothing of what was being written there', async () => {
    const here = await arrive('/index.html');
    await writeAndKeep(here);
    await here.locator('#on').click();
    await at(here, '/second.html');
    await here.locator('kindred-quick-exit a').click();
    await at(here, '/elsewhere.html');
    await here.goBack();
    await at(here, '/index.html');
    const field = here.locator('kindred-post-box').getByRole('textbox');
    await until(async () => (await field.count()) && (await field.inputValue()) === '', 'an empty box');
    await context.close();
  });

  it('to a page that was left and put aside as it was, one sees a cover, and leaves again', async () => {
    const here = await arrive('/hosts-own.html');
    await context.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => {
        if (!persisted) return;
        const cover = document.querySelector<HTMLDialogElement>('html > dialog');
        sessionStorage.setItem('test.back', String(cover?.open && !document.body.checkVisibility()));
      }),
    );
    await here.reload();
    await here.locator('kindred-quick-exit a').first().waitFor();
    await here.locator('#own').click();
    await at(here, '/weather.html');
    await here.evaluate(() => history.back());
    await at(here, '/elsewhere.html');
    assert.equal(await here.evaluate(() => sessionStorage.getItem('test.back')), 'true');
    await context.close();
  });

  it('where nobody left, all is as it was', async () => {
    const here = await arrive('/index.html');
    await writeAndKeep(here);
    await here.locator('#on').click();
    await at(here, '/second.html');
    await here.evaluate(() => history.back());
    await at(here, '/index.html');
    const seen = (): Promise<unknown> =>
      here.evaluate(() => ({
        box: document.querySelector('kindred-post-box')?.shadowRoot?.querySelector('textarea')?.value,
        covers: document.querySelectorAll('html > dialog').length,
        visible: document.body.checkVisibility(),
      }));
    const whole = JSON.stringify({ box: WORDS, covers: 0, visible: true });
    await until(async () => JSON.stringify(await seen()) === whole, 'what was being written');
    await context.close();
  });
});

describe('a device that several people use', () => {
  it('keeps nothing of a whole visit, and forgets it with the page', async () => {
    const here = await arrive('/shared.html');
    const box = here.locator('kindred-post-box');
    await here.locator('kindred-check-in').getByRole('radio').nth(2).click();
    await here.locator('kindred-check-in').getByRole('button', { name: 'Keep it to myself' }).click();
    await write(here);
    await pressSend(box);
    await box.getByText('reads it first').waitFor();
    await here.locator('kindred-reaction-bar').getByRole('button').first().click();
    await box.getByRole('button', { name: 'Write something else' }).click();
    await write(here, 'A draft, too');
    await box.getByText('Nothing is kept on this device').waitFor();
    const nothing = JSON.stringify([{}, {}, '', []]);
    assert.equal(await storages(here), nothing);
    // Back in the same tab, from wherever the browser had it.
    await here.evaluate(() => addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true));
    await here.locator('#on').click();
    await at(here, '/elsewhere.html');
    await here.evaluate(() => history.back());
    await at(here, '/shared.html');
    await until(
      async () => (await box.getByRole('textbox').count()) && (await box.getByRole('textbox').inputValue()) === '',
      'an empty box',
    );
    assert.ok(!(await here.locator('body').innerText()).includes('A draft, too'));
    await context.close();
  });
});
