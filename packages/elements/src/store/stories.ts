import type { Story } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import { circleIdOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';

/** Which stories: those of a circle (the community's default without one), of one topic where it is named. */
export interface StoryPlace {
  circle?: string;
  topic?: string;
}

/**
 * The stories of one place in the backend's order. By itself it reads their first page; `followStories` reads on, and
 * keeps them true.
 */
export interface StoryList {
  readonly place: StoryPlace;
  items: readonly Story[];
  /** The cursor of the next page; undefined before the first, null after the last. */
  next?: string | null;
  /** Whether there is nothing more to read. */
  readonly ended: boolean;
  /** Why the next page did not come; nothing is asked again before {@link retry}. */
  error?: unknown;
  /** How many are wanted, and how many at most altogether. */
  wanted: number;
  most: number;
  /** Whether there is something to read on for. */
  lacks(): boolean;
  /** Whether it leaves out what a person hides; and whether there was anything to leave out. */
  spares?: boolean;
  leftOut?: boolean;
  /** Something may have been missed: what is shown has to be read again. */
  stale: boolean;
  /** Ends what came with reading, when nobody reads any more. */
  leave?: () => void;
  /** Reads what is lacking, or all `again`. */
  read(signal: AbortSignal, again: boolean): Promise<void>;
  /** The last one to leave ends every open call. @returns a function that ends it */
  subscribe(listener: () => void): () => void;
  /** Reads on until at least `count` stories are there; never more than `most` altogether. */
  want(count: number, most?: number): void;
  /** Asks again for what did not come. */
  retry(): void;
  /** Reads, if something is lacking and nothing stands in the way. */
  pump(): void;
  /** Tells all who read that something changed. */
  notify(): void;
}

/** Stories of one request. Four parts are a lot of text, so pages are short. */
export const PAGE = 10;

/** The one list of a place, for all who read it. */
export const storiesOf = (store: CommunityStore, place: StoryPlace): StoryList =>
  store.use(['stories', place.circle, place.topic].join('|'), () => makeList(store, place));

function makeList(store: CommunityStore, place: StoryPlace): StoryList {
  const changes = new Changes();
  let call: AbortController | undefined;

  const pump = async (): Promise<void> => {
    if (call || list.error || !changes.size || !list.wanted || !(list.stale || list.lacks())) return;
    const mine = (call = new AbortController());
    const again = list.stale;
    list.stale = false;
    try {
      await list.read(mine.signal, again);
    } catch (error) {
      list.stale ||= again;
      if (call === mine) list.error = error;
    }
    if (call !== mine) return;
    call = undefined;
    changes.notify();
    void pump();
  };

  const list: StoryList = {
    place,
    pump: () => void pump(),
    notify: () => changes.notify(),
    items: [],
    most: 0,
    wanted: 0,
    lacks: () => list.next === undefined,
    stale: false,
    get ended() {
      return list.next === null;
    },
    async read(signal) {
      const page = await store.adapter.stories!.list(
        {
          circle: await circleIdOf(store, place.circle),
          limit: Math.min(PAGE, list.most),
          ...(place.topic && { topic: place.topic }),
        },
        { signal },
      );
      signal.throwIfAborted();
      list.items = page.items;
      list.next = page.next;
    },
    subscribe(listener) {
      const end = changes.subscribe(listener);
      void pump();
      return () => {
        end();
        if (changes.size) return;
        call?.abort();
        list.leave?.();
        call = list.leave = undefined;
        // Nobody listens from here on, so what happens meanwhile is missed.
        list.stale = list.next !== undefined;
      };
    },
    want(count, most = Infinity) {
      list.wanted = Math.max(list.wanted, Math.min(count, most));
      list.most = Math.max(list.most, most);
      void pump();
    },
    retry() {
      list.error = undefined;
      changes.notify();
      void pump();
    },
  };
  return list;
}
