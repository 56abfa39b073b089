import { createHash } from 'node:crypto';

import { AdapterError } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import type { Ports } from '../store/index.js';
import { putCircle } from '../store/places.js';
import { sha256 } from '../store/seal.js';
import { type Demo, demo } from './demo.js';

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

export async function loadDemo(sql: Sql, ports: Ports, community: string, data: Demo = demo): Promise<void> {
  const example = { example: true };
  for (const circle of data.circles) await putCircle(sql, community, circle);
  for (const post of data.posts) {
    const { circle, thread } = post;
    await unlessThere(() =>
      ports.posts.create({ ...post, ...writing('post', circle, thread), threadKey: voice(thread, 'author') }, example),
    );
  }
  for (const story of data.stories) {
    const { circle, thread } = story;
    await unlessThere(() =>
      ports.stories.create(
        { ...story, ...writing('story', circle, thread), threadKey: voice(thread, 'author') },
        example,
      ),
    );
  }
  for (const { circle, thread, voice: name, text } of data.replies) {
    await unlessThere(() =>
      ports.replies.create(
        {
          ...writing('reply', circle, thread, name, text),
          post: `${circle}.${thread}`,
          threadKey: voice(thread, name),
          text,
        },
        example,
      ),
    );
  }
}

const voice = (thread: string, name: string): string => digest('voice', thread, name).toString('base64url');

/** An example that is there already, or whose post an owner took down, stays as it is. */
async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof AdapterError) || !['conflict', 'not-found', 'paused', 'read-only'].includes(error.code))
      throw error;
  }
}
