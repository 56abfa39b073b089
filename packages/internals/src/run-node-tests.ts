import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { relative } from 'node:path';
import { finished } from 'node:stream/promises';

import { emptyResults, type Results } from './results.js';
import { ROOT } from '../build/workspace.js';

interface Details {
  type?: 'suite' | 'test';
  error?: Error & { failureType?: string };
}

interface Outcome {
  name: string;
  file?: string;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
  details: Details;
}

/** A suite says again what its tests said; only what went wrong in the suite itself is counted beside them. */
const countsTwice = ({ details }: Outcome): boolean =>
  details.type === 'suite' && (!details.error || details.error.failureType === 'subtestsFailed');

/** What went wrong, said again at the end: of a long run often only its last lines are kept. */
function why({ details: { error } }: Outcome): string {
  const { cause } = error ?? {};
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? error?.message ?? '');
  return text
    .split('\n')
    .slice(0, 12)
    .map((line) => `\n      ${line.slice(0, 200)}`)
    .join('');
}

/** Longer than any file takes; a file that hangs, such as by a server left open, ends as a failure. */
const MOST = 300_000;

export interface NodeTestOptions {
  files: string[];
  /** Files at a time. */
  concurrency: number;
  env?: Record<string, string>;
}

/** Runs files of node:test, each in a process of its own, prints what they say and counts it. */
export async function runNodeTests({ files, concurrency, env = {} }: NodeTestOptions): Promise<Results> {
  const results = emptyResults();
  if (!files.length) return results;
  Object.assign(process.env, env);
  const stream = run({
    files,
    concurrency,
    timeout: MOST,
    execArgv: ['--conditions=kindred-source', '--import', import.meta.resolve('tsx')],
  });
  const isFile = ({ name, file }: Outcome): boolean => name === file || files.includes(name);
  const named = (data: Outcome): string => {
    if (isFile(data)) return relative(ROOT, data.name);
    return data.file ? `${relative(ROOT, data.file)} › ${data.name}` : data.name;
  };
  const because = (reason: string | boolean): string => (typeof reason === 'string' ? `: ${reason}` : '');
  stream.on('test:pass', (data: Outcome) => {
    if (data.skip !== undefined && data.skip !== false) results.skipped.push(named(data) + because(data.skip));
    else if (data.todo) results.skipped.push(`${named(data)} (to do)${because(data.todo)}`);
    // A file passes by its own name only when it holds no test.
    else if (isFile(data)) results.failed.push(`${named(data)} holds no test`);
    else if (!countsTwice(data)) results.passed += 1;
  });
  stream.on('test:fail', (data: Outcome) => {
    if (!countsTwice(data)) results.failed.push(named(data) + why(data));
  });
  const printed = stream.compose(spec);
  printed.pipe(process.stdout, { end: false });
  await finished(printed);
  return results;
}
