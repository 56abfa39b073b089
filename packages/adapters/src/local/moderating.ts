import {
  AdapterError,
  assertMove,
  Decision,
  ItemIdString,
  isPublic,
  LANES,
  LIMITS,
  type ModerationPort,
  type ModeratorOptions,
  NewReport,
  OUTCOME_STATE,
  QueueQuery,
  type ReportsPort,
  roundTime,
  TIME_STEP,
  validate,
} from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { decode, paginate } from './cursors.js';
import { asked, change, current, type Engine, load, loadPublic, moved, once } from './engine.js';
import type { ItemRecord, Verdict } from './records.js';
import { decidable, laneOf, toModeration } from './views.js';

type Decided = ReturnType<typeof validate<typeof Decision>>;

export function reportsPort(engine: Engine): ReportsPort {
  return {
    create: (report, options) =>
      engine.call(options, async ({ write }) => {
        const input = validate(NewReport, report);
        const request = await asked('reports.create', input.idempotencyKey, input);
        return write((work) =>
          once(work, request, async () => {
            const record = await loadPublic(work.tx, input.item, work.now);
            engine.assertWritable(record.circle);
            const { reason, note, law } = input;
            const entry = {
              reason,
              ...(note && { note }),
              ...(law && { law }),
              at: roundTime(work.now, TIME_STEP.item),
            };
            await change(work, record, { ...record, reports: [...record.reports, entry] });
            return { received: true as const };
          }),
        );
      }),
  };
}

export function moderationPort(engine: Engine, moderatorToken: string): ModerationPort {
  const expected = hashKey(moderatorToken);

  /** @throws AdapterError `forbidden`. Hashes are compared, so that the time it takes tells nothing of the token. */
  const admit = async (options: ModeratorOptions | undefined): Promise<void> => {
    const token = options?.token;
    if (typeof token !== 'string' || token === '' || (await hashKey(token)) !== (await expected)) {
      throw new AdapterError('forbidden', 'This needs the key of a moderator.');
    }
  };

  return {
    session: (options) =>
      engine.call(options, async () => {
        await admit(options);
        return { role: 'moderator', community: engine.settled.community.id };
      }),
    queue: (query, options) =>
      engine.call(options, async ({ read }) => {
        await admit(options);
        const { lane, circle, cursor, limit } = validate(QueueQuery, query);
        if (circle !== undefined) engine.circle(circle);
        const from = decode('queue', cursor);
        return read(async (tx, now) => {
          const records = (await tx.list('items', circle === undefined ? '' : `${circle}.`))
            .map((record) => current(record, now))
            .filter((record) => (lane === undefined ? laneOf(record) !== undefined : laneOf(record) === lane));
          const { items, next } = paginate(records, {
            list: 'queue',
            limit,
            cursor: from,
            latest: 0,
            position: ({ waiting }) => waiting,
            group: (record) => LANES.indexOf(laneOf(record) ?? 'held'),
            rising: () => true,
          });
          return { items: items.map(toModeration), next };
        });
      }),
    get: (id, options) =>
      engine.call(options, async ({ read }) => {
        await admit(options);
        validate(ItemIdString, id);
        return read(async (tx, now) => toModeration(await loadAny(load(tx, id, now))));
      }),
    decide: (decision, options) =>
      engine.call(options, async ({ write }) => {
        await admit(options);
        const input = validate(Decision, decision);
        const request = await asked('moderation.decide', input.idempotencyKey, input);
        return write((work) =>
          once(work, request, async () => {
            const record = await loadAny(load(work.tx, input.item, work.now));
            const next = decided(record, input, work.now);
            await change(work, record, next);
            return { item: next.id, state: next.state, revision: input.revision };
          }),
        );
      }),
  };
}

async function loadAny(record: Promise<ItemRecord | undefined>): Promise<ItemRecord> {
  const found = await record;
  if (!found) throw new AdapterError('not-found', 'There is no item with this id.');
  return found;
}

/** What a record becomes by a decision. */
function decided(record: ItemRecord, decision: Decided, now: number): ItemRecord {
  const { outcome, revision, reason, note, mark } = decision;
  if (revision !== decidable(record)) {
    throw new AdapterError(
      'conflict',
      `This was decided on revision ${revision}; the author has changed it since. Read revision ${decidable(record)}.`,
      { reason: 'revision', field: 'revision' },
    );
  }
  const waiting = record.pending?.state === 'held' ? record.pending : undefined;
  const to = OUTCOME_STATE[outcome];
  const said: Verdict = { ...(reason && { reason }), ...(note && { note }), ...(mark && { mark }) };
  const returnsEdit = waiting !== undefined && to === 'returned';
  // Keeping what is live live is no transition: it answers the reports or lets the waiting edit through.
  const keeps = isPublic(record.state) && (isPublic(to) || returnsEdit);
  if (!keeps) assertMove(record.state, to, 'moderator');

  const entry = {
    ...moved(record, returnsEdit ? record.state : to, 'moderator', now),
    revision,
    outcome,
    ...(reason && { reason }),
    ...(note && { note }),
  };
  const heard = {
    ...record,
    history: [...record.history, entry],
    reports: outcome === 'hold' ? record.reports : [],
  };
  if (returnsEdit) return { ...heard, pending: { ...waiting, ...said, state: 'returned' } };

  const content = waiting && to !== 'removed' ? waiting.content : record.content;
  const notes = new Set([...content.contentNotes, ...(decision.contentNotes ?? [])]);
  return {
    ...heard,
    state: to,
    revision,
    content: { ...content, contentNotes: [...notes].slice(0, LIMITS.contentNotes) },
    ...(waiting && { pending: undefined }),
    ...(waiting && isPublic(to) && { editedAt: roundTime(now, TIME_STEP.item) }),
    held: to === 'held' ? 'reported' : undefined,
    verdict: isPublic(to) ? {} : said,
    resources: record.resources || outcome === 'publish-with-resources',
    ...(outcome === 'limit-replies' && { limited: true, replies: 'reactions-only' as const }),
  };
}
