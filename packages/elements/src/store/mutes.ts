import type { ContentNote } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { latest } from './latest.js';
import type { Kept, OwnKey } from './own-shelf.js';

/** What somebody would rather not be shown, on this device alone. */
export interface Muted {
  /** Keys of topics. */
  readonly topics: readonly string[];
  readonly notes: readonly ContentNote[];
}

/** One topic, or one thing a text may speak of. */
export interface Mute {
  readonly list: keyof Muted;
  readonly key: string;
}

/** As far as it matters for what is hidden. */
export interface Mutable {
  readonly id?: string;
  readonly topics?: readonly string[];
  readonly contentNotes?: readonly string[];
}

const KEY = 'mutes';
const OWN: OwnKey = 'own';
const NONE: Muted = { topics: [], notes: [] };

/** What a person asked not to see, encrypted on the device and never sent. The same in all tabs. */
export class Mutes {
  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  readonly #placed = new Map<string, Mute>();
  #muted = NONE;
  /** What was written here is always shown. */
  #own: ReadonlySet<string | undefined> = new Set();
  #loaded?: Promise<void>;
  #known = false;
  /** How many changes are on their way: until the last of them is there, what the device says is older. */
  #pending = 0;

  static of(store: CommunityStore): Mutes {
    return store.use('mutes', (own) => new Mutes(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
  }

  /** Whether it is known what is hidden. */
  get known(): boolean {
    return this.#known;
  }

  /** Each list in the order of the alphabet. */
  get muted(): Muted {
    return this.#muted;
  }

  /** All of it, one by one. */
  get all(): readonly Mute[] {
    const { topics, notes } = this.#muted;
    return [
      ...topics.map((key) => ({ list: 'topics', key }) as const),
      ...notes.map((key) => ({ list: 'notes', key }) as const),
    ];
  }

  /** Whether an item is about something, or touches on something, that is not to be shown. */
  covers({ id, topics = [], contentNotes = [] }: Mutable): boolean {
    const { topics: mutedTopics, notes } = this.#muted;
    return (
      (topics.some((key) => mutedTopics.includes(key)) || contentNotes.some((key) => notes.includes(key as never))) &&
      !this.#own.has(id ?? '')
    );
  }

  /**
   * What was hidden from an item just now: it loses its words, but keeps its place, so that this can be taken back there.
   * Known until the place is given up, or the page is gone.
   */
  hiddenAt(id: string): Mute | undefined {
    return this.#placed.get(id);
  }

  /** Hides something from now on, asked for at an item. @throws Error where the device can't keep it */
  async hideAt(id: string, mute: Mute): Promise<void> {
    this.#placed.set(id, mute);
    await this.set(mute.list, mute.key, true);
  }

  /** Nobody is at these items any more. */
  leave(ids: Iterable<string>): void {
    let left = false;
    for (const id of ids) left = this.#placed.delete(id) || left;
    if (left) this.#changes.notify();
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Asked again after a failure. */
  load(): Promise<void> {
    return (this.#loaded ??= (async () => {
      const device = await this.#store.device();
      const read = latest(
        () => device.get<Muted>(KEY),
        (muted) => {
          if (this.#pending === 0) this.#show(muted);
        },
      );
      const readOwn = latest(
        () => device.get<Kept>(OWN),
        (kept) => {
          this.#own = new Set(kept?.entries.map(({ id }) => id));
          this.#changes.notify();
        },
      );
      device.subscribe(KEY, () => void read().catch(() => undefined));
      device.subscribe(OWN, () => void readOwn().catch(() => undefined));
      await Promise.all([read(), readOwn()]);
      this.#known = true;
    })().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  /**
   * Hides a topic or what carries a note from now on, or shows it again. Shown at once and taken back where the device refuses.
   *
   * @throws Error where the device can't keep it
   */
  async set<L extends keyof Muted>(list: L, key: Muted[L][number], on: boolean): Promise<void> {
    const change = (muted: Muted = NONE): Muted => {
      const rest = (muted[list] as readonly string[]).filter((one) => one !== key);
      return { ...muted, [list]: (on ? [...rest, key] : rest).sort() };
    };
    const before = this.#muted;
    let muted: Muted | undefined = before;
    this.#pending += 1;
    this.#show(change(before));
    try {
      await this.load();
      const device = await this.#store.device();
      muted = await device.update<Muted>(KEY, (kept) => {
        const next = change(kept);
        return next.topics.length + next.notes.length > 0 ? next : undefined;
      });
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) this.#show(muted);
    }
  }

  #show(muted: Muted = NONE): void {
    this.#muted = muted;
    for (const [id, { list, key }] of this.#placed) {
      if (!muted[list].includes(key as never)) this.#placed.delete(id);
    }
    // Whoever has not loaded this looks for itself whether something is hidden, when this page or another tab says so.
    this.#store.hides = this.all.length > 0;
    this.#changes.notify();
    const { endpoint, community } = this.#store;
    dispatchEvent(new StorageEvent('storage', { key: `kindred|${endpoint}|${community}|${KEY}` }));
  }
}
