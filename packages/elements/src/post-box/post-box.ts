import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isAdapterError, type ItemState, LIMITS, SEEKING, type Seeking } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { describeError } from '../internal/describe-error.js';
import { lockIcon } from '../internal/icons.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import type { Words } from '../internal/words.js';
import type { OwnEntry } from '../store/own-items.js';

import { DeskController } from './desk-controller.js';
import { DraftController } from './draft-controller.js';
import type { OwnList } from './own-list/own-list.js';
import {
  blank,
  clampLength,
  clampUndo,
  type Phase,
  roomLeft,
  STAYS,
  type Stays,
  toDraft,
  toWriting,
  type Writing,
} from './post-box-core.js';
import { KindredBeforePostEvent, KindredPostEvent } from './post-box.events.js';
import { styles } from './post-box.styles.js';
import { postBoxWords, type PostBoxWords } from './words.js';

/** Trying these again unchanged would end the same way. */
const FINAL = ['invalid', 'refused', 'unsupported'];

/**
 * An anonymous post box: somewhere to say what is on one's mind, under two words instead of a name.
 *
 * It asks for nothing but words. Everything else is a choice that can be left alone. What was sent can be taken back for
 * some seconds, waits on the device while there is no network, and stays in the hands of whoever wrote it: what became
 * of it, and the ways to change or delete it, stand below the box.
 *
 * @event {KindredBeforePostEvent} kindred-before-post - Send was pressed; nothing has been kept or sent. `detail` holds
 *   the text and what was chosen. Cancelable: `event.refuse('why')` leaves the words in the box and shows the reason.
 * @event {KindredPostEvent} kindred-post - It was accepted: `detail` is `{ id, circle, state }`, never the text. Not
 *   cancelable.
 * @csspart base - The outermost element.
 * @csspart label - The question above the field.
 * @csspart field - The text area.
 * @csspart choices - Everything one may choose, folded away until somebody starts to write.
 * @csspart words - What was sent, while it stands in the box's place.
 * @csspart status - The line that says what is happening.
 * @csspart button - The main button: Send, Undo and what follows.
 * @csspart own - The list of one's own posts here.
 */
export class KindredPostBox extends KindredElement<PostBoxWords> {
  static override styles = [tokens, base, controls, styles];

  readonly #desk = new DeskController(this, (entry) => this.#onAccepted(entry));
  readonly #draft = new DraftController(this, () => this.#blank());
  #list?: OwnList;
  #named?: string;
  #busy = false;
  #dressed = false;
  /** What was left of the undo window when it was first shown. */
  #window?: { key: string; style: string };

  @query('textarea') private field?: HTMLTextAreaElement;
  @query('.main') private main?: HTMLButtonElement;

  /** The choices are out from the moment the field is reached. */
  @state() private unfolded = false;
  @state() private more = false;
  @state() private normsOpen = false;
  @state() private listOpen = false;
  /** What the page or the device said, instead of what the sending says. */
  @state() private said = '';

  /** The question above the field. */
  @property() label?: string;

  /** Stands in the empty field. */
  @property() placeholder?: string;

  /** The most characters; never more than 4000. */
  @property({ type: Number, attribute: 'max-length' }) maxLength: number = LIMITS.postText;

  /** Keys to choose from, with commas or spaces between; none for an empty value; otherwise the circle's. */
  @property() topics?: string;

  /** Chosen beforehand: `heard`, `experience` or `advice`. */
  @property() seeking?: Seeking;

  /** Chosen beforehand: `keep`, `24h` or `7d`. */
  @property() expires?: Stays;

  /** How long it can be taken back before it goes out; 0 to 60. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 8;

  protected override wordSource(): Words<PostBoxWords> {
    return postBoxWords;
  }

  protected override connectStore(store: CommunityStore): (() => void) | undefined {
    if (!store.has('posts') || !store.secure) return undefined;
    this.#join(store);
    return () => {
      this.#draft.leave();
      this.#desk.leave();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onLeavePage);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store, circle } = this.community;
    if (store && this.#desk.joined && circle !== this.#named) this.#join(store);
    const { writing } = this.#desk;
    if (writing && !this.#dressed) {
      this.#dressed = true;
      this.shadowRoot!.adoptedStyleSheets.push(writing.writingStyles.styleSheet!);
    }
    if ((changed.has('seeking') || changed.has('expires')) && this.#draft.empty) this.#draft.reset();
  }

  protected override updated(): void {
    // Listening at all keeps a page out of the back-forward cache, so only while there is something to lose.
    const listen = this.isConnected && (this.#desk.phase === 'undo' || !this.#draft.safe);
    (listen ? addEventListener : removeEventListener)('beforeunload', this.#onLeavePage);
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    (this.field ?? this.main)?.focus(options);
  }

  readonly #onLeavePage = (event: BeforeUnloadEvent): void => event.preventDefault();

  #onAccepted({ id, draft, state }: OwnEntry): void {
    this.dispatchEvent(new KindredPostEvent({ id: id!, circle: draft.circle, state: state as ItemState }));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    const typing = event.target === this.field;
    // A key that is held down must not press Undo right after Send.
    if (event.repeat && !typing) event.preventDefault();
    if (!typing || event.repeat || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#send();
  }

  #onMain(event: MouseEvent): void {
    // The second press of a double click lands on what took Send's place.
    if (event.detail > 1) return;
    const { phase } = this.#desk;
    if (phase === 'writing') void this.#send();
    else if (phase === 'undo' || phase === 'waiting' || phase === 'failed') void this.#takeBack();
    else if (phase !== 'sending') void this.#startAnew();
  }

  #write(change: Partial<Writing>): void {
    this.said = '';
    this.#draft.write(change);
  }

  #join(store: CommunityStore): void {
    this.#named = this.community.circle;
    this.#draft.leave();
    void this.#draft.join(store, this.#named ?? '');
    this.#desk.join(store, this.#named);
  }

  #blank(): Writing {
    const { expires, seeking } = this;
    return blank(
      expires && expires in STAYS ? expires : 'keep',
      seeking && SEEKING.includes(seeking) ? seeking : undefined,
    );
  }

  #unfold(): void {
    if (!this.unfolded) {
      const { contentNotes, replies, stays } = this.#draft.writing;
      this.more = contentNotes.length > 0 || replies !== 'welcome' || stays !== 'keep';
      this.unfolded = true;
    }
    // Before the first post here, what people ask of each other stands open where one writes.
    if (!this.#desk.normsSeen && this.#desk.about) {
      this.normsOpen = true;
      this.#desk.normsSeen = true;
    }
  }

  async #send(): Promise<void> {
    const { words } = this;
    const { writing } = this.#draft;
    const room = roomLeft(writing.text, clampLength(this.maxLength)) ?? 0;
    if (this.#busy || this.#desk.about?.policy.readOnly) return;
    if (this.#draft.empty || room < 0) {
      this.said = room < 0 ? words.over(-room) : words.empty;
      return this.field?.focus();
    }
    this.#busy = true;
    try {
      await this.community.ready();
      const draft = toDraft(await this.#desk.circle(), writing);
      const { kind: _, expiresIn: __, ...detail } = draft;
      const before = new KindredBeforePostEvent(detail);
      if (!this.dispatchEvent(before)) {
        this.said = before.reason ?? words.vetoed;
        return this.field?.focus();
      }
      // Whatever looks at a text on the device looks here, before any of it is kept or sent.
      await this.#desk.send(draft, clampUndo(this.undoSeconds));
      this.said = '';
      this.#draft.reset();
      this.unfolded = this.normsOpen = false;
      await this.updateComplete;
      this.main?.focus();
    } catch (error) {
      this.said = isAdapterError(error) ? describeError(error, words.common) : words.notKept;
    } finally {
      this.#busy = false;
    }
  }

  async #takeBack(key?: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const draft = await this.#desk.takeBack(key);
      if (!draft) return;
      this.#write(toWriting(draft));
      this.#unfold();
      await this.updateComplete;
      this.field?.focus();
      this.field?.setSelectionRange(draft.text.length, draft.text.length);
    } catch {
      this.said = this.words.notKept;
    } finally {
      this.#busy = false;
    }
  }

  async #startAnew(): Promise<void> {
    this.#desk.startAnew();
    await this.updateComplete;
    this.field?.focus();
  }

  /** A post from the list that wasn't taken comes back into the box, unless something stands there. */
  readonly #rewrite = (key: string): void => {
    if (this.#desk.phase === 'writing' && this.#draft.empty) void this.#takeBack(key);
    else this.said = this.words.busy;
  };

  async #toggleList(): Promise<void> {
    this.listOpen = !this.listOpen;
    if (this.#list || !this.listOpen) return;
    try {
      const { loadListWords, OwnList } = await import('./own-list/own-list.js');
      await loadListWords(this.language);
      this.#list ??= new OwnList(this, {
        items: () => this.#desk.items!,
        hasOwnPort: () => Boolean(this.community.store?.has('own')),
        rewrite: this.#rewrite,
      });
      this.requestUpdate();
      void this.#desk.items?.ask(this.#desk.others.map(({ key }) => key));
    } catch {
      this.listOpen = false;
      this.said = this.words.common.errors.unavailable;
    }
  }

  protected override render(): TemplateResult {
    const trouble = this.trouble('posts');
    if (trouble !== nothing) return this.shell(html`<div class="stage">${this.#renderLabel()}${trouble}</div>`);
    const { phase } = this.#desk;
    return this.shell(html`
      <div class="stage" @keydown=${this.#onKeydown}>
        ${phase === 'writing' ? this.#renderBox() : this.#renderSent(phase)}
        <p part="status" class="status ${phase}" role="status">${this.said || this.#status()}</p>
        ${this.#renderActions(phase)}
      </div>
      ${this.#renderOwn()}
    `);
  }

  #renderLabel(): TemplateResult {
    return html`<label part="label" class="title" for="text">${this.label ?? this.words.label}</label>`;
  }

  #renderBox(): TemplateResult {
    const { words } = this;
    const { writing } = this.#draft;
    const { about, settled } = this.#desk;
    const local = this.community.store?.adapter.local;
    const room = roomLeft(writing.text, clampLength(this.maxLength));
    return html`
      ${this.#renderLabel()}
      <textarea
        part="field"
        id="text"
        class=${this.unfolded ? 'open' : ''}
        rows="5"
        dir=${writing.text ? 'auto' : nothing}
        .value=${writing.text}
        placeholder=${this.placeholder ?? words.placeholder}
        ?readonly=${about?.policy.readOnly}
        aria-describedby="private room"
        aria-invalid=${room !== undefined && room < 0 ? 'true' : 'false'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        @focus=${this.#unfold}
        @input=${() => {
          this.#unfold();
          this.#write({ text: this.field!.value });
        }}
      ></textarea>
      <div class="under quiet">
        <p id="private">${lockIcon}<span>${local ? words.common.local : words.private}</span></p>
        <p id="room">${room === undefined ? '' : room < 0 ? words.over(-room) : words.room(room)}</p>
      </div>
      ${
        this.unfolded && this.#desk.writing && !about?.policy.readOnly
          ? this.#desk.writing.renderChoices({
              words,
              writing,
              about,
              settled,
              topics: this.topics,
              normsOpen: this.normsOpen,
              more: this.more,
              write: (change) => this.#write(change(this.#draft.writing)),
              toggleMore: () => (this.more = !this.more),
            })
          : nothing
      }
    `;
  }

  #renderSent(phase: Phase): TemplateResult {
    const { key, draft, sendAfter } = this.#desk.entry!;
    if (this.#window?.key !== key) {
      this.#window = { key, style: `--_window:${Math.max(sendAfter - Date.now(), 0)}ms` };
    }
    return html`<p class="title">${this.label ?? this.words.label}</p>
      <div part="words" class="words"><p class="prose" dir="auto">${draft.text}</p></div>
      <div class="window ${phase}" .style=${this.#window.style}></div>`;
  }

  #status(): string {
    const { words } = this;
    const { entry, about } = this.#desk;
    if (entry) return this.#desk.writing!.sentWords(entry, words, this.#draft.keeps);
    if (about?.policy.readOnly) return words.common.errors['read-only'];
    return this.#draft.cleared ? words.cleared : '';
  }

  #renderActions(phase: Phase | 'writing'): TemplateResult {
    const { words } = this;
    const { cleared, empty, keeps } = this.#draft;
    const main = {
      writing: words.send,
      undo: words.undo,
      sending: words.sending,
      waiting: words.takeBack,
      failed: words.editAgain,
      held: words.another,
      live: words.another,
      changed: words.another,
    }[phase];
    const second: [string, () => void] | undefined =
      phase === 'waiting'
        ? [words.another, () => void this.#startAnew()]
        : phase === 'failed' && !FINAL.includes(this.#desk.entry!.error?.code ?? '')
          ? [words.common.retry, () => void this.#desk.items!.retry(this.#desk.entry!.key)]
          : phase !== 'writing'
            ? undefined
            : cleared
              ? [words.bringBack, () => this.#onBringBack()]
              : empty
                ? undefined
                : [words.clear, () => this.#onClear()];
    const quiet = phase === 'sending' || (phase === 'writing' && this.#desk.about?.policy.readOnly);
    return html`<div class="actions">
      <button
        part="button"
        class="main ${phase === 'writing' ? 'primary' : ''}"
        aria-disabled=${quiet ? 'true' : 'false'}
        @click=${this.#onMain}
      >
        ${main}
      </button>
      ${second ? html`<button class="plain second" @click=${second[1]}>${second[0]}</button>` : nothing}
      ${
        phase === 'writing' && !empty && keeps !== undefined
          ? html`<p class="quiet kept">${keeps ? words.kept : words.unkept}</p>`
          : nothing
      }
    </div>`;
  }

  #onClear(): void {
    this.said = '';
    this.#draft.clear();
  }

  #onBringBack(): void {
    this.#draft.bringBack();
    this.field?.focus();
  }

  #renderOwn(): TemplateResult {
    const { words, listOpen } = this;
    const { others } = this.#desk;
    const back = others.some(({ state, item }) => state === 'returned' || item?.pending?.state === 'returned');
    return html`<div class="own">
      ${
        others.length > 0 || listOpen
          ? html`<button
              class="plain"
              aria-expanded=${listOpen ? 'true' : 'false'}
              aria-controls="own"
              @click=${this.#toggleList}
            >
              ${back ? words.yoursBack : words.yours}
            </button>`
          : nothing
      }
      <div part="own" id="own" ?hidden=${!listOpen}>
        ${listOpen ? this.#list?.render(others, words, this.language) : nothing}
      </div>
    </div>`;
  }
}
