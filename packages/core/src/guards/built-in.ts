import { guard as coach, prepare as prepareCoach } from './coach/index.js';
import { guard as contentNotes, prepare as prepareContentNotes } from './content-notes/index.js';
import { guard as crisis, prepare as prepareCrisis } from './crisis/index.js';
import type { GuardName } from './guard.js';
import type { GuardModule } from './inspector.js';
import { guard as method, prepare as prepareMethod } from './method/index.js';
import { guard as privacy, prepare as preparePrivacy } from './privacy/index.js';
import { guard as selfBlame, prepare as prepareSelfBlame } from './self-blame/index.js';
import { guard as wording, prepare as prepareWording } from './wording/index.js';

/**
 * One chunk for all guards: they look together and are waited for together, share what reads a text, and none may depend
 * on a chunk of another that did not come. What only some texts need they load themselves.
 */
export const guards: Readonly<Record<GuardName, GuardModule>> = {
  crisis: { guard: crisis, prepare: prepareCrisis },
  privacy: { guard: privacy, prepare: preparePrivacy },
  coach: { guard: coach, prepare: prepareCoach },
  'self-blame': { guard: selfBlame, prepare: prepareSelfBlame },
  wording: { guard: wording, prepare: prepareWording },
  method: { guard: method, prepare: prepareMethod },
  'content-notes': { guard: contentNotes, prepare: prepareContentNotes },
};
