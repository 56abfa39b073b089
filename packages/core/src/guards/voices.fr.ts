import { voice as coach } from './coach/rules.fr.js';
import { voice as notes } from './content-notes/rules.fr.js';
import { voice as method } from './method/rules.fr.js';
import { voice as selfBlame } from './self-blame/rules.fr.js';
import { voice as wording } from './wording/rules.fr.js';
import { type Voices } from './phrase-guard.js';

export const voices: Voices = {
  coach,
  'content-notes': notes,
  method,
  'self-blame': selfBlame,
  wording,
};
