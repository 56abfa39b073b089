import {
  AdapterError,
  assertMove,
  type HoldReason,
  isPublic,
  LIMITS,
  OwnChange,
  type OwnItem,
  type OwnPort,
  OwnQuery,
  expiryTime,
  roundTime,
  TIME_STEP,
  validate,
} from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { asked, assertHeard, change, type Engine, erased, load, moved, once, type Work } from './engine.js';
import { supportOf } from './reacting.js';
import type { Content, ItemRecord } from './records.js';
import { readyForStories, screen, type Screened } from './screening.js';
import type { ReadTx } from './storage.js';
import { isReported, toOwn } from './views.js';

type Action = ReturnType<typeof validate<typeof OwnChange>>['action'];
type Edit = Extract<Action, { type: 'edit' }>;

const wrong = (message: string, field: string): AdapterError =>
  new AdapterError('invalid', message, { field: `action.${field}` });

async function loadOwn(tx: ReadTx, owner: string, now: number): Promise<ItemRecord> {
  const id = await tx.get('owners', owner);
  const record = id === undefined ? undefined : await load(tx, id, now);
  if (!record) throw new AdapterError('not-found', 'No item here has this capability.');
  return record;
}

async function show(tx: ReadTx, record: ItemRecord): Promise<OwnItem> {
  return toOwn(record, await supportOf(tx, `${record.kind}:${record.id}`));
}

export function ownPort(engine: Engine): OwnPort {
  return {
    get: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { capability, circle } = validate(OwnQuery, query);
        engine.circle(circle);
        const owner = `${circle}/${await hashKey(capability)}`;
        return read(async (tx, now) => show(tx, await loadOwn(tx, owner, now)));
      }),
    act: (input, options) =>
      engine.call(options, async ({ write }) => {
        const { capability, circle, idempotencyKey, action } = validate(OwnChange, input);
        engine.circle(circle);
        const capabilityHash = await hashKey(capability);
        const owner = `${circle}/${capabilityHash}`;
        if (action.type === 'edit' && action.story) await readyForStories();
        const request = await asked('own.act', idempotencyKey, { capabilityHash, circle, action });
        return write((work) => {
          const now = async (): Promise<OwnItem> => show(work.tx, await loadOwn(work.tx, owner, work.now));
          return once(
            work,
            request,
            async () => {
              // What is one's own can always be taken back.
              if (action.type !== 'delete') await engine.assertWritable(work.tx, circle);
              await act(engine, work, await loadOwn(work.tx, owner, work.now), action);
              return now();
            },
            now,
          );
        });
      }),
  };
}

async function act(engine: Engine, work: Work, record: ItemRecord, action: Action): Promise<void> {
  const { now } = work;
  switch (action.type) {
    case 'edit':
      await assertHeard(work.tx, record.opener, record.threadKeyHash);
      return change(work, record, edited(engine, record, action, now));
    case 'delete':
      // Deleting what is gone already is what was wanted.
      if (record.state === 'deleted') return;
      assertMove(record.state, 'deleted', 'author');
      return change(work, record, erased(record, 'deleted', now));
    case 'expire': {
      assertThere(record);
      const expiresAt = action.expiresIn === null ? undefined : expiryTime(now, action.expiresIn);
      return change(work, record, { ...record, expiresAt });
    }
    case 'replies':
      if (record.kind !== 'post') throw wrong('Only a post takes replies.', 'type');
      assertThere(record);
      if (record.limited && action.replies === 'welcome') {
        throw new AdapterError('refused', 'A moderator let this through with reactions only.', {
          reason: 'replies-limited',
        });
      }
      return change(work, record, { ...record, replies: action.replies });
    case 'appeal':
      assertMove(record.state, 'appealed', 'author');
      return change(work, record, {
        ...record,
        state: 'appealed',
        held: 'appeal',
        appeal: action.note,
        history: [...record.history, moved(record, 'appealed', 'author', now)],
      });
    case 'thank':
      return thank(work, record, action.reply);
  }
}

function assertThere({ state }: ItemRecord): void {
  if (state !== 'live' && state !== 'held' && state !== 'returned') {
    throw new AdapterError('conflict', `An item that is ${state} can't be changed.`, { reason: 'state' });
  }
}

async function thank(work: Work, record: ItemRecord, id: string): Promise<void> {
  if (record.kind !== 'post') throw wrong('Only the author of a post thanks for its replies.', 'type');
  assertThere(record);
  const reply = await load(work.tx, id, work.now);
  if (reply?.kind !== 'reply' || reply.opener !== record.id || !isPublic(reply.state)) {
    throw new AdapterError('not-found', 'There is no such reply to this post.', { field: 'action.reply' });
  }
  await change(work, reply, { ...reply, thanked: true });
}

/** What a record becomes by an edit: at once, held, or waiting beside the text that stays live. */
function edited(engine: Engine, record: ItemRecord, action: Edit, now: number): ItemRecord {
  const latest = record.pending?.revision ?? record.revision;
  if (!['live', 'held', 'returned'].includes(record.state)) {
    throw new AdapterError('conflict', `An item that is ${record.state} can't be edited.`, { reason: 'state' });
  }
  if (action.revision !== latest) {
    throw new AdapterError('conflict', `This edit was made on revision ${action.revision}; the newest is ${latest}.`, {
      reason: 'revision',
      field: 'action.revision',
    });
  }
  const merged = merge(record, action);
  const screened: Screened =
    action.text === undefined && action.story === undefined
      ? { suspect: merged.suspect, ...(merged.suspect && { held: 'suspect-word' }) }
      : screen(engine.settled, merged);
  const { suspect: _suspect, ...rest } = merged;
  const content: Content = { ...rest, ...(screened.suspect && { suspect: screened.suspect }) };
  const revision = latest + 1;
  const { moderation, audience } = engine.policy(record.circle);
  if (record.state === 'live') {
    // What somebody told of stays as they saw it until a moderator has.
    const due = screened.held ?? (isReported(record) ? 'reported' : undefined);
    if (moderation === 'post' && !due) {
      // A mark stands in the text it was made on.
      const { mark: _mark, ...verdict } = record.verdict;
      return { ...record, content, revision, verdict, pending: undefined, editedAt: roundTime(now, TIME_STEP.item) };
    }
    return { ...record, pending: { revision, state: 'held', content, held: due } };
  }
  const base = record.held === 'suspect-word' || record.held === 'could-not-check' ? undefined : record.held;
  const held: HoldReason = screened.held ?? base ?? (audience === 'youth' ? 'youth' : 'edit');
  return {
    ...record,
    state: 'held',
    held,
    content,
    pending: undefined,
    revision,
    verdict: {},
    ...(record.state === 'returned' && { history: [...record.history, moved(record, 'held', 'author', now)] }),
  };
}

function merge({ kind, content, pending }: ItemRecord, { text, story, topics, seeking, contentNotes }: Edit): Content {
  if (kind === 'story' ? text !== undefined : story !== undefined) {
    throw wrong(`A ${kind} has no ${kind === 'story' ? 'text' : 'story'}.`, kind === 'story' ? 'text' : 'story');
  }
  if (kind === 'reply' && text !== undefined && text.length > LIMITS.replyText) {
    throw wrong(`This is ${text.length} characters; at most ${LIMITS.replyText} fit.`, 'text');
  }
  if (kind !== 'post' && seeking !== undefined) throw wrong(`A ${kind} seeks nothing.`, 'seeking');
  if (kind === 'reply' && topics?.length) throw wrong('A reply has no topics.', 'topics');
  return {
    ...(pending?.content ?? content),
    ...(text !== undefined && { text }),
    ...(story !== undefined && { story }),
    ...(topics !== undefined && { topics }),
    ...(seeking !== undefined && { seeking }),
    ...(contentNotes !== undefined && { contentNotes }),
  };
}
