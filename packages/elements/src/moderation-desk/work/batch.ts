import type { DecisionReason, ModerationItem, ModerationSession, Outcome } from '@kindred/core/contract';

import type { Decisions, Entry, Fate, Overtaken } from './decisions.js';
import { choicesFor, needsReason } from './desk-core.js';
import type { Row } from './item-list.js';

/** What can be decided about several items at once. */
const BULK = ['publish', 'return', 'hold', 'remove'] as const satisfies readonly Outcome[];
export type BulkOutcome = (typeof BULK)[number];

export interface Result {
  item: ModerationItem;
  fate: Fate | Overtaken | 'notFor';
}

export interface BatchHost {
  session(): ModerationSession;
  rows(): readonly Row[];
  readonly chosen: Set<string>;
  decisions(): Decisions;
  update(): void;
}

/** One decision for several items: each goes out on its own, and what came of each is listed. */
export class Batch {
  /** Chosen, and waiting for its one reason. */
  asking?: BulkOutcome;
  reason?: DecisionReason;
  results?: Map<string, Result>;
  readonly #host: BatchHost;

  constructor(host: BatchHost) {
    this.#host = host;
  }

  clear(): void {
    this.asking = this.reason = this.results = undefined;
  }

  /** What is possible for at least one that is chosen. */
  get possible(): BulkOutcome[] {
    const session = this.#host.session();
    return BULK.filter((outcome) => this.#items.some((item) => choicesFor(item, session).includes(outcome)));
  }

  because(reason: DecisionReason): void {
    this.reason = reason;
    this.#host.update();
  }

  /** @returns whether it went on its way; otherwise a reason is needed first */
  decide(choice: BulkOutcome): boolean {
    const { reason } = this;
    if (needsReason(choice) && !reason) {
      this.asking = choice;
      this.#host.update();
      return false;
    }
    const items = this.#items;
    this.asking = this.reason = undefined;
    this.#host.chosen.clear();
    // What was chosen for is told for each, also where it can't be.
    this.results = new Map(items.map((item) => [item.id, { item, fate: 'undo' as const }]));
    for (const item of items) {
      if (!choicesFor(item, this.#host.session()).includes(choice)) this.results.get(item.id)!.fate = 'notFor';
      else this.#host.decisions().decide(item, choice, needsReason(choice) && reason ? { reason } : {});
    }
    this.#host.update();
    return true;
  }

  tell({ item }: Entry, fate: Result['fate']): void {
    const result = this.results?.get(item.id);
    if (result) result.fate = fate;
  }

  /** Takes back all of it that has not gone out, where the last decision was one of it. @returns the first of it */
  undo(id?: string): ModerationItem | undefined {
    const decisions = this.#host.decisions();
    const waiting = decisions.in('undo');
    if (id || !this.results?.has(waiting.at(-1)?.item.id ?? '')) return undefined;
    const taken = waiting.filter(({ item }) => this.results?.has(item.id));
    for (const { item } of taken) {
      decisions.undo(item.id);
      this.results.delete(item.id);
      this.#host.chosen.add(item.id);
    }
    if (this.results.size === 0) this.results = undefined;
    return taken[0]?.item;
  }

  get #items(): ModerationItem[] {
    return this.#host.rows().flatMap(({ item }) => (this.#host.chosen.has(item.id) ? item : []));
  }
}
