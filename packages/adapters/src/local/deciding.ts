import {
  AdapterError,
  assertMove,
  type Decision,
  fullText,
  isPublic,
  LIMITS,
  OUTCOME_STATE,
  roundTime,
  TIME_STEP,
  type validate,
} from '@kindred/core/contract';

import { moved } from './engine.js';
import type { Moderator } from './moderators.js';
import type { ItemRecord, Verdict } from './records.js';
import { assertNotHow } from './screening.js';
import { decidable } from './views.js';

export type Decided = ReturnType<typeof validate<typeof Decision>>;

/** @throws AdapterError `conflict` when the author changed it since it was read */
export function assertRevision(record: ItemRecord, revision: number): void {
  const newest = decidable(record);
  if (revision === newest) return;
  throw new AdapterError(
    'conflict',
    `This was decided on revision ${revision}; the author has changed it since. Read revision ${newest}.`,
    { reason: 'revision', field: 'revision' },
  );
}

function assertMay({ state, second }: ItemRecord, { reader, role }: Moderator): void {
  if (state === 'appealed' && role !== 'lead') {
    throw new AdapterError('forbidden', 'Only a lead ends an appeal.', { reason: 'lead' });
  }
  if (second?.reader === reader) {
    throw new AdapterError('forbidden', 'You asked for another pair of eyes: somebody else decides now.', {
      reason: 'second-reader',
    });
  }
}

/** What a record becomes by a decision. */
export function decided(record: ItemRecord, decision: Decided, by: Moderator, now: number): ItemRecord {
  const { outcome, reason, note, mark } = decision;
  const to = OUTCOME_STATE[outcome];
  // What is public may be taken away by its own number: an author who goes on editing would never be stopped.
  const takesAway = isPublic(record.state) && (to === 'held' || to === 'removed');
  const revision = takesAway && decision.revision === record.revision ? decidable(record) : decision.revision;
  assertRevision(record, revision);
  const waiting = record.pending?.state === 'held' ? record.pending : undefined;
  const said: Verdict = { ...(reason && { reason }), ...(note && { note }), ...(mark && { mark }) };
  const returnsEdit = waiting !== undefined && to === 'returned';
  // Keeping what is live live is no transition: it answers the reports or lets the waiting edit through.
  const keeps = isPublic(record.state) && (isPublic(to) || returnsEdit);
  if (!keeps) assertMove(record.state, to, 'moderator');
  assertMay(record, by);
  if (mark && mark.end > fullText((waiting ?? record).content).length) {
    throw new AdapterError('invalid', 'The mark ends after the text.', { field: 'mark' });
  }
  if (isPublic(to)) assertNotHow((waiting ?? record).content);

  const entry = {
    ...moved(record, returnsEdit ? record.state : to, 'moderator', now),
    reader: by.reader,
    revision,
    outcome,
    ...(reason && { reason }),
    ...(note && { note }),
  };
  const heard = {
    ...record,
    outcome,
    second: undefined,
    history: [...record.history, entry],
    // Who told of it, and in which words, has served its end; what its author let moderators know, too.
    ...(outcome !== 'hold' && { reports: [], care: undefined }),
  };
  if (returnsEdit) return { ...heard, pending: { ...waiting, ...said, state: 'returned' } };

  // What is removed keeps the text that was public: an appeal is about that.
  const content = waiting && to !== 'removed' ? waiting.content : record.content;
  const notes = new Set([...content.contentNotes, ...(decision.contentNotes ?? [])]);
  const limits = outcome === 'limit-replies' && record.kind === 'post';
  return {
    ...heard,
    state: to,
    revision,
    content: { ...content, contentNotes: [...notes].slice(0, LIMITS.contentNotes) },
    ...(waiting && { pending: undefined }),
    ...(waiting && isPublic(to) && { editedAt: roundTime(now, TIME_STEP.item) }),
    held: to === 'held' ? 'reported' : undefined,
    verdict: said,
    resources: record.resources || outcome === 'publish-with-resources',
    ...(limits && { limited: true, replies: 'reactions-only' as const }),
  };
}
