import type { Receipt } from '@kindred/core/contract';

import { type Paid, scopeOfSpent } from '../admission/index.js';
import { fold } from './fold.js';
import type { Ground } from './ground.js';
import { beginOpener, expiryFrom, firstLane, insertOpener, keyExpiry, type Opener, payFor } from './items.js';

/** Openers of one commit. */
const MOST = 64;

interface Write {
  scope: string;
  opener: Opener;
  paid: Paid;
}

/**
 * Many posts or stories of a circle with one commit; see {@link fold}. Whoever is alone, and all of a commit in which
 * one could not be stored, go one by one: each then learns what is wrong with their own.
 */
export function foldOpeners(ground: Ground): (opener: Opener) => Promise<Receipt> {
  const none = new Map<Opener, Receipt>();
  const folded = fold(async (_scope, some: readonly Write[]) => {
    const made = some.length > 1 ? await insertAll(ground, some).catch(() => none) : none;
    const all = some.map(async ({ opener, paid }) => made.get(opener) ?? insertOpener(ground, opener, paid));
    const results = await Promise.allSettled(all);
    return results.map((result) => () => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }, MOST);
  return async (opener) => {
    const { place, idempotencyKey: key } = opener;
    const { paid, before } = await payFor<Receipt>(ground, place, { ...opener, key });
    return paid ? folded({ scope: place.scope, opener, paid }) : before;
  };
}

/**
 * Stores those whose idempotency key is new.
 *
 * @returns what each of those is answered
 */
async function insertAll(ground: Ground, writes: readonly Write[]): Promise<Map<Opener, Receipt>> {
  const { sql } = ground;
  const { scope, community } = writes[0]!.opener.place;
  const now = ground.now();
  // In the order of random keys: rows don't lie in the order in which they came, and several processes rarely meet head on.
  const keyOf = ({ opener }: Write): string => opener.idempotencyKey;
  const sorted = [...writes].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  // The same request twice at once: the other is answered by what this one leaves behind.
  const once = sorted.filter((write, at) => at === 0 || keyOf(write) !== keyOf(sorted[at - 1]!));
  const begun = once.map((write) => ({ ...write, ...beginOpener(write.opener, write.paid, now) }));
  const rows = begun.map(({ opener, paid: { spent, deposit }, first, held, createdAt, answer }) => {
    return {
      key: opener.idempotencyKey,
      fingerprint: opener.fingerprint.toString('hex'),
      answer: JSON.stringify(answer),
      thread: opener.thread,
      kind: opener.kind,
      chapter_of: opener.chapterOf,
      state: first.state,
      author: opener.author,
      actor: opener.example ? 'system' : 'author',
      voice: opener.voice.toString('hex'),
      capability: opener.capability.toString('hex'),
      content: opener.content,
      topics: opener.content.topics,
      replies: opener.replies,
      example: opener.example,
      new_here: opener.newHere,
      care: opener.care,
      lane: firstLane(opener.care, held),
      held,
      suspect: opener.screened.suspect ?? null,
      created_at: createdAt,
      expires_at: expiryFrom(now, opener.expiresIn),
      spent: spent?.hash.toString('hex'),
      spent_until: spent?.until,
      deposit: deposit?.key.toString('hex'),
      blinded: deposit?.blinded.toString('hex'),
      deposit_until: deposit?.until,
    };
  });
  const stored = await sql<{ key: string }[]>`
    with w as materialized (
      select * from jsonb_to_recordset(${sql.json(rows as never)}::jsonb) as w (
        key uuid, fingerprint text, answer text, thread uuid, kind text, chapter_of text, state text, author text,
        actor text, voice text, capability text, content jsonb, topics text[], replies text, example boolean,
        new_here boolean, care boolean, lane smallint, held text, suspect jsonb, created_at bigint, expires_at bigint,
        spent text, spent_until bigint, deposit text, blinded text, deposit_until bigint)
    ), taken as (
      insert into idempotency (scope, key, fingerprint, answer, expires_at)
      select ${scope}, w.key, decode(w.fingerprint, 'hex'), w.answer, ${keyExpiry(now)}::bigint from w
      on conflict do nothing returning key
    ), new as materialized (
      select w.* from w join taken on taken.key = w.key
    ), item as (
      insert into items (scope, thread, id, kind, place, position, chapter_of, state, revision, latest, author, by_author,
                         voice, capability, content, topics, replies, example, new_here, care, held, suspect, lane, queued, created_at, expires_at)
      select ${scope}, thread, thread, kind, nextval('place_order'), 0, chapter_of, state, 1, 1, author, true,
             decode(voice, 'hex'), decode(capability, 'hex'), content, topics, replies, example, new_here, care, held, suspect,
             lane, case when lane is not null then nextval('queue_order') end, created_at, expires_at
      from new
    ), step as (
      insert into history (scope, thread, id, n, actor, to_state, revision, at)
      select ${scope}, thread, thread, 1, actor, state, 1, created_at from new
    ), spent_now as (
      insert into spent (scope, hash, until)
      select ${scopeOfSpent(community)}, decode(spent, 'hex'), spent_until from new where spent is not null
    ), deposited as (
      insert into deposits (scope, thread, id, key, blinded, until)
      select ${scope}, thread, thread, decode(deposit, 'hex'), decode(blinded, 'hex'), deposit_until
      from new where deposit is not null
    )
    select key from taken`;
  const keys = new Set(stored.map(({ key }) => key));
  const made = new Map<Opener, Receipt>();
  for (const { opener, first, answer } of begun) {
    if (!keys.has(opener.idempotencyKey)) continue;
    made.set(opener, answer);
    if (first.state === 'live') ground.announce({ what: 'item', scope, thread: opener.thread, id: opener.thread });
  }
  return made;
}
