import { join } from 'node:path';

import { alone } from '../build/lock.js';
import { buildBundle, bundledFiles } from '../build/steps.js';
import { CACHE } from '../build/workspace.js';
import { measure } from '../src/size.js';

const HELP = `Usage: npm run size [-- --files] [-- --modules]

  --no-worse  fails only where a page over its ceiling has grown since it was last measured
  --files     names the files each page loads
  --modules   about how much each module weighs in each file, by its share of the text`;

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const detail = process.argv.includes('--files');
const noWorse = process.argv.includes('--no-worse');

await alone(join(CACHE, 'build'), buildBundle);
const rows = measure(await bundledFiles());
const nameOf = (id: string): string => id.replaceAll('\\', '/').replace(/^.*\/(?:node_modules|packages)\//, '');
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

console.log(
  `${'what (brotli, kB = 1000 B)'.padEnd(40)}${['bytes', 'ceiling', 'aim'].map((name) => name.padStart(11)).join('')}`,
);
let over = 0;
let worse = 0;
for (const { what, bytes, ceiling, aim, owed = 0, files, missing } of rows) {
  const figures = [bytes === undefined ? '–' : kb(bytes), kb(ceiling), aim === undefined ? '' : kb(aim)];
  const verdict =
    bytes === undefined
      ? `not there yet: ${missing.join(', ')}`
      : bytes > ceiling
        ? 'OVER THE CEILING'
        : aim !== undefined && bytes > aim
          ? `${Math.round((bytes / aim - 1) * 100)} % over the aim`
          : '';
  if (bytes !== undefined && bytes > ceiling) over += 1;
  if (bytes !== undefined && bytes > Math.max(ceiling, owed)) worse += 1;
  console.log(`${what.padEnd(40)}${figures.map((figure) => figure.padStart(11)).join('')}  ${verdict}`.trimEnd());
  if (detail) console.log(`    ${files.join('  ')}`);
}
if (process.argv.includes('--modules'))
  for (const { file, brotli, modules } of await bundledFiles()) {
    const text = modules.reduce((sum, { bytes }) => sum + bytes, 0);
    if (!text) continue;
    console.log(`\n${file}: ${kb(brotli)}`);
    for (const { id, bytes } of modules.toSorted((a, b) => b.bytes - a.bytes))
      console.log(`${String(Math.round((bytes / text) * brotli)).padStart(8)}  ${nameOf(id)}`);
  }
console.log(over ? `${over} over their ceilings` : 'all within their ceilings');
if (worse) console.log(`${worse} weigh more than when they were last measured`);
process.exitCode = (noWorse ? worse : over) ? 1 : 0;
