import { randomUUID } from 'node:crypto';

import type { Receipt, RepliesPort } from '@kindred/core/contract';
import { AdapterError, formatItemId, NewReply, ReplyQuery, validate } from '@kindred/core/contract';
import { pseudonym } from '@kindred/core/identity';

import { spend } from '../admission/index.js';
import type { Tx } from '../database/connect.js';
import type { Ground, WriteOptions } from './ground.js';
import {
  addHistory,
  assertWritable,
  countReply,
  firstLane,
  firstState,
  hasExpired,
  itemColumns,
  itemTime,
  keepAnswer,
  keyOf,
  noItem,
  payFor,
  silenced,
  takeKey,
  takenBy,
  tells,
} from './items.js';
import type { Content, ItemRow, ShownRow } from './rows.js';
import { toReply } from './rows.js';
import { sha256 } from './seal.js';

export interface ServerRepliesPort extends RepliesPort {
  create(reply: NewReply, options?: WriteOptions): ReturnType<RepliesPort['create']>;
}

export function createReplies(ground: Ground, community: string): ServerRepliesPort {
  const { sql, sealer, places } = ground;

  return {
    async list(input) {
      const query = validate(ReplyQuery, input);
      const { scope, thread } = keyOf(community, query.post);
      const list = `replies|${scope}|${thread}`;
      const [after = 0] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
      const now = ground.now();
      // The post's own row comes along empty-handed, so that "no replies" and "no such post" differ in one query.
      const rows = await sql<(ShownRow & { id: string | null })[]>`
        select x.* from (
          select 1 from items where scope = ${scope} and thread = ${thread} and id = ${thread} and kind = 'post'
            and state = 'live' and (expires_at is null or expires_at > ${now})) o
        left join lateral (
          select i.scope, i.thread, i.id, i.position, i.parent, i.author, i.by_author, i.content, i.resources, i.example,
                 i.created_at, i.edited_at
          from items i
          where i.scope = ${scope} and i.thread = ${thread} and i.position > ${after} and i.position > 0
            and i.state = 'live' and (i.expires_at is null or i.expires_at > ${now})
          order by i.position limit ${query.limit + 1}) x on true
        order by x.position`;
      if (!rows.length) throw noItem();
      const found = rows.filter((row) => row.id !== null);
      const shown = found.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toReply),
        next: found.length > query.limit && last ? sealer.sealCursor(list, [last.position]) : null,
      };
    },

    async create(input, { example = false } = {}) {
      const { idempotencyKey: key, admission, ...reply } = validate(NewReply, input);
      const { circle, scope, thread } = keyOf(community, reply.post);
      const place = await places.circle(community, circle);
      assertWritable(place.policy);
      const fingerprint = sealer.fingerprint('reply', reply);
      const voice = sha256(reply.threadKey);
      const capability = Buffer.from(reply.capabilityHash, 'base64url');
      const now = ground.now();
      const content: Content = { text: reply.text, topics: [], contentNotes: reply.contentNotes };
      const screened = example ? {} : await ground.screen(community, content);
      const { paid, before: answered } = await payFor<Receipt>(ground, place, { key, fingerprint, admission, example });
      if (!paid) return answered;
      const first = example ? ({ state: 'live' } as const) : firstState(place.policy, screened, paid);
      const held = first.state === 'held' ? first.held : null;
      const care = tells(place.policy, reply.care);
      const lane = firstLane(care, held);
      const id = randomUUID();

      const { answer, isNew } = await sql
        .begin(async (tx) => {
          const before = await takeKey<Receipt>(tx, { scope, key, fingerprint, now });
          if (before) return { answer: before, isNew: false };
          const post = await lockPost(tx, scope, thread, voice, now);
          if (post.silenced) throw silenced();
          if (post.replies !== 'welcome')
            throw new AdapterError('paused', 'This post takes no replies.', { reason: post.replies ?? 'paused' });
          const parent = reply.parent ? await parentOf(tx, post, reply.parent, now) : null;
          const author = await nameOf(tx, scope, thread, voice, place.lang);
          const createdAt = itemTime(now);
          const keys = { scope, thread, id };
          await spend(tx, community, keys, paid);
          await tx`
            insert into items (scope, thread, id, kind, position, parent, state, revision, latest, author, by_author, voice,
                               capability, content, topics, example, care, held, suspect, lane, queued, created_at)
            select ${scope}, ${thread}, ${id}, 'reply', ${post.next_position}, ${parent}, ${first.state}, 1, 1, ${author},
                   coalesce((select voice = ${voice}::bytea from items where scope = ${scope} and thread = ${thread} and id = ${thread}), false),
                   ${voice}::bytea, ${capability}::bytea, ${tx.json(content as never)}::jsonb, '{}', ${example}::boolean, ${care}::boolean, ${held},
                   ${screened.suspect ? tx.json(screened.suspect) : null}::jsonb,
                   ${lane}::smallint, ${lane === null ? null : tx`nextval('queue_order')`}, ${createdAt}::bigint`;
          await tx`
            update items set next_position = next_position + 1
            where scope = ${scope} and thread = ${thread} and id = ${thread}`;
          if (!held) await countReply(tx, post, 1);
          await addHistory(
            tx,
            keys,
            { actor: example ? 'system' : 'author', from: null, to: first.state, revision: 1 },
            now,
          );
          const made: Receipt = {
            id: formatItemId({ circle, thread, item: id }),
            state: first.state,
            revision: 1,
            author: { name: author },
            createdAt,
          };
          await keepAnswer(tx, scope, key, made);
          return { answer: made, isNew: true };
        })
        .catch((error: unknown) => {
          throw takenBy(error);
        });
      if (isNew && !held) {
        ground.announce({ what: 'item', scope, thread, id });
        // Its count of replies is public too.
        ground.announce({ what: 'item', scope, thread, id: thread });
      }
      return answer;
    },
  };
}

type PostRow = ItemRow & { next_position: number; silenced: boolean };

async function lockPost(tx: Tx, scope: string, thread: string, voice: Buffer, now: number): Promise<PostRow> {
  const [post] = await tx<PostRow[]>`
    select ${itemColumns(tx)}, i.next_position,
      exists (select from silences s where s.scope = ${scope} and s.thread = ${thread} and s.voice = ${voice}) as silenced
    from items i
    where i.scope = ${scope} and i.thread = ${thread} and i.id = ${thread} and i.kind = 'post' for update`;
  if (post?.state !== 'live' || hasExpired(post, now)) throw noItem();
  return post;
}

async function parentOf(tx: Tx, post: PostRow, publicId: string, now: number): Promise<string> {
  const key = keyOf(post.scope.slice(0, post.scope.indexOf('/')), publicId);
  const [parent] =
    key.scope === post.scope && key.thread === post.thread && key.id !== post.thread
      ? await tx<Pick<ItemRow, 'id' | 'parent' | 'expires_at'>[]>`
          select id, parent, expires_at from items
          where scope = ${key.scope} and thread = ${key.thread} and id = ${key.id} and state = 'live'`
      : [];
  if (!parent || hasExpired(parent, now)) {
    throw new AdapterError('not-found', 'parent: name a reply under this post.', { field: 'parent' });
  }
  if (parent.parent) {
    throw new AdapterError('invalid', 'parent: replies nest one level. Answer the reply above it.', {
      field: 'parent',
    });
  }
  return parent.id;
}

/**
 * The name of a voice in this thread: the one it has, or the first that is free. Only names that begin with the same
 * two words can be in the way.
 */
async function nameOf(tx: Tx, scope: string, thread: string, voice: Buffer, lang: string): Promise<string> {
  const [own] = await tx<{ author: string }[]>`
    select author from items where scope = ${scope} and thread = ${thread} and voice = ${voice} limit 1`;
  if (own) return own.author;
  const hash = voice.toString('base64url');
  const two = pseudonym(hash, lang);
  const taken = await tx<{ author: string }[]>`
    select distinct author from items
    where scope = ${scope} and thread = ${thread} and (author = ${two} or starts_with(author, ${`${two} `}))`;
  return pseudonym(hash, lang, new Set(taken.map(({ author }) => author)));
}
