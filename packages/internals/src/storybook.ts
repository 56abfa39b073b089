import { copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { at, whenStale } from '../build/workspace.js';
import { runScript } from './run-script.js';

const require = createRequire(import.meta.url);
const ENV = { STORYBOOK_DISABLE_TELEMETRY: '1' };

export const STORYBOOK = at('storybook-static');

async function succeed(script: string, ...args: string[]): Promise<void> {
  const status = await runScript(script, args, ENV);
  if (status !== 0) throw new Error(`${args[0] ?? script} ended with status ${status}`);
}

/** The worker must be the one of the msw that is installed; an older copy answers nothing, without a word. */
async function renewWorker(): Promise<void> {
  const installed = require.resolve('msw/mockServiceWorker.js');
  const copy = at('.storybook/public/mockServiceWorker.js');
  const [now, before] = await Promise.all([readFile(installed, 'utf8'), readFile(copy, 'utf8').catch(() => '')]);
  if (now === before) return;
  await copyFile(installed, copy);
  console.log('The mock worker was renewed: commit .storybook/public/mockServiceWorker.js.');
}

/** What the docs know of the elements: packages/elements/custom-elements.json. */
export const writeManifest = (): Promise<void> =>
  succeed(
    require.resolve('@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--quiet',
    '--config',
    'packages/internals/config/custom-elements-manifest.config.js',
  );

async function prepare(): Promise<void> {
  await renewWorker();
  await writeManifest();
}

const storybook = (...args: string[]): Promise<void> =>
  succeed(at('node_modules/storybook/dist/bin/dispatcher.js'), ...args);

export async function startStorybook(args: string[]): Promise<void> {
  await prepare();
  await storybook('dev', '--port', '6006', ...args);
}

/** Answers false where what was built before is still right. */
export async function buildStorybook(): Promise<boolean> {
  return whenStale(
    {
      step: 'storybook',
      inputs: [
        ...['.storybook', 'stories', 'package-lock.json', 'tsconfig.json'].map((path) => at(path)),
        ...['core', 'adapters', 'elements'].map((name) => at('packages', name, 'src')),
        at('packages/internals/testing/mocks'),
        at('packages/internals/config/custom-elements-manifest.config.js'),
      ],
      output: at('storybook-static/index.json'),
    },
    async () => {
      await prepare();
      await storybook('build', '--quiet', '--loglevel', 'warn', '--output-dir', STORYBOOK);
    },
  );
}
