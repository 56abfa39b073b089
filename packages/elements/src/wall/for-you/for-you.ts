import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Reason } from '@kindred/core/belonging';

import { Hiding } from '../../hiding/hiding.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { adopt } from '../../internal/theme.js';
import { defineWords, type Lang, loadWords } from '../../internal/words.js';
import { Mutes } from '../../store/mutes.js';

import type { Aside } from '../aside.js';
import { postPlace } from '../sparing/post-place.js';
import type { Shown } from '../wall-core.js';

import { forYouStyles } from './for-you.styles.js';
import { ForYouList } from './for-you-list.js';
import { KeptInView } from './kept-in-view.js';
import en, { type ForYouWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** What a wall whose order is made on the device needs beside its posts: why each is there, and every brake in view. */
export class ForYou implements Aside, ReactiveController {
  readonly list: ForYouList;
  readonly #host: LitElement;
  readonly #topicName: (key: string) => string;
  readonly #view: KeptInView;
  readonly #hiding: Hiding;
  /** What happened after a press, in words. */
  #said = '';

  /** @param topicName what a topic is called here */
  constructor(
    host: LitElement,
    store: CommunityStore,
    place: { circle: string; pageSize: number },
    topicName: (key: string) => string,
  ) {
    this.#host = host;
    this.#topicName = topicName;
    const list = (this.list = ForYouList.of(store, place.circle, place.pageSize));
    this.#view = new KeptInView(
      host,
      (key) => list.sawOnScreen(key),
      (key) => list.read(key),
    );
    this.#hiding = new Hiding(host, Mutes.of(store), topicName, postPlace);
    adopt(host, forYouStyles);
    host.addController(this);
    host.renderRoot.addEventListener('click', this.#onOpened);
  }

  hostUpdated(): void {
    this.#view.hostUpdated();
  }

  /** The wall shows something else, or is gone. */
  leave(): void {
    this.#view.leave();
    this.#host.removeController(this);
    this.#host.renderRoot.removeEventListener('click', this.#onOpened);
  }

  hide(id: string, lang: Lang): Promise<void> {
    return this.#hiding.toggle(id, lang);
  }

  /** How the order is made, and what can be done about it. */
  renderHow(lang: Lang): TemplateResult | typeof nothing {
    const { list } = this;
    const words = this.#words(lang);
    if (!words || !list.readAt) return nothing;
    const surprise = (on: boolean) => (): void => {
      list.surprise(on);
      this.#say(on ? words.surprised : '');
    };
    const startOver = (): void => this.#after(list.startOver(), words.startedOver, words);
    return html`<div class="for-you">
      <p class="quiet">${words.how}</p>
      <div>
        <button class="plain" type="button" @click=${surprise(true)}>${words.surprise}</button>
        ${
          list.surprised
            ? html`<button class="plain" type="button" @click=${surprise(false)}>${words.asBefore}</button>`
            : nothing
        }
        <button class="plain" type="button" @click=${startOver}>${words.startOver}</button>
      </div>
      <p class="quiet" role="status">${this.#said}</p>
      ${list.hides ? this.#hiding.renderHidden(lang) : nothing}
    </div>`;
  }

  /** Why a post is here, and what can be done about that. */
  renderWhy({ id, gone }: Shown, lang: Lang): unknown {
    const { list } = this;
    if (gone === 'hidden') return this.#hiding.renderInstead(id!, lang);
    const words = this.#words(lang);
    const place = id && list.placeOf(id);
    if (!words || !place || gone) return nothing;
    const { reason, pause } = place;
    const less = list.wantsLess(id);
    const wantLess = (): void => this.#after(list.less(id, !less), less ? '' : words.lessSaid, words);
    return html`<div class="why" part="why">
      ${reason ? html`<p class="quiet">${this.#because(reason, words)}</p>` : nothing}
      <button class="plain" type="button" aria-pressed=${less} @click=${wantLess}>${words.less}</button>
      ${pause ? html`<p class="pause">${words.pause}</p>` : nothing}
    </div>`;
  }

  renderAsking(shown: Shown, lang: Lang): unknown {
    return shown.gone ? undefined : this.#hiding.renderAsking(shown, lang);
  }

  /** What is hidden is named above the posts. */
  renderFoot(): typeof nothing {
    return nothing;
  }

  #because(reason: Reason, { why }: ForYouWords): string {
    if (reason.kind === 'topic') return why.topic(this.#topicName(reason.topic));
    return reason.kind === 'word' ? why.word(reason.word) : why[reason.kind];
  }

  /** Undefined while they are on their way: nothing is said in another language first. */
  #words(lang: Lang): ForYouWords | undefined {
    const words = WORDS.loaded.get(lang);
    if (!words) void loadWords(WORDS, lang).then(() => this.#host.requestUpdate());
    return words;
  }

  #after(deed: Promise<void>, said: string, words: ForYouWords): void {
    deed.then(
      () => this.#say(said),
      () => this.#say(words.notKept),
    );
  }

  #say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }

  /** What somebody opens, they read. */
  readonly #onOpened = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const key = button?.closest('article')?.dataset['key'];
    if (key && !['report', 'hide'].includes(button.dataset['do']!)) this.list.read(key);
  };
}
