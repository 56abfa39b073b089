import type { Story } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { keptIn } from '../store/kept-answers.js';
import { Mutes } from '../store/mutes.js';

/** What matters here of what this device keeps. */
export interface KeptHere {
  /** Whether an answer of this device was, or may have been, added to the mood of a day. */
  readonly isOwn: (day: string) => boolean;
  readonly shows: (story: Story) => boolean;
}

/** @throws Error where the device can't be asked */
export async function keptHere(store: CommunityStore): Promise<KeptHere> {
  const mutes = Mutes.of(store);
  const kept = keptIn(store);
  const [[answers]] = await Promise.all([Promise.allSettled([kept.load()]), mutes.load()]);
  return {
    // Where nobody can say, it may be any.
    isOwn: (day) =>
      answers.status === 'rejected' ||
      kept.entries.some(
        ({ at, shared }) =>
          shared &&
          shared.state !== 'no' &&
          // Older ones don't say of which day's mood they are: most often of the day they were given.
          (shared.window ?? new Date(at).toISOString().slice(0, 10)) === day,
      ),
    shows: (story) => !mutes.covers(story),
  };
}
