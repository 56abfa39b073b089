import { parseArgs } from 'node:util';

import { benchServer, show } from '../src/bench/server.js';

const HELP = `Usage: npm run bench:server [-- options]

Measures the server beside its floor (the least code that does the same with the same parts) and its closest peer, in
turns, on this machine, and says where a ceiling is passed. Times mean something only beside each other.

  --rounds N    3; medians are shown
  --seconds N   2 for each measurement of a round
  --rows N      1000000; posts of the large circle
  --streams N   10000; 0 leaves them out
  --only TEXT   only the measurements named so, such as write or page
  --no-peer     leaves out what is installed from npm for the comparison
  --profile DIR a V8 profile of the server`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    rows: { type: 'string', default: '1000000' },
    streams: { type: 'string', default: '10000' },
    peer: { type: 'boolean', default: true },
    only: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const number = (name: 'rounds' | 'seconds' | 'rows' | 'streams', least: number): number => {
  const value = Number(values[name]);
  if (!(value >= least)) {
    console.error(`--${name} is ${JSON.stringify(values[name])}; write a number from ${least} on.`);
    process.exit(1);
  }
  return value;
};

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
show(
  await benchServer({
    rounds: number('rounds', 1),
    seconds: number('seconds', 0.1),
    rows: number('rows', 1),
    streams: number('streams', 0),
    peer: values.peer,
    only: values.only,
    profile: values.profile,
  }),
);
