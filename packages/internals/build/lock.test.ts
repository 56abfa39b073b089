import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

import { alone } from './lock.js';

it('lets one work after the other, and passes over a lock whose owner is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-lock-'));
  // No process has this number: it is above what any system hands out.
  await writeFile(join(folder, 'lock'), String(2 ** 30));
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all([alone(folder, work), alone(folder, work), alone(folder, work)]);
  assert.equal(most, 1);
  await assert.rejects(
    alone(folder, () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  await alone(folder, work);
  await rm(folder, { recursive: true });
});
