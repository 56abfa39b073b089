import type { Page, Post, PostsPort } from '@kindred/core/contract';
import { NewPost, PostQuery, THREAD_ID_PATTERN, validate } from '@kindred/core/contract';
import { pseudonym } from '@kindred/core/identity';

import type { Ground, WriteOptions } from './ground.js';
import { assertTopics, assertWritable, insertOpener, itemColumns, keyOf, noItem, readPublic } from './items.js';
import type { ShownRow } from './rows.js';
import { toPost } from './rows.js';
import { sha256 } from './seal.js';

export interface ServerPostsPort extends PostsPort {
  create(post: NewPost, options?: WriteOptions): ReturnType<PostsPort['create']>;
}

export function createPosts(ground: Ground, community: string): ServerPostsPort {
  const { sql, sealer, places } = ground;

  /** Newest first. */
  async function recent(
    scope: string,
    list: string,
    query: { topic?: string | undefined; cursor?: string | undefined; limit: number },
  ) {
    const [before] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
    const rows = await sql<ShownRow[]>`
      select ${itemColumns(sql)}
      from items i
      where i.scope = ${scope} and i.kind = 'post' and i.state = 'live' and i.place is not null
        and (i.expires_at is null or i.expires_at > ${ground.now()})
        ${before === undefined ? sql`` : sql`and i.place < ${before}`}
        ${query.topic ? sql`and i.topics @> ${[query.topic]}::text[]` : sql``}
      order by i.place desc limit ${query.limit + 1}`;
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return page(shown, rows.length > query.limit && last ? sealer.sealCursor(list, [last.place ?? 0]) : null);
  }

  /**
   * Those without a reply first, of them those who are new here and then the longest waiting; then the answered ones,
   * newest first. What is waiting is
   * judged as it was when the first page was read (`since`, a place in the order of flips): a post that is
   * answered meanwhile neither comes twice nor gets lost. A post that flips twice while someone pages may do either.
   */
  async function unheard(
    scope: string,
    list: string,
    query: { topic?: string | undefined; cursor?: string | undefined; limit: number },
  ) {
    const [part = 0, after = 0, opened] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
    let since = opened;
    if (since === undefined) {
      const [row] = await sql<{ last: number | null }[]>`
        select max(turned) as last from items where scope = ${scope} and turned is not null`;
      since = row?.last ?? 0;
    }
    const now = ground.now();
    const most = query.limit + 1;
    const common = sql`i.scope = ${scope} and i.kind = 'post' and i.state = 'live'
      and (i.expires_at is null or i.expires_at > ${now})
      ${query.topic ? sql`and i.topics @> ${[query.topic]}::text[]` : sql``}`;
    const branch = (number: 0 | 1 | 2, answered: boolean, flipped: boolean) => {
      const from = part === number && query.cursor;
      const waits = number !== 2;
      const whose = !waits ? sql`` : number === 0 ? sql`and i.new_here` : sql`and not i.new_here`;
      const order = waits ? sql`i.place` : sql`-i.place`;
      const place = waits
        ? from
          ? sql`and i.place > ${after}`
          : sql`and i.place is not null`
        : from
          ? sql`and i.place < ${after}`
          : sql`and i.place is not null`;
      return sql`(select ${itemColumns(sql)}, ${number}::int as part, ${order} as rank from items i
        where ${common} and ${answered ? sql`i.answered` : sql`not i.answered`}
          and ${flipped ? sql`i.turned > ${since}` : sql`(i.turned is null or i.turned <= ${since})`} ${whose} ${place}
        order by ${waits ? sql`i.place` : sql`i.place desc`} limit ${most})`;
    };
    const both = (number: 0 | 1 | 2) =>
      sql`${branch(number, number === 2, false)} union all ${branch(number, number !== 2, true)}`;
    const answered = both(2);
    const waiting = part === 0 ? sql`${both(0)} union all ${both(1)}` : both(1);
    const union = part === 2 ? answered : sql`${waiting} union all ${answered}`;
    const rows = await sql<(ShownRow & { part: number })[]>`
      select * from (${union}) u order by part, rank limit ${most}`;
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next =
      rows.length > query.limit && last ? sealer.sealCursor(list, [last.part, last.place ?? 0, since]) : null;
    return {
      items: shown.map((row) => ({ ...toPost(row), ...(row.new_here && row.part === 0 && { newHere: true }) })),
      next,
    };
  }

  const page = (rows: ShownRow[], next: string | null): Page<Post> => ({ items: rows.map(toPost), next });

  return {
    async list(input) {
      const query = validate(PostQuery, input);
      const { scope } = await places.circle(community, query.circle);
      const list = `posts|${scope}|${query.order}|${query.topic ?? ''}`;
      return query.order === 'unheard' ? unheard(scope, list, query) : recent(scope, list, query);
    },

    async get(id) {
      const key = keyOf(community, id);
      const row = THREAD_ID_PATTERN.test(id) ? await readPublic(sql, key, ground.now()) : undefined;
      if (row?.kind !== 'post') throw noItem();
      return toPost(row);
    },

    async create(input, { example = false } = {}) {
      const { idempotencyKey, admission: _, ...post } = validate(NewPost, input);
      const place = await places.circle(community, post.circle);
      assertWritable(place.policy);
      assertTopics(place, post.topics);
      const content = {
        text: post.text,
        topics: post.topics,
        ...(post.seeking && { seeking: post.seeking }),
        contentNotes: post.contentNotes,
      };
      const voice = sha256(post.threadKey);
      return insertOpener(ground, {
        kind: 'post',
        place,
        thread: post.thread,
        idempotencyKey,
        fingerprint: sealer.fingerprint('post', post),
        capability: Buffer.from(post.capabilityHash, 'base64url'),
        voice,
        author: pseudonym(voice.toString('base64url'), place.lang),
        content,
        replies: post.replies,
        chapterOf: null,
        expiresIn: post.expiresIn,
        newHere: post.newHere,
        screened: example ? {} : await ground.screen(community, content),
        example,
      });
    },
  };
}
