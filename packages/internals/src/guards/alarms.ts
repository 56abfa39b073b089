import type { GuardName } from '@kindred/core/guards';

import { type GuardBench, PARTS, type Row, share } from './harness.js';
import { lookWith } from './look.js';
import { phrasePartOf } from './parts.js';

/** Texts that say little of how much a guard finds, but show how often it speaks up. */
const TEXTS = [
  ['questions', 'topics.jsonl', 'text'],
  ['posts', 'replies.jsonl', 'post'],
  ['replies', 'replies.jsonl', 'reply'],
] as const;

/** How many texts a guard has anything to say about. */
const alarms = (guard: GuardName): GuardBench => ({
  guard,
  files: ['topics.jsonl', 'replies.jsonl'],
  async rows(data) {
    const look = await lookWith(guard);
    const rows: Row[] = [];
    for (const [what, file, field] of TEXTS) {
      const texts = (await data.read<Record<string, string | undefined>>(file)).flatMap((row) => row[field] ?? []);
      for (const part of PARTS) {
        const mine = texts.filter((text) => phrasePartOf(text) === part);
        const found = await Promise.all(mine.map((text) => look(text)));
        rows.push(share(what, part, found.filter(({ length }) => length > 0).length, mine.length));
      }
    }
    return rows;
  },
});

export const method = alarms('method');
export const contentNotes = alarms('content-notes');
