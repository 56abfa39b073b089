import { GUARDS } from '@kindred/core/guards';

import { contentNotes, method } from './alarms.js';
import { coach } from './coach.js';
import { crisis } from './crisis.js';
import type { GuardBench } from './harness.js';
import { privacy } from './privacy.js';
import { selfBlame } from './self-blame.js';
import { wording } from './wording.js';

/** In the order of the table. A guard without a file of its own here has only its times in it. */
export const BENCHES: readonly GuardBench[] = [
  crisis,
  privacy,
  wording,
  method,
  contentNotes,
  selfBlame,
  coach,
].toSorted((a, b) => GUARDS.indexOf(a.guard as never) - GUARDS.indexOf(b.guard as never));
