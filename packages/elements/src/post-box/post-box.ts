import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LIMITS, Seeking } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';
import { whenKept } from '../writing/kept-here.js';

import type { BoxView } from './box-view.js';
import type { Stays } from './post-box-core.js';
import { styles } from './post-box.styles.js';
import en, { type PostBoxWords } from './translations/en.js';
import type { WritingWords } from './words.js';
import type { WritingDesk } from './writing.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

const loadWriting = again(import.meta.url, () => import('./writing.js'));

/** Held to the contract by its type alone: the empty box needs nothing else of it. */
const MOST: (typeof LIMITS)['postText'] = 4000;

/**
 * An anonymous post box: somewhere to say what is on one's mind, under two words instead of a name.
 *
 * It asks for nothing but words. Everything else is a choice that can be left alone. What was sent can be taken back for
 * some seconds, waits on the device while there is no network, and stays in the hands of whoever wrote it: what became
 * of it, and the ways to change or delete it, stand below the box.
 *
 * Here is the empty box. All that is needed to write and to send comes at the first sign that somebody may, or where
 * this device keeps something that was written here.
 *
 * @slot privacy - Your own words on privacy, below the question that is asked before the first words are sent. Otherwise
 *   those of the `<kindred-community>` around.
 * @attr {boolean} without-coach - No hints on how to write: what may hurt others, being hard on oneself.
 * @event {KindredBeforePostEvent} kindred-before-post - Send was pressed; nothing has been kept or sent. `detail` holds
 *   the text and what was chosen. Cancelable: `event.refuse('why')` leaves the words in the box and shows the reason.
 * @event {KindredPostEvent} kindred-post - It was accepted: `detail` is `{ id, circle, state }`, never the text. Not
 *   cancelable.
 * @csspart base - The outermost element.
 * @csspart label - The question above the field.
 * @csspart field - The text area.
 * @csspart noticed - What was noticed about the words, below the field.
 * @csspart consent - The question before the first words are sent.
 * @csspart choices - Everything one may choose, folded away until somebody starts to write.
 * @csspart words - What was sent, while it stands in the box's place.
 * @csspart status - The line that says what is happening.
 * @csspart button - The main button: Send, Undo and what follows.
 * @csspart talk - The way to people who listen.
 * @csspart own - The list of one's own posts here.
 */
export class KindredPostBox extends KindredElement<PostBoxWords> {
  static override styles = [tokens, base, controls, styles];

  #desk?: WritingDesk;
  #loading?: Promise<WritingDesk | undefined>;
  #circle?: string;
  #leave?: () => void;

  @query('textarea') private field?: HTMLTextAreaElement;
  @query('.main') private main?: HTMLElement;

  /** Whether the field was reached; from then on there is room for the choices. */
  @state() private open = false;
  /** What takes writing could not be loaded. */
  @state() private failed = false;

  /** The question above the field. */
  @property() label?: string;

  /** Stands in the empty field. */
  @property() placeholder?: string;

  /** The most characters; never more than 4000. */
  @property({ type: Number, attribute: 'max-length' }) maxLength: number = MOST;

  /** Keys to choose from, with commas or spaces between; none for an empty value; otherwise the circle's. */
  @property() topics?: string;

  /** Chosen beforehand: `heard`, `experience` or `advice`. */
  @property() seeking?: Seeking;

  /** Chosen beforehand: `keep`, `24h` or `7d`. */
  @property() expires?: Stays;

  /** How long it can be taken back before it goes out; 0 to 60. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 8;

  constructor() {
    super();
    for (const sign of ['pointerenter', 'focusin', 'keydown', 'input']) this.addEventListener(sign, this.#onSign);
  }

  protected override wordSource(): Words<PostBoxWords> {
    return this.#desk?.words ?? WORDS;
  }

  protected override connectStore(store: CommunityStore): (() => void) | undefined {
    if (!store.has('posts') || !store.secure) return undefined;
    this.#join(store);
    return () => {
      this.#leave!();
      this.#leave = undefined;
    };
  }

  protected override willUpdate(): void {
    const { store, circle } = this.community;
    if (store && this.#leave && circle !== this.#circle) this.#join(store);
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    (this.field ?? this.main)?.focus(options);
  }

  readonly #onSign = ({ type }: Event): void => {
    // Without a field there is nothing to write in.
    if (this.field && !this.#desk) void this.#load(type !== 'pointerenter');
  };

  #onReach(): void {
    this.open = true;
    this.#desk?.unfold();
  }

  #onInput(): void {
    this.#onReach();
    this.#desk?.write({ text: this.field!.value });
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    const typing = event.target === this.field;
    // A key that is held down must not press Undo right after Send.
    if (event.repeat && !typing) event.preventDefault();
    if (!typing || event.repeat || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#press();
  }

  #onMain(event: MouseEvent): void {
    // The second press of a double click lands on what took Send's place.
    if (event.detail <= 1) void this.#press();
  }

  /** Asks again for what could not be loaded; whoever asked goes on writing. */
  async #onRetry(): Promise<void> {
    if (await this.#load(true)) this.focus();
  }

  async #press(): Promise<void> {
    (await this.#load(true))?.press();
  }

  #join(store: CommunityStore): void {
    this.#leave?.();
    const { circle } = this.community;
    this.#circle = circle;
    this.#leave = this.#desk?.join(store, circle) ?? whenKept(store, circle, () => void this.#load(true));
  }

  /** @returns nothing where it could not be loaded; the next sign tries again */
  #load(tell: boolean): Promise<WritingDesk | undefined> {
    return (this.#loading ??= loadWriting().then(
      async ({ WritingDesk }) => {
        const desk = (this.#desk = new WritingDesk(this, () => this.community.ready()));
        // What was reached and written meanwhile.
        if (this.open) desk.unfold();
        if (this.field?.value) desk.write({ text: this.field.value });
        if (this.community.store && this.#leave) this.#join(this.community.store);
        this.failed = false;
        this.requestUpdate();
        await this.updateComplete;
        return desk;
      },
      () => {
        this.#loading = undefined;
        this.failed ||= tell;
        return undefined;
      },
    ));
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const trouble = this.trouble('posts');
    const talk = html`<a part="talk" class="button plain" href="https://findahelpline.com/" rel="noreferrer"
      >${words.talk}</a
    >`;
    if (trouble !== nothing)
      return this.shell(
        html`<div class="stage">${this.#renderLabel()}${trouble}</div>
          ${talk}`,
      );
    const view: BoxView = this.#desk?.view(words as WritingWords, this.language) ?? {
      phase: 'writing',
      text: '',
      open: this.open,
      status: this.failed ? words.common.unavailable : '',
      main: words.send,
      ...(this.failed && {
        beside: html`<button class="plain" @click=${this.#onRetry}>${words.common.retry}</button>`,
      }),
    };
    const { phase, off, status, main } = view;
    return this.shell(html`
      <div class="stage" @keydown=${this.#onKeydown}>
        ${view.sent ?? this.#renderBox(view)}
        <p part="status" class="status ${phase}" role="status">${status}</p>
        <div class="actions">
          <button
            part="button"
            class="main ${phase === 'writing' ? 'primary' : ''}"
            aria-disabled=${off ? 'true' : 'false'}
            @click=${this.#onMain}
          >
            ${main}
          </button>
          ${view.beside}
        </div>
      </div>
      <div class="own">
        ${view.own ?? (this.community.store?.has('own') === false ? nothing : html`<p class="quiet">${words.yoursToChange}</p>`)}
      </div>
      ${talk}
    `);
  }

  #renderLabel(): TemplateResult {
    return html`<label part="label" class="title" for="text">${this.label ?? this.words.label}</label>`;
  }

  #renderBox({ text, open, over, off, room, choices }: BoxView): TemplateResult {
    const { words } = this;
    return html`
      ${this.#renderLabel()}
      <div class="field">
        <textarea
          part="field"
          id="text"
          class=${open ? 'open' : ''}
          rows="5"
          dir=${text ? 'auto' : nothing}
          .value=${text}
          placeholder=${this.placeholder ?? words.placeholder}
          ?readonly=${off}
          aria-describedby="private room"
          aria-invalid=${over ? 'true' : 'false'}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          @focus=${this.#onReach}
          @input=${this.#onInput}
        ></textarea>
      </div>
      <div class="under quiet">
        <p id="private">
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <rect x="5" y="11" width="14" height="9" rx="2" />
            <path d="M8 11V8a4 4 0 018 0v3" />
          </svg>
          <span>${this.community.store?.adapter.local ? words.common.local : words.private}</span>
        </p>
        <p id="room">${room}</p>
      </div>
      ${open && !off ? html`<div part="choices" class="choices">${choices}</div>` : nothing}
    `;
  }
}
