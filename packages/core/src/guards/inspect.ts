import { again } from './again.js';
import { type GuardLoaders, type Inspect, inspector } from './inspector.js';

export type { GuardModule, Inspect, InspectOptions, SiteWords } from './inspector.js';

/** Each guard is a chunk of its own, loaded when it is first asked. */
const BUILT_IN: GuardLoaders = {
  privacy: again(import.meta.url, () => import('./privacy/index.js')),
};

/**
 * Looks at what somebody writes, on the device: the one way in to all guards.
 *
 * @returns what was found, in the order of the text; never a reason to refuse it
 * @throws the signal's reason when it is aborted, and nothing else
 */
export const inspect: Inspect = inspector(BUILT_IN);

/** Loads the guards, when somebody starts to write, so that the first look needn't wait. Failures wait for the next. */
export async function loadGuards(off: readonly string[] = []): Promise<void> {
  await Promise.allSettled(Object.entries(BUILT_IN).map(([name, load]) => (off.includes(name) ? undefined : load())));
}
