import { AdapterError, type ModerationPort, type ModeratorOptions } from '@kindred/core/contract';

import type { Line } from './line.js';
import { segment } from './path.js';

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
  const ask = async <T>(path: string, options: ModeratorOptions): Promise<T> => {
    const headers = authorization(options);
    return line.insist(options, (signal) => line.send(`moderation/${path}`, { headers, signal }));
  };
  return {
    session: (options) => ask('session', options),
    queue: async (query, options) => {
      const asked = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
      return ask(`queue?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`, options);
    },
    get: async (id, options) => {
      authorization(options);
      return ask(`items/${segment(id)}`, options);
    },
    decide: async (decision, options) => line.post('moderation/decisions', decision, options, authorization(options)),
  };
}
