/** Random walks through all that can happen to what somebody wrote. */
import { KitFailure } from '../assert.js';
import { Scene } from '../scene.js';
import { Walk } from '../walk/walk.js';
import { collect } from './test.js';

const { tests, test } = collect('moderation', ['posts', 'replies', 'stories', 'reactions', 'own', 'live']);
export default tests;

async function walks(scene: Scene, heldFirst: boolean): Promise<void> {
  const { walks: count = 2, steps = 40, seed = 1 } = scene.options.walk ?? {};
  for (let n = seed; n < seed + count; n += 1) {
    const fresh = await Scene.open(scene.options, scene.setUp);
    try {
      await new Walk(fresh, n, heldFirst).run(steps);
    } catch (error) {
      if (!(error instanceof KitFailure)) throw error;
      throw new KitFailure(`walk: { seed: ${n}, walks: 1, steps: ${steps} } goes wrong\n  ${error.message}`);
    } finally {
      await fresh.close();
    }
  }
}

test('random walks keep to the transitions there are', { policy: { counts: 'exact' } }, (scene) => walks(scene, false));

test(
  'random walks under pre-moderation keep to the transitions there are',
  { policy: { moderation: 'pre', counts: 'exact' } },
  (scene) => walks(scene, true),
);
