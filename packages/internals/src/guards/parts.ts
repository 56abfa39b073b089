import { createHash } from 'node:crypto';

import type { Part } from './harness.js';

/** The part that the guards made of phrases were tuned on: texts whose hash begins with an even byte. */
export const phrasePartOf = (text: string): Part =>
  (createHash('sha256').update(text).digest()[0] as number) % 2 === 0 ? 'looked at' : 'unseen';
