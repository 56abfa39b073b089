import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
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

/** How far the way to the community is: `none` where nothing on the page names one, `failed` where it can't be loaded. */
export type CommunityStatus = 'waiting' | 'none' | 'failed' | 'ready';

/**
 * Finds the community of a widget: its own `adapter` property, else the nearest `<kindred-community>`, else the page's
 * default. Looks again whenever the widget is moved, and waits for a provider that is defined later.
 */
export class CommunityController implements ReactiveController {
  status: CommunityStatus = 'waiting';
  store?: CommunityStore;
  scope?: CommunityScope;

  readonly #host: CommunityHost;
  /** Called when the store is there, or another one; the returned function when it goes. */
  readonly #onStore?: (store: CommunityStore) => (() => void) | undefined;
  #leave?: () => void;
  #unsubscribe?: () => void;
  #unwatchPage?: () => void;
  #adapter?: Adapter;
  #waiting: ((store: CommunityStore) => void)[] = [];

  constructor(host: CommunityHost, onStore?: (store: CommunityStore) => (() => void) | undefined) {
    this.#host = host;
    this.#onStore = onStore;
    host.addController(this);
  }

  /** The circle named by the widget, its provider or the page; undefined means the community's default. */
  get circle(): string | undefined {
    return this.#host.circle ?? this.scope?.circle;
  }

  /** Resolves with the store once there is one. */
  ready(): Promise<CommunityStore> {
    return this.store ? Promise.resolve(this.store) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  hostConnected(): void {
    this.#resolve();
  }

  hostUpdate(): void {
    if (this.#host.adapter !== this.#adapter) this.#resolve();
  }

  hostDisconnected(): void {
    this.#reset();
  }

  #reset(): void {
    this.#unsubscribe?.();
    this.#unwatchPage?.();
    this.#leave?.();
    this.#unsubscribe = this.#unwatchPage = this.#leave = undefined;
    this.store = this.scope = undefined;
    this.status = 'waiting';
  }

  #resolve(): void {
    this.#reset();
    this.#adapter = this.#host.adapter;
    if (this.#adapter) {
      this.#take({ store: Promise.resolve(storeOf(this.#adapter)) });
      return;
    }
    this.#host.dispatchEvent(
      new ContextEvent(
        communityContext,
        this.#host,
        (scope, unsubscribe) => {
          if (this.#host.adapter) return unsubscribe?.();
          this.#unsubscribe = unsubscribe;
          this.#take(scope);
        },
        true,
      ),
    );
    if (this.scope) return;
    // A provider above whose definition is late, or page defaults that are: both tell when they are there.
    this.#unwatchPage = watchPage(() => this.#resolve());
    if (!closest('kindred-community', this.#host)) this.#usePage();
  }

  #usePage(): void {
    const { defaults } = page;
    if (defaults) {
      const { circle, country, audience } = defaults;
      this.#take({ store: storeAt(defaults), circle, country, audience });
    } else {
      this.status = 'none';
      this.#host.requestUpdate();
    }
  }

  #take(scope?: CommunityScope): void {
    // A provider answers with nothing until it has read its own attributes.
    if (!scope || this.scope === scope) return;
    this.#unwatchPage?.();
    this.scope = scope;
    this.status = 'waiting';
    this.#host.requestUpdate();
    scope.store.then(
      (store) => {
        if (this.scope !== scope) return;
        if (this.store !== store) {
          this.#leave?.();
          this.store = store;
          this.#leave = this.#onStore?.(store);
        }
        this.status = 'ready';
        for (const resolve of this.#waiting.splice(0)) resolve(store);
        this.#host.requestUpdate();
      },
      () => {
        if (this.scope !== scope) return;
        this.status = 'failed';
        this.#host.requestUpdate();
      },
    );
  }
}
