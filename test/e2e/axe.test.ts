/** axe on every page of the demo, as a whole: with what stands around the widgets, light and dark, on a phone and a desk. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { AxeResults } from 'axe-core';

import { readThrough } from '../support/pages.js';
import { startServer, type RunningServer } from '../support/server.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

const site = fileURLToPath(new URL('../../demo', import.meta.url));
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Its own colours are loud on purpose: there only the widgets are looked at. */
const LOUD = 'awkward.html';
const PAGES = globSync('*.html', { cwd: site }).sort();

let server: RunningServer;
let visitors: Visitors;

before(async () => {
  server = await startServer({ site, env: { KINDRED_SEED: 'demo' } });
  visitors = await openVisitors();
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

describe('axe finds nothing', () => {
  it('because there is something to look at', () => assert.ok(PAGES.includes('index.html')));

  for (const name of PAGES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280])
        it(`on ${name}, ${colorScheme}, ${width} px wide`, async () => {
          const options = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
          const { page, context, problems } = await visitors.arrive([new URL(server.url).host], options);
          await page.goto(`${server.url}/${name}`);
          await readThrough(page);
          await page.evaluate(source);
          const found = await page.evaluate(
            async (where) => {
              const { axe } = globalThis as unknown as {
                axe: { run(where: string, options: object): Promise<AxeResults> };
              };
              const { violations, passes } = await axe.run(where, { resultTypes: ['violations'] });
              if (!passes.length) throw new Error('axe looked at nothing');
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(
                  ({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' » ')}: ${failureSummary}`,
                ),
              );
            },
            name === LOUD ? 'kindred-community > *' : 'html',
          );
          assert.deepEqual(found, []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `scrolls sideways by ${wide} px`);
          assert.deepEqual(problems, []);
          await context.close();
        });
});
