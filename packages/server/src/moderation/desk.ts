import type { HistoryEntry, ItemState, LaneState, ModerationItem, Page } from '@kindred/core/contract';
import { formatItemId, ITEM_STATES, LANES, LIMITS, REPORT_REASONS } from '@kindred/core/contract';

import type { Db } from '../database/connect.js';
import type { Ground } from '../store/ground.js';
import { circleOf } from '../store/ground.js';
import { itemColumns, type ItemKey } from '../store/items.js';
import type { Content, ItemRow } from '../store/rows.js';
import { itemId, toContent } from '../store/rows.js';

/** Shown of each reason: thousands of one must neither hide another nor keep a page from being read. */
const MOST_REPORTS = 20;

/** What moderators read: pages of the queue, lanes, one item, a search. */

export interface DeskRow extends ItemRow {
  suspect: ModerationItem['suspect'] | null;
  second: ModerationItem['second'] | null;
  written: number;
  pending_content: Content | null;
  pending_state: 'held' | 'returned' | null;
  pending_held: ModerationItem['held'] | null;
  pending_suspect: ModerationItem['suspect'] | null;
  silenced: boolean;
  care: boolean;
  reports: ModerationItem['reports'];
  history: HistoryEntry[];
}

const laneColumns = (db: Db) => db`${itemColumns(db)}, i.suspect, i.second, i.written, i.voice, i.care`;

/** Everything beside an item that a decision needs; for the few rows of a page alone. */
const beside = (db: Db) => db`
  w.content as pending_content, w.state as pending_state, w.held as pending_held, w.suspect as pending_suspect,
  exists (select from silences s where s.scope = i.scope and s.thread = i.thread and s.voice = i.voice) as silenced,
  coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('reason', p.reason, 'note', p.note, 'contentNotes', p.content_notes, 'law', p.law,
        'goodFaith', p.good_faith, 'notifier', p.notifier, 'at', p.at)) order by p.at)
    from unnest(${[...REPORT_REASONS]}::text[]) as r (reason) cross join lateral (
      select * from reports p where p.scope = i.scope and p.thread = i.thread and p.id = i.id and p.open
        and p.reason = r.reason limit ${MOST_REPORTS}) p), '[]') as reports,
  coalesce((select jsonb_agg(jsonb_build_object('actor', h.actor, 'from', h.from_state, 'to', h.to_state, 'revision', h.revision, 'at', h.at)
      || jsonb_strip_nulls(jsonb_build_object('reader', h.reader, 'outcome', h.outcome, 'reason', h.reason, 'note', h.note)) order by h.n)
    from history h where h.scope = i.scope and h.thread = i.thread and h.id = i.id), '[]') as history`;

const waiting = (db: Db) => db`
  left join revisions w on w.scope = i.scope and w.thread = i.thread and w.id = i.id and w.revision = i.pending`;

const unexpired = (db: Db, now: number) => db`(i.expires_at is null or i.expires_at > ${now})`;

// The queue -------------------------------------------------------------------------------------------------

export interface QueuePart {
  scopes: readonly string[];
  /** An index of {@link LANES}. */
  rank: number | undefined;
  lane: number;
  after: number;
  limit: number;
  now: number;
}

/** Each circle gives its first few in order, from its own index; the queue stays quick however long it is. */
export const queueRows = (db: Db, { scopes, rank, lane, after, limit, now }: QueuePart) => db<DeskRow[]>`
  select i.*, ${beside(db)} from (
    select x.* from unnest(${scopes}::text[]) as s (scope)
    cross join lateral (
      select ${laneColumns(db)} from items i
      where i.scope = s.scope and i.lane is not null and (i.lane, i.queued) > (${lane}::smallint, ${after}::bigint)
        and ${unexpired(db, now)} ${rank === undefined ? db`` : db`and i.lane = ${rank}::smallint`}
      order by i.lane, i.queued limit ${limit}) x
    order by x.lane, x.queued limit ${limit}) i
  ${waiting(db)} order by i.lane, i.queued`;

/** Every lane of every circle, counted in its index no further than it is shown. */
export const laneRows = (db: Db, scopes: readonly string[], now: number) => db<
  { lane: number; waiting: number; oldest: number | null }[]
>`
  select l.lane, sum(c.waiting)::int as waiting, min(c.oldest) as oldest
  from unnest(${scopes}::text[]) as s (scope)
  cross join generate_series(0, ${LANES.length - 1}::int) as l (lane)
  cross join lateral (
    select count(*)::int as waiting, min(coalesce(x.lane_since, x.created_at)) as oldest from (
      select i.lane_since, i.created_at from items i
      where i.scope = s.scope and i.lane is not null and i.lane = l.lane::smallint and ${unexpired(db, now)}
      order by i.queued limit ${LIMITS.laneCount}) x) c
  group by l.lane order by l.lane`;

export async function readLanes(ground: Ground, scopes: readonly string[]): Promise<LaneState[]> {
  const rows = await laneRows(ground.sql, scopes, ground.now());
  return LANES.map((lane, rank) => {
    const row = rows.find((found) => found.lane === rank);
    return { lane, waiting: Math.min(row?.waiting ?? 0, LIMITS.laneCount), oldest: row?.oldest ?? null };
  });
}

export async function readDesk(db: Db, { scope, thread, id }: ItemKey): Promise<DeskRow | undefined> {
  const [row] = await db<DeskRow[]>`
    select ${laneColumns(db)}, ${beside(db)} from items i ${waiting(db)}
    where i.scope = ${scope} and i.thread = ${thread} and i.id = ${id}`;
  return row;
}

// Search ----------------------------------------------------------------------------------------------------

/**
 * Texts are looked through, newest first, one stretch after another until a page is full or the time is over; the
 * cursor then goes on from there, also from a page on which nothing was found. Not every PostgreSQL brings an index
 * for parts of words, none has one for every script, and each would be paid for with every write: this costs nothing
 * until it is used, and never more than its time.
 */
const SEARCH_FOR = 300;
/** Rows of a stretch, shared by the circles it goes through. */
const STRETCH = 4_000;
/** Of each circle and state, however many there are. */
const LEAST = 50;

export interface SearchPart {
  scopes: readonly string[];
  text?: string | undefined;
  state?: ItemState | undefined;
  kind?: ModerationItem['kind'] | undefined;
  before: number;
  limit: number;
  now: number;
  /** Tells capital letters from small ones in every script; which one depends on how the database was built. */
  collation: string;
  most?: number;
}

/** A row with an `edge` and nothing else says from where on nothing was looked through yet. */
export const searchRows = (db: Db, part: SearchPart) => {
  const { scopes, text, state, kind, before, limit, now, collation, most = STRETCH } = part;
  const states = state ? [state] : ITEM_STATES;
  const sifted = text !== undefined || kind !== undefined;
  const each = sifted ? Math.max(LEAST, Math.floor(most / scopes.length)) : limit;
  const lower = (value: ReturnType<Db>) => db`lower(${value} collate ${db.unsafe(collation)})`;
  const says = (content: ReturnType<Db>) =>
    db`strpos(${lower(db`concat_ws(E'\n\n', ${content}->>'text', ${content}->>'title', ${content}->>'hard', ${content}->>'tried', ${content}->>'helped', ${content}->>'now')`)}, ${lower(db`${text ?? ''}::text`)}) > 0`;
  return db<(DeskRow & { edge: number })[]>`
    with looked as materialized (
      select s.scope as of, t.state as among, x.* from unnest(${scopes}::text[]) as s (scope)
      cross join unnest(${states}::text[]) as t (state)
      cross join lateral (
        select ${laneColumns(db)} from items i
        where i.scope = s.scope and i.state = t.state and i.written < ${before}
        order by i.written desc limit ${each}) x),
    edge as (
      select coalesce(max(low), 0) as edge from (
        select min(written) as low from looked group by of, among having count(*) = ${each}) e),
    found as (
      select i.* from looked i ${waiting(db)}
      where i.written >= (select edge from edge) and ${unexpired(db, now)} ${kind ? db`and i.kind = ${kind}` : db``}
        ${text ? db`and (${says(db`i.content`)} or ${says(db`w.content`)})` : db``}
      order by i.written desc limit ${limit})
    select e.edge, i.*, ${beside(db)} from edge e left join found i on true ${waiting(db)} order by i.written desc`;
};

export async function search(
  ground: Ground,
  list: string,
  { cursor, limit, ...query }: Omit<SearchPart, 'before' | 'now' | 'collation'> & { cursor?: string | undefined },
): Promise<Page<ModerationItem>> {
  const { sql, sealer } = ground;
  let [before = Number.MAX_SAFE_INTEGER] = cursor ? sealer.openCursor(list, cursor) : [];
  const collation = await collationOf(ground);
  const end = performance.now() + SEARCH_FOR;
  const found: DeskRow[] = [];
  do {
    const wanted = limit + 1 - found.length;
    const rows = await searchRows(sql, { ...query, before, limit: wanted, now: ground.now(), collation });
    before = rows[0]?.edge ?? 0;
    found.push(...rows.filter((row) => row.id !== null));
  } while (found.length <= limit && before > 0 && performance.now() < end);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last ? last.written : before;
  return { items: shown.map(toModeration), next: next > 0 ? sealer.sealCursor(list, [next]) : null };
}

const collations = new WeakMap<Ground['sql'], Promise<string>>();

/** The best there is: of PostgreSQL's own, of ICU, or whatever the database was made with. */
function collationOf({ sql }: Ground): Promise<string> {
  let known = collations.get(sql);
  if (!known) {
    known = sql<{ name: string }[]>`
      select quote_ident(collname) as name from pg_collation
      where collname in ('pg_unicode_fast', 'und-x-icu', 'pg_c_utf8') and collnamespace = 'pg_catalog'::regnamespace
      order by array_position(array['pg_unicode_fast', 'und-x-icu', 'pg_c_utf8'], collname::text) limit 1`.then(
      ([row]) => row?.name ?? '"default"',
    );
    collations.set(sql, known);
    known.catch(() => collations.delete(sql));
  }
  return known;
}

// Showing ---------------------------------------------------------------------------------------------------

export function toModeration(row: DeskRow): ModerationItem {
  const waits = row.pending_state === 'held';
  const content = (waits ? row.pending_content : row.content) ?? { topics: [], contentNotes: [] };
  const circle = circleOf(row.scope);
  const held = waits ? (row.pending_held ?? 'edit') : row.held;
  const suspect = waits ? row.pending_suspect : row.suspect;
  return {
    id: itemId(row),
    kind: row.kind,
    ...(row.parent && { parent: formatItemId({ circle, thread: row.thread, item: row.parent }) }),
    circle,
    lane: LANES[row.lane ?? LANES.indexOf('held')] ?? 'held',
    state: row.state,
    author: { name: row.author },
    revision: waits ? (row.pending ?? row.revision) : row.revision,
    ...(row.content || waits ? toContent(content) : {}),
    topics: content.topics,
    ...(content.seeking && { seeking: content.seeking }),
    contentNotes: content.contentNotes,
    ...(waits && row.content && { live: { ...toContent(row.content), revision: row.revision } }),
    ...(held && { held }),
    ...(suspect && { suspect }),
    ...(row.appeal && { appeal: row.appeal }),
    ...(row.second && { second: row.second }),
    silenced: row.silenced,
    ...(row.care && { care: true }),
    ...(row.kind === 'post' && { replies: row.replies ?? 'welcome' }),
    reports: row.reports,
    createdAt: row.created_at,
    history: row.history,
  };
}
