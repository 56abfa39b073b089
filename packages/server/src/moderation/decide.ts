import type { DecisionState, ReplyMode, SecondReading } from '@kindred/core/contract';
import {
  AdapterError,
  assertMove,
  type Decision,
  fullText,
  isPublic,
  LIMITS,
  OUTCOME_STATE,
  type validate,
} from '@kindred/core/contract';

import type { Tx } from '../database/connect.js';
import { circleOf, communityOf } from '../store/ground.js';
import { addHistory, countReply, type ItemKey, itemTime, settleLane } from '../store/items.js';
import { type Content, type ItemRow, type RevisionRow, toContent } from '../store/rows.js';
import type { Admitted } from './admit.js';
import { appendLog } from './log.js';
import { howTold } from './words.js';

export type Decided = ReturnType<typeof validate<typeof Decision>>;
type Asked = ReturnType<typeof validate<typeof SecondReading>>;

/** An item under decision, locked, with what opened its thread. */
export interface Found {
  item: ItemRow;
  opener: ItemRow;
}

interface Held {
  second: { reader: string } | null;
  voice: Buffer | null;
}

const GONE = ['deleted', 'expired'];

const EMPTY: Content = { topics: [], contentNotes: [] };

/** The edit that waits, and the revision a decision has to name. */
async function newestOf(tx: Tx, { scope, thread, id, pending, revision }: ItemRow) {
  const [waiting] = await tx<RevisionRow[]>`
    select * from revisions
    where scope = ${scope} and thread = ${thread} and id = ${id} and revision = ${pending} and state = 'held'`;
  return { waiting, newest: waiting?.revision ?? revision };
}

function assertNewest(revision: number, newest: number): void {
  if (revision === newest) return;
  throw new AdapterError(
    'conflict',
    `revision: this was decided on revision ${revision}; the author has changed it since. Read revision ${newest}.`,
    { field: 'revision', reason: 'revision' },
  );
}

/** @throws AdapterError `invalid` when the mark leaves the text the decision is about */
function assertMark({ mark }: Decided, content: Content): void {
  const { length } = fullText(toContent(content));
  if (mark && mark.end > length) {
    throw new AdapterError('invalid', `mark: the text ends at ${length}.`, { field: 'mark' });
  }
}

/** @throws AdapterError `refused` when a story tells how somebody harmed themselves: it is given back, or taken away */
async function assertNotHow(content: Content): Promise<void> {
  const [how] = await howTold(content);
  if (!how) return;
  throw new AdapterError(
    'refused',
    `outcome: this story tells how somebody harmed themselves (from ${how.start} to ${how.end}). Return it with that mark, so that it can be told without.`,
    { field: 'outcome', reason: 'method-detail' },
  );
}

/** @returns the answer, and the items of which something public may have changed */
export async function decide(
  tx: Tx,
  { item, opener }: Found,
  decision: Decided,
  who: Admitted,
  now: number,
): Promise<{ answer: DecisionState; changed: ItemKey[] }> {
  const { scope, thread, id } = item;
  const { outcome, reason = null, note = null } = decision;
  const [held] = await tx<Held[]>`
    select second, voice from items where scope = ${scope} and thread = ${thread} and id = ${id}`;
  const { waiting, newest } = await newestOf(tx, item);
  const to = OUTCOME_STATE[outcome];
  // What is public may be taken away by its own number: an author who goes on editing would never be stopped.
  const takesAway = isPublic(item.state) && (to === 'held' || to === 'removed');
  const revision = takesAway && decision.revision === item.revision ? newest : decision.revision;
  assertNewest(revision, newest);
  const returnsEdit = waiting !== undefined && to === 'returned';
  // Keeping what is live live is no transition: it answers the reports, or lets the waiting edit through.
  const keeps = isPublic(item.state) && (isPublic(to) || returnsEdit);
  if (!keeps) assertMove(item.state, to, 'moderator');
  // Where the other has left meanwhile, nothing may wait for ever.
  if (held?.second?.reader === who.reader && !who.alone) {
    throw new AdapterError('forbidden', 'You asked for another pair of eyes: somebody else decides this.', {
      reason: 'second-reader',
    });
  }
  if (item.state === 'appealed' && who.role !== 'lead') {
    throw new AdapterError('forbidden', 'An appeal is ended by a lead.', { reason: 'lead' });
  }
  assertMark(decision, (waiting ?? item).content ?? EMPTY);
  if (item.kind === 'story' && isPublic(to)) await assertNotHow((waiting ?? item).content ?? EMPTY);

  const mark = decision.mark ? tx.json({ ...decision.mark }) : null;
  if (returnsEdit) {
    await tx`
      update revisions set state = 'returned', held = null, suspect = null, reason = ${reason}, note = ${note}, mark = ${mark}
      where scope = ${scope} and thread = ${thread} and id = ${id} and revision = ${revision}`;
    await tx`
      update items set outcome = ${outcome}, second = null where scope = ${scope} and thread = ${thread} and id = ${id}`;
  } else {
    await settle(tx, { item, opener }, { ...decision, revision }, waiting, now);
  }
  if (decision.silence && held?.voice) {
    await tx`
      insert into silences (scope, thread, voice) values (${scope}, ${thread}, ${held.voice}) on conflict do nothing`;
  }
  if (outcome !== 'hold') await answerAsked(tx, item);
  const state = returnsEdit ? item.state : to;
  const step = { outcome, revision, reason: decision.reason, note: decision.note };
  await addHistory(tx, item, { actor: 'moderator', reader: who.reader, from: item.state, to: state, ...step }, now);
  await settleLane(tx, item, now);
  const { idempotencyKey: _, item: named, ...said } = decision;
  const key = { scope, thread, id };
  await appendLog(tx, communityOf(scope), {
    reader: who.reader,
    now,
    item: { ...key, circle: circleOf(scope) },
    said: { ...said, ...(!said.silence && { silence: undefined }) },
  });
  const touched = [key];
  // The count of a post's replies is public, too.
  if (item.kind === 'reply' && isPublic(item.state) !== isPublic(state)) touched.push({ ...key, id: thread });
  return {
    answer: { item: named, state, revision },
    changed: isPublic(item.state) || isPublic(state) ? touched : [],
  };
}

/** Puts the item, with the text that was decided on, where the decision says. */
async function settle(
  tx: Tx,
  { item, opener }: Found,
  decision: Decided,
  waiting: RevisionRow | undefined,
  now: number,
): Promise<void> {
  const { scope, thread, id } = item;
  const { outcome, revision, reason = null, note = null } = decision;
  const to = OUTCOME_STATE[outcome];
  const shown = (waiting && to !== 'removed' ? waiting.content : item.content) ?? EMPTY;
  const notes = new Set([...shown.contentNotes, ...(decision.contentNotes ?? [])]);
  const content: Content = { ...shown, contentNotes: [...notes].slice(0, LIMITS.contentNotes) };
  const limits = outcome === 'limit-replies' && item.kind === 'post';
  const replies: ReplyMode | null = limits ? 'reactions-only' : item.replies;
  await tx`delete from revisions where scope = ${scope} and thread = ${thread} and id = ${id}`;
  await tx`
    update items set state = ${to}, revision = ${revision}, latest = greatest(latest, ${revision}), pending = null,
      content = ${tx.json(content as never)}, topics = ${content.topics}, held = ${to === 'held' ? 'reported' : null},
      suspect = null, second = null, outcome = ${outcome}, reason = ${reason}, note = ${note},
      mark = ${decision.mark ? tx.json({ ...decision.mark }) : null},
      resources = resources or ${outcome === 'publish-with-resources'},
      edited_at = ${waiting && isPublic(to) ? itemTime(now) : item.edited_at},
      limited = limited or ${limits}, replies = ${replies}
    where scope = ${scope} and thread = ${thread} and id = ${id}`;
  if (item.kind === 'reply' && isPublic(item.state) !== isPublic(to)) {
    await countReply(tx, opener, isPublic(to) ? 1 : -1);
  }
}

/**
 * A report has done its work once somebody decided: what it said, and who sent it, is erased with the decision. Whoever
 * decides has read it until then; kept longer it would be a list of people who complained, which nobody reads. So it is
 * with what an author let moderators know: kept longer it would be a list of people at their worst.
 */
async function answerAsked(tx: Tx, { scope, thread, id }: ItemKey): Promise<void> {
  await tx`update items set care = false where scope = ${scope} and thread = ${thread} and id = ${id} and care`;
  await tx`
    update reports set open = false, note = null, content_notes = null, law = null, good_faith = null, notifier = null
    where scope = ${scope} and thread = ${thread} and id = ${id} and open`;
}

/** Puts the item into the lane where somebody else looks. */
export async function askSecond(
  tx: Tx,
  { item }: Found,
  { note, revision, item: named }: Asked,
  who: Admitted,
  now: number,
): Promise<DecisionState> {
  if (GONE.includes(item.state)) {
    throw new AdapterError('conflict', `An item that is ${item.state} needs no reader.`, { reason: 'state' });
  }
  assertNewest(revision, (await newestOf(tx, item)).newest);
  if (who.alone) {
    throw new AdapterError('conflict', 'Nobody else moderates here: there is no other pair of eyes.', {
      reason: 'alone',
    });
  }
  const second = { reader: who.reader, ...(note && { note }), at: itemTime(now) };
  await tx`
    update items set second = ${tx.json(second)}
    where scope = ${item.scope} and thread = ${item.thread} and id = ${item.id}`;
  await settleLane(tx, item, now);
  return { item: named, state: item.state, revision };
}
