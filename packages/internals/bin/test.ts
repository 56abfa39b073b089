import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureChromium } from '../src/chromium.js';
import { findFirefox, findWebKit } from '../src/engines.js';
import { addResults, emptyResults, summaryLine, type Results } from '../src/results.js';
import { at, ROOT } from '../build/workspace.js';
import { runBrowserTests, type Engine } from '../src/run-browser-tests.js';
import { runNodeTests } from '../src/run-node-tests.js';
import { runScript } from '../src/run-script.js';
import { writeManifest } from '../src/storybook.js';
import { startThrowawayPostgres } from '../src/throwaway-postgres.js';

const HELP = `Usage: npm test [-- PART …] [--only TEXT]

Runs every test, or only the parts named:
  node       core, adapters, server and tools, in Node
  browser    the components, in Chromium
  e2e        what crosses packages: the real server with real browsers
  stories    every story of the Storybook: no error, nothing for axe, light and dark
  engines    the components in Chromium, Firefox and WebKit, as far as they are there (not part of the whole)
--only TEXT  of node and e2e only the files, of the stories only those, whose name holds TEXT`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, help: { type: 'boolean', default: false } },
});

const files = (pattern: string, leaveOut = /node_modules/): string[] =>
  globSync(pattern, { cwd: ROOT, exclude: (name) => name.split(sep).includes('node_modules') })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.includes(values.only) && !leaveOut.test(file))
    .sort()
    .map((file) => at(file));

/** Where the machine has no Chromium, this installs one and says so; where it can't, it says what to do. */
let chromium: Promise<string> | undefined;
const needChromium = (): Promise<string> =>
  (chromium ??= ensureChromium({ log: console.log }).then((path) => {
    console.log(`Chromium: ${path}`);
    return path;
  }));

async function node(): Promise<Results> {
  const found = [
    ...files('packages/**/*.test.ts', /\.browser\.test\.ts$|^packages\/elements\/src\/|\/dist\//),
    ...files('test/parity/**/*.test.ts'),
  ];
  // Some tests read what the docs know of the elements.
  await writeManifest();
  return runNodeTests({ files: found, concurrency: 2 });
}

async function browser(): Promise<Results> {
  await needChromium();
  return runBrowserTests(['chromium']);
}

async function e2e(): Promise<Results> {
  const found = files('test/**/*.test.ts', /^test\/parity\//);
  if (!found.length) return emptyResults();
  await needChromium();
  const status = await runScript(at('packages/internals/bin/build.ts'), ['start']);
  if (status !== 0) return { ...emptyResults(), failed: ['e2e: the build failed'] };
  // One at a time: each starts a server with its database, and browsers.
  return runNodeTests({ files: found, concurrency: 1 });
}

async function stories(): Promise<Results> {
  const executablePath = await needChromium();
  const { auditStories } = await import('../src/audit-stories.js');
  return auditStories({ executablePath, only: values.only });
}

async function engines(): Promise<Results> {
  const there: Engine[] = [];
  const missing: string[] = [];
  const look = (engine: Engine, found: unknown, name: string) => (found ? there.push(engine) : missing.push(name));
  look('chromium', await needChromium().catch(() => undefined), 'Chromium');
  look('firefox', findFirefox(), 'Firefox');
  look('webkit', findWebKit(), 'WebKitGTK with its driver and xvfb');
  console.log(
    `In ${there.join(', ') || 'no engine'}${missing.length ? `; not on this machine: ${missing.join(', ')}` : ''}`,
  );
  const results = there.length ? await runBrowserTests(there) : emptyResults();
  return addResults(results, {
    ...emptyResults(),
    skipped: missing.map((name) => `the component tests in ${name}: it is not on this machine`),
  });
}

const PARTS: Record<string, () => Promise<Results>> = { node, browser, e2e, stories, engines };
const DEFAULT_PARTS = ['node', 'browser', 'e2e', 'stories'];

async function all(parts: string[]): Promise<Results> {
  let results = emptyResults();
  for (const part of parts) {
    const began = Date.now();
    console.log(`\n── ${part} ${'─'.repeat(60 - part.length)}\n`);
    let these: Results;
    try {
      these = await PARTS[part]!();
    } catch (error) {
      console.error(error);
      these = { ...emptyResults(), failed: [`${part}: ${error instanceof Error ? error.message : String(error)}`] };
    }
    console.log(`\n${part}: ${summaryLine(these)} (${Math.round((Date.now() - began) / 1000)} s)`);
    results = addResults(results, these);
  }
  return results;
}

/** The server's tests run on a PostgreSQL of the machine too, where there is one. */
async function withPostgres(run: () => Promise<Results>): Promise<Results> {
  if (process.env['KINDRED_TEST_DATABASE_URL']) return run();
  const postgres = await startThrowawayPostgres().catch((error: unknown) => {
    console.log(
      `PostgreSQL is on this machine but did not start: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  });
  if (!postgres) {
    console.log('There is no PostgreSQL to be had here; tests that need one beside the embedded one are skipped.');
    return run();
  }
  console.log('PostgreSQL: a throwaway cluster for this run');
  process.env['KINDRED_TEST_DATABASE_URL'] = postgres.url;
  const stop = (): void => void postgres.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await run();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await postgres.stop();
  }
}

const parts = positionals.length ? positionals : DEFAULT_PARTS;
const unknown = parts.find((part) => !(part in PARTS));
if (values.help || unknown) {
  console.log(unknown ? `There is no part named ${unknown}.\n\n${HELP}` : HELP);
  process.exit(unknown ? 1 : 0);
}

const needsDatabase = parts.some((part) => part === 'node' || part === 'e2e');
const results = await (needsDatabase ? withPostgres(() => all(parts)) : all(parts));

const list = (title: string, names: string[]): void => {
  if (names.length) console.log(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`);
};
list('Skipped', results.skipped);
list('Failed', results.failed);
const none = results.passed + results.failed.length === 0;
if (none) console.log('\nNo test ran; that is a failure too.');
console.log(`\n${summaryLine(results)}`);
// Not `process.exit`: what is still on its way to a pipe must arrive.
process.exitCode = results.failed.length || none ? 1 : 0;
