import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { addResults, emptyResults, type Results } from './results.js';
import { at } from '../build/workspace.js';
import { runScript } from './run-script.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Runs the component tests in the engines named, prints what they say and counts it. */
export async function runBrowserTests(engines: Engine[]): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-tests-'));
  const file = join(folder, 'results.json');
  try {
    const status = await runScript(
      at('node_modules/@web/test-runner/dist/bin.js'),
      ['--config', at('packages/internals/config/web-test-runner.config.js')],
      { ENGINES: engines.join(','), KINDRED_TEST_RESULTS: file },
    );
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const results = text === undefined ? emptyResults() : (JSON.parse(text) as Results);
    if (status !== 0 && !results.failed.length) {
      return addResults(results, { ...emptyResults(), failed: [`the browser tests ended with status ${status}`] });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
