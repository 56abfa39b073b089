import { AdapterError, type ModerationPort, type ModeratorOptions } from '@kindred/core/contract';

import type { Line } from './line.js';
import { segment } from './path.js';
import { queryOf } from './reads.js';

/** The port of those who decide: every call carries their token, and none is batched or cached. */
export function moderationPort(line: Line): ModerationPort {
  /** @throws AdapterError `forbidden` for what can't even be sent as a token */
  const authorization = (options?: ModeratorOptions): Record<string, string> => {
    const token = options?.token;
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) {
      throw new AdapterError('forbidden', 'This needs the key of a moderator.');
    }
    return { authorization: `Bearer ${token}` };
  };
  const ask = async <T>(pathOf: string | (() => string), options: ModeratorOptions): Promise<T> => {
    const headers = authorization(options);
    return line.insist(options, async (signal) => {
      const path = typeof pathOf === 'string' ? pathOf : pathOf();
      return line.send(`moderation/${path}`, { headers, signal });
    });
  };
  const tell = async <T>(path: string, input: unknown, options: ModeratorOptions): Promise<T> =>
    line.post(`moderation/${path}`, input, options, authorization(options));

  return {
    session: (options) => ask('session', options),
    lanes: async (options) => (await ask<{ items: never }>('lanes', options)).items,
    queue: async (query, options) => ask(`queue${queryOf(query)}`, options),
    search: async (query, options) => ask(`search${queryOf(query)}`, options),
    get: (id, options) => ask(() => `items/${segment(id)}`, options),
    decide: (decision, options) => tell('decisions', decision, options),
    second: (asked, options) => tell('second', asked, options),
    handOver: (options) => ask('hand-over', options),
    leaveHandOver: (note, options) => tell('hand-over', note, options),
    switch: (change, options) => tell('switch', change, options),
    log: async (query, options) => ask(`log${queryOf(query)}`, options),
  };
}
