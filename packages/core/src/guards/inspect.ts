import { again } from './again.js';
import { type GuardContext, GUARDS } from './guard.js';
import { type GuardLoaders, type Inspect, inspector, type InspectOptions } from './inspector.js';

export type { Inspect, InspectOptions, SiteWords } from './inspector.js';

const builtIn = again(import.meta.url, () => import('./built-in.js'));

/** Loaded when one of them is first asked. */
const BUILT_IN: GuardLoaders = Object.fromEntries(
  GUARDS.map((name) => [name, async () => (await builtIn()).guards[name]]),
);

/**
 * Looks at what somebody writes, on the device: the one way in to all guards.
 *
 * @returns what was found, in the order of the text; never a reason to refuse it
 * @throws the signal's reason when it is aborted, and nothing else
 */
export const inspect: Inspect = inspector(BUILT_IN);

/**
 * Loads the guards, and what they need for a language, when somebody starts to write: so that the first look needn't
 * wait. What fails is tried again when it is asked.
 */
export async function loadGuards({
  lang = 'en',
  writing = 'post',
  country,
  off = [],
}: InspectOptions = {}): Promise<void> {
  const context: GuardContext = { lang, writing, ...(country && { country }), goOn: () => true };
  const wanted = Object.entries(BUILT_IN).filter(([name]) => !off.includes(name));
  await Promise.allSettled(wanted.map(async ([, load]) => (await load()).prepare?.('', context)));
}
