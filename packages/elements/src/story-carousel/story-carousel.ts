import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isAdapterError } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';
import { keepsKit } from '../store/keeps-kit.js';
import { storiesOf } from '../store/stories.js';

import { placeAt, type Row, rowOf } from './carousel-core.js';
import { bookmarkIcon, onwardIcon } from './icons.js';
import { backendSource, type ShownStory, stepOf, type StorySource } from './shown-story.js';
import { styles } from './story-carousel.styles.js';
import { restPage, storyPage } from './story-page.js';
import en, { type StoryCarouselWords } from './translations/en.js';
import type { Turning } from './turning.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** The carousel as it stands before anybody came near: its first story. */
const AT_REST: Pick<Turning, 'index' | 'shift' | 'slides'> & Partial<Turning> = { index: 0, shift: 0, slides: [0] };

/**
 * Stories of people who came through something, one page at a time: what was hard, what they tried, what helped a bit,
 * where they are now. It has an end, and turns by itself only where the site asks for it.
 *
 * Stories come from the community, or from `<article>` children, which are readable without script. Their parts are
 * marked with `data-part="hard|tried|helped|now"` or by four headings; `data-author`, `data-topics`, `data-notes` and
 * `data-example` say the rest. What turning pages takes is loaded when somebody comes near.
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

  /** Only stories about this, such as `sleep`. */
  @property() topic?: string;

  /** At most so many stories. */
  @property({ type: Number }) limit?: number;

  /** Seconds after which the page turns by itself, five at least; never without, nor where less motion is wanted. */
  @property({ type: Number }) rotate?: number;

  /** Keeps the community's own order. */
  @property({ type: Boolean, attribute: 'without-ranking' }) withoutRanking = false;

  #turning?: Turning;
  #loading?: Promise<void>;
  /** What a person did before pages could be turned, with the button they pressed. */
  #early: [Event, string?][] = [];
  #failed = false;
  #source?: StorySource;
  #leaveList?: () => void;
  #written?: Promise<void>;
  /** What stands at rest, and stays until it can be followed through changes. */
  #first: unknown;
  /** Whether the story is longer than its page. */
  #clipped = false;
  #sheet: Element | null = null;
  readonly #fit = new ResizeObserver(([entry]) => {
    const sheet = entry!.target as HTMLElement;
    const clipped = sheet.offsetHeight > sheet.parentElement!.clientHeight + 1;
    if (clipped === this.#clipped) return;
    this.#clipped = clipped;
    this.requestUpdate();
  });

  get #most(): number {
    return this.limit && this.limit > 0 ? Math.floor(this.limit) : Infinity;
  }

  get #row(): Row {
    const { list } = this.#source ?? {};
    return list ? rowOf(list, this.#most, (this.#turning ?? AT_REST).shift) : { count: 0, ended: false };
  }

  /** Whether there are reactions; room is kept until that is known. */
  get #reacts(): boolean {
    return !this.#source?.articles && (this.community.store?.has('reactions') ?? true);
  }

  #storyAt(index: number): ShownStory | undefined {
    const source = this.#source;
    const item = this.#turning ? source?.list.items[index] : this.#first;
    return item && index < this.#row.count ? source!.read(item) : undefined;
  }

  protected override wordSource(): Words<StoryCarouselWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    // Something saved has to be seen as saved.
    if (store.secure && keepsKit(store)) void this.#wake();
    return () => this.#leave();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fit.disconnect();
    this.#sheet = null;
  }

  protected override willUpdate(): void {
    const { store, circle } = this.community;
    // An update that was on its way when the carousel left takes nothing up again.
    if (!this.isConnected) return;
    if (this.querySelector(':scope > article')) {
      this.#written ??= this.#readArticles();
    } else if (store?.has('stories')) {
      const list = storiesOf(store, { circle, topic: this.topic });
      if (list !== this.#source?.list) this.#take(backendSource(list));
      this.#leaveList ??= list.subscribe(() => this.requestUpdate());
    } else if (this.#source?.articles) this.#take();
    const { list, keyOf } = this.#source ?? {};
    if (list && !this.#turning) {
      list.want(1, this.#most);
      const [first] = list.items;
      // Another list begins where its reader is: only what can be turned can follow that, or read on.
      if (this.#first && keyOf!(first ?? {}) !== keyOf!(this.#first)) void this.#wake();
      else this.#first = first;
    }
    if (this.rotate) void this.#wake();
  }

  protected override updated(): void {
    const sheet = this.renderRoot.querySelector('.current .sheet');
    if (sheet === this.#sheet || !this.isConnected) return;
    this.#fit.disconnect();
    this.#sheet = sheet;
    if (sheet) this.#fit.observe(sheet);
  }

  /** One way for all that a person does: what comes too early waits. */
  readonly #onAct = (event: Event): void => {
    const name = event.type === 'click' ? (event.target as Element).closest('button')?.name : undefined;
    if (name === 'retry') this.#source?.list.retry();
    else if (this.#turning) this.#turning.on(event, name);
    else {
      this.#early.push([event, name]);
      void this.#wake();
    }
  };

  readonly #onSlot = (): void => {
    this.#written = undefined;
    this.requestUpdate();
  };

  /** Loads what turning pages takes; what was done until then is done when it is there. */
  #wake(): Promise<void> {
    return (this.#loading ??= (async () => {
      try {
        const { turningOf } = await import('./turning.js');
        const first = this.#first && this.#source?.keyOf(this.#first);
        this.#turning = await turningOf(this, first, () => ({
          words: this.words,
          lang: this.language,
          rtl: (this.dir || dirOf(this.language)) === 'rtl',
          source: this.#source,
          most: this.#most,
          community: this.community,
        }));
        this.#failed = false;
        this.requestUpdate();
        await this.updateComplete;
        for (const [event, name] of this.#early.splice(0)) this.#turning.on(event, name);
      } catch {
        this.#loading = undefined;
        this.#failed = this.#early.splice(0).some(([, name]) => name);
        this.requestUpdate();
      }
    })());
  }

  async #readArticles(): Promise<void> {
    try {
      const { articleSource } = await import('./article-source.js');
      this.#take(articleSource([...this.querySelectorAll<HTMLElement>(':scope > article')]));
    } catch (error) {
      const list = { items: [], ended: false, error, want: () => undefined, retry: this.#onSlot };
      this.#take({ ...backendSource(list as never), articles: true });
    }
    this.requestUpdate();
  }

  #take(source?: StorySource): void {
    this.#leave();
    this.#source = source;
    this.#first = undefined;
  }

  #leave(): void {
    this.#leaveList?.();
    this.#leaveList = undefined;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const now = this.#turning ?? AT_REST;
    const { count, ended } = this.#row;
    const { index } = now;
    const act = this.#onAct;
    return this.shell(html`
      <slot hidden @slotchange=${this.#onSlot}></slot>
      <section
        aria-roledescription=${words.carousel}
        aria-labelledby="label"
        @pointerenter=${act}
        @pointerleave=${act}
        @pointerdown=${act}
        @pointerup=${act}
        @focusin=${act}
        @focusout=${act}
        @keydown=${act}
        @click=${act}
      >
        <div class="head">
          <h2 id="label" class="label quiet" part="label"><slot name="label">${words.label}</slot></h2>
          <div class="controls">
            ${now.rotation?.()}
            <p class="position quiet" part="position">
              ${index < count ? words.position(index + 1, ended ? count : 0) : ''}
            </p>
            ${this.#renderTurn('previous', onwardIcon)}${this.#renderTurn('next', onwardIcon)}
          </div>
        </div>
        <div class="track ${now.state ?? ''} ${this.#reacts ? 'reacting' : ''}">
          ${now.slides.map((at) => this.#renderSlide(at))}
        </div>
        <div class="foot">
          <p class=${this.#failed || now.failed ? 'quiet' : 'sr'} role="status">
            ${this.#failed ? words.common.unavailable : now.said}
          </p>
          ${this.#renderTurn('next', html`<span>${words.next}</span>${onwardIcon}`)}
        </div>
      </section>
    `);
  }

  #renderTurn(name: 'previous' | 'next', content: unknown): TemplateResult {
    const { index } = this.#turning ?? AT_REST;
    const can = name === 'next' ? index < this.#row.count : index > 0;
    // Not `disabled`, which would take the focus away at either end.
    return html`<button
      class="turn ${name}"
      name=${name}
      part="control"
      aria-label=${this.words[name]}
      aria-disabled=${!can}
    >
      ${content}
    </button>`;
  }

  #renderSlide(index: number): TemplateResult {
    const { words } = this;
    const { index: at } = this.#turning ?? AT_REST;
    const { count, ended } = this.#row;
    const current = index === at;
    const story = this.#storyAt(index);
    return html`<div
      class="slide ${current ? 'current' : index < at ? 'before' : 'after'}"
      part=${current ? 'page' : nothing}
      role=${story ? 'group' : nothing}
      aria-roledescription=${story ? words.slide : nothing}
      aria-label=${story ? words.slideLabel(index + 1, ended ? count : 0) : nothing}
      aria-busy=${index < count || ended ? nothing : 'true'}
      tabindex="-1"
      ?inert=${!current}
    >
      ${
        story
          ? this.#renderStory(story, current)
          : index < 0 || index > count
            ? nothing
            : html`<div class="rest">${this.#renderRest(index)}</div>`
      }
    </div>`;
  }

  #renderRest(index: number): unknown {
    const { words } = this;
    const { common } = words;
    const { list } = this.#source ?? {};
    const trouble = list || this.community.store?.has('stories') ? nothing : this.trouble('stories');
    const place = placeAt(index, this.#row);
    if (trouble !== nothing) return trouble;
    if (place === 'empty') return restPage(words.empty, words.emptyHint);
    if (place === 'end') return this.#turning?.end();
    const error = list?.error;
    const why = error ? this.why(error) : '';
    if (!why)
      return html`<div class="lines"></div>
        <p class="sr">${common.loading}</p>`;
    return restPage(
      why,
      '',
      isAdapterError(error) && !error.retryable ? nothing : html`<button name="retry">${common.retry}</button>`,
    );
  }

  #renderStory(story: ShownStory, current: boolean): TemplateResult {
    const { words } = this;
    const now = this.#turning ?? AT_REST;
    const covered = story.notes.length > 0 && !now.uncovered?.has(story.id);
    const long = current && !covered && (this.#clipped || now.expanded);
    const toggle = story.notes.length
      ? html`<button class="cover ${covered ? '' : 'plain'}" name="cover" aria-expanded=${!covered}>
          ${covered ? words.uncover : now.words?.cover}
        </button>`
      : nothing;
    return html`
      <div class="body ${long && !now.expanded ? 'clipped' : ''}">
        <div class="text" @scroll=${this.#onAct}>${storyPage(story, words, covered, toggle)}</div>
        ${
          long
            ? html`<button class="plain more" name="more" aria-expanded=${Boolean(now.expanded)}>
                ${now.expanded ? now.words?.readLess : words.readOn}
              </button>`
            : nothing
        }
      </div>
      ${covered ? nothing : html`<div class="acts">${this.#renderSave(story)} ${this.#renderReactions(story, current)}</div>`}
    `;
  }

  #renderSave(story: ShownStory): TemplateResult | typeof nothing {
    const { words, community } = this;
    if (!community.store || !stepOf(story)) return nothing;
    if (!community.store.secure) return html`<p class="quiet">${words.common.insecure}</p>`;
    const now = this.#turning ?? AT_REST;
    return html`<button class="save" name="save" part="save" aria-pressed=${Boolean(now.saved?.(story.id))}>
      ${bookmarkIcon}<span
        >${words.save}<span class="quiet"
          >${now.kept ?? (community.store.sharedDevice ? words.staysForNow : words.stays)}</span
        ></span
      >
    </button>`;
  }

  #renderReactions(story: ShownStory, current: boolean): unknown {
    if (!this.#reacts) return nothing;
    return (
      this.#turning?.reactions(story, current) ?? html`<button class="plain" name="react">${this.words.react}</button>`
    );
  }
}
