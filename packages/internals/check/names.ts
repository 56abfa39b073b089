import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import { at } from '../build/workspace.js';

/** Traces of one machine that no tracked file may carry. */
const PRIVATE: [RegExp, string][] = [
  [/(?<![\w.~-])\/(?:home|Users|root|work)\/[\w.-]+/, 'a path of one machine'],
  [/\b[A-Z]:\\Users\\\w+/, 'a path of one machine'],
  [/"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/, 'the host of a package registry'],
  [/\bregistry\s*=\s*https?:\/\//, 'the host of a package registry'],
  [
    /https?:\/\/(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+(?::\d+)?\/(?:npm|repository|artifactory)/,
    'the host of a package registry',
  ],
];

const BINARY = /\.(?:png|jpe?g|webp|gif|ico|woff2?|br|gz|zip)$/;

/** Lines of tracked files that name the machine they were written on. */
export async function privateNames(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: at(), maxBuffer: 2 ** 26 });
  const found: string[] = [];
  for (const file of stdout.split('\0').filter((name) => name && !BINARY.test(name))) {
    const text = await readFile(at(file), 'utf8').catch(() => '');
    if (!PRIVATE.some(([pattern]) => pattern.test(text))) continue;
    text.split('\n').forEach((line, index) => {
      for (const [pattern, what] of PRIVATE)
        if (pattern.test(line) && !line.includes('private-name-ok'))
          found.push(`${file}:${index + 1}: ${what}: ${line.trim().slice(0, 120)}`);
    });
  }
  return found;
}
