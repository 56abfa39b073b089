import { createHash } from 'node:crypto';

import { isoDay } from '@kindred/core/belonging';
import { AdapterError } from '@kindred/core/contract';

import { FREE } from '../admission/index.js';
import type { Ground } from '../store/ground.js';
import { createPorts } from '../store/index.js';
import { putCircle } from '../store/places.js';
import { sha256 } from '../store/seal.js';
import { type Demo, demo, type DemoMoods } from './demo.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Always the same for the same words, so that a second seeding repeats the first and changes nothing. */
const digest = (...words: string[]): Buffer =>
  createHash('sha256')
    .update(['kindred demo', ...words].join('|'))
    .digest();

function uuid(...words: string[]): string {
  const bytes = digest('uuid', ...words).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * Nobody owns an example: its capability is a hash of nothing anyone could show. Examples are marked, are live at
 * once, and go the way of everything else that is written, checks included.
 */
const writing = (...words: string[]) => ({
  idempotencyKey: uuid('key', ...words),
  capabilityHash: sha256(digest('capability', ...words).toString('hex')).toString('base64url'),
});

const voice = (thread: string, name: string): string => digest('voice', thread, name).toString('base64url');

/**
 * Fills a community with written examples, each as old as it says, counted back from now. What is there already keeps
 * its age and its words.
 */
export async function loadDemo(ground: Ground, community: string, data: Demo = demo): Promise<void> {
  const start = ground.now();
  const example = { example: true };
  for (const circle of data.circles) await putCircle(ground.sql, community, circle);
  ground.places.forget();

  const written: { minutesAgo: number; write(ports: ReturnType<typeof createPorts>): Promise<unknown> }[] = [];
  for (const { key, minutesAgo, replies = [], ...post } of data.posts) {
    const { circle } = post;
    const thread = uuid('thread', circle, key);
    written.push({
      minutesAgo,
      write: ({ posts }) =>
        posts.create(
          { ...post, ...writing('post', circle, thread), thread, threadKey: voice(thread, 'author') },
          example,
        ),
    });
    replies.forEach((reply, n) => {
      written.push({
        minutesAgo: reply.minutesAgo,
        write: (ports) =>
          ports.replies.create(
            {
              ...writing('reply', circle, thread, String(n)),
              post: `${circle}.${thread}`,
              threadKey: voice(thread, reply.voice),
              text: reply.text,
            },
            example,
          ),
      });
    });
  }
  for (const { key, minutesAgo, ...story } of data.stories) {
    const { circle } = story;
    const thread = uuid('thread', circle, key);
    written.push({
      minutesAgo,
      write: ({ stories }) =>
        stories.create(
          { ...story, ...writing('story', circle, thread), thread, threadKey: voice(thread, 'author') },
          example,
        ),
    });
  }

  // Oldest first: lists are ordered by when something came, and a reply needs its post.
  for (const { minutesAgo, write } of written.sort((a, b) => b.minutesAgo - a.minutesAgo)) {
    const now = start - minutesAgo * MINUTE;
    await unlessThere(() => write(createPorts({ ...ground, now: () => now }, community)));
  }
  for (const moods of data.moods) await addMoods(ground, community, moods, Math.floor(start / DAY));
}

/** Adds what was said on each of the seven days up to `today` (days since 1970), once, as people add it. */
async function addMoods(ground: Ground, community: string, { circle, days }: DemoMoods, today: number): Promise<void> {
  // Nobody is there to show a proof of work.
  const admission = { ...ground.admission, forPart: () => Promise.resolve(FREE) };
  const { checkIns } = createPorts({ ...ground, admission }, community);
  for (let day = today - 6; day <= today; day += 1) {
    const window = isoDay(day * DAY);
    for (const [n, mood] of (days[day % days.length] ?? []).entries()) {
      const nullifier = digest('mood', circle, window, String(n)).toString('base64url');
      const value = { scale: 'mood', mood } as const;
      await unlessThere(() => checkIns.contribute({ circle, subject: 'mood', window, nullifier, value }));
    }
  }
}

/** An example that is there already, or whose post an owner took down, stays as it is. */
async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof AdapterError) || !['conflict', 'not-found', 'paused', 'read-only'].includes(error.code))
      throw error;
  }
}
