import { again } from './again.js';
import type { GuardContext } from './guard.js';
import { type GuardLoaders, type Inspect, inspector, type InspectOptions } from './inspector.js';
import type { PhraseGuardName } from './phrase-guard.js';

export type { Inspect, InspectOptions, SiteWords } from './inspector.js';

const phraseGuards = again(import.meta.url, () => import('./phrase-guards.js'));
const phrases = (name: PhraseGuardName) => async () => (await phraseGuards()).guards[name];

/** Each guard is a chunk of its own, but for those made of phrases, which are one. Loaded when it is first asked. */
const BUILT_IN: GuardLoaders = {
  crisis: again(import.meta.url, () => import('./crisis/index.js')),
  privacy: again(import.meta.url, () => import('./privacy/index.js')),
  coach: phrases('coach'),
  'self-blame': phrases('self-blame'),
  wording: phrases('wording'),
  method: phrases('method'),
  'content-notes': phrases('content-notes'),
};

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
export async function loadGuards({ lang = 'en', country, off = [] }: InspectOptions = {}): Promise<void> {
  const context: GuardContext = { lang, writing: 'post', ...(country && { country }), goOn: () => true };
  const wanted = Object.entries(BUILT_IN).filter(([name]) => !off.includes(name));
  await Promise.allSettled(wanted.map(async ([, load]) => (await load()).prepare?.('', context)));
}
