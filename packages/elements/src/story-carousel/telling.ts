import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import { again } from '../internal/again.js';
import type { FoundCommunity } from '../internal/find-community.js';
import { defineWords, type Lang } from '../internal/words.js';
import { keeps } from '../store/keeps.js';
import { storiesOf } from '../store/stories.js';

import { placeAt, type Row, rowOf, stepOf } from './carousel-core.js';
import { backendSource, type ShownStory, type StorySource } from './shown-story.js';
import type { KindredStoryCarousel } from './story-carousel.js';
import { storyPage } from './story-page.js';
import en, { type TellingWords } from './translations/telling.en.js';
import type { Turning } from './turning.js';

const bookmarkIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M7 4h10a1 1 0 011 1v15l-6-4.5L6 20V5a1 1 0 011-1z" />
</svg>`;

const loadArticles = again(import.meta.url, () => import('./article-source.js'));

/** How things are with the carousel now, and what its parts may ask of it. */
export interface Carousel {
  words: TellingWords;
  lang: Lang;
  rtl: boolean;
  community: FoundCommunity;
  telling: Telling;
  turning?: Turning;
  reacts: boolean;
  /** Does what a person did. */
  act(event: Event): void;
  /** Loads what turning pages takes. */
  wake(): void;
  /** A page on its way; `needed` where it comes with turning pages. */
  blank(needed: boolean): TemplateResult;
  trouble(): TemplateResult | typeof nothing;
  why(error: unknown): string;
}

/** What shows a story: where it is from, how it stands on its page, and what can be done with it. */
export class Telling implements ReactiveController {
  readonly wordSource = defineWords(en, {
    de: () => import('./translations/telling.de.js'),
    ar: () => import('./translations/telling.ar.js'),
  });
  source?: StorySource;
  /** What stands at rest, and stays until it can be followed through changes. */
  first: unknown;

  readonly #host: KindredStoryCarousel;
  readonly #now: () => Carousel;
  #leaveList?: () => void;
  #written?: Promise<void>;
  /** Whether the story is longer than its page. */
  #clipped = false;
  #sheet: Element | null = null;
  readonly #fit = new ResizeObserver(([entry]) => {
    const sheet = entry!.target as HTMLElement;
    const clipped = sheet.offsetHeight > sheet.parentElement!.clientHeight + 1;
    if (clipped === this.#clipped) return;
    this.#clipped = clipped;
    this.#host.requestUpdate();
  });

  constructor(host: KindredStoryCarousel, now: () => Carousel) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  /** At most so many stories. */
  get most(): number {
    const { limit } = this.#host;
    return limit && limit > 0 ? Math.floor(limit) : Infinity;
  }

  get row(): Row {
    const { list } = this.source ?? {};
    return list ? rowOf(list, this.most, this.#now().turning?.shift ?? 0) : { count: 0, ended: false };
  }

  hostUpdate(): void {
    const host = this.#host;
    const { community, turning, wake } = this.#now();
    const { store, circle } = community;
    // An update that was on its way when the carousel left takes nothing up again.
    if (!host.isConnected) return;
    const hides = store && (store.hides ?? keeps(store, 'mutes')) && store;
    if (host.querySelector(':scope > article')) {
      this.#written ??= loadArticles()
        .then(({ articleSource }) => articleSource(host, hides))
        .then(this.#take, (error: unknown) =>
          this.#take({
            list: { items: [], error, want() {}, retry: this.readAgain },
            articles: true,
          } as never),
        );
    } else if (store?.has('stories')) {
      const list = storiesOf(store, { circle, topic: host.topic });
      if (hides && !list.spares) {
        wake();
        turning?.spare(hides, list);
        // Nothing is shown before it is known what is hidden.
        if (!this.source && !list.error) return;
      }
      if (list !== this.source?.list) this.#take(backendSource(list));
      this.#leaveList ??= list.subscribe(() => host.requestUpdate());
    } else if (this.source?.articles) this.#take();
    // Something saved has to be seen as saved.
    if (host.rotate || (store?.secure && keeps(store, 'kit'))) wake();
    if (!turning) this.#begin(wake);
  }

  /** The first story, as far as it goes without anybody near. */
  #begin(wake: () => void): void {
    const { source, row } = this;
    if (!source) return;
    const { list, keyOf } = source;
    list.want(1, this.most);
    const [first] = list.items;
    const moved = this.first && keyOf(first ?? {}) !== keyOf(this.first);
    if (!moved) this.first = first;
    // Another list begins where its reader is, a story with notes is covered, nothing or an error is said: all that is
    // no first story comes with turning pages.
    if (moved || list.error || (row.ended && !row.count) || (first && source.read(first).notes.length)) wake();
  }

  hostUpdated(): void {
    const host = this.#host;
    const sheet = host.renderRoot.querySelector('.current .sheet');
    if (sheet === this.#sheet || !host.isConnected) return;
    this.#fit.disconnect();
    this.#sheet = sheet;
    if (sheet) this.#fit.observe(sheet);
  }

  hostConnected(): void {
    addEventListener('storage', this.readAgain);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.readAgain);
    this.#fit.disconnect();
    this.#sheet = null;
    this.#leave();
  }

  /** Ends what came with reading. */
  #leave(): void {
    this.#leaveList?.();
    this.#leaveList = undefined;
  }

  /** The page's own stories changed, or something may be hidden now, in this tab or another. */
  readonly readAgain = (): void => {
    this.#written = undefined;
    this.#host.requestUpdate();
  };

  readonly #take = (source?: StorySource): void => {
    this.#leave();
    this.source = source;
    this.first = undefined;
    this.#host.requestUpdate();
  };

  #storyAt(index: number): ShownStory | undefined {
    const { source } = this;
    const item = this.#now().turning ? source?.list.items[index] : this.first;
    return item && index < this.row.count ? source!.read(item) : undefined;
  }

  /** The page for a place in the row; the reader is `at` another, or at it. */
  slide(index: number, at: number): TemplateResult {
    const { words } = this.#now();
    const { count, ended } = this.row;
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
      ${story ? this.#renderStory(story, current) : index < 0 || index > count ? nothing : this.#renderRest(index)}
    </div>`;
  }

  #renderRest(index: number): unknown {
    const { turning, blank, community, trouble } = this.#now();
    const { list } = this.source ?? {};
    const why = list || community.store?.has('stories') ? nothing : trouble();
    if (why !== nothing) return html`<div class="rest">${why}</div>`;
    const waits = placeAt(index, this.row) === 'waiting' && !list?.error;
    return (!waits && turning?.rest(index)) || blank(!waits);
  }

  #renderStory(story: ShownStory, current: boolean): TemplateResult {
    const { words, turning, act, blank } = this.#now();
    const cover = turning?.cover(story);
    if (story.notes.length && !cover) return blank(true);
    const covered = Boolean(cover?.page);
    const expanded = Boolean(turning?.expanded);
    const long = current && !covered && (this.#clipped || expanded);
    return html`
      <div class="body ${long && !expanded ? 'clipped' : ''}">
        <div class="text" @scroll=${act}>${storyPage(story, words, cover)}</div>
        ${
          long
            ? html`<button class="plain more" name="more" aria-expanded=${expanded}>
                ${expanded ? turning!.words.readLess : words.readOn}
              </button>`
            : nothing
        }
      </div>
      ${covered ? nothing : html`<div class="acts">${this.#renderSave(story)} ${this.#renderReactions(story, current)}</div>`}
    `;
  }

  #renderSave(story: ShownStory): TemplateResult | typeof nothing {
    const { words, community, turning, why } = this.#now();
    const { store } = community;
    if (!store || !stepOf(story)) return nothing;
    if (!store.secure) return html`<p class="quiet">${why('insecure')}</p>`;
    return html`<button class="save" name="save" part="save" aria-pressed=${Boolean(turning?.saved(story.id))}>
      ${bookmarkIcon}<span
        >${words.save}<span class="quiet"
          >${turning?.kept ?? (store.sharedDevice ? words.staysForNow : words.stays)}</span
        ></span
      >
    </button>`;
  }

  #renderReactions(story: ShownStory, current: boolean): unknown {
    const { words, turning, reacts } = this.#now();
    if (!reacts) return nothing;
    return turning?.reactions(story, current) ?? html`<button class="plain" name="react">${words.react}</button>`;
  }
}
