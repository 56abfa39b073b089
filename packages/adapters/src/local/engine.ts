import {
  AdapterError,
  type CallOptions,
  type Circle,
  type Community,
  type ItemState,
  isPublic,
  LIMITS,
  parseItemId,
  type Policy,
  roundTime,
  TIME_STEP,
} from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { Calls } from './call.js';
import { eraseLogged } from './log.js';
import type { Settled } from './options.js';
import type { ItemRecord } from './records.js';
import type { News, ReadTx, Storage, WriteTx } from './storage.js';
import { laneOf, toPost, toReply, toStory } from './views.js';

/** One write: its transaction, the moment it happens at, and what becomes public by it. */
export interface Work {
  tx: WriteTx;
  now: number;
  news: News[];
}

export interface Session {
  read<T>(work: (tx: ReadTx, now: number) => Promise<T>): Promise<T>;
  write<T>(work: (work: Work) => Promise<T>): Promise<T>;
}

/** What a repeated write is recognised by. */
export interface Asked {
  row: string;
  fingerprint: string;
}

const SWEEP_EVERY = TIME_STEP.item;
const GONE: readonly ItemState[] = ['deleted', 'expired'];

/** The rules every port of a local backend shares. */
export class Engine {
  readonly calls = new Calls();
  readonly #storage: Storage;
  readonly #settled: Settled;
  readonly #now: () => number;
  readonly #ready: () => Promise<void>;
  #swept = Number.NEGATIVE_INFINITY;

  constructor(storage: Storage, settled: Settled, now: () => number, ready: () => Promise<void>) {
    this.#storage = storage;
    this.#settled = settled;
    this.#now = now;
    this.#ready = ready;
  }

  get settled(): Settled {
    return this.#settled;
  }

  /** Does the work of one call; nothing more is written once it was aborted. */
  call<T>(options: CallOptions | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    return this.calls.run(options, async (check) => {
      await this.#ready();
      return work({
        read: async (read) => {
          check();
          // Reading goes on where erasing can't.
          if (this.#isDue(this.#now())) await this.#write(() => Promise.resolve()).catch(() => undefined);
          check();
          return this.#storage.read((tx) => read(tx, this.#now()));
        },
        write: (write) => {
          check();
          return this.#write(write);
        },
      });
    });
  }

  async #write<T>(work: (work: Work) => Promise<T>): Promise<T> {
    const now = this.#now();
    const news: News[] = [];
    const answer = await this.#storage.write(async (tx) => {
      if (this.#isDue(now)) await sweep({ tx, now, news });
      return work({ tx, now, news });
    });
    if (this.#isDue(now)) this.#swept = now;
    this.#storage.announce(news);
    return answer;
  }

  /** Things expire on the minute, so one look a minute finds them all in time for counts and orders to agree. */
  #isDue(now: number): boolean {
    return Math.floor(now / SWEEP_EVERY) > Math.floor(this.#swept / SWEEP_EVERY);
  }

  /** Erases what has run out since the last visit. Nobody waits for it; the next write tries again. */
  tidy(): void {
    this.#write(() => Promise.resolve()).catch(() => undefined);
  }

  /** @throws AdapterError `not-found` for an unknown circle */
  circle(id: string): Circle {
    const { circles, found } = this.#settled;
    const circle = circles.get(id) ?? found?.(id);
    if (!circle) throw new AdapterError('not-found', `There is no circle named ${id}.`, { field: 'circle' });
    return circle;
  }

  /** The community and a circle as they stand, with its switch. */
  async community(tx: ReadTx): Promise<Community> {
    const { community } = this.#settled;
    return { ...community, policy: { ...community.policy, readOnly: await this.readOnly(tx) } };
  }

  async circleNow(tx: ReadTx, { policy, ...circle }: Circle): Promise<Circle> {
    return { ...circle, policy: { ...policy, readOnly: await this.readOnly(tx, circle.id) } };
  }

  has(id: string): boolean {
    return this.#settled.circles.has(id) || this.#settled.found !== undefined;
  }

  /** The rules where something stands; the community's for what stands in no circle. */
  policy(circle?: string): Policy {
    return circle === undefined ? this.#settled.community.policy : this.circle(circle).policy;
  }

  /** Whether nobody can write: by the leads' switch, else as it was set up. */
  async readOnly(tx: ReadTx, circle?: string): Promise<boolean> {
    const { closed, community } = this.#settled;
    const switched = await tx.get('meta', 'readOnly');
    return (switched === undefined ? community.policy.readOnly : switched === 1) || closed.has(circle ?? '');
  }

  /** @throws AdapterError `read-only` */
  async assertWritable(tx: ReadTx, circle?: string): Promise<void> {
    if (await this.readOnly(tx, circle)) {
      throw new AdapterError('read-only', 'This community takes nothing new for now. Reading goes on.');
    }
  }
}

/** The next position in the order of arrival. */
export async function nextPosition(tx: WriteTx): Promise<number> {
  const next = ((await tx.get('meta', 'position')) ?? 0) + 1;
  await tx.put('meta', 'position', next);
  return next;
}

export const latestPosition = async (tx: ReadTx): Promise<number> => (await tx.get('meta', 'position')) ?? 0;

/** Time runs out for what nobody has swept yet, too. */
export const current = (record: ItemRecord, now: number): ItemRecord =>
  record.expiresAt !== undefined && record.expiresAt <= now && !GONE.includes(record.state)
    ? erased(record, 'expired', now)
    : record;

/** What stays of an item that is gone: that it was, and for whoever owns it, that it is gone. */
export const erased = (record: ItemRecord, state: 'deleted' | 'expired', now: number): ItemRecord => ({
  ...record,
  state,
  threadKeyHash: '',
  content: { topics: [], contentNotes: [] },
  pending: undefined,
  held: undefined,
  verdict: {},
  appeal: undefined,
  outcome: undefined,
  second: undefined,
  care: undefined,
  editedAt: undefined,
  expiresAt: undefined,
  reports: [],
  history: [
    ...record.history.map(({ note: _note, reason: _reason, ...entry }) => entry),
    moved(record, state, state === 'deleted' ? 'author' : 'system', now),
  ],
});

export const moved = (
  record: ItemRecord,
  to: ItemState,
  actor: ItemRecord['history'][number]['actor'],
  now: number,
): ItemRecord['history'][number] => ({
  actor,
  from: record.state,
  to,
  revision: record.revision,
  at: roundTime(now, TIME_STEP.item),
});

export async function load(tx: ReadTx, id: string, now: number): Promise<ItemRecord | undefined> {
  const record = await tx.get('items', id);
  return record && current(record, now);
}

/** @throws AdapterError `not-found` for what isn't public, for whatever reason */
export async function loadPublic(tx: ReadTx, id: string, now: number, kind?: ItemRecord['kind']): Promise<ItemRecord> {
  parseItemId(id);
  const record = await load(tx, id, now);
  const opener = record?.kind === 'reply' ? await load(tx, record.opener, now) : record;
  if (!record || !opener || !isPublic(record.state) || !isPublic(opener.state) || (kind && record.kind !== kind)) {
    throw new AdapterError('not-found', `There is no ${kind ?? 'item'} here that can be read.`);
  }
  return record;
}

/** Puts a record in its place and tells what changed in public. */
export async function change({ tx, now, news }: Work, before: ItemRecord | undefined, next: ItemRecord): Promise<void> {
  const lane = laneOf(next);
  const waits = lane !== undefined && (before === undefined || laneOf(before) !== lane);
  const since = roundTime(now, TIME_STEP.item);
  const after = waits ? { ...next, waiting: await nextPosition(tx), since } : next;
  await tx.put('items', after.id, after);
  if (GONE.includes(after.state)) {
    await eraseReactions(tx, after);
    await eraseLogged(tx, after.id);
  }

  const was = before !== undefined && isPublic(before.state);
  const is = isPublic(after.state);
  if (after.kind !== 'reply') {
    const view = after.kind === 'post' ? toPost : toStory;
    if (!is) {
      if (was) news.push({ circle: after.circle, event: { type: 'gone', id: after.id } });
    } else if (!was || JSON.stringify(view(before)) !== JSON.stringify(view(after))) {
      news.push({
        circle: after.circle,
        event: after.kind === 'post' ? { type: 'post', post: toPost(after) } : { type: 'story', story: toStory(after) },
      });
    }
    return;
  }

  const opener = await load(tx, after.opener, now);
  if (!opener) return;
  if (isPublic(opener.state)) {
    const reply = toReply(after, opener);
    if (is && (!was || JSON.stringify(toReply(before, opener)) !== JSON.stringify(reply))) {
      news.push({ circle: after.circle, event: { type: 'reply', reply } });
    }
    if (was && !is) news.push({ circle: after.circle, event: { type: 'gone', id: after.id } });
  }
  if (was !== is) {
    const replyCount = opener.replyCount + (is ? 1 : -1);
    const turned = (opener.replyCount === 0) !== (replyCount === 0);
    const turns = turned ? [...opener.turns, await nextPosition(tx)] : opener.turns;
    await change({ tx, now, news }, opener, { ...opener, replyCount, turns });
  }
}

async function eraseReactions(tx: WriteTx, record: ItemRecord): Promise<void> {
  for (const key of await tx.keys('reactions', `${record.kind}:${record.id}/`)) await tx.delete('reactions', key);
}

/** @throws AdapterError `refused` for whoever a moderator silenced in this thread */
export async function assertHeard(tx: ReadTx, opener: string, threadKeyHash: string): Promise<void> {
  if (await tx.get('silenced', `${opener}/${threadKeyHash}`)) {
    throw new AdapterError('refused', 'A moderator ended your part in this conversation. Others stay open to you.', {
      reason: 'silenced',
    });
  }
}

/** Erases what has run out, and forgets idempotency keys nobody may repeat any more. */
async function sweep(work: Work): Promise<void> {
  const { tx, now } = work;
  for (const record of await tx.list('items', '')) {
    const swept = current(record, now);
    if (swept !== record) await change(work, record, swept);
  }
  for (const key of await tx.keys('answers', '')) {
    const answer = await tx.get('answers', key);
    if (answer && now - answer.at > LIMITS.idempotencyTtl) await tx.delete('answers', key);
  }
}

/** Hashes what was asked; must be done before a transaction begins. */
export async function asked(method: string, key: string, input: unknown): Promise<Asked> {
  const [row, fingerprint] = await Promise.all([
    hashKey(`row|${key}`),
    hashKey(`${key}|${method}|${JSON.stringify(input)}`),
  ]);
  return { row, fingerprint };
}

/**
 * Answers a repeated write as the first time. `again` makes the answer anew where keeping it would keep text.
 *
 * @throws AdapterError `conflict` when the key was used for something else
 */
export async function once<T>(
  { tx, now }: Work,
  { row, fingerprint }: Asked,
  work: () => Promise<T>,
  again?: () => Promise<T>,
): Promise<T> {
  const before = await tx.get('answers', row);
  if (before && now - before.at <= LIMITS.idempotencyTtl) {
    if (before.fingerprint !== fingerprint) {
      throw new AdapterError('conflict', 'This idempotency key was used for something else. Make a new one.', {
        reason: 'idempotency-key',
        field: 'idempotencyKey',
      });
    }
    return again ? again() : (before.answer as T);
  }
  const answer = await work();
  await tx.put('answers', row, { fingerprint, answer: again ? null : answer, at: roundTime(now, TIME_STEP.item) });
  return answer;
}
