import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { TestCluster } from '../../packages/server/src/testing/database.js';
import { attack } from './attack.js';
import { openCluster, openTrial, withoutSeparation } from './trial.js';

const MOST = 2_000;
const SMALL = { devices: 30, days: 8, visits: 0.6 };

/** A small share of `npm run test:linkage`. */
describe('whose things are whose, for somebody who has the whole database', () => {
  let cluster: TestCluster;
  before(async () => {
    cluster = await openCluster();
  });
  after(() => cluster?.close());

  it('can be read from the order of rows as they came, and not any more once that is made by chance', async () => {
    const trial = await openTrial({ cluster, ...SMALL, seed: 1, shuffles: false });
    try {
      // What one device did in one visit lies nearest: so few devices tell no finer difference.
      const how = { what: ['reaction', 'item'], ofOneVisit: true, seed: 1, most: MOST } as const;
      const asTheyCame = attack(await trial.seize(), how);
      assert.ok(
        asTheyCame.gain.lower > 0.15,
        `the attack sees nothing where there is much: ${JSON.stringify(asTheyCame)}`,
      );
      await trial.shuffle();
      const byChance = attack(await trial.seize(), how);
      assert.ok(
        byChance.gain.lower < 0.05 && byChance.gain.mean < asTheyCame.gain.mean / 2,
        JSON.stringify({ asTheyCame, byChance }),
      );
    } finally {
      await trial.close();
    }
  });

  it('is found at once where a client does not keep its capabilities apart', async () => {
    const trial = await openTrial({
      ...{ cluster, ...SMALL, devices: 16, seed: 2, shuffles: false },
      tamper: withoutSeparation,
    });
    try {
      await trial.shuffle();
      const items = attack(await trial.seize(), { what: ['item', 'item'], seed: 1, most: MOST });
      assert.ok(items.gain.lower > 0.3, JSON.stringify(items));
    } finally {
      await trial.close();
    }
  });
});
