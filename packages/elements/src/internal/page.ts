import type { Adapter, Audience } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';

export type Backend = 'http' | 'browser' | 'memory';

/** What a script tag or `configurePage` sets for widgets without a provider of their own. */
export interface PageDefaults {
  endpoint?: string;
  community?: string;
  backend?: Backend;
  circle?: string;
  country?: string;
  audience?: Audience;
  lang?: string;
  theme?: string;
}

declare global {
  /** Somebody left in a hurry: whatever still runs on this page keeps nothing on the device any more. */
  var kindredLeft: boolean | undefined;
}

interface Page {
  defaults?: PageDefaults;
  /** One store for each backend, endpoint and community, however many widgets and providers name it. */
  readonly stores: Map<string, Promise<CommunityStore>>;
  readonly adapters: WeakMap<Adapter, CommunityStore>;
}

/** Shared by every copy of the script on the page, so that two copies still make one community. */
const KEY = Symbol.for('kindred.page.1');

export const page: Page = ((globalThis as Record<symbol, unknown>)[KEY] ??= {
  stores: new Map(),
  adapters: new WeakMap(),
} satisfies Page) as Page;

/** Sets what widgets outside any `<kindred-community>` use. The first call wins, so a second script copy changes nothing. */
export function configurePage(defaults: PageDefaults): void {
  if (page.defaults) return;
  page.defaults = defaults;
  tellPage();
}

const CHANGE = 'kindred-page';

/** Says that defaults were set, or that a provider is there now. */
export const tellPage = (): unknown => dispatchEvent(new Event(CHANGE));

/** @returns a function that ends it */
export function watchPage(listener: () => void): () => void {
  addEventListener(CHANGE, listener);
  return () => removeEventListener(CHANGE, listener);
}
