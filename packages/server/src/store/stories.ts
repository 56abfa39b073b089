import type { StoriesPort } from '@kindred/core/contract';
import { AdapterError, NewStory, parseItemId, StoryQuery, THREAD_ID_PATTERN, validate } from '@kindred/core/contract';
import { pseudonym } from '@kindred/core/identity';

import { foldOpeners } from './fold-openers.js';
import type { Ground, WriteOptions } from './ground.js';
import { assertTopics, assertWritable, keyOf, noItem, readPublic } from './items.js';
import { readRecent } from './lists.js';
import type { ShownRow } from './rows.js';
import { toStory } from './rows.js';
import { sha256 } from './seal.js';

export interface ServerStoriesPort extends StoriesPort {
  create(story: NewStory, options?: WriteOptions): ReturnType<StoriesPort['create']>;
}

export function createStories(ground: Ground, community: string): ServerStoriesPort {
  const { sql, sealer, places } = ground;
  const open = foldOpeners(ground);

  const readStory = async (id: string): Promise<ShownRow> => {
    const key = keyOf(community, id);
    const row = THREAD_ID_PATTERN.test(id) ? await readPublic(sql, key, ground.now()) : undefined;
    if (row?.kind !== 'story') throw noItem();
    return row;
  };

  return {
    async list(input) {
      const query = validate(StoryQuery, input);
      const { scope } = await places.circle(community, query.circle);
      const list = `stories|${scope}|${query.topic ?? ''}`;
      const [before] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
      const { topic, limit } = query;
      const openers = { kind: 'story', scope, topic, limit: limit + 1, now: ground.now() } as const;
      const rows = await readRecent(sql, openers, before);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toStory),
        next: rows.length > query.limit && last ? sealer.sealCursor(list, [last.place ?? 0]) : null,
      };
    },

    get: async (id) => toStory(await readStory(id)),

    async create(input, { example = false } = {}) {
      const { idempotencyKey, admission, ...story } = validate(NewStory, input);
      const place = await places.circle(community, story.circle);
      assertWritable(place.policy);
      assertTopics(place, story.topics);
      if (story.chapterOf) await assertFirstChapter(story.chapterOf, story.circle);
      const { title, hard, tried, helped, now, topics, contentNotes } = story;
      const content = { title, hard, tried, helped, now, topics, contentNotes };
      const voice = sha256(story.threadKey);
      return open({
        kind: 'story',
        place,
        thread: story.thread,
        idempotencyKey,
        fingerprint: sealer.fingerprint('story', story),
        capability: Buffer.from(story.capabilityHash, 'base64url'),
        voice,
        author: pseudonym(voice.toString('base64url'), place.lang),
        content,
        replies: null,
        chapterOf: story.chapterOf ?? null,
        expiresIn: undefined,
        newHere: false,
        care: false,
        screened: example ? {} : await ground.screen(community, content),
        admission,
        example,
      });
    },
  };

  async function assertFirstChapter(id: string, circle: string): Promise<void> {
    const first = parseItemId(id).circle === circle ? await readStory(id).catch(() => undefined) : undefined;
    if (!first || first.chapter_of) {
      throw new AdapterError('not-found', 'chapterOf: name the first chapter of a story of this circle.', {
        field: 'chapterOf',
      });
    }
  }
}
