import { AdapterError } from '@kindred/core/contract';

import type { Ports } from '../store/index.js';
import { readQuery } from './input.js';

/** What a read of the API answers from. */
export interface ReadCall {
  ports: Ports;
  /** Named parts of the path. */
  at: Record<string, string>;
  url: URL;
}

export interface Read {
  path: string;
  /** For the API's own description. */
  summary: string;
  /** What its answer changes with, unless items. Figures change without anybody being told. */
  shows?: 'tallies' | 'figures';
  answer(call: ReadCall): Promise<unknown>;
}

const part = (at: Record<string, string>, name: string): string => at[name] ?? '';

/** Every read that is the same for everyone, relative to `/v1/:community`. */
export const READS: readonly Read[] = [
  { path: '', summary: 'The community', answer: ({ ports }) => ports.circles.community() },
  { path: '/circles', summary: 'Its circles', answer: async ({ ports }) => ({ items: await ports.circles.list() }) },
  { path: '/circles/:circle', summary: 'A circle', answer: ({ ports, at }) => ports.circles.get(part(at, 'circle')) },
  {
    path: '/circles/:circle/posts',
    summary: 'Posts of a circle',
    answer: ({ ports, at, url }) =>
      ports.posts.list({
        ...readQuery(url, ['order', 'topic', 'cursor', 'limit']),
        circle: part(at, 'circle'),
      }),
  },
  { path: '/posts/:id', summary: 'A post', answer: ({ ports, at }) => ports.posts.get(part(at, 'id')) },
  {
    path: '/posts/:id/replies',
    summary: 'Replies to a post',
    answer: ({ ports, at, url }) =>
      ports.replies.list({ ...readQuery(url, ['cursor', 'limit']), post: part(at, 'id') }),
  },
  {
    path: '/circles/:circle/stories',
    summary: 'Stories of a circle',
    answer: ({ ports, at, url }) =>
      ports.stories.list({ ...readQuery(url, ['topic', 'cursor', 'limit']), circle: part(at, 'circle') }),
  },
  { path: '/stories/:id', summary: 'A story', answer: ({ ports, at }) => ports.stories.get(part(at, 'id')) },
  {
    path: '/tallies',
    summary: 'What is public of reactions to targets',
    shows: 'tallies',
    answer: async ({ ports, url }) => {
      const { target = [] } = readQuery(url, [], ['target']);
      return { items: await ports.reactions.tallies({ targets: target as string[] }) };
    },
  },
  {
    path: '/circles/:circle/pulse',
    summary: 'A figure of a circle, for k people or more',
    shows: 'figures',
    answer: ({ ports, at, url }) =>
      ports.checkIns.pulse({
        ...(readQuery(url, ['subject', 'window']) as { subject: string; window: string }),
        circle: part(at, 'circle'),
      }),
  },
  {
    path: '/admission/keys',
    summary: 'Public keys of the passes that writes have to carry, where the community asks for them',
    answer: ({ ports }) => ports.admission.keys(),
  },
];

/** Answered anew for each who asks, and kept by nobody. */
export const QUESTIONS: readonly Omit<Read, 'shows'>[] = [
  {
    path: '/admission/challenge',
    summary: 'A task to solve before writing, where the community asks for it',
    answer: ({ ports }) => ports.admission.challenge(),
  },
];

export interface WriteCall {
  ports: Ports;
  at: Record<string, string>;
  body: unknown;
  /** The moderator's key, if one came along. */
  token: string;
  /** Counts a pass for whoever asks. @throws AdapterError `rate-limited` */
  drip(): void;
}

export interface Write {
  path: string;
  summary: string;
  /** Wants a moderator's key. */
  moderators?: boolean;
  answer(call: WriteCall): Promise<unknown>;
}

/** An id stands in the path and in the body: they have to agree. */
function agree(body: unknown, field: string, value: string): never {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  if (typeof said === 'string' && said !== value) {
    throw new AdapterError('invalid', `${field}: the address says ${JSON.stringify(value)}.`, { field });
  }
  // The port checks the rest: bodies are the contract's inputs and nothing else.
  return body as never;
}

export const WRITES: readonly Write[] = [
  {
    path: '/circles/:circle/posts',
    summary: 'Write a post',
    answer: ({ ports, at, body }) => ports.posts.create(agree(body, 'circle', part(at, 'circle'))),
  },
  {
    path: '/posts/:id/replies',
    summary: 'Reply to a post',
    answer: ({ ports, at, body }) => ports.replies.create(agree(body, 'post', part(at, 'id'))),
  },
  {
    path: '/circles/:circle/stories',
    summary: 'Tell a story',
    answer: ({ ports, at, body }) => ports.stories.create(agree(body, 'circle', part(at, 'circle'))),
  },
  {
    path: '/reactions',
    summary: 'React, or take it back',
    answer: ({ ports, body }) => ports.reactions.set(body as never),
  },
  { path: '/own/get', summary: 'Read an item of one’s own', answer: ({ ports, body }) => ports.own.get(body as never) },
  {
    path: '/own/act',
    summary: 'Change an item of one’s own',
    answer: ({ ports, body }) => ports.own.act(body as never),
  },
  {
    path: '/check-ins',
    summary: 'Add one’s part to a figure',
    answer: ({ ports, body }) => ports.checkIns.contribute(body as never),
  },
  {
    path: '/admission/drip',
    summary: 'A pass against a proof',
    answer: ({ ports, body, drip }) => ports.admission.drip(body as never, { charge: drip }),
  },
  { path: '/reports', summary: 'Report an item', answer: ({ ports, body }) => ports.reports.create(body as never) },
  {
    path: '/moderation/decisions',
    summary: 'Decide on an item',
    moderators: true,
    answer: ({ ports, body, token }) => ports.moderation.decide(body as never, { token }),
  },
  {
    path: '/moderation/second',
    summary: 'Ask for another pair of eyes',
    moderators: true,
    answer: ({ ports, body, token }) => ports.moderation.second(body as never, { token }),
  },
  {
    path: '/moderation/hand-over',
    summary: 'Leave a note for the next moderator',
    moderators: true,
    answer: ({ ports, body, token }) => ports.moderation.leaveHandOver(body as never, { token }),
  },
  {
    path: '/moderation/switch',
    summary: 'Stop or allow all writes of the community',
    moderators: true,
    answer: ({ ports, body, token }) => ports.moderation.switch(body as never, { token }),
  },
];

export interface ModeratorRead {
  path: string;
  summary: string;
  answer(call: ReadCall & { token: string }): Promise<unknown>;
}

export const MODERATOR_READS: readonly ModeratorRead[] = [
  {
    path: '/moderation/session',
    summary: 'Who one is',
    answer: ({ ports, token }) => ports.moderation.session({ token }),
  },
  {
    path: '/moderation/queue',
    summary: 'What waits for a decision',
    answer: ({ ports, url, token }) =>
      ports.moderation.queue(readQuery(url, ['lane', 'circle', 'cursor', 'limit']), { token }),
  },
  {
    path: '/moderation/items/:id',
    summary: 'An item in any state',
    answer: ({ ports, at, token }) => ports.moderation.get(part(at, 'id'), { token }),
  },
  {
    path: '/moderation/lanes',
    summary: 'How much waits in each lane',
    answer: async ({ ports, token }) => ({ items: await ports.moderation.lanes({ token }) }),
  },
  {
    path: '/moderation/search',
    summary: 'Items in any state, newest first',
    answer: ({ ports, url, token }) =>
      ports.moderation.search(readQuery(url, ['text', 'state', 'kind', 'circle', 'cursor', 'limit']), { token }),
  },
  {
    path: '/moderation/hand-over',
    summary: 'The note the last moderator left',
    answer: ({ ports, token }) => ports.moderation.handOver({ token }),
  },
  {
    path: '/moderation/log',
    summary: 'What people decided, newest first',
    answer: ({ ports, url, token }) => ports.moderation.log(readQuery(url, ['cursor', 'limit']), { token }),
  },
];
