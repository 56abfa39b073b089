import { voice as coach } from './coach/rules.es.js';
import { voice as notes } from './content-notes/rules.es.js';
import { voice as method } from './method/rules.es.js';
import { voice as selfBlame } from './self-blame/rules.es.js';
import { voice as wording } from './wording/rules.es.js';
import { type Voices } from './phrase-guard.js';

export const voices: Voices = {
  coach,
  'content-notes': notes,
  method,
  'self-blame': selfBlame,
  wording,
};
