import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';

import { COUNTRIES, countryOf, isOld, isUnverified, numbersOf, sourceOf } from '@kindred/core/helplines';

import { at } from '../build/workspace.js';

const HELP = `Usage: npm run helplines -- numbers
       npm run release:check

  numbers  writes the numbers that the guards let pass, from the helplines' data
  check    refuses, with exit status 1, where a line was last looked up more than a year ago; before a release`;

const FILE = at('packages', 'core', 'src', 'guards', 'helpline-numbers.ts');

async function numbers(): Promise<void> {
  const text = `/** Made from the helplines by \`npm run helplines -- numbers\`: the digits of numbers that are no one person's. */
// prettier-ignore
export const HELPLINE_NUMBERS: readonly string[] =
  '${numbersOf().join(' ')}'.split(' ');
`;
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) await writeFile(FILE, text);
}

function check(): void {
  const old: string[] = [];
  let unverified = 0;
  for (const code of COUNTRIES)
    for (const line of countryOf(code)?.lines ?? []) {
      if (isOld(line)) old.push(`${code}  ${line.name}: ${sourceOf(line.source).name}, ${line.source.date}`);
      if (isUnverified(line)) unverified += 1;
    }
  if (unverified) console.log(`${unverified} helplines were not read on the organisation’s own page.`);
  if (!old.length) return console.log('Every helpline was looked up within the last year.');
  console.error(`Not to be released before somebody has looked these up again:\n${old.join('\n')}`);
  process.exitCode = 1;
}

const [command] = process.argv.slice(2);
if (command === 'numbers') await numbers();
else if (command === 'check') check();
else {
  console.log(HELP);
  process.exitCode = command === '--help' ? 0 : 1;
}
