import { guard as coach, prepare as prepareCoach } from './coach/index.js';
import { guard as contentNotes, prepare as prepareContentNotes } from './content-notes/index.js';
import type { GuardModule } from './inspector.js';
import { guard as method, prepare as prepareMethod } from './method/index.js';
import type { PhraseGuardName } from './phrase-guard.js';
import { guard as selfBlame, prepare as prepareSelfBlame } from './self-blame/index.js';
import { guard as wording, prepare as prepareWording } from './wording/index.js';

/**
 * One chunk for all guards made of phrases: they are small, share what reads a text, and none may depend on a chunk of
 * another that did not come.
 */
export const guards: Readonly<Record<PhraseGuardName, GuardModule>> = {
  coach: { guard: coach, prepare: prepareCoach },
  'self-blame': { guard: selfBlame, prepare: prepareSelfBlame },
  wording: { guard: wording, prepare: prepareWording },
  method: { guard: method, prepare: prepareMethod },
  'content-notes': { guard: contentNotes, prepare: prepareContentNotes },
};
