import type { Page, Post, PostsPort } from '@kindred/core/contract';
import { NewPost, PostQuery, THREAD_ID_PATTERN, validate } from '@kindred/core/contract';
import { pseudonym } from '@kindred/core/identity';

import { foldOpeners } from './fold-openers.js';
import type { Ground, WriteOptions } from './ground.js';
import { assertTopics, assertWritable, keyOf, noItem, readPublic, tells } from './items.js';
import { type Part, readLastFlip, readRecent, readWaiting } from './lists.js';
import { toPost } from './rows.js';
import { sha256 } from './seal.js';

export interface ServerPostsPort extends PostsPort {
  create(post: NewPost, options?: WriteOptions): ReturnType<PostsPort['create']>;
}

export function createPosts(ground: Ground, community: string): ServerPostsPort {
  const { sql, sealer, places } = ground;
  const open = foldOpeners(ground);

  interface Query {
    topic?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  }
  const openers = (scope: string, { topic, limit }: Query) =>
    ({ kind: 'post', scope, topic, limit: limit + 1, now: ground.now() }) as const;

  /** Newest first. */
  async function recent(scope: string, list: string, query: Query): Promise<Page<Post>> {
    const [before] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
    const rows = await readRecent(sql, openers(scope, query), before);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next = rows.length > query.limit && last ? sealer.sealCursor(list, [last.place ?? 0]) : null;
    return { items: shown.map(toPost), next };
  }

  /**
   * Those without a reply first, of them those who are new here and then the longest waiting; then the answered ones,
   * newest first. What is waiting is judged as it was when the first page was read (`since`, a place in the order of
   * flips): a post that is answered meanwhile neither comes twice nor gets lost. A post that flips twice while someone
   * pages may do either.
   */
  async function unheard(scope: string, list: string, query: Query): Promise<Page<Post>> {
    const [part = 0, after = 0, opened] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
    const since = opened ?? (await readLastFlip(sql, scope));
    const rows = await readWaiting(sql, openers(scope, query), { part: part as Part, after, since });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next =
      rows.length > query.limit && last ? sealer.sealCursor(list, [last.part, last.place ?? 0, since]) : null;
    return {
      items: shown.map((row) => ({ ...toPost(row), ...(row.new_here && row.part === 0 && { newHere: true }) })),
      next,
    };
  }

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
      const { idempotencyKey, admission, ...post } = validate(NewPost, input);
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
      return open({
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
        care: tells(place.policy, post.care),
        screened: example ? {} : await ground.screen(community, content),
        admission,
        example,
      });
    },
  };
}
