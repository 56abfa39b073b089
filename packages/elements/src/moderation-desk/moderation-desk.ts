import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdapterError } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { controls } from '../internal/styles/controls.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';

import { keepKey, keptKey } from './kept-key.js';
import { KindredDecisionEvent } from './moderation-desk.events.js';
import { styles } from './moderation-desk.styles.js';
import en, { type DeskWords } from './translations/en.js';
import type { DeskWork } from './work/work.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** How a sign-in stands. */
type Phase = 'out' | 'checking' | 'in';

/**
 * The desk of those who read before others do: what waits, most urgent first, and what can be done about it. Made so
 * that it can be worked at for an hour without harm: words are covered until they are asked for, heavy ones are marked
 * and capped, breaks are suggested, and nothing counts who did how much.
 *
 * @event {KindredDecisionEvent} kindred-decision - A decision went through: `item`, `outcome`, `state`. Not cancelable.
 * @csspart field - Where the key is pasted.
 * @csspart button - The button that signs in.
 * @csspart lanes - The lanes, and the way to the search and the log.
 * @csspart list - What waits in a lane, or was found.
 * @csspart item - The item that is looked at.
 * @csspart cover - What stands before its words.
 * @csspart words - Its words, with what was said about it.
 * @csspart context - What a reply answers.
 * @csspart deciding - What can be decided.
 * @csspart bar - What goes out in a moment, and what was said last.
 * @csspart hand-over - The note the last moderator left.
 * @csspart rest - The suggestion of a break.
 * @csspart log - The log of decisions, for leads.
 * @csspart dialog - One’s own settings at the desk, and leaving.
 */
export class KindredModerationDesk extends KindredElement<DeskWords> {
  static override styles = [tokens, base, controls, styles];

  /** A moderator’s key or token, where the page signs people in itself. Never an attribute: pages are stored and sent. */
  @property({ attribute: false }) token?: string;

  /** How long a decision can be taken back before it goes out; 0 to 60. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 8;

  @state() private phase: Phase = 'out';
  /** Why nobody is signed in, in words. */
  @state() private said = '';
  /** Or the failure that says why. */
  @state() private lost: unknown;

  /** What was typed or kept, or the page’s own. */
  #token = '';
  #keep = false;
  /** Counts sign-ins, so that only the last one begun counts. */
  #attempt = 0;
  /** Somebody signs in by hand: the form stays while it is looked at. */
  #typed = false;
  #work?: DeskWork;

  protected override wordSource(): Words<DeskWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): (() => void) | undefined {
    if (!store.has('moderation') || !store.secure) return undefined;
    // Moved within the page: still at the desk.
    if (this.#work?.store === store && this.phase === 'in') this.#work.start();
    else {
      // What could not be sent here waits for the next sign-in, also after a move.
      if (this.#work?.store !== store) this.#work = undefined;
      this.phase = 'out';
      const token = this.token || this.#token || keptKey(this.#place(store));
      if (token) void this.#signIn(store, token);
    }
    return () => {
      this.#work?.stop();
      if (this.phase === 'checking') this.#attempt += 1;
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    void this.#work?.speak(this.language);
    const { store } = this.community;
    if (!changed.has('token') || !this.hasUpdated || !store?.has('moderation')) return;
    // A page renews its token from time to time: whoever is at work stays there.
    if (this.token && this.phase === 'in') this.#token = this.token;
    else if (this.token) void this.#signIn(store, this.token);
    else if (this.#token) this.#leave();
  }

  #place({ endpoint, community }: CommunityStore): string {
    return `${endpoint}|${community}`;
  }

  async #signIn(store: CommunityStore, token: string): Promise<void> {
    const attempt = (this.#attempt += 1);
    this.phase = 'checking';
    this.said = '';
    this.lost = undefined;
    try {
      const [{ DeskWork }, session] = await Promise.all([
        import('./work/index.js'),
        store.adapter.moderation!.session({ token }),
      ]);
      if (attempt !== this.#attempt) return;
      this.#token = token;
      if (this.#keep) keepKey(this.#place(store), token);
      if (this.#work?.store !== store) {
        this.#work = new DeskWork(this, {
          store,
          session,
          token: () => this.#token,
          circle: () => this.circle,
          undoSeconds: () => Math.min(Math.max(Number(this.undoSeconds) || 0, 0), 60),
          decided: (detail) => this.dispatchEvent(new KindredDecisionEvent(detail)),
          refused: () => this.#lock(),
          leave: () => this.#leave(),
        });
      }
      await this.#work.speak(this.language);
      this.phase = 'in';
      this.#work.start(session);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.phase = 'out';
      const forbidden = (error as Partial<AdapterError>).code === 'forbidden';
      if (forbidden) keepKey(this.#place(store));
      if (forbidden) this.said = token === this.token ? this.words.refusedToken : this.words.refused;
      // Also where the rest of the desk could not be loaded.
      else this.lost = error;
    }
  }

  /** Where the form was is the desk now, so the focus goes to its head. */
  async #signInHere(key: string): Promise<void> {
    this.#typed = true;
    await this.#signIn(await this.community.ready(), key);
    await this.updateComplete;
    this.#typed = false;
    this.renderRoot.querySelector<HTMLElement>(this.phase === 'in' ? '#desk-title' : '#key')?.focus();
  }

  /** The key was taken back, or a token ran out: what was decided stays, and goes out after the next sign-in. */
  #lock(): void {
    if (this.phase !== 'in') return;
    if (this.community.store) keepKey(this.#place(this.community.store));
    this.#work?.stop();
    this.#token = '';
    this.phase = 'out';
    this.said = this.words.again;
  }

  #leave(): void {
    if (this.community.store) keepKey(this.#place(this.community.store));
    this.#work?.stop();
    this.#work = undefined;
    this.#attempt += 1;
    this.#token = this.said = '';
    this.phase = 'out';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#key')?.focus());
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.phase === 'checking') return;
    const { elements } = event.target as HTMLFormElement;
    const field = elements.namedItem('key') as HTMLInputElement;
    const key = field.value.trim();
    this.#keep = (elements.namedItem('keep') as HTMLInputElement).checked;
    if (!key) {
      this.said = this.words.empty;
      field.focus();
    } else void this.#signInHere(key);
  }

  protected override render(): TemplateResult {
    const trouble = this.trouble('moderation');
    if (this.phase === 'in' && this.#work) return this.shell(this.#work.render());
    return this.shell(
      html`<section class="sign-in" aria-labelledby="title">
        <h2 class="title" id="title">${this.words.title}</h2>
        ${this.community.status === 'ready' || this.community.status === 'waiting' ? this.#renderForm(trouble) : trouble}
      </section>`,
    );
  }

  #renderForm(trouble: unknown): unknown {
    const { words, phase, lost } = this;
    if (phase === 'checking' && !this.#typed) return html`<p class="quiet" role="status">${words.checking}</p>`;
    const said = lost ? this.why(lost) : this.said;
    if (typeof trouble === 'object') return trouble;
    return html`<p class="quiet">${words.intro}</p>
      <form @submit=${this.#onSubmit}>
        <label class="ask" for="key">${words.key}</label>
        <input
          part="field"
          type="password"
          id="key"
          name="key"
          dir="ltr"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="key-hint said"
        />
        <p class="quiet" id="key-hint">${words.keyHint}</p>
        <label class="check"><input type="checkbox" name="keep" /><span>${words.keep}</span></label>
        <p id="said" role="status">${phase === 'checking' ? words.checking : said}</p>
        <button part="button" class="primary" type="submit" aria-disabled=${phase === 'checking'}>
          ${words.signIn}
        </button>
      </form>`;
  }
}
