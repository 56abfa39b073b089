import type { ReactiveControllerHost } from 'lit';
import type { Adapter } from '@kindred/core/contract';

import { closest } from './closest.js';
import { type CommunityStore, storeAt, storeOf } from './community-store.js';
import { communityContext, type CommunityScope } from './context.js';
import { page, watchPage } from './page.js';

export interface CommunityHost extends ReactiveControllerHost, HTMLElement {
  /** A backend for this widget alone. */
  adapter?: Adapter;
  circle?: string;
}

/** The community of a widget, as far as it is found. */
export interface FoundCommunity {
  /** How far the way to it is: `none` where nothing on the page names one, `failed` where it can't be loaded. */
  status: 'waiting' | 'none' | 'failed' | 'ready';
  store?: CommunityStore;
  scope?: CommunityScope;
  /** The circle named by the widget, its provider or the page; undefined means the community's default. */
  readonly circle: string | undefined;
  /** Resolves with the store once there is one. */
  ready(): Promise<CommunityStore>;
}

/**
 * Finds the community of a widget: its own `adapter` property, else the nearest `<kindred-community>`, else the page's
 * default. Looks again whenever the widget is moved, and waits for a provider that is defined later.
 *
 * @param onStore called when the store is there, or another one; the function it returns when that goes
 */
export function findCommunity(
  host: CommunityHost,
  onStore?: (store: CommunityStore) => (() => void) | undefined,
): FoundCommunity {
  let adapter: Adapter | undefined;
  let leave: (() => void) | undefined;
  let unsubscribe: (() => void) | undefined;
  let unwatch: (() => void) | undefined;
  const waiting: ((store: CommunityStore) => void)[] = [];

  const found: FoundCommunity = {
    status: 'waiting',
    get circle() {
      return host.circle ?? found.scope?.circle;
    },
    ready: async () => found.store ?? new Promise((resolve) => waiting.push(resolve)),
  };

  const become = (status: FoundCommunity['status']): void => {
    found.status = status;
    host.requestUpdate();
  };

  const reset = (): void => {
    unsubscribe?.();
    unwatch?.();
    leave?.();
    unsubscribe = unwatch = leave = found.store = found.scope = undefined;
    found.status = 'waiting';
  };

  const take = (scope?: CommunityScope): void => {
    // A provider answers with nothing until it has read its own attributes.
    if (!scope || found.scope === scope) return;
    unwatch?.();
    found.scope = scope;
    become('waiting');
    scope.store.then(
      (store) => {
        if (found.scope !== scope) return;
        if (found.store !== store) {
          leave?.();
          found.store = store;
          leave = onStore?.(store);
        }
        for (const resolve of waiting.splice(0)) resolve(store);
        become('ready');
      },
      () => found.scope === scope && become('failed'),
    );
  };

  const look = (): void => {
    reset();
    adapter = host.adapter;
    if (adapter) return take({ store: Promise.resolve(storeOf(adapter)) });
    const answer = (scope: CommunityScope, end?: () => void): void => {
      if (host.adapter) return end?.();
      unsubscribe = end;
      take(scope);
    };
    // The context protocol's own event: https://github.com/webcomponents-cg/community-protocols
    const asked = { context: communityContext, contextTarget: host, callback: answer, subscribe: true };
    host.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), asked));
    if (found.scope) return;
    // A provider above whose definition is late, or page defaults that are: both tell when they are there.
    unwatch = watchPage(look);
    if (closest('kindred-community', host)) return;
    if (page.defaults) take({ ...page.defaults, store: storeAt(page.defaults) });
    else become('none');
  };

  host.addController({
    hostConnected: look,
    hostUpdate: () => host.adapter !== adapter && look(),
    hostDisconnected: reset,
  });
  return found;
}
