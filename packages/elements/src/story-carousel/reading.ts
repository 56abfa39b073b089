import { type Place, placeAt, type Row, rowOf } from './carousel-core.js';
import type { StorySource } from './shown-story.js';
import { type Move, moved, slidesAround } from './turning-core.js';

/** Where a person is among the stories, kept in place while the row around them changes. */
export class Reading {
  source?: StorySource;
  /** At most so many stories. */
  limit = Infinity;

  #index = 0;
  /** How far stories that came or went moved the one being read. */
  #shift = 0;
  #place: Place = 'waiting';
  #key: unknown;

  get index(): number {
    return this.#index;
  }

  get shift(): number {
    return this.#shift;
  }

  get place(): Place {
    return this.#place;
  }

  get row(): Row {
    return this.source ? rowOf(this.source.list, this.limit, this.#shift) : { count: 0, ended: false };
  }

  /** What is being read, as the source has it. */
  get item(): unknown {
    return this.#place === 'story' ? this.source?.list.items[this.#index] : undefined;
  }

  get slides(): readonly [number, number, number] {
    return slidesAround(this.#index, this.#shift);
  }

  /** @returns false where there is nothing further that way */
  turn(move: Move): boolean {
    const index = moved(this.#index, move, this.row);
    if (index === this.#index) return false;
    this.#index = index;
    this.#mark();
    return true;
  }

  /** From the beginning, with other stories; `key` where one of them is being read already. */
  restart(source?: StorySource, key?: unknown): void {
    this.source = source;
    this.#index = this.#shift = 0;
    this.#place = 'waiting';
    this.#key = key;
  }

  /** Finds the story being read again after the row changed. @returns what became of it, if anything */
  settle(): 'gone' | 'come' | undefined {
    const { source } = this;
    if (!source) return undefined;
    const { keyOf } = source;
    const { items } = source.list;
    const before = this.#place;
    let gone = false;
    if (this.#key !== undefined && (!(this.#index in items) || keyOf(items[this.#index]) !== this.#key)) {
      const found = items.findIndex((item) => keyOf(item) === this.#key);
      gone = found < 0;
      if (!gone) {
        this.#shift += found - this.#index;
        this.#index = found;
      }
    }
    const { count } = this.row;
    if (before === 'end' || this.#index > count) this.#index = count;
    this.#mark();
    if (gone) return 'gone';
    return before === 'waiting' && this.#place !== 'waiting' ? 'come' : undefined;
  }

  #mark(): void {
    this.#place = placeAt(this.#index, this.row);
    this.#key = this.#place === 'story' ? this.source!.keyOf(this.item) : undefined;
  }
}
