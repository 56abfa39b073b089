import {
  AdapterError,
  type HoldReason,
  isPublic,
  type Circle,
  NewPost,
  NewReply,
  NewStory,
  PostQuery,
  type PostsPort,
  type RepliesPort,
  ReplyQuery,
  expiryTime,
  roundTime,
  type StoriesPort,
  StoryQuery,
  ThreadId,
  TIME_STEP,
  validate,
  type Receipt,
} from '@kindred/core/contract';
import { hashKey, pseudonym } from '@kindred/core/identity';

import { decode, paginate } from './cursors.js';
import {
  asked,
  assertHeard,
  change,
  current,
  type Engine,
  latestPosition,
  load,
  loadPublic,
  nextPosition,
  once,
  type Work,
} from './engine.js';
import type { Content, ItemRecord } from './records.js';
import { readyForStories, screen } from './screening.js';
import type { ReadTx } from './storage.js';
import { toPost, toReply, toStory, toWaitingPost } from './views.js';

interface Draft {
  kind: ItemRecord['kind'];
  id: string;
  opener: string;
  circle: Circle;
  content: Content;
  threadKeyHash: string;
  capabilityHash: string;
  expiresIn?: number;
  replies?: ItemRecord['replies'];
  parent?: string;
  chapterOf?: string;
  newHere?: boolean;
  care?: boolean;
}

const taken = (reason: 'thread' | 'capability', message: string): AdapterError =>
  new AdapterError('conflict', message, { reason, field: reason === 'thread' ? 'thread' : 'capabilityHash' });

function holdReason({ policy }: Circle): HoldReason | undefined {
  if (policy.moderation === 'post') return undefined;
  if (policy.audience === 'youth') return 'youth';
  return policy.moderation === 'pre' ? 'pre-moderation' : 'unpaid';
}

/** The name of a voice in its thread, made at its first item there. */
async function nameOf({ tx }: Work, opener: string, threadKeyHash: string, lang: string): Promise<string> {
  const known = await tx.get('voices', `${opener}/${threadKeyHash}`);
  if (known !== undefined) return known;
  const name = pseudonym(threadKeyHash, lang, new Set(await tx.list('voices', `${opener}/`)));
  await tx.put('voices', `${opener}/${threadKeyHash}`, name);
  return name;
}

async function place(engine: Engine, work: Work, draft: Draft): Promise<Receipt> {
  const { tx, now } = work;
  const { kind, id, opener, circle, threadKeyHash, capabilityHash, parent, chapterOf } = draft;
  if (await tx.get('items', id)) throw taken('thread', 'This thread id is taken. Make a new one.');
  const owner = `${circle.id}/${capabilityHash}`;
  if ((await tx.get('owners', owner)) !== undefined) {
    throw taken('capability', 'This capability owns another item. Take the next one.');
  }
  const screened = screen(engine.settled, draft.content);
  const held = screened.held ?? holdReason(circle);
  const state = held ? 'held' : 'live';
  const createdAt = roundTime(now, TIME_STEP.item);
  const record: ItemRecord = {
    kind,
    id,
    circle: circle.id,
    opener,
    seq: await nextPosition(tx),
    state,
    name: await nameOf(work, opener, threadKeyHash, circle.lang),
    threadKeyHash,
    capabilityHash,
    createdAt,
    ...(draft.expiresIn !== undefined && { expiresAt: expiryTime(now, draft.expiresIn) }),
    revision: 1,
    content: { ...draft.content, ...(screened.suspect && { suspect: screened.suspect }) },
    held,
    verdict: {},
    replies: draft.replies ?? 'welcome',
    limited: false,
    resources: false,
    example: false,
    ...(draft.newHere && { newHere: true }),
    // Only where whoever runs the place has said that moderators are told.
    ...(draft.care && circle.policy.careFlag && { care: true }),
    parent,
    chapterOf,
    replyCount: 0,
    turns: [],
    thanked: false,
    waiting: 0,
    reports: [],
    history: [{ actor: 'author', from: null, to: state, revision: 1, at: createdAt }],
  };
  await tx.put('owners', owner, id);
  await change(work, undefined, record);
  return { id, state, revision: 1, author: { name: record.name }, createdAt };
}

/** What is public of one kind in a circle, in no order. */
async function publicItems(tx: ReadTx, circle: string, kind: ItemRecord['kind'], now: number): Promise<ItemRecord[]> {
  const records = await tx.list('items', `${circle}.`);
  return records.filter((record) => record.kind === kind && isPublic(current(record, now).state));
}

/** How posts follow each other in the waiting lane. */
const [NEW_HERE, WAITING, ANSWERED] = [0, 1, 2];

const about = (topic: string | undefined) => (record: ItemRecord) =>
  topic === undefined || record.content.topics.includes(topic);

export function postsPort(engine: Engine): PostsPort {
  return {
    list: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { circle, order, topic, cursor, limit } = validate(PostQuery, query);
        engine.circle(circle);
        const from = decode(order, cursor);
        return read(async (tx, now) => {
          const records = (await publicItems(tx, circle, 'post', now)).filter(about(topic));
          const lane = (record: ItemRecord, snapshot: number): number => {
            const answered = record.turns.filter((turn) => turn <= snapshot).length % 2 === 1;
            return answered ? ANSWERED : record.newHere ? NEW_HERE : WAITING;
          };
          const { items, next } = paginate(records, {
            list: order,
            limit,
            cursor: from,
            latest: await latestPosition(tx),
            position: ({ seq }) => seq,
            ...(order === 'unheard' && { group: lane }),
            rising: (group) => order === 'unheard' && group !== ANSWERED,
          });
          return { items: items.map(order === 'unheard' ? toWaitingPost : toPost), next };
        });
      }),
    get: (id, options) =>
      engine.call(options, async ({ read }) => {
        validate(ThreadId, id);
        return read(async (tx, now) => toPost(await loadPublic(tx, id, now, 'post')));
      }),
    create: (post, options) =>
      engine.call(options, async ({ write }) => {
        const input = validate(NewPost, post);
        const { text, topics, seeking, contentNotes, capabilityHash, replies, expiresIn, newHere, care } = input;
        const circle = engine.circle(input.circle);
        const id = `${circle.id}.${input.thread}`;
        const [request, threadKeyHash] = await Promise.all([
          asked('posts.create', input.idempotencyKey, input),
          hashKey(input.threadKey),
        ]);
        const content = { text, topics, seeking, contentNotes };
        return write((work) =>
          once(work, request, async () => {
            await engine.assertWritable(work.tx, circle.id);
            return place(engine, work, {
              kind: 'post',
              id,
              opener: id,
              circle,
              content,
              threadKeyHash,
              capabilityHash,
              replies,
              expiresIn,
              newHere,
              care,
            });
          }),
        );
      }),
  };
}

export function repliesPort(engine: Engine): RepliesPort {
  return {
    list: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { post, cursor, limit } = validate(ReplyQuery, query);
        const from = decode('replies', cursor);
        return read(async (tx, now) => {
          const opener = await loadPublic(tx, post, now, 'post');
          const records = (await tx.list('items', `${post}.`)).filter((reply) => isPublic(current(reply, now).state));
          const { items, next } = paginate(records, {
            list: 'replies',
            limit,
            cursor: from,
            latest: 0,
            position: ({ seq }) => seq,
            rising: () => true,
          });
          return { items: items.map((reply) => toReply(reply, opener)), next };
        });
      }),
    create: (reply, options) =>
      engine.call(options, async ({ write }) => {
        const input = validate(NewReply, reply);
        const { post, parent, text, contentNotes, capabilityHash, care } = input;
        const circle = engine.circle(post.slice(0, post.indexOf('.')));
        const [request, threadKeyHash] = await Promise.all([
          asked('replies.create', input.idempotencyKey, input),
          hashKey(input.threadKey),
        ]);
        const id = `${post}.${crypto.randomUUID()}`;
        return write((work) =>
          once(work, request, async () => {
            await engine.assertWritable(work.tx, circle.id);
            const opener = await loadPublic(work.tx, post, work.now, 'post');
            if (opener.replies !== 'welcome') {
              throw new AdapterError('paused', 'This post takes no replies.', { reason: opener.replies });
            }
            await assertHeard(work.tx, post, threadKeyHash);
            if (parent !== undefined) await assertParent(work, parent, post);
            return place(engine, work, {
              kind: 'reply',
              id,
              opener: post,
              circle,
              content: { text, topics: [], contentNotes },
              threadKeyHash,
              capabilityHash,
              parent,
              care,
            });
          }),
        );
      }),
  };
}

async function assertParent({ tx, now }: Work, parent: string, post: string): Promise<void> {
  const record = await load(tx, parent, now);
  if (record?.kind !== 'reply' || record.opener !== post || !isPublic(record.state)) {
    throw new AdapterError('not-found', 'The reply this one answers is not there.', { field: 'parent' });
  }
  if (record.parent !== undefined) {
    throw new AdapterError('invalid', 'Replies nest one level: answer the reply above it.', { field: 'parent' });
  }
}

export function storiesPort(engine: Engine): StoriesPort {
  return {
    list: (query, options) =>
      engine.call(options, async ({ read }) => {
        const { circle, topic, cursor, limit } = validate(StoryQuery, query);
        engine.circle(circle);
        const from = decode('stories', cursor);
        return read(async (tx, now) => {
          const { items, next } = paginate((await publicItems(tx, circle, 'story', now)).filter(about(topic)), {
            list: 'stories',
            limit,
            cursor: from,
            latest: 0,
            position: ({ seq }) => seq,
            rising: () => false,
          });
          return { items: items.map(toStory), next };
        });
      }),
    get: (id, options) =>
      engine.call(options, async ({ read }) => {
        validate(ThreadId, id);
        return read(async (tx, now) => toStory(await loadPublic(tx, id, now, 'story')));
      }),
    create: (story, options) =>
      engine.call(options, async ({ write }) => {
        const input = validate(NewStory, story);
        const { title, hard, tried, helped, now: lately, topics, contentNotes, capabilityHash, chapterOf } = input;
        const circle = engine.circle(input.circle);
        const id = `${circle.id}.${input.thread}`;
        const [request, threadKeyHash] = await Promise.all([
          asked('stories.create', input.idempotencyKey, input),
          hashKey(input.threadKey),
          readyForStories(),
        ]);
        return write((work) =>
          once(work, request, async () => {
            await engine.assertWritable(work.tx, circle.id);
            if (chapterOf !== undefined) await loadPublic(work.tx, chapterOf, work.now, 'story');
            return place(engine, work, {
              kind: 'story',
              id,
              opener: id,
              circle,
              content: { story: { title, hard, tried, helped, now: lately }, topics, contentNotes },
              threadKeyHash,
              capabilityHash,
              chapterOf,
            });
          }),
        );
      }),
  };
}
