import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Circle, LIMITS, type Order } from '@kindred/core/contract';

import { listen } from '../internal/live.js';
import { circleIdOf, circleOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';
import { describeError } from '../internal/describe-error.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';
import { OwnItems } from '../store/own-items.js';
import { PostList } from '../store/posts.js';

import { renderArticle } from './article.js';
import { dateWords, onDates } from './dates.js';
import { FeedFocus } from './feed-focus.js';
import en, { type WallWords } from './translations/en.js';
import { daysAgo, type Shown, shownOn } from './wall-core.js';
import { styles } from './wall.styles.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** Beyond a week a date says more than a count of days. */
const WEEK = 7;
/** How many outlines stand in for posts that are on their way. */
const GHOSTS = 4;

/**
 * What the people of a circle have written, to be read in peace: nothing moves by itself, what is new waits for a press,
 * and what carries a content note stays covered until it is opened.
 *
 * A feed: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 *
 * @csspart head - The line above the posts.
 * @csspart post - Each post.
 * @csspart text - The words of a post.
 * @csspart cover - What stands before a post with content notes.
 * @csspart state - How a post of one's own stands, while nobody else sees it.
 * @csspart more - The button for older posts.
 */
export class KindredWall extends KindredElement<WallWords> {
  static override styles = [tokens, base, controls, styles];

  /** `recent`, `unheard` (without a reply first) or `for-you`. */
  @property() order: Order | 'for-you' = 'recent';

  /** How many posts come at a time, 1 to 50. */
  @property({ type: Number, attribute: 'page-size' }) pageSize: number = LIMITS.defaultPageSize;

  /** Leaves out what concerns replies. */
  @property({ type: Boolean, attribute: 'without-replies' }) withoutReplies = false;

  readonly #focus = new FeedFocus(this);
  #list?: PostList;
  #own?: OwnItems;
  #circle?: string;
  #about?: Circle;
  /** Why it isn't even known which circle this is. */
  #lost: unknown;
  /** What is shown, for as long as it is shown. */
  #place?: string;
  #leave: (() => void)[] = [];
  #shown: readonly Shown[] = [];
  readonly #uncovered = new Set<string>();
  readonly #unfolded = new Set<string>();
  /** Own entries that stood above the list: they stay when they go live. */
  readonly #above = new Set<string>();

  get #order(): Order {
    return this.order === 'unheard' ? 'unheard' : 'recent';
  }

  protected override wordSource(): Words<WallWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    this.#open(store);
    return () => this.#close();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { store } = this.community;
    if (store && this.#place !== this.#placeName()) this.#open(store);
    this.#shown = this.#list?.readAt || this.#own?.entries.length ? this.#merge() : [];
  }

  #placeName(): string {
    return [this.community.circle ?? '', this.#order, this.#size()].join('|');
  }

  #size(): number {
    return Math.min(Math.max(Math.trunc(this.pageSize) || LIMITS.defaultPageSize, 1), LIMITS.pageSize);
  }

  #open(store: CommunityStore): void {
    this.#close();
    const place = this.#placeName();
    this.#place = place;
    this.#lost = undefined;
    if (!store.has('posts')) return;
    circleIdOf(store, this.community.circle).then(
      (circle) => {
        if (this.#place === place) this.#show(store, circle);
      },
      (error: unknown) => {
        if (this.#place !== place) return;
        this.#lost = error;
        this.requestUpdate();
      },
    );
  }

  #show(store: CommunityStore, circle: string): void {
    const update = (): void => this.requestUpdate();
    this.#circle = circle;
    const list = PostList.of(store, { circle, order: this.#order, pageSize: this.#size() });
    this.#list = list;
    this.#leave.push(
      list.subscribe(() => this.#onList()),
      onDates(update),
    );
    if (store.secure) {
      const own = OwnItems.of(store);
      this.#own = own;
      void own.load().catch(() => undefined);
      this.#leave.push(
        own.subscribe(() => this.#onList()),
        own.watch(),
        listen(store, circle, (event) => own.heard(event)),
      );
    }
    if (store.has('circles')) {
      // Without it topics have their common names and a resting community is noticed on the first press.
      circleOf(store, circle).then(
        (about) => {
          if (this.#list !== list) return;
          this.#about = about;
          update();
        },
        () => undefined,
      );
    }
    update();
  }

  #close(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#list = this.#own = this.#about = this.#circle = this.#place = undefined;
    this.#above.clear();
  }

  #merge(): readonly Shown[] {
    const shown = shownOn(
      this.#circle!,
      this.#list?.items ?? [],
      this.#own?.entries ?? [],
      this.#list?.readAt ?? 0,
      this.#above,
    );
    for (const { key, state } of shown) if (state) this.#above.add(key);
    return shown;
  }

  /** One's own needs no announcement: it is where its author looks for it. */
  #onList(): void {
    const mine = new Set(this.#own?.entries.flatMap(({ id }) => id ?? []));
    if (!this.#list?.arrivals.some(({ id }) => mine.has(id))) this.requestUpdate();
    else this.#list.show(mine);
  }

  #onArrived(): void {
    const first = this.#list?.show();
    if (first) this.#focus.goTo(this.#keyOf(first.id));
  }

  async #onMore(): Promise<void> {
    const first = await this.#list?.more();
    if (first) this.#focus.goTo(this.#keyOf(first.id));
  }

  #onRetry(): void {
    const { store } = this.community;
    if (this.#lost && store) this.#open(store);
    else void this.#list?.retry();
    this.requestUpdate();
  }

  #keyOf(id: string): string {
    return this.#own?.entries.find((entry) => entry.id === id)?.key ?? id;
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const key = button?.closest('article')?.dataset['key'];
    if (!button || !key) return;
    const set = button.dataset['do'] === 'uncover' ? this.#uncovered : this.#unfolded;
    if (!set.delete(key)) set.add(key);
    this.requestUpdate();
  }

  #when(time: number): string {
    const { words } = this;
    const days = daysAgo(time, Date.now());
    if (days === 0) return words.today;
    if (days === 1) return words.yesterday;
    return days < WEEK ? words.daysAgo(days) : (dateWords(time, this.language) ?? '');
  }

  #topicName(key: string): string {
    const label = this.#about?.topics.find((topic) => topic.key === key)?.label;
    return label ?? this.words.vocabulary.topics[key] ?? key.replaceAll('-', ' ');
  }

  protected override render(): TemplateResult {
    const { store } = this.community;
    const trouble = this.trouble('posts');
    if (trouble !== nothing && !store?.has('posts')) return this.shell(trouble);
    return this.shell(
      html`${this.#renderNotes(trouble)} ${this.#renderHead()} ${this.#renderFeed()} ${this.#renderFoot()}`,
    );
  }

  #renderNotes(insecure: TemplateResult | typeof nothing): TemplateResult {
    const { common } = this.words;
    return html`<div class="notes">
      ${insecure} ${this.#about?.policy.readOnly ? this.notice(common.errors['read-only']) : nothing}
      ${this.community.store?.adapter.local ? html`<p class="quiet">${common.local}</p>` : nothing}
    </div>`;
  }

  #renderHead(): TemplateResult {
    const { words } = this;
    const count = this.#list?.arrivals.length ?? 0;
    return html`<div class="head" part="head" tabindex="-1">
      <p class="quiet">${words.order[this.#order]}</p>
      ${
        count > 0
          ? html`<button class="arrived" type="button" @click=${this.#onArrived}>${words.arrived(count)}</button>`
          : nothing
      }
      <p class="sr" role="status">${count > 0 ? words.arrived(count) : this.#waits ? words.common.loading : ''}</p>
    </div>`;
  }

  get #waits(): boolean {
    return !this.#lost && !this.#list?.readAt && this.#list?.status !== 'failed';
  }

  #renderFeed(): TemplateResult {
    const { words, adapter, theme } = this;
    const { store } = this.community;
    const withReactions = Boolean(store?.secure && store.has('reactions'));
    const ghosts = this.#waits ? Math.min(GHOSTS, this.#size()) : 0;
    const empty = this.#shown.length === 0 && ghosts === 0 && this.#list?.status === 'ready';
    return html`<div
        role=${this.#shown.length > 0 ? 'feed' : nothing}
        aria-label=${this.#shown.length > 0 ? words.label : nothing}
        aria-busy=${this.#waits || this.#list?.status === 'more'}
        @click=${this.#onClick}
        @keydown=${this.#focus.onKey}
      >
        ${repeat(
          this.#shown,
          ({ key }) => key,
          (shown, index) =>
            renderArticle(shown, {
              words,
              position: index + 1,
              when: this.#when(shown.createdAt),
              topics: shown.topics.map((topic) => this.#topicName(topic)),
              uncovered: this.#uncovered.has(shown.key),
              unfolded: this.#unfolded.has(shown.key),
              withReplies: !this.withoutReplies,
              withReactions,
              adapter,
              theme,
            }),
        )}
      </div>
      ${Array.from({ length: ghosts }, () => html`<div class="ghost" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`)}
      ${
        empty
          ? html`<div class="empty">
              <p>${words.empty}</p>
              <p class="quiet">${words.emptyMore}</p>
            </div>`
          : nothing
      }`;
  }

  #renderFoot(): TemplateResult {
    const { words } = this;
    const error = this.#lost ?? this.#list?.error;
    const { hasMore, status, items } = this.#list ?? {};
    return html`<div class="foot" tabindex="-1">
      ${
        error
          ? html`${this.notice(describeError(error, words.common))}
              <button type="button" @click=${this.#onRetry}>${words.common.retry}</button>`
          : hasMore
            ? html`<button type="button" part="more" aria-disabled=${status === 'more'} @click=${this.#onMore}>
                ${words.more}
              </button>`
            : items?.length
              ? html`<p class="quiet">${words.end}</p>`
              : nothing
      }
    </div>`;
  }
}
