import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { again } from '../internal/again.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { family } from '../internal/styles/family.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';

import { placeAt } from './carousel-core.js';
import { onwardIcon } from './icons.js';
import { styles } from './story-carousel.styles.js';
import type { Carousel, Telling } from './telling.js';
import en, { type StoryCarouselWords } from './translations/en.js';
import type { TellingWords } from './translations/telling.en.js';
import type { Turning } from './turning.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
const loadTelling = again(import.meta.url, () => import('./telling.js'));
const loadTurning = again(import.meta.url, () => import('./turning.js'));

/**
 * Stories of people who came through something, one page at a time: what was hard, what they tried, what helped a bit,
 * where they are now. It has an end, and turns by itself only where the site asks for it.
 *
 * Stories come from the community, or from `<article>` children, which are readable without script. Their parts are
 * marked with `data-part="hard|tried|helped|now"` or by four headings; `data-author`, `data-topics`, `data-notes` and
 * `data-example` say the rest.
 *
 * Here is the frame, with its two buttons. What shows the first story is loaded beside the first paint; what turning pages
 * takes, when somebody comes near or the first story can't stand without it.
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
  static override styles = [tokens, base, family, styles];

  /** Only stories about this, such as `sleep`. */
  @property() topic?: string;

  /** At most so many stories. */
  @property({ type: Number }) limit?: number;

  /** Seconds after which the page turns by itself, five at least; never without, nor where less motion is wanted. */
  @property({ type: Number }) rotate?: number;

  /** Keeps the community's own order. */
  @property({ type: Boolean, attribute: 'without-ranking' }) withoutRanking = false;

  #telling?: Telling;
  #turning?: Turning;
  #loading = false;
  /** A part could not be loaded. */
  #failed = false;
  /** What a person did before pages could be turned, with the button they pressed. */
  #early: [event: Event, name?: string][] = [];

  /** Whether there are reactions; room is kept until that is known. */
  get #reacts(): boolean {
    return !this.querySelector(':scope > article') && (this.community.store?.has('reactions') ?? true);
  }

  protected override wordSource(): Words<StoryCarouselWords> {
    return this.#telling?.wordSource ?? WORDS;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#telling && !this.#failed) this.#begin();
  }

  /** How things are, for the parts that come later. */
  readonly #now = (): Carousel => ({
    words: this.words as TellingWords,
    lang: this.language,
    rtl: (this.dir || dirOf(this.language)) === 'rtl',
    community: this.community,
    telling: this.#telling!,
    turning: this.#turning,
    reacts: this.#reacts,
    act: this.#onAct,
    wake: () => this.#failed || this.#wake(),
    blank: (needed) => this.#renderBlank(needed && this.#failed),
    trouble: () => this.trouble('stories'),
    why: (error) => this.why(error),
  });

  /** One way for all that a person does: what comes too early waits. */
  readonly #onAct = (event: Event): void => {
    const name = event.type === 'click' ? (event.target as Element).closest('button')?.name : undefined;
    if (name === 'retry') this.#retry();
    else if (this.#turning) this.#turning.on(event, name);
    else {
      this.#early.push([event, name]);
      this.#wake();
    }
  };

  #retry(): void {
    this.#telling?.source?.list.retry();
    if (!this.#failed) return;
    if (this.#telling) this.#wake();
    else this.#begin();
  }

  readonly #onSlot = (): void => this.#telling?.readAgain();

  /** Loads what shows the first story. */
  #begin(): void {
    this.#load(loadTelling(), (here, { Telling }) => {
      here.#tell(Telling);
      if (here.#early.length) here.#wake();
    });
  }

  /** Loads what turning pages takes; what was done until then is done when it is there. */
  #wake(): void {
    if (this.#loading || this.#turning) return;
    const { language } = this;
    const turning = loadTurning().then(async (part) => {
      await part.loadTurningWords(language);
      return part;
    });
    this.#load(Promise.all([loadTelling(), turning]), (here, [{ Telling }, { Turning }]) => {
      here.#tell(Telling);
      const now = (here.#turning ??= new Turning(here, here.#now));
      void here.updateComplete.then(() => {
        for (const [event, name] of here.#early.splice(0)) now.on(event, name);
      });
    });
  }

  #tell(part: typeof Telling): void {
    this.#telling ??= new part(this, this.#now);
  }

  /** What is on its way holds no carousel that has left. */
  #load<T>(part: Promise<T>, take: (here: this, part: T) => void): void {
    const me = new WeakRef(this);
    const end = (failed: boolean, loaded?: T): void => {
      const here = me.deref();
      if (!here) return;
      const waited = (here.renderRoot as ShadowRoot).activeElement?.getAttribute('name') === 'retry';
      here.#loading = false;
      here.#failed = failed;
      here.requestUpdate();
      // The button that was pressed goes: its reader goes on at the page.
      if (waited && !failed)
        void here.updateComplete.then(() => here.renderRoot.querySelector<HTMLElement>('.current')!.focus());
      // What was pressed last is done when it is asked for again; what was only touched is forgotten.
      if (failed) here.#early = here.#early.filter(([, name]) => name).slice(-1);
      else take(here, loaded!);
    };
    this.#loading = true;
    this.requestUpdate();
    part.then(
      (loaded) => end(false, loaded),
      () => end(true),
    );
  }

  protected override render(): TemplateResult {
    const { words } = this;
    // Its words may still be on their way.
    const telling = 'vocabulary' in words ? this.#telling : undefined;
    const now = this.#turning;
    const { index = 0, slides = [0] } = now ?? {};
    const row = telling?.row ?? { count: 0, ended: false };
    const story = placeAt(index, row) === 'story';
    const failed = this.#failed && this.#early.length > 0;
    const act = this.#onAct;
    const turn = (name: 'previous' | 'next', can: boolean, content?: unknown): TemplateResult =>
      // Not `disabled`, which would take the focus away at either end.
      html`<button class="turn ${name}" name=${name} part="control" aria-label=${words[name]} aria-disabled=${!can}>
        ${content}${onwardIcon}
      </button>`;
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
            ${now?.rotation()}
            <p class="position quiet" part="position">
              ${story ? words.position(index + 1, row.ended ? row.count : 0) : ''}
            </p>
            ${turn('previous', index > 0)}${turn('next', story)}
          </div>
        </div>
        <div class="track ${now?.state} ${this.#reacts ? 'reacting' : ''}">
          ${
            telling
              ? slides.map((at) => telling.slide(at, index))
              : html`<div class="slide current" part="page" aria-busy="true">${this.#renderBlank(this.#failed)}</div>`
          }
        </div>
        <div class="foot">
          <p class=${failed || now?.failed ? 'quiet' : 'sr'} role="status">
            ${failed ? (this.#loading ? words.common.loading : words.common.unavailable) : now?.said}
          </p>
          ${failed ? html`<button class="plain" name="retry">${words.common.retry}</button>` : now?.hide()}
          ${turn('next', story, html`<span>${words.next}</span>`)}
        </div>
      </section>
    `);
  }

  /** A page on its way, or one that could not come. */
  #renderBlank(failed: boolean): TemplateResult {
    const { common } = this.words;
    return html`<div class="rest">
      ${
        failed
          ? html`<p>${this.#loading ? common.loading : common.unavailable}</p>
              <button name="retry">${common.retry}</button>`
          : html`<div class="lines"></div>
              <p class="sr">${common.loading}</p>`
      }
    </div>`;
  }
}
