import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Story } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { family } from '../internal/styles/family.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';

import type { KeptHere } from './kept-here.js';
import { moodView, picture } from './mood-view.js';
import { poolOf, type PulsePeriod } from './pulse-core.js';
import { styles } from './pulse.styles.js';
import { readSaid, readStories, type Said } from './reading.js';
import { stepView } from './step-view.js';
import en, { type PulseWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
const loadKept = again(import.meta.url, () => import('./kept-here.js'));
/** So many steps are shown. */
const STEPS = 3;

/** What was read of a place. */
interface Read {
  said?: Said;
  stories?: readonly Story[];
  /** What this device keeps, where it keeps something that matters here. */
  kept?: KeptHere;
  /** Why something of it is missing. */
  error?: unknown;
}

/**
 * How it has been for the people here, over a day or a week, and what helped some of them: whoever reads it is not the
 * only one. It never says how many people there are, nothing of anybody who could be told apart, and nothing of a circle
 * in which too few said how they were. Reading it tells nobody anything.
 *
 * @csspart mood - The mood, or that there is none to be seen yet.
 * @csspart sentence - What the picture shows, in words.
 * @csspart table - The same as a table, closed at first.
 * @csspart steps - What helped.
 * @csspart step - Each of it.
 */
export class KindredPulse extends KindredElement<PulseWords> {
  static override styles = [tokens, base, family, styles];

  /** `week` (the last seven days) or `day`. */
  @property() period: PulsePeriod = 'week';

  /** Where it is read, and over which period. */
  #place = '';
  #read: Read = {};
  #reading?: AbortController | undefined;
  #asksDevice = false;
  /** Which steps are shown. */
  #shown = '';

  protected override wordSource(): Words<PulseWords> {
    return WORDS;
  }

  protected override connectStore(): () => void {
    // Here, or in another tab, something may be hidden now, or shown again.
    addEventListener('storage', this.#onChange);
    return () => {
      removeEventListener('storage', this.#onChange);
      this.#stop();
    };
  }

  protected override willUpdate(): void {
    const { store, circle } = this.community;
    // An update that was on its way when it left takes nothing up again.
    if (store && this.isConnected) {
      const place = [store.endpoint, store.community, circle, this.period].join('|');
      if (!this.#reading || this.#place !== place) this.#begin(store, place);
      if (!this.#asksDevice && (store.hides || mayKeep(store))) {
        this.#asksDevice = true;
        this.#take(
          'kept',
          loadKept().then(({ keptHere }) => keptHere(store)),
        );
      }
    }
    const shown = this.#steps.map(({ id }) => id).join();
    // What was opened for one story is not open for another in its place.
    if (shown !== this.#shown)
      for (const step of this.renderRoot.querySelectorAll('li details')) step.removeAttribute('open');
    this.#shown = shown;
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#asksDevice = false;
  }

  #begin(store: CommunityStore, place: string): void {
    this.#stop();
    // What was read before a move stays until it is read anew.
    this.#read = this.#place === place ? { ...this.#read, error: undefined } : {};
    this.#place = place;
    const { signal } = (this.#reading = new AbortController());
    const { circle } = this.community;
    if (counts(store)) this.#take('said', readSaid(store, circle, this.period, signal));
    if (store.has('stories')) this.#take('stories', readStories(store, circle, signal));
  }

  /** Whatever comes after it left, or went on to another place, is nothing any more. */
  #take<Name extends keyof Read>(name: Name, coming: Promise<Read[Name]>): void {
    const reading = this.#reading;
    const take = (part: Read): void => {
      if (this.#reading !== reading) return;
      this.#read = { ...this.#read, ...part };
      this.requestUpdate();
    };
    coming.then(
      (value) => take({ [name]: value }),
      (error: unknown) => take({ error }),
    );
  }

  /** Whether what was read can be shown: not before it is known what this device keeps. */
  get #ready(): boolean {
    return !this.#asksDevice || Boolean(this.#read.kept);
  }

  get #steps(): readonly Story[] {
    const { stories = [], kept } = this.#read;
    return this.#ready ? stories.filter((story) => kept?.shows(story) ?? true).slice(0, STEPS) : [];
  }

  readonly #onChange = (): void => this.requestUpdate();

  /** Asks again for all of it. The button goes: its reader goes on where the answer will be. */
  readonly #onRetry = (): void => {
    this.#stop();
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  };

  protected override render(): TemplateResult {
    const { words } = this;
    const { store } = this.community;
    const { said, stories, kept, error } = this.#read;
    const mood = !store || counts(store);
    const steps = !store || store.has('stories');
    // Reading needs no secure connection.
    const trouble = store && (mood || steps) ? nothing : this.trouble('checkIns');
    if (trouble !== nothing) return this.shell(trouble);

    /** One of the two, as far as it is known; what failed is said once for both. */
    const part = (name: string, title: string, known: boolean, content: () => unknown): unknown =>
      known || !error
        ? html`<section part=${name} aria-labelledby=${name} aria-busy=${!known}>
            <h2 class="title" id=${name} tabindex="-1">${title}</h2>
            ${content()}
          </section>`
        : nothing;
    const renderMood = (): TemplateResult => {
      if (!said || !this.#ready) return picture(words);
      const moods = poolOf(said.pulses, said.k, kept?.isOwn);
      return moods ? moodView(words, moods) : quiet(words.few);
    };
    const renderSteps = (): unknown => {
      if (!stories || !this.#ready) return nothing;
      const shown = this.#steps.map((story) => stepView(story, words));
      return shown[0]
        ? html`<ul>
            ${shown}
          </ul>`
        : quiet(words.none);
    };
    return this.shell([
      mood
        ? part('mood', words.titles[this.period] ?? words.titles.week, Boolean(said) && this.#ready, renderMood)
        : nothing,
      steps ? part('steps', words.helped, Boolean(stories) && this.#ready, renderSteps) : nothing,
      error
        ? html`${this.notice(this.why(error))}
            <button class="plain" @click=${this.#onRetry}>${words.common.retry}</button>`
        : nothing,
    ]);
  }
}

/** Stands where there is nothing to be shown. */
const quiet = (text: string): TemplateResult => html`<p class="quiet" role="status">${text}</p>`;

/** Whether a community counts moods: kept in one browser alone they are nobody's but one's own. */
const counts = (store: CommunityStore): boolean => store.has('checkIns') && !store.adapter.local;

/** Whether this device may keep something that matters here, known without loading what reads it. */
function mayKeep({ endpoint, community, sharedDevice, secure }: CommunityStore): boolean {
  try {
    // The names the device's store gives to the records.
    const keeps = (name: string): boolean => `kindred|${endpoint}|${community}|${name}` in localStorage;
    return secure && (sharedDevice || keeps('mutes') || keeps('check-ins'));
  } catch {
    // Blocked: then it is kept for as long as the page is there.
    return secure;
  }
}
