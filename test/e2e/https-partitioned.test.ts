/**
 * Over https, from another site, with storage partitioned as browsers do it today: a page of its own, and the same page
 * inside a frame of a third site. What somebody wrote is still theirs after a reload.
 */
import assert from 'node:assert/strict';
import { request as ask } from 'node:http';
import { after, before, describe, it } from 'node:test';

import type { Frame, Locator, Page } from 'playwright';

import { makeCertificate } from '../support/certificate.js';
import { pressSend } from '../support/composer.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage, startSite, widgetPage, type Pages, type Site } from '../support/site.js';
import { until } from '../support/until.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

const certificate = makeCertificate();
const skip = certificate ? false : 'there is no openssl on this machine to make a certificate with';

let server: RunningServer;
let visitors: Visitors;
let community: Site;
let site: Site;
const pages: Pages = {};

/** Three sites on one machine: not one of them may read what another keeps. */
const at = (name: string, { port }: Site): string => `https://${name}.example:${port}`;

before(async () => {
  if (skip) return;
  site = await startSite(pages, { certificate });
  server = await startServer({ env: { KINDRED_ORIGINS: at('host', site) } });
  // As an owner's proxy does: it speaks https to the world, and to the server what it always speaks.
  community = await startSite(
    {},
    {
      certificate,
      otherwise(request, response) {
        const { method, url, headers } = request;
        const through = ask(server.url + url, { method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        });
        through.on('error', () => response.destroy());
        response.on('close', () => through.destroy());
        request.pipe(through);
      },
    },
  );
  visitors = await openVisitors({
    args: [
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      '--test-third-party-cookie-phaseout',
      // Of several the last counts: the one that comes before turns partitioning off.
      '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints',
      '--enable-features=ThirdPartyStoragePartitioning',
    ],
  });
  pages['/'] = widgetPage(
    at('community', community),
    '<kindred-community><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-check-in share="never"></kindred-check-in><kindred-wall></kindred-wall></kindred-community>',
  );
  pages['/frame'] = htmlPage(`<iframe src="${at('host', site)}/" width="900" height="900"></iframe>`);
});
after(async () => {
  await visitors?.leave();
  await Promise.all([site?.close(), community?.close()]);
  await server?.dispose();
});

const box = (page: Page | Frame): Locator => page.locator('kindred-post-box');
const frameOf = (page: Page): Promise<Frame> =>
  until(() => page.frames().find((frame) => frame.url().startsWith('https://host.')), 'the frame');

async function writeAndAnswer(page: Page | Frame, text: string): Promise<void> {
  await box(page).getByRole('textbox').fill(text);
  await pressSend(box(page));
  await box(page).getByText('Somebody who looks after this circle reads it first').waitFor();
  await page.locator('kindred-check-in').getByRole('radio').last().click();
  await page.locator('kindred-check-in').getByText('Kept on this device only.').waitFor();
}

async function stillTheirs(page: Page | Frame, text: string): Promise<void> {
  await page.locator('kindred-wall article').filter({ hasText: text }).getByText('Only you see this yet.').waitFor();
  await box(page).getByRole('button', { name: 'Yours here' }).click();
  const own = box(page).getByRole('listitem').filter({ hasText: text });
  await own.getByRole('button', { name: 'Edit' }).waitFor();
  await page.locator('kindred-check-in').getByText('Today').waitFor();
}

describe('over https, from another site', { skip }, () => {
  const arrive = () =>
    visitors.arrive(
      [`host.example:${site.port}`, `portal.example:${site.port}`, `community.example:${community.port}`],
      {
        ignoreHTTPSErrors: true,
      },
    );

  it('what one wrote is still one’s own after a reload', async () => {
    const { page, context, problems, strangers } = await arrive();
    await page.goto(at('host', site));
    assert.equal(await page.evaluate(() => isSecureContext), true);
    await writeAndAnswer(page, 'Written over https.');
    await page.reload();
    await stillTheirs(page, 'Written over https.');
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(problems, []);
    assert.deepEqual([...strangers], []);
    await context.close();
  });

  it('also inside a frame of a third site, where storage is its own', async () => {
    const { page, context, problems, strangers } = await arrive();
    await page.goto(at('host', site));
    await page.evaluate(() => localStorage.setItem('canary', 'of the site itself'));
    await page.goto(`${at('portal', site)}/frame`);
    const frame = await frameOf(page);
    await box(frame).getByRole('textbox').waitFor();
    assert.equal(await frame.evaluate(() => localStorage.getItem('canary')), null, 'storage is partitioned');
    await writeAndAnswer(frame, 'Written inside a frame.');
    await page.reload();
    await stillTheirs(await frameOf(page), 'Written inside a frame.');
    await page.goto(at('host', site));
    await box(page).getByRole('textbox').waitFor();
    assert.equal(await page.getByText('Written inside a frame.').count(), 0, 'the site alone knows nothing of it');
    assert.deepEqual(problems, []);
    assert.deepEqual([...strangers], []);
    await context.close();
  });
});
