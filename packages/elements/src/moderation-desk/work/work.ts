import type { TemplateResult } from 'lit';
import {
  isAdapterError,
  type LaneState,
  type ModerationPort,
  type ModerationSession,
  type ModeratorOptions,
} from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';
import { describeError } from '../../internal/describe-error.js';
import { type Lang, loadWords } from '../../internal/words.js';
import type { DecisionDetail } from '../moderation-desk.events.js';

import { renderDesk } from './around.js';
import { Choosing } from './choosing.js';
import type { Decisions } from './decisions.js';
import { type Command, commandOf } from './keys.js';
import { Shift } from './shift.js';
import { Walk } from './walk.js';
import { WORK_WORDS, type WorkWords } from './words.js';
import { workStyles } from './work.styles.js';

export interface WorkHost extends HTMLElement {
  renderRoot: HTMLElement | DocumentFragment;
  updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

export interface WorkOptions {
  store: CommunityStore;
  session: ModerationSession;
  token(): string;
  /** Only this circle; all without. */
  circle(): string | undefined;
  /** Seconds in which a decision can be taken back. */
  undoSeconds(): number;
  decided(detail: DecisionDetail): void;
  /** The token is no longer taken. */
  refused(): void;
  leave(): void;
}

/** The desk of somebody who is signed in: what waits, what they look at, and what they decide. */
export class DeskWork {
  /** Said once, politely: what came, or what could not be done. */
  said = '';
  readonly walk: Walk;
  readonly shift: Shift;
  readonly choosing: Choosing;
  readonly store: CommunityStore;
  readonly #host: WorkHost;
  readonly #o: WorkOptions;
  #lang: Lang = 'en';
  #words: WorkWords = WORK_WORDS.en;

  constructor(host: WorkHost, options: WorkOptions) {
    this.#host = host;
    this.#o = options;
    this.store = options.store;
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    if (!adoptedStyleSheets.includes(workStyles.styleSheet!)) adoptedStyleSheets.push(workStyles.styleSheet!);
    const update = (): void => this.changed();
    this.walk = new Walk(this);
    this.shift = new Shift(options.session, {
      store: options.store,
      port: this.port,
      options: this.options,
      update,
      focus: (selector) => this.focus(selector),
      showDialog: () => this.#showDialog(),
      looked: (more, lost) => this.#looked(more, lost),
      failed: (error) => this.fail(error),
    });
    this.choosing = new Choosing(this, () => options.undoSeconds() * 1000);
  }

  readonly port = (): ModerationPort => this.store.adapter.moderation!;
  readonly options = (): ModeratorOptions => ({ token: this.#o.token() });

  get words(): WorkWords {
    return this.#words;
  }

  get lang(): Lang {
    return this.#lang;
  }

  async speak(lang: Lang): Promise<void> {
    if (lang === this.#lang) return;
    await loadWords(WORK_WORDS, lang);
    this.#lang = lang;
    this.#words = WORK_WORDS.loaded.get(lang) ?? WORK_WORDS.en;
    this.update();
  }

  render(): TemplateResult {
    return renderDesk(this);
  }

  update(): void {
    this.#host.requestUpdate();
  }

  get decisions(): Decisions {
    return this.choosing.decisions;
  }

  decided(detail: DecisionDetail): void {
    this.#o.decided(detail);
  }

  settled(): void {
    this.shift.look();
  }

  get circle(): string | undefined {
    return this.#o.circle();
  }

  get session(): ModerationSession {
    return this.shift.session;
  }

  /** Also after a new sign-in: what could not be sent goes out then. */
  start(session = this.session): void {
    this.shift.start(session);
    this.decisions.flush('failed');
  }

  /** What was decided goes out now; nothing is asked any more. */
  stop(): void {
    this.decisions.flush();
    this.shift.stop();
    this.walk.list.leave();
    this.#guard(false);
  }

  why(error: unknown): string {
    const { reason } = error as { reason?: string };
    if (reason === 'alone') return this.#words.alone;
    if (reason === 'lead') return this.#words.leadOnly;
    if (reason === 'second-reader') return this.#words.cannot.second;
    return describeError(error, this.#words.common);
  }

  /** @param note for whoever comes next; nothing leaves the last one */
  async leave(note: string): Promise<void> {
    const unsent = this.decisions.in('failed').length;
    this.decisions.flush();
    await this.decisions.idle();
    // Somebody who was told, and leaves all the same, may.
    if (this.decisions.in('failed').length > unsent) return this.update();
    try {
      if (note.trim()) await this.port().leaveHandOver({ text: note.trim() }, this.options());
      this.#o.leave();
    } catch (error) {
      this.fail(error);
    }
  }

  readonly onKey = (event: KeyboardEvent): void => {
    this.shift.care.touch();
    const target = event.target as Element;
    const command = commandOf(event, target, this.shift.care.habits.keys);
    if (!command) return;
    // A key on a row is about that row, however the focus came there.
    const id = target.closest<HTMLElement>('.row')?.dataset['id'];
    if (id && id !== this.walk.reading.current) {
      this.walk.reading.goTo(id);
      this.walk.reading.entered = false;
    }
    if (this.#run(command)) event.preventDefault();
  };

  #run(command: Command): boolean {
    if (command === 'next' || command === 'previous') void this.walk.step(command === 'next' ? 1 : -1);
    else if (command === 'back' && this.walk.reading.entered) this.walk.back();
    else if (command === 'back') return false;
    else if (command === 'reveal') this.walk.reveal();
    else if (command === 'select') this.choosing.toggle(this.walk.reading.current);
    else if (command === 'undo') this.choosing.undo();
    else if (command === 'help') this.shift.show('desk');
    else this.choosing.choose(command);
    return true;
  }

  #looked(more: LaneState[], lost: boolean): void {
    if (lost) this.said = '';
    const { lane, vocabulary } = this.#words;
    const first = this.shift.lanes.find(({ waiting }) => waiting > 0);
    if (!this.walk.view) this.walk.go(first?.lane ?? 'held');
    else if (more.length > 0)
      this.said = this.#words.arrived(more.map((state) => lane[state.lane]).join(vocabulary.comma));
    this.update();
  }

  #showDialog(): void {
    this.said = '';
    void this.#host.updateComplete.then(() => {
      const dialog = this.#host.renderRoot.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  /** Something else is looked at now: what was chosen here, and said of it, is over. */
  left(): void {
    this.said = '';
    this.choosing.forget();
  }

  retry(): void {
    this.shift.look();
    if (this.walk.list.status === 'failed') void this.walk.list.retry();
  }

  fail(error: unknown): void {
    this.said = this.why(error);
    this.check(error);
    this.update();
  }

  /** A key that was taken back, or a sign-in that ran out. */
  check(error: unknown): void {
    if (isAdapterError(error) && error.code === 'forbidden' && !error.reason) this.#o.refused();
  }

  changed(): void {
    if (this.walk?.list.error) this.check(this.walk.list.error);
    this.#guard(Boolean(this.choosing?.decisions.in('undo', 'sending', 'failed').length));
    this.update();
  }

  /** Listening at all keeps a page out of the back-forward cache, so only while there is something to lose. */
  #guard(on: boolean): void {
    (on && this.#host.isConnected ? addEventListener : removeEventListener)('beforeunload', this.#onLeavePage);
  }

  readonly #onLeavePage = (event: BeforeUnloadEvent): void => event.preventDefault();

  /** Goes there once it is there. */
  focus(selector: string): void {
    this.update();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
