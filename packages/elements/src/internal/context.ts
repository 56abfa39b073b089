import type { Context } from '@lit/context';
import type { Audience } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';

/** What a provider hands down: where the community lives, and what this part of the page asks of it. */
export interface CommunityScope {
  /** Resolves once the adapter is loaded; rejects when it can't be. */
  readonly store: Promise<CommunityStore>;
  /** The community's default circle where there is none. */
  readonly circle?: string;
  readonly country?: string;
  readonly audience?: Audience;
}

/** A registered symbol, so that two copies of the script understand each other. */
export const communityContext = Symbol.for('kindred.community') as Context<symbol, CommunityScope>;
