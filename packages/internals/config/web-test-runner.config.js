/**
 * The browser tests. `ENGINES=chromium,firefox,webkit` chooses engines (Chromium alone without it);
 * `KINDRED_TEST_RESULTS` names a file for the counts, which `npm test` adds up.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';

import { CHROMIUM_ARGS, findChromium } from '../src/chromium.ts';
import { findFirefox, findWebKit } from '../src/engines.ts';
import { mockWorker } from '../src/mock-worker.ts';
import { resultsReporter } from '../src/wtr-results.ts';

// Lets the leak check see whether nodes are really gone.
const GC = '--js-flags=--expose-gc';
const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const want = (process.env.ENGINES ?? 'chromium').split(',').filter(Boolean);
const webkit = want.includes('webkit') ? findWebKit() : undefined;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });
const webkitPort = webkit ? await freePort() : 0;

const missing = (name) => {
  throw new Error(`There is no ${name} on this machine. Install it, or leave it out of ENGINES.`);
};

const launchers = {
  async chromium() {
    const executablePath = (await findChromium()) ?? missing('Chromium');
    return playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: [...CHROMIUM_ARGS, GC] } });
  },
  firefox() {
    const executablePath = findFirefox() ?? missing('Firefox');
    return puppeteerLauncher({ launchOptions: { browser: 'firefox', headless: true, executablePath } });
  },
  webkit() {
    const { browser } = webkit ?? missing('WebKitGTK with WebKitWebDriver');
    return webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: webkitPort,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    });
  },
};

/** Starts WebKit's driver with the test server and ends its whole process group with it. */
const webkitDriver = () => {
  let child;
  return {
    name: 'webkit-driver',
    async serverStart() {
      const driver = [webkit.driver, '--host=127.0.0.1', `--port=${webkitPort}`];
      const [command, ...args] = webkit.xvfbRun
        ? [webkit.xvfbRun, '-a', '-s', '-screen 0 1280x1024x24', ...driver]
        : driver;
      child = spawn(command, args, { detached: true, stdio: 'ignore' });
      const deadline = Date.now() + 20_000;
      for (;;) {
        try {
          await fetch(`http://127.0.0.1:${webkitPort}/status`);
          return;
        } catch (cause) {
          if (Date.now() > deadline) throw new Error("WebKit's driver did not start.", { cause });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    serverStop() {
      try {
        process.kill(-child.pid);
      } catch {
        // Already gone.
      }
    },
  };
};

const unknown = want.find((name) => !(name in launchers));
if (unknown) throw new Error(`ENGINES knows ${Object.keys(launchers).join(', ')}; there is no "${unknown}".`);

export default {
  rootDir,
  files: [
    'packages/elements/src/**/*.test.ts',
    'packages/*/src/**/*.browser.test.ts',
    'packages/internals/testing/**/*.browser.test.ts',
  ],
  // msw needs `browser`; Lit's own warnings come with `LIT_MODE=development`.
  nodeResolve: { browser: true, exportConditions: ['kindred-source', 'browser', process.env.LIT_MODE ?? 'production'] },
  // Of two windows in Firefox only one has the focus, so keys pressed in the other go nowhere; WebKit's driver has one.
  concurrency: want.some((name) => name !== 'chromium') ? 1 : 2,
  concurrentBrowsers: 1,
  // axe on a busy machine passes mocha's two seconds.
  testFramework: { config: { timeout: 15_000 } },
  browsersStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  coverage: Boolean(process.env.COV),
  coverageConfig: {
    include: ['packages/*/src/**/*.ts'],
    reporters: ['text-summary', 'lcovonly'],
    reportDir: 'coverage',
  },
  browsers: await Promise.all(want.map((name) => launchers[name]())),
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    resultsReporter(process.env.KINDRED_TEST_RESULTS),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Kindred tests</title>
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  middleware: [mockWorker(readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8'))],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    }),
    ...(webkit ? [webkitDriver()] : []),
  ],
};
