import type { Actor, ItemState, Lane, Outcome, Policy, Receipt } from '@kindred/core/contract';
import {
  AdapterError,
  expiryTime,
  formatItemId,
  LANES,
  LIMITS,
  parseItemId,
  roundTime,
  TIME_STEP,
} from '@kindred/core/contract';

import { type Carried, FREE, type Paid, spending, spentBefore } from '../admission/index.js';
import { constraintOf, type Db, sqlState, type Tx } from '../database/connect.js';
import type { Screened } from '../moderation/words.js';
import type { Ground, Place } from './ground.js';
import { type Content, type ItemRow, type ShownRow, WISH } from './rows.js';

const DAY = 86_400_000;

export interface ItemKey {
  scope: string;
  thread: string;
  id: string;
}

/** Everything of an item but what identifies who wrote it. */
export const itemColumns = (db: Db, table = 'i') =>
  db.unsafe(
    [
      ...['scope', 'thread', 'id', 'kind', 'place', 'position', 'parent', 'chapter_of', 'state', 'revision', 'latest'],
      ...[
        'pending',
        'author',
        'by_author',
        'replies',
        'limited',
        'content',
        'reply_count',
        'answered',
        'turned',
        'resources',
        'example',
        'new_here',
      ],
      ...[
        'thanked',
        'held',
        'outcome',
        'reason',
        'note',
        'mark',
        'appeal',
        'lane',
        'queued',
        'created_at',
        'edited_at',
        'expires_at',
      ],
    ]
      .map((column) => `${table}.${column}`)
      .join(', '),
  );

/** The key of a public id, in a community. */
export function keyOf(community: string, publicId: string): ItemKey & { circle: string } {
  const { circle, thread, item } = parseItemId(publicId);
  return { circle, scope: `${community}/${circle}`, thread, id: item };
}

export const noItem = (): AdapterError =>
  new AdapterError('not-found', 'There is nothing here that may be read.', { field: 'id' });

/** A moderator let whoever wrote it write no more in this thread. */
export const silenced = (): AdapterError =>
  new AdapterError('refused', 'A moderator asked you not to write any more in this conversation.', {
    reason: 'silenced',
  });

export const assertWritable = (policy: Policy): void => {
  if (policy.readOnly) throw new AdapterError('read-only', 'This community takes no writes for now.');
};

/** How a new text begins, and why it waits if it does. */
export function firstState(
  policy: Policy,
  screened: Screened = {},
  paid: Paid = FREE,
): { state: 'live' } | { state: 'held'; held: ItemRow['held'] & string } {
  if (screened.held) return { state: 'held', held: screened.held };
  if (policy.moderation === 'post') return { state: 'live' };
  if (policy.audience === 'youth') return { state: 'held', held: 'youth' };
  // Whoever wrote before what was let through is not held up.
  if (policy.moderation === 'hybrid' && paid.with === 'earned') return { state: 'live' };
  return { state: 'held', held: policy.moderation === 'hybrid' ? 'unpaid' : 'pre-moderation' };
}

export const assertTopics = (place: Place, topics: readonly string[]): void => {
  const unknown = topics.find((topic) => !place.topics.some(({ key }) => key === topic));
  if (unknown !== undefined)
    throw new AdapterError('invalid', `topics: this circle has no topic "${unknown}".`, { field: 'topics' });
};

export const itemTime = (now: number): number => roundTime(now, TIME_STEP.item);

/**
 * When a step of an item was taken, as it is written down. Of what its author does later the day has to be enough: who
 * deletes three things in a minute must not be told by it.
 */
export const stepTime = (actor: Actor, from: ItemState | null, now: number): number =>
  roundTime(now, actor === 'author' && from !== null ? DAY : TIME_STEP.item);

export const expiryFrom = (now: number, expiresIn: number | null | undefined): number | null =>
  expiresIn ? expiryTime(now, expiresIn) : null;

// Idempotency -----------------------------------------------------------------------------------------------

/** When a key may be forgotten: whole days, and at least as long as the contract says. */
export const keyExpiry = (now: number): number => roundTime(now, DAY) + DAY + LIMITS.idempotencyTtl;

/** The answer an earlier request with this key got. @throws `conflict` when that request said something else. */
export async function answerBefore<T>(db: Db, scope: string, key: string, fingerprint: Buffer): Promise<T | undefined> {
  const [row] = await db<{ fingerprint: Buffer; answer: string }[]>`
    select fingerprint, answer from idempotency where scope = ${scope} and key = ${key}`;
  if (!row) return undefined;
  if (!fingerprint.equals(row.fingerprint)) {
    throw new AdapterError('conflict', 'This idempotency key was used for something else. Make a new one.', {
      field: 'idempotencyKey',
      reason: 'idempotency-key',
    });
  }
  if (!row.answer) return {} as T;
  // Kept as text, so that the answer is the same byte for byte.
  return JSON.parse(row.answer) as T;
}

/** Takes the key for this transaction. @returns the answer of an earlier request, or undefined when this is the first */
export async function takeKey<T>(
  tx: Tx,
  { scope, key, fingerprint, now }: { scope: string; key: string; fingerprint: Buffer; now: number },
): Promise<T | undefined> {
  const made = await tx`
    insert into idempotency (scope, key, fingerprint, answer, expires_at)
    values (${scope}, ${key}, ${fingerprint}, '', ${keyExpiry(now)})
    on conflict do nothing returning 1`;
  return made.length ? undefined : answerBefore<T>(tx, scope, key, fingerprint);
}

export const keepAnswer = (tx: Tx, scope: string, key: string, answer: object) =>
  tx`update idempotency set answer = ${JSON.stringify(answer)} where scope = ${scope} and key = ${key}`;

/** What a write is paid with, or the answer it got before: who repeats it owes nothing any more. @throws `unpaid` */
export async function payFor<T>(
  { sql, admission }: Ground,
  place: Place,
  {
    key,
    fingerprint,
    ...write
  }: { key: string; fingerprint: Buffer; admission: Carried | undefined; example: boolean },
): Promise<{ paid: Paid; before?: undefined } | { paid?: undefined; before: T }> {
  if (place.abuse === 'off' || write.example) return { paid: FREE };
  try {
    return { paid: await admission.forItem(place, write.admission) };
  } catch (error) {
    const before = await answerBefore<T>(sql, place.scope, key, fingerprint);
    if (before) return { before };
    throw error;
  }
}

// Making ----------------------------------------------------------------------------------------------------

export interface Opener {
  kind: 'post' | 'story';
  place: Place;
  thread: string;
  idempotencyKey: string;
  fingerprint: Buffer;
  capability: Buffer;
  voice: Buffer;
  author: string;
  content: Content;
  replies: string | null;
  chapterOf: string | null;
  expiresIn: number | undefined;
  newHere: boolean;
  /** Its author let moderators know that it may need somebody sooner. */
  care: boolean;
  screened: Screened;
  admission: Carried | undefined;
  example: boolean;
}

/** How what opens a thread begins, and what its author is told. */
export function beginOpener({ place, thread, example, author, screened }: Opener, paid: Paid, now: number) {
  const first = example ? ({ state: 'live' } as const) : firstState(place.policy, screened, paid);
  const createdAt = itemTime(now);
  const answer: Receipt = {
    id: formatItemId({ circle: place.circle, thread, item: thread }),
    state: first.state,
    revision: 1,
    author: { name: author },
    createdAt,
  };
  return { first, held: first.state === 'held' ? first.held : null, createdAt, answer };
}

/** Whether moderators are told: only where whoever runs the place has said so. */
export const tells = ({ careFlag = false }: Policy, care: boolean | undefined): boolean => careFlag && care === true;

/** Where something begins to wait for a moderator; nowhere when nobody has to look at it. */
export const firstLane = (care: boolean, held: unknown): number | null =>
  care ? LANES.indexOf('worried') : held ? LANES.indexOf('held') : null;

/** Stores what opens a thread in one statement, so in one round trip and one commit. */
export async function insertOpener(ground: Ground, opener: Opener, paid: Paid): Promise<Receipt> {
  const { sql } = ground;
  const { kind, place, thread, idempotencyKey, fingerprint, content, care } = opener;
  const { scope } = place;
  const now = ground.now();
  const { first, held, createdAt, answer } = beginOpener(opener, paid, now);
  const suspect = opener.screened.suspect ? sql.json(opener.screened.suspect) : null;
  const actor = opener.example ? 'system' : 'author';
  const lane = firstLane(care, held);
  let made: { made: number } | undefined;
  try {
    [made] = await sql<{ made: number }[]>`
      with key as (
        insert into idempotency (scope, key, fingerprint, answer, expires_at)
        values (${scope}, ${idempotencyKey}, ${fingerprint}, ${JSON.stringify(answer)}, ${keyExpiry(now)})
        on conflict do nothing returning 1
      ), item as (
        insert into items (scope, thread, id, kind, place, position, chapter_of, state, revision, latest, author, by_author,
                           voice, capability, content, topics, replies, example, new_here, care, held, suspect, lane, queued, created_at, expires_at)
        select ${scope}, ${thread}::uuid, ${thread}::uuid, ${kind}, nextval('place_order'), 0, ${opener.chapterOf}::text,
               ${first.state}, 1, 1, ${opener.author}, true, ${opener.voice}::bytea, ${opener.capability}::bytea,
               ${sql.json(content as never)}::jsonb, ${content.topics}::text[], ${opener.replies}::text, ${opener.example}::boolean, ${opener.newHere}::boolean, ${care}::boolean, ${held}::text, ${suspect}::jsonb,
               ${lane}::smallint, ${lane === null ? null : sql`nextval('queue_order')`},
               ${createdAt}::bigint, ${expiryFrom(now, opener.expiresIn)}::bigint
        from key
      ), step as (
        insert into history (scope, thread, id, n, actor, to_state, revision, at)
        select ${scope}, ${thread}::uuid, ${thread}::uuid, 1, ${actor}, ${first.state}, 1, ${createdAt}::bigint from key
      ) ${spending(sql, place.community, { scope, thread, id: thread }, paid)}
      select count(*)::int as made from key`;
  } catch (error) {
    throw takenBy(error);
  }
  if (!made?.made) {
    const before = await answerBefore<Receipt>(sql, scope, idempotencyKey, fingerprint);
    if (before) return before;
    throw new AdapterError('unavailable', 'The same request is being handled. Send it again.');
  }
  if (first.state === 'live') ground.announce({ what: 'item', scope, thread, id: thread });
  return answer;
}

/** A unique violation in the words of the contract. */
export function takenBy(error: unknown): unknown {
  if (sqlState(error) !== '23505') return error;
  const spent = spentBefore(error);
  if (spent) return spent;
  return constraintOf(error).includes('capability')
    ? new AdapterError('conflict', 'This capability owns another item. Take the next.', {
        field: 'capabilityHash',
        reason: 'capability',
      })
    : new AdapterError('conflict', 'This thread id is taken. Make a new one.', { field: 'thread', reason: 'thread' });
}

// Reading ---------------------------------------------------------------------------------------------------

/** One public item, or undefined. A reply is public only while its post is. */
export async function readPublic(db: Db, { scope, thread, id }: ItemKey, now: number): Promise<ShownRow | undefined> {
  const [row] = await db<ShownRow[]>`
    select ${itemColumns(db)} from items i
    join items o on o.scope = i.scope and o.thread = i.thread and o.id = i.thread
    where i.scope = ${scope} and i.thread = ${thread} and i.id = ${id} and o.scope = ${scope}
      and i.state = 'live' and (i.expires_at is null or i.expires_at > ${now})
      and o.state = 'live' and (o.expires_at is null or o.expires_at > ${now})`;
  return row;
}

/** The item and what opened its thread, locked until the transaction ends: always the opener first. */
export async function lockItem(
  tx: Tx,
  { scope, thread, id }: ItemKey,
): Promise<{ item: ItemRow; opener: ItemRow } | undefined> {
  const rows = await tx<ItemRow[]>`
    select ${itemColumns(tx)} from items i
    where i.scope = ${scope} and i.thread = ${thread} and i.id in ${tx([...new Set([thread, id])])}
    order by i.position for update`;
  const opener = rows.find((row) => row.id === thread);
  const item = rows.find((row) => row.id === id);
  return opener && item ? { item, opener } : undefined;
}

export const hasExpired = (row: Pick<ItemRow, 'expires_at'>, now: number): boolean =>
  row.expires_at !== null && row.expires_at <= now;

// Changing --------------------------------------------------------------------------------------------------

export interface Step {
  actor: Actor;
  /** Which moderator. */
  reader?: string;
  from: ItemState | null;
  to: ItemState;
  revision: number;
  outcome?: Outcome | undefined;
  reason?: string | undefined;
  note?: string | undefined;
}

export async function addHistory(tx: Tx, { scope, thread, id }: ItemKey, step: Step, now: number): Promise<void> {
  await tx`
    insert into history (scope, thread, id, n, actor, reader, from_state, to_state, revision, at, outcome, reason, note)
    select ${scope}, ${thread}, ${id}, coalesce(max(n), 0) + 1, ${step.actor}, ${step.reader ?? null}, ${step.from}, ${step.to}, ${step.revision},
           ${stepTime(step.actor, step.from, now)}::bigint, ${step.outcome ?? null}, ${step.reason ?? null}, ${step.note ?? null}
    from history where scope = ${scope} and thread = ${thread} and id = ${id}`;
}

/** Keeps the number of live replies, and whether a post has any, when one of them comes or goes. */
export async function countReply(tx: Tx, opener: ItemRow, by: 1 | -1): Promise<void> {
  if (opener.kind !== 'post') return;
  const count = opener.reply_count + by;
  const answered = count > 0;
  const turned = answered === opener.answered ? tx`turned` : tx`nextval('turn_order')`;
  await tx`
    update items set reply_count = ${count}, answered = ${answered}, turned = ${turned}
    where scope = ${opener.scope} and thread = ${opener.thread} and id = ${opener.thread}`;
  opener.reply_count = count;
  opener.answered = answered;
}

/** Puts the item into the moderators' lane it belongs to now, or into none. */
export async function settleLane(tx: Tx, { scope, thread, id }: ItemKey, now: number): Promise<void> {
  const rank = (lane: Lane): number => LANES.indexOf(lane);
  await tx`
    with lanes as (
      select case
        when i.state in ('deleted', 'expired') then null
        when exists (select from reports p where p.scope = ${scope} and p.thread = ${thread} and p.id = ${id} and p.open and p.reason = 'worried') then ${rank('worried')}
        when i.care then ${rank('worried')}
        when i.state = 'appealed' then ${rank('appeals')}
        when exists (select from reports p where p.scope = ${scope} and p.thread = ${thread} and p.id = ${id} and p.open and p.reason <> ${WISH}) then ${rank('reported')}
        when i.second is not null then ${rank('second')}
        when i.state = 'held' then ${rank('held')}
        when exists (select from revisions r where r.scope = ${scope} and r.thread = ${thread} and r.id = ${id}
                     and r.revision = i.pending and r.state = 'held') and i.state = 'live' then ${rank('held')}
        when exists (select from reports p where p.scope = ${scope} and p.thread = ${thread} and p.id = ${id} and p.open) then ${rank('notes')}
        else null end::smallint as lane
      from items i where i.scope = ${scope} and i.thread = ${thread} and i.id = ${id})
    update items i set
      lane = lanes.lane,
      queued = case
        when lanes.lane is null then null
        when i.lane is distinct from lanes.lane then nextval('queue_order')
        else i.queued end,
      lane_since = case
        when lanes.lane is null then null
        when i.lane is distinct from lanes.lane then ${itemTime(now)}::bigint
        else i.lane_since end
    from lanes where i.scope = ${scope} and i.thread = ${thread} and i.id = ${id}`;
}
