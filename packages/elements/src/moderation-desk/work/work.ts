import type { TemplateResult } from 'lit';
import {
  type Circle,
  type DecisionReason,
  type HandOver,
  isAdapterError,
  LANES,
  type Lane,
  type LaneState,
  type ModerationItem,
  type ModerationPort,
  type ModerationSearch,
  type ModerationSession,
  type ModeratorOptions,
} from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';
import { describeError } from '../../internal/describe-error.js';
import { type Lang, loadWords } from '../../internal/words.js';
import type { DecisionDetail } from '../moderation-desk.events.js';

import { renderDesk } from './around.js';
import { Batch, type BulkOutcome } from './batch.js';
import { Care } from './care.js';
import { Context } from './context.js';
import { Decisions, type Entry } from './decisions.js';
import { type Choice, choicesFor, hasForm, isHeavy, needsReason } from './desk-core.js';
import { ItemList, type Row } from './item-list.js';
import { type Command, commandOf } from './keys.js';
import { LogList } from './log-list.js';
import { Reading, wordsFor } from './reading.js';
import { grown, Watch } from './watch.js';
import { WORK_WORDS, type WorkWords } from './words.js';
import { workStyles } from './work.styles.js';

export type View = Lane | 'search' | 'log';

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
  session: ModerationSession;
  lanes: LaneState[] = [];
  view?: View;
  search: ModerationSearch = {};
  circles: Circle[] = [];
  handOver?: HandOver;
  dialog?: 'desk' | 'leave';
  /** Somebody is about to stop all writing. */
  asksRest = false;
  /** Said once, politely: what came, or what could not be done. */
  said = '';
  error: unknown;
  readonly chosen = new Set<string>();
  readonly reading = new Reading();
  readonly care: Care;
  readonly list: ItemList;
  readonly log: LogList;
  readonly decisions: Decisions;
  readonly batch: Batch;
  readonly store: CommunityStore;
  readonly #host: WorkHost;
  readonly #o: WorkOptions;
  readonly #watch = new Watch(() => this.#look());
  #lang: Lang = 'en';
  #words: WorkWords = WORK_WORDS.en;

  constructor(host: WorkHost, options: WorkOptions) {
    this.#host = host;
    this.#o = options;
    this.session = options.session;
    this.store = options.store;
    const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
    if (!adoptedStyleSheets.includes(workStyles.styleSheet!)) adoptedStyleSheets.push(workStyles.styleSheet!);
    const update = (): void => this.#changed();
    this.care = new Care(options.store, update);
    this.list = new ItemList(this.port, this.options, update);
    this.log = new LogList(this.port, this.options, update);
    this.batch = new Batch(this);
    this.decisions = new Decisions(
      {
        port: this.port,
        options: this.options,
        changed: update,
        sent: (entry, { item, state }) => {
          const { choice } = entry;
          this.reading.drop(entry.item);
          this.batch.tell(entry, 'sent');
          if (choice !== 'second') options.decided({ item, outcome: choice, state });
          if (this.decisions.in('undo', 'sending').length === 0) this.#watch.now();
        },
        overtaken: (entry, how, now) => {
          this.list.replace(entry.item.id, how, now);
          this.batch.tell(entry, how);
          if (how === 'changed') this.reading.unmark(entry.item.id);
          // The words are others than those that were revealed.
          if (this.reading.current === entry.item.id) this.reading.rest();
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

  /** Also after a new sign-in: what could not be sent goes out then. */
  start(session = this.session): void {
    this.session = session;
    this.#watch.start();
    this.decisions.flush('failed');
    if (this.store.has('circles')) {
      // Without their names they are shown by their ids.
      this.store.adapter.circles!.list().then(
        (circles) => ((this.circles = circles), this.update()),
        () => undefined,
      );
    }
    this.port()
      .handOver(this.options())
      .then(
        (handOver) => ((this.handOver ??= handOver), this.update()),
        () => undefined,
      );
  }

  /** What was decided goes out now; nothing is asked any more. */
  stop(): void {
    this.decisions.flush();
    this.#watch.stop();
    this.list.leave();
    this.#guard(false);
  }

  why(error: unknown): string {
    const { reason } = error as { reason?: string };
    if (reason === 'alone') return this.#words.alone;
    if (reason === 'lead') return this.#words.leadOnly;
    if (reason === 'second-reader') return this.#words.cannot.second;
    return describeError(error, this.#words.common);
  }

  go(view: View): void {
    this.view = view;
    this.said = '';
    this.reading.goTo(undefined);
    this.reading.entered = false;
    this.chosen.clear();
    this.batch.clear();
    this.decisions.forget();
    if (view === 'log') void this.log.read(true);
    else if (view === 'search') void this.list.open(this.search);
    else void this.list.open({ lane: view, ...(this.#o.circle() && { circle: this.#o.circle()! }) });
    this.update();
  }

  find(query: ModerationSearch): void {
    this.search = query;
    this.go('search');
  }

  /** Where the log speaks of an item. */
  async look(id: string): Promise<void> {
    try {
      const item = await this.port().get(id, this.options());
      this.go('search');
      this.list.show(item);
      this.open(id);
    } catch (error) {
      this.#fail(error);
    }
  }

  get row(): Row | undefined {
    return this.list.find(this.reading.current);
  }

  /** Heavy, and enough of that was read within the hour. */
  setAside({ item }: Row): boolean {
    return isHeavy(item) && this.care.full && !this.care.hasRead(item.id);
  }

  open(id: string, enter = true): void {
    this.reading.goTo(id);
    this.reading.entered = enter;
    this.said = '';
    this.focus(enter ? '#item-title' : `[data-id="${id}"] .open`);
  }

  back(): void {
    const { current } = this.reading;
    this.reading.rest();
    if (current) this.open(current, false);
  }

  /** To the next item, or the one before, that is not decided or set aside. */
  async step(by: 1 | -1): Promise<boolean> {
    const { rows } = this.list;
    const at = rows.findIndex(({ item }) => item.id === this.reading.current);
    for (let index = at < 0 && by < 0 ? rows.length - 1 : at + by; rows[index]; index += by) {
      const row = rows[index]!;
      if (this.setAside(row) || row.note === 'gone' || this.decisions.get(row.item.id)) continue;
      this.open(row.item.id, this.reading.entered && at >= 0);
      return true;
    }
    if (by < 0 || !this.list.hasMore || this.list.status !== 'ready') return false;
    await this.list.more();
    return this.list.status === 'ready' && this.step(by);
  }

  /** Shows the words, or covers them again. @param anyway also where they are set aside */
  reveal(anyway = false): void {
    const { row, reading } = this;
    if (!row) return;
    reading.entered = true;
    if (reading.revealed) reading.rest();
    else if (anyway || !this.setAside(row)) {
      const { item } = row;
      reading.revealed = true;
      if (isHeavy(item)) this.care.read(item.id);
      if (item.kind === 'reply') {
        reading.context = new Context(item, this.store.adapter, this.options, () => this.update());
      }
    }
    this.focus(reading.revealed ? '#words' : '.reveal');
  }

  choose(choice: Choice): void {
    const { row, reading } = this;
    if (!row || this.decisions.get(row.item.id)?.fate === 'sending') return;
    if (!choicesFor(row.item, this.session).includes(choice)) return;
    reading.entered = true;
    if (!hasForm(choice)) return void this.#decide(row.item, choice);
    reading.form = choice;
    this.said = '';
    this.focus('.form button, .form textarea');
  }

  submit(): void {
    const { row, reading } = this;
    if (!row || !reading.form) return;
    if (needsReason(reading.form) && !reading.draft(row.item.id).reason) {
      reading.lacksReason = true;
      return this.focus('.form button');
    }
    void this.#decide(row.item, reading.form);
  }

  async #decide(item: ModerationItem, choice: Choice): Promise<void> {
    this.said = '';
    const row = this.list.find(item.id);
    if (row) row.note = undefined;
    this.decisions.decide(item, choice, wordsFor(choice, this.reading.draft(item.id)));
    this.reading.rest();
    if ((await this.step(1)) || (await this.step(-1))) return;
    this.reading.goTo(undefined);
    this.reading.entered = false;
    this.focus('#list-title');
  }

  undo(id?: string): void {
    const item = this.batch.undo(id) ?? this.decisions.undo(id);
    if (!item) return;
    if (this.list.find(item.id)) this.open(item.id, this.reading.entered);
    this.said = this.#words.undone;
    this.update();
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

  async switchTo(readOnly: boolean): Promise<void> {
    try {
      this.session = await this.port().switch({ readOnly }, this.options());
      this.askRest(false);
    } catch (error) {
      this.#fail(error);
    }
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
      this.#fail(error);
    }
  }

  show(dialog: DeskWork['dialog']): void {
    this.dialog = dialog;
    this.said = '';
    this.asksRest = false;
    this.update();
    if (dialog) {
      void this.#host.updateComplete.then(() => {
        const element = this.#host.renderRoot.querySelector('dialog');
        if (element && !element.open) element.showModal();
      });
    }
  }

  askRest(asks: boolean): void {
    this.asksRest = asks;
    this.update();
  }

  /** The note was read. */
  putAway(): void {
    this.handOver = undefined;
    this.focus('.top button');
  }

  readonly onKey = (event: KeyboardEvent): void => {
    this.care.touch();
    const command = commandOf(event, event.target as Element, this.care.habits.keys);
    if (command && this.#run(command)) event.preventDefault();
  };

  #run(command: Command): boolean {
    if (command === 'next' || command === 'previous') void this.step(command === 'next' ? 1 : -1);
    else if (command === 'back' && this.reading.entered) this.back();
    else if (command === 'back') return false;
    else if (command === 'reveal') this.reveal();
    else if (command === 'select') this.toggle(this.reading.current);
    else if (command === 'undo') this.undo();
    else if (command === 'help') this.show('desk');
    else this.choose(command);
    return true;
  }

  async #look(): Promise<void> {
    try {
      const lanes = await this.port().lanes(this.options());
      const more = grown(this.lanes, lanes);
      this.lanes = lanes;
      this.error = undefined;
      if (!this.view) this.go(lanes.find(({ waiting }) => waiting > 0)?.lane ?? LANES.at(-1)!);
      else if (more.length > 0)
        this.said = this.#words.arrived(
          more.map(({ lane }) => this.#words.lane[lane]).join(this.#words.vocabulary.comma),
        );
      this.update();
    } catch (error) {
      this.error = error;
      this.#check(error);
      this.update();
      throw error;
    }
  }

  retry(): void {
    this.#watch.now();
    if (this.list.status === 'failed') void this.list.retry();
  }

  #fail(error: unknown): void {
    this.said = this.why(error);
    this.#check(error);
    this.update();
  }

  /** A key that was taken back, or a sign-in that ran out. */
  #check(error: unknown): void {
    if (isAdapterError(error) && error.code === 'forbidden' && !error.reason) this.#o.refused();
  }

  #changed(): void {
    if (this.list?.error) this.#check(this.list.error);
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
