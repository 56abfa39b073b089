import { voice as coach } from './coach/rules.de.js';
import { voice as notes } from './content-notes/rules.de.js';
import { voice as method } from './method/rules.de.js';
import { voice as selfBlame } from './self-blame/rules.de.js';
import { voice as wording } from './wording/rules.de.js';
import { type Voices } from './phrase-guard.js';

export const voices: Voices = {
  coach,
  'content-notes': notes,
  method,
  'self-blame': selfBlame,
  wording,
};
