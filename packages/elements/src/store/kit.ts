import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { latest } from './latest.js';

/** A coping step somebody wants to try: what helped another person a bit. */
export interface KitStep {
  /** Of the story it is from. */
  readonly id: string;
  /** What helped. */
  readonly step: string;
  readonly title: string;
  /** The pseudonym of whoever told it. */
  readonly author?: string;
  /** Epoch milliseconds on this device. */
  readonly savedAt: number;
  /** What came of it, where somebody said so. */
  readonly tried?: Tried;
}

/** Somebody tried it; it helped a bit. */
export const TRIED = ['tried', 'helped'] as const;
export type Tried = (typeof TRIED)[number];

const KEY = 'kit';

/** What a person saved to try, encrypted on the device and never sent. The same in all tabs. */
export class Kit {
  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #steps: readonly KitStep[] = [];
  #persistent = true;
  #loaded?: Promise<void>;

  static of(store: CommunityStore): Kit {
    return store.use('kit', (own) => new Kit(own));
  }

  private constructor(store: CommunityStore) {
    this.#store = store;
  }

  /** Newest first. */
  get steps(): readonly KitStep[] {
    return this.#steps;
  }

  /** False where nothing outlives the page. */
  get persistent(): boolean {
    return this.#persistent;
  }

  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  has(id: string): boolean {
    return this.#steps.some((step) => step.id === id);
  }

  load(): Promise<void> {
    return (this.#loaded ??= (async () => {
      const device = await this.#store.device();
      this.#persistent = device.persistent;
      const read = latest(
        () => device.get<KitStep[]>(KEY),
        (steps = []) => this.#show(steps),
      );
      device.subscribe(KEY, () => void read());
      await read();
    })());
  }

  /**
   * Keeps a step, or takes it away. Shown at once and taken back where the device refuses.
   *
   * @throws Error where the device can't keep it
   */
  set(step: Omit<KitStep, 'savedAt'>, on: boolean): Promise<void> {
    return this.#change((steps = []) => {
      const rest = steps.filter(({ id }) => id !== step.id);
      return on ? [{ ...step, savedAt: Date.now() }, ...rest] : rest;
    });
  }

  /**
   * Remembers what came of a step, or forgets it without `tried`.
   *
   * @throws as {@link set}
   */
  say(id: string, tried?: Tried): Promise<void> {
    return this.#change((steps = []) =>
      steps.map((step) => {
        if (step.id !== id) return step;
        const { tried: _, ...rest } = step;
        return tried ? { ...rest, tried } : rest;
      }),
    );
  }

  async #change(change: (steps?: readonly KitStep[]) => KitStep[]): Promise<void> {
    const before = this.#steps;
    this.#show(change(before));
    try {
      await this.load();
      this.#show((await (await this.#store.device()).update<KitStep[]>(KEY, change)) ?? []);
    } catch (error) {
      this.#show(before);
      throw error;
    }
  }

  #show(steps: readonly KitStep[]): void {
    this.#steps = steps;
    this.#changes.notify();
  }
}
