/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment -- answers are for tests, which say themselves what they expect in them */
import { randomUUID } from 'node:crypto';

import type { NewPost, NewReply, NewStory } from '@kindred/core/contract';
import { createIdentity, createSecret, hashKey } from '@kindred/core/identity';

/** One device that writes, by hand and over plain HTTP. */
export function createPerson() {
  const identity = createIdentity({ secret: createSecret(), endpoint: 'https://test.example', community: 'main' });
  let n = 0;
  const write = async (thread: string) => {
    const capability = await identity.capability(n++);
    return {
      capability,
      fields: {
        idempotencyKey: randomUUID(),
        capabilityHash: await hashKey(capability),
        threadKey: await identity.threadKey(thread),
      },
    };
  };
  return {
    identity,
    async post(fields: Partial<NewPost> = {}) {
      const thread = fields.thread ?? randomUUID();
      const made = await write(thread);
      const input: NewPost = { ...made.fields, circle: 'main', thread, text: 'A long day.', ...fields };
      return {
        input,
        capability: made.capability,
        id: `${input.circle}.${thread}`,
        path: `/circles/${input.circle}/posts`,
      };
    },
    async reply(post: string, fields: Partial<NewReply> = {}) {
      const made = await write(post.split('.')[1] ?? '');
      const input: NewReply = { ...made.fields, post, text: 'I hear you.', ...fields };
      return { input, capability: made.capability, path: `/posts/${post}/replies` };
    },
    async story(fields: Partial<NewStory> = {}) {
      const thread = fields.thread ?? randomUUID();
      const made = await write(thread);
      const parts = { title: 'Nights', hard: 'No sleep.', tried: 'Walking.', helped: 'A lamp.', now: 'Better.' };
      const input: NewStory = { ...made.fields, circle: 'main', thread, ...parts, ...fields };
      return {
        input,
        capability: made.capability,
        id: `${input.circle}.${thread}`,
        path: `/circles/${input.circle}/stories`,
      };
    },
    async reaction(target: string, kind = 'with', on = true) {
      return { path: '/reactions', input: { target, kind, on, token: await identity.reactionToken(target, kind) } };
    },
  };
}

/** A community over plain HTTP: what any stranger with a terminal can do. */
export function createCaller(base: string, community: string, headers: Record<string, string> = {}) {
  const root = `${base}/v1/${community}`;
  const read = async (response: Response) => {
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: text ? JSON.parse(text) : undefined,
    };
  };
  return {
    root,
    get: async (path: string, more: Record<string, string> = {}) =>
      read(await fetch(root + path, { headers: { ...headers, ...more } })),
    post: async (path: string, body: unknown, more: Record<string, string> = {}) =>
      read(
        await fetch(root + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers, ...more },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
  };
}

export type Caller = ReturnType<typeof createCaller>;

export interface Heard {
  id: string;
  data: { circle: string; event: any };
}

/** Reads a live stream until it was told to stop; `until` waits for what is meant. */
export async function listen(root: string, query: string, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const response = await fetch(`${root}/live?${query}`, { headers, signal: stop.signal });
  const heard: Heard[] = [];
  let last = '';
  let ended = false;
  let check = (): void => {};
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id) last = id;
        if (data) heard.push({ id: last, data: JSON.parse(data) });
      }
      check();
    }
  })()
    .catch(() => {})
    .finally(() => {
      ended = true;
      check();
    });
  const wait = (done: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`never heard: ${what}; heard ${JSON.stringify(heard)}`)), 10_000);
      check = () => {
        if (!done()) return;
        clearTimeout(limit);
        resolve();
      };
      check();
    });
  return {
    response,
    heard,
    get lastId() {
      return last;
    },
    opened: () => wait(() => last !== '', 'the first id'),
    until: async (fits: (heard: Heard) => boolean, what: string): Promise<Heard> => {
      await wait(() => heard.some(fits), what);
      return heard.find(fits) as Heard;
    },
    ended: () => wait(() => ended, 'the end'),
    async close() {
      stop.abort();
      await reading;
    },
  };
}
