import {
  AdapterError,
  type Post,
  type ReactionKind,
  type Reply,
  type Story,
  roundTime,
  TIME_STEP,
} from '@kindred/core/contract';
import { pseudonym, toBase64Url } from '@kindred/core/identity';

import { nextPosition } from './engine.js';
import type { ItemRecord } from './records.js';
import type { WriteTx } from './storage.js';

export type SeedPost = Partial<Post> & Pick<Post, 'text'>;
export type SeedReply = Partial<Reply> & Pick<Reply, 'post' | 'text'>;
export type SeedStory = Partial<Story> & Pick<Story, 'title' | 'hard' | 'tried' | 'helped' | 'now'>;

/** What a new community starts with, oldest first. All of it is live. */
export interface Seed {
  posts?: readonly SeedPost[];
  replies?: readonly SeedReply[];
  stories?: readonly SeedStory[];
  /** How often each kind was given, by target. */
  reactions?: Readonly<Record<string, Partial<Record<ReactionKind, number>>>>;
}

const random = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

const base = (
  kind: ItemRecord['kind'],
  id: string,
  circle: string,
  opener: string,
  seed: Partial<Post>,
  now: number,
) => {
  const threadKeyHash = random();
  const createdAt = roundTime(seed.createdAt ?? now, TIME_STEP.item);
  return {
    kind,
    id,
    circle,
    opener,
    state: 'live',
    name: seed.author?.name ?? pseudonym(threadKeyHash),
    threadKeyHash,
    capabilityHash: random(),
    createdAt,
    editedAt: seed.editedAt,
    expiresAt: seed.expiresAt,
    revision: 1,
    verdict: {},
    replies: 'welcome',
    limited: false,
    resources: seed.resources ?? false,
    example: seed.example ?? false,
    replyCount: 0,
    turns: [],
    thanked: false,
    waiting: 0,
    reports: [],
    history: [{ actor: 'system', from: null, to: 'live', revision: 1, at: createdAt }],
  } satisfies Partial<ItemRecord>;
};

/** Puts a seed in place without hashing anything, so that ten thousand stories take no time. */
export async function plant(tx: WriteTx, seed: Seed, defaultCircle: string, now: number): Promise<void> {
  const put = async (record: Omit<ItemRecord, 'seq'>): Promise<void> => {
    await tx.put('voices', `${record.opener}/${record.threadKeyHash}`, record.name);
    await tx.put('items', record.id, { ...record, seq: await nextPosition(tx) });
  };
  for (const post of seed.posts ?? []) {
    const circle = post.circle ?? defaultCircle;
    const id = post.id ?? `${circle}.${crypto.randomUUID()}`;
    const { text, topics = [], seeking, contentNotes = [], replies = 'welcome' } = post;
    await put({
      ...base('post', id, circle, id, post, now),
      content: { text, topics, seeking, contentNotes },
      replies,
    });
  }
  for (const story of seed.stories ?? []) {
    const circle = story.circle ?? defaultCircle;
    const id = story.id ?? `${circle}.${crypto.randomUUID()}`;
    const { title, hard, tried, helped, now: lately, topics = [], contentNotes = [], chapterOf } = story;
    const content = { story: { title, hard, tried, helped, now: lately }, topics, contentNotes };
    await put({ ...base('story', id, circle, id, story, now), content, chapterOf });
  }
  for (const reply of seed.replies ?? []) {
    const { post, parent, text, contentNotes = [], byAuthor } = reply;
    const opener = await tx.get('items', post);
    if (!opener) throw new AdapterError('invalid', `The seed has a reply to ${post}, which it does not have.`);
    const id = reply.id ?? `${post}.${crypto.randomUUID()}`;
    const own = byAuthor ? { threadKeyHash: opener.threadKeyHash, name: opener.name } : {};
    const content = { text, topics: [], contentNotes };
    await put({ ...base('reply', id, opener.circle, post, reply, now), ...own, content, parent });
    const turns = opener.replyCount === 0 ? [await nextPosition(tx)] : opener.turns;
    await tx.put('items', post, { ...opener, replyCount: opener.replyCount + 1, turns });
  }
  for (const [target, kinds] of Object.entries(seed.reactions ?? {})) {
    for (const [kind, count] of Object.entries(kinds)) {
      for (let n = 0; n < count; n += 1) {
        await tx.put('reactions', `${target}/${kind}/${random()}`, roundTime(now, TIME_STEP.reaction));
      }
    }
  }
}
