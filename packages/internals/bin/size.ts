import { join } from 'node:path';

import { alone } from '../build/lock.js';
import { buildBundle, bundledFiles } from '../build/steps.js';
import { CACHE } from '../build/workspace.js';
import { measure } from '../src/size.js';

const detail = process.argv.includes('--files');

await alone(join(CACHE, 'build'), buildBundle);
const rows = measure(await bundledFiles());
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

console.log(
  `${'what (brotli, kB = 1000 B)'.padEnd(40)}${['bytes', 'ceiling', 'aim'].map((name) => name.padStart(11)).join('')}`,
);
let over = 0;
for (const { what, bytes, ceiling, aim, files, missing } of rows) {
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
  console.log(`${what.padEnd(40)}${figures.map((figure) => figure.padStart(11)).join('')}  ${verdict}`.trimEnd());
  if (detail) console.log(`    ${files.join('  ')}`);
}
console.log(over ? `${over} over their ceilings` : 'all within their ceilings');
process.exitCode = over ? 1 : 0;
