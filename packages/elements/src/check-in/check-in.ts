import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CheckInValue } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { family } from '../internal/styles/family.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, dirOf, type Words } from '../internal/words.js';
import type { KeptAnswers } from '../store/kept-answers.js';

import type { Answering } from './answering/answering.js';
import { arrowOf } from './arrow-keys.js';
import {
  CADENCES,
  type CheckInCadence,
  type CheckInScale,
  type CheckInShare,
  recentAnswer,
  SCALES,
  SHARES,
} from './check-in-core.js';
import { KindredCheckInEvent } from './check-in.events.js';
import { styles } from './check-in.styles.js';
import { choiceScale } from './choice-scale.js';
import { nothingKept } from './nothing-kept.js';
import { sky } from './skies.js';
import en, { type CheckInWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});
const loadKept = again(import.meta.url, () => import('../store/kept-answers.js'));
const loadAnswering = again(import.meta.url, () => import('./answering/answering.js'));
const KNOWN = { scale: SCALES, share: SHARES, cadence: CADENCES };
type Settings = { [Name in keyof typeof KNOWN]: (typeof KNOWN)[Name][number] };

/**
 * A question for oneself. The answer is kept on this device, encrypted, and needs no community at all; whether it is
 * also counted, without a name, in the circle's mood is asked afterwards and never assumed. Who says that it is very
 * low is told quietly that helplines are there.
 *
 * A choice of one is a radio group (https://www.w3.org/WAI/ARIA/apg/patterns/radio/), energy and pleasantness are a
 * grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 *
 * @slot - For `scale="custom"`: the choices, such as `<data value="rested">Rested</data>`; a value is 1 to 40 of a–z, 0–9 and inner hyphens.
 * @slot help - Your own link to help, shown in the line that follows a lowest answer.
 * @event {KindredCheckInEvent} kindred-check-in - Somebody answered, changed the answer or agreed to add it: `detail` is `{scale, value, shared}`. Not cancelable.
 * @csspart prompt - The question.
 * @csspart scale - What is chosen from.
 * @csspart choice - Each of it.
 * @csspart last - The last answer, until it is time to ask again.
 * @csspart foot - All that stands below.
 * @csspart status - The line that says where the answer is.
 * @csspart help - The line that follows a lowest answer.
 * @csspart share - The question whether to add it.
 * @csspart talk - The way to people who listen.
 * @csspart history - What one looks back at.
 */
export class KindredCheckIn extends KindredElement<CheckInWords> {
  static override styles = [tokens, base, family, styles];

  /** The question; otherwise one that suits the scale, in the page's language. */
  @property() prompt?: string;

  /** `mood` (five steps), `energy-mood` (a grid), `words` (up to three feelings) or `custom` (the page's own choices). */
  @property() scale: CheckInScale = 'mood';

  /** Whether an answer may also be counted in the circle's mood: `never`, `ask` or `always`. */
  @property() share: CheckInShare = 'ask';

  /** How soon it asks again: `daily`, `weekly` or `none` (whenever the page is opened). */
  @property() cadence: CheckInCadence = 'daily';

  /** Only the last answer is kept, and there is nothing to look back at. */
  @property({ type: Boolean, attribute: 'without-history' }) withoutHistory = false;

  #kept?: KeptAnswers;
  /** Whose answers are shown, or about to be: a community's, or this page's own. */
  #whose?: CommunityStore | 'none' | 'failed';
  /** No answer was kept when it came here: whatever comes later takes the place of what is shown already. */
  #none = false;
  #unwatch?: () => void;
  /** What comes with answering, from the first sign that somebody will. */
  #answering?: Answering;
  #loading?: Promise<void> | 'failed';
  /** Chosen before it was there. */
  #held?: Parameters<Answering['choose']>;

  /** The attributes, or their defaults where a page wrote something else. */
  get #settings(): Settings {
    const settings = Object.entries(KNOWN).map(([name, values]) => {
      const value = this[name as keyof Settings];
      return [name, (values as readonly string[]).includes(value) ? value : values[0]];
    });
    return Object.fromEntries(settings) as Settings;
  }

  protected override wordSource(): Words<CheckInWords> {
    return this.#answering?.wordSource ?? WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    this.#look(store);
    return () => this.#look();
  }

  /** Whether there is anybody to add an answer to: a backend that counts, beyond this browser, over a secure connection. */
  get #canShare(): boolean {
    const { store } = this.community;
    return Boolean(store?.secure && store.has('checkIns') && !store.adapter.local);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#look();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { status } = this.community;
    // The private part needs nobody.
    if (this.isConnected && (status === 'none' || status === 'failed')) this.#look(status);
    for (const [name, values] of Object.entries(KNOWN)) {
      const value = this[name as keyof Settings];
      if (changed.has(name as keyof Settings) && !(values as readonly string[]).includes(value)) {
        console.error(`kindred-check-in: ${name} must be "${values.join('", "')}", not "${value}".`);
      }
    }
    if (this.hasUpdated && (changed.has('scale') || changed.has('prompt'))) {
      this.#held = undefined;
      this.#answering?.reset();
    }
    if (this.#settings.scale !== 'mood' || this.#kept?.entries.length) this.#prepare();
  }

  #look(whose?: CommunityStore | 'none' | 'failed'): void {
    if (this.#whose === whose) return;
    this.#whose = whose;
    this.#none = nothingKept(whose);
    this.#follow();
    for (const sign of ['storage', 'kindred-kept'])
      (whose ? addEventListener : removeEventListener)(sign, this.#onKept);
    if (!this.#none || this.#loading) this.#read().catch(() => this.#fail());
  }

  /** Somebody may have answered meanwhile, here or in another tab. */
  readonly #onKept = (): void => {
    if (!nothingKept(this.#whose)) this.#read().catch(() => undefined);
  };

  /** Reads what the device keeps: beside the first paint where it may keep something, else once somebody comes near. */
  async #read(): Promise<void> {
    const whose = this.#whose;
    if (!whose || this.#kept) return;
    const { keptAlone, keptForNow, keptIn } = await loadKept();
    if (this.#whose !== whose || this.#kept) return;
    this.#follow(whose === 'none' ? keptAlone() : whose === 'failed' ? keptForNow() : keptIn(whose));
  }

  #follow(kept?: KeptAnswers): void {
    this.#unwatch?.();
    this.#kept = kept;
    this.#unwatch = kept?.subscribe(() => this.requestUpdate());
    this.#answering?.follow(kept);
    this.requestUpdate();
  }

  /** Loads what answering needs; once it could not be loaded, only when asked to again. */
  #prepare(): void {
    if (this.#answering) return;
    this.#loading ??= this.#bring().then(
      ({ Answering }) => {
        this.#answering = new Answering(this, () => ({
          ...this.#settings,
          words: this.words,
          lang: this.language,
          rtl: (this.dir || dirOf(this.language)) === 'rtl',
          prompt: this.prompt,
          withoutHistory: this.withoutHistory,
          circle: this.community.circle,
          store: this.community.store,
          choose: this.#choose,
          arrowOf,
        }));
        this.#answering.follow(this.#kept);
        if (this.#held) this.#answering.choose(...this.#held);
        this.#held = undefined;
        this.requestUpdate();
      },
      () => this.#fail(),
    );
  }

  /** Failed only when neither is on its way any more: so asking again asks anew for both. */
  async #bring(): ReturnType<typeof loadAnswering> {
    const both = [loadAnswering(), this.#read()] as const;
    await Promise.allSettled(both);
    return (await Promise.all(both))[0];
  }

  #fail(): void {
    this.#loading = 'failed';
    this.requestUpdate();
  }

  readonly #onIntent = (): void => this.#prepare();

  /** Asks again for what could not be loaded. */
  readonly #onRetry = (): void => {
    this.#loading = undefined;
    if (this.#answering) this.#read().catch(() => this.#fail());
    this.#prepare();
    this.requestUpdate();
  };

  readonly #choose = (value: CheckInValue, settled: boolean, said?: string): void => {
    const canShare = this.#answering ? this.#answering.canShare : this.#canShare;
    const adds = settled && this.#settings.share === 'always' && canShare;
    if (this.#answering) this.#answering.choose(value, adds, said);
    else {
      this.#held = [value, adds, said];
      if (this.#loading === 'failed') this.#onRetry();
      else this.#prepare();
      this.requestUpdate();
    }
    this.dispatchEvent(new KindredCheckInEvent({ scale: value.scale, value, shared: adds }));
  };

  protected override render(): TemplateResult {
    const { words } = this;
    const { common } = words;
    const { scale, share, cadence } = this.#settings;
    const kept = this.#kept;
    const shown = this.#answering?.render();
    const failed = this.#loading === 'failed';
    const value = this.#answering?.value ?? this.#held?.[0];
    const answered = recentAnswer(kept?.entries, { scale, cadence, prompt: this.prompt });
    const recent = !shown && !value && answered;
    return this.shell(
      html`<div
        class="${scale}-scale ${share === 'never' ? '' : 'asks'}"
        @pointerover=${this.#onIntent}
        @focusin=${this.#onIntent}
      >
        <p class="title" part="prompt" id="prompt">${this.prompt || words.prompts[scale]}</p>
        <div class=${value || kept?.known || this.#none ? '' : 'unknown'}>
          ${
            shown?.scale ??
            (recent || scale !== 'mood'
              ? html`<div class="coming ${recent ? '' : scale}"></div>`
              : this.#renderMood(value))
          }
        </div>
        <div class="foot ${value || answered || failed ? '' : 'resting'}" part="foot">
          <div class="line">
            <div class="said" role="status" tabindex="-1">
              <p class="quiet" part="status">
                ${
                  shown?.status ??
                  (failed
                    ? common.unavailable
                    : words.intros[(kept?.lasts ?? true) ? (this.#canShare ? share : 'never') : 'forNow'])
                }
              </p>
              ${shown?.help}
            </div>
            ${
              shown?.actions ??
              (failed
                ? html`<button class="plain" type="button" @click=${this.#onRetry}>${common.retry}</button>`
                : nothing)
            }
          </div>
          ${shown?.ask}
        </div>
        ${shown?.history}
        <a part="talk" class="button plain" href="https://findahelpline.com/" rel="noreferrer">${words.talk}</a>
      </div>`,
    );
  }

  #renderMood(value?: CheckInValue): TemplateResult {
    const chosen = value?.scale === 'mood' && value.mood - 1;
    return choiceScale(
      this.words.moods.map((text, at) => ({
        value: { scale: 'mood', mood: at + 1 },
        text,
        picture: sky(at),
        chosen: at === chosen,
      })),
      'mood',
      this.#choose,
    );
  }
}
