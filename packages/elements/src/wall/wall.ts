import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Circle, LIMITS, type Order, type Post } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import { circleIdOf, circleOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { listen } from '../internal/live.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';
import type { OwnItems } from '../store/own-items.js';
import { PostList } from '../store/posts.js';
import { whenKept } from '../writing/kept-here.js';

import { AfterAPause } from './after-a-pause.js';
import { renderArticle } from './article.js';
import type { Aside } from './aside.js';
import { onDates, whenWords } from './dates.js';
import type { Far } from './far.js';
import type { FeedFocus } from './feed-focus.js';
import type { ForYou } from './for-you/for-you.js';
import { hides } from './hides.js';
import { Nearby } from './nearby.js';
import { Opened } from './opened.js';
import type { Own } from './own/own.js';
import type { Sparing } from './sparing/sparing.js';
import { textStyles } from './text.styles.js';
import en, { type WallWords } from './translations/en.js';
import { type Block, BLOCK, type Shown, shownPost } from './wall-core.js';
import { styles } from './wall.styles.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** An order of the backend's, or one made on the device. */
type Chosen = Order | 'for-you';

/** How many outlines stand in for posts that are on their way. */
const GHOSTS = 4;

const loadComingIn = again(import.meta.url, () => import('./coming-in.js'));
const loadSparing = again(import.meta.url, () => import('./sparing/sparing.js'));

/**
 * What the people of a circle have written, to be read in peace: nothing moves by itself, what is new waits for a press,
 * and what carries a content note stays covered until it is opened.
 *
 * A feed: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 *
 * @slot privacy - Your own words on privacy, below the question that is asked before the first words are sent. Otherwise
 *   those of the `<kindred-community>` around.
 * @attr {boolean} without-coach - No hints on how to answer.
 * @event {KindredReplyEvent} kindred-reply - A reply written here was accepted: `detail` is `{ id, post, circle, state }`,
 *   never the text. Not cancelable.
 * @csspart head - The line above the posts.
 * @csspart post - Each post.
 * @csspart text - The words of a post.
 * @csspart cover - What stands before a post with content notes.
 * @csspart state - How a post of one's own stands, while nobody else sees it.
 * @csspart why - Why a post is shown, with `order="for-you"`.
 * @csspart more - The button for older posts.
 */
export class KindredWall extends KindredElement<WallWords> {
  static override styles = [tokens, base, controls, textStyles, styles];

  /**
   * `recent`, `unheard` (waiting longest for a first reply first) or `for-you` (by what was read here, on the device alone).
   * Whoever reads can choose otherwise.
   */
  @property() order: Order | 'for-you' = 'recent';

  /** How many posts come at a time, 1 to 50. */
  @property({ type: Number, attribute: 'page-size' }) pageSize: number = LIMITS.defaultPageSize;

  /** Leaves out what concerns replies. */
  @property({ type: Boolean, attribute: 'without-replies' }) withoutReplies = false;

  /** From when somebody comes in. */
  #focus?: FeedFocus;
  readonly #nearby = new Nearby(this, () => this.#moveOn());
  readonly #news = new AfterAPause(this);
  #far?: Far;
  #list?: Aside['list'];
  /** Where the order is made on the device, or something is hidden there. */
  #aside?: Aside;
  #own?: OwnItems;
  #ownShown?: Own;
  #circle?: string;
  #about?: Circle;
  /** What the reader chose here. */
  #chosen?: Chosen;
  /** Why it isn't even known which circle this is. */
  #lost: unknown;
  /** What is shown, for as long as it is shown. */
  #place?: string;
  #leave: (() => void)[] = [];
  #shown: readonly Shown[] = [];
  #mergedFrom: readonly unknown[] = [];
  readonly #opened = new Opened(this, loadComingIn, (key) => this.#hide(key));
  /** How high those that are gone were, so that nothing moves up under a reader's eyes. */
  readonly #heights = new Map<string, number>();
  /** Own entries that stood above the list: they stay when they go live. */
  readonly #above = new Set<string>();

  get #orders(): readonly Chosen[] {
    return this.order === 'for-you' ? ['recent', 'unheard', 'for-you'] : ['recent', 'unheard'];
  }

  get #order(): Chosen {
    return this.#chosen ?? (this.#orders.includes(this.order) ? this.order : 'recent');
  }

  protected override wordSource(): Words<WallWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    this.#open(store);
    return () => this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store } = this.community;
    if (changed.has('order')) this.#chosen = undefined;
    if (store && this.#place !== this.#placeName()) this.#open(store);
    if (this.#list?.readAt || this.#own?.entries.length) this.#shown = this.#merge();
    else [this.#shown, this.#mergedFrom] = [[], []];
    const count = this.#list?.arrivals.length ?? 0;
    this.#news.say(count > 0 ? this.words.arrived(count) : '');
    if (this.#shown.length > BLOCK && !this.#far) void this.#loadFar();
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
    circleIdOf(store, this.community.circle)
      .then(async (circle) => {
        const made =
          this.#order === 'for-you'
            ? await this.#loadForYou()
            : hides(store) && (await (await loadSparing()).sparing(store));
        if (this.#place === place) this.#show(store, circle, made || undefined);
      })
      .catch((error: unknown) => {
        if (this.#place !== place) return;
        this.#lost = error;
        this.requestUpdate();
      });
  }

  async #loadForYou(): Promise<typeof ForYou | undefined> {
    try {
      return (await import('./for-you/for-you.js')).ForYou;
    } catch {
      this.#chosen = 'recent';
      this.requestUpdate();
    }
    return undefined;
  }

  #show(store: CommunityStore, circle: string, made?: typeof ForYou | typeof Sparing): void {
    const leave = this.#leave;
    this.#circle = circle;
    this.#take(store, made);
    const stored = (): void => {
      // What can't be left out is not shown.
      if (!this.#aside && hides(store)) this.#spare(store).catch(() => this.#open(store));
    };
    addEventListener('storage', stored);
    leave.push(
      onDates(() => this.requestUpdate()),
      () => removeEventListener('storage', stored),
    );
    // Only whoever wrote something here has anything of their own to be shown.
    if (store.secure) leave.push(whenKept(store, undefined, () => void this.#takeOwn(store, circle)));
    if (store.has('circles')) {
      // Without it topics have their common names and a resting community is noticed on the first press.
      circleOf(store, circle).then(
        (about) => {
          if (this.#leave !== leave) return;
          this.#about = about;
          this.requestUpdate();
        },
        () => undefined,
      );
    }
  }

  #take(store: CommunityStore, made?: typeof ForYou | typeof Sparing): void {
    const place = { circle: this.#circle!, order: this.#order as Order, pageSize: this.#size() };
    const aside = (this.#aside = made && new made(this, store, place, (key) => this.#topicName(key)));
    const list = (this.#list = aside?.list ?? PostList.of(store, place));
    this.#leave.push(
      list.subscribe(() => this.#onList()),
      () => aside?.leave(),
    );
    this.requestUpdate();
  }

  /** Leaves out from now on what a person hides; what is open stays open. */
  async #spare(store: CommunityStore): Promise<void> {
    const leave = this.#leave;
    const made = await (await loadSparing()).sparing(store);
    if (this.#leave === leave && !this.#aside) this.#take(store, made);
  }

  /** Asks below a post what of it should be hidden. */
  async #hide(key: string): Promise<void> {
    if (!this.#aside) await this.#spare(this.community.store!);
    await this.#aside?.hide(key, this.language);
  }

  async #takeOwn(store: CommunityStore, circle: string): Promise<void> {
    const leave = this.#leave;
    const [{ OwnItems }, { Own }] = await Promise.all([import('../store/own-items.js'), import('./own/own.js')]);
    const shown = new Own(this);
    await shown.ready(this.language);
    if (this.#own || this.#leave !== leave) return;
    this.#ownShown = shown;
    const own = (this.#own = OwnItems.of(store));
    this.#leave.push(
      own.subscribe(() => this.#onList()),
      own.watch(),
      listen(store, circle, (event) => own.heard(event)),
    );
    await own.load().catch(() => undefined);
    this.#onList();
  }

  #close(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#list = this.#aside = this.#own = this.#about = this.#circle = this.#place = undefined;
    for (const kept of [this.#above, this.#heights, this.#opened]) kept.clear();
  }

  #merge(): readonly Shown[] {
    const from = [this.#list?.items, this.#own?.entries, this.#list?.readAt] as const;
    // Most updates are about something else.
    if (from.every((one, index) => one === this.#mergedFrom[index])) return this.#shown;
    this.#mergedFrom = from;
    const [posts = [], entries = [], readAt = 0] = from;
    const shown =
      this.#ownShown?.on(this.#circle!, posts, entries, readAt, this.#above) ?? posts.map((post) => shownPost(post));
    for (const { key, state } of shown) if (state) this.#above.add(key);
    for (const { key, gone } of shown) {
      if (gone === true && !this.#heights.has(key)) this.#heights.set(key, this.#article(key)?.offsetHeight ?? 0);
    }
    return shown;
  }

  #article(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`article[data-key="${key}"]`);
  }

  /** One's own needs no announcement: it is where its author looks for it. */
  #onList(): void {
    const mine = new Set(this.#own?.entries.flatMap(({ id }) => id ?? []));
    if (this.#list?.arrivals.some(({ id }) => mine.has(id))) this.#list.show(mine);
    this.requestUpdate();
  }

  /** Gives up the places of what is gone once nobody reads there, where the browser then holds the rest in its place. */
  #moveOn(): void {
    if (!CSS.supports('overflow-anchor', 'auto')) return;
    const over = this.#shown.filter(({ key, gone }) => {
      const article = gone && this.#article(key);
      if (!article || article.matches(':focus-within')) return false;
      const { top, bottom } = article.getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    });
    if (over.length > 0) this.#list?.clear(new Set(over.map(({ id }) => id!)));
  }

  async #loadFar(): Promise<void> {
    const { Far } = await import('./far.js').catch(() => ({ Far: undefined }));
    if (!Far || this.#far) return;
    this.#far = new Far(this, (keys) => keys.forEach((key) => this.#nearby.keys.delete(key)));
    this.requestUpdate();
  }

  /** Keeps the focus where it belongs from now on, and takes it to a post that came or where a key says. */
  #goTo(post?: Post, key?: KeyboardEvent): void {
    loadComingIn().then(
      ({ FeedFocus }) => {
        const focus = (this.#focus ??= new FeedFocus(this));
        if (post) focus.goTo(this.#keyOf(post.id));
        if (key) focus.onKey(key);
      },
      () => undefined,
    );
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#focus) this.#focus.onKey(event);
    else if (event.key.startsWith('Page')) {
      // Somebody was quicker than what follows the key.
      event.preventDefault();
      this.#goTo(undefined, event);
    }
  }

  #onArrived(): void {
    this.#goTo(this.#list?.show());
  }

  async #onMore(): Promise<void> {
    this.#goTo(await this.#list?.more());
  }

  #onRetry(): void {
    const { store } = this.community;
    if (this.#lost && store) this.#open(store);
    else void this.#list?.retry();
    this.requestUpdate();
  }

  #onOrder(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (button) this.#chosen = button.value as Chosen;
    this.requestUpdate();
  }

  #keyOf(id: string): string {
    return this.#own?.entries.find((entry) => entry.id === id)?.key ?? id;
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
      html`${this.#renderNotes(trouble)} ${this.#renderHead()} ${this.#aside?.renderHow(this.language)}
      ${this.#renderFeed()} ${this.#renderFoot()}`,
    );
  }

  #renderNotes(insecure: TemplateResult | typeof nothing): TemplateResult {
    const { words } = this;
    return html`<div class="notes">
      ${insecure} ${this.#about?.policy.readOnly ? this.notice(words.resting) : nothing}
      ${this.community.store?.adapter.local ? html`<p class="quiet">${words.common.local}</p>` : nothing}
    </div>`;
  }

  #renderHead(): TemplateResult {
    const { words } = this;
    const count = this.#list?.arrivals.length ?? 0;
    // The clicks are those of the native buttons inside, which keys press too.
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return html`<div class="head" part="head" tabindex="-1">
      <div class="orders" role="group" aria-label=${words.orders} @click=${this.#onOrder}>
        ${this.#orders.map(
          (order) =>
            html`<button class="plain" type="button" value=${order} aria-pressed=${order === this.#order}>
              ${words.order[order]}
            </button>`,
        )}
      </div>
      ${
        count > 0
          ? html`<button class="arrived" type="button" @click=${this.#onArrived}>${words.arrived(count)}</button>`
          : nothing
      }
      <p class="sr" role="status">${this.#waits ? words.common.loading : this.#news.said}</p>
    </div>`;
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }

  get #waits(): boolean {
    return !this.#lost && !this.#list?.readAt && this.#list?.status !== 'failed';
  }

  #renderFeed(): TemplateResult {
    const { words } = this;
    const shown = this.#shown;
    const ghosts = this.#waits ? Math.min(GHOSTS, this.#size()) : 0;
    const empty = shown.length === 0 && ghosts === 0 && this.#list?.status === 'ready';
    const blocks = this.#far?.blocks(shown) ?? [{ id: 0, from: 0, shown: shown.slice(0, BLOCK), as: 'full' } as const];
    return html`<div
        class=${blocks.length > 1 ? 'feed long' : 'feed'}
        role=${shown.length > 0 ? 'feed' : nothing}
        aria-label=${shown.length > 0 ? words.label : nothing}
        aria-busy=${this.#waits || this.#list?.status === 'more'}
        @click=${this.#opened.onClick}
        @pointerenter=${() => this.#goTo()}
        @focusin=${() => this.#goTo()}
        @keydown=${this.#onKey}
      >
        ${repeat(
          blocks,
          ({ id }) => id,
          (block) => this.#renderBlock(block),
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

  #renderBlock({ id, from, shown, as, height }: Block): TemplateResult {
    const known = as === 'bare' && height ? `block-size:${height}px` : '';
    const rows = `--_rows:${shown.length};${known}` as string & CSSStyleDeclaration;
    const { words } = this;
    // What is far away is made again only where something of it changed.
    const seen = as === 'bare' ? [shown, from, words, this.#of] : [{}];
    return html`<div class="block ${as}" data-block=${id} .style=${rows}>
      ${as === 'held' ? nothing : guard(seen, () => this.#renderPosts(shown, from, as === 'bare'))}
    </div>`;
  }

  get #of(): number {
    return this.#list?.hasMore === false ? this.#shown.length : -1;
  }

  #renderPosts(posts: readonly Shown[], from: number, bare: boolean): unknown {
    const { words, adapter, theme } = this;
    const { store } = this.community;
    const writable = Boolean(store?.secure && !this.#about?.policy.readOnly);
    const of = this.#of;
    const opened = this.#opened;
    return repeat(
      posts,
      ({ key }) => key,
      (shown, index) =>
        renderArticle(shown, {
          words,
          position: from + index + 1,
          of,
          when: whenWords(shown.createdAt, words, this.language),
          topics: bare ? [] : shown.topics.map((topic) => this.#topicName(topic)),
          uncovered: opened.uncovered.has(shown.key),
          unfolded: opened.unfolded.has(shown.key),
          bare,
          height: this.#heights.get(shown.key),
          lane: this.#order === 'unheard',
          withReplies: !this.withoutReplies,
          readable: Boolean(store?.has('replies')),
          writable,
          reportable: writable && Boolean(store?.has('reports')),
          thread: opened.threads.get(shown.key),
          reporting: opened.reporting === shown.key,
          broken: opened.broken === shown.key,
          opened: opened.shown,
          why: this.#aside?.renderWhy(shown, this.language),
          asking: this.#aside?.renderAsking(shown, this.language),
          own: shown.state && this.#ownShown?.renderState(shown.state, this.language),
          bar: bare ? nothing : this.#renderBar(shown),
          circle: this.#circle,
          adapter,
          theme,
          onReported: () => opened.reported?.(shown.key),
        }),
    );
  }

  #renderBar({ key, id }: Shown): TemplateResult | typeof nothing {
    const { store } = this.community;
    if (!store?.secure || !store.has('reactions')) return nothing;
    return html`<div class="bar">
      ${
        this.#nearby.keys.has(key)
          ? html`<kindred-reaction-bar
              target="post:${id}"
              theme=${this.theme ?? nothing}
              .adapter=${this.adapter}
              .quiet=${true}
            ></kindred-reaction-bar>`
          : nothing
      }
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const { words } = this;
    const error = this.#lost ?? this.#list?.error;
    const { hasMore, status, items } = this.#list ?? {};
    return html`<div class="foot" tabindex="-1">
      ${this.#aside?.renderFoot(this.language)}
      ${
        error
          ? html`${this.notice(this.why(error))}
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
