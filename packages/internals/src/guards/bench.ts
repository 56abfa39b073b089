import { GUARDS } from '@kindred/core/guards';

import { crisis } from './crisis.js';
import type { GuardBench } from './harness.js';
import { privacy } from './privacy.js';

/** In the order of the table. A guard without a file of its own here has only its times in it. */
export const BENCHES: readonly GuardBench[] = [crisis, privacy].toSorted(
  (a, b) => GUARDS.indexOf(a.guard as never) - GUARDS.indexOf(b.guard as never),
);
