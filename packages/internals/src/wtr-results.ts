import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

import { emptyResults, type Results } from './results.js';

function add(results: Results, suite: TestSuiteResult, path: string): void {
  for (const test of suite.tests) {
    const name = `${path} › ${test.name}`;
    if (test.skipped) results.skipped.push(name);
    else if (test.passed) results.passed += 1;
    else results.failed.push(name);
  }
  for (const inner of suite.suites) add(results, inner, `${path} › ${inner.name}`);
}

function addSession(results: Results, session: TestSession, rootDir: string): void {
  const path = `${relative(rootDir, session.testFile ?? '')} (${session.browser.name})`;
  const failedBefore = results.failed.length;
  if (session.testResults) add(results, session.testResults, path);
  // A file that can't be loaded, or that fails outside any test, counts as one failure.
  if (!session.passed && results.failed.length === failedBefore) results.failed.push(path);
}

/** Writes what the browser tests came to into `file`. */
export function resultsReporter(file: string): Reporter {
  let rootDir = '';
  return {
    start: ({ config }) => {
      rootDir = config.rootDir;
    },
    stop: ({ sessions }) => {
      const results = emptyResults();
      for (const session of sessions) addSession(results, session, rootDir);
      writeFileSync(file, JSON.stringify(results));
    },
  };
}
