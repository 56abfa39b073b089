import type { CommunityStore } from '../internal/community-store.js';

import { CheckIns } from './check-ins.js';
import { keptIn } from './kept-answers.js';

/** What can be done with the answers of a community, for whoever has both at hand. */
export const checkInsOf = (store: CommunityStore): CheckIns => CheckIns.over(keptIn(store));
