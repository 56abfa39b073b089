import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Reason } from '@kindred/core/belonging';

import type { CommunityStore } from '../../internal/community-store.js';
import { defineWords, type Lang, loadWords } from '../../internal/words.js';

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
export class ForYou implements ReactiveController {
  readonly list: ForYouList;
  readonly #host: LitElement;
  readonly #topicName: (key: string) => string;
  readonly #view: KeptInView;
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
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    if (!adoptedStyleSheets.includes(forYouStyles.styleSheet!)) adoptedStyleSheets.push(forYouStyles.styleSheet!);
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
    const showAgain = (topic: string) => (): void =>
      this.#after(list.mute(topic, false), words.shownAgain(this.#topicName(topic)), words);
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
        ${list.muted.map(
          (topic) =>
            html`<button class="plain" type="button" @click=${showAgain(topic)}>
              ${words.showAgain(this.#topicName(topic))}
            </button>`,
        )}
      </div>
      <p class="quiet" role="status">${this.#said}</p>
    </div>`;
  }

  /** Why a post is here, and what can be done about that. */
  renderWhy({ id, topics, gone }: Shown, lang: Lang): TemplateResult | typeof nothing {
    const { list } = this;
    const words = this.#words(lang);
    const place = id && list.placeOf(id);
    if (!words || !place || gone) return nothing;
    const { reason, pause } = place;
    const topic = reason?.kind === 'topic' ? reason.topic : topics[0];
    const less = list.wantsLess(id);
    const wantLess = (): void => this.#after(list.less(id, !less), less ? '' : words.lessSaid, words);
    const hide = (): void => this.#after(list.mute(topic!, true), words.hidden(this.#topicName(topic!)), words);
    return html`<div class="why" part="why">
      ${reason ? html`<p class="quiet">${this.#because(reason, words)}</p>` : nothing}
      <button class="plain" type="button" aria-pressed=${less} @click=${wantLess}>${words.less}</button>
      ${
        topic
          ? html`<button class="plain" type="button" @click=${hide}>${words.hide(this.#topicName(topic))}</button>`
          : nothing
      }
      ${pause ? html`<p class="pause">${words.pause}</p>` : nothing}
    </div>`;
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
    if (key && button.dataset['do'] !== 'report') this.list.read(key);
  };
}
