/**
 * `npm run test:linkage`: the whole of it, with 200 devices over four weeks. Prints what an attacker learns, and fails
 * where it is more than it may be. `-- --devices 60 --days 14` for less.
 */
import { parseArgs } from 'node:util';

import { attack, type Found, type Gain } from './attack.js';
import {
  attackAll,
  ONE_VISIT,
  openCluster,
  openTrial,
  SORTS,
  sortName,
  withoutSeparation,
  watchTraffic,
} from './trial.js';
import { CIRCLES } from './world.js';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '200' },
    days: { type: 'string', default: '28' },
    visits: { type: 'string', default: '0.5' },
    seed: { type: 'string', default: '1' },
  },
});
const size = { devices: Number(values.devices), days: Number(values.days), visits: Number(values.visits) };
const seed = Number(values.seed);
const MOST = 12_000;
const BAR = 0.02;
/** Fewer pairs of items than this say too little. */
const ENOUGH = 5_000;

const figure = (value: number): string => value.toFixed(3).padStart(8);
function print(title: string, found: Record<string, Found>): void {
  console.log(`\n${title}\n`);
  console.log(
    `${''.padEnd(34)}   pairs   texts  placed  public at rest  over public, 90 % of draws  over placed, 90 % of draws`,
  );
  for (const [name, { pairs, texts, placed, openly, atRest, gain, beyond }] of Object.entries(found)) {
    const numbers = [texts, placed, openly, atRest].map(figure).join('');
    const over = ({ mean, lower, upper }: Gain): string =>
      `${figure(mean)} ${`${lower.toFixed(3)} … ${upper.toFixed(3)}`.padStart(17)}  `;
    console.log(`${name.padEnd(34)}${String(pairs).padStart(8)}${numbers}${over(gain)}${over(beyond)}`);
  }
}

const failures: string[] = [];
const expect = (is: boolean, what: string): void => void (is || failures.push(what));

const cluster = await openCluster();
try {
  console.log(`${size.devices} devices over ${size.days} days, half of them to learn from, half to be tried on.`);

  const real = await openTrial({ cluster, ...size, seed, shuffles: true });
  const found = attackAll(await real.seize(), MOST);
  print('The real client and the real server', found);
  const { requests, next, advantage } = watchTraffic(real.world);
  await real.close();
  console.log(`
People are there in bursts, and times of writing are public. Whoever watches ${requests} requests arrive (measured, not promised): the next request is of the same device
in ${(next * 100).toFixed(0)} % of cases; saying so of any two within two minutes gives an advantage of ${advantage.toFixed(2)}.`);
  for (const [name, { gain, beyond }] of Object.entries(found)) {
    // Of pairs of one visit there are fewer, so the bounds are wider: there nothing may be shown to be found. That they
    // are of one day is public.
    const ofOneVisit = name.endsWith(ONE_VISIT);
    const most = ofOneVisit ? gain.lower : gain.upper;
    expect(most <= BAR, `${name}: the database adds up to ${most.toFixed(3)} to what is public, more than ${BAR}`);
    if (ofOneVisit) continue;
    const all = beyond.upper;
    expect(
      all <= BAR,
      `${name}: all there is adds up to ${all.toFixed(3)} to texts and their circle, more than ${BAR}`,
    );
  }
  const items = found[sortName(SORTS[0])];
  expect((items?.pairs ?? 0) >= Math.min(ENOUGH, size.devices * 50), `only ${items?.pairs} pairs of items`);

  const narrow = await openTrial({ cluster, ...size, seed, shuffles: true, circles: CIRCLES.slice(0, 1) });
  const inOne = attack(await narrow.seize(), { what: SORTS[0], seed: 1, most: MOST });
  await narrow.close();
  const over = ({ mean, lower, upper }: Gain): string =>
    `${mean.toFixed(3)} (${lower.toFixed(3)} … ${upper.toFixed(3)})`;
  console.log(`
In one circle alone, ${inOne.pairs} pairs of items: texts alone ${inOne.texts.toFixed(3)}, all there is ${inOne.atRest.toFixed(3)}; over texts alone ${over(inOne.alone)},
over texts and whether they are posts or replies ${over(inOne.beyond)}.`);
  const { upper } = inOne.beyond;
  expect(upper <= BAR, `in one circle all there is adds up to ${upper.toFixed(3)} to its texts, more than ${BAR}`);

  const smaller = { ...size, devices: Math.min(60, size.devices), days: Math.min(14, size.days) };
  const asTheyCame = await openTrial({ cluster, ...smaller, seed, shuffles: false });
  const unshuffled = attackAll(await asTheyCame.seize(), MOST);
  print('With rows left as they came, to see that the attack can see', unshuffled);
  await asTheyCame.close();
  expect(
    (unshuffled[sortName(SORTS[1])]?.gain.lower ?? 0) > BAR,
    'the attack does not find rows that lie as they came',
  );

  const wrong = await openTrial({ cluster, ...smaller, seed, shuffles: true, tamper: withoutSeparation });
  const linkable = attackAll(await wrong.seize(), MOST);
  print('With capabilities not kept apart, to see that the attack can see', linkable);
  await wrong.close();
  expect(
    (linkable[sortName(SORTS[0])]?.gain.lower ?? 0) > BAR * 5,
    'the attack does not find capabilities of one device',
  );
} finally {
  await cluster.close();
}
for (const failure of failures) console.error(`\nNot as it must be: ${failure}`);
process.exitCode = failures.length ? 1 : 0;
