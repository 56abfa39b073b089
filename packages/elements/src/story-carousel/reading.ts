import { cutRow, type Move, moved, type Place, placeAt, type Row, slidesAround } from './carousel-core.js';
import type { ShownStory } from './shown-story.js';
import type { StorySource } from './story-source.js';

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

  get place(): Place {
    return this.#place;
  }

  get row(): Row {
    // A story that came in meanwhile doesn't push the one being read over the edge.
    return this.source ? cutRow(this.source.row, this.limit + Math.max(this.#shift, 0)) : { count: 0, ended: false };
  }

  /** How many there are, once that is known. */
  get total(): number | undefined {
    const { count, ended } = this.row;
    return ended ? count : undefined;
  }

  get story(): ShownStory | undefined {
    return this.#place === 'story' ? this.source?.at(this.#index) : undefined;
  }

  get slides(): readonly [number, number, number] {
    return slidesAround(this.#index, this.#shift);
  }

  placeAt(index: number): Place {
    return placeAt(index, this.row);
  }

  can(move: Move): boolean {
    return moved(this.#index, move, this.row) !== this.#index;
  }

  /** @returns false where there is nothing further that way */
  turn(move: Move): boolean {
    if (!this.can(move)) return false;
    this.#index = moved(this.#index, move, this.row);
    this.#mark();
    return true;
  }

  /** From the beginning, with other stories. */
  restart(source?: StorySource): void {
    this.source = source;
    this.#index = this.#shift = 0;
    this.#place = 'waiting';
    this.#key = undefined;
  }

  /** Finds the story being read again after the row changed. @returns what became of it, if anything */
  settle(): 'gone' | 'come' | undefined {
    const { source, row } = this;
    if (!source) return undefined;
    const before = this.#place;
    let gone = false;
    if (this.#key !== undefined && source.keyAt(this.#index) !== this.#key) {
      const found = source.find(this.#key);
      gone = found < 0;
      if (!gone) {
        this.#shift += found - this.#index;
        this.#index = found;
      }
    }
    if (before === 'end' || this.#index > row.count) this.#index = this.row.count;
    this.#mark();
    if (gone) return 'gone';
    return before === 'waiting' && this.#place !== 'waiting' ? 'come' : undefined;
  }

  #mark(): void {
    this.#place = this.placeAt(this.#index);
    this.#key = this.#place === 'story' ? this.source?.keyAt(this.#index) : undefined;
  }
}
