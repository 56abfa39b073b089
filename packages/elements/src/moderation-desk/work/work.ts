import type { TemplateResult } from 'lit';
import {
  isAdapterError,
  LANES,
  type LaneState,
  type ModerationItem,
  type ModerationPort,
  type ModerationSession,
  type ModeratorOptions,
} from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';
import { describeError } from '../../internal/describe-error.js';
import { type Lang, loadWords } from '../../internal/words.js';
import type { DecisionDetail } from '../moderation-desk.events.js';

import { renderDesk } from './around.js';
import { Batch, type BulkOutcome } from './batch.js';
import { Decisions } from './decisions.js';
import { type Choice, choicesFor, hasForm, needsReason } from './desk-core.js';
import { type Command, commandOf } from './keys.js';
import { wordsFor } from './reading.js';
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
  readonly chosen = new Set<string>();
  readonly walk: Walk;
  readonly shift: Shift;
  readonly decisions: Decisions;
  readonly batch: Batch;
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
    this.batch = new Batch(this);
    this.decisions = new Decisions(
      {
        port: this.port,
        options: this.options,
        changed: update,
        sent: (entry, { item, state }) => {
          const { choice } = entry;
          this.walk.reading.drop(entry.item);
          this.batch.tell(entry, 'sent');
          if (choice !== 'second') options.decided({ item, outcome: choice, state });
          if (this.decisions.in('undo', 'sending').length === 0) this.shift.look();
        },
        overtaken: (entry, how, now) => {
          this.walk.list.replace(entry.item.id, how, now);
          this.batch.tell(entry, how);
          if (how === 'changed') this.walk.reading.unmark(entry.item.id);
          // The words are others than those that were revealed.
          if (this.walk.reading.current === entry.item.id) this.walk.reading.rest();
          this.said = this.#words.overtaken[how];
        },
        failed: (entry) => {
          this.batch.tell(entry, 'failed');
          this.#check(entry.error);
        },
      },
      () => options.undoSeconds() * 1000,
    );
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

  choose(choice: Choice): void {
    const { row, reading } = this.walk;
    if (!row || this.decisions.get(row.item.id)?.fate === 'sending') return;
    if (!choicesFor(row.item, this.session).includes(choice)) return;
    reading.entered = true;
    if (!hasForm(choice)) return void this.#decide(row.item, choice);
    reading.form = choice;
    this.said = '';
    this.focus('.form button, .form textarea');
  }

  submit(): void {
    const { row, reading } = this.walk;
    if (!row || !reading.form) return;
    if (needsReason(reading.form) && !reading.draft(row.item.id).reason) {
      reading.lacksReason = true;
      return this.focus('.form button');
    }
    void this.#decide(row.item, reading.form);
  }

  async #decide(item: ModerationItem, choice: Choice): Promise<void> {
    this.said = '';
    const row = this.walk.list.find(item.id);
    if (row) row.note = undefined;
    this.decisions.decide(item, choice, wordsFor(choice, this.walk.reading.draft(item.id)));
    this.walk.reading.rest();
    if ((await this.walk.step(1)) || (await this.walk.step(-1))) return;
    this.walk.rest();
    this.focus('#list-title');
  }

  undo(id?: string): void {
    const item = this.batch.undo(id) ?? this.decisions.undo(id);
    if (!item) return;
    if (this.walk.list.find(item.id)) this.walk.open(item.id, this.walk.reading.entered);
    this.said = this.#words.undone;
    this.update();
  }

  /** Tries again what could not be sent. */
  resend(): void {
    this.decisions.flush('failed');
    this.focus('#list-title');
  }

  toggle(id: string | undefined): void {
    if (!id || this.decisions.get(id)) return;
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.update();
  }

  /** One decision for all that are chosen. Focus goes where there is something to do next. */
  decideChosen(choice: BulkOutcome): void {
    const gone = this.batch.decide(choice);
    this.focus(gone ? '#list-title' : '.bulk select');
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
    else if (command === 'select') this.toggle(this.walk.reading.current);
    else if (command === 'undo') this.undo();
    else if (command === 'help') this.shift.show('desk');
    else this.choose(command);
    return true;
  }

  #looked(more: LaneState[], lost: boolean): void {
    if (lost) this.said = '';
    const { lane, vocabulary } = this.#words;
    const first = this.shift.lanes.find(({ waiting }) => waiting > 0);
    if (!this.walk.view) this.walk.go(first?.lane ?? LANES.at(-1)!);
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
    this.chosen.clear();
    this.batch.clear();
    this.decisions.forget();
  }

  retry(): void {
    this.shift.look();
    if (this.walk.list.status === 'failed') void this.walk.list.retry();
  }

  fail(error: unknown): void {
    this.said = this.why(error);
    this.#check(error);
    this.update();
  }

  /** A key that was taken back, or a sign-in that ran out. */
  #check(error: unknown): void {
    if (isAdapterError(error) && error.code === 'forbidden' && !error.reason) this.#o.refused();
  }

  changed(): void {
    if (this.walk?.list.error) this.#check(this.walk.list.error);
    this.#guard(Boolean(this.decisions?.in('undo', 'sending', 'failed').length));
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
