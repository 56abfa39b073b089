import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  type AdapterError,
  CONTENT_NOTES,
  type ContentNote,
  isAdapterError,
  LIMITS,
  type Policy,
} from '@kindred/core/contract';

import { circleOf } from '../../internal/circles.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { KindredElement } from '../../internal/kindred-element.js';
import { base } from '../../internal/styles/base.styles.js';
import { controls } from '../../internal/styles/controls.styles.js';
import { tokens } from '../../internal/styles/tokens.styles.js';
import type { Words } from '../../internal/words.js';
import { type OwnDraft, type OwnEntry, OwnItems } from '../../store/own-items.js';
import { renderChips, toggled } from '../../writing/chips.js';
import { afterTick, Consent } from '../../writing/consent.js';
import { consentStyles } from '../../writing/consent.styles.js';
import { DraftController } from '../../writing/draft-controller.js';
import { hushedWith, Notices } from '../../writing/notices.js';
import { shownOf } from '../../writing/own-entry.js';
import { clampUndo, roomLeft } from '../../writing/phase.js';

import { boxStyles } from './reply-box.styles.js';
import type { ThreadWords } from './translations/en.js';
import { THREAD_WORDS } from './words.js';

/** What is being written. */
interface Writing {
  text: string;
  contentNotes: ContentNote[];
  /** What was noticed and put away. It stays on the device. */
  hushed?: string[];
}

/** How long it can be taken back, as in the post box. */
const UNDO_SECONDS = 8;

/** A reply left this box: it is kept, and goes out once it can no longer be taken back. */
export class ReplyKeptEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('kept');
    this.key = key;
  }
}

/**
 * Somewhere to answer. Inside the wall alone; whoever uses a wall never sees its name.
 *
 * @slot help - Stands above the field: what may help to find words.
 */
export class KindredReplyBox extends KindredElement<ThreadWords> {
  static override styles = [tokens, base, controls, boxStyles, consentStyles];

  /** The post that is answered. */
  @property({ attribute: false }) post = '';

  /** The reply that is answered, rather than the post itself. */
  @property({ attribute: false }) to?: { id: string; name: string };

  /** What is answered, in its own words. */
  @property({ attribute: false }) answers = '';

  /** A reply of one's own that is to be changed; otherwise a new one is written. */
  @property({ attribute: false }) entry?: OwnEntry;

  @query('textarea') private field?: HTMLTextAreaElement;
  @state() private said = '';
  /** Why the last try came back; its words come a moment later. */
  @state() private failed?: AdapterError;
  @state() private notes = false;
  @state() private busy = false;

  readonly #draft = new DraftController<Writing>(this, () => ({ text: '', contentNotes: [] }));

  readonly #consent = new Consent(this, (ticked) => (this.said = afterTick(this.said, ticked, this.words)));
  #policy?: Policy;

  readonly #notices = new Notices(this, {
    writing: 'reply',
    text: () => this.#draft.writing.text,
    field: () => this.field ?? null,
    hushed: () => this.#draft.writing.hushed ?? [],
    hush: (key, on) => this.#draft.write({ hushed: hushedWith(this.#draft.writing.hushed, key, on) }),
    notes: () => this.#draft.writing.contentNotes,
    addNote: (note) => this.#toggle(note),
    nameOf: (note) => this.words.vocabulary.contentNotes[note],
    answers: () => this.answers,
    edits: () => this.entry !== undefined,
    policy: () => this.#policy,
  });

  protected override wordSource(): Words<ThreadWords> {
    return THREAD_WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    void this.#draft.join(store, this.entry ? `edit|${this.entry.key}` : `reply|${this.post}`);
    this.#consent.join(store);
    // Opened by whoever is about to write.
    this.#notices.start();
    void this.#askPolicy(store);
    return () => {
      this.#draft.leave();
      this.#consent.leave();
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#draft.writing.contentNotes.length > 0) this.notes = true;
    if (changed.has('entry') && this.entry && this.#draft.empty) this.bringBack(shownOf(this.entry));
  }

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** Puts what was taken back into the field. */
  bringBack({ text, contentNotes = [], care }: Pick<OwnDraft, 'text' | 'contentNotes' | 'care'>): void {
    // Of which moderators were not to be told, they are not told unless somebody says so.
    this.#write({ text, contentNotes: [...contentNotes], ...(!care && { hushed: hushedWith([], 'care') }) });
  }

  /** The wall asked for it already. */
  async #askPolicy(store: CommunityStore): Promise<void> {
    this.#policy = (await circleOf(store, this.post.split('.')[0]!).catch(() => undefined))?.policy;
  }

  #toggle(note: ContentNote): void {
    this.#write({ contentNotes: toggled(this.#draft.writing.contentNotes, note, LIMITS.contentNotes) });
  }

  #write(change: Partial<Writing>): void {
    this.said = '';
    this.failed = undefined;
    this.#draft.write(change);
  }

  #onInput(): void {
    this.#write({ text: this.field!.value });
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#send();
  }

  async #send(): Promise<void> {
    const { words } = this;
    const { store } = this.community;
    const { care } = this.#notices;
    const { text } = this.#draft.writing;
    const room = LIMITS.replyText - text.trim().length;
    if (this.busy || !store) return;
    if (this.#draft.empty || room < 0) {
      this.said = room < 0 ? words.over(-room) : words.empty;
      return this.field?.focus();
    }
    this.busy = true;
    this.failed = undefined;
    try {
      if (!this.entry && (await this.#consent.missing())) return await this.#askConsent();
      const key = await (this.entry ? this.#change(store, this.entry) : this.#keep(store, care));
      void this.#consent.keep();
      this.#draft.reset();
      this.notes = false;
      this.dispatchEvent(new ReplyKeptEvent(key));
    } catch (error) {
      if (isAdapterError(error)) this.failed = error;
      else this.said = words.notKept;
    } finally {
      this.busy = false;
    }
  }

  async #askConsent(): Promise<void> {
    this.said = this.words.consent.missing;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.consent input')?.focus();
  }

  async #keep(store: CommunityStore, care: Pick<OwnDraft, 'care'>): Promise<string> {
    const { text, contentNotes } = this.#draft.writing;
    const draft: OwnDraft = {
      kind: 'reply',
      circle: this.post.split('.')[0]!,
      post: this.post,
      text: text.trim(),
      ...(this.to && { parent: this.to.id }),
      ...(contentNotes.length > 0 && { contentNotes }),
      ...care,
    };
    return (await OwnItems.of(store).add(draft, { undoMs: clampUndo(UNDO_SECONDS) })).key;
  }

  async #change(store: CommunityStore, { key }: OwnEntry): Promise<string> {
    const own = OwnItems.of(store);
    const { text, contentNotes } = this.#draft.writing;
    const now = (await own.refresh(key)) ?? this.entry!;
    await own.act(key, { type: 'edit', revision: shownOf(now).revision ?? 1, text: text.trim(), contentNotes });
    return key;
  }

  #onLeave(): void {
    this.dispatchEvent(new Event('leave'));
  }

  protected override render(): TemplateResult {
    const { words, to } = this;
    const { writing, empty, keeps } = this.#draft;
    const room = roomLeft(writing.text, LIMITS.replyText);
    const over = room !== undefined && room < 0;
    const hint = over ? words.over(-room) : room === undefined ? '' : words.room(room);
    return this.shell(
      html`<div class="box" part="reply-box" @keydown=${this.#onKeydown}>
        <label class="ask" for="text">
          ${this.entry ? words.editing : words.field}
          ${to ? html`<span class="quiet">${words.to(to.name)}</span>` : nothing}
        </label>
        <slot name="help"></slot>
        <div class="field">
          <textarea
            id="text"
            rows="3"
            dir=${writing.text ? 'auto' : nothing}
            .value=${writing.text}
            placeholder=${words.placeholder}
            ?readonly=${this.busy}
            aria-describedby="private room"
            aria-invalid=${over}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            @input=${this.#onInput}
          ></textarea>
        </div>
        <div class="under quiet">
          <p id="private">${this.community.store?.adapter.local ? words.common.local : words.private}</p>
          <p id="room">${hint}</p>
        </div>
        ${this.#notices.render()} ${this.#renderNotes(writing)} ${this.entry ? nothing : this.#consent.render(words)}
        <p class="status" role="status">${this.failed ? this.why(this.failed) : this.said}</p>
        <div class="actions">
          <button class="primary" type="button" aria-disabled=${this.busy} @click=${() => this.#send()}>
            ${this.entry ? words.save : words.send}
          </button>
          <button class="plain" type="button" @click=${this.#onLeave}>${words.leave}</button>
          <p class="quiet kept">${empty || keeps === undefined ? '' : keeps ? words.kept : words.unkept}</p>
        </div>
        <a part="talk" class="button plain" href="https://findahelpline.com/" rel="noreferrer">${words.talk}</a>
      </div>`,
    );
  }

  #renderNotes({ contentNotes }: Writing): TemplateResult {
    const { words } = this;
    return html`<button
        class="plain fold"
        type="button"
        aria-expanded=${this.notes}
        @click=${() => (this.notes = !this.notes)}
      >
        ${words.note}
      </button>
      ${
        this.notes
          ? renderChips(
              'notes',
              words.notes,
              words.notesHint,
              CONTENT_NOTES.map((key) => [key, words.vocabulary.contentNotes[key]] as const),
              contentNotes,
              (key) => this.#toggle(key),
              LIMITS.contentNotes,
            )
          : nothing
      }`;
  }
}
