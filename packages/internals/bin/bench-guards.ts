import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { GUARDS } from '@kindred/core/guards';

import { at } from '../build/workspace.js';
import { BENCHES } from '../src/guards/bench.js';
import { LabelledData, line, missed, type Row } from '../src/guards/harness.js';
import { lookWith, lookWithAll } from '../src/guards/look.js';
import { times } from '../src/guards/times.js';

const HELP = `Usage: npm run bench:guards [-- GUARD …] [-- options]

What each guard finds and overlooks in labelled texts, with 95 % intervals, on the part that its rules were tuned on and
on the part that nobody looked at, and how long it takes. Ends with an error when a bar is missed.

  --data FOLDER  where the labelled texts are; KINDRED_LABELLED_DATA, or ../shared/data beside this project, without
  --no-times     leaves out how long guards take
  --only-times   leaves out everything else

Guards: ${GUARDS.join(' ')}`;

const { values, positionals } = parseArgs({
  allowNegative: true,
  allowPositionals: true,
  options: {
    data: { type: 'string', default: process.env.KINDRED_LABELLED_DATA || at('..', 'shared', 'data') },
    times: { type: 'boolean', default: true },
    'only-times': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const unknown = positionals.find((name) => !GUARDS.includes(name as never));
if (unknown) {
  console.error(`There is no guard named ${unknown}.\n\n${HELP}`);
  process.exit(1);
}

const wanted = GUARDS.filter((name) => positionals.length === 0 || positionals.includes(name));
const data = new LabelledData(resolve(values.data));
let bars = 0;
const faults: string[] = [];
const show = (guard: string, rows: Row[]): void => {
  for (const row of rows) {
    console.log(line(row));
    if (row.bar) bars += 1;
    if (missed(row)) faults.push(`${guard}: ${row.what}${row.part ? ` (${row.part})` : ''}`);
  }
};

for (const name of wanted) {
  console.log(name);
  if (!existsSync(at('packages', 'core', 'src', 'guards', name, 'index.ts'))) {
    console.log('  not there yet');
    continue;
  }
  for (const bench of BENCHES.filter(({ guard }) => guard === name && !values['only-times'])) {
    const absent = bench.files.filter((file) => !data.has(file));
    if (absent.length > 0) console.log(absent.map((file) => `  skipped: ${join(file)} is not here`).join('\n'));
    else show(name, await bench.rows(data));
  }
  if (values.times) {
    const look = await lookWith(name);
    show(
      name,
      await times((text, goOn, lang = 'en') =>
        look(text, { goOn, lang, writing: name === 'coach' ? 'reply' : 'post' }),
      ),
    );
  }
}
if (values.times && positionals.length === 0) {
  console.log('all together');
  show('all together', await times(lookWithAll, { grown: false }));
}
console.log(faults.length > 0 ? `\nmissed:\n  ${faults.join('\n  ')}` : `\nall ${bars} bars are met`);
process.exitCode = faults.length > 0 ? 1 : 0;
