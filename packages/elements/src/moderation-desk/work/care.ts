import type { CommunityStore } from '../../internal/community-store.js';

import { begin, breakDue, HABITS, type Habits, later, settled, touch, withinHour } from './care-core.js';

interface KeptCare extends Partial<Habits> {
  /** When heavy items were read, within the last hour; nothing says which. */
  heavy?: number[];
}

const KEY = 'moderation-desk';

/** What looks after whoever works at the desk: how much that is heavy in an hour, and when to rest. */
export class Care {
  habits: Habits = HABITS;
  readonly #store: CommunityStore;
  readonly #changed: () => void;
  #heavy: number[] = [];
  readonly #read = new Set<string>();
  #stretch = begin(Date.now());

  constructor(store: CommunityStore, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
    void this.#load();
  }

  /** Whether as many heavy items were read within the hour as somebody wants to. */
  get full(): boolean {
    return withinHour(this.#heavy, Date.now()).length >= this.habits.cap;
  }

  get restDue(): boolean {
    return breakDue(this.#stretch, this.habits, Date.now());
  }

  /** Minutes since the last rest. */
  get minutes(): number {
    return Math.floor((Date.now() - this.#stretch.since) / 60_000);
  }

  hasRead(id: string): boolean {
    return this.#read.has(id);
  }

  /** A heavy item was opened; once more costs nothing more. */
  read(id: string): void {
    if (this.#read.has(id)) return;
    this.#read.add(id);
    this.#heavy = [...withinHour(this.#heavy, Date.now()), Date.now()];
    this.#keep();
  }

  touch(): void {
    this.#stretch = touch(this.#stretch, Date.now());
  }

  rested(): void {
    this.#stretch = begin(Date.now());
  }

  later(): void {
    this.#stretch = later(this.#stretch, Date.now());
  }

  set(habits: Partial<Habits>): void {
    this.habits = settled({ ...this.habits, ...habits });
    this.#keep();
    this.#changed();
  }

  async #load(): Promise<void> {
    try {
      const kept = await (await this.#store.device()).get<KeptCare>(KEY);
      if (!kept) return;
      this.habits = settled(kept);
      this.#heavy = [...withinHour(kept.heavy ?? [], Date.now()), ...this.#heavy];
      this.#changed();
    } catch {
      // Then it is as set at first, for as long as the page is open.
    }
  }

  #keep(): void {
    const kept: KeptCare = { ...this.habits, heavy: this.#heavy };
    this.#store.device().then(
      (device) => device.update<KeptCare>(KEY, () => kept),
      () => undefined,
    );
  }
}
