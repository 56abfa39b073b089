import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isAdapterError } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { again } from '../internal/again.js';
import { eyeOffIcon } from '../internal/icons.js';
import { defineWords, type Lang, loadWords } from '../internal/words.js';
import { followStories } from '../store/following-stories.js';
import { Kit } from '../store/kit.js';
import type { StoryList } from '../store/stories.js';

import { placeAt, stepOf } from './carousel-core.js';
import type { HidingStory } from './hiding-story.js';
import { Reading } from './reading.js';
import { resting, restPage } from './rest-page.js';
import { RotationController } from './rotation-controller.js';
import type { ShownStory } from './shown-story.js';
import { KindredStoryChangeEvent, KindredStorySaveEvent } from './story-carousel.events.js';
import type { KindredStoryCarousel } from './story-carousel.js';
import type { Cover } from './story-page.js';
import { Swipe } from './swipe.js';
import type { Carousel } from './telling.js';
import type { TellingWords } from './translations/telling.en.js';
import en, { type TurningWords } from './translations/turning.en.js';
import { AHEAD, type Move, moveOfKey } from './turning-core.js';
import { pauseIcon, playIcon } from './turning-icons.js';
import { styles } from './turning.styles.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/turning.de.js'),
  ar: () => import('./translations/turning.ar.js'),
});

const loadSparing = again(import.meta.url, () => import('../store/sparing-stories.js'));
const loadHiding = again(import.meta.url, () => import('./hiding-story.js'));
const loadBar = again(import.meta.url, () => import('../define/reaction-bar.js'));

/** To be waited for before the first page is turned, so that nothing is said in English first. */
export const loadTurningWords = (lang: Lang): Promise<void> => loadWords(WORDS, lang);

/** What a carousel needs from when somebody comes near: turning pages, reading on, saving, and what changes meanwhile. */
export class Turning implements ReactiveController {
  /** Whether the whole of a long story is seen. */
  expanded = false;
  /** Whether the last step could not be kept. */
  unsaved = false;
  /** Whether the reactions could not be loaded. */
  failed = false;
  /** What a screen reader says. */
  said = '';
  readonly uncovered = new Set<string>();

  readonly #host: KindredStoryCarousel;
  readonly #now: () => Carousel;
  readonly #reading = new Reading();
  readonly #rotation: RotationController;
  readonly #swipe: Swipe;
  /** Whether there are reactions in place of the button that asks for them: from the press on, and once they are loaded. */
  #reactions?: 'asked' | 'there';
  #store?: CommunityStore;
  #kit?: Kit;
  #leaveKit?: () => void;
  #hiding?: HidingStory;
  #sparing = false;

  constructor(host: KindredStoryCarousel, now: () => Carousel) {
    this.#host = host;
    this.#now = now;
    const { source, first } = now().telling;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet!);
    this.#reading.restart(source, first && source?.keyOf(first));
    this.#rotation = new RotationController(host, {
      seconds: () => host.rotate,
      turn: () => this.#turn('next', { byPerson: false }),
    });
    this.#swipe = new Swipe({
      track: this.#find('.track')!,
      rtl: () => now().rtl,
      onMove: (move) => this.#turn(move),
    });
    host.addController(this);
  }

  get index(): number {
    return this.#reading.index;
  }

  get shift(): number {
    return this.#reading.shift;
  }

  get slides(): readonly number[] {
    return this.#reading.slides;
  }

  get words(): TurningWords {
    return WORDS.loaded.get(this.#now().lang) ?? en;
  }

  /** For the stylesheet. */
  get state(): string {
    return [this.expanded && 'expanded', this.#reactions && 'reacted'].filter(Boolean).join(' ');
  }

  saved(id: string): boolean {
    return this.#kit?.has(id) ?? false;
  }

  /** Where what was saved is kept. */
  get kept(): string {
    const { words } = this.#now();
    return this.unsaved ? this.words.notSaved : this.#kit?.persistent ? words.stays : words.staysForNow;
  }

  hostUpdate(): void {
    const { telling, community, words, lang } = this.#now();
    const { source, most } = telling;
    const { store } = community;
    const reading = this.#reading;
    // An update that was on its way when the carousel left takes nothing up again.
    if (!this.#host.isConnected) return;
    if (!WORDS.loaded.has(lang)) void loadWords(WORDS, lang).then(() => this.#host.requestUpdate());
    if (store !== this.#store) this.#connect(store);
    if (source !== reading.source) {
      // The page's own stories may come and go one by one.
      if (source?.articles && reading.source?.articles) reading.source = source;
      else {
        this.expanded = false;
        reading.restart(source);
      }
    }
    if (source && !source.articles && store) followStories(store, source.list as StoryList);
    reading.limit = most;
    const change = reading.settle();
    if (change === 'gone') {
      this.expanded = false;
      this.said = this.words.gone;
    } else if (change === 'come' && this.said) {
      this.said = this.#announcement(words);
    }
    source?.list.want(reading.index + 1 + AHEAD, most);
  }

  hostDisconnected(): void {
    this.#swipe.hostDisconnected();
    this.#connect();
  }

  /** Does what a person did, with the button they pressed. */
  on(event: Event, name?: string): void {
    switch (event.type) {
      case 'pointerenter':
      case 'focusin':
        return this.#rotation.hold();
      case 'pointerleave':
        return this.#rotation.leave();
      case 'focusout':
        if (!this.#host.renderRoot.contains((event as FocusEvent).relatedTarget as Node | null)) this.#rotation.leave();
        return;
      case 'pointerdown':
        return this.#swipe.onDown(event as PointerEvent);
      case 'pointerup':
        return this.#swipe.onUp(event as PointerEvent);
      case 'keydown':
        return this.#onKey(event as KeyboardEvent);
      case 'scroll':
        return this.#onScroll(event.target as Element);
      default:
        return this.#onPress(name);
    }
  }

  rotation(): TemplateResult | typeof nothing {
    const { offered, stoppable } = this.#rotation;
    const label = stoppable ? this.words.stop : this.words.start;
    if (!offered) return nothing;
    return html`<button class="turn" name="rotation" part="control" aria-label=${label} title=${label}>
      ${stoppable ? pauseIcon : playIcon}
    </button>`;
  }

  /** What stands where there is no story; nothing while the words for it are on their way. */
  rest(index: number): TemplateResult | undefined {
    const { words, why } = this.#now();
    const { row, source } = this.#reading;
    const own = this.words;
    const error = source?.list.error;
    const place = placeAt(index, row);
    if (place === 'waiting') {
      const said = error ? why(error) : '';
      const again = html`<button name="retry">${words.common.retry}</button>`;
      if (!said) return undefined;
      return resting(restPage(said, '', isAdapterError(error) && !error.retryable ? nothing : again));
    }
    const empty = place === 'empty';
    const leftOut = (source?.list as StoryList).leftOut ? this.#leftOut(empty) : nothing;
    if (empty) return resting(leftOut === nothing ? restPage(own.empty, own.emptyHint) : leftOut);
    return resting(restPage(own.end, own.endHint, html`<button name="first">${own.toFirst}</button>${leftOut}`));
  }

  /** What is said where stories are left out; undefined while it is on its way. */
  #leftOut(all: boolean): unknown {
    if (!this.#hiding) void this.#startHiding().catch(() => undefined);
    return this.#hiding?.renderHidden(this.#now().lang, all);
  }

  /** Loads what hiding takes, and leaves out from now on what is hidden. */
  async #startHiding(): Promise<HidingStory> {
    const { community } = this.#now();
    const { HidingStory } = await loadHiding();
    const { spareStories } = await loadSparing();
    await spareStories(community.store!, this.#reading.source!.list as StoryList);
    this.#host.requestUpdate();
    return (this.#hiding ??= new HidingStory(this.#host, community.store!, (key) => {
      return this.#now().words.vocabulary.topics[key] ?? key;
    }));
  }

  async #hide(): Promise<void> {
    const { id } = this.#story ?? {};
    this.failed = this.expanded = false;
    try {
      const hiding = await this.#startHiding();
      if (id) await hiding.toggle(id, this.#now().lang);
    } catch {
      this.failed = true;
      this.said = this.#now().words.common.unavailable;
    }
    this.#host.requestUpdate();
  }

  /** Has a list leave out what a person hides; one that can't is not shown. */
  spare(store: CommunityStore, list: StoryList): void {
    if (this.#sparing || list.error) return;
    this.#sparing = true;
    followStories(store, list);
    loadSparing()
      .then(({ spareStories }) => spareStories(store, list))
      .catch((error: unknown) => {
        list.items = [];
        list.error = error;
      })
      .finally(() => {
        this.#sparing = false;
        this.#host.requestUpdate();
      });
  }

  /** Asks what of the story should be hidden. */
  hide(): TemplateResult | typeof nothing {
    const { topics = [], notes = [], id = '' } = this.#story ?? {};
    const hidden = this.#hiding?.isHidden(id);
    if (this.#reading.source?.articles || hidden || !(topics[0] ?? notes[0])) return nothing;
    return html`<button class="plain hide" name="hide" data-do="hide" aria-expanded=${Boolean(this.#hiding?.asks(id))}>
      ${this.words.hide}
    </button>`;
  }

  /** What stands over a story with notes, or in the place of one that is hidden. */
  cover(story: ShownStory): Cover | undefined {
    const instead = this.#hiding?.page(story, this.#now().lang);
    if (instead) return { page: instead, toggle: html`` };
    if (!story.notes.length) return undefined;
    const { covered, coveredHint, uncover, cover } = this.words;
    const on = !this.uncovered.has(story.id);
    return {
      ...(on && { page: restPage(covered(this.#notes(story)), coveredHint, nothing, eyeOffIcon) }),
      toggle: html`<button class="cover ${on ? '' : 'plain'}" name="cover" aria-expanded=${!on}>
        ${on ? uncover : cover}
      </button>`,
    };
  }

  #notes({ notes }: ShownStory): string {
    const { contentNotes, comma } = this.#now().words.vocabulary;
    return notes.map((note) => contentNotes[note]).join(comma);
  }

  reactions({ id }: ShownStory, shown: boolean): TemplateResult | undefined {
    if (this.#reactions !== 'there') return undefined;
    const { community } = this.#now();
    return html`<div class="reactions">
      ${
        shown
          ? html`<kindred-reaction-bar
              target="story:${id}"
              circle=${community.circle ?? nothing}
              dir=${this.#host.dir || nothing}
              .adapter=${this.#host.adapter}
            ></kindred-reaction-bar>`
          : nothing
      }
    </div>`;
  }

  #onPress(name = ''): void {
    if (name === 'previous' || name === 'next' || name === 'first') this.#turn(name);
    else if (name === 'rotation') this.#rotation.toggle();
    else if (name === 'more') this.#readOn();
    else if (name === 'cover') this.#cover();
    else if (name === 'save') this.#save();
    else if (name === 'hide') void this.#hide();
    else if (name === 'react') void this.#react();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = moveOfKey(event.key, this.#now().rtl);
    if (!move) return;
    event.preventDefault();
    this.#turn(move);
  }

  // Found in the page by the browser's own search: the text below the cut has to be seen.
  #onScroll(frame: Element): void {
    if (frame.scrollTop === 0) return;
    frame.scrollTop = 0;
    this.expanded = true;
    this.#host.requestUpdate();
  }

  #readOn(): void {
    this.expanded = !this.expanded;
    this.#host.requestUpdate();
    if (!this.expanded) void this.#host.updateComplete.then(() => this.#showTop());
  }

  #cover(): void {
    const story = this.#story;
    if (story && !this.uncovered.delete(story.id)) this.uncovered.add(story.id);
    this.expanded = false;
    this.#host.requestUpdate();
  }

  #save(): void {
    const story = this.#story;
    const step = story && stepOf(story);
    if (!step || !this.#kit) return;
    const { id, title, author } = story;
    const saved = !this.#kit.has(id);
    this.unsaved = false;
    this.#host.dispatchEvent(new KindredStorySaveEvent({ id, saved }));
    this.#kit.set({ id, title, step, ...(author && { author }) }, saved).catch(() => {
      this.unsaved = true;
      this.said = this.words.notSaved;
      this.#host.requestUpdate();
    });
  }

  /** The button keeps its place until the reactions are there to take it; the focus goes over to them. */
  async #react(): Promise<void> {
    const host = this.#host;
    this.#reactions = 'asked';
    this.failed = false;
    host.requestUpdate();
    try {
      await loadBar();
    } catch {
      this.#reactions = undefined;
      this.failed = true;
      this.said = this.#now().words.common.unavailable;
      host.requestUpdate();
      return;
    }
    const button = this.#find<HTMLElement>('.current [name=react]');
    const root = host.renderRoot as ShadowRoot;
    const focused = !root.activeElement || root.activeElement === button;
    this.#reactions = 'there';
    host.requestUpdate();
    await host.updateComplete;
    const bar = this.#find<HTMLElementTagNameMap['kindred-reaction-bar']>('.current kindred-reaction-bar');
    await bar?.updateComplete;
    if (focused) bar?.shadowRoot?.querySelector('button')?.focus();
  }

  /** @returns false where there is no page that way */
  #turn(move: Move, { byPerson = true } = {}): boolean {
    const reading = this.#reading;
    const host = this.#host;
    const left = this.#story;
    if (!reading.turn(move)) return false;
    const wasInside = this.#find('.current')?.contains((host.renderRoot as ShadowRoot).activeElement);
    const wasLong = this.expanded;
    this.expanded = this.unsaved = this.failed = false;
    // The page that takes the focus says itself what it is.
    this.said = byPerson && !wasInside ? this.#announcement(this.#now().words) : '';
    host.requestUpdate();
    if (byPerson) {
      const { index } = reading;
      const id = this.#story?.id;
      host.dispatchEvent(new KindredStoryChangeEvent({ index, ...(id && { id }) }));
    }
    if (left) this.#hiding?.leave(left.id);
    void host.updateComplete.then(() => {
      if (wasLong) this.#showTop();
      if (wasInside) this.#find<HTMLElement>('.current')?.focus({ preventScroll: true });
    });
    return true;
  }

  /** Back to where reading begins, if a long story had pushed that out of sight. */
  #showTop(): void {
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView({ block: 'start' });
  }

  #announcement(words: TellingWords): string {
    const { place, index, row } = this.#reading;
    const story = this.#story;
    if (place === 'waiting') return words.common.loading;
    if (!story) return place === 'end' ? this.words.end : '';
    const covered = story.notes.length > 0 && !this.uncovered.has(story.id);
    const title = covered ? this.words.covered(this.#notes(story)) : story.title;
    return [words.position(index + 1, row.ended ? row.count : 0), title].filter(Boolean).join('. ');
  }

  get #story(): ShownStory | undefined {
    const { item, source } = this.#reading;
    return item === undefined ? undefined : source?.read(item);
  }

  #connect(store?: CommunityStore): void {
    this.#leaveKit?.();
    this.#store = store;
    this.#kit = store && Kit.of(store);
    this.#leaveKit = this.#kit?.subscribe(() => this.#host.requestUpdate());
    // Where the device can't be asked now, a press on the button asks it again.
    if (store?.secure) this.#kit?.load().catch(() => undefined);
  }

  #find<E extends Element = Element>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector);
  }
}
