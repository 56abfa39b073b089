import {
  AdapterError,
  CommunitySwitch,
  Decision,
  type HandOver,
  ItemIdString,
  LANES,
  type LaneState,
  LIMITS,
  LogQuery,
  mayMove,
  type ModerationItem,
  type ModerationPort,
  type ModerationSession,
  ModerationSearch,
  type ModeratorOptions,
  NewHandOver,
  QueueQuery,
  roundTime,
  SecondReading,
  TIME_STEP,
  validate,
} from '@kindred/core/contract';

import { decode, paginate } from './cursors.js';
import { assertRevision, decided } from './deciding.js';
import { asked, change, current, type Engine, load, once, type Session } from './engine.js';
import { logging, toLogEntry } from './log.js';
import { type Moderator, Moderators } from './moderators.js';
import type { ItemRecord } from './records.js';
import { readyForStories } from './screening.js';
import { finds } from './searching.js';
import type { ReadTx } from './storage.js';
import { laneOf, toModeration } from './views.js';

const NO_NOTE: HandOver = { text: '', at: null };

export function moderationPort(engine: Engine): ModerationPort {
  const moderators = new Moderators(engine.settled);

  /** Each call, once it is known whose it is. */
  const call = <T>(
    options: ModeratorOptions,
    work: (session: Session, moderator: Moderator) => Promise<T>,
  ): Promise<T> =>
    engine.call(options, async (session) => {
      const moderator = await moderators.admit(options);
      return work(session, moderator);
    });

  const sessionOf = async (tx: ReadTx, { reader, role }: Moderator): Promise<ModerationSession> => ({
    role,
    community: engine.settled.community.id,
    reader,
    readOnly: await engine.readOnly(tx),
  });

  return {
    session: (options) => call(options, ({ read }, moderator) => read((tx) => sessionOf(tx, moderator))),
    queue: (query, options) =>
      call(options, async ({ read }) => {
        const { lane, circle, cursor, limit } = validate(QueueQuery, query);
        if (circle !== undefined) engine.circle(circle);
        const from = decode('queue', cursor);
        return read(async (tx, now) => {
          const records = (await all(tx, circle, now)).filter((record) =>
            lane === undefined ? laneOf(record) !== undefined : laneOf(record) === lane,
          );
          const { items, next } = paginate(records, {
            list: 'queue',
            limit,
            cursor: from,
            latest: 0,
            position: ({ waiting }) => waiting,
            group: (record) => LANES.indexOf(laneOf(record) ?? 'held'),
            rising: () => true,
          });
          return { items: await show(tx, items), next };
        });
      }),
    get: (id, options) =>
      call(options, async ({ read }) => {
        validate(ItemIdString, id);
        return read(async (tx, now) => showOne(tx, await loadAny(load(tx, id, now))));
      }),
    decide: (decision, options) =>
      call(options, async (session, moderator) => {
        const input = validate(Decision, decision);
        const { item, revision, outcome, reason, silence } = input;
        const request = await asked('moderation.decide', input.idempotencyKey, [moderator.reader, input]);
        await readyForStories();
        const said = { item, revision, outcome, ...(reason && { reason }), ...(silence && { silence }) };
        return logging(session, moderator.reader, said, (work, log) =>
          once(work, request, async () => {
            const record = await loadAny(load(work.tx, item, work.now));
            const next = decided(record, input, moderator, work.now);
            if (silence) await work.tx.put('silenced', `${record.opener}/${record.threadKeyHash}`, true);
            await change(work, record, next);
            await log();
            return { item, state: next.state, revision };
          }),
        );
      }),
    lanes: (options) => call(options, ({ read }) => read(async (tx, now) => countLanes(await all(tx, undefined, now)))),
    search: (query, options) =>
      call(options, async ({ read }) => {
        const { circle, cursor, limit, ...wanted } = validate(ModerationSearch, query);
        if (circle !== undefined) engine.circle(circle);
        const from = decode('search', cursor);
        return read(async (tx, now) => {
          const { items, next } = paginate((await all(tx, circle, now)).filter(finds(wanted)), {
            list: 'search',
            limit,
            cursor: from,
            latest: 0,
            position: ({ seq }) => seq,
            rising: () => false,
          });
          return { items: await show(tx, items), next };
        });
      }),
    second: (ask, options) =>
      call(options, async ({ write }, { reader }) => {
        const input = validate(SecondReading, ask);
        const { item, revision, note } = input;
        const request = await asked('moderation.second', input.idempotencyKey, [reader, input]);
        return write((work) =>
          once(work, request, async () => {
            const record = await loadAny(load(work.tx, item, work.now));
            assertRevision(record, revision);
            assertOpen(record);
            if (moderators.alone) {
              throw new AdapterError('conflict', 'There is no other moderator here who could look.', {
                reason: 'alone',
              });
            }
            const second = { reader, ...(note && { note }), at: roundTime(work.now, TIME_STEP.item) };
            await change(work, record, { ...record, second });
            return { item, state: record.state, revision };
          }),
        );
      }),
    handOver: (options) =>
      call(options, ({ read }) => read(async (tx) => ({ ...((await tx.get('desk', 'hand-over')) ?? NO_NOTE) }))),
    leaveHandOver: (note, options) =>
      call(options, async ({ write }, { reader }) => {
        const { text } = validate(NewHandOver, note);
        return write(async ({ tx, now }) => {
          const left = { text, reader, at: roundTime(now, TIME_STEP.item) };
          await tx.put('desk', 'hand-over', left);
          return { ...left };
        });
      }),
    switch: (change, options) =>
      call(options, async ({ write }, moderator) => {
        const { readOnly } = validate(CommunitySwitch, change);
        if (moderator.role !== 'lead') {
          throw new AdapterError('forbidden', 'Only a lead stops and allows all writing.', { reason: 'lead' });
        }
        return write(async ({ tx }) => {
          await tx.put('meta', 'readOnly', Number(readOnly));
          return sessionOf(tx, moderator);
        });
      }),
    log: (query, options) =>
      call(options, async ({ read }) => {
        const { cursor, limit } = validate(LogQuery, query);
        const from = decode('log', cursor);
        return read(async (tx) => {
          const { items, next } = paginate(await tx.list('log', ''), {
            list: 'log',
            limit,
            cursor: from,
            latest: 0,
            position: ({ number }) => number,
            rising: () => false,
          });
          return { items: items.map(toLogEntry), next };
        });
      }),
  };
}

async function all(tx: ReadTx, circle: string | undefined, now: number): Promise<ItemRecord[]> {
  const records = await tx.list('items', circle === undefined ? '' : `${circle}.`);
  return records.map((record) => current(record, now));
}

async function showOne(tx: ReadTx, record: ItemRecord): Promise<ModerationItem> {
  const silenced = await tx.get('silenced', `${record.opener}/${record.threadKeyHash}`);
  return toModeration(record, silenced === true);
}

async function show(tx: ReadTx, records: readonly ItemRecord[]): Promise<ModerationItem[]> {
  const items: ModerationItem[] = [];
  for (const record of records) items.push(await showOne(tx, record));
  return items;
}

async function loadAny(record: Promise<ItemRecord | undefined>): Promise<ItemRecord> {
  const found = await record;
  if (!found) throw new AdapterError('not-found', 'There is no item with this id.');
  return found;
}

/** @throws AdapterError `conflict` where no moderator has anything to decide */
function assertOpen({ state }: ItemRecord): void {
  if (!(['live', 'held', 'removed'] as const).some((to) => mayMove(state, to, 'moderator'))) {
    throw new AdapterError('conflict', `There is nothing to decide about an item that is ${state}.`, {
      reason: 'state',
    });
  }
}

function countLanes(records: readonly ItemRecord[]): LaneState[] {
  return LANES.map((lane) => {
    const since = records
      .filter((record) => laneOf(record) === lane)
      .map(({ since: at, createdAt }) => at ?? createdAt);
    const oldest = since.reduce<number | null>((least, at) => (least === null || at < least ? at : least), null);
    return { lane, waiting: Math.min(since.length, LIMITS.laneCount), oldest };
  });
}
