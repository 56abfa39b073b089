import * as coach from './coach/index.js';
import * as contentNotes from './content-notes/index.js';
import type { GuardModule } from './inspector.js';
import * as method from './method/index.js';
import type { PhraseGuardName } from './phrase-guard.js';
import * as selfBlame from './self-blame/index.js';
import * as wording from './wording/index.js';

/**
 * One chunk for all guards made of phrases: they are small, share what reads a text, and none may depend on a chunk of
 * another that did not come.
 */
export const guards: Readonly<Record<PhraseGuardName, GuardModule>> = {
  coach,
  'self-blame': selfBlame,
  wording,
  method,
  'content-notes': contentNotes,
};
