import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { again } from '../internal/again.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { adopt } from '../internal/theme.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';

import type { MineBody } from './body/body.js';
import { styles } from './mine.styles.js';
import en, { type MineWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

const loadBody = again(import.meta.url, () => import('./body/body.js'));

/**
 * A place for one's own things: what one wrote and what became of it, what waits to be sent, steps one saved, what one
 * would rather not see, how one has been, a way to take all of it along, and a way to leave.
 *
 * Everything shown here is kept on this device. How what was written stands is asked for one by one, at random moments,
 * so that a backend can't tell from that what belongs together.
 *
 * @event {KindredForgetEvent} kindred-forget - This device has forgotten everything, after somebody asked it to. Not
 *   cancelable.
 * @csspart base - The outermost element.
 * @csspart title - The heading.
 * @csspart section - Each part below it.
 */
export class KindredMine extends KindredElement<MineWords> {
  static override styles = [tokens, base, controls, styles];

  #body?: MineBody;
  #leave?: () => void;
  #loading?: CommunityStore;

  /** What takes showing it could not be loaded. */
  @state() private failed = false;

  protected override wordSource(): Words<MineWords> {
    return this.#body?.wordSource ?? WORDS;
  }

  protected override connectStore(store: CommunityStore): (() => void) | undefined {
    if (!store.secure) return undefined;
    void this.#open(store);
    return () => {
      this.#leave?.();
      this.#loading = this.#leave = this.#body = undefined;
    };
  }

  async #open(store: CommunityStore): Promise<void> {
    this.failed = false;
    this.#loading = store;
    try {
      const { MineBody, styles } = await loadBody();
      if (this.#loading !== store) return;
      for (const sheet of styles) adopt(this, sheet);
      const body = new MineBody(this, store, () => ({
        lang: this.language,
        rtl: (this.dir || dirOf(this.language)) === 'rtl',
      }));
      this.#leave = body.join();
      this.#body = body;
      this.requestUpdate();
    } catch {
      this.failed = this.#loading === store;
    }
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const { common } = words;
    const { store, status } = this.community;
    // What is kept here needs no port of the backend's; only a community, and a secure page.
    const lost = status === 'none' || status === 'failed' || (store && !store.secure);
    return this.shell(html`
      <h2 class="title" part="title">${words.title}</h2>
      <p class="quiet">${words.intro}</p>
      ${
        lost
          ? this.trouble('own')
          : this.failed
            ? html`${this.notice(common.unavailable)}
                <button class="plain" @click=${() => store && void this.#open(store)}>${common.retry}</button>`
            : (this.#body?.render() ?? html`<p class="quiet" role="status" aria-busy="true">${common.loading}</p>`)
      }
    `);
  }
}
