import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type {
  Decision as DecisionInput,
  DecisionState,
  HistoryEntry,
  ModerationItem,
  ModerationPort,
  Role,
} from '@kindred/core/contract';
import {
  AdapterError,
  assertMove,
  Decision,
  isPublic,
  LANES,
  LIMITS,
  OUTCOME_STATE,
  QueueQuery,
  validate,
} from '@kindred/core/contract';

import type { Db, Sql, Tx } from '../database/connect.js';
import type { Ground } from './ground.js';
import { circleOf } from './ground.js';
import {
  addHistory,
  countReply,
  expireItem,
  hasExpired,
  type ItemKey,
  itemColumns,
  itemTime,
  keepAnswer,
  keyOf,
  lockItem,
  settleLane,
  takeKey,
} from './items.js';
import type { Content, ItemRow, RevisionRow } from './rows.js';
import { itemId, toContent } from './rows.js';
import { sha256 } from './seal.js';

type Decided = ReturnType<typeof validate<typeof Decision>>;

interface QueueRow extends ItemRow {
  pending_content: Content | null;
  pending_state: 'held' | 'returned' | null;
  reports: ModerationItem['reports'];
  history: HistoryEntry[];
}

/** A new key for a community's moderators, in base64url. Only its hash is kept: it can't be shown again. */
export async function createModeratorKey(sql: Sql, community: string, role: Role = 'moderator'): Promise<string> {
  const [known] = await sql`select 1 from communities where id = ${community}`;
  if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  const key = randomBytes(32).toString('base64url');
  await sql`insert into moderator_keys (community, hash, role) values (${community}, ${sha256(key)}, ${role})`;
  return key;
}

export const hasModeratorKey = async (sql: Sql, community: string): Promise<boolean> =>
  (await sql`select 1 from moderator_keys where community = ${community} limit 1`).length > 0;

/**
 * @param ownerKey a key given by the owner of the machine, beside those in the database
 */
export function createModeration(ground: Ground, community: string, ownerKey?: string): ModerationPort {
  const { sql, sealer, places } = ground;

  /** Every stored hash is compared in full, so that the time it takes tells nothing of a key. */
  async function admit(token: unknown): Promise<Role> {
    await places.community(community);
    const rows = await sql<{ hash: Buffer; role: Role }[]>`
      select hash, role from moderator_keys where community = ${community} order by hash`;
    if (ownerKey) rows.push({ hash: sha256(ownerKey), role: 'lead' });
    const hash = sha256(typeof token === 'string' ? token : '');
    let role: Role | undefined;
    for (const row of rows) if (timingSafeEqual(row.hash, hash)) role = row.role;
    if (!role) throw new AdapterError('forbidden', 'This needs the key of a moderator of this community.');
    return role;
  }

  const extras = (db: Db) => db`
    w.content as pending_content, w.state as pending_state,
    coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('reason', p.reason, 'note', p.note, 'law', p.law, 'at', p.at)) order by p.at)
      from reports p where p.scope = i.scope and p.thread = i.thread and p.id = i.id and p.open), '[]') as reports,
    (select jsonb_agg(jsonb_build_object('actor', h.actor, 'from', h.from_state, 'to', h.to_state, 'revision', h.revision, 'at', h.at)
        || jsonb_strip_nulls(jsonb_build_object('outcome', h.outcome, 'reason', h.reason, 'note', h.note)) order by h.n)
      from history h where h.scope = i.scope and h.thread = i.thread and h.id = i.id) as history`;

  const texts = (db: Db) => db`
    left join revisions w on w.scope = i.scope and w.thread = i.thread and w.id = i.id and w.revision = i.pending`;

  async function read(key: ItemKey): Promise<QueueRow | undefined> {
    const [row] = await sql<QueueRow[]>`
      select ${itemColumns(sql)}, ${extras(sql)} from items i ${texts(sql)}
      where i.scope = ${key.scope} and i.thread = ${key.thread} and i.id = ${key.id}`;
    return row;
  }

  return {
    async session({ token }) {
      return { role: await admit(token), community };
    },

    async queue(input, { token }) {
      await admit(token);
      const query = validate(QueueQuery, input);
      const { circles } = await places.community(community);
      const scopes = query.circle
        ? [(await places.circle(community, query.circle)).scope]
        : [...circles.values()].map((place) => place.scope);
      const list = `queue|${community}|${query.circle ?? ''}|${query.lane ?? ''}`;
      const [lane = -1, after = 0] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
      const rank = query.lane === undefined ? undefined : LANES.indexOf(query.lane);
      // Each circle gives its first few in order, from its own index; the queue stays quick however long it is.
      const rows = await sql<QueueRow[]>`
        select i.*, ${extras(sql)} from (
          select x.* from unnest(${scopes}::text[]) as s (scope)
          cross join lateral (
            select ${itemColumns(sql)} from items i
            where i.scope = s.scope and i.lane is not null and (i.lane, i.queued) > (${lane}::smallint, ${after}::bigint)
              and (i.expires_at is null or i.expires_at > ${ground.now()})
              ${rank === undefined ? sql`` : sql`and i.lane = ${rank}::smallint`}
            order by i.lane, i.queued limit ${query.limit + 1}) x
          order by x.lane, x.queued limit ${query.limit + 1}) i
        ${texts(sql)} order by i.lane, i.queued`;
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toModeration),
        next: rows.length > query.limit && last ? sealer.sealCursor(list, [last.lane ?? 0, last.queued ?? 0]) : null,
      };
    },

    async get(id, { token }) {
      await admit(token);
      const key = keyOf(community, id);
      let row = await read(key);
      if (row && hasExpired(row, ground.now())) {
        await expireItem(ground, key);
        row = await read(key);
      }
      if (!row) throw new AdapterError('not-found', 'There is no item with this id.');
      return toModeration(row);
    },

    async decide(input, { token }) {
      await admit(token);
      const { idempotencyKey, ...decision } = validate(Decision, input);
      const key = keyOf(community, decision.item);
      const { scope } = await places.circle(community, key.circle);
      const now = ground.now();
      const { answer, changed } = await sql.begin(async (tx) => {
        const fingerprint = sealer.fingerprint('decision', decision);
        const before = await takeKey<DecisionState>(tx, { scope, key: idempotencyKey, fingerprint, now });
        if (before) return { answer: before, changed: [] };
        const found = await lockItem(tx, key);
        if (!found) throw new AdapterError('not-found', 'There is no item with this id.');
        const outcome = await decide(tx, found, { ...decision, idempotencyKey }, now);
        await keepAnswer(tx, scope, idempotencyKey, outcome.answer);
        return outcome;
      });
      for (const item of changed) ground.announce({ what: 'item', ...item });
      return answer;
    },
  };
}

function toModeration(row: QueueRow): ModerationItem {
  const waits = row.pending_state === 'held';
  const content = (waits ? row.pending_content : row.content) ?? { topics: [], contentNotes: [] };
  return {
    id: itemId(row),
    kind: row.kind,
    circle: circleOf(row.scope),
    lane: LANES[row.lane ?? LANES.length - 1] ?? 'held',
    state: row.state,
    author: { name: row.author },
    revision: waits ? (row.pending ?? row.revision) : row.revision,
    ...(row.content || waits ? toContent(content) : {}),
    topics: content.topics,
    ...(content.seeking && { seeking: content.seeking }),
    contentNotes: content.contentNotes,
    ...(waits && row.content && { live: toContent(row.content) }),
    ...(waits ? { held: 'edit' as const } : row.held && { held: row.held }),
    ...(row.appeal && { appeal: row.appeal }),
    reports: row.reports,
    createdAt: row.created_at,
    history: row.history,
  };
}

async function decide(
  tx: Tx,
  { item, opener }: { item: ItemRow; opener: ItemRow },
  decision: Decided,
  now: number,
): Promise<{ answer: DecisionState; changed: ItemKey[] }> {
  const { scope, thread, id } = item;
  const { outcome, revision } = decision;
  const [waiting] = await tx<RevisionRow[]>`
    select * from revisions
    where scope = ${scope} and thread = ${thread} and id = ${id} and revision = ${item.pending} and state = 'held'`;
  const newest = waiting?.revision ?? item.revision;
  if (revision !== newest) {
    throw new AdapterError(
      'conflict',
      `revision: this was decided on revision ${revision}; the author has changed it since. Read revision ${newest}.`,
      { field: 'revision', reason: 'revision' },
    );
  }
  const to = OUTCOME_STATE[outcome];
  const returnsEdit = waiting !== undefined && to === 'returned';
  // Keeping what is live live is no transition: it answers the reports, or lets the waiting edit through.
  const keeps = isPublic(item.state) && (isPublic(to) || returnsEdit);
  if (!keeps) assertMove(item.state, to, 'moderator');

  const state = returnsEdit ? item.state : to;
  const { reason = null, note = null } = decision;
  const mark = decision.mark ? tx.json({ ...decision.mark }) : null;
  if (returnsEdit) {
    await tx`
      update revisions set state = 'returned', reason = ${reason}, note = ${note}, mark = ${mark}
      where scope = ${scope} and thread = ${thread} and id = ${id} and revision = ${revision}`;
  } else {
    const shown = waiting && to !== 'removed' ? waiting.content : item.content;
    const before: Content = shown ?? { topics: [], contentNotes: [] };
    const notes = new Set([...before.contentNotes, ...(decision.contentNotes ?? [])]);
    const content: Content = { ...before, contentNotes: [...notes].slice(0, LIMITS.contentNotes) };
    await tx`delete from revisions where scope = ${scope} and thread = ${thread} and id = ${id}`;
    const limits = outcome === 'limit-replies' && item.kind === 'post';
    const says = !isPublic(to);
    await tx`
      update items set state = ${to}, revision = ${revision}, latest = greatest(latest, ${revision}), pending = null,
        content = ${tx.json(content as never)}, topics = ${content.topics}, held = ${to === 'held' ? 'reported' : null},
        reason = ${says ? reason : null}, note = ${says ? note : null}, mark = ${says ? mark : null},
        resources = resources or ${outcome === 'publish-with-resources'},
        edited_at = ${waiting && isPublic(to) ? itemTime(now) : item.edited_at},
        limited = limited or ${limits}, replies = ${limits ? 'reactions-only' : item.replies}
      where scope = ${scope} and thread = ${thread} and id = ${id}`;
    if (item.kind === 'reply' && isPublic(item.state) !== isPublic(to))
      await countReply(tx, opener, isPublic(to) ? 1 : -1);
  }
  if (outcome !== 'hold') {
    await tx`update reports set open = false where scope = ${scope} and thread = ${thread} and id = ${id} and open`;
  }
  await addHistory(
    tx,
    item,
    {
      actor: 'moderator',
      from: item.state,
      to: state,
      revision,
      outcome,
      reason: decision.reason,
      note: decision.note,
    },
    now,
  );
  await chain(tx, item, decision, now);
  await settleLane(tx, item);
  const touched = [{ scope, thread, id }];
  if (item.kind === 'reply' && isPublic(item.state) !== isPublic(state)) touched.push({ scope, thread, id: thread });
  return {
    answer: { item: decision.item, state, revision },
    changed: isPublic(item.state) || isPublic(state) ? touched : [],
  };
}

/**
 * Adds the decision to the chain of its circle. Each link is SHA-256(link before ‖ SHA-256(salt ‖ payload)): with
 * salt and payload erased the chain still shows that nothing was taken out or put in.
 */
async function chain(tx: Tx, { scope, thread, id }: ItemRow, decision: DecisionInput, now: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`decisions|${scope}`}, 0))`;
  const [last] = await tx<{ n: number; chain: Buffer }[]>`
    select n, chain from decisions where scope = ${scope} order by n desc limit 1`;
  const salt = randomBytes(16);
  const { idempotencyKey: _, ...said } = decision;
  const payload = JSON.stringify({ ...said, at: itemTime(now) });
  const digest = createHash('sha256').update(salt).update(payload).digest();
  const link = createHash('sha256')
    .update(last?.chain ?? Buffer.alloc(32))
    .update(digest)
    .digest();
  await tx`
    insert into decisions (scope, n, digest, chain, thread, id, salt, payload)
    values (${scope}, ${(last?.n ?? 0) + 1}, ${digest}, ${link}, ${thread}, ${id}, ${salt}, ${payload})`;
}
