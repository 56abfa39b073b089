import { EMPTY_PROFILE, learn, type Profile, type Rankable, wantLess } from '@kindred/core/belonging';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { latest } from './latest.js';

/**
 * What a person read in one circle, as far as an order is made from it: encrypted on the device and never sent. Circles
 * know nothing of each other here either.
 */
export class Belonging {
  readonly #store: CommunityStore;
  readonly #key: string;
  readonly #changes = new Changes();
  /** Each is taken in once, however often somebody comes back to it while the page is open. */
  readonly #taken = new Set<string>();
  #profile = EMPTY_PROFILE;
  #loaded?: Promise<void>;

  static of(store: CommunityStore, circle: string): Belonging {
    const key = `belonging|${circle}`;
    return store.use(key, (own) => new Belonging(own, key));
  }

  private constructor(store: CommunityStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  get profile(): Profile {
    return this.#profile;
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
        () => device.get<Profile>(this.#key),
        (profile) => this.#show(profile),
      );
      device.subscribe(this.#key, () => void read().catch(() => undefined));
      await read();
    })().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  /** Somebody read this. @throws Error where the device can't keep it */
  async read(item: Rankable): Promise<void> {
    if (this.#taken.has(item.id)) return;
    this.#taken.add(item.id);
    await this.#change((profile) => learn(profile, item, Date.now()));
  }

  /** Somebody wants less like this, or takes that back. @throws Error where the device can't keep it */
  less(item: Rankable, on: boolean): Promise<void> {
    return this.#change((profile) => wantLess(profile, item, Date.now(), on ? 1 : -1));
  }

  /** Forgets all of it. @throws Error where the device can't be reached */
  async startOver(): Promise<void> {
    this.#taken.clear();
    await this.#change(() => undefined);
  }

  async #change(change: (profile: Profile) => Profile | undefined): Promise<void> {
    await this.load();
    const device = await this.#store.device();
    this.#show(await device.update<Profile>(this.#key, (profile = EMPTY_PROFILE) => change(profile)));
  }

  #show(profile: Profile = EMPTY_PROFILE): void {
    this.#profile = profile;
    this.#changes.notify();
  }
}
