import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright';

import { CHROMIUM_ARGS, ensureChromium } from '../src/chromium.js';

const HELP = `Usage: npx tsx packages/internals/bin/look.ts URL OUT.png [options]

Takes a picture of a page.

  --width N       of the window, in CSS pixels (1280; 390 is a phone)
  --height N      of the window (800)
  --dark          prefers-color-scheme: dark
  --contrast      forced colours
  --reduced       prefers-reduced-motion: reduce
  --rtl           dir="rtl" on the page
  --lang CODE     lang on the page
  --full          the whole page, not only the window
  --selector S    only the first element that matches; pierces open shadow roots
  --scale N       device pixels for a CSS pixel (1)
  --wait S        until something that matches is visible`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    scale: { type: 'string', default: '1' },
    dark: { type: 'boolean' },
    contrast: { type: 'boolean' },
    reduced: { type: 'boolean' },
    rtl: { type: 'boolean' },
    lang: { type: 'string' },
    full: { type: 'boolean' },
    selector: { type: 'string' },
    wait: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [url, out] = positionals;
if (!url || !out || values.help) {
  console.log(HELP);
  process.exit(values.help ? 0 : 1);
}

const browser = await chromium.launch({
  executablePath: await ensureChromium({ log: console.error }),
  args: CHROMIUM_ARGS,
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    deviceScaleFactor: Number(values.scale),
    colorScheme: values.dark ? 'dark' : 'light',
    ...(values.contrast && { forcedColors: 'active' }),
    ...(values.reduced && { reducedMotion: 'reduce' }),
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) console.error(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => console.error(`failed: ${request.url()} (${request.failure()?.errorText})`));

  const root = { ...(values.rtl && { dir: 'rtl' }), ...(values.lang && { lang: values.lang }) };
  // Before anything of the page's own runs, as if it were written there. Text, since a compiled function would call
  // helpers that the page doesn't have.
  await page.addInitScript(`{
    const set = () => {
      const { documentElement } = document;
      if (documentElement) Object.assign(documentElement, ${JSON.stringify(root)});
      return documentElement;
    };
    if (!set()) new MutationObserver((_, observer) => set() && observer.disconnect()).observe(document, { childList: true });
  }`);
  await page.goto(url, { waitUntil: 'load' });
  if (values.wait) await page.locator(values.wait).first().waitFor({ timeout: 15_000 });
  // Live updates keep a page from ever being idle: what is asked for until now is what counts.
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
  if (values.full) {
    // Widgets load when they come near the viewport.
    await page.evaluate(`(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    })()`);
    await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
    await page.evaluate(() => scrollTo(0, 0));
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await mkdir(dirname(out), { recursive: true });
  if (values.selector) await page.locator(values.selector).first().screenshot({ path: out });
  else await page.screenshot({ path: out, fullPage: values.full ?? false });
  console.log(out);
} finally {
  await browser.close();
}
