import {
  type DecisionReason,
  type ContentNote,
  isAdapterError,
  type DecisionState,
  type ModerationItem,
  type ModerationPort,
  type ModeratorOptions,
} from '@kindred/core/contract';

import { type Choice, outcomeOf, type Span } from './desk-core.js';

/** What a moderator says with a decision. */
export interface Words {
  reason?: DecisionReason;
  note?: string;
  mark?: Span;
  contentNotes?: ContentNote[];
  silence?: boolean;
}

/** How far a decision is: it can still be taken back, is on its way, went through, or could not be sent. */
export type Fate = 'undo' | 'sending' | 'sent' | 'failed';

export interface Entry {
  readonly item: ModerationItem;
  readonly choice: Choice;
  readonly words: Words;
  /** The same for every try, so that it takes effect once. */
  readonly key: string;
  fate: Fate;
  error?: unknown;
}

/** Why a decision was not taken: the author changed the text, somebody else decided, or it is gone. */
export type Overtaken = 'changed' | 'elsewhere' | 'gone';

export interface DecisionsHost {
  port(): ModerationPort;
  options(): ModeratorOptions;
  /** Something is otherwise than before. */
  changed(): void;
  sent(entry: Entry, state: DecisionState): void;
  /** What the entry was about, as it stands now; nothing where it is gone. */
  overtaken(entry: Entry, how: Overtaken, now?: ModerationItem): void;
  /** Could not be sent. It stays, to be tried again. */
  failed(entry: Entry): void;
}

/** As many calls at once, however many items were chosen. */
const AT_ONCE = 3;

/**
 * Decisions on their way: each waits a moment in which it can be taken back, then goes out by itself. What can't be
 * sent stays until it is tried again or taken back.
 */
export class Decisions {
  readonly #host: DecisionsHost;
  readonly #wait: () => number;
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<Entry, ReturnType<typeof setTimeout>>();
  readonly #queue: Entry[] = [];
  readonly #idle: (() => void)[] = [];
  #running = 0;

  /** @param wait milliseconds in which a decision can be taken back */
  constructor(host: DecisionsHost, wait: () => number) {
    this.#host = host;
    this.#wait = wait;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  in(...fates: Fate[]): Entry[] {
    return [...this.#entries.values()].filter(({ fate }) => fates.includes(fate));
  }

  decide(item: ModerationItem, choice: Choice, words: Words = {}): void {
    const before = this.#entries.get(item.id);
    if (before && before.fate !== 'failed') return;
    const entry: Entry = { item, choice, words, key: crypto.randomUUID(), fate: 'undo' };
    // Map order is the order they were made in: the last one is undone first.
    this.#entries.delete(item.id);
    this.#entries.set(item.id, entry);
    this.#timers.set(
      entry,
      setTimeout(() => this.#send(entry), this.#wait()),
    );
    this.#host.changed();
  }

  /** Takes back what has not gone out: this one, or the last. @returns what it was about */
  undo(id?: string): ModerationItem | undefined {
    const entry = id ? this.#entries.get(id) : this.in('undo').at(-1);
    if (!entry || (entry.fate !== 'undo' && entry.fate !== 'failed')) return undefined;
    this.#clear(entry);
    this.#entries.delete(entry.item.id);
    this.#host.changed();
    return entry.item;
  }

  /** Sends now what waits; with what could not be sent too. */
  flush(...also: Fate[]): void {
    for (const entry of this.in('undo', ...also)) this.#send(entry);
  }

  /** Resolves once nothing is on its way any more. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Forgets what went through. */
  forget(): void {
    for (const { item } of this.in('sent')) this.#entries.delete(item.id);
  }

  #clear(entry: Entry): void {
    clearTimeout(this.#timers.get(entry));
    this.#timers.delete(entry);
  }

  #send(entry: Entry): void {
    this.#clear(entry);
    entry.fate = 'sending';
    this.#queue.push(entry);
    this.#host.changed();
    this.#run();
  }

  #run(): void {
    while (this.#running < AT_ONCE && this.#queue.length > 0) {
      this.#running += 1;
      void this.#deliver(this.#queue.shift()!).finally(() => {
        this.#running -= 1;
        this.#run();
        if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
      });
    }
  }

  async #deliver(entry: Entry): Promise<void> {
    const { item, choice, words, key } = entry;
    // What is public is taken away as it is, whatever its author goes on to change.
    const live = choice === 'hold' || choice === 'remove' ? item.live : undefined;
    const { revision } = live ?? item;
    const about = { idempotencyKey: key, item: item.id, revision };
    try {
      const port = this.#host.port();
      const state =
        choice === 'second'
          ? await port.second({ ...about, ...(words.note && { note: words.note }) }, this.#host.options())
          : await port.decide({ ...about, outcome: outcomeOf(choice), ...words }, this.#host.options());
      entry.fate = 'sent';
      this.#host.sent(entry, state);
    } catch (error) {
      await this.#refused(entry, error);
    }
    this.#host.changed();
  }

  async #refused(entry: Entry, error: unknown): Promise<void> {
    const { id, revision } = entry.item;
    const code = isAdapterError(error) ? error.code : undefined;
    let why = error;
    if (code === 'not-found' || (code === 'conflict' && (error as { reason?: string }).reason !== 'alone')) {
      try {
        const now = code === 'conflict' ? await this.#host.port().get(id, this.#host.options()) : undefined;
        this.#entries.delete(id);
        const how = !now || now.state === 'deleted' ? 'gone' : now.revision === revision ? 'elsewhere' : 'changed';
        return this.#host.overtaken(entry, how, now);
      } catch (lost) {
        why = lost;
      }
    }
    entry.fate = 'failed';
    entry.error = why;
    this.#host.failed(entry);
  }
}
