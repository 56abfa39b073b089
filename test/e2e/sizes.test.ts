/** What the size command counts for a page is what a browser really loads for it, with nobody touching it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { buildBundle, bundledFiles } from '../../packages/internals/build/steps.js';
import { AFTERWARDS, measure } from '../../packages/internals/src/size.js';
import { startServer, type RunningServer } from '../support/server.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

const ROWS = {
  'reaction-bar': 'page with a reaction bar',
  'story-carousel': 'page with the carousel',
  'post-box': 'page with the post box',
  'check-in': 'page with the check-in',
  pulse: 'page with the pulse',
} as const;

const page = (widget: string): string => `<!doctype html><html lang="en"><title>${widget}</title>
  <script type="module" src="/kindred.js" data-circle="night-shift"></script>
  <kindred-${widget}></kindred-${widget}></html>`;

describe('the files of a page', () => {
  let server: RunningServer;
  let visitors: Visitors;
  let rows: ReturnType<typeof measure>;

  before(async () => {
    await buildBundle();
    rows = measure(await bundledFiles());
    const site = Object.fromEntries(Object.keys(ROWS).map((widget) => [`${widget}.html`, page(widget)]));
    server = await startServer({ env: { KINDRED_SEED: 'demo' }, site });
    visitors = await openVisitors();
  });
  after(async () => {
    await visitors?.leave();
    await server?.dispose();
  });

  for (const [widget, what] of Object.entries(ROWS)) {
    it(`${what}: what is loaded is what is counted`, async (t) => {
      const { page: tab, context } = await visitors.arrive([new URL(server.url).host]);
      await tab.goto(`${server.url}/${widget}.html`);
      await tab.waitForFunction(
        (tag) => document.querySelector(tag)?.shadowRoot?.childElementCount,
        `kindred-${widget}`,
      );
      await tab.waitForLoadState('networkidle');
      if (widget === 'reaction-bar') {
        const sent = tab.waitForResponse((response) => response.url().endsWith('/reactions'));
        await tab.getByRole('button', { name: 'With you' }).click();
        assert.equal((await sent).status(), 200);
      }
      const loaded = await tab.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname.slice(1))
          .filter((name) => name.endsWith('.js')),
      );
      const { files = [], bytes } = rows.find((row) => row.what === what) ?? {};
      // What comes afterwards is counted in a row of its own; how much of it is there by now is not asked.
      const { files: afterwards = [] } = rows.find((row) => row.what === AFTERWARDS.what) ?? {};
      const atFirst = [...new Set(loaded)].filter((file) => files.includes(file) || !afterwards.includes(file));
      t.diagnostic(`${bytes} bytes: ${atFirst.join(' ')}`);
      assert.deepEqual(atFirst.sort(), [...files].sort());
      await context.close();
    });
  }

  it('all that looks on while a post is written: what is loaded is what is counted', async (t) => {
    const { page: tab, context } = await visitors.arrive([new URL(server.url).host]);
    const loaded = (): Promise<string[]> =>
      tab.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname.slice(1))
          .filter((name) => name.endsWith('.js')),
      );
    const { files = [], bytes } = rows.find(({ what }) => what === 'all that looks on while a post is written') ?? {};
    const { files: afterwards = [] } = rows.find(({ what }) => what === AFTERWARDS.what) ?? {};
    await tab.goto(`${server.url}/post-box.html`);
    await tab.getByRole('textbox').focus();
    // What can be chosen is there once all is that the box needs.
    await tab.getByText('What’s around this').waitFor();
    const before = new Set(await loaded());
    await tab.keyboard.type('It is all my fault. My brother says so, too.');
    await tab.getByText('Would you say that to a friend').waitFor();
    const there = async (): Promise<string[]> =>
      [...new Set(await loaded())].filter((file) => !before.has(file) && !afterwards.includes(file));
    // People to turn to come at the same time, for a card that isn't shown here.
    await tab.waitForFunction(
      (names) => names.every((name) => performance.getEntriesByName(new URL(name, location.href).href).length > 0),
      files,
    );
    const later = await there();
    t.diagnostic(`${bytes} bytes: ${later.join(' ')}`);
    assert.deepEqual(later.sort(), [...files].sort());
    await context.close();
  });
});
