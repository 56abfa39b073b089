import type { ContentNote } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

/** What somebody would rather not be shown, on this device alone. */
export interface Muted {
  /** Keys of topics. */
  readonly topics: readonly string[];
  readonly notes: readonly ContentNote[];
}

const KEY = 'mutes';
const NONE: Muted = { topics: [], notes: [] };

/** What a person asked not to see, encrypted on the device and never sent. The same in all tabs. */
export class Mutes {
  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #muted = NONE;
  #loaded?: Promise<void>;

  static of(store: CommunityStore): Mutes {
    return store.use('mutes', (own) => new Mutes(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
  }

  /** Each list in the order of the alphabet. */
  get muted(): Muted {
    return this.#muted;
  }

  /** Whether an item is about something, or touches on something, that is not to be shown. */
  covers({
    topics = [],
    contentNotes = [],
  }: {
    topics?: readonly string[];
    contentNotes?: readonly string[];
  }): boolean {
    const { topics: mutedTopics, notes } = this.#muted;
    return topics.some((key) => mutedTopics.includes(key)) || contentNotes.some((key) => notes.includes(key as never));
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Asked again after a failure. */
  load(): Promise<void> {
    return (this.#loaded ??= (async () => {
      const device = await this.#store.device();
      const read = async (): Promise<void> => this.#show(await device.get<Muted>(KEY));
      device.subscribe(KEY, () => void read().catch(() => undefined));
      await read();
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
    this.#show(change(before));
    try {
      await this.load();
      const device = await this.#store.device();
      this.#show(
        await device.update<Muted>(KEY, (muted) => {
          const next = change(muted);
          return next.topics.length + next.notes.length > 0 ? next : undefined;
        }),
      );
    } catch (error) {
      this.#show(before);
      throw error;
    }
  }

  #show(muted: Muted = NONE): void {
    this.#muted = muted;
    this.#changes.notify();
  }
}
