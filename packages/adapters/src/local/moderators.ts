import { AdapterError, type ModeratorOptions, type Role } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import type { Settled } from './options.js';

export interface Moderator {
  reader: string;
  role: Role;
}

/** Lets in whoever has a moderator's token. */
export class Moderators {
  readonly #known: Promise<readonly (Moderator & { hash: string })[]>;
  /** Whether nobody else could look. */
  readonly alone: boolean;

  constructor({ moderators }: Settled) {
    this.alone = moderators.length < 2;
    this.#known = Promise.all(
      moderators.map(async ({ token, role, name }) => ({ reader: name, role, hash: await hashKey(token) })),
    );
    // Without a secure context there are no hashes; each call says so.
    this.#known.catch(() => undefined);
  }

  /** @throws AdapterError `forbidden`. Hashes are compared, so that the time it takes tells nothing of a token. */
  async admit(options: ModeratorOptions | undefined): Promise<Moderator> {
    const token = options?.token;
    const hash = typeof token === 'string' && token !== '' ? await hashKey(token) : undefined;
    const found = (await this.#known).find((moderator) => moderator.hash === hash);
    if (!found) throw new AdapterError('forbidden', 'This needs the key of a moderator.');
    return { reader: found.reader, role: found.role };
  }
}
