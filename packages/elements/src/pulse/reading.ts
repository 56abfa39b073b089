import type { Circle, DEFAULT_POLICY, Pulse, Story } from '@kindred/core/contract';

import { circleIdOf, circleOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';

import { daysOf, type PulsePeriod } from './pulse-core.js';

/** What a circle said of how it was, and how many others have to have said it. */
export interface Said {
  readonly k: number;
  readonly pulses: readonly Pulse[];
}

/**
 * The days of a period are asked for together, each as anybody asks for it.
 *
 * @throws AdapterError, or why the signal aborted
 */
export async function readSaid(
  store: CommunityStore,
  place: string | undefined,
  period: PulsePeriod,
  signal: AbortSignal,
): Promise<Said> {
  const circle = await circleIdOf(store, place);
  const [about, ...pulses] = await Promise.all([
    // A backend without circles has no rules of its own.
    store.has('circles') ? circleOf(store, circle) : { policy: { k: 5 satisfies typeof DEFAULT_POLICY.k } },
    ...daysOf(period, Date.now()).map((window) =>
      store.adapter.checkIns!.pulse({ circle, subject: 'mood', window }, { signal }),
    ),
  ]);
  return { k: (about as Circle).policy.k, pulses };
}

/** As anybody who looks at the first page of stories asks for them. @throws as {@link readSaid} */
export async function readStories(
  store: CommunityStore,
  place: string | undefined,
  signal: AbortSignal,
): Promise<readonly Story[]> {
  const circle = await circleIdOf(store, place);
  return (await store.adapter.stories!.list({ circle, limit: 10 }, { signal })).items;
}
