import { LIMITS, type LiveEvent, type Story } from '@kindred/core/contract';

import { circleIdOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';
import { listen, retell } from '../internal/live.js';

import type { PAGE as Page, StoryList } from './stories.js';

/** As there; by its type alone, so that the two files stay apart. */
const PAGE: typeof Page = 10;

const followed = new WeakSet<StoryList>();

/**
 * Has a list read as far as somebody wants to read, and keeps it true by the live stream for as long as somebody does: a
 * changed story changes in place, one that goes is gone, a new one stands first. What was missed until now is read again.
 */
export function followStories(store: CommunityStore, list: StoryList): void {
  if (followed.has(list)) return;
  followed.add(list);
  /** Told to be gone while a page with them may still be on its way. */
  const gone = new Set<string>();
  /** Of these the list may leave some out. */
  let all = list.items;

  const merged = (before: readonly Story[], more: readonly Story[]): Story[] => {
    const known = new Set(before.map(({ id }) => id));
    return [...before, ...more.filter(({ id }) => !known.has(id) && !gone.has(id))];
  };

  const drop = (id: string): void => {
    gone.add(id);
    const rest = all.filter((story) => story.id !== id);
    if (rest.length < all.length) show(rest);
  };

  const take = (items: readonly Story[]): void => {
    list.items = all = items;
  };
  const show = (items: readonly Story[]): void => {
    take(items);
    list.notify();
  };

  const put = (story: Story): void => {
    const { topic } = list.place;
    // It may have lost the topic it was listed for.
    if (topic && !story.topics.includes(topic)) return drop(story.id);
    gone.delete(story.id);
    const known = all.some(({ id }) => id === story.id);
    // Before the first page is there, that page will hold it.
    if (!known && list.next === undefined) return;
    show(known ? all.map((old) => (old.id === story.id ? story : old)) : [story, ...all]);
  };

  const onLive = (event: LiveEvent): void => {
    if (event.type === 'story') put(event.story);
    else if (event.type === 'gone') drop(event.id);
    else if (event.type === 'resync') {
      list.stale = list.next !== undefined;
      // Whatever stood in the way, the backend is there again.
      list.retry();
    }
  };

  list.lacks = () => !list.ended && list.items.length < list.wanted;
  // The next page; or, where something was missed, as many as are shown, put in place in one go.
  list.read = async (signal, again) => {
    const { place, most } = list;
    const before = again ? all : [];
    const circle = await circleIdOf(store, place.circle);
    signal.throwIfAborted();
    // Listening begins before reading, so that nothing falls between the two.
    list.leave ??= listen(store, circle, onLive);
    let fresh: readonly Story[] = [];
    let cursor = again ? undefined : list.next;
    do {
      const lacking = before.length ? before.length - fresh.length : Math.min(PAGE, most - list.items.length);
      const page = await store.adapter.stories!.list(
        {
          circle,
          limit: Math.min(LIMITS.pageSize, Math.max(lacking, 1)),
          ...(place.topic && { topic: place.topic }),
          ...(cursor && { cursor }),
        },
        { signal },
      );
      signal.throwIfAborted();
      fresh = merged(fresh, page.items);
      // A backend that answers with the same cursor for ever has no more to give.
      cursor = page.next === cursor ? null : page.next;
    } while (cursor && fresh.length < before.length);
    // What came in live meanwhile stands before everything.
    take(merged(again ? all.filter((story) => !before.includes(story)) : all, fresh));
    list.next = cursor;
    // What was read may be older than what was heard.
    retell(store, circle, onLive);
  };
  // Also what is being read now was asked for without listening.
  list.stale = true;
  list.pump();
}
