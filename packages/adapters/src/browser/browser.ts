import type { Adapter } from '@kindred/core/contract';

import { localAdapter } from '../local/adapter.js';
import { communityOf, type LocalOptions } from '../local/options.js';
import { idbStorage } from './storage.js';

export interface BrowserOptions extends LocalOptions {
  /** Of the database; adapters with the same name on the same origin share one. `kindred-` and the community without. */
  name?: string;
}

const NAME = 'browser';

/**
 * A community that stays in this browser: for pages without a server, and for trying things out. Everything is live at
 * once, as there is nobody else to look at it, unless the policy says otherwise.
 */
export function browserAdapter({ name, ...options }: BrowserOptions = {}): Adapter {
  return localAdapter(NAME, idbStorage(name ?? `kindred-${communityOf(options).id}`), options, { moderation: 'post' });
}
