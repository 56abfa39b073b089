import { join } from 'node:path';

import { alone } from '../build/lock.js';
import { buildBundle } from '../build/steps.js';
import { CACHE } from '../build/workspace.js';
import { benchWall } from '../src/bench/wall.js';
import { ensureChromium } from '../src/chromium.js';

/** Of design and build: what the wall may take, beside its floor and beside itself. */
const CEILING = { floor: 4, growth: 2 };

await alone(join(CACHE, 'build'), buildBundle);
const executablePath = await ensureChromium({ log: console.error });
const { floor, opened, again, more, change, elements } = await benchWall({ executablePath });

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(11);
const sizes = Object.keys(opened).map(Number);
console.log(
  `${'the wall, CPU until usable'.padEnd(40)}${sizes.map((size) => `${size.toLocaleString('en')} posts`.padStart(15)).join('')}`,
);
const line = (what: string, values: Record<number, number>, show = ms): void =>
  console.log(`${what.padEnd(40)}${sizes.map((size) => show(values[size] as number).padStart(15)).join('')}`);
line('opened, its first page', opened);
line('shown again with all of it read', again);
line('one more page of 50', more);
line('a change in one of them', change);
line('elements, with all of it read', elements, (value) => value.toLocaleString('en'));
console.log(`${'floor: a window over 1,000, no library'.padEnd(40)}${ms(floor).padStart(15)}`);

const faults: string[] = [];
const check = (what: string, ratio: number, ceiling: number): void => {
  const text = `${what}: ${ratio.toFixed(2)} × (ceiling ${ceiling} ×)`;
  console.log(text);
  if (ratio > ceiling) faults.push(text);
};
const [few = 0, many = 0, most = 0] = sizes;
for (const [what, values] of Object.entries({ opened, 'shown again': again })) {
  check(`${what}, ${many} over the floor`, values[many]! / floor, CEILING.floor);
  check(`${what}, ${many} over ${few}`, values[many]! / values[few]!, CEILING.growth);
  check(`${what}, ${most} over ${many}`, values[most]! / values[many]!, CEILING.growth);
}
if (faults.length > 0) process.exitCode = 1;
