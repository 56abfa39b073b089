import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

import { addResults, emptyResults, summaryLine, type Results } from './results.js';

function add(results: Results, suite: TestSuiteResult, path: string): void {
  for (const test of suite.tests) {
    const name = `${path} › ${test.name}`;
    if (test.skipped) results.skipped.push(name);
    else if (test.passed) results.passed += 1;
    else results.failed.push(name);
  }
  for (const inner of suite.suites) add(results, inner, `${path} › ${inner.name}`);
}

function resultsOf(session: TestSession, rootDir: string): Results {
  const results = emptyResults();
  const path = `${relative(rootDir, session.testFile ?? '')} (${session.browser.name})`;
  if (session.testResults) add(results, session.testResults, path);
  // A file that can't be loaded, or that fails outside any test, counts as one failure.
  if (!session.passed && !results.failed.length) results.failed.push(path);
  else if (!results.passed && !results.failed.length && !results.skipped.length)
    results.failed.push(`${path} holds no test`);
  return results;
}

/** Says in a line how each file went, and writes what all came to into `file` if there is one. */
export function resultsReporter(file?: string): Reporter {
  let rootDir = '';
  return {
    start: ({ config }) => {
      rootDir = config.rootDir;
    },
    reportTestFileResults: ({ logger, sessionsForTestFile }) => {
      for (const session of sessionsForTestFile) {
        const results = resultsOf(session, rootDir);
        const mark = results.failed.length ? '✖' : '✔';
        logger.log(
          `${mark} ${relative(rootDir, session.testFile ?? '')} (${session.browser.name}): ${summaryLine(results)}`,
        );
      }
    },
    stop: ({ sessions }) => {
      const results = [...sessions]
        .map((session) => resultsOf(session, rootDir))
        .reduce<Results>(addResults, emptyResults());
      if (file) writeFileSync(file, JSON.stringify(results));
      else console.log(`\n${summaryLine(results)}`);
    },
  };
}
