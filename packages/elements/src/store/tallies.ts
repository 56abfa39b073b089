import { type LiveEvent, LIMITS, parseTarget, type Tally } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { listen, retell } from '../internal/live.js';

import { Reactions } from './reactions.js';

interface Watched {
  readonly changes: Changes;
  readonly end: () => void;
  /** What was read may be older than what was heard. */
  readonly settle: () => void;
  tally?: Tally;
}

/**
 * How many said what, as far as the community shows it, for all bars of a page that ask: read in one call, kept true by
 * the live stream. Most pages show no counts, so this is loaded where one does.
 */
export class Tallies {
  readonly #store: CommunityStore;
  readonly #watched = new Map<string, Watched>();
  readonly #wanted = new Set<string>();

  static of(store: CommunityStore): Tallies {
    return store.use('tallies', (own) => new Tallies(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
    Reactions.of(store).onSent((target) => this.#want(target));
  }

  /** Holds only what the community's policy shows. */
  tally(target: string): Tally | undefined {
    return this.#watched.get(target)?.tally;
  }

  /** @returns a function that ends it */
  watch(target: string, listener: () => void): () => void {
    const entry = this.#watched.get(target) ?? this.#begin(target);
    const leave = entry.changes.subscribe(listener);
    return () => {
      leave();
      if (entry.changes.size > 0 || this.#watched.get(target) !== entry) return;
      this.#watched.delete(target);
      entry.end();
    };
  }

  #begin(target: string): Watched {
    const parsed = parseTarget(target);
    const circle = parsed.kind === 'page' ? undefined : parsed.id.circle;
    const hear = (event: LiveEvent): void => {
      if (event.type === 'resync') this.#want(target);
      if (event.type === 'tally' && event.tally.target === target) this.#take(event.tally);
    };
    const entry: Watched = {
      changes: new Changes(),
      end: circle === undefined ? () => undefined : listen(this.#store, circle, hear),
      settle: () => circle !== undefined && retell(this.#store, circle, hear),
    };
    this.#watched.set(target, entry);
    this.#want(target);
    return entry;
  }

  /** Asks in one call for all that were wanted in one task. */
  #want(target: string): void {
    if (!this.#watched.has(target)) return;
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#read());
    this.#wanted.add(target);
  }

  async #read(): Promise<void> {
    const targets = [...this.#wanted];
    this.#wanted.clear();
    for (let at = 0; at < targets.length; at += LIMITS.tallyTargets) {
      const some = targets.slice(at, at + LIMITS.tallyTargets);
      // A bar without its tally is still a whole bar.
      const tallies = (await this.#store.adapter.reactions?.tallies({ targets: some }).catch(() => [])) ?? [];
      for (const tally of tallies) {
        this.#take(tally);
        this.#watched.get(tally.target)?.settle();
      }
    }
  }

  #take(tally: Tally): void {
    const watched = this.#watched.get(tally.target);
    if (!watched) return;
    watched.tally = tally;
    watched.changes.notify();
  }
}
