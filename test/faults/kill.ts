/** `npm run test:faults`: kills the server a thousand times during writes, on each database. */
import { parseArgs } from 'node:util';

import { startThrowawayPostgres } from '../../packages/internals/src/throwaway-postgres.js';
import { killRounds } from './kill-rounds.js';
import { bundleServer } from './server-under-fire.js';

const HELP = `Usage: npm run test:faults [-- --kills 1000] [-- --database embedded|postgres|both]

Writes to the server without a pause and kills it with SIGKILL in the middle of it, --kills times on each database; on the
embedded one every eighth time with all processes of the database. After each start everything acknowledged must be
there exactly once, and at the end somebody who read along must have been told everything exactly once.`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    database: { type: 'string', default: 'both' },
    help: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const known = ['embedded', 'postgres', 'both'].includes(values.database);
if (values.help || !known || !(Number.isInteger(kills) && kills > 0)) {
  console.log(HELP);
  process.exit(values.help ? 0 : 1);
}

const bundle = await bundleServer(`server-${process.pid}`);
for (const database of ['embedded', 'postgres']) {
  if (values.database !== 'both' && values.database !== database) continue;
  const postgres = database === 'postgres' ? await startThrowawayPostgres() : undefined;
  if (database === 'postgres' && !postgres) {
    console.log('postgres: there is none on this machine, so this part is left out');
    continue;
  }
  try {
    const report = await killRounds({
      bundle,
      kills,
      databaseUrl: postgres?.url,
      progress: (line) => console.log(`${database}: ${line}`),
    });
    const { complaints, ...figures } = report;
    console.log(`${database}: every acknowledged write is there exactly once`, figures);
    for (const line of new Set(complaints)) console.log(`${database} said: ${line.slice(0, 300)}`);
  } finally {
    await postgres?.stop();
  }
}
