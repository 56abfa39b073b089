import type { ContentNote, ErrorShape, ItemState, OwnItem, ReplyMode, Seeking } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';

/** What somebody wrote, before the keys are added. */
export type OwnDraft =
  | {
      kind: 'post';
      circle: string;
      text: string;
      topics?: string[];
      seeking?: Seeking;
      contentNotes?: ContentNote[];
      replies?: ReplyMode;
      /** Milliseconds. */
      expiresIn?: number;
      /** The first post of this device in its circle. */
      newHere?: boolean;
      /** Moderators are told that it may need somebody sooner. */
      care?: true;
    }
  | {
      kind: 'reply';
      circle: string;
      post: string;
      parent?: string;
      text: string;
      contentNotes?: ContentNote[];
      care?: true;
    };

/** One thing this device wrote, whether it has left the device or not. */
export interface OwnEntry {
  /** Names it on this device alone, and stays the same whatever happens to it. */
  readonly key: string;
  /** Which capability owns it. Changes where the number turns out to be taken. */
  readonly n: number;
  readonly draft: OwnDraft;
  readonly thread: string;
  readonly idempotencyKey: string;
  /** Epoch milliseconds on this device. */
  readonly createdAt: number;
  /** Not sent before this time (epoch milliseconds): the undo window. */
  readonly sendAfter: number;
  /** `queued` until the backend has it; `failed` when it was refused; then the item's own state. */
  readonly state: 'queued' | 'failed' | ItemState;
  readonly id?: string;
  /** The pseudonym it carries. */
  readonly author?: { name: string };
  /** Why it is still here, or why it failed. */
  readonly error?: ErrorShape;
  /** What the backend last said of it. */
  readonly item?: OwnItem;
  /** It was sent and no clear answer came: the backend may have it. */
  readonly left?: boolean;
  /** Taken back after it may have left: to be deleted there, and hidden here. */
  readonly withdrawn?: boolean;
  /** How many numbers it was moved on by, because they were taken. */
  readonly moves?: number;
}

export interface Kept {
  /** The shape's version; none is the first. */
  v?: number;
  /** The first number never used here. */
  next: number;
  /** Newest first. */
  entries: OwnEntry[];
}

const KEY = 'own';
/** Under which the device keeps them. */
export type OwnKey = typeof KEY;

/**
 * Of the shape they are kept in. Raise it with every change that an older script would misread, and turn what is older
 * into what is new in {@link current}: what waits to be sent outlives the script that wrote it.
 */
const VERSION = 1;

/** @throws Error where a newer script keeps them, such as in a tab that was opened later: writing over it could lose some. */
function current(kept: Kept = { next: 0, entries: [] }): Kept {
  if ((kept.v ?? 1) > VERSION)
    throw new Error('A newer version of this page keeps what was written. Reload this page.');
  return { ...kept, v: VERSION };
}

/**
 * The entries as the device keeps them, the same in every tab. What is shown here follows what was written last, here or
 * elsewhere, and never falls back to an older reading.
 */
export class OwnShelf {
  readonly #store: CommunityStore;
  readonly #changes = new Changes();
  #all: readonly OwnEntry[] = [];
  #shown: readonly OwnEntry[] = [];
  #loaded?: Promise<void>;
  #writes = 0;
  #reads = 0;
  #newestRead = 0;

  constructor(store: CommunityStore) {
    this.#store = store;
  }

  /** Newest first, also what is being taken back. */
  get all(): readonly OwnEntry[] {
    return this.#all;
  }

  /** Newest first. */
  get entries(): readonly OwnEntry[] {
    return this.#shown;
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  find(key: string): OwnEntry | undefined {
    return this.#all.find((entry) => entry.key === key);
  }

  /** Asked again after a failure. */
  load(): Promise<void> {
    return (this.#loaded ??= (async () => {
      const device = await this.#store.device();
      await this.read();
      device.subscribe(KEY, () => void this.read().catch(() => undefined));
    })().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }));
  }

  /** Takes up what the device keeps now. */
  async read(): Promise<void> {
    const device = await this.#store.device();
    const read = (this.#reads += 1);
    for (;;) {
      const writes = this.#writes;
      const kept = await device.get<Kept>(KEY);
      if (read < this.#newestRead) return;
      // Something was written meanwhile: what was read may be older than that.
      if (writes !== this.#writes) continue;
      this.#newestRead = read;
      this.#show(current(kept).entries);
      return;
    }
  }

  async update(change: (kept: Kept) => Kept): Promise<Kept> {
    const device = await this.#store.device();
    const kept = (await device.update<Kept>(KEY, (value) => change(current(value)))) as Kept;
    this.#writes += 1;
    this.#show(kept.entries);
    return kept;
  }

  /** Changes one entry, or takes it away where `change` answers nothing. @returns how it stands now */
  async change(key: string, change: (entry: OwnEntry) => OwnEntry | undefined): Promise<OwnEntry | undefined> {
    const { entries } = await this.update((kept) => ({
      ...kept,
      entries: kept.entries.flatMap((entry) => (entry.key === key ? (change(entry) ?? []) : entry)),
    }));
    return entries.find((entry) => entry.key === key);
  }

  #show(entries: readonly OwnEntry[]): void {
    this.#all = entries;
    this.#shown = entries.filter(({ withdrawn }) => !withdrawn);
    this.#changes.notify();
  }
}
