import { html, nothing, type ReactiveController } from 'lit';
import { isAdapterError, type ItemState, LIMITS, SEEKING } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { describeError } from '../internal/describe-error.js';
import type { Lang } from '../internal/words.js';
import { toggled } from '../writing/chips.js';
import { afterTick, Consent } from '../writing/consent.js';
import { consentStyles } from '../writing/consent.styles.js';
import { DraftController } from '../writing/draft-controller.js';
import { hushedWith, Notices } from '../writing/notices.js';
import { clampUndo, roomLeft } from '../writing/phase.js';

import { type BoxView, viewOf } from './box-view.js';
import { renderChoices } from './choices.js';
import { topicChoices } from './choices-core.js';
import { OwnFold } from './own-fold.js';
import { blank, clampLength, STAYS, toDraft, toWriting, type Writing } from './post-box-core.js';
import { KindredBeforePostEvent, KindredPostEvent } from './post-box.events.js';
import type { KindredPostBox } from './post-box.js';
import { Sending } from './sending.js';
import { type WritingWords, writingWords } from './words.js';
import { writingStyles } from './writing.styles.js';

/**
 * All of a box beyond its empty field: the choices, the draft, sending and taking back, and what became of what was
 * sent. Loaded at the first sign that somebody may write, or where something was written here before.
 */
export class WritingDesk implements ReactiveController {
  readonly words = writingWords;

  readonly #host: KindredPostBox;
  readonly #ready: () => Promise<CommunityStore>;
  #store?: CommunityStore;
  readonly #draft: DraftController<Writing>;
  readonly #sending: Sending;
  readonly #own: OwnFold;
  readonly #notices: Notices;
  readonly #consent: Consent;
  #words: WritingWords = writingWords.en;
  #busy = false;
  /** Somebody pressed Send before they were asked. */
  #asked = false;
  #open = false;
  #more = false;
  #normsOpen = false;
  /** What the page or the device said, instead of what the sending says. */
  #said = '';
  /** What the page had chosen beforehand, as last seen. */
  #chosen: string;

  /** @param ready resolves once there is a store */
  constructor(host: KindredPostBox, ready: () => Promise<CommunityStore>) {
    this.#host = host;
    this.#ready = ready;
    this.#chosen = this.#beforehand;
    this.#draft = new DraftController(host, () => this.#blank());
    this.#sending = new Sending(host, ({ id, draft, state }) =>
      host.dispatchEvent(new KindredPostEvent({ id: id!, circle: draft.circle, state: state as ItemState })),
    );
    this.#own = new OwnFold(host, this.#sending, {
      hasOwnPort: () => Boolean(this.#store?.has('own')),
      topics: () => topicChoices(host.topics, this.#sending.about),
      rewrite: (key) => this.#rewrite(key),
      say: (said) => this.#say(said),
    });
    this.#consent = new Consent(host, (ticked) => this.#say(afterTick(this.#said, ticked, this.#words)));
    this.#notices = new Notices(host, {
      writing: 'post',
      text: () => (this.#open && this.#sending.phase === 'writing' ? this.#draft.writing.text : ''),
      field: () => this.#field,
      hushed: () => this.#draft.writing.hushed ?? [],
      hush: (key, on) => this.#draft.write({ hushed: hushedWith(this.#draft.writing.hushed, key, on) }),
      notes: () => this.#draft.writing.contentNotes,
      addNote: (note) => {
        this.#more = true;
        this.write({ contentNotes: toggled(this.#draft.writing.contentNotes, note, LIMITS.contentNotes) });
      },
      nameOf: (note) => this.#words.vocabulary.contentNotes[note],
      policy: () => this.#sending.about?.policy,
    });
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(writingStyles.styleSheet!, consentStyles.styleSheet!);
    host.addController(this);
  }

  hostUpdate(): void {
    const chosen = this.#beforehand;
    if (chosen !== this.#chosen && this.#draft.empty) this.#draft.reset();
    this.#chosen = chosen;
    // Before the first post here, what people ask of each other stands open where one writes.
    if (this.#open && this.#sending.settled && !this.#sending.normsSeen) {
      this.#normsOpen = this.#sending.normsSeen = true;
    }
  }

  hostUpdated(): void {
    // Listening at all keeps a page out of the back-forward cache, so only while there is something to lose.
    const listen = this.#host.isConnected && (this.#sending.phase === 'undo' || !this.#draft.safe);
    (listen ? addEventListener : removeEventListener)('beforeunload', this.#onLeavePage);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#onLeavePage);
  }

  /** @returns a function that leaves again; what was typed stays in the box */
  join(store: CommunityStore, circle: string | undefined): () => void {
    this.#store = store;
    void this.#draft.join(store, circle ?? '');
    this.#sending.join(store, circle);
    this.#consent.join(store);
    return () => {
      this.#consent.leave();
      this.#draft.leave();
      this.#sending.leave();
    };
  }

  /** The field was reached. */
  unfold(): void {
    if (!this.#open) {
      const { contentNotes, replies, stays } = this.#draft.writing;
      this.#more = contentNotes.length > 0 || replies !== 'welcome' || stays !== 'keep';
      this.#open = true;
    }
    this.#host.requestUpdate();
  }

  write(change: Partial<Writing>): void {
    this.#said = '';
    this.#draft.write(change);
  }

  /** Does what the main button says. */
  press(): void {
    const { phase } = this.#sending;
    if (phase === 'writing') void this.#do(() => this.#send());
    else if (phase === 'undo' || phase === 'waiting' || phase === 'failed') void this.#do(() => this.#takeBack());
    else if (phase !== 'sending') void this.#startAnew();
  }

  view(words: WritingWords, lang: Lang): BoxView {
    this.#words = words;
    const { maxLength, label = words.label, topics } = this.#host;
    const { about, settled } = this.#sending;
    const view = viewOf({
      words,
      sending: this.#sending,
      draft: this.#draft,
      said: this.#said,
      maxLength,
      label,
      startAnew: () => void this.#startAnew(),
      clear: () => this.#clear(),
      bringBack: () => this.#bringBack(),
    });
    // All choices at once: one by one they would push each other about.
    const choices =
      settled &&
      html`${this.#notices.render()}${renderChoices({
        words,
        writing: this.#draft.writing,
        about,
        topics,
        normsOpen: this.#normsOpen,
        more: this.#more,
        write: (change) => this.write(change(this.#draft.writing)),
        toggleMore: () => {
          this.#more = !this.#more;
          this.#host.requestUpdate();
        },
      })}`;
    const consent = settled || this.#asked ? this.#consent.render(words) : nothing;
    return {
      ...view,
      open: this.#open,
      choices: html`${choices || nothing}${consent}`,
      own: this.#own.render(words, lang),
    };
  }

  /** What the page chose beforehand, as one string to compare by. */
  get #beforehand(): string {
    return `${this.#host.seeking} ${this.#host.expires}`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('textarea');
  }

  #blank(): Writing {
    const { expires, seeking } = this.#host;
    return blank(
      expires && expires in STAYS ? expires : 'keep',
      seeking && SEEKING.includes(seeking) ? seeking : undefined,
    );
  }

  #say(said: string): void {
    this.#said = said;
    this.#host.requestUpdate();
  }

  /** One thing at a time; what goes wrong on this device is said. */
  async #do(deed: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await deed();
    } catch (error) {
      this.#say(isAdapterError(error) ? describeError(error, this.#words.common) : this.#words.notKept);
    } finally {
      this.#busy = false;
    }
  }

  async #send(): Promise<void> {
    const words = this.#words;
    const { care } = this.#notices;
    const { writing, empty } = this.#draft;
    const room = roomLeft(writing.text, clampLength(this.#host.maxLength)) ?? 0;
    if (this.#sending.about?.policy.readOnly) return;
    if (empty || room < 0) {
      this.#say(room < 0 ? words.over(-room) : words.empty);
      return this.#field?.focus();
    }
    await this.#ready();
    const draft = toDraft(await this.#sending.circle(), writing);
    const { kind: _, expiresIn: __, ...detail } = draft;
    if (await this.#consent.missing()) return this.#askConsent();
    const before = new KindredBeforePostEvent(detail);
    if (!this.#host.dispatchEvent(before)) {
      this.#say(before.reason ?? words.vetoed);
      return this.#field?.focus();
    }
    await this.#sending.send({ ...draft, ...care }, clampUndo(this.#host.undoSeconds));
    void this.#consent.keep();
    this.#said = '';
    this.#draft.reset();
    this.#open = this.#normsOpen = this.#asked = false;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  }

  async #askConsent(): Promise<void> {
    this.#asked = true;
    this.unfold();
    this.#say(this.#words.consent.missing);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.consent input')?.focus();
  }

  async #takeBack(key?: string): Promise<void> {
    const draft = await this.#sending.takeBack(key);
    if (!draft) return;
    this.write(toWriting(draft));
    this.unfold();
    await this.#host.updateComplete;
    this.#field?.focus();
    this.#field?.setSelectionRange(draft.text.length, draft.text.length);
  }

  async #startAnew(): Promise<void> {
    this.#sending.startAnew();
    await this.#host.updateComplete;
    this.#field?.focus();
  }

  /** A post from the list that wasn't taken comes back into the box, unless something stands there. */
  #rewrite(key: string): void {
    if (this.#sending.phase === 'writing' && this.#draft.empty) void this.#do(() => this.#takeBack(key));
    else this.#say(this.#words.busy);
  }

  #clear(): void {
    this.#said = '';
    this.#draft.clear();
  }

  #bringBack(): void {
    this.#draft.bringBack();
    this.#field?.focus();
  }

  readonly #onLeavePage = (event: BeforeUnloadEvent): void => event.preventDefault();
}
