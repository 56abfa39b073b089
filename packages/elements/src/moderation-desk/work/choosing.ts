import type { ModerationItem, ModerationPort, ModerationSession, ModeratorOptions } from '@kindred/core/contract';

import type { DecisionDetail } from '../moderation-desk.events.js';

import { Batch, type BulkOutcome } from './batch.js';
import { Decisions, type Entry } from './decisions.js';
import { type Choice, choicesFor, hasForm, needsReason, outcomeOf } from './desk-core.js';
import { wordsFor } from './reading.js';
import type { Walk } from './walk.js';
import type { WorkWords } from './words.js';

export interface ChoosingHost {
  said: string;
  readonly words: WorkWords;
  readonly session: ModerationSession;
  readonly walk: Walk;
  port(): ModerationPort;
  options(): ModeratorOptions;
  update(): void;
  changed(): void;
  /** Goes there once it is there. */
  focus(selector: string): void;
  decided(detail: DecisionDetail): void;
  /** Nothing is on its way any more. */
  settled(): void;
  check(error: unknown): void;
}

/** What is decided, about one item or several, and what becomes of it. */
export class Choosing {
  /** For several at once, by their ids. */
  readonly chosen = new Set<string>();
  readonly decisions: Decisions;
  readonly batch: Batch;
  readonly #host: ChoosingHost;

  /** @param wait milliseconds in which a decision can be taken back */
  constructor(host: ChoosingHost, wait: () => number) {
    this.#host = host;
    this.batch = new Batch({
      session: () => host.session,
      rows: () => host.walk.list.rows,
      chosen: this.chosen,
      decisions: () => this.decisions,
      update: () => host.update(),
    });
    this.decisions = new Decisions(
      {
        port: () => host.port(),
        options: () => host.options(),
        changed: () => host.changed(),
        sent: (entry, { item, state }) => {
          const { choice } = entry;
          host.walk.reading.drop(entry.item);
          this.batch.tell(entry, 'sent');
          if (choice !== 'second') host.decided({ item, outcome: outcomeOf(choice), state });
          if (this.decisions.in('undo', 'sending').length === 0) host.settled();
        },
        overtaken: (entry, how, now) => this.#overtaken(entry, how, now),
        failed: (entry) => {
          this.batch.tell(entry, 'failed');
          host.check(entry.error);
        },
      },
      wait,
    );
  }

  choose(choice: Choice): void {
    const { row, reading } = this.#host.walk;
    if (!row || this.decisions.get(row.item.id)?.fate === 'sending') return;
    if (!choicesFor(row.item, this.#host.session).includes(choice)) return;
    reading.entered = true;
    if (!hasForm(choice, row.item)) return void this.#decide(row.item, choice);
    reading.form = choice;
    this.#host.said = '';
    this.#host.focus('.form button, .form textarea');
  }

  /** With what was said in its form. */
  submit(): void {
    const { row, reading } = this.#host.walk;
    if (!row || !reading.form) return;
    if (needsReason(reading.form) && !reading.draft(row.item.id).reason) {
      reading.lacksReason = true;
      return this.#host.focus('.form button');
    }
    void this.#decide(row.item, reading.form);
  }

  undo(id?: string): void {
    const item = this.batch.undo(id) ?? this.decisions.undo(id);
    if (!item) return;
    const { walk, words } = this.#host;
    if (walk.list.find(item.id)) walk.open(item.id, walk.reading.entered);
    this.#host.said = words.undone;
    this.#host.update();
  }

  /** Tries again what could not be sent. */
  resend(): void {
    this.decisions.flush('failed');
    this.#host.focus('#list-title');
  }

  toggle(id: string | undefined): void {
    if (!id || this.decisions.get(id)) return;
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.#host.update();
  }

  /** One decision for all that are chosen. Focus goes where there is something to do next. */
  decideChosen(choice: BulkOutcome): void {
    const gone = this.batch.decide(choice);
    this.#host.focus(gone ? '#list-title' : '.bulk select');
  }

  /** Something else is looked at now: what was chosen here, and what came of it, is over. */
  forget(): void {
    this.chosen.clear();
    this.batch.clear();
    this.decisions.forget();
  }

  async #decide(item: ModerationItem, choice: Choice): Promise<void> {
    const { walk } = this.#host;
    this.#host.said = '';
    const row = walk.list.find(item.id);
    if (row) row.note = undefined;
    this.chosen.delete(item.id);
    this.decisions.decide(item, choice, wordsFor(item, choice, walk.reading.draft(item.id)));
    walk.reading.rest();
    if ((await walk.step(1)) || (await walk.step(-1))) return;
    walk.rest();
    this.#host.focus('#list-title');
  }

  #overtaken(entry: Entry, how: 'changed' | 'elsewhere' | 'gone', now?: ModerationItem): void {
    const { list, reading } = this.#host.walk;
    list.replace(entry.item.id, how, now);
    this.batch.tell(entry, how);
    if (how === 'changed') reading.unmark(entry.item.id);
    // The words are others than those that were revealed.
    if (reading.current === entry.item.id) reading.rest();
    const { words } = this.#host;
    const { id, kind, author } = entry.item;
    // Where its new words can be seen now, or in which lane they wait.
    this.#host.said = list.find(id)
      ? words.overtaken[how]
      : `${words.by(words.kind[kind], author.name)}: ${words.stands[how]}`;
  }
}
