import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapter, Audience } from '@kindred/core/contract';

import { type CommunityStore, storeAt, storeOf } from '../internal/community-store.js';
import { communityContext, type CommunityScope } from '../internal/context.js';
import { type Backend, page, type PageDefaults, tellPage, watchPage } from '../internal/page.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { type Theme, wear } from '../internal/theme.js';

import type { SiteGuards } from '../writing/noticing/site-guards.js';

import { KindredReadyEvent } from './community.events.js';

/**
 * Names the community for every widget inside it, so that a page says it once. Takes no room of its own.
 *
 * @slot - The widgets, and whatever else stands around them.
 * @slot privacy - Your own words on privacy: shown where somebody is asked, before their first words are sent, whether
 *   those may be kept and shown.
 * @attr {string} without-guards - What shall not look at what is written, with commas or spaces between: `crisis`,
 *   `privacy`, `wording`, `method`, `content-notes`, `self-blame`, `coach`.
 * @attr {boolean} without-coach - No hints on how to write.
 * @attr {boolean} without-care-flag - Moderators are told of nobody who writes of dying, also where the circle has them told
 *   once whoever writes has been asked. There is no attribute for the opposite: that is the circle's to say.
 * @event {KindredReadyEvent} kindred-ready - The backend is there. Not cancelable.
 */
export class KindredCommunity extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** Where the community's server is; otherwise the script's own origin. */
  @property() endpoint?: string;

  /** Which community of that server. */
  @property() community?: string;

  /** `http`, `browser` (all data stays in this browser) or `memory` (nothing outlives the page). */
  @property() backend?: Backend;

  /** The circle of the widgets inside. */
  @property() circle?: string;

  /** Two-letter code of the country whose helplines come first. */
  @property() country?: string;

  /** `adult`, `mixed` or `youth`; can only make the community's own rule stricter. */
  @property() audience?: Audience;

  /** Several people use this device: nothing is kept once the page is gone. */
  @property({ type: Boolean, attribute: 'shared-device' }) sharedDevice = false;

  /** The theme of the widgets inside: `auto`, `light`, `dark`, `dusk`, `paper` or `contrast`. */
  @property({ reflect: true }) theme?: Theme;

  /** A backend of the page's own making. */
  @property({ attribute: false }) adapter?: Adapter;

  /**
   * What looks at what is written, on the device: `off` names guards that shall not, `words` are words of your own with
   * what is said of them, `own` are guards of your own, by a name of yours. Read each time somebody pauses.
   */
  declare guards?: SiteGuards;

  readonly #provider = new ContextProvider(this, { context: communityContext });
  #defaults?: PageDefaults;
  #unwatchPage?: () => void;

  /** The store all widgets inside share, once the backend is there. */
  get store(): Promise<CommunityStore> {
    return this.#provider.value.store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatchPage = watchPage(() => {
      if (this.hasUpdated && this.#defaults !== page.defaults) this.#provide();
    });
    addEventListener('pagehide', this.#onAside);
    addEventListener('pageshow', this.#onBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatchPage?.();
    removeEventListener('pagehide', this.#onAside);
    removeEventListener('pageshow', this.#onBack);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || [...changed.keys()].some((key) => key !== 'theme')) this.#provide();
  }

  // Widgets inside that were there first have been waiting.
  protected override firstUpdated(): void {
    tellPage();
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.theme) await wear(this, this.theme);
    await super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** A page that the browser puts aside as it is still holds what was written. On a shared device the next one there must not find it. */
  readonly #onAside = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.sharedDevice) this.style.display = 'none';
  };

  readonly #onBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || !this.sharedDevice) return;
    // What would be lost is meant to be.
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true, once: true });
    location.reload();
  };

  #provide(): void {
    const { defaults } = page;
    this.#defaults = defaults;
    const { adapter, sharedDevice } = this;
    const community = this.community ?? defaults?.community;
    const backend = this.backend ?? defaults?.backend;
    const store = adapter
      ? Promise.resolve().then(() => {
          // Made before the page said that the device is shared, it would keep what it is given.
          if (page.adapters.get(adapter)?.sharedDevice !== sharedDevice) page.adapters.delete(adapter);
          return storeOf(adapter, { community, sharedDevice });
        })
      : storeAt({
          // All data in this browser would be data left on the device.
          backend: sharedDevice && backend === 'browser' ? 'memory' : backend,
          endpoint: this.endpoint ?? defaults?.endpoint,
          community,
          sharedDevice,
        });
    const scope: CommunityScope = {
      store,
      circle: this.circle ?? defaults?.circle,
      country: this.country ?? defaults?.country,
      audience: this.audience ?? defaults?.audience,
    };
    this.#provider.setValue(scope);
    store.then(
      () => {
        if (this.isConnected && this.#provider.value === scope) this.dispatchEvent(new KindredReadyEvent());
      },
      (error: unknown) => console.error('kindred-community: the backend could not be loaded.', error),
    );
  }
}
