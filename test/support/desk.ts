/** A moderator with a terminal: decisions by POST, with the community's key. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import type { Decision, ModerationItem, Outcome, Page } from '@kindred/core/contract';

import { createCaller } from '../../packages/server/src/testing/person.js';
import type { RunningServer } from './server.js';
import { until } from './until.js';

export function openDesk({ url, moderatorKey }: Pick<RunningServer, 'url' | 'moderatorKey'>, community = 'main') {
  const call = createCaller(url, community);
  const bearer = { authorization: `Bearer ${moderatorKey}` };
  const queue = async (): Promise<ModerationItem[]> => {
    const { status, json } = await call.get('/moderation/queue?limit=50', bearer);
    assert.equal(status, 200);
    return (json as Page<ModerationItem>).items;
  };
  return {
    queue,
    /** The one that waits with this in its text. */
    waiting: (text: string): Promise<ModerationItem> =>
      until(async () => (await queue()).find((item) => item.text?.includes(text)), `"${text}" in the queue`),
    item: async (id: string): Promise<ModerationItem> =>
      (await call.get(`/moderation/items/${id}`, bearer)).json as ModerationItem,
    /** What the server answers, whatever it is. */
    decide: ({ id, revision }: Pick<ModerationItem, 'id' | 'revision'>, outcome: Outcome = 'publish') => {
      const decision: Decision = { idempotencyKey: randomUUID(), item: id, revision, outcome };
      return call.post('/moderation/decisions', decision, bearer);
    },
    async letThrough(text: string): Promise<ModerationItem> {
      const item = await this.waiting(text);
      assert.equal((await this.decide(item)).status, 200);
      return item;
    },
  };
}
