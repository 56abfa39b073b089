import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { freshDatabase } from './fresh-database.js';
import { killRounds } from './kill-rounds.js';
import { bundleServer } from './server-under-fire.js';

const KILLS = 8;

/** A small share of `npm run test:faults`, which does the same a thousand times. */
describe('a server killed in the middle of writes', () => {
  let bundle: string;
  before(async () => {
    bundle = await bundleServer();
  });

  it('keeps everything acknowledged exactly once, and so does its database when it goes too', async () => {
    const report = await killRounds({ bundle, kills: KILLS, databaseEvery: 4 });
    assert.equal(report.databaseKills, 2);
    assert.ok(report.acknowledged > KILLS && report.open > 0, JSON.stringify(report));
  });

  const databaseUrl = process.env['KINDRED_TEST_DATABASE_URL'];
  it(
    'keeps everything acknowledged exactly once on a PostgreSQL of its own',
    { skip: !databaseUrl && 'KINDRED_TEST_DATABASE_URL is not set' },
    async () => {
      const { url, stop } = await freshDatabase(databaseUrl ?? '');
      try {
        const report = await killRounds({ bundle, kills: KILLS, databaseUrl: url });
        assert.ok(report.acknowledged > KILLS && report.open > 0, JSON.stringify(report));
      } finally {
        await stop();
      }
    },
  );
});
