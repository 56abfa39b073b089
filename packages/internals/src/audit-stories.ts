/** Opens every story of the built Storybook as a visitor would, light and dark: no error, nothing for axe. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import type { Result } from 'axe-core';
import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright';

import { CHROMIUM_ARGS } from './chromium.js';
import { emptyResults, type Results } from './results.js';
import { buildStorybook, STORYBOOK } from './storybook.js';

export interface AuditOptions {
  executablePath: string;
  /** Only stories whose id holds this. */
  only?: string;
}

interface Story {
  id: string;
  title: string;
  name: string;
}

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

interface Finished {
  event: string;
  problem?: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** One page at a time a core. */
const PAGES = 2;
const UNSEEN = 'it did not come that far';
/** Ends a story that never says it is there. */
const MOST = 30_000;

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname)).replace(/[\\/]$/, '/index.html');
    readFile(join(folder, path)).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      // A browser asks for an icon by itself; that there is none is no fault of a story.
      () => response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Runs in the page before anything else: catches Storybook's channel when it is made and waits for the story's end. */
function listen(): void {
  const page = window as unknown as { finished: Promise<Finished> };
  page.finished = new Promise((resolve) => {
    let channel: { on(event: string, listener: (detail: never) => void): void } | undefined;
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set: (made: NonNullable<typeof channel>) => {
        channel = made;
        const fails = [
          'storyErrored',
          'storyThrewException',
          'storyMissing',
          'playFunctionThrewException',
          'configError',
        ];
        for (const event of [...fails, 'unhandledErrorsWhilePlaying']) {
          made.on(event, (detail: { message?: string; description?: string } | undefined) =>
            resolve({
              event,
              problem: `${event}: ${detail?.message ?? detail?.description ?? JSON.stringify(detail)}`,
            }),
          );
        }
        made.on('storyFinished', () => resolve({ event: 'storyFinished' }));
      },
    });
  });
}

/** What the mocks refuse on purpose is reported by the browser as an error of loading. */
const isMocked = (message: ConsoleMessage): boolean =>
  message.text().startsWith('Failed to load resource') && /^https:\/\/[^/]*\.example\//.test(message.location().url);

const tell = ({ id, help, nodes }: Result): string =>
  `${id}: ${help}\n${nodes.map((node) => `      ${node.target.flat().join(' » ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`).join('\n')}`;

const violations = (page: Page): Promise<Result[]> =>
  page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
    }
    await new Promise(requestAnimationFrame);
    const rules = Object.fromEntries(
      ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'heading-order'].map((rule) => [
        rule,
        { enabled: false },
      ]),
    );
    const result = await window.axe.run('#storybook-root', { resultTypes: ['violations'], rules });
    return result.violations;
  });

/** @returns what is wrong in each scheme: the story is played once, and looked at as it then stands in both */
async function audit(
  context: BrowserContext,
  origin: string,
  axe: string,
  { id }: Story,
): Promise<Record<Scheme, string[]>> {
  const problems: string[] = [];
  const found: Record<Scheme, string[]> = { light: problems, dark: [] };
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isMocked(message))
      problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && /^https?:$/.test(url.protocol) && !url.hostname.endsWith('.example'))
      problems.push(`a request to ${url.host}`);
  });
  try {
    // tsx marks functions with a helper of its own, which the page doesn't have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(listen);
    // What is halfway in has no contrast yet.
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    // The addon's own run of axe would be in the way of this one.
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=theme:auto;a11y.manual:!true`);
    const finished = await page.evaluate(
      ([most]) =>
        Promise.race([
          (window as unknown as { finished: Promise<Finished> }).finished,
          new Promise<Finished>((resolve) =>
            setTimeout(resolve, most, { event: 'none', problem: 'it never finished' }),
          ),
        ]),
      [MOST],
    );
    if (finished.problem) {
      problems.unshift(finished.problem);
      found.dark.push(UNSEEN);
      return found;
    }
    await page.evaluate(axe);
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      found[scheme].push(...(await violations(page)).map(tell));
    }
    return found;
  } finally {
    await page.close();
  }
}

export async function auditStories({ executablePath, only = '' }: AuditOptions): Promise<Results> {
  console.log((await buildStorybook()) ? '' : 'The Storybook built before is still right.');
  const index = JSON.parse(await readFile(join(STORYBOOK, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string; tags?: string[] }>;
  };
  const todo: Story[] = Object.values(index.entries)
    // One that shows what is wrong on purpose says so by the tag `!test`, which takes `test` away.
    .filter(({ type, id, tags }) => type === 'story' && id.includes(only) && tags?.includes('test') !== false);
  const results = emptyResults();
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const server = await serve(STORYBOOK);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const work = async (): Promise<void> => {
    for (let story = todo.shift(); story; story = todo.shift()) {
      // A context for each: the mock's service worker leaves with its last page, sometimes while the next one comes.
      const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
      const found = await audit(context, origin, axe, story).catch((error: unknown) => ({
        light: [String(error)],
        dark: [UNSEEN],
      }));
      await context.close();
      for (const scheme of SCHEMES) {
        const name = `${story.title} › ${story.name} (${scheme})`;
        const problems = found[scheme];
        if (problems.length) results.failed.push(name);
        else results.passed += 1;
        console.log(`${problems.length ? '✖' : '✔'} ${name}${problems.map((problem) => `\n    ${problem}`).join('')}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: PAGES }, work));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return results;
}
