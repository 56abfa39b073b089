import { voice as coach } from './coach/rules.ar.js';
import { voice as notes } from './content-notes/rules.ar.js';
import { voice as method } from './method/rules.ar.js';
import { voice as selfBlame } from './self-blame/rules.ar.js';
import { voice as wording } from './wording/rules.ar.js';
import { type Voices } from './phrase-guard.js';

export const voices: Voices = {
  coach,
  'content-notes': notes,
  method,
  'self-blame': selfBlame,
  wording,
};
