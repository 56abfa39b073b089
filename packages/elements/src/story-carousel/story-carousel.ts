import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { isAdapterError } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { describeError } from '../internal/describe-error.js';
import { onwardIcon } from '../internal/icons.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';
import { Kit } from '../store/kit.js';
import { StoryList } from '../store/stories.js';

import { AHEAD, type Move, moveOfKey, type Place } from './carousel-core.js';
import { ClipController } from './clip-controller.js';
import { bookmarkIcon, pauseIcon, playIcon } from './icons.js';
import { Reading } from './reading.js';
import { RotationController } from './rotation-controller.js';
import { type ShownStory, stepOf } from './shown-story.js';
import { KindredStoryChangeEvent, KindredStorySaveEvent } from './story-carousel.events.js';
import { styles } from './story-carousel.styles.js';
import { notesOf, restPage, storyPage, waitingPage } from './story-page.js';
import { ArticleStories, BackendStories } from './story-source.js';
import { SwipeController } from './swipe-controller.js';
import en, { type StoryCarouselWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/**
 * Stories of people who came through something, one page at a time: what was hard, what they tried, what helped a bit,
 * where they are now. It has an end, and turns by itself only where the site asks for it.
 *
 * Stories come from the community, or from `<article>` children, which are readable without script. Their parts are
 * marked with `data-part="hard|tried|helped|now"` or by four headings; `data-author`, `data-topics`, `data-notes` and
 * `data-example` say the rest.
 *
 * Follows https://www.w3.org/WAI/ARIA/apg/patterns/carousel/
 *
 * @slot - Stories of the page's own, an `<article>` each.
 * @slot label - What stands above the stories.
 * @event {KindredStoryChangeEvent} kindred-story-change - A person turned to another story: `detail` is `{index, id}`. Not cancelable.
 * @event {KindredStorySaveEvent} kindred-story-save - A person saved what helped, or took it back: `detail` is `{id, saved}`. Not cancelable.
 * @csspart label - The words above the stories.
 * @csspart position - Which story of how many.
 * @csspart control - Each button that turns pages.
 * @csspart page - The page with the story.
 * @csspart part - Each of the four parts.
 * @csspart save - The button that saves what helped.
 * @cssproperty [--kindred-story-height] - Height of the page, the same for all stories; longer ones have "Read on".
 */
export class KindredStoryCarousel extends KindredElement<StoryCarouselWords> {
  static override styles = [tokens, base, controls, styles];

  @query('.track') private track?: HTMLElement | null;

  /** Only stories about this, such as `sleep`. */
  @property() topic?: string;

  /** At most so many stories. */
  @property({ type: Number }) limit?: number;

  /** Seconds after which the page turns by itself, five at least; never without, nor where less motion is wanted. */
  @property({ type: Number }) rotate?: number;

  /** Keeps the community's own order. */
  @property({ type: Boolean, attribute: 'without-ranking' }) withoutRanking = false;

  readonly #rotation = new RotationController(this, {
    seconds: () => this.rotate,
    turn: () => this.#turn('next', { byPerson: false }),
  });
  readonly #swipe = new SwipeController(this, { rtl: () => this.#rtl, onMove: (move) => this.#turn(move) });
  readonly #clip = new ClipController(this, () => {
    const frame = this.track?.querySelector('.current .text');
    return frame ? [frame, frame.firstElementChild!] : undefined;
  });

  readonly #reading = new Reading();
  readonly #uncovered = new Set<string>();
  #kit?: Kit;
  #list?: StoryList;
  #leaveList?: () => void;
  #expanded = false;
  #unsaved = false;
  #said = '';

  get #rtl(): boolean {
    return (this.dir || dirOf(this.language)) === 'rtl';
  }

  /** Whether the stories are the backend's own and it takes reactions to them. */
  get #reacts(): boolean {
    return !(this.#reading.source instanceof ArticleStories) && Boolean(this.community.store?.has('reactions'));
  }

  protected override wordSource(): Words<StoryCarouselWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    const kit = (this.#kit = Kit.of(store));
    const leaveKit = kit.subscribe(() => this.requestUpdate());
    return () => {
      leaveKit();
      this.#leave();
      this.#kit = undefined;
    };
  }

  protected override willUpdate(): void {
    const reading = this.#reading;
    if (!this.hasUpdated) this.#readArticles();
    reading.limit = this.limit && this.limit > 0 ? Math.floor(this.limit) : Infinity;
    this.#findStories();
    const change = reading.settle();
    if (change === 'gone') {
      this.#expanded = false;
      this.#said = this.words.gone;
    } else if (change === 'come' && this.#said) {
      this.#said = this.#announcement();
    }
    reading.source?.want(reading.index + 1 + AHEAD, reading.limit);
  }

  protected override updated(): void {
    const { store } = this.community;
    const { story } = this.#reading;
    if (!story || !store) return;
    if (store.secure) void this.#kit?.load();
    if (this.#reacts) void import('../define/reaction-bar.js').catch(() => undefined);
  }

  #onSlot(): void {
    this.#readArticles();
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = moveOfKey(event.key, this.#rtl);
    if (!move) return;
    event.preventDefault();
    this.#turn(move);
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this.#rotation.leave();
  }

  // Found in the page by the browser's own search: the text below the cut has to be seen.
  #onScroll({ currentTarget }: Event): void {
    const frame = currentTarget as HTMLElement;
    if (frame.scrollTop === 0) return;
    frame.scrollTop = 0;
    this.#expanded = true;
    this.requestUpdate();
  }

  #onReadOn(): void {
    this.#expanded = !this.#expanded;
    this.requestUpdate();
    if (!this.#expanded) void this.updateComplete.then(() => this.#showTop());
  }

  #onCover({ id }: ShownStory): void {
    if (!this.#uncovered.delete(id)) this.#uncovered.add(id);
    this.#expanded = false;
    this.requestUpdate();
  }

  #onSave(story: ShownStory): void {
    const kit = this.#kit!;
    const { id, title, author } = story;
    const saved = !kit.has(id);
    this.#unsaved = false;
    this.dispatchEvent(new KindredStorySaveEvent({ id, saved }));
    const step = { id, title, step: stepOf(story)!, ...(author && { author }) };
    kit.set(step, saved).catch(() => {
      this.#unsaved = true;
      this.#said = this.words.notSaved;
      this.requestUpdate();
    });
  }

  #readArticles(): void {
    const articles = [...this.children].filter((child) => child.localName === 'article') as HTMLElement[];
    const { source } = this.#reading;
    if (articles.length) {
      this.#leave();
      this.#list = undefined;
      if (source instanceof ArticleStories) this.#reading.source = new ArticleStories(articles);
      else this.#reading.restart(new ArticleStories(articles));
    } else if (source instanceof ArticleStories) {
      this.#reading.restart();
    }
  }

  #findStories(): void {
    const { store, circle } = this.community;
    if (!store?.has('stories') || this.#reading.source instanceof ArticleStories) return;
    const list = StoryList.of(store, { circle, topic: this.topic });
    if (list !== this.#list) {
      this.#leave();
      this.#list = list;
      this.#expanded = false;
      this.#reading.restart(new BackendStories(list));
    }
    this.#leaveList ??= list.subscribe(() => this.requestUpdate());
  }

  #leave(): void {
    this.#leaveList?.();
    this.#leaveList = undefined;
  }

  /** @returns false where there is no page that way */
  #turn(move: Move, { byPerson = true } = {}): boolean {
    const reading = this.#reading;
    if (!reading.turn(move)) return false;
    const wasInside = this.track?.querySelector('.current')?.contains((this.renderRoot as ShadowRoot).activeElement);
    const wasLong = this.#expanded;
    this.#expanded = this.#unsaved = false;
    // The page that takes the focus says itself what it is.
    this.#said = byPerson && !wasInside ? this.#announcement() : '';
    this.requestUpdate();
    if (byPerson) {
      const { index, story } = reading;
      this.dispatchEvent(new KindredStoryChangeEvent({ index, ...(story && { id: story.id }) }));
    }
    void this.updateComplete.then(() => {
      if (wasLong) this.#showTop();
      if (wasInside) this.track?.querySelector<HTMLElement>('.current')?.focus({ preventScroll: true });
    });
    return true;
  }

  /** Back to where reading begins, if a long story had pushed that out of sight. */
  #showTop(): void {
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  #announcement(): string {
    const { words } = this;
    const { place, story, index, total } = this.#reading;
    if (place === 'waiting') return words.common.loading;
    if (!story) return place === 'end' ? words.end : '';
    const title = this.#isCovered(story) ? words.covered(notesOf(story, words)) : story.title;
    return [words.position(index + 1, total), title].filter(Boolean).join('. ');
  }

  #isCovered({ id, notes }: ShownStory): boolean {
    return notes.length > 0 && !this.#uncovered.has(id);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const turning = this.#rotation.turning;
    return this.shell(html`
      <slot hidden @slotchange=${this.#onSlot}></slot>
      <section
        aria-roledescription=${words.carousel}
        aria-labelledby="label"
        @keydown=${this.#onKey}
        @focusin=${() => this.#rotation.hold()}
        @focusout=${this.#onFocusOut}
        @pointerenter=${() => this.#rotation.hold()}
        @pointerleave=${() => this.#rotation.leave()}
      >
        ${this.#renderHead()}
        <div
          class="track ${this.#expanded ? 'expanded' : ''} ${this.#reacts ? 'reacting' : ''}"
          @pointerdown=${this.#swipe.onDown}
          @pointermove=${this.#swipe.onMove}
          @pointerup=${this.#swipe.onUp}
          @pointercancel=${this.#swipe.onUp}
        >
          ${this.#reading.slides.map((index) => this.#renderSlide(index))}
        </div>
        <div class="foot">${this.#renderTurn('next', words.next, html`<span>${words.next}</span>${onwardIcon}`)}</div>
        <p class="sr" role="status">${turning ? '' : this.#said}</p>
      </section>
    `);
  }

  #renderHead(): TemplateResult {
    const { words } = this;
    const { place, index, total } = this.#reading;
    const position = place === 'story' ? words.position(index + 1, total) : '';
    return html`<div class="head">
      <h2 id="label" class="label quiet" part="label"><slot name="label">${words.label}</slot></h2>
      <div class="controls">
        ${this.#renderRotation()}
        <p class="position quiet" part="position">${position}</p>
        ${this.#renderTurn('previous', words.previous, onwardIcon)}${this.#renderTurn('next', words.next, onwardIcon)}
      </div>
    </div>`;
  }

  #renderRotation(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!this.#rotation.offered) return nothing;
    const label = this.#rotation.stoppable ? words.stop : words.start;
    return html`<button
      class="turn"
      type="button"
      part="control"
      aria-label=${label}
      title=${label}
      @click=${() => this.#rotation.toggle()}
    >
      ${this.#rotation.stoppable ? pauseIcon : playIcon}
    </button>`;
  }

  #renderTurn(move: 'previous' | 'next', label: string, content: unknown): TemplateResult {
    // Not `disabled`, which would take the focus away at either end.
    return html`<button
      class="turn ${move}"
      type="button"
      part="control"
      aria-label=${label}
      aria-disabled=${!this.#reading.can(move)}
      @click=${() => this.#turn(move)}
    >
      ${content}
    </button>`;
  }

  #renderSlide(index: number): TemplateResult {
    const { words } = this;
    const { index: at, source, total, row } = this.#reading;
    const current = index === at;
    const side = current ? 'current' : index < at ? 'before' : 'after';
    const place = this.#reading.placeAt(index);
    const story = place === 'story' ? source?.at(index) : undefined;
    return html`<div
      class="slide ${side}"
      part=${current ? 'page' : nothing}
      role=${story ? 'group' : nothing}
      aria-roledescription=${story ? words.slide : nothing}
      aria-label=${story ? words.slideLabel(index + 1, total) : nothing}
      aria-busy=${place === 'waiting' ? 'true' : nothing}
      tabindex="-1"
      ?inert=${!current}
    >
      ${story ? this.#renderStory(story, current) : index < 0 || index > row.count ? nothing : this.#renderRest(place)}
    </div>`;
  }

  #renderRest(place: Place): TemplateResult {
    const { words } = this;
    const { common } = words;
    const { store } = this.community;
    const { source } = this.#reading;
    if (!source && !store?.has('stories')) {
      const trouble = this.trouble('stories');
      if (trouble !== nothing) return html`<div class="rest">${trouble}</div>`;
    }
    const error = source?.error;
    if (place === 'waiting' && error) {
      const retry = html`<button type="button" @click=${() => source?.retry()}>${common.retry}</button>`;
      return restPage(describeError(error, common), '', isAdapterError(error) && !error.retryable ? nothing : retry);
    }
    if (place === 'empty') return restPage(words.empty, words.emptyHint);
    if (place === 'waiting') return waitingPage(words);
    return restPage(
      words.end,
      words.endHint,
      html`<button type="button" @click=${() => this.#turn('first')}>${words.toFirst}</button>`,
    );
  }

  #renderStory(story: ShownStory, current: boolean): TemplateResult {
    const { words } = this;
    const covered = this.#isCovered(story);
    const long = current && !covered && (this.#clip.clipped || this.#expanded);
    return html`
      <div class="body ${long && !this.#expanded ? 'clipped' : ''}">
        <div class="text" @scroll=${this.#onScroll}>
          ${storyPage(story, words, { covered, toggle: this.#renderCover(story, covered) })}
        </div>
        ${
          long
            ? html`<button class="plain more" type="button" aria-expanded=${this.#expanded} @click=${this.#onReadOn}>
                ${this.#expanded ? words.readLess : words.readOn}
              </button>`
            : nothing
        }
      </div>
      ${
        covered
          ? nothing
          : html`<div class="acts">${this.#renderSave(story)} ${this.#renderReactions(story, current)}</div>`
      }
    `;
  }

  #renderCover(story: ShownStory, covered: boolean): TemplateResult | typeof nothing {
    const { words } = this;
    if (!story.notes.length) return nothing;
    return html`<button
      class="cover ${covered ? '' : 'plain'}"
      type="button"
      aria-expanded=${!covered}
      @click=${() => this.#onCover(story)}
    >
      ${covered ? words.uncover : words.cover}
    </button>`;
  }

  #renderSave(story: ShownStory): TemplateResult | typeof nothing {
    const { words } = this;
    const { store } = this.community;
    if (!store || !stepOf(story)) return nothing;
    if (!store.secure) return html`<p class="quiet">${words.common.insecure}</p>`;
    const where = this.#unsaved ? words.notSaved : this.#kit?.persistent ? words.stays : words.staysForNow;
    return html`<button
      class="save"
      type="button"
      part="save"
      aria-pressed=${this.#kit?.has(story.id) ?? false}
      @click=${() => this.#onSave(story)}
    >
      ${bookmarkIcon}<span>${words.save}<span class="quiet">${where}</span></span>
    </button>`;
  }

  #renderReactions({ target }: ShownStory, shown: boolean): TemplateResult | typeof nothing {
    if (!target || !this.#reacts) return nothing;
    return html`<div class="reactions">
      ${
        shown
          ? html`<kindred-reaction-bar
              target=${target}
              circle=${this.community.circle ?? nothing}
              dir=${this.dir || nothing}
              .adapter=${this.adapter}
            ></kindred-reaction-bar>`
          : nothing
      }
    </div>`;
  }
}
